"""Plans of a meeting's preparation and outcome, step by step (method.md 2.5)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from cockpit.content.words import N_
from cockpit.desk.plans.making import added, checked, edited, new_id, plan
from cockpit.model.changes import Plan
from cockpit.model.contact import Interaction, Meeting, Need, Objective, Proposal, Question

_LABEL = N_("Meeting of {day}: {what}")
_PLANNED, _OBJECTIVE, _QUESTIONS = N_("planned"), N_("objective"), N_("questions")
_OFFER, _CHECK, _OUTCOME = N_("proposal"), N_("checks"), N_("outcome")
FAILED = "FAILED"


def plan_meeting(account_id: str, opportunity_id: str | None, on: date, attendees: Iterable[str]) -> Plan:
    """A new meeting on a day with these people. Raises Refused for a value that can't be."""
    values = {
        "id": new_id(), "account_id": account_id, "opportunity_id": opportunity_id, "on": on,
        "attendees": list(attendees),
    }  # fmt: skip
    meeting = checked(Meeting, values)
    return _plan(meeting, _PLANNED, (added(meeting),))


def set_objective(meeting: Meeting, values: Mapping[str, Any]) -> Plan:
    """The objective with these fields (names of book-format.md); fields that aren't given stay."""
    known = meeting.objective.model_dump() if meeting.objective else {}
    objective = checked(Objective, {**known, **{name: value or None for name, value in values.items()}})
    return _with(meeting, _OBJECTIVE, objective=objective)


def add_questions(meeting: Meeting, questions: Iterable[Question]) -> Plan:
    """Questions that aren't in it yet, each behind those of its level, so that the funnel holds."""
    texts = {one.text for one in meeting.questions}
    levels = ("OPEN", "EXPLORE", "SPECIFIC", "CLOSED")
    fresh = [one for one in questions if one.text not in texts]
    ordered = sorted((*meeting.questions, *fresh), key=lambda one: levels.index(one.level))
    return _with(meeting, _QUESTIONS, questions=tuple(ordered)) if fresh else Plan(_LABEL)


def set_question(meeting: Meeting, place: int, values: Mapping[str, Any]) -> Plan:
    """Another text, expected answer or answer of the question at a place. Raises Refused for an empty text."""
    questions = list(meeting.questions)
    questions[place] = checked(Question, {**questions[place].model_dump(), **values})
    return _with(meeting, _QUESTIONS, questions=tuple(questions))


def drop_question(meeting: Meeting, place: int) -> Plan:
    """The meeting without the question at a place."""
    questions = tuple(one for number, one in enumerate(meeting.questions) if number != place)
    return _with(meeting, _QUESTIONS, questions=questions)


def add_offers(meeting: Meeting, rows: Iterable[Proposal]) -> Plan:
    """Further rows of the proposal."""
    fresh = tuple(one for one in rows if one not in meeting.proposals)
    return _with(meeting, _OFFER, proposals=(*meeting.proposals, *fresh)) if fresh else Plan(_LABEL)


def set_offer(meeting: Meeting, place: int, values: Mapping[str, Any]) -> Plan:
    """Another row at a place."""
    rows = list(meeting.proposals)
    rows[place] = checked(Proposal, {**rows[place].model_dump(), **values})
    return _with(meeting, _OFFER, proposals=tuple(rows))


def drop_offer(meeting: Meeting, place: int) -> Plan:
    """The meeting without the row at a place."""
    rows = tuple(one for number, one in enumerate(meeting.proposals) if number != place)
    return _with(meeting, _OFFER, proposals=rows)


def mark_meeting_check(meeting: Meeting, key: str, mark: date | str | None) -> Plan:
    """A check such as 4.3 passed on a day, ``FAILED``, or open again."""
    checks: dict[str, Any] = {name: value for name, value in meeting.checks.items() if name != key}
    if mark is not None:
        checks[key] = mark
    values = {**meeting.model_dump(by_alias=True), "checks": dict(sorted(checks.items()))}
    return _plan(meeting, _CHECK, edited(meeting, checked(Meeting, values)))


def confirm_need(need: Need, on: date) -> Plan:
    """The need is confirmed on a day, or, where it was, open again."""
    sure = need.confirmed is not True
    new = need.model_copy(update={"confirmed": sure, "confirmed_at": on if sure else None})
    label = N_("Need confirmed: {text}") if sure else N_("Need open again: {text}")
    return plan(label, edited(need, new), text=need.text)


def with_outcome(meeting: Meeting, captured: Plan) -> Plan:
    """What was captured after a meeting, and that it came of it, in one act."""
    contact = next((c.record for c in captured.changes if isinstance(c.record, Interaction)), None)
    if contact is None:
        return captured
    linked = edited(meeting, meeting.model_copy(update={"interaction_id": contact.id}))
    return Plan(captured.label, (*captured.changes, *linked), captured.values)


def _with(meeting: Meeting, what: str, **update: Any) -> Plan:
    return _plan(meeting, what, edited(meeting, meeting.model_copy(update=update)))


def _plan(meeting: Meeting, what: str, changes: Any) -> Plan:
    return plan(_LABEL, tuple(changes), day=meeting.on.isoformat(), what=what)
