"""Plans about people: attitudes and contacts."""

from collections.abc import Iterable
from datetime import date

from cockpit.content.words import N_
from cockpit.desk.plans.making import added, checked, edited, new_id, plan
from cockpit.model.changes import Plan
from cockpit.model.contact import Interaction, Present
from cockpit.model.enums import Channel, Confidence
from cockpit.model.people import Attitude, Participation, Stakeholder

_ATTITUDE = N_("{name}: attitude {old} to {new}")


def present_attitude(part: Participation) -> Attitude | None:
    """The last assessment by date; on one date, the later in the list (method.md 1.2)."""
    return max(enumerate(part.attitudes), key=lambda item: (item[1].on, item[0]))[1] if part.attitudes else None


def signed(value: int | None) -> str:
    """An attitude as it is written: ``+2``, ``0``, ``-3``; unknown is ``?``."""
    return "?" if value is None else f"{value:+d}" if value else "0"


def assess_attitude(
    part: Participation,
    value: int,
    on: date,
    confidence: Confidence = Confidence.OBSERVED,
    evidence: str | None = None,
    who: str | None = None,
) -> Plan:
    """Adds an assessment (-4..+4) to the person's attitudes in the deal; ``who`` is the name for the history.

    Raises Refused for a value off the scale.
    """
    new = with_attitude(part, value, on, confidence, evidence)
    return _attitude_plan(part, new, value, who)


def with_attitude(
    part: Participation,
    value: int,
    on: date,
    confidence: Confidence = Confidence.OBSERVED,
    evidence: str | None = None,
) -> Participation:
    """The participation with one assessment more."""
    attitude = {"on": on, "value": value, "confidence": confidence, "evidence": evidence}
    known = part.model_dump(by_alias=True)
    return checked(Participation, {**known, "attitudes": [*known["attitudes"], attitude]})


def step_attitude(part: Participation, step: int, on: date, who: str | None = None) -> Plan:
    """One step up or down from the present attitude (unknown counts as 0); beyond -4..+4 the plan is empty.

    Steps of one day become one assessment, so that the trend compares with the day before.
    """
    present = present_attitude(part)
    value = (present.value if present else 0) + step
    if not -4 <= value <= 4:
        return Plan(_ATTITUDE)
    kept = part.attitudes
    if present is not None and kept[-1] == present and _is_step(present, on):
        kept = kept[:-1]
    new = part.model_copy(update={"attitudes": (*kept, Attitude(on=on, value=value))})
    return _attitude_plan(part, new, value, who)


def _is_step(attitude: Attitude, on: date) -> bool:
    return attitude.on == on and attitude.evidence is None and attitude.confidence is Confidence.OBSERVED


def _attitude_plan(part: Participation, new: Participation, value: int, who: str | None) -> Plan:
    old = present_attitude(part)
    name = who or part.stakeholder_id
    return plan(_ATTITUDE, edited(part, new), name=name, old=signed(old.value if old else None), new=signed(value))


def move_person(person: Stakeholder, manager: Stakeholder | None) -> Plan:
    """Another manager for a person, or nobody; where nothing differs the plan is empty.

    Raises Refused where both are one; a circle over others is refused when it is written.
    """
    new = checked(Stakeholder, {**person.model_dump(), "reports_to": manager.id if manager is not None else None})
    if manager is None:
        return plan(N_("{name}: reports to nobody"), edited(person, new), name=person.name)
    return plan(N_("{name}: reports to {manager}"), edited(person, new), name=person.name, manager=manager.name)


def contact(
    account_id: str,
    people: Iterable[Present],
    on: date,
    channel: Channel | str | None = None,
    opportunity_id: str | None = None,
    note: str | None = None,
) -> Interaction:
    """A new interaction with these people on one day."""
    values = {
        "id": new_id(),
        "account_id": account_id,
        "opportunity_id": opportunity_id,
        "on": on,
        "channel": channel,
        "note": note,
        "people": [present.model_dump() for present in people],
    }
    return checked(Interaction, values)


def log_contact(
    account_id: str,
    people: Iterable[Present],
    on: date,
    channel: Channel | None = None,
    *,
    opportunity_id: str | None = None,
    note: str | None = None,
    names: str | None = None,
) -> Plan:
    """A contact in a few keys; ``names`` is what the history calls the people."""
    record = contact(account_id, people, on, channel, opportunity_id, note)
    who = names or ", ".join(present.stakeholder_id for present in record.people)
    return plan(N_("Contact: {name}"), (added(record),), name=who)
