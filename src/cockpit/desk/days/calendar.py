"""Arithmetic of days that both grammars share; a day outside the calendar raises OverflowError or ValueError."""

import datetime as dt
from calendar import monthrange
from enum import StrEnum


class Lean(StrEnum):
    """Which way a day without a year or a week is looked for."""

    FUTURE = "FUTURE"
    PAST = "PAST"


class Part(StrEnum):
    """A part of a week, month, quarter or year that stands for one day of it."""

    START = "START"
    MIDDLE = "MIDDLE"
    END = "END"


def add_days(day: dt.date, days: int) -> dt.date:
    """So many calendar days later; earlier with a negative number."""
    return day + dt.timedelta(days=days)


def add_workdays(day: dt.date, days: int) -> dt.date:
    """So many working days (Monday to Friday) later; earlier with a negative number."""
    step = 1 if days > 0 else -1
    for _ in range(min(abs(days), 100_000)):
        day = add_days(day, step)
        while day.weekday() > 4:
            day = add_days(day, step)
    return day


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def weekday(today: dt.date, number: int, weeks: int) -> dt.date:
    """A weekday (0 Monday .. 6 Sunday) of this calendar week, or of one so many weeks later."""
    return add_days(today, number - today.weekday() + 7 * weeks)


def near_weekday(today: dt.date, number: int, lean: Lean) -> dt.date:
    """The next such weekday after today, or the last one before it."""
    if lean is Lean.PAST:
        return add_days(today, -((today.weekday() - number - 1) % 7 + 1))
    return add_days(today, (number - today.weekday() - 1) % 7 + 1)


def near_month_day(today: dt.date, month: int, day: int, lean: Lean) -> dt.date:
    """The next (or last) time a day of a month comes round, today included; ValueError for 31 February."""
    dt.date(2000, month, day)
    years = range(today.year, today.year + 9) if lean is Lean.FUTURE else range(today.year, today.year - 9, -1)
    for year in years:
        if day <= monthrange(year, month)[1]:
            found = dt.date(year, month, day)
            if found == today or (found > today) is (lean is Lean.FUTURE):
                return found
    raise ValueError


def near_day(today: dt.date, day: int, lean: Lean) -> dt.date:
    """The next (or last) day of a month with this number, today included."""
    if not 1 <= day <= 31:
        raise ValueError
    step = 1 if lean is Lean.FUTURE else -1
    month = today.replace(day=1)
    while True:
        if day <= monthrange(month.year, month.month)[1]:
            found = month.replace(day=day)
            if found == today or (found > today) is (lean is Lean.FUTURE):
                return found
        month = add_months(month, step)


def near_month(today: dt.date, month: int, lean: Lean) -> dt.date:
    """The first day of the next such month that isn't over, or of the last one that has begun."""
    first = dt.date(today.year, month, 1)
    if lean is Lean.FUTURE and month < today.month:
        return add_months(first, 12)
    return add_months(first, -12) if lean is Lean.PAST and month > today.month else first


def of_week(today: dt.date, weeks: int, part: Part) -> dt.date:
    """Monday, Wednesday or Friday of a week, counted from this one."""
    return weekday(today, {Part.START: 0, Part.MIDDLE: 2, Part.END: 4}[part], weeks)


def of_month(first: dt.date, part: Part) -> dt.date:
    """The first, the 15th or the last day of the month that begins on ``first``."""
    if part is Part.END:
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first.replace(day=1 if part is Part.START else 15)


def of_quarter(today: dt.date, quarters: int, part: Part) -> dt.date:
    """The first or last day of a quarter, or the 15th of its second month, counted from the present quarter."""
    first = add_months(today.replace(day=1), 3 * quarters - (today.month - 1) % 3)
    return of_month(add_months(first, {Part.START: 0, Part.MIDDLE: 1, Part.END: 2}[part]), part)


def of_year(today: dt.date, years: int, part: Part) -> dt.date:
    """1 January, 30 June or 31 December of a year, counted from this one."""
    year = today.year + years
    return {
        Part.START: lambda: dt.date(year, 1, 1),
        Part.MIDDLE: lambda: dt.date(year, 6, 30),
        Part.END: lambda: dt.date(year, 12, 31),
    }[part]()
