"""An explanation of the method, written as Markdown, as lines: headings, bullets, tables, code, plain paragraphs."""

from cockpit.content.markdown import Block, Kind, blocks, spans
from cockpit.tui.lines import BLANK, Line, Page, Row, Span, cells, columns, line, wrap

_LEAST = 6


def topic_page(markdown: str, width: int) -> Page:
    """The page without its own heading of the first level, which stands on the border."""
    rows: list[Row] = []
    for block in blocks(markdown):
        if block.after_blank and rows and rows[-1].line:
            rows.append(Row(BLANK))
        rows += _drawn(block, width)
    return rows


def _drawn(block: Block, width: int) -> list[Row]:
    if block.kind is Kind.HEADING:
        return [] if block.level == 1 else [Row(line(Span(block.text, "accent")))]
    if block.kind is Kind.CODE:
        return [Row(part) for raw in block.lines for part in wrap(line(Span(f"  {raw}", "key")), width, indent=4)]
    if block.kind is Kind.TABLE:
        return _table(block, width)
    if block.kind is Kind.ITEM:
        bullet = "·" if block.mark in "-*" else block.mark
        said = line(Span(" " * block.level + bullet + " "), *_spans(block.text))
        return [Row(part) for part in wrap(said, width, indent=2 if bullet == "·" else 0)]
    return [Row(part) for part in wrap(_spans(block.text), width)]


def _spans(text: str) -> Line:
    """Emphasis as tones; the marks themselves are not shown."""
    return tuple(Span(one.text, "strong" if one.strong else "key" if one.code else "text") for one in spans(text))


def _table(block: Block, width: int) -> list[Row]:
    """Columns as wide as they need, the widest shortened and wrapped where there is too little room."""
    count = max(len(row) for row in block.rows)
    lines = [[_spans(cell) for cell in [*row, *[""] * (count - len(row))]] for row in block.rows]
    widths = [max(cells(row[n]) for row in lines) for n in range(count)]
    while sum(widths) + 2 * (count - 1) > width and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    rows: list[Row] = []
    for number, row in enumerate(lines):
        wrapped = [wrap(cell, widths[n]) for n, cell in enumerate(row)]
        for height in range(max(len(cell) for cell in wrapped)):
            parts = [
                (cell[height] if height < len(cell) else BLANK, widths[n], False) for n, cell in enumerate(wrapped)
            ]
            rows.append(Row(columns(parts, 2)))
        if number == 0:
            rows.append(Row(line(Span("─" * min(width, sum(widths) + 2 * (count - 1)), "faint"))))
    return rows
