"""The finance calculator as lines: a grid of figures, then what the chosen one and all of them mean."""

from cockpit.content.words import _
from cockpit.tui.lines import BLANK, Line, Page, Row, Span, columns, fit, line, paragraph, wrap
from cockpit.tui.presenters.views import Figure, FinanceView

_MARKS = {"typed": "▪", "given": "·", "computed": "=", "undefined": "!", "unknown": " "}
_TWO_COLUMNS = 34
_WIDEST = 34


def grid_columns(width: int) -> int:
    """How many figures stand side by side."""
    return 2 if width >= _TWO_COLUMNS else 1


def cell_step(width: int) -> int:
    """Cells from the start of one figure to that of the one beside it."""
    count = grid_columns(width)
    return min(_WIDEST, (width - 2 * (count - 1)) // count) + 2


def finance_page(view: FinanceView, width: int, chosen: int, field: str | None, focused: bool) -> Page:
    """``chosen`` is the figure under the cursor; ``field`` is the text being typed into it, None if none is."""
    if not view.figures:
        return [Row(part) for part in wrap(line(Span(view.hint, "quiet")), width)]
    if view.is_what_if:
        return [*_compared(view, width, chosen, field, focused), Row(BLANK), *_words(view, width, chosen, focused)]
    count = grid_columns(width)
    each = cell_step(width) - 2
    rows = []
    for start in range(0, len(view.figures), count):
        cells: list[tuple[Line, int, bool]] = []
        for number, figure in enumerate(view.figures[start : start + count], start):
            on = focused and number == chosen
            cells.append((_cell(figure, each, on, field if number == chosen else None), each, False))
        rows.append(Row(columns(cells, 2)))
    return [*rows, Row(BLANK), *_words(view, width, chosen, focused)]


def _compared(view: FinanceView, width: int, chosen: int, field: str | None, focused: bool) -> list[Row]:
    """One figure a row: mark, label, now, what if, difference.

    What is wrong with the text in the field, or gives way to it, takes the place of the heads, as there the rows
    below may be out of sight.
    """
    label = min(12, max(7, width // 5))
    each = min(18, (width - 2 - label - 5) // 3)
    head = _three(line(Span(_("now"), "quiet")), line(Span(_("what if"), "accent")), _("change"), each)
    said = fit(line(Span(view.fault or view.way, "bad" if view.fault else "accent")), width)
    rows = [Row(said if view.fault or view.way else (*fit((), label + 2), *head))]
    for number, figure in enumerate(view.figures):
        on = focused and number == chosen
        ink = "chosen" if on else "typed" if figure.kind == "typed" else figure.tone
        typing = f"{field}▏" if field is not None and number == chosen else ""
        value = typing or _fitting((figure.value, figure.short or figure.value), each)
        name = fit(line(Span(figure.label, "chosen" if on else "quiet")), label)
        now, change = _fitting(figure.now, each), _fitting(figure.change, each + 2)
        cells = _three(line(Span(now, "quiet")), line(Span(value, ink)), change, each)
        rows.append(Row((Span(f"{_MARKS[figure.kind]} ", "key" if on else "quiet"), *name, *cells)))
    return rows


def _fitting(texts: tuple[str, str], room: int) -> str:
    """A number in full, or in few cells where it has no room; never cut."""
    return texts[0] if Span(texts[0]).cells <= room else texts[1]


def _three(now: Line, what_if: Line, change: str, each: int) -> Line:
    columns_ = ((now, each), (what_if, each), (line(Span(change, "accent")), each + 2))
    return tuple(span for part, room in columns_ for span in (Span(" "), *fit(part, room, right=True)))


def _cell(figure: Figure, width: int, on: bool, field: str | None) -> Line:
    """Mark, label, value; the mark says without colour where the value comes from. A number is never cut."""
    label_width = min(max(7, width // 3), 14)
    room = width - label_width - 2
    if field is not None:
        shown = f"{field}▏"
    else:
        shown = figure.value if Span(figure.value).cells <= room else figure.short or figure.value
    if field is None:
        room = max(room, Span(shown).cells)
        label_width = max(0, width - 2 - room)
    trend = figure.trend if field is None and room - Span(shown).cells > len(figure.trend) else ""
    room -= len(trend)
    tone = "chosen" if on else "typed" if figure.kind == "typed" else figure.tone
    label = fit(line(Span(figure.label, "chosen" if on else "quiet")), label_width)
    value = fit(line(Span(shown, tone)), room, right=True)
    if on:
        value = tuple(Span(span.text, "chosen") for span in value)
        label = tuple(Span(span.text, "chosen") for span in label)
    return (Span(f"{_MARKS[figure.kind]} ", "key" if on else "quiet"), *label, Span(trend, "accent"), *value)


def _words(view: FinanceView, width: int, chosen: int, focused: bool) -> list[Row]:
    rows: list[Row] = []
    if view.way:
        rows += paragraph(view.way, width, "accent")
    if view.fault:
        rows += paragraph(view.fault, width, "bad")
    elif focused and 0 <= chosen < len(view.figures) and view.figures[chosen].why:
        rows += paragraph(view.figures[chosen].why, width, "quiet")
    for text, tone in view.readings:
        rows += paragraph(text, width, tone)
    if view.hint:
        rows += paragraph(view.hint, width, "quiet")
    return rows
