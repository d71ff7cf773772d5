"""Calendar days and working days: Monday to Friday without the given holidays (method.md 0)."""

import datetime as dt
from collections.abc import Collection

_WEEK = 7
_WORKING = 5


def days_since(day: dt.date | None, today: dt.date) -> int | None:
    """Days from a day to today, 0 or more; None for an unknown day and for one that is still to come."""
    if day is None or day > today:
        return None
    return (today - day).days


def within(day: dt.date | None, today: dt.date, days: int) -> bool:
    """Whether the day lies 0 to ``days`` days ahead of today, both ends included."""
    return day is not None and 0 <= (day - today).days <= days


def working_days(start: dt.date, end: dt.date, holidays: Collection[dt.date] = ()) -> int:
    """Working days after start up to and with end; negative where end lies before start."""
    if end < start:
        return -working_days(end, start, holidays)
    weeks, rest = divmod((end - start).days, _WEEK)
    first = start.weekday()
    count = weeks * _WORKING + sum((first + step) % _WEEK < _WORKING for step in range(1, rest + 1))
    return count - sum(start < day <= end and day.weekday() < _WORKING for day in set(holidays))


def after_working_days(start: dt.date, days: int, holidays: Collection[dt.date] = ()) -> dt.date:
    """The first day by which so many working days (0 or more) have passed since start."""
    day = start
    while days > 0:
        day += dt.timedelta(days=1)
        if day.weekday() < _WORKING and day not in holidays:
            days -= 1
    return day
