"""The book-wide list (9.8): the stake, the ties, two of a rule."""

import datetime as dt
import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.advice.daily import DailyEntry, best, entries, stake_of
from cockpit.advice.suggestion import Advice, DealAdvice, Suggestion
from cockpit.model.enums import SyncPoint
from tests.advice.advice_dossiers import NUMBERS
from tests.advice.advice_suggestions import suggestion

STAKE, CHOOSING = NUMBERS.advice.stake, NUMBERS.advice.choosing
TYPICAL = Decimal(500_000)


def advice(*deals: DealAdvice, account: str = "acc", own: tuple[Suggestion, ...] = ()) -> Advice:
    return Advice(account, 1, dt.date(2026, 11, 20), None, None, deals, own, own, ())


def deal(*shown: Suggestion, id: str = "opp", stake: int = 0, amount: int = 0) -> DealAdvice:
    return DealAdvice(id, SyncPoint.C, shown, shown, (), stake, Decimal(amount))


@pytest.mark.parametrize(
    ("amount", "stake"),
    [
        ("500000", 0), ("5000000", 4), ("50000", -4), ("50000000", 8), ("9999999999999", 8), ("1", -8),
        ("666000", 0), ("667000", 1), ("5000", -8), ("1000000", 1), ("250000", -1), ("0.01", -8),
    ],
)  # fmt: skip
def test_stake(amount: str, stake: int) -> None:
    """clamp(round(4 x log10(amount / typical)), -8, +8)."""
    assert stake_of(Decimal(amount), TYPICAL, STAKE) == stake


@pytest.mark.parametrize("amount", [None, Decimal(0)])
def test_no_amount_no_stake(amount: Decimal | None) -> None:
    """Unknown and 0 weigh nothing."""
    assert stake_of(amount, TYPICAL, STAKE) == 0


@pytest.mark.parametrize("typical", [None, Decimal(0)])
def test_no_typical_amount_no_stake(typical: Decimal | None) -> None:
    """A currency without a typical amount weighs nothing."""
    assert stake_of(Decimal(5), typical, STAKE) == 0


@given(st.decimals("0.01", "9999999999999", places=2), st.decimals("0.01", "9999999999999", places=2))
def test_the_stake_is_the_rounded_logarithm(amount: Decimal, typical: Decimal) -> None:
    """Away from the borders, where floating point can tell, it is the formula."""
    value = 4 * math.log10(amount / typical)
    if abs(value - math.floor(value) - 0.5) > 1e-6:
        assert stake_of(amount, typical, STAKE) == max(-8, min(8, round(value)))


def test_the_stake_is_one_more_part() -> None:
    """Score and parts include it, and still add up."""
    (entry,) = entries(advice(deal(suggestion("S01", 60), stake=5, amount=9)))
    assert (entry.score, entry.as_dict()["parts"]["stake"], entry.amount) == (65, 5, Decimal(9))
    assert entry.as_dict()["score"] == sum(entry.as_dict()["parts"].values())
    assert entry.as_dict() == entry.as_dict(entry.suggestion.as_dict())


def test_an_account_without_an_open_deal_has_no_stake() -> None:
    """Its own list comes in with a stake of 0."""
    (entry,) = entries(advice(own=(suggestion("AC01", 54, opportunity_id=None),)))
    assert (entry.score, entry.stake, entry.amount) == (54, 0, Decimal(0))


def listed(*found: DailyEntry, count: int = 7) -> str:
    return " ".join(entry.suggestion.rule for entry in best(found, count, CHOOSING))


def entry(rule: str, score: int = 50, amount: int = 0, stake: int = 0, **fields: Any) -> DailyEntry:
    """A line whose score without the stake is given."""
    return DailyEntry(suggestion(rule, score, **fields), stake, Decimal(amount))


def test_the_list_is_sorted_by_score_with_stake() -> None:
    """Money matters between deals."""
    assert listed(entry("A", 60), entry("B", 55, stake=8), entry("C", 70, stake=-8)) == "B C A"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (entry("B", amount=10), entry("A", amount=9)),
        (entry("B", 52), entry("A", 50, stake=2)),
        (entry("B", base=41), entry("A")),
        (entry("A"), entry("B")),
        (entry("A", person="q", target_name="Ann"), entry("A", person="p", target_name="Bob")),
        (entry("A", person="p"), entry("A", person="q", target_name="P")),
        (entry("A", account_id="a1", opportunity_id="z"), entry("A", account_id="a2", opportunity_id="y")),
        (entry("A", opportunity_id="y"), entry("A", opportunity_id="z")),
    ],
)
def test_ties(first: DailyEntry, second: DailyEntry) -> None:
    """Amount, then the order of 9.4.4, then account, then deal."""
    assert best([second, first], 2, CHOOSING) == [first, second]


def test_at_most_two_of_one_rule() -> None:
    """A freshly imported book doesn't say one thing seven times."""
    lines = [entry("O01", 90 - n, account_id=f"a{n}") for n in range(5)]
    assert listed(*lines, entry("O04", 40), entry("O10", 30)) == "O01 O01 O04 O10"


def test_as_many_as_asked_for() -> None:
    """The best N."""
    assert listed(*(entry(f"R{n}", 90 - n) for n in range(9)), count=3) == "R0 R1 R2"
