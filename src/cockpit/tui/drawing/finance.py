"""The finance calculator as lines: a grid of figures, then what the chosen one and all of them mean."""

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
    tone = "chosen" if on else "typed" if figure.kind == "typed" else figure.tone
    label = fit(line(Span(figure.label, "chosen" if on else "quiet")), label_width)
    value = fit(line(Span(shown, tone)), room, right=True)
    if on:
        value = tuple(Span(span.text, "chosen") for span in value)
        label = tuple(Span(span.text, "chosen") for span in label)
    return (Span(f"{_MARKS[figure.kind]} ", "key" if on else "quiet"), *label, *value)


def _words(view: FinanceView, width: int, chosen: int, focused: bool) -> list[Row]:
    rows: list[Row] = []
    if view.fault:
        rows += paragraph(view.fault, width, "bad")
    elif focused and 0 <= chosen < len(view.figures) and view.figures[chosen].why:
        rows += paragraph(view.figures[chosen].why, width, "quiet")
    for text, tone in view.readings:
        rows += paragraph(text, width, tone)
    if view.hint:
        rows += paragraph(view.hint, width, "quiet")
    return rows
