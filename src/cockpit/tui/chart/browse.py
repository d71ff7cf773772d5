"""What a person looking at a chart has chosen: cursor, folds, outline or boxes, whose lines; no Textual."""

from enum import StrEnum

from cockpit.tui.chart.outline import OutlinePicture
from cockpit.tui.chart.pictures import Picture, boxes
from cockpit.tui.chart.tree import FOLD_ABOVE, Branches, Forest, branches, forest
from cockpit.tui.chart.view import ChartLine, ChartView
from cockpit.tui.chart.walk import Way

NARROW, LOW = 34, 8
"""With fewer columns or rows the chart is an outline, unless told otherwise."""


class Influence(StrEnum):
    """Whose influence and conflict lines are drawn."""

    PERSON = "person"
    ALL = "all"
    OFF = "off"


class Browse:
    """One chart on a screen of so many columns and rows, and where its reader is."""

    def __init__(self) -> None:
        self.view = ChartView()
        self.cursor: str | None = None
        """Id of the person under the cursor, None in an empty chart."""
        self.influence = Influence.PERSON
        self.outline: bool | None = None
        """Outline or boxes; None: as the size asks."""
        self.moved: str | None = None
        """The person for whom another place is looked for."""
        self._size = (80, 24)
        self._folds: dict[str, bool] = {}
        self._forest: Forest = forest(())
        self._picture: Picture | None = None

    @property
    def is_outline(self) -> bool:
        """Whether the chart is drawn as an outline now."""
        if self.outline is not None:
            return self.outline
        return self._size[0] < NARROW or self._size[1] < LOW

    @property
    def picture(self) -> Picture:
        """The chart as it is to be drawn now; made when it is first asked for after a change."""
        if self._picture is None:
            if self.is_outline:
                self._picture = OutlinePicture(self.view, self._shown, self._size[0], self.moved)
            else:
                room = self._size[0] - 1, self._size[1]
                self._picture = boxes(self.view, self._shown, room, self._lines(), self.moved)
        return self._picture

    def show(self, view: ChartView, cursor: str | None = None) -> bool:
        """Show this chart; without ``cursor`` it stays on its person, else goes to the most urgent one.

        True where it shares nobody with the one before; then nothing is folded by hand.
        """
        self.moved = self.moved if self.moved in view.person else None
        if cursor not in view.person or self.moved:
            kept = self.cursor if self.cursor in view.person else None
            cursor = kept or next(iter(view.by_score), None) or next(iter(view.person), None)
        other = not self.view.person.keys() & view.person.keys()
        if other:
            self._folds.clear()
        self.view, self.cursor = view, cursor
        self._forest = forest(view.people)
        self._open_path()
        self._picture = None
        return other

    def resize(self, width: int, height: int) -> None:
        """The screen has so many columns and rows now."""
        if self._size != (width, height):
            self._size = (width, height)
            self._picture = None

    def choose(self, person: str) -> bool:
        """Put the cursor on a person; True where he was not under it already."""
        if person == self.cursor or person not in self.view.person:
            return False
        old, shown = self.cursor, self._shown
        self.cursor = person
        if self._picture is None or person not in self._picture.regions:
            self._open_path()
        if self._shown != shown or self._lines_differ(old):
            self._picture = None
        return True

    def towards(self, way: Way) -> str | None:
        """Whom an arrow key leads to: manager, report or sibling; None at the edge."""
        return self.picture.step(self.cursor, way) if self.cursor is not None else None

    def by_score(self, by: int = 1) -> str | None:
        """The next (with -1 the previous) of the persons who have an action, the most urgent first."""
        order = self.view.by_score
        if not order:
            return None
        if self.cursor in order:
            return order[(order.index(self.cursor) + by) % len(order)]
        return order[0 if by > 0 else -1]

    @property
    def root(self) -> str | None:
        """The first person without a manager."""
        return next(iter(self._forest.roots), None)

    @property
    def folded(self) -> int:
        """How many people are folded away."""
        return len(self.view.people) - len(self._shown.people())

    def toggle_fold(self) -> None:
        """Fold or open what is under the person at the cursor."""
        if self.cursor is not None and self._forest.reports.get(self.cursor):
            self._folds[self.cursor] = self.cursor not in self._shown.hidden
            self._picture = None

    def toggle_all(self) -> None:
        """Open everything, or fold everything but the way to the person at the cursor."""
        path = self._forest.path(self.cursor) if self.cursor is not None else ()
        if self._shown.hidden:
            self._folds = dict.fromkeys(self._forest.reports, False)
        elif len(self.view.people) > FOLD_ABOVE:
            self._folds = {}
        else:
            self._folds = {person: True for person in self._forest.reports if person not in path}
        self._picture = None

    def start_moving(self) -> None:
        """Look for another place for the person at the cursor."""
        self.moved = self.cursor
        self._picture = None

    def stop_moving(self) -> None:
        """The search is over, the cursor on the person again."""
        moved, self.moved, self._picture = self.moved, None, None
        if moved is not None:
            self.choose(moved)

    def stands_under(self, person: str, boss: str) -> bool:
        """Whether the reporting lines lead from a person up to this one; true for one and the same."""
        return boss in self._forest.path(person)

    def toggle_outline(self) -> None:
        """Boxes or outline; from then on the size no longer decides."""
        self.outline = not self.is_outline
        self._picture = None

    def cycle_influence(self) -> Influence:
        """The lines of the person at the cursor, then of all, then none; returns what is drawn."""
        order = list(Influence)
        self.influence = order[(order.index(self.influence) + 1) % len(order)]
        self._picture = None
        return self.influence

    @property
    def _shown(self) -> Branches:
        return branches(self._forest, self.cursor, self._folds)

    def _lines(self) -> tuple[ChartLine, ...]:
        if self.influence is Influence.OFF:
            return ()
        if self.influence is Influence.ALL:
            return self.view.lines
        return tuple(line for line in self.view.lines if self.cursor in (line.from_id, line.to_id))

    def _lines_differ(self, old: str | None) -> bool:
        """Whether leaving one person for the present one changes which lines are drawn."""
        return self.influence is Influence.PERSON and any(
            {line.from_id, line.to_id} & {old, self.cursor} for line in self.view.lines
        )

    def _open_path(self) -> None:
        """Nobody above the cursor is folded."""
        for manager in self._forest.path(self.cursor)[1:] if self.cursor else ():
            self._folds.pop(manager, None)
