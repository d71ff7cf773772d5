"""Markdown of the explanations as plain text, wrapped by the cells of a terminal.

Headings, paragraphs, lists, tables and code blocks; marks inside a line are left out. A code block is never broken, so
that a command can be copied.
"""

import re
from collections.abc import Iterator, Sequence

from cockpit.cli.printing import cells

_MARKS = re.compile(r"`([^`]+)`|\*\*(.+?)\*\*|\*(.+?)\*")
_ITEM = re.compile(r"( *)(- |\d+\. )")
_NOT_FIRST = frozenset("。，、；：？！）》」』】”’%,.;:?!)]}")
_NOT_LAST = frozenset("（《「『【“‘([{")
_BLANK_AFTER_STOP = re.compile("(?<=[。？！]) ")
"""Markdown needs it after a bold sentence; Chinese text has none."""
_FENCE = "```"
_GAP = "  "


def plain(markdown: str, width: int) -> str:
    """The text in lines of at most ``width`` cells, but for code blocks and words that are longer."""
    lines: list[str] = []
    before = ""
    for block in _blocks(markdown):
        kind = "item" if _ITEM.match(block[0]) else block[0].partition(" ")[0]
        if before and before != "##" and not before == kind == "item":
            lines.append("")
        lines += _drawn(block, width)
        before = kind
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _blocks(markdown: str) -> Iterator[list[str]]:
    """Lines that belong together: a heading, a paragraph, a list item, a table, a code block with its fences."""
    block: list[str] = []
    in_code = False
    for line in markdown.splitlines():
        is_fence = line.startswith(_FENCE)
        starts = is_fence or line.startswith("#") or _ITEM.match(line) is not None
        if block and not in_code and (not line or starts):
            yield block
            block = []
        if line or in_code:
            block.append(line)
        in_code ^= is_fence
        if is_fence and not in_code:
            yield block
            block = []
    if block:
        yield block


def _drawn(block: Sequence[str], width: int) -> list[str]:
    first = block[0]
    if first.startswith("#"):
        return _heading(first)
    if first.startswith(_FENCE):
        return [_GAP + line for line in block[1:-1]]
    if first.startswith("|"):
        return _table(block, width)
    if found := _ITEM.match(first):
        hanging = " " * len(found.group())
        text = _joined([first[found.end() :], *block[1:]])
        lines = _wrapped(text, width - len(hanging))
        return [(found.group() if not at else hanging) + line for at, line in enumerate(lines)]
    return _wrapped(_joined(block), width)


def _heading(line: str) -> list[str]:
    marks, _, text = line.partition(" ")
    return [text, ("=" if marks == "#" else "-") * cells(text)]


def _joined(lines: Sequence[str]) -> str:
    """One line of several; beside a Chinese sign there is no blank. Marks are left out."""
    whole = ""
    for line in (line.strip() for line in lines):
        glue = "" if not whole or 2 in (cells(whole[-1]), cells(line[0])) else " "
        whole += glue + line
    unmarked = _MARKS.sub(lambda found: next(part for part in found.groups() if part), whole)
    return _BLANK_AFTER_STOP.sub("", unmarked)


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` cells, broken at blanks and between Chinese signs."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and cells((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            piece, line = piece.lstrip(), ""
        line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str) -> Iterator[str]:
    """Parts that are never broken; blanks stand at the end of the part before them."""
    start = 0
    for at in range(1, len(text)):
        before, here = text[at - 1], text[at]
        if here == " " or here in _NOT_FIRST or before in _NOT_LAST:
            continue
        if before == " " or cells(here) == 2 or cells(before) == 2:
            yield text[start:at]
            start = at
    yield text[start:]


def _table(block: Sequence[str], width: int) -> list[str]:
    """Columns as wide as they need; where the line is too narrow the widest give way and their cells are wrapped."""
    rows = [[_joined([cell.strip() or " "]).strip() for cell in line.strip("|").split("|")] for line in block]
    del rows[1]
    widths = _widths(rows, width - len(_GAP) * (len(rows[0]) - 1))
    lines = [line for row in rows for line in _row(row, widths)]
    head = len(_row(rows[0], widths))
    return [*lines[:head], _GAP.join("-" * one for one in widths), *lines[head:]]


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths of the columns, in the room where that goes without breaking a word."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(cells, column)) for column in columns]
    least = [max(cells(piece.strip()) for cell in column for piece in _pieces(cell)) for column in columns]
    while sum(widths) > room and widths != least:
        able = [at for at, width in enumerate(widths) if width > least[at]]
        widths[max(able, key=lambda at: widths[at])] -= 1
    return widths


def _row(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    lines = []
    for at in range(max(map(len, wrapped))):
        parts = [cell[at] if at < len(cell) else "" for cell in wrapped]
        lines.append(_GAP.join(part + " " * (w - cells(part)) for part, w in zip(parts, widths, strict=True)))
    return lines
