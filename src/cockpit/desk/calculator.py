"""The finance calculator: what follows from the values that were typed (method.md 2.3)."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from cockpit.content.words import N_
from cockpit.desk.readings import finance_shape
from cockpit.desk.shapes import Json, Words, money, number, undefined
from cockpit.errors import Listed, RequestWrong
from cockpit.methods.exact import Exact
from cockpit.methods.finance import readings
from cockpit.methods.numbers import Numbers
from cockpit.methods.solve import CALCULATIONS, LIMITS, names_of, work_out
from cockpit.methods.undefined import Figure, Undefined, Why
from cockpit.model.faults import Fault, Refused

__all__ = ["CALCULATIONS", "LIMITS", "Undefined", "calculate", "finance_readings", "names_of", "work_out"]

_MONEY = frozenset(("price_ex_tax", "price_inc_tax", "unit_cost", "gross_margin", "annual_profit", "investment"))
_ASKED = {
    "margin": ("gross_margin", "gross_margin_rate"),
    "supply": ("days_of_supply",),
    "turnover": ("turnover",),
    "roi": ("roi",),
    "gmroii": ("gmroii",),
    "vat": ("price_ex_tax",),
}
"""What each calculation is for: shown also where it is undefined."""


def calculate(
    kind: str, typed: Mapping[str, str], solve: str | None, numbers: Numbers, words: Words
) -> dict[str, Json]:
    """One calculation in the shape of design.md 6: inputs, figures, readings.

    ``kind`` is a key of CALCULATIONS; ``typed`` maps its names to numbers as text, also ``25%``; a value typed
    for ``solve`` is not used. Raises RequestWrong for a name or number that can't be used, Refused for one that no
    stock or price can have.
    """
    formulas = CALCULATIONS[kind]
    names = names_of(formulas)
    known = {name: _exact(kind, name, text, names) for name, text in typed.items() if name != solve}
    if solve is not None and solve not in names:
        raise _unknown(kind, solve, names)
    if "days_per_week" in names and solve != "days_per_week":
        known.setdefault("days_per_week", Fraction(numbers.finance.days_per_week))
    found = work_out(known, formulas)
    asked = (*_ASKED[kind], *([solve] if solve else []))
    figures = {n: found[n] for n in names if n not in known and _is_shown(n, found[n], asked)}
    said = readings({**figures, **known}, None, numbers.finance)
    return {
        "inputs": {name: _written(name, known[name], words) for name in names if name in known},
        "figures": {name: _written(name, value, words) for name, value in figures.items()},
        "readings": [finance_shape(reading) for reading in said],
    }


def _is_shown(name: str, value: Figure, asked: tuple[str, ...]) -> bool:
    missing = isinstance(value, Undefined) and value.reason is Why.MISSING
    return name in asked or not missing


def _written(name: str, value: Exact | Undefined, words: Words) -> Json:
    if isinstance(value, Undefined):
        return undefined(value, words)
    return money(value) if name in _MONEY else number(value)


def _exact(kind: str, name: str, text: str, names: tuple[str, ...]) -> Fraction:
    if name not in names:
        raise _unknown(kind, name, names)
    bare = text.strip().replace(",", "")
    try:
        value = Decimal(bare.removesuffix("%"))
    except InvalidOperation:
        value = Decimal("nan")
    if not value.is_finite() or len(bare) > 40 or abs(value.adjusted()) > 20:
        raise RequestWrong(
            N_("{name}: “{value}” is no number; write digits with a point, such as 1250.50"),
            name=name,
            value=text[:40],
        )
    return _possible(name, text, Fraction(value) / (100 if bare.endswith("%") else 1))


def _possible(name: str, text: str, value: Fraction) -> Fraction:
    least, greatest = LIMITS.get(name, (None, None))
    if least is not None and value < least:
        raise Refused(Fault(name, text, N_("must be at least {ge}"), {"ge": least}))
    if greatest is not None and value > greatest:
        raise Refused(Fault(name, text, N_("must be at most {le}"), {"le": greatest}))
    return value


def _unknown(kind: str, name: str, names: tuple[str, ...]) -> RequestWrong:
    return RequestWrong(
        N_("{name}: the calculation {kind} has no such value; it has {names}"),
        name=name[:40],
        kind=kind,
        names=Listed(names),
    )


def finance_readings(found: Mapping[str, Figure], numbers: Numbers) -> list[dict[str, Json]]:
    """What worked-out values say, by name as in ``work_out``: sentences with their level RED, AMBER or GREEN."""
    return [finance_shape(reading) for reading in readings(found, None, numbers.finance)]
