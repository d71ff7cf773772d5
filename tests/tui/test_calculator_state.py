"""The calculator: what is typed stays, what follows is computed, over-typing lets one value go."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.desk.calculator import LIMITS as POSSIBLE
from cockpit.desk.calculator import work_out
from cockpit.tui.presenters.calculator import LIMITS, Calculator, parsed


def typed(**values: str) -> Calculator:
    calculator = Calculator()
    for name, text in values.items():
        value = parsed(name, text)
        assert value is not None
        calculator = calculator.with_value(name, value, work_out)
    return calculator


def test_typing_over_a_computed_value_solves_for_the_longest_standing_one() -> None:
    """Price and cost give a rate; another rate then gives another price, as the price was typed first."""
    calculator = typed(price_ex_tax="120", unit_cost="90", gross_margin_rate="40")
    found = work_out(calculator.known)
    assert set(calculator.typed) == {"unit_cost", "gross_margin_rate"}
    assert found["price_ex_tax"] == Fraction(150)


def test_gmroii_from_five_numbers() -> None:
    """FIN5 by hand: 120, 90, stock 1200, yearly 15600 give 433.3 %."""
    calculator = typed(price_ex_tax="120", unit_cost="90", stock_units="1,200", annual_units="15600")
    assert work_out(calculator.known)["gmroii"] == Fraction(13, 3)


def test_a_given_value_gives_way_to_a_typed_one() -> None:
    """What comes from the snapshot is let go before what was typed."""
    given_values = {"price_ex_tax": Fraction(100), "unit_cost": Fraction(60)}
    calculator = Calculator(given_values).with_value("unit_cost", Fraction(50), work_out)
    calculator = calculator.with_value("gross_margin", Fraction(30), work_out)
    assert work_out(calculator.known)["price_ex_tax"] == Fraction(80)


numbers = st.fractions(min_value=1, max_value=999, max_denominator=100)
names = st.sampled_from(["price_ex_tax", "unit_cost", "gross_margin", "gross_margin_rate", "price_inc_tax", "vat_rate"])


@given(st.lists(st.tuples(names, numbers), max_size=6))
def test_what_was_typed_last_always_stands(entries: list[tuple[str, Fraction]]) -> None:
    """No order of typing loses the last value or leaves two values that contradict each other."""
    calculator = Calculator()
    for name, value in entries:
        calculator = calculator.with_value(name, value, work_out)
        assert calculator.typed[name] == value
        rest = {key: known for key, known in calculator.known.items() if key != name}
        assert not isinstance(work_out(rest).get(name), Fraction)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("price_ex_tax", "1,250.50", Fraction(2501, 2)),
        ("price_ex_tax", "¥120", Fraction(120)),
        ("price_ex_tax", "１２０", Fraction(120)),
        ("vat_rate", "13", Fraction(13, 100)),
        ("vat_rate", "13％", Fraction(13, 100)),
        ("stock_units", ".5", Fraction(1, 2)),
        ("stock_units", "12a", None),
        ("stock_units", "", None),
        ("stock_units", "1e9", None),
        ("stock_units", "9" * 30, None),
    ],
)
def test_what_counts_as_a_number(name: str, text: str, value: Fraction | None) -> None:
    """Rates are typed in per cent; what is no plain number is refused."""
    assert parsed(name, text) == value


def test_the_limits_of_the_place_are_those_of_the_command_line() -> None:
    """What one of them takes the other takes too."""
    assert [POSSIBLE[name] for name in LIMITS] == [(int(least), int(most)) for least, most in LIMITS.values()]
