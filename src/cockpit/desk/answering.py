"""What the rep did with an action, by its id: found in today's advice, written in one act."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from cockpit.content.words import N_
from cockpit.desk import daily
from cockpit.desk.acts import Act, perform
from cockpit.desk.days.calendar import Lean
from cockpit.desk.desk import Desk
from cockpit.desk.fields import day_of
from cockpit.desk.plans import Outcome, action_dismiss, action_done, action_snooze
from cockpit.errors import RequestWrong
from cockpit.model.changes import Plan
from cockpit.model.faults import Fault, Refused, asked_as
from cockpit.model.people import Participation
from cockpit.storage import lookup, records

STATES = ("done", "snooze", "dismiss")


@dataclass(frozen=True)
class Answer:
    """An answer as typed; None where nothing was typed. ``until`` is needed for a snooze."""

    state: str
    result: str | None = None
    until: str | None = None
    reason: str | None = None
    contact: str | None = None
    attitude: str | None = None
    trust: str | None = None


def answer(desk: Desk, action_id: str, given: Answer) -> Act | None:
    """Writes the answer, and with it today's contact with the action's person and the new attitude.

    Raises RequestWrong where today's advice has no such action, Refused for a value that can't be written.
    """
    action = found(desk, action_id)
    with asked_as(value="attitude", trust_delta="trust", channel="contact"):
        return perform(desk, _plan(desk, action, given))


def _plan(desk: Desk, action: dict[str, Any], given: Answer) -> Plan:
    outcome = _outcome(desk, action, given)
    if given.state == "done":
        return action_done(action, desk.today, given.result, outcome)
    if given.state == "dismiss":
        return action_dismiss(action, desk.today, given.reason, outcome)
    return action_snooze(action, desk.today, _until(desk, given.until), given.result, outcome)


def found(desk: Desk, action_id: str) -> dict[str, Any]:
    """The action of this id in today's advice, among all that fired."""
    from cockpit.advice.suggestion import target_of

    _rule, *target = target_of(action_id)
    deal = target[0] if target else ""
    account = lookup.account_of_deal(desk.book, deal)
    if account is None and lookup.is_id(desk.book, "accounts", deal):
        account = deal
    if account is not None:
        for action in daily.actions(desk, account, raw=True):
            if action["id"] == action_id:
                return action
    raise RequestWrong(N_("There is no action “{id}” today."), id=action_id[:200])


def _outcome(desk: Desk, action: dict[str, Any], given: Answer) -> Outcome:
    person, deal = action["person"], action["opportunity_id"]
    part = records.read(desk.book, "participations", (person["id"], deal)) if person and deal else None
    return Outcome(
        contact=given.contact.upper() if given.contact else None,
        attitude=_number("attitude", given.attitude),
        trust=_number("trust", given.trust),
        participation=part if isinstance(part, Participation) else None,
    )


def _number(field: str, text: str | None) -> int | None:
    try:
        return None if text is None else int(text)
    except ValueError:
        raise Refused(Fault(field, text, N_("is no whole number"))) from None


def _until(desk: Desk, text: str | None) -> date:
    """The day that a text names, as YYYY-MM-DD or in words."""
    return day_of("until", text, desk.today, Lean.FUTURE) if text and text.strip() else desk.today
