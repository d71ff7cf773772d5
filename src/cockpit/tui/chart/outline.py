"""The chart as an outline, one line a person, for narrow screens: ``Name (Title) [E+U+SP] +2 ▲90``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rich.cells import cell_len

from cockpit.tui.chart.paint import VETO, Piece
from cockpit.tui.chart.tree import Branches
from cockpit.tui.chart.view import ChartPerson, ChartView
from cockpit.tui.chart.walk import Way

CURSOR, FOLDED = "▸", "+"


def person_text(person: ChartPerson) -> str:
    """A person on one line, as method.md 3.4 writes it: ``Li Wei (CTO) [E+U+SP] +2``."""
    return "".join(text for text, _ in _parts(person))


def _parts(person: ChartPerson) -> Iterator[tuple[str, str]]:
    yield person.name, "name"
    if person.title:
        yield f" ({person.title})", "title"
    yield f" {person.tags}", "tags"
    if person.veto:
        yield f" {VETO}", "tags"


@dataclass(frozen=True)
class OutlinePicture:
    """The visible people of a chart, one below the other, with guides that show who reports to whom."""

    view: ChartView
    shown: Branches

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Ids from top to bottom."""
        return self.shown.people()

    @cached_property
    def _place(self) -> Mapping[str, int]:
        return {person: number for number, person in enumerate(self.order)}

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
        lines = (list(self._line(person, None)) for person in self.order)
        return max((p[-1].x + cell_len(p[-1].text) for p in lines), default=0), len(self.order)

    def region(self, person: str) -> tuple[int, int, int, int] | None:
        """Column, row, width and height of a person's line."""
        if person not in self._place:
            return None
        pieces = list(self._line(person, None))
        end = pieces[-1].x + cell_len(pieces[-1].text)
        return 0, self._place[person], min(end, self.size[0]), 1

    def at(self, x: int, y: int) -> str | None:
        """The person of this row."""
        return self.order[y] if 0 <= y < len(self.order) else None

    def step(self, person: str, way: Way) -> str | None:
        """Up and down go through the lines, left to the manager, right to the first report."""
        if way is Way.LEFT:
            return self.boss.get(person)
        if way is Way.RIGHT:
            return next(iter(self.shown.reports.get(person, ())), None)
        place = self._place.get(person, 0) + (1 if way is Way.DOWN else -1)
        return self.order[place] if 0 <= place < len(self.order) else None

    def row(self, y: int, start: int, end: int, cursor: str | None = None) -> list[Piece]:
        """The pieces of a row from left to right; all of them, wherever they stand."""
        person = self.at(0, y)
        return list(self._line(person, cursor)) if person else []

    def _line(self, who: str, cursor: str | None) -> Iterator[Piece]:
        person = self.view.person[who]
        yield Piece(0, f"{CURSOR if who == cursor else ' '} ", "name", who)
        x = 2
        guide = self.guides[who]
        if guide:
            yield Piece(x, guide, "line")
            x += cell_len(guide)
        parts = list(_parts(person))
        if who in self.shown.hidden:
            parts.append((f" {FOLDED}{self.shown.hidden[who]}", "count"))
        if person.marker:
            parts.append((f" {person.marker}", "marker"))
        for text, look in parts:
            yield Piece(x, text, look, who)
            x += cell_len(text)
