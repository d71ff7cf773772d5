"""Rows of an import that give the same fields, turned into column values column by column."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import ValidationError

from cockpit.errors import N_
from cockpit.model.faults import Fault, Refused, faults_of
from cockpit.model.money import to_minor
from cockpit.storage.codec import same
from cockpit.storage.tables import Child, Column, adapter_of, table_of
from cockpit.storage.writing import minor_of

MISSING = N_("is missing")
STRANGE = N_("is not a field of this record")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row: ``state`` is new, changed, same or refused; ``fault`` says why it was refused."""

    state: str
    fault: Fault | None = None


SAME = Outcome("same")


@dataclass(slots=True, eq=False)
class Row:
    """One row on its way: what it gives, and as ``values`` of its shape's columns; ``there`` is it in the book."""

    key: Key
    given: Mapping[str, Any]
    there: Sequence[Any] | None = None
    currency: str = ""
    values: tuple[Any, ...] = ()
    lists: dict[str, list[tuple[Any, ...]]] | None = None
    outcome: Outcome = SAME

    def list_of(self, child: Child) -> list[tuple[Any, ...]]:
        """The rows of one of its lists."""
        return self.lists[child.field] if self.lists else []

    def refuse(self, fault: Fault) -> None:
        self.outcome = Outcome("refused", fault)


@dataclass(frozen=True, slots=True)
class Shape:
    """What rows with the same fields have in common; ``positions`` are the columns' places in ``Table.select``."""

    array: str
    columns: tuple[Column, ...]
    names: tuple[str, ...]
    positions: tuple[int, ...]
    children: tuple[Child, ...]
    lacking: str | None
    strange: str | None
    currency: bool

    def mentions(self, rows: Sequence[Row]) -> Iterator[tuple[str, str, list[tuple[str, Row]]]]:
        """What the rows refer to: for each field its path, the array it names, and the ids with their rows."""
        for position, column in enumerate(self.columns):
            if column.target is not None:
                named = [(row.values[position], row) for row in rows if row.values[position] is not None]
                yield column.path, column.target, named
        for child in self.children:
            for position, column in enumerate(child.columns):
                if column.target is not None:
                    items = [(item[position], row) for row in rows for item in row.list_of(child)]
                    yield column.path, column.target, [(id_, row) for id_, row in items if id_ is not None]


@cache
def shape_of(array: str, fields: tuple[str, ...]) -> Shape:
    """The shape of rows with these fields; an array of money always gives its currency."""
    table = table_of(array)
    given = {*fields, "currency"} if table.array.money else set(fields)
    known = [(i, column) for i, column in enumerate(table.columns) if column.field in given]
    strange = [name for name in fields if name not in table.array.fields]
    lacking = [column.field for column in table.columns if column.required and column.field not in given]
    return Shape(
        array,
        tuple(column for _i, column in known),
        tuple(column.name for _i, column in known),
        tuple(i for i, _column in known),
        tuple(child for child in table.children if child.field in given),
        lacking[0] if lacking else None,
        strange[0] if strange else None,
        bool(table.array.money),
    )


def encode(shape: Shape, rows: Sequence[Row]) -> None:
    """Fill the rows' values and lists; a row that can't be is refused, alone."""
    try:
        columns = [_column(shape, column, rows) for column in shape.columns]
        for row, values in zip(rows, zip(*columns, strict=True), strict=True):
            row.values = values
        for child in shape.children:
            _lists(shape, child, rows)
    except (Refused, ValidationError) as error:
        if len(rows) > 1:
            for row in rows:
                encode(shape, [row])
        else:
            rows[0].refuse(error.faults[0] if isinstance(error, Refused) else faults_of(error)[0])


def _column(shape: Shape, column: Column, rows: Sequence[Row]) -> Iterable[Any]:
    name = column.field
    if name == "currency" and shape.currency:
        return [row.currency for row in rows]
    values = [row.given[name] for row in rows]
    if column.required and None in values:
        raise Refused(Fault(name, None, MISSING))
    if column.money:
        pairs = list(zip(values, rows, strict=True))
        try:
            return [None if value is None else to_minor(value, row.currency) for value, row in pairs]
        except ValueError:
            return [None if value is None else minor_of(name, value, row.currency) for value, row in pairs]
    if column.encode is same and column.empty is None:
        return values
    if column.structured:
        values = [None if value is None else _validated(shape.array, name, value) for value in values]
    empty, encoded = column.empty, column.encode
    return [empty if value is None else encoded(value) for value in values]


def _lists(shape: Shape, child: Child, rows: Sequence[Row]) -> None:
    for row in rows:
        items = row.given[child.field]
        row.lists = row.lists or {}
        row.lists[child.field] = child.encode(_validated(shape.array, child.field, items)) if items else []


def _validated(array: str, name: str, value: Any) -> Any:
    """The value as the model holds it; a fault names the field and the path inside it."""
    validate: Callable[[Any], Any] = adapter_of(array, name).validate_python
    try:
        return validate(value)
    except ValidationError as error:
        fault = faults_of(error)[0]
        inner = "" if fault.field == "record" else fault.field
        path = name + (inner if inner.startswith("[") or not inner else f".{inner}")
        raise Refused(Fault(path, fault.value, fault.template, fault.values)) from None
