"""Records in the JSON form of the book format: fields in the model's order, what is not known left out."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from cockpit.exchange.forms import Form, Kind, forms_of
from cockpit.exchange.rows import Row
from cockpit.model.arrays import ARRAYS
from cockpit.model.money import decimals_of
from cockpit.model.record import Record

Write = Callable[[Any, int], Any]
"""Makes the JSON form of a value; the number is how many decimals the record's currency has."""
Plan = tuple[tuple[str, str, Write | None], ...]
"""Name in files, attribute, and what writes it; None where the value is its own JSON form."""


def json_row(array: str, record: Record) -> Row:
    """A record of an array as its row: money as text with its currency's decimals, other decimals as numbers."""
    return _filled(_plan(array), record, decimals_of(getattr(record, "currency", None) or ""))


@cache
def _plan(array: str) -> Plan:
    attributes = ARRAYS[array].fields
    return tuple((name, attributes[name], _writer(form)) for name, form in forms_of(array).items())


def _filled(plan: Plan, record: Any, decimals: int) -> Row:
    row: Row = {}
    for name, attribute, write in plan:
        value = getattr(record, attribute)
        if value is None:
            continue
        if write:
            value = write(value, decimals)
        if value or value is False or value.__class__ in (int, float):
            row[name] = value
    return row


def _writer(form: Form) -> Write | None:
    if form.kind is Kind.LIST and form.inner:
        item = _writer(form.inner)
        return (lambda items, n: [item(one, n) for one in items]) if item else (lambda items, _n: list(items))
    if form.kind is Kind.MAP and form.inner:
        return _map(_writer(form.inner))
    if form.kind is Kind.PART:
        plan: Plan = tuple((name, name, _writer(one)) for name, one in form.fields.items())
        return lambda part, n: _filled(plan, part, n)
    return _WRITERS.get(form.kind)


def _map(inner: Write | None) -> Write:
    def write(values: Mapping[Any, Any], n: int) -> dict[str, Any]:
        made = {str(key): inner(value, n) if inner and value is not None else value for key, value in values.items()}
        return {key: made[key] for key in sorted(made) if made[key] is not None and made[key] != {}}

    return write


def _money(amount: Decimal, decimals: int) -> str:
    """All decimals of the currency; an amount inside a list may have more, and none is lost."""
    exponent = amount.normalize().as_tuple().exponent
    own = -exponent if isinstance(exponent, int) else 0
    return f"{amount:.{max(decimals, own)}f}"


def _number(value: Decimal, _decimals: int) -> int | float:
    """The shortest text of a float of at most 15 digits is the decimal itself, so nothing is lost."""
    return int(value) if value == value.to_integral_value() else float(value)


def _day(value: Any, _decimals: int) -> str:
    """A day; a map of days may hold a word in its place (``FAILED``)."""
    return value if isinstance(value, str) else str(value.isoformat())


_WRITERS: Mapping[Kind, Write] = {Kind.MONEY: _money, Kind.DECIMAL: _number, Kind.DAY: _day, Kind.MOMENT: _day}
