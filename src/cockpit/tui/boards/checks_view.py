"""The exit checks of a point: ticked ones with evidence, answered ones with their fact (method.md 3.1)."""

from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.model.enums import SyncPoint
from cockpit.tui.boards.view import BoardView, Item, Note, Section

if TYPE_CHECKING:
    from cockpit.desk.guides import CheckNow
    from cockpit.desk.look import DealSituation

_FOLLOWING = {"F": "E", "E": "D", "D": "C", "C": "B", "B": "A", "A": "IMPL"}


def checks_view(deal: "DealSituation", texts: Texts, point: SyncPoint | None = None) -> BoardView:
    """The board of a deal; of another point than the present one what was, or will be, asked there."""
    from cockpit.desk.guides import checks_now

    at = point or deal.sync
    checks = checks_now(deal, at)
    still = sum(not check.done for check in checks)
    following = _FOLLOWING.get(at)
    title = (
        _("To leave {point} for {next}").format(point=at, next=following)
        if following
        else _("To finish the implementation")
    )
    side = Note(_("{n} open").format(n=still), "warn") if still else Note(_("all done"), "good")
    here = "" if at is deal.sync else _(" (the deal is at {point})").format(point=deal.sync)
    head: tuple[Note, ...] = (Note(f"{at} · {texts.name('SyncPoint', at)}{here}", "strong"),)
    if deal.sync_estimated:
        head = (*head, Note(_("Stage only estimated: ask what the customer is deciding now."), "warn"))
    head = (*head, Note(_("✓ done · □ ticked by hand · ○ answered by what is entered · ✎ has evidence")))
    return BoardView(head, (Section(title, tuple(_item(deal, check, at, texts) for check in checks), side),))


def _item(deal: "DealSituation", check: "CheckNow", at: SyncPoint, texts: Texts) -> Item:
    names = texts.file("names")["ExitCheck"]
    mark = "✓" if check.done else "□" if check.by_hand else "○"
    side = _("from the facts") if not check.by_hand else check.done_at.isoformat() if check.done_at else ""
    return Item(
        check.key,
        mark,
        "good" if check.done else "warn",
        check.key if check.own else str(names.get(check.key, check.key)),
        (Note("✎" if check.evidence else ""), Note(side)),
        _told(deal, check, at, texts),
        "quiet" if check.done else "text",
    )


def _told(deal: "DealSituation", check: "CheckNow", at: SyncPoint, texts: Texts) -> tuple[Note, ...]:
    if not check.by_hand:
        return (*_fact(deal, check.key, at, texts), Note(_("Enter opens where this fact is entered.")))
    evidence = (
        _("Evidence: {text}").format(text=check.evidence) if check.evidence else _("No evidence yet; enter writes it.")
    )
    own = Note(_("The deal's own check; del takes it away.")) if check.own else Note("")
    return (Note(evidence, "text" if check.evidence else "quiet"), own)


def _fact(deal: "DealSituation", key: str, at: SyncPoint, texts: Texts) -> tuple[Note, ...]:
    """What is entered, and what is still missing."""
    from cockpit.desk.guides import missing_deciders, unclear_now, unmet_deciders

    record = deal.opportunity
    if key == "fit":
        return (_entered(texts.name("Fit", record.fit) if record.fit is not None else ""),)
    if key == "criteria":
        return (_entered(_(", ").join(one.name for one in record.criteria)),)
    if key == "value_assumption":
        return (_entered(record.value_assumption or ""),)
    if key == "value_proposition":
        return (_entered(record.value_proposition or ""),)
    if key == "obstacles":
        return _open_ones(deal.open_obstacles)
    if key == "first":
        return (Note(_("First now: {n} of 3.").format(n=deal.counts.first), "text"),)
    if key == "c139":
        items = [f"{n} {texts.name('Item', n)}" for n in unclear_now(deal, at)]
        return _open_ones(tuple(items))
    missing = [_("nobody is {role}").format(role=texts.name("Role", role)) for role in missing_deciders(deal)]
    return _open_ones((*missing, *(_("{name} was never met").format(name=p.name) for p in unmet_deciders(deal))))


def _entered(text: str) -> Note:
    return (
        Note(_("Entered: {text}").format(text=text), "text")
        if text.strip()
        else Note(_("Nothing entered yet."), "warn")
    )


def _open_ones(texts: tuple[str, ...]) -> tuple[Note, ...]:
    return tuple(Note(f"· {text}", "warn") for text in texts) or (Note(_("Nothing open."), "good"),)
