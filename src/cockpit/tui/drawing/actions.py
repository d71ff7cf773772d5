"""Next best actions as lines, and the full why of one of them."""

import re
from collections.abc import Sequence

from cockpit.content.words import _
from cockpit.tui.lines import BLANK, Line, Page, Row, Span, fit, line, paragraph, wrap
from cockpit.tui.presenters.views import ActionRow, ActionsView, WarningRow

AVOID = "⊘"
_JOINT = re.compile('(?:; |；)(?=(?:[^"]*"[^"]*")*[^"]*$)(?![^“]*”)')
"""A semicolon outside quotation marks of either language."""


def actions_page(view: ActionsView, width: int) -> Page:
    """Tabs, actions (the items of the page), then what to avoid now."""
    rows = [Row(tabs(view.tabs, view.tab)), Row(BLANK)]
    if view.note:
        rows += paragraph(view.note, width, "quiet")
    for number, action in enumerate(view.actions):
        rows += _action(action, width, number)
    if not view.actions:
        rows += paragraph(view.empty, width, "quiet")
    return [*rows, *_warnings(view, width), *_answered(view, width)]


def tabs(names: tuple[str, ...], chosen: int) -> Line:
    """Names side by side; the chosen one stands in brackets and in another tone."""
    spans: list[Span] = []
    for number, name in enumerate(names):
        spans += [Span(f"[{name}]", "strong")] if number == chosen else [Span(f" {name} ", "quiet")]
    return tuple(spans)


def tab_at(names: tuple[str, ...], chosen: int, x: int) -> int | None:
    """The tab whose name was clicked, from 0; None beside them."""
    end = 0
    for number, span in enumerate(tabs(names, chosen)):
        end += span.cells
        if 0 <= x < end:
            return number
    return None


def score_tone(score: int) -> str:
    """How urgent a score looks."""
    return "warn" if score >= 80 else "accent" if score >= 50 else "quiet"


def _action(action: ActionRow, width: int, item: int) -> list[Row]:
    indent = 4
    head = line(Span(f"{action.score:>3} ", score_tone(action.score)), Span(action.text, "text"))
    rows = [Row(part, item) for part in wrap(head, width, indent=indent)]
    for text, tone in ((action.where, "quiet"), (action.first, "accent"), (action.hint, "quiet")):
        if text:
            blank = Span(" " * indent)
            rows += [Row((blank, *part), item) for part in wrap(line(Span(text, tone)), width - indent)]
    return rows


def _warnings(view: ActionsView, width: int) -> list[Row]:
    if not view.warnings:
        return []
    where = f" · {view.avoid_in}" if view.avoid_in else ""
    rows = [Row(BLANK), Row(line(Span(_("Avoid now"), "avoid"), Span(where, "quiet")))]
    for warning in view.warnings:
        head = line(Span(f"  {AVOID} ", "avoid"), Span(warning.text, "avoid"))
        rows += [Row(part) for part in wrap(head, width, indent=4)]
    if view.more_warnings:
        rows.append(Row(line(Span("    " + _("and {n} more").format(n=view.more_warnings), "quiet"))))
    return rows


def _answered(view: ActionsView, width: int) -> list[Row]:
    if not view.answered:
        return []
    rows = [Row(BLANK), Row(line(Span(_("Done in the last 14 days"), "accent")))]
    for text in view.answered:
        rows += [Row(part) for part in wrap(line(Span("  ✓ ", "good"), Span(text, "quiet")), width, indent=4)]
    return rows


def best_lines(best: Sequence[ActionRow], empty: str, width: int, height: int) -> list[Line]:
    """The best action in a few lines, for screens that show one pane at a time."""
    if not best:
        return [line(Span(f" {empty}", "quiet"))]
    action = best[0]
    head = line(
        Span(f" {action.score} ", score_tone(action.score)),
        Span(action.text),
        Span(f"  {action.first}" if action.first else "", "accent"),
        Span(f"  {action.where}" if action.where else "", "quiet"),
    )
    return wrap(head, width, indent=4)[:height]


def why_page(action: ActionRow, warnings: tuple[WarningRow, ...], width: int) -> Page:
    """Everything behind one action."""
    rows = [Row(part) for part in wrap(line(Span(action.text, "strong")), width)]
    if action.where:
        rows += paragraph(action.where, width, "quiet")
    rows += [Row(BLANK), *_parts(action, width)]
    sections = (
        (_("Facts"), action.why),
        (_("See first"), (action.first,)),
        (_("Through"), (action.via,)),
        (_("Ask"), (action.hint,)),
        (_("Reason"), (action.reason,)),
        (_("Source"), (action.source,)),
        (_("How to talk"), pieces(action.how)),
        (_("Message"), pieces(action.message)),
        (_("Content"), pieces(action.content)),
    )
    for title, texts in sections:
        rows += section(title, tuple(text for text in texts if text), width)
    for warning in warnings:
        rows += [Row(BLANK), Row(line(Span(f"{AVOID} ", "avoid"), Span(_("Avoid now"), "avoid")))]
        rows += paragraph(warning.text, width, "avoid")
        rows += paragraph(_("{text} ({more})").format(text=warning.reason, more=warning.source), width, "quiet")
    return rows


def pieces(text: str) -> tuple[str, ...]:
    """The parts of a line that the content joins by semicolons; what is quoted stays whole."""
    return tuple(part.strip() for part in _JOINT.split(text))


def section(title: str, texts: tuple[str, ...], width: int) -> list[Row]:
    """A heading and its texts, with points before them where there are several; nothing without a text."""
    texts = tuple(text for text in texts if text)
    if not texts:
        return []
    rows = [Row(BLANK), Row(line(Span(title, "accent")))]
    for text in texts:
        mark = "· " if len(texts) > 1 else ""
        rows += paragraph(mark + text, width, indent=len(mark))
    return rows


def _parts(action: ActionRow, width: int) -> list[Row]:
    """Each part of the score with a bar; the sum stands below."""
    label = max((Span(name).cells for name, _points in action.parts), default=0)
    unit = max((abs(points) for _name, points in action.parts), default=1) or 1
    room = max(0, min(40, width - label - 8))
    rows = []
    for name, points in action.parts:
        length = abs(points) * room // unit
        bar = Span("━" * length, "bad" if points < 0 else "accent")
        rows.append(Row(line(*fit(line(Span(name, "quiet")), label), Span(f" {points:>+4}  "), bar)))
    total = fit(line(Span(_("score"), "strong")), label)
    return [*rows, Row(line(*total, Span(f" {action.score:>4}", "strong")))]
