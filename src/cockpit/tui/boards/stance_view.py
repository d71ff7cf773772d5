"""Stance by evidence: what was seen, what it suggests, and whether the attitude agrees (method.md 3.3)."""

from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.presenters import numbers as write

if TYPE_CHECKING:
    from cockpit.desk.guides import StanceGuide
    from cockpit.desk.look import PersonInDeal

KINDS = ("SP", "SN", "PS")
STANCES = ("PS", "SN", "SP", "N", "NS", "H")
_TONES = {"PS": "sponsor", "SN": "sponsor", "SP": "supporter", "N": "neutral", "NS": "critic", "H": "enemy"}


def stance_view(person: "PersonInDeal", texts: Texts) -> BoardView:
    """The board of one person in one deal."""
    from cockpit.desk.guides import stance_guide

    guide = stance_guide(person)
    part = person.participation
    ticked = frozenset(part.stance_evidence) if part else frozenset()
    points = texts.file("signs")["StancePoint"]
    sections = [
        Section(
            _("Seen of a {stance}?").format(stance=texts.name("Stance", kind)),
            tuple(_point(code, str(text), code in ticked) for code, text in points.items() if code.startswith(kind)),
            Note(_("{n} seen, {needed} suggest it").format(n=guide.ticked[kind], needed=guide.needed[kind])),
        )
        for kind in KINDS
    ]
    stances = tuple(_stance(code, person, guide, texts) for code in STANCES)
    head = _head(person, guide, texts)
    return BoardView((*head, _legend()), (*sections, Section(_("Stance"), stances)), head[1:])


def bare(text: str) -> str:
    """A sign without the group that stands before its colon."""
    for colon in (": ", "："):
        before, found, after = text.partition(colon)
        if found and len(before) <= 24:
            return after
    return text


def _point(code: str, text: str, ticked: bool) -> Item:
    return Item(code, "✓" if ticked else "□", "good" if ticked else "quiet", bare(text))


def _head(person: "PersonInDeal", guide: "StanceGuide", texts: Texts) -> tuple[Note, ...]:
    recorded = person.recorded_stance
    notes = [
        Note(_("Recorded: {stance}").format(stance=_named(recorded, texts)), "text"),
        Note(
            _("Suggested: {stance}, {why}").format(stance=_named(guide.suggested, texts), why=_why(guide, texts)),
            "strong",
        ),
    ]
    if not guide.power and guide.ticked["PS"] >= guide.needed["PS"]:
        notes.append(
            Note(_("Without power (approver, decision-maker or much influence) nobody is a power sponsor."), "warn")
        )
    if not guide.fits and recorded is not None:
        notes.append(Note(_mismatch(str(recorded), guide, texts), "bad"))
    return tuple(notes)


def _legend() -> Note:
    return Note(_("✓ seen · □ not seen · ◉ recorded"))


def _named(stance: str | None, texts: Texts) -> str:
    return write.UNKNOWN if stance is None else f"{stance} {texts.name('Stance', stance)}"


def _why(guide: "StanceGuide", texts: Texts) -> str:
    if guide.by == "ATTITUDE":
        code = write.signed(guide.att)
        return _("as the attitude is {value} {word}").format(value=code, word=texts.name("Attitude", code))
    if not guide.by:
        return _("nothing seen and no attitude yet")
    seen = _("{n} of {all} signs seen").format(n=guide.ticked[guide.by], all={"SP": 4, "SN": 5, "PS": 4}[guide.by])
    return _("{text}, and power").format(text=seen) if guide.by == "PS" else seen


def _mismatch(recorded: str, guide: "StanceGuide", texts: Texts) -> str:
    if recorded == "PS" and not guide.power:
        return _("A power sponsor without power counts as a sponsor.")
    lowest, highest = guide.band or (0, 0)
    return _("{stance} goes with an attitude of {low} to {high}; it is {value}.").format(
        stance=texts.name("Stance", recorded),
        low=write.signed(lowest),
        high=write.signed(highest),
        value=write.signed(guide.att),
    )


def _stance(code: str, person: "PersonInDeal", guide: "StanceGuide", texts: Texts) -> Item:
    recorded = person.recorded_stance == code
    side = Note(_("◂ suggested") if guide.suggested == code else "", "good")
    return Item(
        f"={code}",
        "◉" if recorded else "○",
        _TONES[code],
        _named(code, texts),
        (side,),
        (),
        "strong" if recorded else "text",
    )
