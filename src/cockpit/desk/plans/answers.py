"""Plans for what the rep does with a suggestion: done, snoozed, dismissed (method.md 9.4.3, 9.4.6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cockpit.content.words import N_
from cockpit.desk.plans.making import added, checked, edited, new_id, plan
from cockpit.desk.plans.people import contact, with_attitude
from cockpit.model.changes import Change, Plan
from cockpit.model.contact import Present
from cockpit.model.enums import ActionState, Channel
from cockpit.model.faults import Fault, Refused
from cockpit.model.library import Action
from cockpit.model.people import Participation

_LABELS = {
    ActionState.DONE: N_("Done: {rule}, {name}"),
    ActionState.SNOOZED: N_("Snoozed: {rule}, {name}"),
    ActionState.DISMISSED: N_("Dismissed: {rule}, {name}"),
}


@dataclass(frozen=True)
class Outcome:
    """What came of an action: with any of the three there was a contact with the action's person today.

    ``attitude`` -4..+4 is the person's new one, ``trust`` -2..+2 what the contact did to trust.
    ``participation`` is the person's part in the deal as it stands, None where there is none yet.
    """

    contact: Channel | str | None = None
    attitude: int | None = None
    trust: int | None = None
    participation: Participation | None = None

    def __bool__(self) -> bool:
        return any(value is not None for value in (self.contact, self.attitude, self.trust))


def action_done(
    suggestion: Mapping[str, Any], on: date, result: str | None = None, outcome: Outcome | None = None
) -> Plan:
    """Marks a suggestion (``Suggestion.as_dict()``) done; its outcome is written in the same act."""
    return _answer(suggestion, ActionState.DONE, on, {"result": result}, outcome)


def action_snooze(
    suggestion: Mapping[str, Any],
    on: date,
    until: date,
    result: str | None = None,
    outcome: Outcome | None = None,
) -> Plan:
    """Puts a suggestion away; on ``until`` it is back. Raises Refused for a day not later than ``on``."""
    if until <= on:
        raise Refused(Fault("until", until, N_("must be after {on}"), {"on": on.isoformat()}))
    return _answer(suggestion, ActionState.SNOOZED, on, {"until": until, "result": result}, outcome)


def action_dismiss(
    suggestion: Mapping[str, Any], on: date, reason: str | None = None, outcome: Outcome | None = None
) -> Plan:
    """Puts a suggestion away for a quarter of a year."""
    return _answer(suggestion, ActionState.DISMISSED, on, {"reason": reason}, outcome)


def _answer(
    suggestion: Mapping[str, Any],
    state: ActionState,
    on: date,
    more: Mapping[str, Any],
    outcome: Outcome | None,
) -> Plan:
    target = suggestion["target"]
    person = target["id"] if target["kind"] == "stakeholder" else None
    action = checked(
        Action,
        {
            "id": new_id(),
            "rule": suggestion["rule"],
            "account_id": suggestion["account_id"],
            "opportunity_id": None if target["kind"] == "account" else suggestion.get("opportunity_id"),
            "stakeholder_id": person,
            "state": state,
            "on": on,
            **more,
        },
    )
    changes = (added(action), *(_outcome(suggestion, on, more.get("result"), outcome) if outcome else ()))
    return plan(_LABELS[state], changes, rule=suggestion["rule"], name=target["name"])


def _outcome(suggestion: Mapping[str, Any], on: date, result: str | None, outcome: Outcome) -> tuple[Change, ...]:
    person, deal = (suggestion.get("person") or {}).get("id"), suggestion.get("opportunity_id")
    if person is None:
        raise Refused(Fault("id", suggestion["id"], N_("has no person, so there is no contact to write")))
    present = checked(Present, {"stakeholder_id": person, "trust_delta": outcome.trust or 0})
    changes = [added(contact(suggestion["account_id"], [present], on, outcome.contact, deal, result))]
    if outcome.attitude is not None:
        if deal is None:
            raise Refused(Fault("attitude", outcome.attitude, N_("needs an opportunity, and this action has none")))
        part = outcome.participation or Participation(stakeholder_id=person, opportunity_id=deal)
        new = with_attitude(part, outcome.attitude, on, evidence=result)
        changes += edited(part, new) if outcome.participation else [added(new)]
    return tuple(changes)
