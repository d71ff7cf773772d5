"""The card of a person as lines."""

from cockpit.content.words import _
from cockpit.tui.drawing.actions import pieces, section
from cockpit.tui.lines import BLANK, Page, Row, Span, bar, fit, line, paragraph, wrap
from cockpit.tui.presenters.views import Assessment, Measure, PersonCard


def person_page(card: PersonCard, width: int) -> Page:
    """Facts, closeness with its parts, attitudes with their evidence, how to talk."""
    rows = [Row(part) for part in wrap(line(Span(card.name, "title"), Span(f"  {card.title}", "quiet")), width)]
    label = max((Span(fact.label).cells for fact in card.facts), default=0) + 2
    for fact in card.facts:
        text = (*fit(line(Span(fact.label, "quiet")), label), Span(fact.value, fact.tone))
        rows += [Row(part) for part in wrap(text, width, indent=min(label, width // 2))]
    if card.closeness:
        rows += [Row(BLANK), Row(line(Span(_("Closeness"), "accent")))]
        rows += [Row(_measure(one, width)) for one in card.closeness]
    if card.attitudes:
        rows += [Row(BLANK), Row(line(Span(_("Attitude"), "accent")))]
        for one in card.attitudes:
            rows += _assessment(one, width)
    for title, said in ((_("How to talk"), card.how), (_("Message"), card.message), (_("Content"), card.content)):
        rows += section(title, pieces(said), width)
    return rows + section(_("Notes"), (card.notes,) if card.notes else (), width)


def _measure(measure: Measure, width: int) -> tuple[Span, ...]:
    name = fit(line(Span(measure.label, "quiet")), 12)
    value = fit(line(Span(measure.value, "text" if measure.percent is not None else "unknown")), 6, right=True)
    room = max(0, min(40, width - 20))
    strength = bar(measure.percent, room) if measure.percent is not None else ()
    return (*name, *value, Span("  "), *strength)


def _assessment(one: Assessment, width: int) -> list[Row]:
    head = line(
        Span(f"{one.on}  ", "quiet"), Span(f"{one.value:>2}", "strong"), Span(f"  {one.word}"),
        Span(f" · {one.confidence}", "quiet"),
    )  # fmt: skip
    rows = [Row(part) for part in wrap(head, width, indent=12)]
    return rows + [
        Row((Span(" " * 12), *row.line)) for row in paragraph(one.evidence, width - 12, "quiet") if one.evidence
    ]
