"""Finance: FIN1 to FIN12, readings, solving backwards, and published examples (method.md 2.3)."""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cockpit.methods import finance as method
from cockpit.methods.finance import Inputs, figures, readings
from cockpit.methods.numbers import Numbers
from cockpit.methods.solve import ALL, CALCULATIONS, names_of, solve, work_out
from cockpit.methods.undefined import Figure, Undefined, Why
from tests.methods.method_people import facts

CASES = Path(__file__).parents[2].parent / "shared" / "data" / "finance" / "cases.json"
COUNT = st.integers(1, 10**6).map(Fraction)


def undefined(why: Why, *needs: str) -> Undefined:
    return Undefined(why, needs)


@pytest.mark.parametrize(
    ("name", "inputs", "expected"),
    [
        ("FIN1", {"price_ex_tax": 120, "unit_cost": 90}, {"gross_margin": 30, "gross_margin_rate": Fraction(1, 4)}),
        ("FIN2", {"stock_units": 1200, "weekly_units": 300}, {"days_of_supply": 24}),
        ("FIN3", {"annual_units": 15600, "stock_units": 1200}, {"turnover": 13}),
        ("FIN4", {"annual_profit": 240000, "investment": 1500000}, {"roi": Fraction(16, 100)}),
        (
            "FIN5",
            {"price_ex_tax": 120, "unit_cost": 90, "annual_units": 15600, "stock_units": 1200},
            {"gmroii": Fraction(13, 3)},
        ),
        (
            "FIN7",
            {"price_ex_tax": 100, "unit_cost": 0, "annual_units": 1, "stock_units": 1},
            {"gross_margin_rate": 1, "gmroii": undefined(Why.MARGIN_RATE_IS_ONE)},
        ),
        ("FIN8", {"weekly_units": 0, "stock_units": 50}, {"days_of_supply": undefined(Why.NO_SALES)}),
        (
            "FIN9",
            {"stock_units": 0, "annual_units": 500, "weekly_units": 10},
            {"turnover": undefined(Why.NO_STOCK), "days_of_supply": 0},
        ),
        (
            "FIN10",
            {"price_ex_tax": 80, "unit_cost": 100, "annual_units": 4, "stock_units": 1},
            {"gross_margin": -20, "gross_margin_rate": Fraction(-1, 4), "gmroii": Fraction(-8, 10)},
        ),
        ("FIN11", {"price_ex_tax": 0, "unit_cost": 5}, {"gross_margin_rate": undefined(Why.PRICE_NOT_POSITIVE)}),
        (
            "unknown",
            {"price_ex_tax": 5},
            {
                "gross_margin": undefined(Why.MISSING, "unit_cost"),
                "days_of_supply": undefined(Why.MISSING, "stock_units", "weekly_units"),
                "roi": undefined(Why.MISSING, "annual_profit", "investment"),
                "gmroii": undefined(Why.MISSING, "unit_cost", "annual_units", "stock_units"),
            },
        ),
        (
            "broken goes before unknown",
            {"price_ex_tax": 0, "unit_cost": 5},
            {"gmroii": undefined(Why.PRICE_NOT_POSITIVE)},
        ),
        ("no investment", {"annual_profit": 5, "investment": 0}, {"roi": undefined(Why.NO_INVESTMENT)}),
        (
            "the other half unknown",
            {"unit_cost": 5, "weekly_units": 5, "annual_units": 5, "investment": 5},
            {
                "gross_margin": undefined(Why.MISSING, "price_ex_tax"),
                "gross_margin_rate": undefined(Why.MISSING, "price_ex_tax"),
                "days_of_supply": undefined(Why.MISSING, "stock_units"),
                "turnover": undefined(Why.MISSING, "stock_units"),
                "roi": undefined(Why.MISSING, "annual_profit"),
            },
        ),
        (
            "of two broken ones the margin is named",
            {"price_ex_tax": 0, "unit_cost": 5, "annual_units": 5, "stock_units": 0},
            {"gmroii": undefined(Why.PRICE_NOT_POSITIVE)},
        ),
    ],
)
def test_figures(name: str, inputs: dict[str, Any], expected: dict[str, Any]) -> None:
    """Each worked example, forwards and by working everything out; nothing ever raises."""
    found = figures(Inputs(**inputs), 6).as_dict()
    assert {key: found[key] for key in expected} == expected, name
    worked = work_out({**inputs, "days_per_week": 6})
    known = {key: value for key, value in expected.items() if not isinstance(value, Undefined)}
    assert {key: worked[key] for key in known} == known


def test_days_per_week_is_a_setting() -> None:
    """FIN2 with a 7-day week: 28 days."""
    assert method.days_of_supply(1200, 300, 7) == 28


def test_price_without_tax() -> None:
    """FIN12: 113 with 13 % tax is 100 without; a rate of -100 % has no answer."""
    assert method.price_ex_tax(113, Fraction("0.13")) == 100
    assert method.price_ex_tax(113, -1) == Undefined(Why.NO_VALUE_TO_DIVIDE_BY)


@given(price=COUNT, cost=COUNT, units=COUNT, stock=COUNT)
def test_gmroii_is_yearly_margin_over_stock_at_cost(
    price: Fraction, cost: Fraction, units: Fraction, stock: Fraction
) -> None:
    """FIN6, for all: the seed's formula equals annual gross margin / stock at cost, exactly."""
    found = figures(Inputs(price, cost, stock, None, units), 6)
    assert found.gmroii == units * (price - cost) / (stock * cost)


@pytest.mark.parametrize(
    ("found", "previous", "said"),
    [
        ({"days_of_supply": Fraction(149, 10)}, None, [("SUPPLY_SHORT", "RED", Fraction(1, 10))]),
        ({"days_of_supply": Fraction(15)}, None, [("SUPPLY_RIGHT", "GREEN", 45)]),
        ({"days_of_supply": Fraction(60)}, None, [("SUPPLY_RIGHT", "GREEN", 0)]),
        ({"days_of_supply": Fraction(84)}, None, [("SUPPLY_HIGH", "AMBER", 24)]),
        ({"days_of_supply": Fraction(90)}, None, [("SUPPLY_HIGH", "AMBER", 30)]),
        ({"days_of_supply": Fraction(91)}, None, [("SUPPLY_OVERSTOCK", "RED", 1)]),
        ({"days_of_supply": Undefined(Why.NO_SALES)}, None, []),
        ({"gmroii": Fraction(99, 100)}, None, [("GMROII_BELOW_COST", "RED", Fraction(1, 100))]),
        ({"gmroii": Fraction(1)}, None, [("GMROII_BELOW_TARGET", "AMBER", 2)]),
        ({"gmroii": Fraction(3)}, None, [("GMROII_GOOD", "GREEN", 0)]),
        ({"gross_margin_rate": Fraction("0.25")}, Fraction("0.27"), [("MARGIN_FELL", "AMBER", Fraction("0.02"))]),
        ({"gross_margin_rate": Fraction("0.25")}, Fraction("0.2699"), []),
        ({"gross_margin_rate": Fraction("0.25")}, Undefined(Why.MISSING), []),
        ({"roi": Fraction("0.1499")}, None, [("ROI_BELOW_TARGET", "AMBER", Fraction("0.0001"))]),
        ({"roi": Fraction("0.15")}, None, []),
        ({}, None, []),
    ],
)
def test_readings(found: dict[str, Any], previous: Any, said: list[Any], numbers: Numbers) -> None:
    """Each limit is sharp, and the distance to it is exact."""
    got = readings(found, previous, numbers.finance)
    assert [(reading.code, reading.level, reading.distance) for reading in got] == said


TAX = st.fractions(0, 1, max_denominator=100)
INPUTS = {
    "margin": {"price_ex_tax": COUNT, "unit_cost": COUNT, "vat_rate": TAX},
    "supply": {"stock_units": COUNT, "weekly_units": COUNT, "days_per_week": st.integers(1, 7).map(Fraction)},
    "turnover": {"annual_units": COUNT, "stock_units": COUNT},
    "roi": {"annual_profit": COUNT, "investment": COUNT},
    "vat": {"price_inc_tax": COUNT, "vat_rate": TAX},
    "gmroii": {"price_inc_tax": COUNT, "vat_rate": TAX, "unit_cost": COUNT, "annual_units": COUNT, "stock_units": COUNT},
}


@pytest.mark.parametrize("calculation", sorted(CALCULATIONS))
@given(data=st.data())
def test_every_value_is_found_again_from_the_others(calculation: str, data: st.DataObject) -> None:
    """Solving for any one name, with all the others as worked out, gives it back exactly."""
    inputs = data.draw(st.fixed_dictionaries(INPUTS[calculation]))
    formulas = CALCULATIONS[calculation]
    worked = {name: v for name, v in work_out(inputs, formulas).items() if isinstance(v, Fraction)}
    assume(worked.get("gross_margin") != 0)
    assert sorted(worked) == sorted(names_of(formulas))
    for name, value in worked.items():
        assert solve(name, worked, formulas) == value


@pytest.mark.parametrize(
    ("name", "known", "value"),
    [
        ("price_ex_tax", {"unit_cost": 90, "gross_margin_rate": Fraction(1, 4)}, 120),
        ("price_ex_tax", {"gross_margin": 30, "gross_margin_rate": Fraction(1, 4)}, 120),
        ("price_ex_tax", {"unit_cost": 90, "gross_margin_rate": 1}, undefined(Why.MARGIN_RATE_IS_ONE)),
        ("price_ex_tax", {"unit_cost": 90, "gross_margin_rate": 2}, undefined(Why.PRICE_NOT_POSITIVE)),
        ("price_ex_tax", {"unit_cost": Fraction(1, 2), "gross_margin_rate": 2}, undefined(Why.PRICE_NOT_POSITIVE)),
        ("price_ex_tax", {"unit_cost": 0, "gross_margin_rate": Fraction(1, 4)}, undefined(Why.PRICE_NOT_POSITIVE)),
        ("price_ex_tax", {"unit_cost": Fraction(3, 4), "gross_margin_rate": Fraction(1, 4)}, 1),
        ("price_ex_tax", {"gross_margin": 0, "gross_margin_rate": 0}, undefined(Why.MARGIN_RATE_IS_ZERO)),
        ("price_inc_tax", {"unit_cost": 90, "gross_margin_rate": Fraction(1, 4), "vat_rate": Fraction(1, 10)}, 132),
        ("unit_cost", {"gmroii": Fraction(13, 3), "turnover": 13, "price_ex_tax": 120}, 90),
        ("turnover", {"gmroii": Fraction(13, 3), "gross_margin_rate": Fraction(1, 4)}, 13),
        ("turnover", {"gmroii": 3, "gross_margin_rate": 0}, undefined(Why.MARGIN_RATE_IS_ZERO)),
        ("gross_margin_rate", {"gmroii": -2, "turnover": 2}, undefined(Why.NO_TURNOVER)),
        ("weekly_units", {"days_of_supply": 24, "stock_units": 1200, "days_per_week": 6, "weekly_units": 5}, 300),
        ("days_per_week", {"days_of_supply": 24, "stock_units": 0, "weekly_units": 5}, undefined(Why.NO_STOCK)),
        (
            "stock_units",
            {"days_of_supply": 1, "weekly_units": 5, "days_per_week": 0},
            undefined(Why.NO_VALUE_TO_DIVIDE_BY),
        ),
        ("roi", {"annual_profit": 1}, undefined(Why.MISSING, "investment")),
        ("gmroii", {"price_ex_tax": 0, "unit_cost": 5, "turnover": 3}, undefined(Why.PRICE_NOT_POSITIVE)),
        ("anything", {}, undefined(Why.MISSING)),
    ],
)
def test_solving(name: str, known: dict[str, Any], value: object) -> None:
    """A value is found over several formulas, or the reason why there is none; its own old value isn't used."""
    assert solve(name, known) == value


def test_working_out_keeps_what_was_given() -> None:
    """Given values stay as they are, and every name of the formulas has a value or a reason."""
    worked = work_out({"price_ex_tax": 120, "unit_cost": 90, "gross_margin": 99})
    assert facts(worked["gross_margin"], worked["price_ex_tax"]) == (99, 120)
    assert set(worked) == set(names_of(ALL))


def _percent(figure: Figure) -> object:
    return 100 * figure if isinstance(figure, Fraction) else figure


def _at_cost(profit: Fraction, stock: Fraction, cost: Fraction) -> Figure:
    """GMROII of one unit sold a year that costs ``cost`` and brings ``profit``, with ``stock`` money of it on hand."""
    return figures(Inputs(cost + profit, cost, stock / cost, None, 1), 6).gmroii


OURS: dict[str, Callable[[dict[str, Fraction]], dict[str, object]]] = {
    "gross_margin_pct": lambda i: {"gross_margin_pct": _percent(method.gross_margin_rate(i["price"], i["cost"]))},
    "gross_profit": lambda i: {
        "gross_profit": method.gross_margin(i["revenue"], i["cogs"]),
        "gross_margin_pct": _percent(method.gross_margin_rate(i["revenue"], i["cogs"])),
    },
    "stock_turn": lambda i: {"stock_turn": method.turnover(i["cogs"], i["average_stock"])},
    "weeks_of_stock": lambda i: {"weeks_of_stock": method.days_of_supply(i["stock"], i["sales"] / i["weeks"], 1)},
    "gmroi": lambda i: {
        "gmroi": _at_cost(i["revenue"] - i["cogs"], (i["opening_stock"] + i["closing_stock"]) / 2, i["cogs"])
    },
    "roi": lambda i: {"roi_pct": _percent(method.roi(i["returned"] - i["invested"], i["invested"]))},
    "roi_operating": lambda i: {"roi_pct": _percent(method.roi(i["operating_income"], i["operating_assets"]))},
}
"""Published rules that are ours under another name."""


@pytest.mark.skipif(not CASES.exists(), reason="the published examples are not beside the checkout")
def test_published_examples_agree() -> None:
    """Examples that others published come out as they should, where their rule is ours and the inputs are given."""
    checked = 0
    for case in json.loads(CASES.read_text(encoding="utf-8"))["cases"]:
        inputs = {key: Fraction(str(value)) for key, value in case["inputs"].items() if not isinstance(value, list)}
        try:
            found = OURS[case["rule"]](inputs)
        except KeyError:
            continue
        for key in found.keys() & case["expected"].keys():
            tolerance = Fraction(str(case["tolerance"].get(key, 0)))
            value = found[key]
            assert isinstance(value, Fraction)
            assert abs(value - Fraction(str(case["expected"][key]))) <= tolerance, (case["id"], key)
            checked += 1
    assert checked >= 10
