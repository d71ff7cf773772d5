"""The ways of influence and conflict lines over a finished layout: around the boxes, on the lanes beside them.

Each line takes the cheapest way: short, few turns, across a reporting line rather than along it.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from heapq import heappop, heappush
from itertools import pairwise

from cockpit.tui.chart.geometry import Box, Layout
from cockpit.tui.chart.view import ChartLine

Cell = tuple[int, int]
TURN, ALONG, ACROSS = 4, 9, 2
"""What a turn costs, and a cell along or across another line; a free cell costs 1."""
FAR = 120
"""Columns between two people beyond which no eye follows a line; such a line is only listed in words."""


def routes(drawn: Layout, lines: Iterable[ChartLine]) -> Iterator[tuple[ChartLine, list[Cell]]]:
    """The cells of each line whose two people are drawn within ``FAR`` columns; the others are left out."""
    roads = _Roads(drawn)
    for line in lines:
        start, goal = drawn.boxes.get(line.from_id), drawn.boxes.get(line.to_id)
        if start is None or goal is None or start is goal or abs(start.centre - goal.centre) > FAR:
            continue
        cells = roads.route(start, goal)
        if cells:
            roads.used.update(cells)
            roads.ends.update((cells[0], cells[-1]))
            yield line, cells


class _Roads:
    """The lanes of a layout and what already runs on them."""

    def __init__(self, drawn: Layout) -> None:
        self.drawn = drawn
        self.used: set[Cell] = set()
        self.ends: set[Cell] = set()
        """Where lines begin and end; no other line passes there."""

    @cached_property
    def filled(self) -> frozenset[Cell]:
        """Cells of boxes; only asked for where there is a line to draw."""
        boxes = self.drawn.boxes.values()
        return frozenset((x, y) for b in boxes for y in range(b.y, b.bottom) for x in range(b.x, b.right))

    @cached_property
    def tree(self) -> frozenset[Cell]:
        """Cells of reporting lines."""
        rows = {*self.drawn.lines.cells, *self.drawn.lines.spans}
        return frozenset((x, y) for y in rows for x in self.drawn.lines.bits(y, 0, self.drawn.width))

    def route(self, start: Box, goal: Box) -> list[Cell]:
        """Cell by cell from beside one box to beside the other; empty where there is no way."""
        targets = {cell for cell, _ in self._ports(goal)}
        lanes = self._lanes(start, goal)
        best: dict[tuple[Cell, bool], int] = {}
        before: dict[tuple[Cell, bool], tuple[Cell, bool]] = {}
        heap: list[tuple[int, int, Cell, bool]] = []
        for cell, level in self._ports(start):
            best[cell, level] = self._price(cell)
            heappush(heap, (best[cell, level] + _far(cell, goal), best[cell, level], cell, level))
        while heap:
            _, cost, cell, level = heappop(heap)
            if cost > best[cell, level]:
                continue
            if cell in targets:
                return self._cells(before, (cell, level))
            for onward, turned, price in self._onward(cell, lanes):
                if turned != level and (cell in self.tree or cell in self.used):
                    continue  # a bend under another line can't be seen
                total = cost + price + (TURN if turned != level else 0)
                if total < best.get((onward, turned), 1 << 30):
                    best[onward, turned] = total
                    before[onward, turned] = (cell, level)
                    heappush(heap, (total + _far(onward, goal), total, onward, turned))
        return []

    def _ports(self, box: Box) -> Iterator[tuple[Cell, bool]]:
        """Free cells beside a box, each with whether the line is level there."""
        sides = [((x, y), True) for y in (box.y + 1, box.y + 2) for x in (box.right, box.x - 1)]
        ends = [((x, y), False) for x in (box.x + 3, box.right - 4) for y in (box.y - 1, box.bottom)]
        for cell, level in sides + ends:
            taken = cell in self.filled or cell in self.tree or cell in self.used
            if not taken and min(cell) >= 0:
                yield cell, level

    def _lanes(self, start: Box, goal: Box) -> tuple[list[int], list[int]]:
        """Columns and rows on which a line may turn, near the two boxes and between them."""
        left, right = min(start.x, goal.x) - 60, max(start.right, goal.right) + 60
        top, bottom = min(start.y, goal.y) - 12, max(start.bottom, goal.bottom) + 12
        columns, rows = set[int](), set[int]()
        for box in self.drawn.boxes.values():
            if box.right > left and box.x < right and box.bottom > top and box.y < bottom:
                columns.update((box.x - 2, box.x - 1, box.right, box.right + 1))
                rows.update((box.y - 1, box.bottom))
        for box in (start, goal):
            columns.update((box.x + 3, box.right - 4))
            rows.update((box.y + 1, box.y + 2))
        return sorted(c for c in columns if c >= 0), sorted(r for r in rows if r >= 0)

    def _onward(self, cell: Cell, lanes: tuple[list[int], list[int]]) -> Iterator[tuple[Cell, bool, int]]:
        """The next crossing on each side, whether the way there is level, and what it costs."""
        x, y = cell
        columns, rows = lanes
        for lane, level in ((columns, True), (rows, False)):
            here = lane.index(x if level else y)
            for place in (here - 1, here + 1):
                if 0 <= place < len(lane):
                    onward = (lane[place], y) if level else (x, lane[place])
                    price = self._way(cell, onward, level=level)
                    if price is not None:
                        yield onward, level, price

    def _way(self, start: Cell, end: Cell, *, level: bool) -> int | None:
        price = 0
        for cell in _between(start, end):
            if cell in self.filled or cell in self.ends:
                return None
            price += self._price(cell, level=level)
        return price

    def _price(self, cell: Cell, *, level: bool = True) -> int:
        taken = self.tree if cell in self.tree else self.used if cell in self.used else None
        if taken is None:
            return 1
        x, y = cell
        beside = ((x - 1, y), (x + 1, y)) if level else ((x, y - 1), (x, y + 1))
        return ALONG if any(other in taken for other in beside) else ACROSS

    @staticmethod
    def _cells(before: Mapping[tuple[Cell, bool], tuple[Cell, bool]], end: tuple[Cell, bool]) -> list[Cell]:
        crossings = [end]
        while crossings[-1] in before:
            crossings.append(before[crossings[-1]])
        cells = [crossings[-1][0]]
        for (here, _), (onward, _) in pairwise(reversed(crossings)):
            cells.extend(_between(here, onward))
        return cells


def _far(cell: Cell, goal: Box) -> int:
    x, y = cell
    return max(0, goal.x - x, x - goal.right) + max(0, goal.y - y, y - goal.bottom)


def _between(start: Cell, end: Cell) -> Iterator[Cell]:
    """The cells after ``start`` up to and with ``end``, which lies in the same row or column."""
    (x, y), (to_x, to_y) = start, end
    dx, dy = (to_x > x) - (to_x < x), (to_y > y) - (to_y < y)
    while (x, y) != end:
        x, y = x + dx, y + dy
        yield x, y
