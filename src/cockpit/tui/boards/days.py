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


def past_echo(text: str, today: date) -> str:
    """The day that a text names, with its weekday and how long ago it was; nothing where it names none."""
    from cockpit.tui.forms.echo import day_echo

    return day_echo(text, today, Lean.PAST)
