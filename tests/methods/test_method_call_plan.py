"""The six steps of a call plan, and the flow of an objection (method.md 2.5)."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.methods.selling.objection import FlowStep, StepState, flow
from cockpit.methods.selling.smart import Smart, smart
from cockpit.methods.selling.steps import CHECKS, CallPlan, CheckState, StepStatus, call_plan
from cockpit.model.contact import Interaction, Meeting
from cockpit.model.enums import ObjectionClass
from cockpit.model.opportunity import Objection
from tests.methods.method_talks import TODAY, objective

# -- the six steps ----------------------------------------------------------------------------------------

DONE, OPEN, FAILED = CheckState.DONE, CheckState.OPEN, CheckState.FAILED
BEFORE = TODAY.isoformat()
FULL = Smart((), (), True)


def plan(
    checks: Mapping[str, str] | None = None, smart: Smart = FULL, match: bool | None = None, **contact: Any
) -> CallPlan:
    meeting = Meeting.model_validate({"id": "m", "account_id": "a", "on": TODAY, "checks": checks or {}})
    met = Interaction.model_validate({"id": "i", "account_id": "a", "on": TODAY, **contact}) if contact else None
    return call_plan(meeting, smart, match, met, TODAY)


def ticked(*keys: str, but: str = "") -> dict[str, str]:
    return dict.fromkeys(keys, BEFORE) | ({but: "FAILED"} if but else {})


@pytest.mark.parametrize(
    ("step", "checks", "status", "done"),
    [
        (2, ticked("2.1", "2.2", "2.3", "2.4"), "DONE", 4),
        (2, ticked("2.1", "2.2", "2.3"), "NOT_STARTED", 3),
        (2, {}, "NOT_STARTED", 0),
        (2, ticked("2.1", "2.2", "2.3", but="2.4"), "CHECK_FAILED", 3),
        (2, ticked("2.1", "2.2", "2.3", "2.5"), "NOT_STARTED", 3),
        (3, ticked("3.1", "3.2"), "DONE", 2),
        (3, {"3.1": BEFORE, "3.2": "2026-11-21"}, "NOT_STARTED", 1),
        (3, {"3.1": "FAILED"}, "CHECK_FAILED", 0),
        (4, ticked("4.1", "4.2", "4.3", "4.4"), "DONE", 4),
        (4, ticked("4.1", "4.2", "4.4"), "NOT_STARTED", 3),
        (5, ticked("5.1", "5.2"), "DONE", 2),
        (5, ticked("5.2"), "NOT_STARTED", 1),
        (6, ticked("6.1", "6.3"), "DONE", 2),
        (6, ticked("6.2", "6.3"), "DONE", 2),
        (6, ticked("6.2", "6.3", but="6.1"), "DONE", 2),
        (6, ticked("6.1", "6.2"), "NOT_STARTED", 2),
        (6, ticked("6.3", but="6.1"), "CHECK_FAILED", 1),
        (6, ticked("6.1", but="6.3"), "CHECK_FAILED", 1),
        (6, ticked("6.3"), "NOT_STARTED", 1),
    ],
)
def test_a_step_is_done_only_with_each_check(step: int, checks: dict[str, str], status: str, done: int) -> None:
    """Every check of the step is ticked by today; in step 6 an oral or a written promise is enough."""
    found = plan(checks).steps[step - 1]
    assert (found.number, found.status, found.done) == (step, status, done)


@pytest.mark.parametrize(
    ("smart_", "status", "done"),
    [
        (smart(objective(), linked=True, today=TODAY), "DONE", 5),
        (smart(objective(due=None), linked=True, today=TODAY), "CHECK_FAILED", 4),
        (smart(None, linked=True, today=TODAY), "NOT_STARTED", 1),
    ],
)
def test_step_1_is_the_smart_score_of_5(smart_: Smart, status: str, done: int) -> None:
    """Nothing entered is not started, anything short of 5 fails; ticks don't make an objective smart."""
    found = plan(ticked("1.1", "1.2", "1.3", "1.4", "1.5"), smart_).steps[0]
    assert (found.status, found.done) == (status, done)


@pytest.mark.parametrize(
    ("match", "marks", "state", "by_fact"),
    [
        (True, {}, DONE, True),
        (True, {"5.1": "FAILED"}, DONE, True),
        (False, {"5.1": BEFORE}, FAILED, True),
        (None, {"5.1": BEFORE}, DONE, False),
        (None, {"5.1": "FAILED"}, FAILED, False),
        (None, {}, OPEN, False),
    ],
)
def test_benefits_in_the_plan_answer_the_first_check_of_step_5(
    match: bool | None, marks: dict[str, str], state: CheckState, by_fact: bool
) -> None:
    """What is entered decides; a plan without benefits is ticked by hand."""
    check = plan(marks, match=match).steps[4].checks[0]
    assert (check.key, check.state, check.by_fact) == ("5.1", state, by_fact)


@pytest.mark.parametrize(
    ("contact", "states"),
    [
        ({"customer_promise": "ORAL"}, (DONE, OPEN, OPEN)),
        ({"customer_promise": "WRITTEN", "next_appointment": "2026-12-01"}, (OPEN, DONE, DONE)),
        ({"customer_promise": "NONE"}, (FAILED, FAILED, OPEN)),
        ({"next_appointment": "2026-12-01"}, (OPEN, OPEN, DONE)),
        ({"on": "2026-11-21", "customer_promise": "ORAL", "next_appointment": "2026-12-01"}, (OPEN, OPEN, OPEN)),
    ],
)
def test_what_came_of_the_meeting_answers_step_6(contact: dict[str, Any], states: tuple[CheckState, ...]) -> None:
    """The promise and the next appointment of its contact, once that has taken place."""
    assert tuple(check.state for check in plan(**contact).steps[5].checks) == states


@pytest.mark.parametrize(
    ("checks", "focus", "unconfirmed"),
    [
        ({}, 2, False),
        ({"2.1": "FAILED"}, 2, True),
        (ticked("2.1", "2.2", "2.3", "2.4", but="3.2"), 3, True),
        (ticked("2.1", "2.2", "2.3", "2.4", "3.1", "3.2", but="4.1"), 4, False),
        (ticked(*CHECKS), None, False),
    ],
)
def test_the_next_open_step_is_the_focus(checks: dict[str, str], focus: int | None, unconfirmed: bool) -> None:
    """The first step that isn't done; a failed check of step 2 or 3 says: confirm needs before any proposal."""
    found = plan(checks)
    assert (found.focus, found.needs_unconfirmed) == (focus, unconfirmed)


@given(st.dictionaries(st.sampled_from(CHECKS), st.sampled_from(["FAILED", BEFORE, "2026-11-21"])))
def test_status_and_ticks_never_disagree(checks: dict[str, str]) -> None:
    """A done step has no open group, a failed one has a failed check, and the focus is the first that isn't done."""
    found = plan(checks)
    for step in found.steps:
        states = [check.state for check in step.checks]
        assert (FAILED in states) or step.status is not StepStatus.CHECK_FAILED
        if step.number != 6:
            assert (step.status is StepStatus.DONE) == all(state is DONE for state in states)
    undone = [step.number for step in found.steps if step.status is not StepStatus.DONE]
    assert found.focus == (undone[0] if undone else None)


# -- objections -------------------------------------------------------------------------------------------


def objection(**values: Any) -> Objection:
    return Objection.model_validate(
        {"id": "j", "opportunity_id": "o", "on": "2026-11-10", "text": "too dear", **values}
    )


S = StepState
CLEAR = {"clarified": "rival has no service"}
CLASSED = {"class": "COMPETITOR"}
ANSWERED = {"response": "compared on service time"}


@pytest.mark.parametrize(
    ("values", "states", "step", "locked_by"),
    [
        ({}, (S.OPEN, S.OPEN, S.LOCKED, S.LOCKED), "CLARIFY", ("CLARIFY", "DEFINE")),
        (CLASSED, (S.OPEN, S.DONE, S.LOCKED, S.LOCKED), "CLARIFY", ("CLARIFY",)),
        ({**CLASSED, "clarified": " "}, (S.OPEN, S.DONE, S.LOCKED, S.LOCKED), "CLARIFY", ("CLARIFY",)),
        (CLEAR, (S.DONE, S.OPEN, S.LOCKED, S.LOCKED), "DEFINE", ("DEFINE",)),
        ({**CLEAR, **CLASSED}, (S.DONE, S.DONE, S.OPEN, S.LOCKED), "RESPOND", ()),
        ({**CLEAR, **CLASSED, **ANSWERED}, (S.DONE, S.DONE, S.DONE, S.OPEN), "AGREE", ()),
        ({**CLEAR, **CLASSED, **ANSWERED, "agreed": False}, (S.DONE, S.DONE, S.DONE, S.OPEN), "AGREE", ()),
        ({**CLEAR, **CLASSED, **ANSWERED, "agreed": True}, (S.DONE, S.DONE, S.DONE, S.DONE), None, ()),
        ({**CLEAR, **ANSWERED}, (S.DONE, S.OPEN, S.DONE, S.LOCKED), "DEFINE", ("DEFINE",)),
    ],
)
def test_an_answer_is_locked_until_the_objection_is_clear(
    values: dict[str, Any], states: tuple[StepState, ...], step: str | None, locked_by: tuple[str, ...]
) -> None:
    """Five steps in order; to respond is locked until clarified and class are set."""
    found = flow(objection(**values), TODAY)
    recorded = [found.states[one] for one in FlowStep if one is not FlowStep.SHOW_CONCERN]
    assert (tuple(recorded), found.next, found.locked_by) == (states, step, locked_by)
    assert [*found.states] == [*FlowStep]
    assert found.states[FlowStep.SHOW_CONCERN] is S.UNRECORDED
    assert found.answered_early == ("response" in values and bool(locked_by))


@pytest.mark.parametrize(
    ("on", "resolved", "open_", "days"),
    [
        ("2026-11-10", None, True, 10),
        ("2026-11-20", None, True, 0),
        ("2026-11-21", None, True, None),
        ("2026-11-10", "2026-11-13", False, 3),
        ("2026-11-10", "2026-11-20", False, 10),
        ("2026-11-10", "2026-11-21", True, 10),
        ("2026-11-10", "2026-11-09", False, None),
    ],
)
def test_the_age_of_an_objection(on: str, resolved: str | None, open_: bool, days: int | None) -> None:
    """Days since it was raised, until it was resolved; a later day is no fact yet. A resolved one has no next step."""
    found = flow(objection(on=on, resolved_at=resolved), TODAY)
    assert (found.open, found.days, found.next) == (open_, days, "CLARIFY" if open_ else None)


@pytest.mark.parametrize(
    ("fit", "resolved", "ask"),
    [
        ("UNKNOWN", None, True),
        (None, None, True),
        ("ME", None, False),
        ("COMPANY", None, False),
        ("UNKNOWN", "2026-11-12", False),
    ],
)
def test_whom_it_does_not_suit_is_asked_of_the_coach(fit: str | None, resolved: str | None, ask: bool) -> None:
    """While it is open and not known whether it doesn't suit the company or the person (4.1)."""
    assert flow(objection(fit_problem=fit, resolved_at=resolved), TODAY).ask_the_coach == ask


@given(
    st.sampled_from([None, " ", "x"]), st.sampled_from([None, *ObjectionClass]), st.sampled_from([None, "x"]),
    st.sampled_from([None, True, False]),
)  # fmt: skip
def test_no_step_opens_before_those_it_waits_for(
    clarified: str | None, kind: str | None, response: str | None, agreed: bool | None
) -> None:
    """The answer is open only where nothing locks it, and the next step is the first recorded one that isn't done."""
    found = flow(objection(clarified=clarified, response=response, agreed=agreed, **{"class": kind}), TODAY)
    assert (found.states[FlowStep.RESPOND] is S.OPEN) == (not found.locked_by and not response)
    undone = [step for step, state in found.states.items() if state in (S.OPEN, S.LOCKED)]
    assert found.next == (undone[0] if undone else None)
