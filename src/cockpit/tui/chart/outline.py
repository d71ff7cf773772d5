"""The chart as an outline, one line a person, for narrow screens: ``Name (Title) [E+U+SP] +2 ▲90``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rich.cells import cell_len

from cockpit.content.words import _
from cockpit.tui.chart.paint import FOLDED, VETO, Piece, Region
from cockpit.tui.chart.tree import Branches
from cockpit.tui.chart.view import ChartPerson, ChartView
from cockpit.tui.chart.walk import Way
from cockpit.tui.lines import cut

CURSOR = "▸"
_LEAST_TITLE, _LEAST_NAME = 6, 8
"""Fewer cells than these are no use; the row is then wider than the room and scrolled."""


def person_text(person: ChartPerson) -> str:
    """A person on one line, as method.md 3.4 writes it: ``Li Wei (CTO) [E+U+SP] +2``."""
    return "".join(text for text, _look in _parts(person))


def _parts(person: ChartPerson) -> Iterator[tuple[str, str]]:
    yield person.name, "name"
    if person.post:
        yield f" ({person.post})", "title"
    yield f" {person.tags}", "tags"
    if person.veto:
        yield f" {VETO}", "tags"


@dataclass(frozen=True)
class OutlinePicture:
    """The visible people of a chart, one below the other, with guides that show who reports to whom.

    In ``room`` cells titles, then names are cut, so that tags and score are seen; 0 cuts nothing. ``moved`` is
    the person for whom another place is looked for.
    """

    view: ChartView
    shown: Branches
    room: int = 0
    moved: str | None = None

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Ids from top to bottom."""
        return self.shown.people()

    @cached_property
    def guides(self) -> Mapping[str, str]:
        """What stands before each person: ``├─``, ``└─`` and the lines of the managers above."""
        found = dict.fromkeys(self.shown.roots, "")
        for person in self.order:
            reports = self.shown.reports.get(person, ())
            above = found[person].replace("├─ ", "│  ").replace("└─ ", "   ")
            found.update({report: above + ("└─ " if report == reports[-1] else "├─ ") for report in reports})
        return found

    @cached_property
    def boss(self) -> Mapping[str, str]:
        return {report: person for person, reports in self.shown.reports.items() for report in reports}

    @cached_property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return max((width for _x, _y, width, _rows in self.regions.values()), default=0), len(self.order)

    @cached_property
    def regions(self) -> Mapping[str, Region]:
        """Where each person's line stands."""
        return {person: (0, y, self._width(person), 1) for y, person in enumerate(self.order)}

    def _width(self, person: str) -> int:
        last = list(self._line(person, None))[-1]
        return last.x + cell_len(last.text)

    def at(self, x: int, y: int) -> str | None:
        """The person of this row."""
        return self.order[y] if 0 <= y < len(self.order) else None

    def step(self, person: str, way: Way) -> str | None:
        """Up and down go through the lines, left to the manager, right to the first report."""
        if way is Way.LEFT:
            return self.boss.get(person)
        if way is Way.RIGHT:
            return next(iter(self.shown.reports.get(person, ())), None)
        place = self.regions[person][1] + (1 if way is Way.DOWN else -1) if person in self.regions else 0
        return self.order[place] if 0 <= place < len(self.order) else None

    def row(self, y: int, start: int, end: int, cursor: str | None = None) -> list[Piece]:
        """The pieces of a row from left to right; all of them, wherever they stand."""
        person = self.at(0, y)
        return list(self._line(person, cursor)) if person else []

    def _line(self, who: str, cursor: str | None) -> Iterator[Piece]:
        yield Piece(0, f"{CURSOR if who == cursor else ' '} ", "name", who)
        x = 2
        guide = self.guides[who]
        if guide:
            yield Piece(x, guide, "line")
            x += cell_len(guide)
        for text, look in self._fitted(who, self.room - x):
            yield Piece(x, text, look, who)
            x += cell_len(text)

    def _fitted(self, who: str, room: int) -> Iterator[tuple[str, str]]:
        """The parts of a line; where they need more than the room, the title gives way first, then the name."""
        parts = [*_parts(self.view.person[who]), *self._after(who)]
        over = sum(cell_len(text) for text, _look in parts) - room if self.room else 0
        for wanted, least in (("title", _LEAST_TITLE), ("name", _LEAST_NAME)):
            for place, (text, look) in enumerate(parts):
                if look == wanted and over > 0:
                    kept = _shortened(text, cell_len(text) - over, least)
                    over -= cell_len(text) - cell_len(kept)
                    parts[place] = kept, look
        return (part for part in parts if part[0])

    def _after(self, who: str) -> Iterator[tuple[str, str]]:
        person = self.view.person[who]
        if who in self.shown.hidden:
            yield f" ({FOLDED}{self.shown.hidden[who]})", "count"
        if person.marker:
            yield f" {person.marker}", "marker"
        if who == self.moved:
            yield f" ← {_('moves')}", "count"


def _shortened(text: str, width: int, least: int) -> str:
    """The text in at most so many cells; a title, which stands in brackets, goes wholly where little is left."""
    if text.startswith(" ("):
        return f"{cut(text[:-1], width - 1)})" if width >= least else ""
    return cut(text, max(width, least))
