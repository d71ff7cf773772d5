"""Money: exact, in minor units on file, and never mixed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.model.money import Money, decimals_of, from_minor, is_currency, round_money, to_minor


@given(st.integers(-(10**15), 10**15), st.sampled_from(["CNY", "JPY", "KWD", "CLF"]))
def test_minor_units_round_trip(minor: int, currency: str) -> None:
    """Every integer number of minor units comes back from its decimal."""
    assert to_minor(from_minor(minor, currency), currency) == minor


@pytest.mark.parametrize(("currency", "decimals"), [("CNY", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4)])
def test_decimals_of_currencies(currency: str, decimals: int) -> None:
    """The number of decimals follows ISO 4217."""
    assert is_currency(currency)
    assert decimals_of(currency) == decimals


def test_too_many_decimals_are_refused() -> None:
    """An amount that the currency can't hold is refused, not rounded."""
    with pytest.raises(ValueError, match="more decimals"):
        to_minor(Decimal("1.005"), "EUR")


@pytest.mark.parametrize(("amount", "rounded"), [("1.005", "1.01"), ("-0.005", "-0.01"), ("1.004", "1.00")])
def test_ties_go_away_from_zero(amount: str, rounded: str) -> None:
    """Half a minor unit rounds away from zero (method.md 0)."""
    assert str(round_money(Decimal(amount), "EUR")) == rounded


def test_currencies_never_mix() -> None:
    """Adding or comparing two currencies is an error."""
    euro, yuan = Money(Decimal(1), "EUR"), Money(Decimal(2), "CNY")
    assert (euro + euro) == Money(Decimal(2), "EUR")
    assert euro < Money(Decimal(3), "EUR")
    assert euro.minor == 100
    with pytest.raises(ValueError, match="can't be added"):
        euro + yuan
    with pytest.raises(ValueError, match="can't be compared"):
        _ = euro < yuan
