"""Plans that correct what was written down before: one assessment of a person, the day of an exit check."""

from datetime import date

from cockpit.content.words import N_
from cockpit.desk.plans.making import checked, edited, plan
from cockpit.model.changes import Plan
from cockpit.model.enums import Confidence
from cockpit.model.people import Attitude, Participation


def correct_attitude(
    part: Participation,
    place: int,
    value: int,
    on: date,
    confidence: Confidence,
    evidence: str | None,
    who: str,
) -> Plan:
    """Puts another assessment in the place 0.. of one in the list; Refused for what can't be one."""
    was = part.attitudes[place]
    values = {"on": on, "value": value, "confidence": confidence, "evidence": evidence}
    corrected = checked(Attitude, values)
    attitudes = (*part.attitudes[:place], corrected, *part.attitudes[place + 1 :])
    new = part.model_copy(update={"attitudes": attitudes})
    return plan(N_("{name}: attitude of {day} corrected"), edited(part, new), name=who, day=was.on.isoformat())


def drop_attitude(part: Participation, place: int, who: str) -> Plan:
    """Takes one assessment out of the list; the one before it is the present one again where it was the last."""
    was = part.attitudes[place]
    attitudes = (*part.attitudes[:place], *part.attitudes[place + 1 :])
    new = part.model_copy(update={"attitudes": attitudes})
    return plan(N_("{name}: attitude of {day} deleted"), edited(part, new), name=who, day=was.on.isoformat())
