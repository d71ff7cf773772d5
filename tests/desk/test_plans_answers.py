"""Done, snoozed, dismissed: what an answer to a suggestion would write, with what came of it."""

from datetime import date, timedelta
from typing import Any

import pytest

from cockpit.desk.plans import Outcome, action_dismiss, action_done, action_snooze
from cockpit.model.changes import Kind
from cockpit.model.contact import Interaction
from cockpit.model.enums import Channel
from cockpit.model.faults import Refused
from cockpit.model.library import Action
from cockpit.model.people import Participation

TODAY = date(2026, 11, 20)


def suggestion(kind: str = "stakeholder", person: str | None = "vp", deal: str | None = "opp") -> dict[str, Any]:
    target = {"stakeholder": "vp", "opportunity": "opp", "account": "acc"}[kind]
    return {
        "id": "S10:opp:vp",
        "rule": "S10",
        "target": {"kind": kind, "id": target, "name": "VP"},
        "account_id": "acc",
        "opportunity_id": deal,
        "person": {"id": person, "name": "VP"} if person else None,
    }


@pytest.mark.parametrize(
    ("kind", "deal", "person"),
    [("stakeholder", "opp", "vp"), ("opportunity", "opp", None), ("account", None, None)],
)
def test_an_answer_names_the_target_of_its_suggestion(kind: str, deal: str | None, person: str | None) -> None:
    """A person rule is kept with person and deal, a deal rule with its deal, an account rule with its account."""
    plan = action_done(suggestion(kind), TODAY, "went well")
    (change,) = plan.changes
    record = change.record
    assert isinstance(record, Action)
    assert (record.rule, record.state, record.on, record.result) == ("S10", "DONE", TODAY, "went well")
    assert (record.account_id, record.opportunity_id, record.stakeholder_id) == ("acc", deal, person)
    assert plan.label.format(**plan.values) == "Done: S10, VP"


def test_a_mere_done_is_no_contact() -> None:
    """Without channel, attitude or trust only the answer is written."""
    assert len(action_done(suggestion(), TODAY, outcome=Outcome()).changes) == 1


def test_a_snooze_needs_a_later_day() -> None:
    """Today is no later day."""
    record = action_snooze(suggestion(), TODAY, TODAY + timedelta(days=7)).changes[0].record
    assert isinstance(record, Action)
    assert (record.state, record.until) == ("SNOOZED", date(2026, 11, 27))
    with pytest.raises(Refused, match="must be after 2026-11-20"):
        action_snooze(suggestion(), TODAY, TODAY)


def test_a_dismissal_keeps_its_reason() -> None:
    """Why the rep thinks otherwise is a fact worth keeping."""
    record = action_dismiss(suggestion(), TODAY, "not our man").changes[0].record
    assert isinstance(record, Action)
    assert (record.state, record.reason) == ("DISMISSED", "not our man")


@pytest.mark.parametrize(
    "outcome", [Outcome(contact=Channel.CALL), Outcome(trust=-1), Outcome(contact=Channel.VISIT, trust=2)]
)
def test_contact_and_trust_write_todays_interaction(outcome: Outcome) -> None:
    """Each of them alone tells that there was a contact with the action's person today."""
    answer, met = action_done(suggestion(), TODAY, "told us the budget", outcome).changes
    assert isinstance(answer.record, Action)
    record = met.record
    assert isinstance(record, Interaction)
    assert (record.on, record.opportunity_id, record.channel, record.note) == (
        TODAY,
        "opp",
        outcome.contact,
        "told us the budget",
    )
    assert [(p.stakeholder_id, p.two_way, p.trust_delta) for p in record.people] == [("vp", True, outcome.trust or 0)]


@pytest.mark.parametrize("known", [True, False])
def test_an_attitude_is_written_with_its_contact(known: bool) -> None:
    """A person who has no part in the deal yet gets one with the attitude."""
    part = Participation(stakeholder_id="vp", opportunity_id="opp", roles=("D",)) if known else None
    plan = action_done(suggestion(), TODAY, "agreed", Outcome(attitude=3, participation=part))
    assert [c.array for c in plan.changes] == ["actions", "interactions", "participations"]
    change = plan.changes[2]
    assert change.kind is (Kind.EDIT if known else Kind.ADD)
    assert isinstance(change.record, Participation)
    assert change.record.attitudes[-1].model_dump(mode="json") == {
        "on": "2026-11-20",
        "value": 3,
        "confidence": "OBSERVED",
        "evidence": "agreed",
    }
    assert change.record.roles == (("D",) if known else ())


@pytest.mark.parametrize(
    ("given", "outcome", "reason"),
    [
        (suggestion("opportunity", None), Outcome(contact=Channel.CALL), "has no person"),
        (suggestion(deal=None), Outcome(attitude=1), "needs an opportunity"),
        (suggestion(), Outcome(attitude=7), "must be at most 4"),
        (suggestion(), Outcome(trust=3), "must be at most 2"),
    ],
)
def test_an_outcome_that_can_not_be_written_is_refused(given: dict[str, Any], outcome: Outcome, reason: str) -> None:
    """Nothing is written at all then, not even the answer."""
    with pytest.raises(Refused, match=reason):
        action_done(given, TODAY, outcome=outcome)
