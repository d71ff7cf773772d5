"""The C139 board: coach, nine clear items, three First, one Win, with index and what they say (method.md 3.6)."""

from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.presenters import numbers as write

if TYPE_CHECKING:
    from cockpit.desk.guides import BoardGuide
    from cockpit.desk.look import DealSituation
    from cockpit.model.opportunity import C139, ClearItem, FirstItem

CLEAR: "tuple[ClearItem, ...]" = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
FIRST: "tuple[FirstItem, ...]" = ("1", "2", "3")
_MARKS = {"UNKNOWN": ("○", "warn"), "CLAIMED": ("◐", "warn"), "CONFIRMED": ("●", "good")}


def c139_view(deal: "DealSituation", texts: Texts) -> BoardView:
    """The board of a deal."""
    from cockpit.desk.figures.deal import board
    from cockpit.desk.guides import board_guide, needed_items

    figures, guide = board(deal), board_guide(deal)
    needed = needed_items(deal.sync)
    return BoardView(
        _head(deal, figures, texts),
        (
            Section(_("Coach"), (_coach(deal, figures),)),
            Section(_("Nine to be clear"), _nine(deal, needed, texts), _needed(deal, needed)),
            Section(_("Three First"), tuple(_first(deal, guide, n, texts) for n in range(3))),
            Section(_("One Win"), (_win(deal, guide, texts),)),
        ),
    )


def _head(deal: "DealSituation", figures: dict[str, Any], texts: Texts) -> tuple[Note, ...]:
    from cockpit.desk.derivation import c139_index

    values = f"{figures['clear']}C/{figures['confirmed']}✓ {figures['first']}F {int(figures['win'])}W"
    band = texts.name("IndexBand", figures["band"])
    found = c139_index(deal, texts)
    parts = " + ".join(f"{term.label} {write.plain(term.product or 0, 0)}" for term in found.terms)
    whole = write.plain(found.result or 0, 0)
    return (
        Note(f"{values}   {whole}/100 {band}", "strong"),
        Note(f"{parts} = {whole}"),
        *(Note(reading["text"], "warn") for reading in figures["readings"]),
        Note(_("○ unknown · ◐ claimed · ● confirmed, or yes · ✎ has evidence · ≠ figures say otherwise")),
    )


def _coach(deal: "DealSituation", figures: dict[str, Any]) -> Item:
    from cockpit.desk.readings import coach_said

    if deal.coach is None:
        told = Note(_("Enter chooses the person who confirms every item."))
        return Item("coach", "○", "warn", _("no coach yet"), detail=(told,))
    weak = [coach_said(code) for code in figures["weak_coach_reasons"]]
    side = (Note(_("weak coach"), "warn"),) if weak else (Note(_("strong coach"), "good"),)
    detail = (*(Note(text, "warn") for text in weak), Note(_("Enter chooses another, del names nobody.")))
    return Item("coach", "●", "warn" if weak else "good", deal.coach.name, side, detail)


def _needed(deal: "DealSituation", needed: tuple[int, ...]) -> Note | None:
    """Which items the present point asks for, and which of them are open."""
    if not needed:
        return None
    missing = [n for n in needed if n not in deal.counts.clear]
    if not missing:
        return Note(_("all that point {point} needs are clear").format(point=deal.sync), "good")
    items = " ".join(map(str, missing))
    return Note(_("◆ = needed to leave {point}; open: {items}").format(point=deal.sync, items=items), "warn")


def _nine(deal: "DealSituation", needed: tuple[int, ...], texts: Texts) -> tuple[Item, ...]:
    c139 = deal.opportunity.c139
    return tuple(_clear(c139, number, int(number) in needed, texts) for number in CLEAR)


def _clear(c139: "C139", number: "ClearItem", needed: bool, texts: Texts) -> Item:
    known = c139.clear.get(number)
    state = known.state.value if known else "UNKNOWN"
    mark, tone = _MARKS[state]
    word = {"UNKNOWN": _("unknown"), "CLAIMED": _("claimed"), "CONFIRMED": _("confirmed")}[state]
    day = known.updated_at.isoformat() if known and known.updated_at else ""
    evidence = known.evidence if known and known.evidence else ""
    told = (
        Note(_("Ask the coach: {question}").format(question=texts.name("Question", number)), "text"),
        Note(_("Evidence: {text}").format(text=evidence), "text")
        if evidence
        else Note(_("No evidence yet; enter writes it.")),
        Note(_("{state} since {day}").format(state=word, day=day) if day else ""),
    )
    faint = state == "UNKNOWN" and not needed
    return Item(
        number,
        mark,
        "faint" if faint else tone,
        texts.name("Item", number),
        (Note("✎" if evidence else ""), Note(word, "quiet" if faint else tone)),
        told,
        lead=f"{'◆' if needed else ' '}{number} ",
    )


def _first(deal: "DealSituation", guide: "BoardGuide", place: int, texts: Texts) -> Item:
    return _answer(f"F{place + 1}", deal.opportunity.c139.first.get(FIRST[place]), guide.first[place], "", texts)


def _win(deal: "DealSituation", guide: "BoardGuide", texts: Texts) -> Item:
    top = _("Top decision-maker: {name}").format(name=guide.top or write.UNKNOWN)
    return _answer("W", deal.opportunity.c139.win, guide.win, top, texts)


def _answer(key: str, value: bool | None, suggested: bool, told: str, texts: Texts) -> Item:
    """A First or the Win; where the figures say otherwise the disagreement is shown."""
    words = {True: _("yes"), False: _("no"), None: _("unknown")}
    mark, tone = {True: ("●", "good"), False: ("○", "text"), None: ("?", "unknown")}[value]
    figures = _("figures: {word}").format(word=words[suggested])
    differs = (value is True) is not suggested
    return Item(
        key,
        mark,
        tone,
        texts.name("Item", key),
        (Note(("≠ " if differs else "") + figures, "warn" if differs else "quiet"), Note(words[value], tone)),
        (
            Note(_("Ask the coach: {question}").format(question=texts.name("Question", key)), "text"),
            Note(told),
            Note(_("You and the figures disagree: s takes what they say.") if differs else "", "warn"),
        ),
        lead=f" {key} ",
    )
