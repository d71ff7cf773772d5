"""Adding and editing records by typed texts, as the command line and forms have them: one act each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cockpit.desk import records
from cockpit.desk.acts import Act, perform
from cockpit.desk.days.calendar import Lean
from cockpit.desk.desk import Desk
from cockpit.desk.facts import facts
from cockpit.desk.fields import day_of, values_of
from cockpit.desk.plans import add_record, assess_attitude, edit_record
from cockpit.desk.plans.making import checked
from cockpit.methods.exit_checks import exit_checks
from cockpit.methods.sync import POINTS, point_of, sync
from cockpit.model.enums import BuyingStage
from cockpit.model.faults import asked_as
from cockpit.model.opportunity import Opportunity
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
            "on": day_of("on", self.on, desk.today, Lean.PAST) if self.on else desk.today,
            "value": self.attitude,
            "confidence": confidence,
            "evidence": self.evidence,
        }
        with asked_as(value="attitude"):
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
    """Changes fields of the record that ``named`` names; an empty text clears. None where nothing differs.

    A deal that moves on in spite of open exit checks is kept as forced: with the reason, else with what was open.
    """
    record = records.find(desk, array, named)
    values, title = _values(desk, array, texts), records.title(desk, record)
    if isinstance(record, Opportunity) and forced_reason is None and moves_on(record, values):
        forced_reason = ", ".join(open_checks(desk, record)) or None
    if assessment and isinstance(record, Participation):
        new = assessment.on_day(desk)
        if not values:
            return perform(desk, assess_attitude(record, new.value, new.on, new.confidence, new.evidence, title))
        values["attitudes"] = [*(values.get("attitudes") or facts(record)["attitudes"]), facts_of(new)]
    return perform(desk, edit_record(record, values, desk.today, title, forced_reason))


def moves_on(deal: Opportunity, values: Mapping[str, Any]) -> bool:
    """Whether these values move the deal forward on the customer's track."""
    stage = values.get("buying_stage")
    if stage not in tuple(BuyingStage):
        return False
    here = sync(deal.buying_stage, deal.selling_stage).point
    return POINTS.index(here) < POINTS.index(point_of(BuyingStage(stage)))


def open_checks(desk: Desk, deal: Opportunity) -> list[str]:
    """Keys of the exit checks of the deal's present point that are not done (method.md 3.1)."""
    from cockpit.desk.look import look

    seen = next(one for one in look(desk, deal.account_id).situation.deals if one.id == deal.id)
    people = [person.figures for person in seen.people]
    found = exit_checks(seen.sync, deal, people, desk.today, desk.numbers.c139)
    return [one.check for one in found if not one.done]


def facts_of(attitude: Attitude) -> dict[str, Any]:
    """An attitude as files write it."""
    return attitude.model_dump(mode="json")


def _values(desk: Desk, array: str, texts: Texts) -> dict[str, Any]:
    return records.resolved(desk, array, values_of(array, texts, desk.today))
