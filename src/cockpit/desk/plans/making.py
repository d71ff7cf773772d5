"""What every plan is made with: new ids, checked records, the difference between two states of a record."""

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import uuid4

from pydantic import ValidationError

from cockpit.desk.facts import array_of
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind, Plan
from cockpit.model.faults import Refused, faults_of
from cockpit.model.record import Part, Record

R = TypeVar("R", bound=Part)


def new_id() -> str:
    """An id that no other book or device will make."""
    return str(uuid4())


def checked(kind: type[R], values: Mapping[str, Any]) -> R:
    """The record that these values (names as in book-format.md) make; None stands for the field's default.

    Raises Refused with every fault, each naming its field and value.
    """
    try:
        return kind.model_validate({name: value for name, value in values.items() if value is not None})
    except ValidationError as error:
        raise Refused(*faults_of(error)) from None


def added(record: Record) -> Change:
    """The change that adds this record."""
    array = ARRAYS[array_of(record)]
    return Change(Kind.ADD, array.name, array.key_of(record), record)


def edited(record: Record, new: Record) -> tuple[Change, ...]:
    """The change from one state of a record to another, naming the fields that differ; none if none does.

    It is written only where these fields still are as in ``record``.
    """
    array = ARRAYS[array_of(record)]
    fields = frozenset(f for f in type(record).model_fields if getattr(record, f) != getattr(new, f))
    return (Change(Kind.EDIT, array.name, array.key_of(record), new, fields, record),) if fields else ()


def plan(label: str, changes: tuple[Change, ...], **values: str) -> Plan:
    """A plan whose label is said with these values."""
    return Plan(label, changes, values)
