"""Tables: how the records of an array lie in the book's tables, read off the model's own types.

A column has the name of the field in files. Lists whose items refer to records are tables of their own;
``c139.coach_id`` is a column, so that SQLite guards the reference.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from operator import itemgetter
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from cockpit.model.arrays import ARRAYS, Array
from cockpit.model.contact import Present, Proposal
from cockpit.model.money import from_minor
from cockpit.model.people import Attitude
from cockpit.model.record import Record
from cockpit.storage.codec import Decode, Encode, as_json, codec_of
from cockpit.storage.triggers import quoted

_CHILDREN: Mapping[tuple[str, str], tuple[str, tuple[str, ...], type[BaseModel] | None]] = {
    ("participations", "attitudes"): ("attitudes", ("stakeholder_id", "opportunity_id"), Attitude),
    ("interactions", "people"): ("interaction_people", ("interaction_id",), Present),
    ("meetings", "attendees"): ("meeting_attendees", ("meeting_id",), None),
    ("meetings", "proposals"): ("meeting_proposals", ("meeting_id",), Proposal),
}
_LIFTED = {("opportunities", "c139"): "coach_id"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the record's ``field``; ``path`` names its value as files do.

    ``empty`` is what None is stored as where the column has a default, ``target`` the array that it refers to;
    ``structured`` values are lists, maps and objects.
    """

    name: str
    field: str
    path: str
    encode: Encode
    decode: Decode | None
    empty: Any = None
    money: bool = False
    required: bool = False
    target: str | None = None
    structured: bool = False


@dataclass(frozen=True, eq=False)
class Child:
    """A list of a record in a table of its own, one row for each item with its place in the list."""

    field: str
    table: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    scalar: bool

    def encode(self, items: Iterable[Any]) -> list[tuple[Any, ...]]:
        """The rows of a list without key and place."""
        if self.scalar:
            return [(str(item),) for item in items]
        return [tuple(value_of(column, getattr(item, column.field)) for column in self.columns) for item in items]

    def decode(self, row: Sequence[Any]) -> Any:
        """One item of the list as files write it."""
        if self.scalar:
            return row[0]
        pairs = zip(self.columns, row, strict=True)
        return {c.field: c.decode(value) if c.decode else value for c, value in pairs if value is not None}


@dataclass(frozen=True, eq=False)
class Table:
    """An array's own table and its children."""

    array: Array
    columns: tuple[Column, ...]
    children: tuple[Child, ...]

    @property
    def name(self) -> str:
        return self.array.name

    def select(self, alias: str = "") -> str:
        """The list of all columns for a SELECT, in their order."""
        prefix = f"{alias}." if alias else ""
        return ", ".join(prefix + quoted(column.name) for column in self.columns)

    def records(self, rows: Iterable[tuple[Sequence[Any], Mapping[str, list[Any]]]]) -> list[Record]:
        """The records of rows in the order of ``select`` and of their child rows, checked by the model all at once."""
        return self._adapter.validate_python([self.facts(row, lists) for row, lists in rows])

    @cached_property
    def _adapter(self) -> TypeAdapter[list[Record]]:
        return TypeAdapter(list[self.array.record])  # type: ignore[name-defined]  # a type that is a value

    def facts(self, row: Sequence[Any], lists: Mapping[str, list[Any]]) -> dict[str, Any]:
        """What is known of a record, by the names of files; money as Decimal."""
        facts: dict[str, Any] = {
            name: value for name, value in zip(self._names, row, strict=True) if value is not None
        }
        for column in self._converted:
            value = facts.get(column.name)
            if value is None:
                continue
            if value == column.empty:
                del facts[column.name]
            elif column.money:
                facts[column.name] = from_minor(value, facts.get("currency", ""))
            elif column.decode:
                facts[column.name] = column.decode(value)
            elif column.name != column.field:
                facts.setdefault(column.field, {})[column.name] = facts.pop(column.name)
        facts.update(lists)
        return facts

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @cached_property
    def _converted(self) -> tuple[Column, ...]:
        """The columns whose values the model doesn't take as they are."""
        return tuple(
            c for c in self.columns if c.money or c.decode or c.empty is not None or c.name != c.field
        )

    @cached_property
    def key(self) -> Callable[[Sequence[Any]], tuple[str, ...]]:
        """What takes the key out of a row in the order of ``select``."""
        names = [column.name for column in self.columns]
        positions = [names.index(name) for name in self.array.key]
        if len(positions) == 1:
            return lambda row: (row[positions[0]],)
        return itemgetter(*positions)


def value_of(column: Column, value: Any) -> Any:
    """A value that is not money as SQLite holds it."""
    return column.empty if value is None else column.encode(value)


@cache
def table_of(name: str) -> Table:
    """The tables of an array of book-format.md."""
    array = ARRAYS[name]
    columns: list[Column] = []
    children: list[Child] = []
    for field, attribute in array.fields.items():
        info = array.record.model_fields[attribute]
        if child := _CHILDREN.get((name, field)):
            children.append(_child(array, field, *child))
            continue
        column = _column(array, field, info)
        columns.append(column)
        if lifted := _LIFTED.get((name, field)):
            columns[-1] = replace(column, encode=_without(lifted))
            columns.append(_lifted(array, field, lifted))
    return Table(array, tuple(columns), tuple(children))


@cache
def adapter_of(name: str, field: str) -> TypeAdapter[Any]:
    """What turns a list, a map or an object as files write it into the model's own value."""
    array = ARRAYS[name]
    info = array.record.model_fields[array.fields[field]]
    return TypeAdapter(info.rebuild_annotation())


def _column(array: Array, field: str, info: FieldInfo) -> Column:
    encode, decode = codec_of(info.annotation)
    structured = decode is json.loads
    default = None if structured or info.is_required() or info.default is None else encode(info.default)
    return Column(
        field,
        field,
        field,
        encode,
        decode,
        default,
        money=field in array.money,
        required=info.is_required(),
        target=array.references.get(field),
        structured=structured,
    )


def _child(array: Array, field: str, table: str, key: tuple[str, ...], part: type[BaseModel] | None) -> Child:
    if part is None:
        target = array.references[f"{field}[]"]
        return Child(field, table, key, (Column("stakeholder_id", "", f"{field}[]", str, None, target=target),), True)
    columns = []
    for name, info in part.model_fields.items():
        encode, decode = codec_of(info.annotation)
        path = f"{field}[].{name}"
        columns.append(Column(name, name, path, encode, decode, target=array.references.get(path)))
    return Child(field, table, key, tuple(columns), False)


def _lifted(array: Array, field: str, name: str) -> Column:
    path = f"{field}.{name}"
    target = array.references[path]
    return Column(name, field, path, lambda part: getattr(part, name), None, target=target, structured=True)


def _without(name: str) -> Encode:
    def encode(part: BaseModel) -> str | None:
        text = as_json(part.model_copy(update={name: None}))
        return None if text == "{}" else text

    return encode
