"""Plans for any record: add, edit, delete."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from cockpit.content.words import N_
from cockpit.desk.facts import array_of, facts, name_of
from cockpit.desk.plans.making import added, checked, edited, new_id, plan
from cockpit.desk.plans.stages import stage_consequences
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind, Plan
from cockpit.model.faults import Fault, Refused
from cockpit.model.opportunity import Opportunity
from cockpit.model.record import Record


def add_record(array: str, values: Mapping[str, Any], name: Callable[[Record], str] = name_of) -> Plan:
    """Adds one record of values named as in book-format.md; without an id it gets a new one.

    ``name`` says what the history calls it. Raises Refused, as the others here do.
    """
    spec = ARRAYS[array]
    if spec.key == ("id",) and values.get("id") is None:
        values = {**values, "id": new_id()}
    record = checked(spec.record, values)
    return plan(N_("Add {kind}: {name}"), (added(record),), kind=spec.singular, name=name(record))


def edit_record(
    record: Record,
    values: Mapping[str, Any],
    on: date,
    name: str | None = None,
    forced_reason: str | None = None,
) -> Plan:
    """Changes the fields in ``values`` (None clears); where nothing differs the plan is empty.

    A changed sync point brings its day and its line of history (method.md 3.1); ``forced_reason`` says
    why the deal moves on although exit checks are open.
    """
    spec = ARRAYS[array_of(record)]
    was = facts(record)
    for field in spec.key:
        if field in values and values[field] != was[field]:
            raise Refused(Fault(field, values[field], N_("names the record and can't be changed")))
    new = checked(spec.record, {**was, **values})
    if isinstance(record, Opportunity) and isinstance(new, Opportunity):
        dated = values.get("entered_point_at") is not None
        new = stage_consequences(record, new, on, dated=dated, forced_reason=forced_reason)
    values_said = {"kind": spec.singular, "name": name or name_of(new)}
    if forced_reason:
        values_said["forced"] = forced_reason
    return plan(N_("Edit {kind}: {name}"), edited(record, new), **values_said)


def delete_record(record: Record, name: str | None = None) -> Plan:
    """Removes the record and, in the book, all that belongs to it; undo brings everything back."""
    spec = ARRAYS[array_of(record)]
    change = Change(Kind.DELETE, spec.name, spec.key_of(record))
    return plan(N_("Delete {kind}: {name}"), (change,), kind=spec.singular, name=name or name_of(record))
