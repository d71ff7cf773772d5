"""An explanation of the method, written as Markdown, as lines: headings, bullets, tables, code, plain paragraphs."""

import re

from cockpit.tui.lines import BLANK, Line, Page, Row, Span, cells, columns, line, wrap

_BULLET = re.compile(r"(\s*)([-*]|\d+\.)\s+(.*)")
_RULE = re.compile(r"\|?[\s:|-]+\|?")
_STRONG = re.compile(r"(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)")
_LEAST = 6


def topic_page(markdown: str, width: int) -> Page:
    """The page without its own heading of the first level, which stands on the border."""
    writer = _Writer(width)
    for raw in markdown.splitlines():
        writer.take(raw)
    writer.flush()
    return writer.rows


class _Writer:
    """Collects the lines of a paragraph or a table until it ends."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.rows: list[Row] = []
        self.code = False
        self.text: list[str] = []
        self.table: list[list[str]] = []

    def flush(self) -> None:
        """Write the paragraph or table that has ended."""
        if self.text:
            indent = 2 if self.text[0].lstrip().startswith("·") else 0
            self.rows += [Row(part) for part in wrap(_spans(_joined(self.text)), self.width, indent=indent)]
        if self.table:
            self.rows += _table(self.table, self.width)
        self.text, self.table = [], []

    def take(self, raw: str) -> None:
        stripped = raw.strip()
        if stripped.startswith("```"):
            self.flush()
            self.code = not self.code
        elif self.code:
            self.rows += [Row(part) for part in wrap(line(Span(f"  {raw}", "key")), self.width, indent=4)]
        elif stripped.startswith("|"):
            if not _RULE.fullmatch(stripped):
                self.table.append([cell.strip() for cell in stripped.strip("|").split("|")])
        else:
            self._prose(raw, stripped)

    def _prose(self, raw: str, stripped: str) -> None:
        bullet = _BULLET.fullmatch(raw)
        if not stripped or stripped.startswith("#") or bullet is not None:
            self.flush()
        if bullet is not None:
            self.text.append(f"{bullet[1]}{'·' if bullet[2] in '-*' else bullet[2]} {bullet[3]}")
        elif stripped.startswith("#"):
            if not stripped.startswith("# "):
                self.rows.append(Row(line(Span(stripped.lstrip("# "), "accent"))))
        elif stripped:
            self.text.append(stripped)
        elif self.rows and self.rows[-1].line:
            self.rows.append(Row(BLANK))


def _joined(parts: list[str]) -> str:
    """Lines of one paragraph as one line; beside a Chinese sign there is no blank."""
    text = parts[0]
    for part in parts[1:]:
        text += ("" if 2 in (Span(text[-1:]).cells, Span(part[:1]).cells) else " ") + part
    return text


def _spans(text: str) -> Line:
    """Emphasis as tones; the marks themselves are not shown."""
    return tuple(
        Span(part.strip("*`"), "strong" if part.startswith("*") else "key") if _STRONG.fullmatch(part) else Span(part)
        for part in _STRONG.split(text)
        if part
    )


def _table(table: list[list[str]], width: int) -> list[Row]:
    """Columns as wide as they need, the widest shortened and wrapped where there is too little room."""
    count = max(len(row) for row in table)
    lines = [[_spans(cell) for cell in [*row, *[""] * (count - len(row))]] for row in table]
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
