"""The explanations as plain text, wrapped by the cells of a terminal.

A code block is never broken, so that a command can be copied.
"""

from collections.abc import Iterator, Sequence

from cockpit.cli.printing import cells
from cockpit.content.markdown import Block, Kind, blocks, unmarked

_NOT_FIRST = frozenset("。，、；：？！）》」』】”’%,.;:?!)]}")
_NOT_LAST = frozenset("（《「『【“‘([{")
_GAP = "  "


def plain(markdown: str, width: int) -> str:
    """The text in lines of at most ``width`` cells, but for code blocks and words that are longer."""
    lines: list[str] = []
    before: Block | None = None
    for block in blocks(markdown):
        if before is not None and not _belong_together(before, block):
            lines.append("")
        lines += _drawn(block, width)
        before = block
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _belong_together(before: Block, block: Block) -> bool:
    """What stands below a lower heading, and the items of one list."""
    heads = before.kind is Kind.HEADING and before.level == 2
    return heads or before.kind is block.kind is Kind.ITEM


def _drawn(block: Block, width: int) -> list[str]:
    if block.kind is Kind.HEADING:
        return [block.text, ("=" if block.level == 1 else "-") * cells(block.text)]
    if block.kind is Kind.CODE:
        return [_GAP + line for line in block.lines]
    if block.kind is Kind.TABLE:
        return _table(block, width)
    first = " " * block.level + block.mark + " " if block.kind is Kind.ITEM else ""
    lines = _wrapped(unmarked(block.text), width - len(first))
    return [(first if not at else " " * len(first)) + line for at, line in enumerate(lines)]


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


def _table(block: Block, width: int) -> list[str]:
    """Columns as wide as they need; where the line is too narrow the widest give way and their cells are wrapped."""
    rows = [[unmarked(cell) for cell in row] for row in block.rows]
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
