"""OrgChart: the pane that shows the people of an account and walks through them."""

from collections.abc import Callable
from typing import NamedTuple

from textual import events
from textual.message import Message

from cockpit.tui.chart.browse import Influence
from cockpit.tui.chart.canvas import ChartCanvas
from cockpit.tui.chart.captions import moving_caption
from cockpit.tui.chart.view import ChartView
from cockpit.tui.chart.walk import Way
from cockpit.tui.lines import Line

_LEAVES = ("ctrl+q", "ctrl+c")
"""Keys that end the program also while a person is moved."""


class Moving(NamedTuple):
    """What looking for another place of a person leads to.

    ``why_not`` says why a manager (None: nobody) can't be taken, empty where he can; ``taken`` is told who was
    chosen, ``typed`` the first letter of a name.
    """

    why_not: Callable[[str | None], str]
    taken: Callable[[str | None], None]
    typed: Callable[[str], None]


class OrgChart(ChartCanvas):
    """The people of one account; arrow keys walk them, enter and double click open.

    While a person is moved the same keys choose the new manager, and every letter begins a name.
    """

    class PersonChosen(Message):
        """The cursor stands on another person."""

        def __init__(self, chart: "OrgChart", person: str) -> None:
            super().__init__()
            self.chart = chart
            self.person = person

        @property
        def control(self) -> "OrgChart":
            return self.chart

    class PersonOpened(PersonChosen):
        """Enter, or a double click."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._moving: Moving | None = None

    @property
    def cursor(self) -> str | None:
        """Id of the chosen person, None in an empty chart; the one who is moved while a place is looked for."""
        return self._browse.moved or self._browse.cursor

    @property
    def view(self) -> ChartView:
        """The chart that is shown."""
        return self._browse.view

    @property
    def is_outline(self) -> bool:
        """Whether the chart is drawn as an outline now."""
        return self._browse.is_outline

    @property
    def influence(self) -> Influence:
        """Whose influence lines are drawn."""
        return self._browse.influence

    def show_chart(self, view: ChartView, cursor: str | None = None, empty: str = "") -> None:
        """Show this chart; without ``cursor`` it stays on its person, else goes to the most urgent one.

        ``empty`` stands where there are no people. Nothing is posted. What the reader folded stays folded while
        the same people are shown.
        """
        self._empty = "" if view.people else empty
        if self._browse.show(view, cursor):
            self._painted = None
            self.scroll_to(0, 0, animate=False, force=True)
        if self._browse.moved is None:
            self._moving = None
        self.draw()

    def choose(self, person: str, *, told: bool = True) -> None:
        """Put the cursor on a person; ``told`` posts PersonChosen where it moved."""
        old = self._browse.cursor
        if not self._browse.choose(person):
            return
        self.redraw_cursor(old)
        if told and self._moving is None:
            self.post_message(self.PersonChosen(self, person))

    def walk(self, way: Way) -> bool:
        """Go to the manager, a report or a sibling; False at the edge of the chart."""
        return self._go(self._browse.towards(way))

    def next_by_score(self, by: int = 1) -> bool:
        """Go on (with -1 back) through the persons who have an action, the most urgent first."""
        return self._go(self._browse.by_score(by))

    def go_home(self) -> bool:
        """Go to the first person without a manager."""
        return self._go(self._browse.root)

    def toggle_fold(self) -> None:
        """Fold or open what is under the person at the cursor."""
        self._browse.toggle_fold()
        self.draw()

    def toggle_all(self) -> None:
        """Open everything, or fold everything but the way to the cursor."""
        self._browse.toggle_all()
        self.draw()

    def toggle_outline(self) -> None:
        """Boxes or outline; from then on the size no longer decides."""
        self._browse.toggle_outline()
        self.draw()

    def cycle_influence(self) -> Influence:
        """The lines of the person at the cursor, then of all, then none; returns what is drawn."""
        drawn = self._browse.cycle_influence()
        self.draw()
        return drawn

    def _go(self, person: str | None) -> bool:
        if person is not None:
            self.choose(person)
        return person is not None

    # -- moving a person ----------------------------------------------------------------------------------

    def start_moving(self, moving: Moving) -> None:
        """Look for another manager for the person at the cursor."""
        if self._browse.cursor is not None:
            self._browse.start_moving()
            self._moving = moving
            self.draw()

    def stop_moving(self) -> None:
        """No place is looked for any more; the cursor is on the person again."""
        if self._moving is not None:
            self._moving = None
            self._browse.stop_moving()
            self.draw()

    def stands_under(self, person: str, boss: str) -> bool:
        """Whether the reporting lines lead from a person up to this one; true for one and the same."""
        return self._browse.stands_under(person, boss)

    def take(self, manager: str | None) -> None:
        """The new manager is chosen; where he can't be, nothing ends."""
        moving = self._moving
        if moving is not None:
            if not moving.why_not(manager):
                self.stop_moving()
            moving.taken(manager)

    def words(self) -> tuple[Line, ...]:
        """While a person is moved, what the keys do."""
        moved, target, moving = self._browse.moved, self._browse.cursor, self._moving
        if moving is None or moved is None:
            return super().words()
        why_not = moving.why_not(target) if target != moved else ""
        words = moving_caption(self.view, moved, target, why_not, self.size.width)
        return words[: max(1, self.size.height // 3)]

    def _moving_key(self, event: events.Key) -> None:
        if event.key == "escape":
            self.stop_moving()
        elif event.key == "enter" and self._browse.cursor != self._browse.moved:
            self.take(self._browse.cursor)
        elif event.key in ("delete", "backspace"):
            self.take(None)
        elif event.key == "home":
            self.go_home()
        elif event.is_printable and event.character is not None and self._moving is not None:
            self._moving.typed(event.character)

    # -- events -------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        if event.key in list(Way):
            self.walk(Way(event.key))
        elif event.key in ("pageup", "pagedown"):
            self.turn_page(1 if event.key == "pagedown" else -1)
        elif self._moving is not None and event.key not in _LEAVES:
            self._moving_key(event)
        elif event.key == "enter" and self._browse.cursor is not None:
            self.post_message(self.PersonOpened(self, self._browse.cursor))
        else:
            return
        event.stop()

    def on_blur(self) -> None:
        self.stop_moving()

    def on_click(self, event: events.Click) -> None:
        cell = event.get_content_offset(self)
        window = self.window
        if cell is None or self._painted is None or cell.y >= window.height:
            return
        found = self._painted.at(cell.x + window.x, cell.y + window.y)
        if found is None:
            return
        again = found == self._browse.cursor
        self.choose(found)
        if self._moving is not None:
            if again and found != self._browse.moved:
                self.take(found)
        elif event.chain == 2:
            self.post_message(self.PersonOpened(self, found))
