"""The Chinese half of the grammar: each form is a pattern and the day that it means."""

import datetime as dt
import re

from cockpit.desk.days import calendar as cal
from cockpit.desk.days.calendar import Lean, Part
from cockpit.desk.days.forms import Form

_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "兩": 2, "〇": 0}
_WORDS = {
    "今天": 0, "今日": 0, "今早": 0, "今晚": 0, "现在": 0, "明天": 1, "明日": 1, "明早": 1, "明晚": 1,
    "后天": 2, "後天": 2, "大后天": 3, "大後天": 3, "昨天": -1, "昨日": -1, "昨晚": -1, "前天": -2, "大前天": -3,
}  # fmt: skip
_WHICHES = {"上上": -2, "上": -1, "去": -1, "本": 0, "这": 0, "這": 0, "今": 0, "下": 1, "明": 1, "下下": 2, "后": 2}
_PARTS = {
    "初": Part.START, "上旬": Part.START, "开始": Part.START, "中": Part.MIDDLE, "中旬": Part.MIDDLE,
    "底": Part.END, "末": Part.END, "下旬": Part.END,
}  # fmt: skip

_NUMBER = r"(?P<number>\d{1,4}|[零〇一二三四五六七八九十两兩]{1,3})"
_WHICH = r"(?P<which>上上|上|本|这|這|下下|下)"
_OF = r"[个個]?"
_WEEK = r"(?:周|週|星期|礼拜|禮拜)"
_PART = r"(?P<part>初|上旬|中旬|中|下旬|底|末)"
_DAY = r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})"
_MONTH = r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月"
_YEAR = r"(?:(?:(?P<year>\d{4})年?|(?P<which>今|明|后|去)年)的?)?"


def number(text: str) -> int:
    """The value of a number up to 99 in Chinese signs, or of digits; ValueError for signs in no order."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        if len(text) != 1:
            raise ValueError(text)
        return _DIGITS[text]
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        raise ValueError(text)
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _word(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    return cal.add_days(today, _WORDS[found["word"]])


def _weekday(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    name = found["weekday"]
    day = 6 if name in "日天" else number(name) - 1
    which = found["which"]
    if which is None:
        return cal.near_weekday(today, day, lean)
    return cal.weekday(today, day, _WHICHES[which])


def _weekend(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    return cal.weekday(today, 5, _WHICHES[found["which"] or "本"])


def _moved(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    sign = -1 if "前" in found["way"] else 1
    unit = found["unit"]
    if found["half"]:
        return cal.add_days(today, 15 * sign) if "月" in unit else cal.add_months(today, 6 * sign)
    many = number(found["number"]) * sign
    if unit == "工作日" or unit == "个工作日":
        return cal.add_workdays(today, many)
    if unit in ("天", "日"):
        return cal.add_days(today, many)
    if "月" in unit or unit == "年":
        return cal.add_months(today, many * (12 if unit == "年" else 1))
    return cal.add_days(today, 7 * many)


def _signed(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    many = number(found["number"]) * (-1 if found["sign"] == "-" else 1)
    if found["unit"] in "月年":
        return cal.add_months(today, many * (12 if found["unit"] == "年" else 1))
    return cal.add_days(today, many * (1 if found["unit"] in "天日" else 7))


def _week(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    return cal.of_week(today, _WHICHES[found["which"]], _PARTS[found["part"] or "初"])


def _month_part(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    first = cal.add_months(today.replace(day=1), _WHICHES[found["which"] or "本"])
    return cal.of_month(first, _PARTS[found["part"] or "初"])


def _day_of(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    day = number(found["day"])
    if found["which"] is None:
        return cal.near_day(today, day, lean)
    return cal.add_months(today.replace(day=1), _WHICHES[found["which"]]).replace(day=day)


def _month_day(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    month, day = number(found["month"]), number(found["day"])
    year = _year(found, today)
    return cal.near_month_day(today, month, day, lean) if year is None else dt.date(year, month, day)


def _named_month(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    month, year = number(found["month"]), _year(found, today)
    first = cal.near_month(today, month, lean) if year is None else dt.date(year, month, 1)
    return cal.of_month(first, _PARTS[found["part"]])


def _year(found: re.Match[str], today: dt.date) -> int | None:
    if found["year"]:
        return int(found["year"])
    return today.year + _WHICHES[found["which"]] if found["which"] else None


def _quarter(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    return cal.of_quarter(today, _WHICHES[found["which"] or "本"], _PARTS[found["part"] or "初"])


def _year_part(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    return cal.of_year(today, _WHICHES[found["which"] or "今"], _PARTS[found["part"] or "初"])


_LONGEST_FIRST = "|".join(sorted(_WORDS, key=len, reverse=True))
FORMS: tuple[Form, ...] = (
    Form(rf"(?P<word>{_LONGEST_FIRST})", _word),
    Form(rf"(?:{_WHICH}{_OF})?{_WEEK}(?P<weekday>[一二三四五六日天]|[1-6](?!\d))", _weekday),
    Form(rf"(?:{_WHICH}{_OF})?(?:周|週)末", _weekend),
    Form(
        rf"(?:(?P<half>半)|{_NUMBER})(?P<unit>个工作日|工作日|天|日|[个個]?{_WEEK}|[个個]?月|年)"
        r"(?P<way>之?[后後]|以[后後]|之?前|以前|之?内)",
        _moved,
    ),
    Form(rf"(?P<sign>[+-])\s*{_NUMBER}(?P<unit>[天日周週月年])", _signed),
    Form(rf"{_WHICH}{_OF}{_WEEK}(?P<part>初|中|底)?", _week),
    Form(rf"(?:{_WHICH}{_OF})?月{_PART}", _month_part),
    Form(r"(?P<which>上|本|这|這|下下|下)[个個]?月(?P<part>)?", _month_part),
    Form(rf"(?:{_WHICH}{_OF}月)?{_DAY}[号號日]", _day_of),
    Form(rf"{_YEAR}{_MONTH}{_DAY}[号號日]?", _month_day),
    Form(rf"{_YEAR}{_MONTH}{_PART}", _named_month),
    Form(rf"(?:{_WHICH}{_OF})?季度?{_PART}", _quarter),
    Form(r"(?P<which>上|本|这|這|下)[个個]?季度(?P<part>)?", _quarter),
    Form(r"(?:(?P<which>今|明|后|去)?年)(?P<part>初|中|底|末)", _year_part),
    Form(r"(?P<which>明|后)年(?P<part>)?", _year_part),
)
