"""The calculator's own undo: its states before each edit, and those that were taken back."""

from dataclasses import dataclass, field

from cockpit.tui.presenters.calculator import Calculator


@dataclass
class Edits:
    """The last state of each list is the next to come."""

    before: list[Calculator] = field(default_factory=list)
    taken_back: list[Calculator] = field(default_factory=list)

    def note(self, state: Calculator) -> None:
        """An edit was made to this state; what was taken back can't be made again."""
        self.before.append(state)
        self.taken_back.clear()

    def back(self, state: Calculator) -> Calculator | None:
        """The state before the last edit of this one; None where there is no edit left."""
        return _swapped(state, self.before, self.taken_back)

    def forward(self, state: Calculator) -> Calculator | None:
        """The state that was taken back last; None where there is none."""
        return _swapped(state, self.taken_back, self.before)


def _swapped(state: Calculator, source: list[Calculator], target: list[Calculator]) -> Calculator | None:
    if not source:
        return None
    target.append(state)
    return source.pop()
