"""From typed text to a day, and the day at the beginning of a longer text."""

import datetime as dt
import re
import string
import unicodedata

from cockpit.content.words import N_
from cockpit.desk.days import chinese, english
from cockpit.desk.days.calendar import Lean
from cockpit.desk.days.forms import Form

FORM = N_("is no day; write YYYY-MM-DD, tomorrow, fri, next week, 12 May, +7 or -3")
IMPOSSIBLE = N_("is no day of the calendar")


class NoDay(ValueError):
    """The text names no day; the message is a sentence end for people."""


def _iso(found: re.Match[str], today: dt.date, lean: Lean) -> dt.date:
    return dt.date(*(int(part) for part in found.groups()))


_FORMS: tuple[Form, ...] = (
    Form(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", _iso),
    *english.FORMS,
    *chinese.FORMS,
)


def read_day(text: str, today: dt.date, lean: Lean = Lean.FUTURE) -> dt.date:
    """The day that a text names; NoDay for any other text.

    Where digits alone say the day the year comes first, as 3/4 would be another day in another country. A
    weekday, a day of the month or of the year without more is the next one, or with ``lean`` PAST the last one.
    """
    typed = _folded(text).strip()
    found = [(form, match) for form in _FORMS if (match := form.compiled.fullmatch(typed))]
    if not found:
        raise NoDay(FORM)
    return _meant(*found[0], today, lean)


def leading_day(text: str, today: dt.date, lean: Lean = Lean.FUTURE) -> tuple[dt.date, str] | None:
    """The day at the beginning of a text, in its longest form, and the rest of the text; None where there is none.

    Raises NoDay where the beginning has the form of a day that the calendar doesn't have.
    """
    typed = _folded(text)
    ends = [(m.end(), form, m) for form in _FORMS if (m := form.compiled.match(typed)) and _ends(typed, m.end())]
    if not ends:
        return None
    end, form, match = max(ends, key=lambda one: one[0])
    return _meant(form, match, today, lean), unicodedata.normalize("NFKC", text)[end:].lstrip()


def _ends(text: str, end: int) -> bool:
    """Whether a word of letters and digits ends here; Chinese needs no space."""
    before, after = text[end - 1 : end], text[end : end + 1]
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())


def _meant(form: Form, match: "re.Match[str]", today: dt.date, lean: Lean) -> dt.date:
    try:
        return form.meaning(match, today, lean)
    except (ValueError, OverflowError, KeyError):
        raise NoDay(IMPOSSIBLE) from None


_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def _folded(text: str) -> str:
    """The text with narrow signs and small letters; as long as its NFKC form, so that places in both agree."""
    return unicodedata.normalize("NFKC", text).translate(_LOWER)
