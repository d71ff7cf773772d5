"""A chart as rows of text pieces: boxes, reporting lines and the overlay, cut to the columns asked for.

Pure: the widget turns pieces into strips, ``chart_text`` into lines that can be pasted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from cockpit.content.words import _
from cockpit.tui.chart.geometry import DOWN, LEFT, RIGHT, UP, Box, Layout
from cockpit.tui.chart.overlay import Overlay
from cockpit.tui.chart.view import ChartPerson, ChartView
from cockpit.tui.chart.walk import Way, step
from cockpit.tui.lines import cut

NARROWEST, WIDEST, USUAL = 12, (36, 30, 24, 18), 24
"""Fewest and most cells inside a box; the most are tried in this order until the chart fits its pane, and
where none of them does, it has the usual ones and is scrolled."""
MARGIN = 1
"""Free columns left of the chart, so that a line can pass there."""

_SOLID = {
    UP: "│", DOWN: "│", LEFT: "─", RIGHT: "─", UP | DOWN: "│", LEFT | RIGHT: "─",
    DOWN | RIGHT: "┌", DOWN | LEFT: "┐", UP | RIGHT: "└", UP | LEFT: "┘",
    UP | DOWN | RIGHT: "├", UP | DOWN | LEFT: "┤", LEFT | RIGHT | DOWN: "┬", LEFT | RIGHT | UP: "┴",
    UP | DOWN | LEFT | RIGHT: "┼",
}  # fmt: skip


class Frame(NamedTuple):
    """The signs of a box's border; the last four carry a line upwards, downwards, to the left and to the right."""

    corners: str
    level: str
    upright: str
    up: str
    down: str
    left: str
    right: str


PLAIN = Frame("┌┐└┘", "─", "│", "┴", "┬", "┤", "├")
CURSOR = Frame("╔╗╚╝", "═", "║", "╧", "╤", "╢", "╟")
PLACEHOLDER = Frame("┌┐└┘", "┈", "┊", "┴", "┬", "┤", "├")
MOVED = Frame("┏┓┗┛", "╍", "╏", "┷", "┯", "┥", "┝")
OUTSIDER = Frame("╭╮╰╯", "─", "│", "┴", "┬", "┤", "├")
VETO, FOLDED = "⊘", "+"


Region = tuple[int, int, int, int]
"""Column, row, width and height of what is drawn of one person."""


class Piece(NamedTuple):
    """A run of text that starts in column ``x``; ``look`` names its style, ``person`` whose box it is in."""

    x: int
    text: str
    look: str
    person: str | None = None


def box_width(person: ChartPerson, widest: int = USUAL) -> int:
    """Columns of a person's box with its border, ``widest`` cells inside it at most."""
    title = person.post
    first = cell_len(_called(person)) + (2 + cell_len(title) if title else 0)
    second = cell_len(person.tags) + (2 + cell_len(person.marker) if person.marker else 0)
    return 4 + min(widest, max(NARROWEST, first, second))


def _fitted(text: str, width: int) -> str:
    """The text in exactly ``width`` cells."""
    return set_cell_size(cut(text, width), width)


def _called(person: ChartPerson) -> str:
    return f"{person.name} {VETO}" if person.veto else person.name


@dataclass(frozen=True)
class BoxPicture:
    """The chart as boxes and lines; ``hidden`` counts who is folded away under a person.

    ``moved`` is the person for whom another place is looked for.
    """

    view: ChartView
    drawn: Layout
    hidden: Mapping[str, int]
    signs: Overlay
    moved: str | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        right = max((max(row, default=0) + 1 for row in self.signs.values()), default=0)
        deep = max(self.signs, default=-1) + 1
        return MARGIN + max(self.drawn.width, right), max(self.drawn.height, deep)

    @cached_property
    def regions(self) -> Mapping[str, Region]:
        """Where each person's box stands."""
        boxes = self.drawn.boxes.values()
        return {box.id: (box.x + MARGIN, box.y, box.width, box.height) for box in boxes}

    def at(self, x: int, y: int) -> str | None:
        """The person drawn in this cell."""
        return self.drawn.at(x - MARGIN, y)

    def step(self, person: str, way: Way) -> str | None:
        """Whom an arrow key leads to."""
        return step(self.drawn, person, way)

    def row(self, y: int, start: int, end: int, cursor: str | None = None) -> list[Piece]:
        """The pieces of a row that lie in the columns start..end-1 or reach into them, from left to right."""
        start, end = start - MARGIN, end - MARGIN
        pieces: list[Piece] = []
        done = start
        for box in self.drawn.rows.get(y, ()):
            if box.right > start and box.x < end:
                pieces.extend(self._lines(y, done, box.x))
                pieces.extend(self._box(box, y - box.y, cursor == box.id))
                done = box.right
        pieces.extend(self._lines(y, done, end))
        return [piece._replace(x=piece.x + MARGIN) for piece in pieces]

    def _lines(self, y: int, start: int, end: int) -> Iterator[Piece]:
        """Reporting lines and, where there are none, the overlay; runs of one look are one piece."""
        bits = self.drawn.lines.bits(y, start, end)
        signs = self.signs.get(y, {})
        run: Piece | None = None
        for x in sorted({*bits, *(x for x in signs if start <= x < end)}):
            sign, look = (_SOLID[bits[x]], "line") if x in bits else (signs[x].sign, signs[x].look)
            if run and run.look == look and run.x + len(run.text) == x:
                run = run._replace(text=run.text + sign)
            else:
                if run:
                    yield run
                run = Piece(x, sign, look)
        if run:
            yield run

    def _box(self, box: Box, row: int, chosen: bool) -> Iterator[Piece]:
        person = self.view.person[box.id]
        frame = CURSOR if chosen else MOVED if box.id == self.moved else _frame(person)
        if row in (0, box.height - 1):
            yield from self._edge(box, frame, top=row == 0)
            return
        before = self.drawn.lines.bits(box.y + row, box.x - 1, box.x).get(box.x - 1, 0)
        behind = self.drawn.lines.bits(box.y + row, box.right, box.right + 1).get(box.right, 0)
        yield Piece(box.x, (frame.left if before & RIGHT else frame.upright) + " ", "box", box.id)
        inner = box.width - 4
        yield from _called_and_title(person, box, inner) if row == 1 else _tags_and_marker(person, box, inner)
        right = frame.right if behind & LEFT else frame.upright
        yield Piece(box.right - 2, f" {right}", "box", box.id)

    def _edge(self, box: Box, frame: Frame, *, top: bool) -> Iterator[Piece]:
        beyond, bit, joint = (box.y - 1, DOWN, frame.up) if top else (box.bottom, UP, frame.down)
        signs = [frame.level] * box.width
        signs[0], signs[-1] = frame.corners[0 if top else 2], frame.corners[1 if top else 3]
        for x, bits in self.drawn.lines.bits(beyond, box.x + 1, box.right - 1).items():
            if bits & bit:
                signs[x - box.x] = joint
        word = self._word(box.id, top=top)
        at = box.width - 1 - cell_len(word)
        if at <= max((place for place, sign in enumerate(signs[:-1]) if sign == joint), default=0):
            word, at = "", box.width - 1
        yield Piece(box.x, "".join(signs[:at]), "box", box.id)
        if word:
            yield Piece(box.x + at, word, "count", box.id)
        yield Piece(box.right - 1, signs[-1], "box", box.id)

    def _word(self, person: str, *, top: bool) -> str:
        """What stands in the border: above that the person is being moved, below how many are folded away."""
        if top:
            return f" {_('moves')} " if person == self.moved else ""
        return f" {FOLDED}{self.hidden[person]} " if person in self.hidden else ""


def _frame(person: ChartPerson) -> Frame:
    return PLACEHOLDER if person.placeholder else OUTSIDER if person.outsider else PLAIN


def _called_and_title(person: ChartPerson, box: Box, inner: int) -> Iterator[Piece]:
    called = _called(person)
    name = min(inner, cell_len(called))
    room = inner - name - 2
    yield Piece(box.x + 2, _fitted(called, name), "name", box.id)
    title = person.post
    title = _fitted(title, room) if room >= min(3, cell_len(title)) else ""
    yield Piece(box.x + 2 + name, set_cell_size("  " + title, inner - name), "title", box.id)


def _tags_and_marker(person: ChartPerson, box: Box, inner: int) -> Iterator[Piece]:
    room = inner - cell_len(person.marker)
    yield Piece(box.x + 2, _fitted(person.tags, room), "tags", box.id)
    if person.marker:
        yield Piece(box.x + 2 + room, person.marker, "marker", box.id)
