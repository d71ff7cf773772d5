"""What lies beyond the edges of a chart that is larger than its pane: an arrow at each such edge."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from rich.cells import cell_len

from cockpit.tui.chart.paint import Piece, Region

UP, DOWN, LEFT, RIGHT = "↑", "↓", "←", "→"
_LEAST_WIDTH, _LEAST_HEIGHT = 20, 3
_NEAR = 6
"""Rows on either side of the middle at which a mark at the left or right may stand."""
_CORNER = 4
"""Cells at either end of an edge that are left to the other edges."""


class Window(NamedTuple):
    """The part of the picture that is seen: left column, top row, columns and rows."""

    x: int
    y: int
    width: int
    height: int


Taken = Callable[[int], tuple[Collection[int], Collection[int]]]
"""The columns of a row of the window that hold words, and those that hold anything."""
Marks = Mapping[int, tuple[Piece, ...]]
"""By row of the window; columns are the window's too."""


def edge_marks(
    regions: Iterable[Region], window: Window, *, aside: bool, taken: Taken = lambda _row: ((), ())
) -> Marks:
    """An arrow at each edge over which the picture goes on, with the number of people wholly beyond it.

    They stand near the middle of the edge where they cover nothing of the picture, else none of its words, if
    there is such a place. Those for above and below stand, ``aside``, at the right end of the edge, where a list
    has room.
    """
    if window.width < _LEAST_WIDTH or window.height < _LEAST_HEIGHT:
        return {}
    taken = cache(taken)
    found: dict[int, list[Piece]] = {}
    for edge, gone in _beyond(regions, window).items():
        row, piece = _placed(edge, gone, window, aside, taken)
        found.setdefault(row, []).append(piece)
    return {row: tuple(sorted(pieces)) for row, pieces in found.items()}


def _beyond(regions: Iterable[Region], window: Window) -> dict[str, int]:
    """How many people are wholly beyond each edge that at least one of them crosses or lies beyond."""
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
    return {edge: gone[edge] for edge, count in cut.items() if count}


def _placed(edge: str, gone: int, window: Window, aside: bool, taken: Taken) -> tuple[int, Piece]:
    """The row of a mark, and its piece."""
    words = [edge, str(gone)] if gone else [edge]
    text = " ".join(reversed(words) if edge == RIGHT else words)
    if edge in (LEFT, RIGHT):
        text = f"{text} " if edge == LEFT else f" {text}"
        x = 0 if edge == LEFT else window.width - cell_len(text)
        first, end = max(1, window.height // 2 - _NEAR), min(window.height - 1, window.height // 2 + _NEAR)
        row = _freest(range(first, end), lambda row: _covered(taken(row), x, text))
        return row, Piece(x, text, "more")
    text = f" {text} "
    row, room = (0 if edge == UP else window.height - 1), window.width - cell_len(text)
    held = taken(row)
    x = room if aside else _freest(range(_CORNER, room - _CORNER), lambda x: _covered(held, x, text))
    return row, Piece(x, text, "more")


def _covered(taken: tuple[Collection[int], Collection[int]], x: int, text: str) -> int:
    """What a mark at this place would cover: nothing (0), lines (1) or words (2)."""
    columns = range(x, x + cell_len(text))
    words, anything = (any(column in held for column in columns) for held in taken)
    return 2 if words else int(anything)


def _freest(places: range, covered: Callable[[int], int]) -> int:
    """The place nearest to the middle of those that cover least."""
    middle = places[len(places) // 2]
    return min(places, key=lambda place: (covered(place), abs(place - middle)))
