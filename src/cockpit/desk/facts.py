"""Facts: a record as files and JSON write it, and its name for people."""

from decimal import Decimal
from typing import Any

from cockpit.exchange.forms import Form, Kind, forms_of
from cockpit.model.arrays import ARRAYS
from cockpit.model.money import decimals_of
from cockpit.model.record import Record

_CALLED = ("name", "text", "key", "rule")
_ABOUT = ("on", "channel", "as_of", "product_line", "month", "kind", "who")


def facts(record: Record) -> dict[str, Any]:
    """The record with all fields of book-format.md in order: unknown is None, money is text, numbers are exact.

    A decimal that is not money becomes the number that is written with the same digits (at most 15).
    """
    array = array_of(record)
    decimals = decimals_of(getattr(record, "currency", None) or "")
    attributes = ARRAYS[array].fields
    return {name: _shape(getattr(record, attributes[name]), form, decimals) for name, form in forms_of(array).items()}


def _shape(value: Any, form: Form, decimals: int) -> Any:
    if value is None or form.kind in (Kind.FLAG, Kind.WHOLE):
        return value
    if form.kind is Kind.LIST and form.inner is not None:
        return [_shape(item, form.inner, decimals) for item in value]
    if form.kind is Kind.MAP and form.inner is not None:
        return {str(key): _shape(item, form.inner, decimals) for key, item in value.items()}
    if form.kind is Kind.PART:
        return {name: _shape(getattr(value, name), inner, decimals) for name, inner in form.fields.items()}
    if isinstance(value, Decimal):
        return _money(value, decimals) if form.kind is Kind.MONEY else _number(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _money(amount: Decimal, decimals: int) -> str:
    """At least the decimals of the currency; none is lost."""
    exponent = amount.as_tuple().exponent
    return f"{amount:.{max(decimals, -exponent if isinstance(exponent, int) else 0)}f}"


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def array_of(record: Record) -> str:
    """The array that holds records of this type."""
    return next(name for name, array in ARRAYS.items() if array.record is type(record))


def name_of(record: Record) -> str:
    """What people call the record: its name or text, else what it is about, else its key."""
    for field in _CALLED:
        if value := getattr(record, field, None):
            return str(value).split("\n", 1)[0]
    parts = [getattr(record, field, None) for field in _ABOUT]
    if said := " ".join(str(part) for part in parts if part is not None):
        return said
    return " / ".join(ARRAYS[array_of(record)].key_of(record))
