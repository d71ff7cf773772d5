"""Exact arithmetic, rounding, undefined values and working days."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.methods.exact import clamp, common, mean, median, rounded, weighted_mean
from cockpit.methods.undefined import Undefined, Why, ratio
from cockpit.methods.workdays import after_working_days, days_since, within, working_days

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
FRACTIONS = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
TODAY = dt.date(2026, 11, 20)  # a Friday


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Decimal("68.55"), 1, "68.6"),
        (Decimal("-0.25"), 1, "-0.3"),
        (Fraction(1, 3), 1, "0.3"),
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(-1, 100), 1, "0.0"),
        (7, 2, "7.00"),
        (Fraction(68475, 1000), 1, "68.5"),
        (Decimal("0.0000005"), 6, "0.000001"),
        (10**30, 1, "1" + "0" * 30 + ".0"),
    ],
)
def test_rounding_is_half_up_away_from_zero(value: Decimal | Fraction | int, places: int, text: str) -> None:
    """A tie goes away from zero, and the number of decimals is as asked (method.md 0)."""
    assert f"{rounded(value, places):f}" == text


@given(FRACTIONS, st.integers(0, 6))
def test_rounding_is_never_further_than_half_a_step(value: Fraction, places: int) -> None:
    """The rounded value is at most half a unit of its last decimal away, on either side of zero alike."""
    got = rounded(value, places)
    assert abs(Fraction(got) - value) <= Fraction(1, 2 * 10**places)
    assert rounded(-value, places) == -got


@pytest.mark.parametrize(
    ("values", "middle"),
    [([], None), ([3], 3), ([40, 60, 50], 50), ([1, 2], Fraction(3, 2)), ([4, 1, 3, 2], Fraction(5, 2))],
)
def test_median_is_the_middle_or_the_mean_of_the_middle_two(values: list[int], middle: object) -> None:
    """The median needs no order and may lie between two values."""
    assert median(values) == middle


def test_means_of_nothing_are_nothing() -> None:
    """No values have no mean; weights of 0 make a plain mean."""
    assert mean([]) is None
    assert mean([1, 2]) == Fraction(3, 2)
    assert weighted_mean([(Fraction(1), 0), (4, 0)]) == Fraction(5, 2)
    assert weighted_mean([(1, 1), (4, 2)]) == 3


@given(st.lists(st.tuples(FRACTIONS, st.integers(0, 100)), min_size=1, max_size=8))
def test_a_weighted_mean_lies_among_its_values(pairs: list[tuple[Fraction, int]]) -> None:
    """A weighted mean is never outside of what it averages."""
    values = [value for value, _ in pairs]
    assert min(values) <= weighted_mean(pairs) <= max(values)


@given(st.dictionaries(st.text(max_size=3), FRACTIONS, min_size=1, max_size=5))
def test_common_denominators_change_no_share(shares: dict[str, Fraction]) -> None:
    """Shares over one denominator are the same shares."""
    parts, whole = common(shares)
    assert {key: Fraction(part, whole) for key, part in parts.items()} == shares


@pytest.mark.parametrize(("value", "clamped"), [(-1, 0), (0, 0), (50, 50), (100, 100), (126, 100)])
def test_clamp_keeps_a_value_in_its_range(value: int, clamped: int) -> None:
    """Values outside come back to the nearer end."""
    assert clamp(value, 0, 100) == clamped


def test_a_ratio_to_nothing_says_why() -> None:
    """Division by zero is a value with its reason, not an error."""
    assert ratio(1, 0, Why.NO_SALES) == Undefined(Why.NO_SALES)
    assert ratio(1, 2, Why.NO_SALES) == Fraction(1, 2)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (TODAY, TODAY, 0),
        (TODAY, dt.date(2026, 11, 21), 0),
        (TODAY, dt.date(2026, 11, 23), 1),
        (TODAY, dt.date(2026, 11, 27), 5),
        (TODAY, dt.date(2027, 1, 1), 30),
        (TODAY, dt.date(2027, 1, 4), 31),
        (dt.date(2026, 11, 23), TODAY, -1),
        (dt.date(2026, 11, 22), dt.date(2026, 11, 27), 5),
    ],
)
def test_working_days_are_monday_to_friday(start: dt.date, end: dt.date, days: int) -> None:
    """Working days after the start up to and with the end."""
    assert working_days(start, end) == days


def test_holidays_are_no_working_days() -> None:
    """A holiday on a weekday is left out once, one on a weekend changes nothing."""
    new_year = [dt.date(2027, 1, 1), dt.date(2027, 1, 1), dt.date(2026, 12, 26), dt.date(2028, 1, 3)]
    assert working_days(TODAY, dt.date(2027, 1, 1), new_year) == 29
    assert working_days(TODAY, dt.date(2026, 11, 23), [TODAY]) == 1
    assert after_working_days(dt.date(2026, 12, 31), 1, new_year) == dt.date(2027, 1, 4)


@given(DAYS, st.integers(0, 200))
def test_counting_working_days_and_going_them_agree(start: dt.date, days: int) -> None:
    """So many working days on, so many working days are counted, and one day earlier fewer."""
    end = after_working_days(start, days)
    assert working_days(start, end) == days
    if days:
        assert working_days(start, end - dt.timedelta(days=1)) == days - 1


@pytest.mark.parametrize(("ahead", "inside"), [(-1, False), (0, True), (14, True), (15, False)])
def test_within_includes_both_ends(ahead: int, inside: bool) -> None:
    """Within 14 days means 0 to 14 days away (method.md 0)."""
    assert within(TODAY + dt.timedelta(days=ahead), TODAY, 14) is inside


def test_days_since_knows_no_future() -> None:
    """A day still to come, like an unknown one, has no days since."""
    assert days_since(dt.date(2026, 11, 10), TODAY) == 10
    assert days_since(dt.date(2026, 11, 21), TODAY) is None
    assert days_since(None, TODAY) is None
    assert not within(None, TODAY, 14)
