"""Field types shared by all records: what a date, a number, an amount or a text may be."""

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from cockpit.model.money import MONEY_LIMIT, is_currency

NO_NUL = r"^[^\x00]*$"
"""U+0000 is refused everywhere: SQLite ends a text there when it measures or searches it."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d{1,20}(\.\d{1,15})?", re.ASCII)


@lru_cache(20_000)
def _day(text: str) -> dt.date:
    if not _DATE.fullmatch(text):
        raise PydanticCustomError("date_form", "is no date; write it as YYYY-MM-DD")
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("date_impossible", "is no day of the calendar") from None


def _date(value: Any) -> Any:
    if isinstance(value, str):
        return _day(value)
    if type(value) is dt.date:
        return value
    raise PydanticCustomError("date_form", "is no date; write it as YYYY-MM-DD")


def _moment(value: Any) -> Any:
    if isinstance(value, str):
        try:
            value = dt.datetime.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("moment_form", "is no date and time; write it as RFC 3339") from None
    if not isinstance(value, dt.datetime):
        raise PydanticCustomError("moment_form", "is no date and time; write it as RFC 3339")
    if value.tzinfo is None:
        raise PydanticCustomError("moment_zone", "has no time zone; add Z or an offset such as +08:00")
    return value


@lru_cache(20_000)
def _number(text: str) -> Decimal:
    if not _DECIMAL.fullmatch(text):
        raise PydanticCustomError(
            "number_form", "is no number; write digits with a point, such as 1250.50"
        )
    return Decimal(text)


def _decimal(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("number_form", "is no number")
    if isinstance(value, float):
        value = format(Decimal(repr(value)), "f") if value == value and abs(value) < 1e20 else "?"
    if isinstance(value, int):
        value = str(value) if abs(value) < 10**20 else "?"
    if isinstance(value, str):
        return _number(value)
    if isinstance(value, Decimal) and value.is_finite():
        return value
    raise PydanticCustomError("number_form", "is no number")


def _fifteen_digits(value: Decimal) -> Decimal:
    if len(value.as_tuple().digits) > 15 and len(value.normalize().as_tuple().digits) > 15:
        raise PydanticCustomError("number_digits", "has more than 15 digits")
    return value


def _amount(value: Decimal) -> Decimal:
    if abs(value) >= MONEY_LIMIT:
        raise PydanticCustomError("amount_limit", "is beyond 10,000,000,000,000")
    return value


def _currency(value: str) -> str:
    if not is_currency(value):
        raise PydanticCustomError("currency_unknown", "is no ISO 4217 currency")
    return value


def _month(value: str) -> str:
    if not _MONTH.fullmatch(value):
        raise PydanticCustomError("month_form", "is no month; write it as YYYY-MM")
    return value


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "is blank")
    return value


def _integer(value: Any) -> Any:
    if type(value) is int:
        return value
    if isinstance(value, bool | float) or (isinstance(value, str) and not _DECIMAL.fullmatch(value)):
        raise PydanticCustomError("integer_form", "is no whole number")
    return value


def _bool(value: Any) -> Any:
    if not isinstance(value, bool):
        raise PydanticCustomError("bool_form", "is neither true nor false")
    return value


Id = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=NO_NUL), AfterValidator(_not_blank)]
"""A record's id: 1..200 characters, unique in its array."""
Name = Annotated[
    str, StringConstraints(min_length=1, max_length=1_000, pattern=NO_NUL), AfterValidator(_not_blank)
]
"""A line that can't be blank."""
Line = Annotated[str, StringConstraints(max_length=1_000, pattern=NO_NUL)]
Text = Annotated[str, StringConstraints(max_length=100_000, pattern=NO_NUL)]
Required = Annotated[
    str, StringConstraints(min_length=1, max_length=100_000, pattern=NO_NUL), AfterValidator(_not_blank)
]
"""A long text that can't be blank."""
Day = Annotated[dt.date, BeforeValidator(_date)]
Moment = Annotated[dt.datetime, BeforeValidator(_moment)]
"""A date-time with its offset (RFC 3339)."""
Month = Annotated[str, AfterValidator(_month)]
Flag = Annotated[bool, BeforeValidator(_bool)]
Number = Annotated[Decimal, BeforeValidator(_decimal), AfterValidator(_fifteen_digits)]
"""An exact decimal of at most 15 digits that is not money (hours, weights, units)."""
Count = Annotated[Number, Field(ge=0)]
Ten = Annotated[Number, Field(ge=0, le=10)]
Fraction1 = Annotated[Number, Field(ge=0, le=1)]
Amount = Annotated[
    Decimal, BeforeValidator(_decimal), AfterValidator(_amount), Field(json_schema_extra={"money": True})
]
"""Money in the currency of its record; may be negative."""
Price = Annotated[Amount, Field(ge=0)]
Currency = Annotated[str, AfterValidator(_currency)]
# Bounds stand before the check of the form: so they are checked with the number itself, not by a function of their own.
Percent = Annotated[int, Field(ge=0, le=100), BeforeValidator(_integer)]
Scale = Annotated[int, Field(ge=-4, le=4), BeforeValidator(_integer)]
"""The attitude scale, -4..+4 (method.md 4.6)."""
TrustDelta = Annotated[int, Field(ge=-2, le=2), BeforeValidator(_integer)]
Depth = Annotated[int, Field(ge=0, le=4), BeforeValidator(_integer)]
"""Contact depth: 0 none .. 4 trusted (method.md 1.1)."""
Days = Annotated[int, Field(ge=1, le=36_500), BeforeValidator(_integer)]
