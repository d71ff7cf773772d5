"""A day that is asked for on a board: it has come already, and a weekday is the last one."""

from datetime import date

from cockpit.content.words import _
from cockpit.desk.days.calendar import Lean
from cockpit.desk.days.reading import NoDay, read_day


def day_of(text: str, today: date) -> date:
    """The day that a text names; today for an empty one. Raises NoDay."""
    return read_day(text, today, Lean.PAST) if text else today


def day_fault(text: str, today: date) -> str:
    """What is wrong with a text as a day, in the language now spoken; a day to come is no fact yet."""
    try:
        day = day_of(text, today)
    except NoDay as wrong:
        return _("The day {reason}").format(reason=_(str(wrong)))
    return _("The day is still to come.") if day > today else ""
