"""Forecast: base, index, caps, category and the own history (method.md 3.7)."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content.numbers import load_numbers
from cockpit.methods.forecast import Forecast, forecast, hostile_decider, own_base
from cockpit.methods.numbers import Numbers
from cockpit.model.enums import DealStatus, SyncPoint
from cockpit.model.opportunity import Opportunity
from tests.methods.method_people import Someone, facts, roles

NUMBERS = load_numbers()


def cast(
    point: str,
    index: int,
    *,
    sponsor: bool = True,
    hostile: bool = False,
    win: bool = True,
    status: str = "OPEN",
    amount: int | None = 1_000_000,
    **more: Any,
) -> Forecast:
    return forecast(
        DealStatus(status),
        SyncPoint(point),
        Fraction(index),
        amount,
        sponsor=sponsor,
        hostile=hostile,
        win=win,
        numbers=NUMBERS.forecast,
        **more,
    )


@pytest.mark.parametrize(
    ("found", "probability", "caps", "category"),
    [
        (cast("D", 32, win=False), "0.231", "", "PIPELINE"),
        (cast("C", 6, sponsor=False, win=False), "0.2", "NO_SPONSOR", "PIPELINE"),
        (cast("F", 0, sponsor=False, win=False), "0.05", "", "PIPELINE"),
        (cast("B", 54, hostile=True, win=False), "0.3", "HOSTILE NO_WIN", "PIPELINE"),
        (cast("A", 100), "0.9", "", "COMMIT"),
        (cast("A", 100, win=False), "0.6", "NO_WIN", "BEST_CASE"),
        (cast("B", 100, sponsor=False, hostile=True, win=False), "0.2", "NO_SPONSOR HOSTILE NO_WIN", "PIPELINE"),
        (cast("E", 100, sponsor=False, win=False), "0.2", "", "PIPELINE"),
        (cast("B", 60), "0.6", "", "BEST_CASE"),
        (cast("C", 60), "0.4", "", "BEST_CASE"),
        (cast("C", 100, base={SyncPoint.C: Fraction("0.7")}), "0.7", "", "COMMIT"),
    ],
)
def test_probability(found: Forecast, probability: str, caps: str, category: str) -> None:
    """p = base x (0.5 + index / 200) under the lowest cap that applies."""
    assert facts(found.probability, found.category) == (Fraction(probability), category)
    assert [cap.cause for cap in found.caps] == caps.split()
    assert found.amount == 1_000_000 * Fraction(probability)


def test_causes_are_shown() -> None:
    """Base and index factor stand beside the probability."""
    found = cast("C", 6, sponsor=False, win=False)
    assert facts(found.base, found.index_factor, found.caps[0].limit) == (
        Fraction("0.5"),
        Fraction("0.53"),
        Fraction("0.2"),
    )


@pytest.mark.parametrize(
    ("found", "probability", "category"),
    [
        (cast("IMPL", 0, sponsor=False, hostile=True, win=False), 1, "COMMIT"),
        (cast("C", 50, status="WON"), 1, None),
        (cast("IMPL", 50, status="LOST"), 0, None),
    ],
)
def test_sold_and_closed_deals(found: Forecast, probability: int, category: str | None) -> None:
    """Sold and won are certain, lost is nothing, and a closed deal has no category."""
    assert facts(found.probability, found.category, found.caps, found.base) == (probability, category, (), None)
    assert found.amount == 1_000_000 * probability


def test_unknown_amount_has_no_forecast_amount() -> None:
    """Without an amount there is a probability and no amount."""
    assert cast("C", 50, amount=None).amount is None
    assert cast("C", 50, amount=None, status="LOST").amount is None


@given(st.sampled_from(list("FEDCBA")), st.integers(0, 100), st.booleans(), st.booleans(), st.booleans())
def test_probability_stays_between_floor_and_ceiling(
    point: str, index: int, sponsor: bool, hostile: bool, win: bool
) -> None:
    """Never below 2 %, never above 95 %, and never lower with a higher index."""
    low = cast(point, index, sponsor=sponsor, hostile=hostile, win=win).probability
    assert Fraction("0.02") <= low <= Fraction("0.95")
    assert cast(point, min(100, index + 1), sponsor=sponsor, hostile=hostile, win=win).probability >= low


@pytest.mark.parametrize(
    ("people", "hostile"),
    [
        ([], False),
        ([Someone(roles=roles("E"), att=-4)], False),
        ([Someone(roles=roles("A"), att=-2)], False),
        ([Someone(roles=roles("A"))], False),
        ([Someone(roles=roles("U")), Someone(roles=roles("DE"), att=-3)], True),
    ],
)
def test_only_a_hostile_decider_caps(people: list[Someone], hostile: bool, numbers: Numbers) -> None:
    """An approver or decision-maker at -3 or lower; evaluators and the unknown don't cap."""
    assert hostile_decider(people, numbers.attitude.hostile) is hostile


def deal(status: str, *stages: str, buying: str | None = None) -> Opportunity:
    history = [{"on": "2026-01-01", "buying_stage": stage} for stage in stages]
    raw = {
        "id": "o",
        "account_id": "a",
        "name": "n",
        "status": status,
        "stage_history": history,
        "buying_stage": buying,
    }
    return Opportunity.model_validate(raw)


def test_own_history_needs_twenty_closed_deals(numbers: Numbers) -> None:
    """With fewer closed deals there is no own base; open deals don't count."""
    assert own_base([deal("WON")] * 19 + [deal("OPEN")] * 9, numbers.forecast) is None


def test_own_history_is_wins_by_point_reached(numbers: Numbers) -> None:
    """Won deals / closed deals that reached the point; a point nobody reached keeps the method's base."""
    deals = [deal("WON", "NEED", "EVALUATION")] * 5 + [deal("LOST", buying="PROJECT_START")] * 10 + [deal("LOST")] * 5
    base = own_base(deals, numbers.forecast)
    assert base == {"F": Fraction(1, 3), "E": Fraction(1, 3), "D": Fraction(1, 3), "C": 1}
    assert facts(cast("F", 100, base=base).base, cast("B", 100, base=base).base) == (Fraction(1, 3), Fraction("0.75"))


def test_a_delivered_deal_reached_every_point(numbers: Numbers) -> None:
    """A won deal at implementation counts for all points before it."""
    base = own_base([deal("WON", buying="IMPLEMENTATION")] * 20, numbers.forecast)
    assert base == dict.fromkeys("FEDCBA", Fraction(1))
