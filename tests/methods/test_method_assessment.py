"""Four questions, grade, winning six steps, arrows and posts (method.md 2.4, 5.1, 5.3)."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from cockpit.methods import assessment as method
from cockpit.methods.numbers import Numbers
from cockpit.methods.posts import DECISION_ROLE, expected_posts, posts
from cockpit.methods.radar import arrows, skill
from cockpit.model.contact import NextStep
from cockpit.model.enums import DecisionSize, DecisionType, Level, Role, SyncPoint
from cockpit.model.library import Action
from cockpit.model.opportunity import ASSESSMENT, Competitor, Opportunity
from tests.methods.method_people import Someone, facts, roles

TODAY = dt.date(2026, 11, 20)


def answers(**blocks: int) -> dict[str, int]:
    """So many yes (or, negative, no) in each block."""
    found = {}
    for block, count in blocks.items():
        for criterion in ASSESSMENT[block][: abs(count)]:
            found[criterion] = 1 if count > 0 else -1
    return found


@pytest.mark.parametrize(
    ("given", "point", "total", "red", "verdict"),
    [
        ({}, "F", 0, (), None),
        ({"opportunity": 4, "compete": 4}, "C", 8, (), "GO"),
        ({"opportunity": 4, "compete": 3}, "C", 7, (), None),
        ({"opportunity": 5, "compete": 5, "worth": -2}, "C", 8, ("worth",), None),
        ({"opportunity": -2}, "F", -2, ("opportunity",), "QUALIFY_OUT"),
        ({"compete": -5, "opportunity": 5}, "E", 0, ("compete",), "QUALIFY_OUT"),
        ({"compete": -5}, "D", -5, ("compete",), None),
        ({"win": -2}, "F", -2, ("win",), None),
        ({"opportunity": -1}, "F", -1, (), None),
    ],
)
def test_four_questions(
    given: dict[str, int], point: str, total: int, red: tuple[str, ...], verdict: str | None, numbers: Numbers
) -> None:
    """Sums, red blocks and the advice that follows from them."""
    found = method.assess(answers(**given), SyncPoint(point), numbers.assessment)
    assert facts(found.total, found.red, found.verdict) == (total, red, verdict)
    assert found.blocks == {block: given.get(block, 0) for block in ASSESSMENT}
    assert found.answered == sum(map(abs, given.values()))


@pytest.mark.parametrize(
    ("amount", "ordered", "value"),
    [(5, [5], 50), (5, [1, 5, 5, 9], 50), (1, [1, 2, 3, 4], Fraction(25, 2)), (9, [1, 9], 75)],
)
def test_percentile(amount: int, ordered: list[int], value: object) -> None:
    """Smaller ones and half of the equal ones, its own included; one deal alone is 50."""
    assert method.percentile(amount, ordered) == value


@pytest.mark.parametrize(
    ("amount", "ordered", "index", "grade"),
    [
        (None, [5], 100, None),
        (5, [], 100, None),
        (5, [5], 100, "A"),
        (5, [5], 99, "B"),
        (5, [5], 60, "B"),
        (5, [5], 20, "C"),
        (5, [5], 19, "D"),
    ],
)
def test_grade(amount: int | None, ordered: list[int], index: int, grade: str | None, numbers: Numbers) -> None:
    """Half percentile, half index; no amount, no grade."""
    assert method.grade(amount, ordered, Fraction(index), numbers.assessment) == grade


def deal(**known: Any) -> Opportunity:
    return Opportunity.model_validate({"id": "o", "account_id": "a", "name": "n", **known})


def rival(**known: Any) -> Competitor:
    swot = dict.fromkeys(("strengths", "weaknesses", "opportunities", "threats"), "x")
    raw = {"id": "c", "opportunity_id": "o", "name": "Acme", "quote_low": 1, "quote_high": 2, **swot, **known}
    return Competitor.model_validate(raw)


def step(who: str, **known: Any) -> NextStep:
    raw = {"id": "s", "account_id": "a", "stakeholder_id": who, "due": "2026-12-01", "text": "x", **known}
    return NextStep.model_validate(raw)


ALL_YES = {criterion: 1 for block in ASSESSMENT.values() for criterion in block}
DONE = deal(assessment=ALL_YES, strategy_kind="DIRECT", strategy="because")
KNOWN = Someone("p", roles=roles("A"), att=0, sa=0, cc=Fraction(39), competitor_closeness={"Acme": 1})


def steps(numbers: Numbers, **other: Any) -> tuple[bool, ...]:
    given: dict[str, Any] = {
        "deal": DONE,
        "people": [KNOWN],
        "key_players": [KNOWN],
        "competitors": [rival()],
        "next_steps": [step("p")],
        "coach_days": 14,
        **other,
    }
    return method.winning_steps(**given, today=TODAY, numbers=numbers.assessment)


def test_all_six_steps_can_be_done(numbers: Numbers) -> None:
    """A deal with everything known has no undone step."""
    assert steps(numbers) == (True,) * 6
    assert method.first_undone(steps(numbers)) is None


@pytest.mark.parametrize(
    ("changed", "undone"),
    [
        ({"deal": deal(strategy_kind="DIRECT", strategy="x", assessment={**ALL_YES, "real project": 0})}, 1),
        ({"people": []}, 2),
        ({"people": [replace(KNOWN, att=None)]}, 2),
        ({"people": [replace(KNOWN, sa=None)]}, 2),
        ({"competitors": []}, 3),
        ({"competitors": [rival(quote_low=None)]}, 3),
        ({"competitors": [rival(quote_high=None)]}, 3),
        *(({"competitors": [rival(**{part: None})]}, 3) for part in ("strengths", "weaknesses", "opportunities")),
        ({"competitors": [rival(threats=" ")]}, 3),
        ({"competitors": [rival(), rival(name="Other")]}, 3),
        ({"deal": deal(assessment=ALL_YES, strategy_kind="DIRECT", strategy=" ")}, 4),
        ({"deal": deal(assessment=ALL_YES, strategy_kind="DIRECT")}, 4),
        ({"deal": deal(assessment=ALL_YES, strategy="x")}, 4),
        ({"next_steps": []}, 5),
        ({"next_steps": [step("p", done_at="2026-11-20")]}, 5),
        ({"next_steps": [step("p", opportunity_id="other")]}, 5),
        ({"coach_days": 15}, 6),
        ({"coach_days": None}, 6),
    ],
)
def test_first_undone_step(changed: dict[str, Any], undone: int, numbers: Numbers) -> None:
    """Each step is undone by its own missing fact."""
    assert method.first_undone(steps(numbers, **changed)) == undone


def test_only_distant_key_persons_need_a_step(numbers: Numbers) -> None:
    """A key person with CC 40 needs no next step; one that is done only tomorrow is still open."""
    assert steps(numbers, next_steps=[], key_players=[replace(KNOWN, cc=Fraction(40))])[4]
    assert steps(numbers, next_steps=[step("p", done_at="2026-11-21", opportunity_id="o")])[4]


def entry(state: str, days_ago: int, deal_id: str | None = "o") -> Action:
    on = TODAY - dt.timedelta(days=days_ago)
    raw = {"id": "x", "rule": "S01", "opportunity_id": deal_id, "state": state, "on": on, "until": "2027-01-01"}
    return Action.model_validate(raw)


def test_skill_is_the_share_of_done_actions(numbers: Numbers) -> None:
    """Done over all entries of the deal in the last 30 days; none is unknown."""
    entries = [
        entry("DONE", 0),
        entry("DONE", 30),
        entry("SNOOZED", 5),
        entry("SNOOZED", 6),
        entry("DISMISSED", 1),
        entry("DONE", 31),
        entry("DONE", -1),
        entry("DONE", 1, "other"),
    ]
    assert skill(entries, "o", TODAY, numbers.radar) == 40
    assert skill([], "o", TODAY, numbers.radar) is None


@pytest.mark.parametrize(
    ("values", "weakest", "weak"),
    [
        ((48, 62, 60, None, 80), "connection", False),
        ((48, 39, None, None, 40), "solution", True),
        ((None, None, None, None, 0), "law", True),
        ((50, 40, 40, 40, 90), "solution", False),
    ],
)
def test_weakest_arrow(values: tuple[Any, ...], weakest: str, weak: bool, numbers: Numbers) -> None:
    """The lowest known arrow; of equals the first; weak below 40."""
    connection, solution, price, skilled = (None if v is None else Fraction(v) for v in values[:4])
    found = arrows(connection, solution, price, skilled, values[4], numbers.radar)
    assert (found.weakest, found.is_weak) == (weakest, weak)
    assert tuple(found.values.values()) == values


@pytest.mark.parametrize(
    ("size", "kind", "expected"),
    [
        ("SMALL", "STRATEGIC", "BOARD FUNCTION_DIRECTOR FUNCTION_HEAD"),
        ("SMALL", "TACTICAL", "FUNCTION_DIRECTOR FUNCTION_HEAD DEPARTMENT_MANAGER DEPARTMENT_EXECUTOR"),
        ("LARGE", "STRATEGIC", "BOARD FUNCTION_DIRECTOR FUNCTION_HEAD DEPARTMENT_MANAGER"),
        ("LARGE", "TACTICAL", "FUNCTION_DIRECTOR FUNCTION_HEAD DEPARTMENT_MANAGER DEPARTMENT_EXECUTOR"),
    ],
)
def test_expected_posts(size: str, kind: str, expected: str) -> None:
    """The union of the posts of size and type."""
    assert expected_posts(DecisionSize(size), DecisionType(kind)) == tuple(expected.split())


def test_coverage_of_posts() -> None:
    """LARGE and STRATEGIC with board and director contacted: 50 %."""
    levels = [Level.TOP, Level.VP, Level.STAFF, None]
    found = posts(DecisionSize.LARGE, DecisionType.STRATEGIC, levels)
    assert found is not None
    assert facts(found.contacted_share, found.contacted) == (Fraction(1, 2), ("BOARD", "FUNCTION_DIRECTOR"))
    assert posts(None, DecisionType.STRATEGIC, levels) is None
    assert posts(DecisionSize.LARGE, None, levels) is None


def test_five_roles_play_four() -> None:
    """Approver owns, decision-maker decides, evaluator and influencer influence, user executes."""
    assert [DECISION_ROLE[role] for role in Role] == ["OWNER", "DECIDER", "INFLUENCER", "INFLUENCER", "EXECUTOR"]
