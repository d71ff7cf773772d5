"""Figures as JSON: names, forms and rounding of design.md, and the finance calculator."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content import words
from cockpit.content.numbers import load_numbers
from cockpit.content.texts import Texts
from cockpit.desk import records
from cockpit.desk.calculator import calculate
from cockpit.desk.demo import make_demo
from cockpit.desk.desk import Desk
from cockpit.desk.figures import figures
from cockpit.desk.readings import board_line, coach_line, finance_line
from cockpit.desk.shapes import closeness, money, number
from cockpit.errors import RequestWrong
from cockpit.methods.c139 import Reading as BoardReading
from cockpit.methods.c139 import WeakCoach
from cockpit.methods.finance import Level, Reading, ReadingCode
from cockpit.model.arrays import ARRAYS

TODAY = date(2026, 11, 20)
NUMBERS = load_numbers()
NAME = Texts("en").name

PERSON = [
    "opportunity_id", "roles", "stance", "attitude", "trend", "effective_attitude", "estimated", "days_since_contact",
    "cadence_days", "RC", "SA", "PA", "CC", "band", "class", "way", "warnings",
]  # fmt: skip
DEAL = [
    "sync_point", "estimated", "gap", "cycle", "exit_checks", "c139", "chain", "map_status", "forecast", "dimensions",
    "arrows", "weakest_arrow", "assessment", "grade", "winning_step", "posts", "attention", "history", "avoid",
]  # fmt: skip
ACCOUNT = [
    "segment", "resource_points", "satisfaction", "finance", "information", "needs", "enterprise", "esp", "pareto",
    "avoid",
]  # fmt: skip
OBJECTION = [
    "open", "days", "steps", "next", "respond_locked", "locked_by", "answered_early", "ask_the_coach", "hint", "readings",
]  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path: Path = tmp_path_factory.mktemp("figures") / "demo.db"
    make_demo(path, TODAY)
    with Desk(path, today=TODAY) as open_desk:
        yield open_desk


@pytest.mark.parametrize(
    ("array", "names"),
    [
        ("stakeholders", ["participations"]),
        ("opportunities", DEAL),
        ("accounts", ACCOUNT),
        ("participations", PERSON),
        ("meetings", ["steps", "focus", "smart", "funnel", "offer", "close", "ask", "readings"]),
        ("objections", OBJECTION),
        ("interactions", ["listening"]),
        ("needs", ["confirmed", "investigated"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_figures_have_the_agreed_names_in_their_order(desk: Desk, array: str, names: list[str], language: str) -> None:
    """Every record of the demo book, in both languages; every value can be written as JSON."""
    for record in records.listing(desk, array, {}):
        found = figures(desk, record, language)
        assert [name for name in found if name != "hints"] == names
        for one in found.get("participations", []):
            assert list(one) == PERSON
        assert_written(found)


def assert_written(value: Any) -> None:
    """Text, whole numbers, numbers of at most six decimals, flags, and lists and maps of them."""
    if isinstance(value, dict):
        for inner in value.values():
            assert_written(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            assert_written(inner)
    elif isinstance(value, float):
        assert round(value, 6) == value
    else:
        assert value is None or isinstance(value, str | int)


def test_other_records_have_no_figures(desk: Desk) -> None:
    """Figures belong to people, deals and accounts, and to what is said and asked."""
    talk = ("meetings", "objections", "interactions", "needs")
    for array in ARRAYS:
        if array not in ("stakeholders", "opportunities", "accounts", "participations", *talk):
            assert all(figures(desk, record, "en") == {} for record in records.listing(desk, array, {}))


def test_an_account_without_anything_has_reasons_instead_of_numbers(tmp_path: Path) -> None:
    """Unknown is None, undefined says why; nothing is 0 that isn't known."""
    from cockpit.desk.typed_acts import add

    with Desk(tmp_path / "b.db", today=TODAY) as desk:
        add(desk, "accounts", {"id": "a", "name": "Acme"})
        found = figures(desk, records.find(desk, "accounts", ("a",)), "en")
    assert found["segment"] == {
        "value": None, "why": "FIND_PURCHASING_POWER", "share": None, "capacity_high": None, "screening": False,
    }  # fmt: skip
    assert found["finance"] is None
    assert found["information"]["freshness"] == {"value": None, "why": "nothing is filled in"}
    assert found["satisfaction"]["gap"]["why"].endswith("expectation, experience")
    assert found["enterprise"]["RC"] == {"value": None, "why": "no key persons"}
    assert found["pareto"]["rank"] == {"value": None, "why": "no profit"}
    assert found["resource_points"]["plan"] == {"value": None, "why": "nothing worth the effort"}


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (None, 6, None),
        (Fraction(1, 3), 6, 0.333333),
        (Fraction("68.55"), 1, 68.6),
        (Fraction("-0.25"), 1, -0.3),
        (5, 0, 5),
    ],
)
def test_numbers_are_rounded_half_up_once(value: Fraction | None, places: int, written: float | None) -> None:
    """A tie goes away from zero; unknown stays unknown."""
    assert number(value, places) == written


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        (0, "0.00"),
        (30, "30.00"),
        (Decimal("1250000.5"), "1250000.50"),
        (Fraction(1, 3), "0.333333"),
        (Decimal("-0.001"), "-0.001"),
    ],
)
def test_money_is_decimal_text(value: Decimal | None, text: str | None) -> None:
    """At least two decimals, at most six."""
    assert money(value) == text


@given(st.decimals(min_value=0, max_value=100, places=3))
def test_closeness_has_one_decimal(value: Decimal) -> None:
    """And never leaves 0..100."""
    written = closeness(value)
    assert written is not None
    assert 0 <= written <= 100
    assert round(written, 1) == written


FIN = [
    ("margin", {"price_ex_tax": "120", "unit_cost": "90"}, {"gross_margin": "30.00", "gross_margin_rate": 0.25}),
    ("supply", {"stock_units": "1200", "weekly_units": "300"}, {"days_of_supply": 24.0}),
    ("supply", {"stock_units": "1200", "weekly_units": "300", "days_per_week": "7"}, {"days_of_supply": 28.0}),
    ("turnover", {"annual_units": "15600", "stock_units": "1200"}, {"turnover": 13.0}),
    ("roi", {"annual_profit": "240000", "investment": "1500000"}, {"roi": 0.16}),
    ("gmroii", {"gross_margin_rate": "25%", "turnover": "13"}, {"gmroii": 4.333333}),
    ("gmroii", {"gross_margin_rate": "1", "turnover": "13"}, {"gmroii": "margin rate is 100%"}),
    ("supply", {"weekly_units": "0", "stock_units": "50"}, {"days_of_supply": "no sales"}),
    ("turnover", {"annual_units": "500", "stock_units": "0"}, {"turnover": "no stock"}),
    ("margin", {"price_ex_tax": "80", "unit_cost": "100"}, {"gross_margin": "-20.00", "gross_margin_rate": -0.25}),
    ("margin", {"price_ex_tax": "0", "unit_cost": "1"}, {"gross_margin_rate": "the price is not above 0"}),
    ("vat", {"price_inc_tax": "113", "vat_rate": "13%"}, {"price_ex_tax": "100.00"}),
]


@pytest.mark.parametrize(("kind", "typed", "expected"), FIN)
def test_the_calculator_gives_the_cases_of_the_method(
    kind: str, typed: dict[str, str], expected: dict[str, Any]
) -> None:
    """FIN1 to FIN12; an undefined figure is a result with its reason."""
    found = calculate(kind, typed, None, NUMBERS, NAME)["figures"]
    for name, value in expected.items():
        undefined = isinstance(value, str) and value[0].isalpha()
        assert found[name] == ({"value": None, "why": value} if undefined else value)


@pytest.mark.parametrize(
    ("kind", "typed", "solve", "value"),
    [
        ("margin", {"price_ex_tax": "120", "gross_margin_rate": "25%"}, "unit_cost", "90.00"),
        ("margin", {"unit_cost": "90", "gross_margin_rate": "0.25"}, "price_ex_tax", "120.00"),
        ("supply", {"days_of_supply": "24", "weekly_units": "300", "days_per_week": "6"}, "stock_units", 1200.0),
        ("supply", {"stock_units": "1200", "weekly_units": "300", "days_of_supply": "28"}, "days_per_week", 7.0),
        ("margin", {"price_ex_tax": "120", "unit_cost": "1", "gross_margin": "30"}, "unit_cost", "90.00"),
    ],
)
def test_any_value_can_be_solved_for(kind: str, typed: dict[str, str], solve: str, value: Any) -> None:
    """A value typed for it is not used, and isn't among the inputs."""
    found = calculate(kind, typed, solve, NUMBERS, NAME)
    assert found["figures"][solve] == value
    assert solve not in found["inputs"]


def test_what_is_missing_is_named() -> None:
    """The asked figure stands there with what it needs."""
    found = calculate("roi", {"annual_profit": "5"}, None, NUMBERS, NAME)
    assert found["figures"] == {"roi": {"value": None, "why": "something needed is not known: investment"}}


@pytest.mark.parametrize(
    ("typed", "solve"),
    [
        ({"price": "1"}, None),
        ({"unit_cost": "x"}, None),
        ({"unit_cost": "nan"}, None),
        ({"unit_cost": "1e99"}, None),
        ({"unit_cost": "9" * 50}, None),
        ({}, "turnover"),
    ],
)
def test_what_can_not_be_calculated_is_refused(typed: dict[str, str], solve: str | None) -> None:
    """Unknown names and texts that are no number, by name."""
    with pytest.raises(RequestWrong):
        calculate("margin", typed, solve, NUMBERS, NAME)


@pytest.mark.parametrize("code", list(ReadingCode))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reading_is_a_sentence(code: ReadingCode, language: str) -> None:
    """In both languages, with the distance from the limit where the method says it."""
    words.use(language)
    try:
        figure = "days_of_supply" if code.name.startswith("SUPPLY") else "gmroii"
        text = finance_line(Reading(figure, code, Level.AMBER, Fraction(84), Fraction(60)))
    finally:
        words.use("en")
    assert "{" not in text
    if code is ReadingCode.SUPPLY_HIGH and language == "en":
        assert text.startswith("84.0 days of supply: 24.0 above the limit")


def test_every_word_about_the_board_has_its_sentence() -> None:
    """Readings of C139 and what makes a coach weak."""
    assert all(board_line(reading) for reading in BoardReading)
    assert all(coach_line(reason) for reason in WeakCoach)
