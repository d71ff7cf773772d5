"""Financial key figures of a customer's stock business (method.md 2.3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from fractions import Fraction

from cockpit.methods.exact import Exact
from cockpit.methods.numbers import Finance
from cockpit.methods.undefined import Figure, Undefined, Why, ratio


class Level(StrEnum):
    """How a figure reads, worst first."""

    RED = "RED"
    AMBER = "AMBER"
    GREEN = "GREEN"


class ReadingCode(StrEnum):
    SUPPLY_SHORT = "SUPPLY_SHORT"
    SUPPLY_RIGHT = "SUPPLY_RIGHT"
    SUPPLY_HIGH = "SUPPLY_HIGH"
    SUPPLY_OVERSTOCK = "SUPPLY_OVERSTOCK"
    GMROII_BELOW_COST = "GMROII_BELOW_COST"
    GMROII_BELOW_TARGET = "GMROII_BELOW_TARGET"
    GMROII_GOOD = "GMROII_GOOD"
    MARGIN_FELL = "MARGIN_FELL"
    ROI_BELOW_TARGET = "ROI_BELOW_TARGET"


@dataclass(frozen=True, slots=True)
class Inputs:
    """Facts of one snapshot; money in one currency, units of one kind; None: not known."""

    price_ex_tax: Exact | None = None
    unit_cost: Exact | None = None
    stock_units: Exact | None = None
    weekly_units: Exact | None = None
    annual_units: Exact | None = None
    annual_profit: Exact | None = None
    investment: Exact | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """The six figures; rates, ROI and GMROII as fractions of 1, turnover in times a year."""

    gross_margin: Figure
    gross_margin_rate: Figure
    days_of_supply: Figure
    turnover: Figure
    roi: Figure
    gmroii: Figure

    def as_dict(self) -> dict[str, Figure]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a figure says: the figure, the limit it was held against, and how far it lies from it."""

    figure: str
    code: ReadingCode
    level: Level
    value: Fraction
    limit: Fraction

    @property
    def distance(self) -> Fraction:
        """How far the value lies from the limit, 0 or more."""
        return abs(self.value - self.limit)


def gross_margin(price_ex_tax: Exact | None, unit_cost: Exact | None) -> Figure:
    """Price without tax less cost."""
    if price_ex_tax is None or unit_cost is None:
        return _missing(price_ex_tax=price_ex_tax, unit_cost=unit_cost)
    return Fraction(price_ex_tax) - Fraction(unit_cost)


def gross_margin_rate(price_ex_tax: Exact | None, unit_cost: Exact | None) -> Figure:
    """Gross margin / price without tax; undefined for a price of 0 or less."""
    if price_ex_tax is None or unit_cost is None:
        return _missing(price_ex_tax=price_ex_tax, unit_cost=unit_cost)
    if price_ex_tax <= 0:
        return Undefined(Why.PRICE_NOT_POSITIVE)
    return 1 - Fraction(unit_cost) / Fraction(price_ex_tax)


def days_of_supply(stock_units: Exact | None, weekly_units: Exact | None, days_per_week: Exact) -> Figure:
    """Stock / weekly units x selling days of a week; undefined without sales."""
    if stock_units is None or weekly_units is None:
        return _missing(stock_units=stock_units, weekly_units=weekly_units)
    return ratio(Fraction(stock_units) * Fraction(days_per_week), Fraction(weekly_units), Why.NO_SALES)


def turnover(annual_units: Exact | None, stock_units: Exact | None) -> Figure:
    """Units sold in a year / stock, times a year; undefined without stock."""
    if annual_units is None or stock_units is None:
        return _missing(annual_units=annual_units, stock_units=stock_units)
    return ratio(Fraction(annual_units), Fraction(stock_units), Why.NO_STOCK)


def roi(annual_profit: Exact | None, investment: Exact | None) -> Figure:
    """Annual profit / investment; undefined without investment."""
    if annual_profit is None or investment is None:
        return _missing(annual_profit=annual_profit, investment=investment)
    return ratio(Fraction(annual_profit), Fraction(investment), Why.NO_INVESTMENT)


def gmroii(rate: Figure, turns: Figure) -> Figure:
    """Rate x turnover / (1 - rate): yearly gross margin / stock at cost; undefined at a rate of 1."""
    if isinstance(rate, Undefined) or isinstance(turns, Undefined):
        reasons = [f for f in (rate, turns) if isinstance(f, Undefined)]
        broken = [f for f in reasons if f.reason is not Why.MISSING]
        return broken[0] if broken else Undefined(Why.MISSING, tuple(n for f in reasons for n in f.needs))
    return ratio(rate * turns, 1 - rate, Why.MARGIN_RATE_IS_ONE)


def price_ex_tax(price_inc_tax: Exact, vat_rate: Exact) -> Figure:
    """The price without tax of a price with tax; ``vat_rate`` 0.13 for 13 %, undefined for -1."""
    return ratio(Fraction(price_inc_tax), 1 + Fraction(vat_rate), Why.NO_VALUE_TO_DIVIDE_BY)


def figures(inputs: Inputs, days_per_week: Exact) -> Figures:
    """All figures of a snapshot, none of which ever raises."""
    rate = gross_margin_rate(inputs.price_ex_tax, inputs.unit_cost)
    turns = turnover(inputs.annual_units, inputs.stock_units)
    return Figures(
        gross_margin=gross_margin(inputs.price_ex_tax, inputs.unit_cost),
        gross_margin_rate=rate,
        days_of_supply=days_of_supply(inputs.stock_units, inputs.weekly_units, days_per_week),
        turnover=turns,
        roi=roi(inputs.annual_profit, inputs.investment),
        gmroii=gmroii(rate, turns),
    )


def readings(found: Mapping[str, Figure], previous_rate: Figure | None, numbers: Finance) -> tuple[Reading, ...]:
    """What the figures say, by name as in ``Figures``; a figure that is undefined or absent says nothing.

    ``previous_rate``: gross margin rate of the previous snapshot of the same product line.
    """
    rules = (
        ("days_of_supply", _supply),
        ("gmroii", _gmroii),
        ("gross_margin_rate", lambda value, limits: _margin(value, previous_rate, limits)),
        ("roi", _roi),
    )
    said: list[Reading] = []
    for name, rule in rules:
        value = found.get(name)
        if isinstance(value, Fraction) and (reading := rule(value, numbers)) is not None:
            said.append(reading)
    return tuple(said)


def _supply(days: Fraction, limits: Finance) -> Reading:
    if days < limits.supply_low:
        code, level, limit = ReadingCode.SUPPLY_SHORT, Level.RED, limits.supply_low
    elif days <= limits.supply_high:
        code, level, limit = ReadingCode.SUPPLY_RIGHT, Level.GREEN, limits.supply_high
    elif days <= limits.supply_over:
        code, level, limit = ReadingCode.SUPPLY_HIGH, Level.AMBER, limits.supply_high
    else:
        code, level, limit = ReadingCode.SUPPLY_OVERSTOCK, Level.RED, limits.supply_over
    return Reading("days_of_supply", code, level, days, limit)


def _gmroii(value: Fraction, limits: Finance) -> Reading:
    if value < limits.gmroii_low:
        code, level, limit = ReadingCode.GMROII_BELOW_COST, Level.RED, limits.gmroii_low
    elif value < limits.gmroii_target:
        code, level, limit = ReadingCode.GMROII_BELOW_TARGET, Level.AMBER, limits.gmroii_target
    else:
        code, level, limit = ReadingCode.GMROII_GOOD, Level.GREEN, limits.gmroii_target
    return Reading("gmroii", code, level, value, limit)


def _margin(rate: Fraction, previous: Figure | None, limits: Finance) -> Reading | None:
    if not isinstance(previous, Fraction) or previous - rate < limits.margin_drop:
        return None
    return Reading("gross_margin_rate", ReadingCode.MARGIN_FELL, Level.AMBER, rate, previous)


def _roi(value: Fraction, limits: Finance) -> Reading | None:
    if value >= limits.roi_target:
        return None
    return Reading("roi", ReadingCode.ROI_BELOW_TARGET, Level.AMBER, value, limits.roi_target)


def _missing(**inputs: Exact | None) -> Undefined:
    return Undefined(Why.MISSING, tuple(name for name, value in inputs.items() if value is None))
