"""The card of a person as lines."""

from cockpit.content.words import _
from cockpit.tui.drawing.actions import pieces, score_tone, section
from cockpit.tui.drawing.attitude_line import SURE, UNSURE, attitude_rows
from cockpit.tui.lines import BLANK, Line, Page, Row, Span, bar, fit, line, paragraph, wrap
from cockpit.tui.presenters.person_views import Assessment, Attitudes, Closeness, Part, PersonCard, Said

WARNING = "▲"
_INDENT = 12
_LABEL, _VALUE, _BAR = 16, 5, 20
"""Cells of a closeness' name, value and bar."""


def person_page(card: PersonCard, width: int) -> Page:
    """Who it is and what is next, the attitude over time, closeness with its parts, contacts, how to talk."""
    rows = [*_head(card, width), *_facts(card, width)]
    if card.attitudes is not None:
        rows += _attitudes(card.attitudes, width)
    if card.closeness is not None:
        rows += _closeness(card.closeness, width)
    rows += _said(_("Influence and conflict"), card.lines, width)
    rows += _said(_("Last contacts"), card.contacts, width)
    if card.more_contacts:
        rows += paragraph(_("and {n} earlier ones").format(n=card.more_contacts), width, "quiet")
    rows += section(_("Promised"), card.steps, width)
    rows += section(_("Needs"), card.needs, width)
    for title, said in ((_("How to talk"), card.how), (_("Message"), card.message), (_("Content"), card.content)):
        rows += section(title, pieces(said), width)
    return rows + section(_("Notes"), (card.notes,) if card.notes else (), width)


def _head(card: PersonCard, width: int) -> list[Row]:
    """Name, title and tags, the next best action, what is wrong with how he is assessed."""
    tags = (Span("   "), Span(card.tags, card.stance_tone)) if card.tags else ()
    rows = [Row(part) for part in wrap(line(Span(card.name, "title"), Span(f"  {card.title}", "quiet"), *tags), width)]
    if card.score is not None:
        head = line(Span(f"▲{card.score} ", score_tone(card.score)), Span(card.next))
        rows += [Row(part) for part in wrap(head, width, indent=4)]
    return rows + [row for text in card.warnings for row in paragraph(f"! {text}", width, "warn", indent=2)]


def _facts(card: PersonCard, width: int) -> list[Row]:
    label = max((Span(fact.label).cells for fact in card.facts), default=0) + 2
    rows = []
    for fact in card.facts:
        text = (*fit(line(Span(fact.label, "quiet")), label), Span(fact.value, fact.tone))
        rows += [Row(part) for part in wrap(text, width, indent=min(label, width // 2))]
    return rows


def _heading(title: str, value: str = "", tone: str = "strong") -> list[Row]:
    return [Row(BLANK), Row(line(Span(title, "accent"), Span(f"  {value}" if value else "", tone)))]


def _attitudes(told: Attitudes, width: int) -> list[Row]:
    """The dated line, then every assessment with its evidence, the newest first."""
    rows = _heading(_("Attitude"), told.now, told.tone)
    rows += [row for note in told.notes for row in paragraph(note, width, "quiet", indent=2)]
    rows += attitude_rows(told.assessed, told.today, width, _("today"))
    for one in reversed(told.assessed):
        rows += _assessment(one, width)
    return rows


def _assessment(one: Assessment, width: int) -> list[Row]:
    sign = SURE if one.sure else UNSURE
    head = line(
        Span(f"{one.on} ", "quiet"), Span(f"{sign} {one.written:>2}", "strong"), Span(f"  {one.word}"),
        Span(f" · {one.confidence}", "quiet"),
    )  # fmt: skip
    rows = [Row(part) for part in wrap(head, width, indent=_INDENT)]
    return rows + _indented(one.evidence, width)


def _indented(text: str, width: int) -> list[Row]:
    blank = Span(" " * _INDENT)
    return [Row((blank, *row.line)) for row in paragraph(text, width - _INDENT, "quiet")] if text else []


def _closeness(told: Closeness, width: int) -> list[Row]:
    """The figure with its name, its four parts with where each comes from, then the other three closenesses."""
    rows = _heading(_("Closeness"), told.relation.value)
    rows += paragraph(told.meaning, width, "quiet") if told.meaning else []
    for part in (*told.parts, *told.others):
        rows += _part(part, width)
    return rows + (paragraph(f"→ {told.gain}", width, "good", indent=2) if told.gain else [])


def _part(part: Part, width: int) -> list[Row]:
    """Name, value, bar, and behind the bar or below it where it comes from."""
    name = fit(line(Span(part.label, "quiet")), min(_LABEL, width // 3))
    value = fit(line(Span(part.value, "text" if part.percent is not None else "unknown")), _VALUE, right=True)
    room = max(0, min(_BAR, width - _LABEL - _VALUE - 2))
    strength = bar(part.percent, room) if part.percent is not None else line(Span(" " * room))
    head: Line = (*name, *value, Span("  "), *strength)
    start = sum(span.cells for span in head) + 2
    if not part.how:
        return [Row(head)]
    if width - start < _BAR:
        return [Row(head), *_indented(part.how, width)]
    return [Row(row) for row in wrap((*head, Span("  "), Span(part.how, "quiet")), width, indent=start)]


def _said(title: str, told: tuple[Said, ...], width: int) -> list[Row]:
    """A heading and lines, each with its note below."""
    rows = _heading(title) if told else []
    for one in told:
        side = Span(f" · {one.side}" if one.side else "", one.tone)
        rows += [Row(part) for part in wrap(line(Span(one.text, "text"), side), width, indent=2)]
        rows += _indented(one.note, width)
    return rows
