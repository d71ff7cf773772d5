"""A day as it is echoed back: the weekday, the date and how far away it is."""

import datetime as dt

from cockpit.content.words import N_, _

_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


def say_day(day: dt.date, today: dt.date) -> str:
    """``Fri 2026-11-27, in 6 days``, in the language now spoken."""
    return _("{weekday} {date}, {distance}").format(
        weekday=_(_WEEKDAYS[day.weekday()]), date=day.isoformat(), distance=say_distance((day - today).days)
    )


def say_distance(days: int) -> str:
    """How many days away: today, tomorrow, yesterday, ``in 6 days``, ``6 days ago``."""
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    if days in near:
        return near[days]
    return _("in {days} days").format(days=days) if days > 0 else _("{days} days ago").format(days=-days)
