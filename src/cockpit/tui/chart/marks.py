"""What lies beyond the edges of a chart that is larger than its pane: an arrow at each such edge."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rich.cells import cell_len

from cockpit.tui.chart.paint import Piece, Region

UP, DOWN, LEFT, RIGHT = "↑", "↓", "←", "→"
_LEAST_WIDTH, _LEAST_HEIGHT = 12, 3


class Window(NamedTuple):
    """The part of the picture that is seen: left column, top row, columns and rows."""

    x: int
    y: int
    width: int
    height: int


Marks = Mapping[int, tuple[Piece, ...]]
"""By row of the window; columns are the window's too."""


def edge_marks(regions: Iterable[Region], window: Window, *, aside: bool) -> Marks:
    """An arrow at each edge over which the picture goes on, with the number of people wholly beyond it.

    Those for above and below stand in the middle of the edge or, ``aside``, at its right end, where a list has room.
    """
    if window.width < _LEAST_WIDTH or window.height < _LEAST_HEIGHT:
        return {}
    left, top, right, bottom = window.x, window.y, window.x + window.width, window.y + window.height
    cut, gone = dict.fromkeys((UP, DOWN, LEFT, RIGHT), 0), dict.fromkeys((UP, DOWN, LEFT, RIGHT), 0)
    for x, y, width, height in regions:
        for edge, over, wholly in (
            (UP, y < top, y + height <= top),
            (DOWN, y + height > bottom, y >= bottom),
            (LEFT, x < left, x + width <= left),
            (RIGHT, x + width > right, x >= right),
        ):
            cut[edge] += over
            gone[edge] += wholly
    found: dict[int, list[Piece]] = {}
    for edge in (edge for edge, count in cut.items() if count):
        row, piece = _placed(edge, gone[edge], window, aside)
        found.setdefault(row, []).append(piece)
    return {row: tuple(sorted(pieces)) for row, pieces in found.items()}


def _placed(edge: str, gone: int, window: Window, aside: bool) -> tuple[int, Piece]:
    """The row of a mark, and its piece."""
    text = f"{edge} {gone}" if gone else edge
    if edge == RIGHT:
        text = f"{gone} {edge}" if gone else edge
    if edge in (LEFT, RIGHT):
        text = f"{text} " if edge == LEFT else f" {text}"
        return window.height // 2, Piece(0 if edge == LEFT else window.width - cell_len(text), text, "more")
    text = f" {text} "
    room = window.width - cell_len(text)
    return (0 if edge == UP else window.height - 1), Piece(room if aside else room // 2, text, "more")
