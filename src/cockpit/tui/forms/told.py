"""What the method says of a record while it is typed in a form, such as that an answer is still locked."""

from typing import Any

from pydantic import ValidationError

from cockpit.desk.facts import facts
from cockpit.desk.telling import ARRAYS as TOLD
from cockpit.model.arrays import ARRAYS
from cockpit.tui.forms.sheet import Sheet, States
from cockpit.tui.forms.values import Wrong, value_of

_STAND_IN = "?"
"""In the place of what a record must have and nobody has typed yet."""


def is_told_of(sheet: Sheet) -> bool:
    """Whether anything is said of the records of this form."""
    return sheet.context.says is not None and sheet.array in TOLD


def told(sheet: Sheet, states: States) -> list[str]:
    """Sentences about the record as it is typed; fields with a fault count as they were, and no record as nothing."""
    if sheet.context.says is None or sheet.array not in TOLD:
        return []
    spec, today = ARRAYS[sheet.array], sheet.context.today
    values: dict[str, Any] = facts(sheet.record) if sheet.record else _new(sheet)
    for name, field in sheet.fields.items():
        try:
            values[name] = value_of(field, states[name], today)
        except Wrong:
            continue
    for name in spec.fields:
        if values.get(name) is None and spec.record.model_fields[spec.fields[name]].is_required():
            values[name] = today.isoformat() if name == "on" else _STAND_IN
    try:
        record = spec.record.model_validate({name: value for name, value in values.items() if value is not None})
    except ValidationError:
        return []
    return sheet.context.says(record)


def _new(sheet: Sheet) -> dict[str, Any]:
    return {name: value for name, value in sheet.given.items() if name in ARRAYS[sheet.array].fields}
