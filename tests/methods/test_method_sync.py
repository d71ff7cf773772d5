"""Sync points, gap, days, cycle and exit checks (method.md 3.1, 6.5, 9.7)."""

import datetime as dt
from typing import Any

import pytest

from cockpit.content.numbers import load_numbers
from cockpit.methods import sync as method
from cockpit.methods.exit_checks import CHECKS, deciders_met, exit_checks, open_obstacles, unclear_items
from cockpit.methods.numbers import Numbers
from cockpit.methods.sync import days_in_point, from_point_on, stalled, sync
from cockpit.model.enums import BuyingCycle, BuyingStage, SellingStage, SyncPoint
from cockpit.model.opportunity import C139, Opportunity
from tests.methods.method_people import Someone, roles

TODAY = dt.date(2026, 11, 20)
P = SyncPoint


@pytest.mark.parametrize(
    ("buying", "selling", "point", "estimated", "gap"),
    [
        ("EVALUATION", "SOLUTION", "C", False, -1),
        ("FEASIBILITY", "PROOF", "E", False, 2),
        ("APPROVAL", "AGREEMENT", "A", False, 0),
        ("NEED", None, "F", False, None),
        (None, "PROOF", "C", True, None),
        (None, None, "F", True, None),
    ],
)
def test_the_customer_leads(
    buying: str | None, selling: str | None, point: str, estimated: bool, gap: int | None
) -> None:
    """The point comes from the buying stage; without it from the selling stage, or F, and is estimated."""
    found = sync(BuyingStage(buying) if buying else None, SellingStage(selling) if selling else None)
    assert (found.point, found.estimated, found.gap) == (point, estimated, gap)


def test_stages_and_points_belong_together() -> None:
    """Each point has its buying, selling and value stage, and back."""
    table = [
        (p, method.buying_stage_of(p), method.selling_stage_of(p), sync(method.buying_stage_of(p), None).value_stage)
        for p in P
    ]
    assert table == [
        ("F", "NEED", "ASSESSMENT", "ASSUMPTION"),
        ("E", "FEASIBILITY", "UNDERSTANDING", "ASSUMPTION"),
        ("D", "PROJECT_START", "SOLUTION", "PROPOSITION"),
        ("C", "EVALUATION", "PROOF", "PROOF"),
        ("B", "DECISION", "JUSTIFICATION", "PROOF"),
        ("A", "APPROVAL", "AGREEMENT", "PROOF"),
        ("IMPL", "IMPLEMENTATION", "CUSTOMER_MGMT", "DELIVERY"),
    ]
    assert all(method.point_of(method.buying_stage_of(point)) is point for point in P)


def test_later_means_before_implementation() -> None:
    """C or later is C, B and A."""
    assert [p for p in P if from_point_on(p, P.C)] == [P.C, P.B, P.A]


@pytest.mark.parametrize(
    ("point", "entered", "days"),
    [
        (P.C, dt.date(2026, 10, 31), 20),
        (P.A, dt.date(2026, 11, 13), 5),
        (P.C, TODAY, 0),
        (P.C, dt.date(2026, 11, 21), None),
        (P.C, None, None),
    ],
)
def test_days_in_point(point: SyncPoint, entered: dt.date | None, days: int | None) -> None:
    """Calendar days, at A working days; an unknown or future day tells nothing."""
    assert days_in_point(point, entered, TODAY) == days


@pytest.mark.parametrize(
    ("point", "days", "is_stalled"),
    [
        (P.C, 60, False),
        (P.C, 61, True),
        (P.B, 41, True),
        (P.B, 40, False),
        (P.A, 61, True),
        (P.IMPL, 999, False),
        (P.F, None, False),
    ],
)
def test_stalled_after_twice_the_usual_days(
    point: SyncPoint, days: int | None, is_stalled: bool, numbers: Numbers
) -> None:
    """More than twice the usual days; never at IMPL, never unknown."""
    assert stalled(point, days, numbers.stage) is is_stalled


@pytest.mark.parametrize(
    ("point", "days", "cycle"),
    [
        ("F", 0, "NEED_RECOGNITION"),
        ("E", 999, "NEED_RECOGNITION"),
        ("D", 0, "OPTION_EVALUATION"),
        ("C", 0, "OPTION_EVALUATION"),
        ("B", 0, "CONCERN_RESOLUTION"),
        ("A", 0, "PURCHASE_DECISION"),
        ("IMPL", 90, "EXECUTION"),
        ("IMPL", 91, "CHANGE_OVER_TIME"),
        ("IMPL", None, "EXECUTION"),
    ],
)
def test_buying_cycle(point: str, days: int | None, cycle: str, numbers: Numbers) -> None:
    """The cycle follows the point; 90 days of execution, then change over time."""
    entered = None if days is None else TODAY - dt.timedelta(days=days)
    assert method.cycle(P(point), entered, TODAY, numbers.stage) == cycle


def test_execution_can_be_set_to_end_at_once() -> None:
    """With 0 days it is over the day after; without a day of entry it has not ended."""
    numbers = load_numbers({"stage.execution_days": 0}).stage
    days = (None, TODAY, TODAY - dt.timedelta(days=1))
    found = [method.cycle(P.IMPL, entered, TODAY, numbers) for entered in days]
    assert found == ["EXECUTION", "EXECUTION", "CHANGE_OVER_TIME"]


@pytest.mark.parametrize(
    ("person", "deal", "lags"),
    [
        (None, "PURCHASE_DECISION", False),
        ("CONCERN_RESOLUTION", "PURCHASE_DECISION", False),
        ("OPTION_EVALUATION", "PURCHASE_DECISION", True),
        ("EXECUTION", "NEED_RECOGNITION", False),
    ],
)
def test_lagging_is_two_stages_behind(person: str | None, deal: str, lags: bool) -> None:
    """One stage behind is no concern, two are; ahead never is."""
    assert method.is_lagging(BuyingCycle(person) if person else None, BuyingCycle(deal)) is lags


def deal(**facts: Any) -> Opportunity:
    return Opportunity.model_validate({"id": "o", "account_id": "a", "name": "n", **facts})


def clear(*items: int) -> dict[str, Any]:
    return {"clear": {str(item): {"state": "CLAIMED"} for item in items}}


@pytest.mark.parametrize(
    ("point", "items", "missing"),
    [
        ("F", (), (5,)),
        ("E", (5,), (3, 6)),
        ("D", (3, 4, 5, 6), (1, 7)),
        ("C", (3, 5, 6), (1, 2, 4, 7, 8, 9)),
        ("B", range(1, 10), ()),
        ("A", (), ()),
        ("IMPL", (), ()),
    ],
)
def test_items_needed_to_leave_a_point(point: str, items: tuple[int, ...], missing: tuple[int, ...]) -> None:
    """Each point asks for its own C139 items."""
    assert unclear_items(P(point), C139.model_validate(clear(*items))) == missing


def test_an_unknown_item_is_not_clear() -> None:
    """An item that is listed as UNKNOWN is as unclear as one that isn't listed."""
    assert unclear_items(P.F, C139.model_validate({"clear": {"5": {"state": "UNKNOWN"}}})) == (5,)


MET = [
    Someone("a", roles=roles("A"), depth=1),
    Someone("d", roles=roles("DE"), depth=2),
    Someone("e", roles=roles("E")),
]


@pytest.mark.parametrize(
    ("point", "facts", "done"),
    [
        ("F", {}, ""),
        ("F", {"c139": clear(5)}, "c139"),
        ("E", {}, ""),
        ("E", {"fit": "POOR", "value_assumption": " "}, "fit"),
        ("E", {"fit": "GOOD", "value_assumption": "x", "c139": clear(3, 5, 6)}, "fit value_assumption c139"),
        ("D", {"value_proposition": "x"}, "value_proposition"),
        ("C", {"criteria": [{"name": "price"}]}, "criteria deciders_met"),
        ("B", {}, "obstacles"),
        ("B", {"obstacles": [{"text": "x"}], "c139": {"first": {"1": True, "2": True, "3": None}}}, "first"),
        ("B", {"obstacles": [{"text": "x", "closed_at": "2026-11-20"}]}, "obstacles"),
        ("B", {"obstacles": [{"text": "x", "closed_at": "2026-11-21"}]}, ""),
        ("A", {"status": "WON"}, ""),
    ],
)
def test_facts_answer_their_checks(point: str, facts: dict[str, Any], done: str, numbers: Numbers) -> None:
    """A check that a fact answers is read from the fact, whatever was ticked."""
    checks = exit_checks(P(point), deal(**facts), MET, TODAY, numbers.c139)
    assert tuple(c.check for c in checks) == CHECKS[P(point)]
    assert [c.check for c in checks if c.done] == done.split()


def test_ticks_answer_the_rest_from_their_day_on(numbers: Numbers) -> None:
    """A tick counts from its day, for its own point; a free text is added after the point's own checks."""
    ticks = [
        {"point": "F", "check": "profile", "done_at": "2026-11-20"},
        {"point": "F", "check": "potential_need", "done_at": "2026-11-21"},
        {"point": "F", "check": "c139", "done_at": "2026-11-01"},
        {"point": "F", "check": "met the founder"},
        {"point": "F", "check": "visited", "done_at": "2026-11-01"},
        {"point": "F", "check": "visited"},
        {"point": "E", "check": "need", "done_at": "2026-11-01"},
    ]
    checks = exit_checks(P.F, deal(exit_checks=ticks), (), TODAY, numbers.c139)
    assert [(c.check, c.done, c.ticked) for c in checks] == [
        ("profile", True, True),
        ("potential_need", False, True),
        ("c139", False, False),
        ("met the founder", False, True),
        ("visited", True, True),
    ]


@pytest.mark.parametrize(
    ("people", "met"),
    [
        (MET, True),
        (MET[:1], False),
        ([*MET, Someone("x", roles=roles("D"))], False),
        ([], False),
        ([Someone("x", roles=roles("AD"), depth=1)], True),
    ],
)
def test_every_approver_and_decision_maker_must_be_known_and_met(people: list[Someone], met: bool) -> None:
    """A role that nobody has, or a person never met, leaves the check open."""
    assert deciders_met(people) is met


def test_open_obstacles_are_those_not_closed_by_today() -> None:
    """A closing date still to come doesn't close."""
    found = deal(
        obstacles=[{"text": "a"}, {"text": "b", "closed_at": "2026-11-20"}, {"text": "c", "closed_at": "2026-12-01"}]
    )
    assert [o.text for o in open_obstacles(found.obstacles, TODAY)] == ["a", "c"]
