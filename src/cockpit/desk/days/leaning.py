"""Which way the days of the book's fields lie, so that a weekday typed for one is the last or the next."""

from cockpit.desk.days.calendar import Lean

_PAST = frozenset({
    "on", "as_of", "collected_at", "closed_at", "confirmed_at", "entered_point_at", "satisfaction_at", "done_at",
    "used_at", "resolved_at", "left_on", "budget_approved_at", "milestones", "checks",
})  # fmt: skip
"""Days of what was, by field; the milestones are those of a past project, the checks those of a call plan."""
_AHEAD = frozenset({("meetings", "on")})
"""Days that are planned though their field's name says what was elsewhere."""


def lean_of(array: str, name: str) -> Lean:
    """The lean of a field of this array, both by their names in book-format.md."""
    return Lean.PAST if name in _PAST and (array, name) not in _AHEAD else Lean.FUTURE
