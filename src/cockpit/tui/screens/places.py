"""Where each part of the home screen stands, for every size: pure arithmetic in cells.

Three columns from 120 cells, two from 90, one pane at a time below; zooming shows one pane in any size. A part
that is missing in the answer is not seen.
"""

from collections.abc import Mapping
from typing import NamedTuple

from cockpit.tui.commands.command import Place

HEADER, FACTS, FILTER, BEST, TOUR, KEYS = "header", "facts", "filter", "best", "tour", "keys"
THREE_COLUMNS, TWO_COLUMNS = 120, 90
LEAST_WIDTH, LEAST_HEIGHT = 50, 12
_FACTS, _DEAL, _FINANCE = 13, 22, 14


class Box(NamedTuple):
    """Left, top, width and height in cells."""

    x: int
    y: int
    width: int
    height: int


Places = Mapping[str, Box]


class Wish(NamedTuple):
    """What the screen is asked to show."""

    current: Place = Place.ACCOUNTS
    zoomed: bool = False
    filtering: bool = False
    touring: bool = False


def usable(width: int, height: int) -> bool:
    """Whether there is room for at least one pane."""
    return width >= LEAST_WIDTH and height >= LEAST_HEIGHT


def narrow(width: int) -> bool:
    """Whether only one pane is seen at a time."""
    return width < TWO_COLUMNS


def tabbed(width: int, wish: Wish) -> bool:
    """Whether some pane is not seen, so that all of them must be named."""
    return wish.zoomed or width < THREE_COLUMNS


def places(width: int, height: int, wish: Wish) -> Places:
    """The box of every visible part; where nothing is usable the header fills the screen with a hint."""
    if not usable(width, height):
        return {HEADER: Box(0, 0, width, height)}
    boxes = {HEADER: Box(0, 0, width, 1), KEYS: Box(0, height - 1, width, 1)}
    best = 2 if narrow(width) and wish.current is not Place.ACTIONS else 0
    if best:
        boxes[BEST] = Box(0, height - 1 - best, width, best)
    tour = (3 if narrow(width) else 2) if wish.touring else 0
    if tour:
        boxes[TOUR] = Box(0, height - 1 - best - tour, width, tour)
    body = Box(0, 1, width, height - 2 - best - tour)
    if wish.zoomed or narrow(width):
        panes = _single(body, wish.current)
    elif width < THREE_COLUMNS:
        panes = _two(body, wish.current)
    else:
        panes = _three(body)
    return boxes | _with_filter(panes, wish)


def _single(body: Box, current: Place) -> dict[str, Box]:
    if current is Place.ACCOUNTS and body.height >= 16:
        return _stack(body, ((Place.ACCOUNTS, 0), (FACTS, body.height * 2 // 5 + 2)))
    return {current: body}


def _two(body: Box, current: Place) -> dict[str, Box]:
    left = min(46, max(38, body.width * 2 // 5))
    lower = Place.FINANCE if current is Place.FINANCE else Place.DEAL
    first = _stack(Box(0, body.y, left, body.height), ((Place.ACCOUNTS, 0), (Place.ACTIONS, body.height * 3 // 5)))
    deal = min(_DEAL, body.height // 2)
    right = Box(left, body.y, body.width - left, body.height)
    return first | _stack(right, ((Place.CHART, 0), (lower, deal)))


def _three(body: Box) -> dict[str, Box]:
    left = min(40, max(30, body.width * 23 // 100))
    right = min(74, max(38, body.width * 31 // 100))
    middle = body.width - left - right
    half = body.height // 2
    deal = min(half + 1, max(_DEAL, body.height * 9 // 20))
    return {
        **_stack(Box(0, body.y, left, body.height), ((Place.ACCOUNTS, 0), (FACTS, min(_FACTS, half)))),
        **_stack(Box(left, body.y, middle, body.height), ((Place.CHART, 0), (Place.DEAL, deal))),
        **_stack(
            Box(left + middle, body.y, right, body.height),
            ((Place.ACTIONS, 0), (Place.FINANCE, min(_FINANCE, half))),
        ),
    }


def _stack(column: Box, parts: tuple[tuple[str, int], ...]) -> dict[str, Box]:
    """Parts below each other; the one of height 0 takes what the others leave."""
    free = column.height - sum(height for _name, height in parts)
    boxes, y = {}, column.y
    for name, height in parts:
        boxes[name] = Box(column.x, y, column.width, height or free)
        y += height or free
    return boxes


def _with_filter(panes: dict[str, Box], wish: Wish) -> dict[str, Box]:
    """The filter field stands above the account list and takes a line from it."""
    if not wish.filtering or Place.ACCOUNTS not in panes:
        return panes
    box = panes[Place.ACCOUNTS]
    return panes | {
        FILTER: Box(box.x, box.y, box.width, 1),
        Place.ACCOUNTS: Box(box.x, box.y + 1, box.width, box.height - 1),
    }
