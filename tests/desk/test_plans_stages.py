"""Moving along the two tracks: what each key press would write."""

from datetime import date

import pytest

from cockpit.desk.plans import move_buying, move_selling, set_selling
from cockpit.model.changes import Plan
from cockpit.model.enums import SellingStage
from cockpit.model.opportunity import Opportunity

TODAY = date(2026, 11, 20)


def deal(buying: str | None, selling: str | None) -> Opportunity:
    fields = {
        "id": "opp",
        "account_id": "acc",
        "name": "Line 3",
        "buying_stage": buying,
        "selling_stage": selling,
    }
    return Opportunity.model_validate(fields | {"entered_point_at": "2026-10-01"})


def after(plan: Plan) -> Opportunity:
    record = plan.changes[0].record
    assert isinstance(record, Opportunity)
    return record


@pytest.mark.parametrize(
    ("buying", "selling", "step", "to"),
    [
        ("NEED", None, 1, "FEASIBILITY"),
        ("APPROVAL", None, 1, "IMPLEMENTATION"),
        ("EVALUATION", "PROOF", -1, "PROJECT_START"),
        (None, None, 1, "NEED"),
        (None, "PROOF", 1, "EVALUATION"),
        (None, "PROOF", -1, "PROJECT_START"),
    ],
)
def test_a_buying_step_moves_by_one(buying: str | None, selling: str | None, step: int, to: str) -> None:
    """Unknown begins where the selling stage says, else at NEED."""
    plan = move_buying(deal(buying, selling), step, TODAY)
    assert after(plan).buying_stage == to
    assert after(plan).stage_history[-1].buying_stage == to
    assert plan.label.format(**plan.values) == f"Line 3: buying stage {buying or '?'} to {to}"


@pytest.mark.parametrize(("buying", "step"), [("NEED", -1), ("IMPLEMENTATION", 1), (None, -1)])
def test_a_step_off_the_track_writes_nothing(buying: str | None, step: int) -> None:
    """At either end the plan is empty."""
    assert not move_buying(deal(buying, None), step, TODAY)


def test_confirming_an_estimated_stage_keeps_the_day_it_was_entered() -> None:
    """The sync point stays the same, so its day does too; the history gets its line."""
    moved = after(move_buying(deal(None, "PROOF"), 1, TODAY))
    assert moved.entered_point_at == date(2026, 10, 1)
    assert len(moved.stage_history) == 1


def test_a_forced_move_keeps_its_reason() -> None:
    """Advancing with open exit checks is recorded with why."""
    moved = after(move_buying(deal("NEED", None), 1, TODAY, "the board decides early"))
    assert moved.stage_history[0].forced_reason == "the board decides early"
    assert moved.entered_point_at == TODAY


@pytest.mark.parametrize(
    ("buying", "selling", "step", "to"),
    [
        ("NEED", "ASSESSMENT", 1, "UNDERSTANDING"),
        ("EVALUATION", "PROOF", -1, "SOLUTION"),
        (None, None, 1, "ASSESSMENT"),
        ("DECISION", None, 1, "JUSTIFICATION"),
        ("DECISION", None, -1, "PROOF"),
    ],
)
def test_a_selling_step_moves_our_own_track(buying: str | None, selling: str | None, step: int, to: str) -> None:
    """The customer's track, its day and its history stay as they are while the buying stage is known."""
    plan = move_selling(deal(buying, selling), step, TODAY)
    assert after(plan).selling_stage == to
    if buying is not None:
        assert plan.changes[0].fields == {"selling_stage"}


def test_a_selling_step_moves_the_estimated_point_where_the_buying_stage_is_unknown() -> None:
    """The sync point is then read from the selling stage, so its day is that of the step."""
    moved = after(move_selling(deal(None, "PROOF"), 1, TODAY))
    assert moved.entered_point_at == TODAY
    assert moved.stage_history == ()


@pytest.mark.parametrize(("selling", "step"), [("ASSESSMENT", -1), ("CUSTOMER_MGMT", 1)])
def test_the_selling_track_ends_too(selling: str, step: int) -> None:
    """At either end the plan is empty, as it is for the stage that already holds."""
    assert not move_selling(deal("NEED", selling), step, TODAY)
    assert not set_selling(deal("NEED", selling), SellingStage(selling), TODAY)
