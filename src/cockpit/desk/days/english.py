"""The English half of the grammar: each form is a pattern and the day that it means."""

import datetime as dt
import re

from cockpit.desk.days import calendar as cal
from cockpit.desk.days.calendar import Lean, Part
from cockpit.desk.days.forms import Form

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_NUMBER = rf"(?P<number>\d{{1,4}}|an?|{'|'.join(_NUMBERS)})"
_UNIT = r"(?P<unit>working days?|workdays?|days?|weeks?|fortnights?|months?|years?)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WHICH = r"(?:(?P<which>next|this|the|last)\s+)?"
_PERIOD = rf"{_WHICH}(?P<period>week|month|quarter|year)"
_PART = r"(?P<part>end|start|beginning|middle|mid|early|late)"

_WORDS = {
    "today": 0, "tonight": 0, "now": 0, "tomorrow": 1, "tmr": 1, "tmrw": 1, "yesterday": -1,
    "day after tomorrow": 2, "day before yesterday": -2,
}  # fmt: skip
_PARTS = {
    "end": Part.END, "late": Part.END, "start": Part.START, "beginning": Part.START, "early": Part.START,
    "middle": Part.MIDDLE, "mid": Part.MIDDLE,
}  # fmt: skip
_WHICHES = {"next": 1, "last": -1}


def _word(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    return cal.add_days(today, _WORDS[re.sub(r"\s+", " ", found["word"])])


def _weekday(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    number = _WEEKDAYS.index(found["weekday"][:3])
    which = found["which"]
    if which == "last":
        return cal.near_weekday(today, number, Lean.PAST)
    if which in ("next", "this"):
        return cal.weekday(today, number, _WHICHES.get(which, 0))
    return cal.near_weekday(today, number, lean)


def _moved(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    groups = found.groupdict()
    text = groups["number"]
    many = int(text) if text.isdecimal() else 1 if text in ("a", "an") else _NUMBERS.index(text) + 1
    if groups.get("ago") or groups.get("sign") == "-":
        many = -many
    unit = groups["unit"] or "d"
    if unit.startswith(("work", "wd")):
        return cal.add_workdays(today, many)
    if unit[0] in "my":
        return cal.add_months(today, many * (12 if unit[0] == "y" else 1))
    return cal.add_days(today, many * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _period(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    groups = found.groupdict()
    part = _PARTS[groups["part"]] if groups.get("part") else Part.START
    return _of(groups["period"], _WHICHES.get(groups["which"] or "", 0), part, today)


def _short_end(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    names = {"w": "week", "m": "month", "q": "quarter", "y": "year"}
    return _of(names[found["letter"]], 0, Part.END, today)


def _of(period: str, many: int, part: Part, today: dt.date) -> dt.date:
    if period == "week":
        return cal.of_week(today, many, part)
    if period == "month":
        return cal.of_month(cal.add_months(today.replace(day=1), many), part)
    return cal.of_quarter(today, many, part) if period == "quarter" else cal.of_year(today, many, part)


def _month_part(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    month = _month(found)
    if found["year"]:
        return cal.of_month(dt.date(int(found["year"]), month, 1), _PARTS[found["part"]])
    return cal.of_month(cal.near_month(today, month, lean), _PARTS[found["part"]])


def _month_day(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    month, day = _month(found), int(found["day"])
    if found["year"]:
        return dt.date(int(found["year"]), month, day)
    return cal.near_month_day(today, month, day, lean)


def _day_only(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    return cal.near_day(today, int(found["day"]), lean)


def _month(found: re.Match[str]) -> int:
    return _MONTHS.index(found["month"][:3]) + 1


FORMS: tuple[Form, ...] = (
    Form(rf"(?:the\s+)?(?P<word>{'|'.join(w.replace(' ', chr(92) + 's+') for w in _WORDS)})", _word),
    Form(rf"(?:on\s+)?(?:(?P<which>next|this|last|coming)\s+)?{_WEEKDAY}", _weekday),
    Form(rf"in\s+{_NUMBER}\s*{_UNIT}", _moved),
    Form(rf"{_NUMBER}\s*{_UNIT}(?:\s+(?:(?P<ago>ago)|from\s+now))?", _moved),
    Form(r"(?P<sign>[+-])\s*(?P<number>\d{1,4})\s*(?P<unit>wd|[dwmy])?", _moved),
    Form(r"(?P<number>\d{1,4})(?P<unit>wd|[dwmy])", _moved),
    Form(r"(?P<which>next|last)\s+(?P<period>week|month|quarter|year)", _period),
    Form(rf"(?:by\s+)?(?:the\s+)?{_PART}\s+(?:of\s+)?{_PERIOD}", _period),
    Form(r"(?:by\s+)?eo(?P<letter>[wmqy])", _short_end),
    Form(rf"(?:by\s+)?(?:the\s+)?{_PART}[\s-]+(?:of\s+)?{_MONTH}(?:\s+{_YEAR})?", _month_part),
    Form(rf"(?:on\s+)?(?:the\s+)?{_DAY}(?:\s+of)?[\s-]*{_MONTH}(?:,?[\s-]*{_YEAR})?", _month_day),
    Form(rf"(?:on\s+)?{_MONTH}[\s-]*{_DAY}(?:,?\s+{_YEAR})?", _month_day),
    Form(r"(?:on\s+)?(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)", _day_only),
)
