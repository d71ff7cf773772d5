"""Days as people type them: YYYY-MM-DD, small words in English and Chinese, +7 and -3. A closed grammar."""

import datetime as dt
import re
import unicodedata

from cockpit.content.words import N_

WORDS = {
    "today": 0, "今天": 0, "今日": 0, "tomorrow": 1, "明天": 1, "明日": 1, "yesterday": -1, "昨天": -1, "昨日": -1,
    "后天": 2, "前天": -2,
}  # fmt: skip
FORM = N_("is no day; write YYYY-MM-DD, today, tomorrow, +7 or -3")
IMPOSSIBLE = N_("is no day of the calendar")

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)
_STEP = re.compile(r"([+-])\s*(\d{1,4})\s*(d|w|天|周)?", re.ASCII)


class NoDay(ValueError):
    """The text names no day; the message is a sentence end for people."""


def parse_day(text: str, today: dt.date) -> dt.date:
    """The day that a text names; NoDay for any other text.

    The year always comes first, as 3/4 would be another day in another country.
    """
    typed = unicodedata.normalize("NFKC", text).strip().lower()
    if typed in WORDS:
        return _moved(today, WORDS[typed])
    if found := _STEP.fullmatch(typed):
        days = int(found[2]) * (7 if found[3] in ("w", "周") else 1)
        return _moved(today, -days if found[1] == "-" else days)
    found = _DATE.fullmatch(typed)
    if not found:
        raise NoDay(FORM)
    try:
        return dt.date(*(int(part) for part in found.groups()))
    except ValueError:
        raise NoDay(IMPOSSIBLE) from None


def _moved(day: dt.date, by: int) -> dt.date:
    try:
        return day + dt.timedelta(days=by)
    except OverflowError:
        raise NoDay(IMPOSSIBLE) from None
