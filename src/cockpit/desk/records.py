"""Any record of the book: found by id or part of its name, listed, and named for people."""

from collections.abc import Iterator, Mapping
from typing import Any

from cockpit.content.words import N_
from cockpit.desk.desk import Desk
from cockpit.desk.facts import array_of, name_of
from cockpit.errors import RequestWrong
from cockpit.model.arrays import ARRAYS
from cockpit.model.record import Record
from cockpit.storage import records

Values = dict[str, Any]
Where = Mapping[str, str]
"""What a list is limited to: ids under ``account``, ``opportunity`` and ``stakeholder``."""


def resolve(desk: Desk, array: str, text: str) -> str:
    """The id of the record that a text names: its id, else the only one whose name holds the text.

    Raises RequestWrong where there is none, or several (the candidates are named).
    """
    return records.resolve(desk.book, array, text)[0]


def find(desk: Desk, array: str, texts: tuple[str, ...]) -> Record:
    """The record named by id or part of its name; where the key has several fields, by one text for each."""
    spec = ARRAYS[array]
    if spec.key == ("id",):
        key: tuple[str, ...] = (resolve(desk, array, texts[0]),)
    else:
        targets = [spec.references.get(field) for field in spec.key]
        key = tuple(resolve(desk, t, text) if t else text for t, text in zip(targets, texts, strict=True))
    record = records.read(desk.book, array, key)
    if record is None:
        raise RequestWrong(N_("There is no {kind} “{name}”."), kind=spec.singular, name=" / ".join(texts))
    return record


def listing(desk: Desk, array: str, where: Where) -> Iterator[Record]:
    """The records of an array in the order of the book, of one account, opportunity or person where asked."""
    return iter(records.rows(desk.book, array, **where))


def identifiers(desk: Desk, array: str, where: Where) -> Iterator[tuple[str, ...]]:
    """The keys of the same records, without reading the rest of them."""
    return iter(records.ids(desk.book, array, **where))


def resolved(desk: Desk, array: str, values: Mapping[str, Any]) -> Values:
    """Values as they were typed with every reference as an id, also inside lists and objects.

    Raises RequestWrong with ``field`` among its values where a text names no record, or several.
    """
    found = dict(values)
    for path, target in ARRAYS[array].references.items():
        field, _dot, inner = path.replace("[]", "").partition(".")
        if found.get(field) is not None:
            try:
                found[field] = _in(desk, target, found[field], inner)
            except RequestWrong as error:
                error.values["field"] = path
                raise
    return found


def _in(desk: Desk, target: str, value: Any, inner: str) -> Any:
    if isinstance(value, list):
        return [_in(desk, target, item, inner) for item in value]
    if inner and isinstance(value, dict):
        return {**value, inner: _in(desk, target, value[inner], "")} if value.get(inner) is not None else value
    return resolve(desk, target, value) if isinstance(value, str) else value


def title(desk: Desk, record: Record) -> str:
    """What people call the record, with the names of the records that its key refers to."""
    spec = ARRAYS[array_of(record)]
    if spec.key == ("id",):
        return name_of(record)
    named = []
    for field, value in zip(spec.key, spec.key_of(record), strict=True):
        target = spec.references.get(field)
        other = records.read(desk.book, target, (value,)) if target else None
        named.append(name_of(other) if other else value)
    return " / ".join(named)
