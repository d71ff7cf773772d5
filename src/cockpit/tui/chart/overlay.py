"""Influence and conflict lines as signs over a finished layout; they never move a box."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cockpit.tui.chart.geometry import Box, Layout
from cockpit.tui.chart.routes import Cell, routes
from cockpit.tui.chart.view import ChartLine

INFLUENCE, CONFLICT = "influence", "conflict"


@dataclass(frozen=True, slots=True)
class Ink:
    """What a route leaves in one cell: a sign and whether it is of an influence or a conflict."""

    sign: str
    look: str


Overlay = Mapping[int, Mapping[int, Ink]]
"""Signs by row and column."""


def overlay(drawn: Layout, lines: Iterable[ChartLine]) -> Overlay:
    """The signs of all lines that have a way between two people who are drawn."""
    inked: dict[int, dict[int, Ink]] = {}
    for line, cells in routes(drawn, lines):
        for (x, y), ink in _inked(cells, drawn.boxes[line.from_id], drawn.boxes[line.to_id], line):
            inked.setdefault(y, {})[x] = ink
    return inked


_HEADS = {(1, 0): "▸", (-1, 0): "◂", (0, 1): "▾", (0, -1): "▴"}
_BENDS = {
    frozenset({(1, 0), (0, 1)}): "╭", frozenset({(-1, 0), (0, 1)}): "╮",
    frozenset({(1, 0), (0, -1)}): "╰", frozenset({(-1, 0), (0, -1)}): "╯",
}  # fmt: skip
_STRAIGHT = {INFLUENCE: ("┄", "┆"), CONFLICT: ("╍", "╏")}


def _inked(cells: list[Cell], start: Box, goal: Box, line: ChartLine) -> Iterator[tuple[Cell, Ink]]:
    """Dashes, bends and ends of one route; an influence ends in a head, a conflict in two crosses."""
    look = CONFLICT if line.conflict else INFLUENCE
    level, upright = _STRAIGHT[look]
    last = len(cells) - 1
    for i, (x, y) in enumerate(cells):
        arms = {(a - x, b - y) for a, b in (*cells[max(0, i - 1) : i], *cells[i + 1 : i + 2])}
        sign = _BENDS.get(frozenset(arms)) or (level if (1, 0) in arms or (-1, 0) in arms else upright)
        if i == 0:
            arms.add(_into(start, x, y))
            sign = _BENDS.get(frozenset(arms)) or sign
        if i == last:
            sign = "✖" if line.conflict else _HEADS[_into(goal, x, y)]
        elif i == 0 and line.conflict:
            sign = "✖"
        yield (x, y), Ink(sign, look)
    yield from _strength(cells, line, look)


def _into(goal: Box, x: int, y: int) -> Cell:
    """The direction from a cell beside a box into the box."""
    if y < goal.y:
        return 0, 1
    if y >= goal.bottom:
        return 0, -1
    return (1, 0) if x < goal.x else (-1, 0)


def _strength(cells: list[Cell], line: ChartLine, look: str) -> Iterator[tuple[Cell, Ink]]:
    """The strength in figures, in the middle of the first level run that has room for it."""
    need = len(line.strength) + 4
    for i in range(1, len(cells) - need):
        run = cells[i : i + need]
        if line.strength and len({y for _, y in run}) == 1:
            first = min(x for x, _ in run) + 2
            for offset, sign in enumerate(line.strength):
                yield (first + offset, run[0][1]), Ink(sign, look)
            return
