"""How another system writes dates and numbers, as a mapping tells it; nothing is guessed."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from cockpit.errors import N_
from cockpit.exchange.mapping.told import Place, Table, text, texts

ISO = "iso"
EXCEL = "excel"
_EXCEL_FIRST = dt.date(1899, 12, 30)
_SERIAL = re.compile(r"[0-9]{1,7}([.,]0*)?", re.ASCII)
_ISO = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})([T ].*)?", re.ASCII | re.DOTALL)
_DIRECTIVES = re.compile(r"%(.)")
_KNOWN = frozenset("aAbBdmyYHIMSpfzZjUWcxXGuV%")
_SIX = Decimal("0.000001")


@dataclass(frozen=True)
class Written:
    """Forms that hold for a whole mapping, a file or a field: the inner one wins.

    ``dates`` are strptime forms, ``iso`` (also with a time behind it) or ``excel`` (its day numbers); the first
    that fits is taken. ``thousands`` is left out of numbers and ``decimal`` is their decimal sign; ``strip``
    texts, such as a currency sign, are taken off both ends.
    """

    source: str
    dates: tuple[str, ...] = (ISO,)
    decimal: str = "."
    thousands: str = ""
    strip: tuple[str, ...] = field(default_factory=tuple)

    @property
    def plain(self) -> bool:
        """Whether numbers are written as in the book format."""
        return self.decimal == "." and not self.thousands and not self.strip


KEYS = {"dates", "decimal", "thousands", "strip"}


def written_told(place: Place, told: Table, above: Written) -> Written:
    """The forms that hold here: those told, else those that hold above."""
    changes: dict[str, Any] = {}
    if "dates" in told:
        changes["dates"] = texts(place, told, "dates")
        for form in changes["dates"]:
            _check_date_form(place.at("dates"), form)
    for key in ("decimal", "thousands"):
        if key in told:
            changes[key] = text(place, told, key)
            if len(changes[key]) > 1 or changes[key].isalnum():
                place.at(key).refuse(N_("must be one sign, such as , or ."))
    if "strip" in told:
        changes["strip"] = texts(place, told, "strip")
    made = replace(above, **changes)
    if not made.decimal or made.decimal == made.thousands:
        place.at("decimal").refuse(N_("must be one sign, and another than thousands"))
    return made


def _check_date_form(place: Place, form: str) -> None:
    """A strptime form must name a whole day."""
    if form in (ISO, EXCEL):
        return
    used = set(_DIRECTIVES.findall(form))
    whole = used & set("cx") or (({"d", "y"} <= used or {"d", "Y"} <= used) and used & set("mbB"))
    if not used <= _KNOWN or not whole:
        place.refuse(
            N_("{form} is no form of a date; write it as %Y-%m-%d, %d.%m.%Y, %m/%d/%y, iso or excel"), form=repr(form)
        )


@lru_cache(50_000)
def day(cell: str, forms: tuple[str, ...]) -> str:
    """The day of a cell as YYYY-MM-DD. Raises ValueError with the reason."""
    for form in forms:
        if found := _day(cell, form):
            return found
    raise ValueError(N_("is no date of the forms that the mapping names"))


def _day(cell: str, form: str) -> str | None:
    try:
        if form == ISO:
            match = _ISO.fullmatch(cell)
            return dt.date.fromisoformat(match[1]).isoformat() if match else None
        if form == EXCEL:
            serial = int(re.split("[.,]", cell)[0]) if _SERIAL.fullmatch(cell) else 0
            return (_EXCEL_FIRST + dt.timedelta(serial)).isoformat() if serial else None
        return dt.datetime.strptime(cell, form).date().isoformat()  # noqa: DTZ007 - a day has no time zone
    except (ValueError, OverflowError):
        return None


def number(cell: str, written: Written, factor: Fraction | None) -> str:
    """The number of a cell as the book format writes it. Raises ValueError with the reason."""
    found = cell
    for sign in written.strip:
        found = found.strip().removeprefix(sign).removesuffix(sign)
    match = _form_of(written.decimal, written.thousands).fullmatch(found.strip())
    if not match:
        raise ValueError(N_("is no number of the form that the mapping names"))
    whole, fraction = match["whole"], match["fraction"]
    if written.thousands:
        whole = whole.replace(written.thousands, "")
    plain = f"{match['sign'] or ''}{whole}" + (f".{fraction}" if fraction else "")
    return plain if factor is None else _times(plain, factor)


def _times(plain: str, factor: Fraction) -> str:
    """The product, with at most six decimals, half away from zero."""
    exact = Fraction(plain) * factor
    made = Decimal(exact.numerator) / Decimal(exact.denominator)
    return format(made.quantize(_SIX, ROUND_HALF_UP).normalize(), "f")


@lru_cache(64)
def _form_of(decimal: str, thousands: str) -> re.Pattern[str]:
    groups = f"[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}})+|" if thousands else ""
    fraction = f"(?:{re.escape(decimal)}(?P<fraction>[0-9]+))?"
    return re.compile(f"(?P<sign>[+-])?(?P<whole>{groups}[0-9]+){fraction}", re.ASCII)


def values_told(place: Place, told: Table) -> Mapping[str, Any] | None:
    """A table of the texts of cells and what they mean; compared without case."""
    values = told.get("values")
    if values is None:
        return None
    if not isinstance(values, Mapping):
        place.at("values").refuse(N_("must be a table of texts and what they mean"))
    return {key.strip().casefold(): meaning for key, meaning in values.items()}
