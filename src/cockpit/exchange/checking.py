"""Rows checked against the model, a thousand at a time; every fault names its field and value.

The field types are the model's own, as an adapter of typed dictionaries: building the records themselves takes
four times as long. What a record checks across its fields is checked where the whole record is known: in the book.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import GenericAlias
from typing import Annotated, Any, NotRequired

from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypedDict

from cockpit.exchange.rows import Row
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import Fault, faults_by_row

_Rows = TypeAdapter[list[Row]]


@dataclass(slots=True)
class Checked:
    """``rows`` as the model holds their values, ``places`` where each stood; ``faults`` by place."""

    places: Sequence[int] = ()
    rows: list[Row] = field(default_factory=list)
    faults: dict[int, Fault] = field(default_factory=dict)


def check(array: str, rows: list[Row], names: frozenset[str] | None = None) -> Checked:
    """Check the fields of rows that say nothing about fields they don't know (no None among them).

    ``names`` are all fields that the rows may have. A field that a record must have may be missing: the record
    may be in the book already.
    """
    adapter = _adapter(array, frozenset().union(*rows) if names is None else names)
    try:
        return Checked(range(len(rows)), adapter.validate_python(rows))
    except ValidationError as error:
        faults = faults_by_row(error)
    places = [place for place in range(len(rows)) if place not in faults]
    return Checked(places, adapter.validate_python([rows[place] for place in places]), faults)


@lru_cache(64)
def _adapter(array: str, names: frozenset[str]) -> _Rows:
    """An adapter of only these fields: each one more costs, even where no row has it."""
    record = ARRAYS[array].record
    fields: dict[str, Any] = {}
    for name, attribute in ARRAYS[array].fields.items():
        if name in names:
            info = record.model_fields[attribute]
            fields[name] = NotRequired[Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation]
    make: Any = TypedDict  # a type made at run time is nothing that a type checker can follow
    listed: Any = GenericAlias(list, (make("Fields", fields),))
    return TypeAdapter(listed)
