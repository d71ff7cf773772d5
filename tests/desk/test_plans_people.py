"""Attitudes and contacts: what each act about a person would write."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.desk.plans import Present, assess_attitude, log_contact, present_attitude, signed, step_attitude
from cockpit.model.changes import Plan
from cockpit.model.contact import Interaction
from cockpit.model.enums import Channel, Confidence
from cockpit.model.faults import Refused
from cockpit.model.people import Participation

TODAY = date(2026, 11, 20)


def part(*attitudes: tuple[str, int]) -> Participation:
    known = [{"on": on, "value": value, "evidence": "seen"} for on, value in attitudes]
    return Participation.model_validate({"stakeholder_id": "li", "opportunity_id": "opp", "attitudes": known})


def after(plan: Plan) -> Participation:
    record = plan.changes[0].record
    assert isinstance(record, Participation)
    return record


@pytest.mark.parametrize(
    ("attitudes", "value"),
    [((), None), ((("2026-11-02", 2), ("2026-11-01", -1)), 2), ((("2026-11-01", 2), ("2026-11-01", -1)), -1)],
)
def test_the_present_attitude_is_the_last_by_date(attitudes: tuple[tuple[str, int], ...], value: int | None) -> None:
    """On one date, the later in the list counts."""
    present = present_attitude(part(*attitudes))
    assert (present.value if present else None) == value


def test_an_assessment_is_added_with_its_evidence() -> None:
    """History keeps the value, the day, how it is known and from what."""
    plan = assess_attitude(part(("2026-11-01", 0)), 2, TODAY, Confidence.CLAIMED, "said so", "Li Wei")
    added = after(plan).attitudes[-1]
    assert (added.value, added.on, added.confidence, added.evidence) == (2, TODAY, "CLAIMED", "said so")
    assert len(after(plan).attitudes) == 2
    assert plan.label.format(**plan.values) == "Li Wei: attitude 0 to +2"
    assert plan.changes[0].fields == {"attitudes"}


def test_an_assessment_off_the_scale_is_refused() -> None:
    """+5 is no attitude."""
    with pytest.raises(Refused, match="must be at most 4"):
        assess_attitude(part(), 5, TODAY)


@pytest.mark.parametrize(
    ("attitudes", "step", "value", "count"),
    [((), 1, 1, 1), ((), -1, -1, 1), ((("2026-11-01", 2),), 1, 3, 2), (((TODAY.isoformat(), 2),), -1, 1, 2)],
)
def test_a_step_starts_from_the_present_attitude(
    attitudes: tuple[tuple[str, int], ...], step: int, value: int, count: int
) -> None:
    """Unknown counts as 0; an assessment with evidence is never replaced."""
    new = after(step_attitude(part(*attitudes), step, TODAY))
    assert (new.attitudes[-1].value, len(new.attitudes)) == (value, count)


def test_steps_of_one_day_become_one_assessment() -> None:
    """Two steps from the value of an earlier day are a trend of two."""
    once = after(step_attitude(part(("2026-11-01", 3)), -1, TODAY))
    twice = after(step_attitude(once, -1, TODAY))
    assert [a.value for a in twice.attitudes] == [3, 1]


@pytest.mark.parametrize(("value", "step"), [(4, 1), (-4, -1)])
def test_a_step_off_the_scale_writes_nothing(value: int, step: int) -> None:
    """At either end the plan is empty."""
    assert not step_attitude(part(("2026-11-01", value)), step, TODAY)


@given(st.lists(st.sampled_from([-1, 1]), max_size=30))
def test_steps_never_leave_the_scale(steps: list[int]) -> None:
    """Whatever is pressed, the attitude is a value of the scale and the day has one assessment."""
    here = part(("2026-11-01", 0))
    for step in steps:
        plan = step_attitude(here, step, TODAY)
        here = after(plan) if plan else here
    present = present_attitude(here)
    assert present is not None
    assert -4 <= present.value <= 4
    assert len(here.attitudes) <= 2


@pytest.mark.parametrize(("value", "text"), [(None, "?"), (0, "0"), (3, "+3"), (-4, "-4")])
def test_attitudes_are_written_with_their_sign(value: int | None, text: str) -> None:
    """Unknown is a question mark, never 0."""
    assert signed(value) == text


def test_a_contact_is_one_new_interaction() -> None:
    """People, day and channel are enough; the history names the people."""
    people = [Present(stakeholder_id="li", trust_delta=1), Present(stakeholder_id="wang", two_way=False)]
    plan = log_contact("acc", people, TODAY, Channel.CALL, opportunity_id="opp", note="pilot ok", names="Li Wei, Wang")
    record = plan.changes[0].record
    assert isinstance(record, Interaction)
    assert (record.account_id, record.opportunity_id, record.on, record.channel) == (
        "acc",
        "opp",
        TODAY,
        "CALL",
    )
    assert record.people == tuple(people)
    assert plan.label.format(**plan.values) == "Contact: Li Wei, Wang"
    assert log_contact("acc", people, TODAY).values["name"] == "li, wang"
