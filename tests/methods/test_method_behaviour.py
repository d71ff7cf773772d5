"""Project behaviour: what past projects predict (method.md 5.7)."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from cockpit.methods import behaviour as method
from cockpit.methods.numbers import Numbers
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.account import PastProject
from cockpit.model.opportunity import Opportunity
from tests.methods.method_people import facts

TODAY = dt.date(2026, 11, 20)


def past(**known: Any) -> PastProject:
    return PastProject.model_validate({"id": "h", "account_id": "a", "name": "n", **known})


def deal(**known: Any) -> Opportunity:
    return Opportunity.model_validate({"id": "o", "account_id": "a", "name": "n", **known})


def gap(days: int, first: str = "START", second: str = "TENDER") -> PastProject:
    start = dt.date(2025, 1, 1)
    return past(milestones={first: start, second: start + dt.timedelta(days=days)})


BOTH = [past(budget=100, award_amount=92), past(budget=200, award_amount=178)]


@pytest.mark.parametrize(
    ("projects", "budget", "award"),
    [
        (BOTH, 150, Fraction("135.75")),
        ([*BOTH, past(budget=0, award_amount=9), past(award_amount=9), past(budget=9)], 150, Fraction("135.75")),
        (BOTH, None, Undefined(Why.MISSING, ("budget_amount",))),
        ([past(budget=0, award_amount=9)], 150, Undefined(Why.NO_RATIO)),
        ([], 150, Undefined(Why.NO_HISTORY)),
    ],
)
def test_expected_award(projects: list[PastProject], budget: int | None, award: object) -> None:
    """Budget x mean of award / budget; a project without a budget is passed over."""
    assert method.expected_award(projects, budget) == award


def test_rival_range() -> None:
    """Lowest and highest quote / budget x the deal's budget."""
    projects = [
        past(budget=100, rivals=[{"name": "x", "quote": 90}, {"name": "y"}]),
        past(budget=200, rivals=[{"name": "x", "quote": 210}]),
        past(rivals=[{"name": "x", "quote": 1}]),
    ]
    found = method.rival_range(projects, 100)
    assert not isinstance(found, Undefined)
    assert facts(*found) == (90, 105)
    assert method.rival_range(projects, None) == Undefined(Why.MISSING, ("budget_amount",))
    assert method.rival_range([past()], 100) == Undefined(Why.NO_RATIO)
    assert method.rival_range([], 100) == Undefined(Why.NO_HISTORY)


def test_expected_criteria() -> None:
    """Mean weight over the projects that give one, heaviest first."""
    projects = [
        past(criteria=[{"name": "price", "weight": "0.4"}, {"name": "brand"}]),
        past(criteria=[{"name": "price ", "weight": "0.6"}, {"name": "tech", "weight": "0.7"}]),
        past(criteria=[{"name": "case", "weight": "0.5"}]),
    ]
    got = list(method.expected_criteria(projects).items())
    assert got == [("tech", Fraction("0.7")), ("case", Fraction("0.5")), ("price", Fraction("0.5"))]


@pytest.mark.parametrize(
    ("winners", "usual"),
    [([], None), ([None, " "], None), (["we"], "we"), (["we", "they"], None), (["we", "they", "we "], "we")],
)
def test_usual_winner(winners: list[str | None], usual: str | None) -> None:
    """Who won most often; a tie has no usual winner."""
    assert method.usual_winner([past(winner=w) for w in winners]) == usual


@pytest.mark.parametrize(
    ("projects", "known", "milestone", "on", "days"),
    [
        ([gap(40), gap(60), gap(50)], {"project_start_at": "2026-11-01"}, "TENDER", "2026-12-21", 50),
        ([gap(40), gap(41)], {"project_start_at": "2026-11-01"}, "TENDER", "2026-12-12", 41),
        ([gap(20, "TENDER", "AWARD")], {"project_start_at": "2026-11-01"}, None, None, None),
        (
            [gap(20, "TENDER", "AWARD"), gap(9)],
            {"project_start_at": "2026-01-01", "tender_planned_at": "2026-11-10"},
            "AWARD",
            "2026-11-30",
            20,
        ),
        (
            [gap(20, "START", "SIGN"), gap(9, "START", "OPEN_BID")],
            {"project_start_at": "2026-11-10"},
            "OPEN_BID",
            "2026-11-19",
            9,
        ),
        ([gap(40)], {"expected_signing_date": "2026-11-01"}, None, None, None),
        ([gap(40, "ANNOUNCE", "START")], {"expected_signing_date": "2026-11-01"}, None, None, None),
        ([gap(40)], {}, None, None, None),
        ([], {"project_start_at": "2026-11-01"}, None, None, None),
        ([gap(40)], {"project_start_at": "9999-12-30"}, None, None, None),
        ([gap(1)], {"project_start_at": "9999-12-30"}, "TENDER", "9999-12-31", 1),
        ([gap(-1)], {"project_start_at": "0001-01-02"}, "TENDER", "0001-01-01", -1),
        ([gap(-2)], {"project_start_at": "0001-01-02"}, None, None, None),
    ],
)
def test_predicted_milestone(
    projects: list[PastProject], known: dict[str, str], milestone: str | None, on: str | None, days: int | None
) -> None:
    """From the last known milestone to the first later one with a past gap: its median, half a day up."""
    found = method.predicted_milestone(projects, deal(**known))
    got = facts(found.milestone, found.on.isoformat(), found.gap_days) if found else facts(None, None, None)
    assert got == (milestone, on, days)


@pytest.mark.parametrize(("ahead", "due"), [(-1, False), (0, True), (14, True), (15, False)])
def test_a_predicted_milestone_is_due_two_weeks_before(ahead: int, due: bool, numbers: Numbers) -> None:
    """Due from 14 days before to the day itself; nothing predicted is never due."""
    start = TODAY + dt.timedelta(days=ahead - 40)
    found = method.predicted_milestone([gap(40)], deal(project_start_at=start))
    assert method.is_due(found, TODAY, numbers.history) is due
    assert not method.is_due(None, TODAY, numbers.history)


@pytest.mark.parametrize(
    ("known", "element"),
    [
        ({"chain_snapshot": "x"}, "people"),
        ({"award_amount": 5}, "money"),
        ({"budget": 5}, "money"),
        ({"milestones": {"SIGN": "2025-01-01"}}, "things"),
        ({"criteria": [{"name": "x"}]}, "things"),
        ({"our_plan": "x"}, "situation"),
        ({"our_quote": 1}, "situation"),
        ({"rivals": [{"name": "x"}]}, "situation"),
        ({"key_points": "x"}, "key_points"),
        ({"key_points": " ", "winner": "x"}, ""),
    ],
)
def test_five_elements(known: dict[str, Any], element: str, numbers: Numbers) -> None:
    """Each element with data gives 20 points, over all past projects together."""
    found = method.elements([past(**known)])
    assert [name for name, there in found.items() if there] == element.split()
    assert method.score([past(**known), past()], numbers.history) == (20 if element else 0)
    assert tuple(found) == method.ELEMENTS


def test_predictions_together(numbers: Numbers) -> None:
    """Everything at once; one past project is low confidence, two are not."""
    found = method.predict(BOTH, deal(budget_amount=150), numbers.history)
    assert facts(found.expected_award, found.score, found.low_confidence) == (Fraction("135.75"), 20, False)
    assert method.predict(BOTH[:1], deal(), numbers.history).low_confidence
