"""The finance calculator backwards: any figure or input from the others (method.md 2.3).

A formula joins named values; each of its values can be found from the others. Values are found one after the
other until nothing new follows, so a price is also found from a cost and a rate.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cockpit.methods.exact import Exact
from cockpit.methods.undefined import Figure, Undefined, Why, ratio

Known = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Formula:
    """Names that belong together, and how to find each from the others."""

    names: tuple[str, ...]
    ways: Mapping[str, Callable[[Known], Figure]]


def _over(above: str, below: str, why: Why) -> Callable[[Known], Figure]:
    return lambda k: ratio(k[above], k[below], why)


def _quotient(result: str, above: str, below: str, why: Why) -> Formula:
    """result = above / below, undefined for ``why`` where below is 0."""
    return Formula(
        (result, above, below),
        {
            result: _over(above, below, why),
            above: lambda k: k[result] * k[below],
            below: _over(above, result, Why.NO_VALUE_TO_DIVIDE_BY),
        },
    )


def _rate(k: Known) -> Figure:
    return Undefined(Why.PRICE_NOT_POSITIVE) if k["price_ex_tax"] <= 0 else k["gross_margin"] / k["price_ex_tax"]


def _price(found: Figure) -> Figure:
    """A price that a rate may be read from."""
    return Undefined(Why.PRICE_NOT_POSITIVE) if isinstance(found, Fraction) and found <= 0 else found


MARGIN = Formula(
    ("gross_margin", "price_ex_tax", "unit_cost"),
    {
        "gross_margin": lambda k: k["price_ex_tax"] - k["unit_cost"],
        "price_ex_tax": lambda k: k["gross_margin"] + k["unit_cost"],
        "unit_cost": lambda k: k["price_ex_tax"] - k["gross_margin"],
    },
)
RATE = Formula(
    ("gross_margin_rate", "gross_margin", "price_ex_tax"),
    {
        "gross_margin_rate": _rate,
        "gross_margin": lambda k: k["gross_margin_rate"] * k["price_ex_tax"],
        "price_ex_tax": lambda k: _price(ratio(k["gross_margin"], k["gross_margin_rate"], Why.MARGIN_RATE_IS_ZERO)),
    },
)
PRICE = Formula(
    ("price_ex_tax", "unit_cost", "gross_margin_rate"),
    {
        "price_ex_tax": lambda k: _price(ratio(k["unit_cost"], 1 - k["gross_margin_rate"], Why.MARGIN_RATE_IS_ONE)),
    },
)
"""Cost and rate lead to the price at once; the other way the margin is found first."""
SUPPLY = Formula(
    ("days_of_supply", "stock_units", "weekly_units", "days_per_week"),
    {
        "days_of_supply": lambda k: ratio(k["stock_units"] * k["days_per_week"], k["weekly_units"], Why.NO_SALES),
        "stock_units": lambda k: ratio(
            k["days_of_supply"] * k["weekly_units"], k["days_per_week"], Why.NO_VALUE_TO_DIVIDE_BY
        ),
        "weekly_units": lambda k: ratio(
            k["stock_units"] * k["days_per_week"], k["days_of_supply"], Why.NO_VALUE_TO_DIVIDE_BY
        ),
        "days_per_week": lambda k: ratio(k["days_of_supply"] * k["weekly_units"], k["stock_units"], Why.NO_STOCK),
    },
)
TURNOVER = _quotient("turnover", "annual_units", "stock_units", Why.NO_STOCK)
ROI = _quotient("roi", "annual_profit", "investment", Why.NO_INVESTMENT)
GMROII = Formula(
    ("gmroii", "gross_margin_rate", "turnover"),
    {
        "gmroii": lambda k: ratio(
            k["gross_margin_rate"] * k["turnover"], 1 - k["gross_margin_rate"], Why.MARGIN_RATE_IS_ONE
        ),
        "gross_margin_rate": lambda k: ratio(k["gmroii"], k["gmroii"] + k["turnover"], Why.NO_TURNOVER),
        "turnover": lambda k: ratio(
            k["gmroii"] * (1 - k["gross_margin_rate"]), k["gross_margin_rate"], Why.MARGIN_RATE_IS_ZERO
        ),
    },
)
VAT = Formula(
    ("price_ex_tax", "price_inc_tax", "vat_rate"),
    {
        "price_ex_tax": lambda k: ratio(k["price_inc_tax"], 1 + k["vat_rate"], Why.NO_VALUE_TO_DIVIDE_BY),
        "price_inc_tax": lambda k: k["price_ex_tax"] * (1 + k["vat_rate"]),
        "vat_rate": lambda k: ratio(k["price_inc_tax"] - k["price_ex_tax"], k["price_ex_tax"], Why.PRICE_NOT_POSITIVE),
    },
)
ALL = (VAT, MARGIN, RATE, PRICE, SUPPLY, TURNOVER, ROI, GMROII)
CALCULATIONS: Mapping[str, tuple[Formula, ...]] = {
    "margin": (VAT, MARGIN, RATE, PRICE),
    "supply": (SUPPLY,),
    "turnover": (TURNOVER,),
    "roi": (ROI,),
    "gmroii": (VAT, MARGIN, RATE, PRICE, TURNOVER, GMROII),
    "vat": (VAT,),
}
"""Formulas of each calculation, by its name on the command line."""
LIMITS: Mapping[str, tuple[int, int | None]] = {
    "vat_rate": (0, 1),
    "days_per_week": (1, 7),
    "price_inc_tax": (0, None),
    "price_ex_tax": (0, None),
    "unit_cost": (0, None),
    "stock_units": (0, None),
    "weekly_units": (0, None),
    "annual_units": (0, None),
    "investment": (0, None),
}
"""Least and greatest value of what can't be otherwise, as in a snapshot; a rate as a fraction of 1."""


def names_of(formulas: tuple[Formula, ...]) -> tuple[str, ...]:
    """Every name that the formulas join, once, in their order."""
    return tuple(dict.fromkeys(name for formula in formulas for name in formula.names))


def work_out(known: Mapping[str, Exact], formulas: tuple[Formula, ...] = ALL) -> dict[str, Figure]:
    """The known values and all that follow from them; what can't be found is Undefined with its reason."""
    found = {name: Fraction(value) for name, value in known.items()}
    reasons: dict[str, Undefined] = {}
    while _step(found, reasons, formulas):
        pass
    names = (name for name in names_of(formulas) if name not in found)
    return {
        **found,
        **{name: reasons.get(name) or _missing(name, found, reasons, formulas) for name in names},
    }


def solve(name: str, known: Mapping[str, Exact], formulas: tuple[Formula, ...] = ALL) -> Figure:
    """One value from the others; a value given for ``name`` itself is not used."""
    others = {other: value for other, value in known.items() if other != name}
    return work_out(others, formulas).get(name, Undefined(Why.MISSING))


def _step(found: dict[str, Fraction], reasons: dict[str, Undefined], formulas: tuple[Formula, ...]) -> bool:
    """Find one more value; False where nothing new follows."""
    for formula in formulas:
        for name, way in formula.ways.items():
            if name in found or any(other not in found for other in formula.names if other != name):
                continue
            value = way(found)
            if isinstance(value, Fraction):
                found[name] = value
                return True
            reasons.setdefault(name, value)
    return False


def _missing(name: str, found: Known, reasons: Mapping[str, Undefined], formulas: tuple[Formula, ...]) -> Undefined:
    """What the first formula for the name still needs, or why that has no value itself."""
    formula = next(f for f in formulas if name in f.ways)
    needs = tuple(other for other in formula.names if other != name and other not in found)
    return next((reasons[other] for other in needs if other in reasons), Undefined(Why.MISSING, needs))
