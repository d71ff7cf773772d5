"""Adding and editing records by typed texts, as the command line and forms have them: one act each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cockpit.desk import records
from cockpit.desk.acts import Act, perform
from cockpit.desk.desk import Desk
from cockpit.desk.facts import facts
from cockpit.desk.fields import values_of
from cockpit.desk.plans import add_record, assess_attitude, edit_record
from cockpit.desk.plans.making import checked
from cockpit.model.people import Attitude, Participation

Texts = Mapping[str, str]


@dataclass(frozen=True)
class Assessment:
    """An attitude as typed: value -4..4, day, confidence and evidence; None where nothing was typed."""

    attitude: str
    on: str | None = None
    confidence: str | None = None
    evidence: str | None = None

    def on_day(self, desk: Desk) -> Attitude:
        """The assessment, of today where no day was typed. Raises Refused."""
        confidence = self.confidence.upper() if self.confidence else None
        values = {
            "on": self.on or desk.today,
            "value": self.attitude,
            "confidence": confidence,
            "evidence": self.evidence,
        }
        return checked(Attitude, values)


def add(desk: Desk, array: str, texts: Texts, assessment: Assessment | None = None) -> tuple[str, ...]:
    """Adds a record and returns its key once it is on disk. Raises Refused or RequestWrong."""
    values = _values(desk, array, texts)
    if assessment:
        values["attitudes"] = [*(values.get("attitudes") or ()), facts_of(assessment.on_day(desk))]
    plan = add_record(array, values, lambda record: records.title(desk, record))
    perform(desk, plan)
    return plan.changes[0].key


def edit(
    desk: Desk,
    array: str,
    named: tuple[str, ...],
    texts: Texts,
    assessment: Assessment | None = None,
    forced_reason: str | None = None,
) -> Act | None:
    """Changes fields of the record that ``named`` names; an empty text clears. None where nothing differs."""
    record = records.find(desk, array, named)
    values, title = _values(desk, array, texts), records.title(desk, record)
    if assessment and isinstance(record, Participation):
        new = assessment.on_day(desk)
        if not values:
            return perform(desk, assess_attitude(record, new.value, new.on, new.confidence, new.evidence, title))
        values["attitudes"] = [*(values.get("attitudes") or facts(record)["attitudes"]), facts_of(new)]
    return perform(desk, edit_record(record, values, desk.today, title, forced_reason))


def facts_of(attitude: Attitude) -> dict[str, Any]:
    """An attitude as files write it."""
    return attitude.model_dump(mode="json")


def _values(desk: Desk, array: str, texts: Texts) -> dict[str, Any]:
    return records.resolved(desk, array, values_of(array, texts))
