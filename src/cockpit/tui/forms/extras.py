"""Fields that forms ask for though no record has them: an attitude of today, and the coach of a deal.

The attitude is asked for where a part is new; one that is there gets its attitudes on the board of two questions.
"""

from collections.abc import Callable, Mapping
from typing import Any

from cockpit.content.words import N_
from cockpit.desk.facts import facts
from cockpit.model.enums import Confidence
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Participation
from cockpit.model.record import Record
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.kinds import Field, Kind
from cockpit.tui.forms.values import Wrong

ATTITUDE = Field(
    "attitude", Kind.CHOICE, words="Attitude", codes=tuple(f"{n:+d}" if n else "0" for n in range(4, -5, -1))
)
CONFIDENCE = Field("attitude_confidence", Kind.CHOICE, words="Confidence", codes=tuple(Confidence))
_EVIDENCE = Field("attitude_evidence", Kind.LINE)
_COACH = Field("coach", Kind.RECORD, array="stakeholders")

EXTRAS: Mapping[str, tuple[Field, ...]] = {
    "participations": (ATTITUDE, _EVIDENCE, CONFIDENCE),
    "opportunities": (_COACH,),
}
"""Extra fields by array."""


def fields_for(array: str, record: Record | None) -> tuple[Field, ...]:
    """The extra fields of the form that adds a record, or edits this one."""
    return () if isinstance(record, Participation) else EXTRAS.get(array, ())


class Missing(Wrong):
    """An extra field that another one needs."""

    def __init__(self, field: str) -> None:
        super().__init__(N_("is missing"), "")
        self.field = field


def start_of(array: str, record: Record | None) -> dict[str, str]:
    """What stands in the extra fields when the form opens."""
    started = {field.name: "" for field in fields_for(array, record)}
    if isinstance(record, Opportunity):
        started["coach"] = record.c139.coach_id or ""
    return started


def write(array: str, values: dict[str, Any], record: Record | None, context: FormContext) -> dict[str, Any]:
    """The values of a form with the extra ones turned into those of the record; Missing where one is needed."""
    writer = _WRITERS.get(array)
    return writer(values, record, context) if writer else values


def _attitude(values: dict[str, Any], _record: Record | None, context: FormContext) -> dict[str, Any]:
    value, evidence, confidence = (values.pop(name, None) for name in ("attitude", *_BESIDE))
    if value is None and (evidence or confidence):
        raise Missing("attitude")
    if value is None:
        return values
    assessed = {"on": context.today.isoformat(), "value": int(value), "evidence": evidence}
    if confidence:
        assessed["confidence"] = confidence
    return {**values, "attitudes": [assessed]}


_BESIDE = ("attitude_evidence", "attitude_confidence")


def _coach(values: dict[str, Any], record: Record | None, _context: FormContext) -> dict[str, Any]:
    if "coach" not in values:
        return values
    coach = values.pop("coach")
    board = facts(record)["c139"] if record else {}
    return {**values, "c139": {**board, "coach_id": coach}} if coach or board else values


_Writer = Callable[[dict[str, Any], Record | None, FormContext], dict[str, Any]]
_WRITERS: Mapping[str, _Writer] = {"participations": _attitude, "opportunities": _coach}
