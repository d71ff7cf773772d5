"""Segment, satisfaction, 80/20 and resources of accounts (method.md 5.6, 6.1-6.4)."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content.numbers import load_numbers
from cockpit.methods.numbers import Numbers
from cockpit.methods.pareto import KeyLine, Pareto, key_line, pareto
from cockpit.methods.resources import (
    actual_points,
    allocate,
    mci_score,
    period_of,
    shift_hours,
    to_thank,
)
from cockpit.methods.satisfaction import satisfaction
from cockpit.methods.segment import SegmentNow, capacity_threshold, promotes, segment
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.enums import Segment, SyncPoint
from cockpit.model.opportunity import ResourceRequest
from tests.methods.method_people import facts

NUMBERS = load_numbers()
TODAY = dt.date(2026, 11, 20)
M = 1_000_000


def placed(spend: int | None, revenue: int | None, *, threshold: int | None = 4 * M, **more: Any) -> SegmentNow:
    return segment(
        is_new=more.get("is_new"),
        new_market=more.get("new_market"),
        spend=spend,
        revenue=revenue,
        threshold=threshold,
        promoted=more.get("promoted", False),
        override=more.get("override"),
        numbers=NUMBERS.segment,
    )


@pytest.mark.parametrize(
    ("found", "value", "why"),
    [
        (placed(10 * M, 6 * M), "DEFEND", "STRONG_MAJORITY"),
        (placed(10 * M, 2 * M), "MAINTAIN", "STRONG_MINORITY"),
        (placed(10 * M, 5 * M), "MAINTAIN", "STRONG_MINORITY"),
        (placed(10 * M, 5 * M, promoted=True), "ATTACK", "PROMOTED"),
        (placed(10 * M, 6 * M, promoted=True), "DEFEND", "STRONG_MAJORITY"),
        (placed(1 * M, 200_000), "DROP", "WEAK_MINORITY"),
        (placed(1 * M, 800_000), "MAINTAIN", "WEAK_MAJORITY"),
        (placed(4 * M, 4 * M), "DEFEND", "STRONG_MAJORITY"),
        (placed(10 * M, None, is_new=True), "ATTACK", "NEW_CUSTOMER"),
        (placed(None, None, is_new=True), "ATTACK", "NEW_CUSTOMER"),
        (placed(1 * M, None, is_new=True), "DROP", "NEW_BUT_WEAK"),
        (placed(1 * M, None, is_new=True, new_market=True), "ATTACK", "NEW_MARKET"),
        (placed(1 * M, 1 * M, new_market=True), "ATTACK", "NEW_MARKET"),
        (placed(None, 5 * M), None, "FIND_PURCHASING_POWER"),
        (placed(9 * M, 5 * M, threshold=None), None, "FIND_PURCHASING_POWER"),
        (placed(9 * M, None), None, "FIND_SHARE"),
        (placed(0, 5), None, "FIND_SHARE"),
        (placed(1 * M, 1, override=Segment.ATTACK), "ATTACK", "OVERRIDE"),
    ],
)
def test_segment(found: SegmentNow, value: str | None, why: str) -> None:
    """Every row of the table of 6.3, and the override."""
    assert facts(found.value, found.why) == (value, why)


def test_what_the_segment_was_read_from() -> None:
    """Share (capped at 1), capacity and the screening flag stand beside it, under an override too."""
    assert facts(placed(4 * M, 9 * M).share, placed(4 * M, 9 * M).capacity_high) == (1, True)
    assert [placed(10 * M, 2 * M).screening, placed(10 * M, 2 * M, promoted=True).screening] == [True, False]
    assert placed(1 * M, 500_000, override=Segment.ATTACK).share == Fraction(1, 2)
    assert [placed(None, 5 * M).screening, placed(9 * M, None).screening] == [False, False]


@pytest.mark.parametrize(
    ("deals", "attacks"),
    [([], False), ([(40, False), (39, True)], False), ([(Fraction("39.9"), True), (40, True)], True)],
)
def test_promotion_needs_index_and_sponsor_in_one_deal(deals: list[Any], attacks: bool) -> None:
    """A live deal with index >= 40 and a sponsor."""
    assert promotes(deals, NUMBERS.segment) is attacks


def test_capacity_threshold() -> None:
    """The configured threshold, else the median of the spends."""
    spends = [Decimal(1), Decimal(3), Decimal(8), Decimal(10)]
    assert capacity_threshold(spends, None) == Fraction(11, 2)
    assert capacity_threshold(spends, Fraction(4)) == 4
    assert capacity_threshold([], None) is None


@pytest.mark.parametrize(
    ("expectation", "experience", "gap", "word"),
    [
        (8, Decimal("6.5"), Fraction(3, 2), "DISSATISFIED"),
        (7, 7, 0, "SATISFIED"),
        (6, 8, -2, "DELIGHTED"),
        (7, Decimal("6.5"), Fraction(1, 2), "DISSATISFIED"),
        (None, 8, Undefined(Why.MISSING, ("expectation",)), None),
        (8, None, Undefined(Why.MISSING, ("experience",)), None),
    ],
)
def test_satisfaction(expectation: Any, experience: Any, gap: object, word: str | None) -> None:
    """The gap keeps its literal sign and has a word beside it."""
    found = satisfaction(expectation, experience, None, None, None)
    assert facts(found.gap, found.word) == (gap, word)


@pytest.mark.parametrize(
    ("signs", "count", "word", "not_loyal"),
    [
        ((None, None, None), 0, "NONE", True),
        ((True, False, None), 1, "WEAK", True),
        ((True, True, None), 2, "GOOD", False),
        ((True, True, True), 3, "LOYAL", False),
    ],
)
def test_loyalty(signs: tuple[bool | None, ...], count: int, word: str, not_loyal: bool) -> None:
    """Loyalty counts its signs; satisfied with one sign at most is satisfied, not loyal."""
    found = satisfaction(7, 7, *signs)
    assert facts(found.loyalty, found.word_loyalty, found.satisfied_not_loyal) == (count, word, not_loyal)
    assert not satisfaction(8, 7, *signs).satisfied_not_loyal
    assert not satisfaction(8, None, *signs).satisfied_not_loyal


def test_key_accounts() -> None:
    """6.1: of 50, 30, 10, 6, 4 the first two are key: 80 % of the profit, 40 % of the accounts."""
    found = pareto([(f"a{v}", v, None) for v in (6, 50, 4, 30, 10)], NUMBERS.segment.key_share)
    assert isinstance(found, Pareto)
    assert [(key, place.rank, place.key) for key, place in found.places.items()][:3] == [
        ("a50", 1, True),
        ("a30", 2, True),
        ("a10", 3, False),
    ]
    assert facts(found.places["a30"].cumulative_share, found.key_share_of_accounts, found.by_profit) == (
        Fraction(4, 5),
        Fraction(2, 5),
        True,
    )


def test_key_accounts_by_revenue_where_a_profit_is_missing() -> None:
    """One missing profit turns the order to revenue; who has no revenue is not ranked, ties go by id."""
    found = pareto([("b", 5, 10), ("a", None, 10), ("c", 9, None), ("d", None, None)], Fraction(1, 2))
    assert isinstance(found, Pareto)
    assert (list(found.places), found.by_profit) == (["a", "b"], False)
    nothing_known = pareto([("a", 5, 1), ("b", None, None)], Fraction(1, 2))
    assert isinstance(nothing_known, Pareto)
    assert nothing_known.by_profit


def test_negative_profits_go_last_and_no_profit_is_undefined() -> None:
    """A loss is ranked last; a total of nothing has no key accounts."""
    found = pareto([("a", -10, None), ("b", 100, None)], Fraction(4, 5))
    assert isinstance(found, Pareto)
    assert (list(found.places), found.places["a"].key) == (["b", "a"], False)
    assert pareto([("a", -1, None), ("b", 1, None)], Fraction(4, 5)) == Undefined(Why.NO_PROFIT)
    assert pareto([], Fraction(4, 5)) == Undefined(Why.NO_PROFIT)
    assert isinstance(pareto([("a", 1, None)], Fraction(4, 5)), Pareto)
    assert (key_line([("a", -1, None), ("b", 1, None)], Fraction(1)), key_line([], Fraction(1))) == (None, None)
    assert key_line([("a", 1, None)], Fraction(4, 5)) == KeyLine(True, 1, "a")


def test_points_of_one_account_of_each_segment() -> None:
    """6.4: ATTACK, DEFEND, MAINTAIN and DROP get 5, 3, 2 and 0."""
    found = allocate([(s.value, s, 0) for s in Segment], NUMBERS.segment)
    assert found == {"ATTACK": 5, "DEFEND": 3, "MAINTAIN": 2, "DROP": 0}


def test_one_weight_is_enough_to_share_out() -> None:
    """With a weight of 1 for a single segment its only account gets everything."""
    weights = {"ATTACK": 1, "DEFEND": 0, "MAINTAIN": 0, "DROP": 0}
    numbers = load_numbers({"segment.weights": weights}).segment
    assert allocate([("a", Segment.ATTACK, 0), ("b", Segment.DEFEND, 0)], numbers) == {"a": 10, "b": 0}


def test_points_break_ties_by_amount_then_id() -> None:
    """Equal remainders go to the larger open amounts, then to the lower id; no segment gets nothing."""
    rows = [("c", Segment.ATTACK, 5), ("b", Segment.ATTACK, 1), ("a", Segment.ATTACK, 1), ("x", None, 99)]
    assert allocate(rows, NUMBERS.segment) == {"c": 4, "b": 3, "a": 3, "x": 0}


def test_nothing_worth_the_effort() -> None:
    """All DROP: undefined, with its reason."""
    rows = [("a", Segment.DROP, 5), ("b", None, 1)]
    assert allocate(rows, NUMBERS.segment) == Undefined(Why.NOTHING_WORTH_THE_EFFORT)


@given(st.lists(st.tuples(st.sampled_from(list(Segment)), st.integers(0, 9)), min_size=1, max_size=30))
def test_points_add_up(rows: list[tuple[Segment, int]]) -> None:
    """All ten points are given, and each account's differs from its exact share by less than one."""
    found = allocate([(f"{i:02}", s, amount) for i, (s, amount) in enumerate(rows)], NUMBERS.segment)
    weights = [NUMBERS.segment.weights[s] for s, _ in rows]
    if isinstance(found, Undefined):
        assert not any(weights)
        return
    assert sum(found.values()) == 10
    for points, weight in zip(found.values(), weights, strict=True):
        assert abs(points - 10 * weight / sum(weights)) < 1


def test_actual_points_and_shifting_hours() -> None:
    """Points actually spent are the share of the hours; more than 20 points of per cent over plan ask for a shift."""
    assert actual_points(Decimal("2.5"), 10, NUMBERS.segment) == Fraction(5, 2)
    assert actual_points(1, 1, NUMBERS.segment) == 10
    assert actual_points(0, 0, NUMBERS.segment) is None
    assert not shift_hours(5, 3, NUMBERS.segment)
    assert shift_hours(Decimal("5.1"), 3, NUMBERS.segment)
    assert not shift_hours(None, 3, NUMBERS.segment)
    assert not shift_hours(9, None, NUMBERS.segment)


def test_periods_of_a_deal(numbers: Numbers) -> None:
    """Every point belongs to a period that has points and a mix."""
    assert [period_of(point) for point in SyncPoint] == ["FE", "FE", "DC", "DC", "BA", "BA", "IMPL"]
    assert facts(sum(numbers.segment.periods.values()), numbers.segment.mix["BA"]) == (10, (40, 20, 40))


def request(status: str | None, used_at: str | None = None) -> ResourceRequest:
    return ResourceRequest.model_validate({"id": "r", "opportunity_id": "o", "status": status, "used_at": used_at})


def test_resources_granted_and_thanked() -> None:
    """Granted and used over all; who was used within 7 days is still to be thanked."""
    asked = [request("GRANTED"), request("USED"), request("REFUSED"), request("WANTED"), request(None)]
    assert mci_score(asked) == 40
    assert mci_score([]) is None
    used = [
        request("USED", "2026-11-13"),
        request("USED", "2026-11-12"),
        request("USED", "2026-11-21"),
        request("USED"),
        request("GRANTED", "2026-11-19"),
    ]
    assert [r.used_at for r in to_thank(used, TODAY)] == [dt.date(2026, 11, 13)]


_VALUES = st.lists(st.integers(-50, 200), min_size=1, max_size=12)


@given(_VALUES, st.sampled_from((Fraction(1, 2), Fraction(4, 5), Fraction(1))), st.booleans())
def test_the_key_line_holds_exactly_the_key_accounts(values: list[int], share: Fraction, profit: bool) -> None:
    """One line is enough to know whether an account is a key account, and no line where nobody is one."""
    rows = [(f"a{n:02}", v if profit else None, 1000 - v if profit else v) for n, v in enumerate(values)]
    found, line = pareto(rows, share), key_line(rows, share)
    if isinstance(found, Undefined):
        assert line is None
        return
    assert line is not None
    assert {key for key, mine, ours in rows if line.holds(key, mine, ours)} == {
        key for key, place in found.places.items() if place.key
    }


def test_a_key_line_needs_the_ranked_value() -> None:
    """Ranked by profit, an account without a profit is none of the key accounts, whatever its revenue."""
    line = KeyLine(True, Decimal("10.5"), "b")
    assert line.holds("b", Decimal("10.50"), None)
    assert line.holds("c", Decimal("10.51"), None)
    assert not line.holds("c", Decimal("10.50"), None)
    assert not line.holds("a", None, Decimal(99))
    assert key_line([("a", 5, None)], Fraction(0)) is None


@given(st.lists(st.tuples(st.sampled_from((*Segment, None)), st.integers(0, 3)), max_size=30))
def test_points_go_to_the_largest_remainders(accounts: list[tuple[Segment | None, int]]) -> None:
    """All ten are given, nobody is a point or more from the exact share, and no equal is passed over."""
    rows = [(f"a{n:02}", segment, Decimal(amount)) for n, (segment, amount) in enumerate(accounts)]
    found = allocate(rows, NUMBERS.segment)
    weight = {key: NUMBERS.segment.weights[segment] if segment else Fraction(0) for key, segment, _ in rows}
    if isinstance(found, Undefined):
        assert not any(weight.values())
        return
    whole = sum(weight.values())
    assert sum(found.values()) == NUMBERS.segment.points
    assert all(abs(found[key] - 10 * weight[key] / whole) < 1 for key in found)


def test_points_that_are_left_go_to_more_open_money() -> None:
    """Among equals the larger sum of open amounts, then the id (method.md 6.4)."""
    rows = [(key, Segment.ATTACK, Decimal(amount)) for key, amount in (("c", 5), ("b", 9), ("a", 5))]
    assert allocate(rows, NUMBERS.segment) == {"c": 3, "b": 4, "a": 3}
    assert allocate(rows[:1] + rows[2:], NUMBERS.segment) == {"c": 5, "a": 5}
    four = [(key, Segment.MAINTAIN, Decimal(1)) for key in ("d", "c", "b", "a")]
    assert allocate(four, NUMBERS.segment) == {"a": 3, "b": 3, "c": 2, "d": 2}
