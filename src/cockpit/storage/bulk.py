"""Bulk writing for imports: validated rows by the thousand, each reported as new, changed, same or refused.

Rows that are there are read first, so that what is the same is never written; new rows go in by one statement.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from cockpit.model.faults import Fault, Refused, faults_of
from cockpit.model.money import from_minor
from cockpit.storage.book import Book
from cockpit.storage.circles import settle
from cockpit.storage.failures import N_, refused_rule
from cockpit.storage.reading import child_rows
from cockpit.storage.references import ABSENT, OWN, present
from cockpit.storage.tables import Child, Column, Table, adapter_of, table_of
from cockpit.storage.triggers import quoted
from cockpit.storage.writing import currency_for, key_is, minor_of, put_lists

_CHUNK = 500
_MISSING = N_("is missing")
_STRANGE = N_("is not a field of this record")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row: ``state`` is new, changed, same or refused; ``fault`` says why it was refused."""

    state: str
    fault: Fault | None = None


_NEW, _CHANGED, _SAME = Outcome("new"), Outcome("changed"), Outcome("same")


@dataclass(slots=True)
class _Row:
    """One row on its way: what it gives, encoded; ``there`` is the row in the book, in the order of ``select``."""

    key: Key
    given: Mapping[str, Any]
    there: Sequence[Any] | None = None
    values: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    outcome: Outcome = _SAME


def write_rows(book: Book, array: str, rows: Iterable[Mapping[str, Any]], *, settled: bool = True) -> list[Outcome]:
    """Write rows inside an act and say for each, in order, what became of it.

    A row maps field names as files write them to values as the model holds them; a list, a map or an object
    may also be as files hold it. A row whose key is in the book updates it: a missing field stays as it is,
    None clears it, a list or map replaces the old one. Money without currency is in the row's own, else in
    the book's (a rival's: its deal's). A refused row writes nothing, and the others are written.

    Rows may refer to later rows of the same call (``parent_id``, ``reports_to``): that is checked at its end, or,
    without ``settled``, by a later ``settle``. Arrays that others refer to must be written, and settled, first.
    """
    table = table_of(array)
    outcomes: list[Outcome] = []
    written: list[Key] = []
    known: dict[str, set[str]] = {}
    for chunk in _chunks(table, rows):
        _write_chunk(book, table, [row for row in chunk if row.outcome.state != "refused"], known)
        outcomes += [row.outcome for row in chunk]
        if array in OWN:
            written += [row.key for row in chunk]
    if settled and array in OWN:
        faults = settle(book, array)
        if faults:
            outcomes = [
                Outcome("refused", faults[key[0]])
                if outcome.state != "refused" and key and key[0] in faults
                else outcome
                for key, outcome in zip(written, outcomes, strict=True)
            ]
    return outcomes


def _chunks(table: Table, rows: Iterable[Mapping[str, Any]]) -> Iterator[list[_Row]]:
    """Rows in chunks in which no key comes twice, so that a second row meets what the first has written."""
    key = table.array.key
    chunk: list[_Row] = []
    seen: set[Key] = set()
    for given in rows:
        own = tuple(str(given[name]) if given.get(name) is not None else "" for name in key)
        if key[-1] == "kind" and not own[-1]:
            own = (*own[:-1], "INFLUENCE")
        row = _Row(own, given)
        if "" in own:
            row.outcome = Outcome("refused", Fault(key[own.index("")], None, _MISSING))
        if own in seen or len(chunk) == _CHUNK:
            yield chunk
            chunk, seen = [], set()
        chunk.append(row)
        seen.add(own)
    if chunk:
        yield chunk


def _write_chunk(book: Book, table: Table, rows: list[_Row], known: dict[str, set[str]]) -> None:
    there = _rows_there(book, table, rows)
    for row in rows:
        row.there = there.get(row.key)
        try:
            _encode(book, table, row)
        except Refused as error:
            row.outcome = Outcome("refused", error.faults[0])
        except ValidationError as error:
            row.outcome = Outcome("refused", faults_of(error)[0])
    _refuse_absent(book, table, rows, known)
    good = [row for row in rows if row.outcome.state != "refused"]
    _insert(book, table, [row for row in good if row.there is None])
    _update(book, table, [row for row in good if row.there is not None])
    for child in table.children:
        _write_lists(book, child, [row for row in good if row.outcome.state != "refused" and child.field in row.lists])


def _rows_there(book: Book, table: Table, rows: list[_Row]) -> dict[Key, Sequence[Any]]:
    if not rows:
        return {}
    names = ", ".join(map(quoted, table.array.key))
    slots = ", ".join(["(" + ", ".join("?" * len(table.array.key)) + ")"] * len(rows))
    found = book.db.execute(
        f"SELECT {table.select()} FROM {quoted(table.name)} WHERE ({names}) IN (VALUES {slots})",
        [part for row in rows for part in row.key],
    )
    return {table.key(row): row for row in found}


def _encode(book: Book, table: Table, row: _Row) -> None:
    """Turn what the row gives into column values; Refused or ValidationError where it can't be."""
    given = dict(row.given)
    for name in [
        name for name, value in given.items() if isinstance(value, list | tuple | dict) and name in table.array.fields
    ]:
        given[name] = adapter_of(table.name, name).validate_python(given[name])
    strange = [name for name in given if name not in table.array.fields]
    if strange:
        raise Refused(Fault(strange[0], strange[0], _STRANGE))
    currency = _currency(book, table, row, given)
    for column in table.columns:
        if column.field in given:
            row.values[column.name] = _value(column, given[column.field], currency)
        elif row.there is None and column.required:
            raise Refused(Fault(column.field, None, _MISSING))
    for child in table.children:
        if child.field in given:
            row.lists[child.field] = child.encode(given[child.field] or ())


def _value(column: Column, value: Any, currency: str | None) -> Any:
    if column.money and value is not None:
        return minor_of(column.path, value, str(currency))
    if column.name == "currency":
        return currency
    if value is None and column.required:
        raise Refused(Fault(column.path, None, _MISSING))
    return column.empty if value is None else column.encode(value)


def _currency(book: Book, table: Table, row: _Row, given: dict[str, Any]) -> str | None:
    """The row's currency; where it changes, the amounts that the row doesn't give keep their number."""
    if not table.array.money:
        return None
    now = None
    if row.there is not None:
        old = dict(zip((column.name for column in table.columns), row.there, strict=True))
        now = str(old["currency"])
        if given.get("currency") in (None, now) and "currency" not in given:
            return now
    currency = given.get("currency") or (
        currency_for(book, table, given.get("opportunity_id")) if now is None or "currency" in given else now
    )
    given["currency"] = currency
    if now is not None and currency != now:
        for name in table.array.money:
            if name not in given and old[name] is not None:
                given[name] = from_minor(old[name], now)
    return str(currency)


def _refuse_absent(book: Book, table: Table, rows: list[_Row], known: dict[str, set[str]]) -> None:
    """Refuse rows that name what is not in the book; a reference to the own array waits for ``settle``."""
    named: dict[str, set[str]] = {}
    mentions: list[tuple[_Row, str, str, str]] = []
    for row in rows:
        for path, target, id_ in _mentions(table, row):
            if target != table.name and id_ not in known.setdefault(target, set()):
                named.setdefault(target, set()).add(id_)
                mentions.append((row, path, target, id_))
    for target, ids in named.items():
        known[target] |= present(book, target, ids)
    for row, path, target, id_ in mentions:
        if id_ not in known[target]:
            row.outcome = Outcome("refused", Fault(path, id_, ABSENT))


def _mentions(table: Table, row: _Row) -> Iterator[tuple[str, str, str]]:
    for column in table.columns:
        if column.target is not None and (value := row.values.get(column.name)) is not None:
            yield column.path, column.target, value
    for child in table.children:
        for position, column in enumerate(child.columns):
            if column.target is not None:
                for item in row.lists.get(child.field, ()):
                    if item[position] is not None:
                        yield column.path, column.target, item[position]


def _insert(book: Book, table: Table, rows: list[_Row]) -> None:
    for names, some in _alike(rows).items():
        sql = (
            f"INSERT INTO {quoted(table.name)}({', '.join(map(quoted, names))}) VALUES ({', '.join('?' * len(names))})"
        )
        for row in some:
            row.outcome = _NEW
        try:
            book.db.executemany(sql, [tuple(row.values.values()) for row in some])
        except sqlite3.IntegrityError:
            there = _rows_there(book, table, some)
            for row in some:
                if row.key not in there:
                    _one(book, sql, tuple(row.values.values()), row)


def _update(book: Book, table: Table, rows: list[_Row]) -> None:
    names = [column.name for column in table.columns]
    changed = []
    for row in rows:
        old = dict(zip(names, row.there or (), strict=True))
        row.values = {name: value for name, value in row.values.items() if old[name] != value}
        if row.values:
            row.outcome = _CHANGED
            changed.append(row)
    for columns, some in _alike(changed).items():
        sql = f"UPDATE {quoted(table.name)} SET {', '.join(f'{quoted(c)} = ?' for c in columns)} WHERE {key_is(table)}"
        for row in some:
            _one(book, sql, (*row.values.values(), *row.key), row)


def _one(book: Book, sql: str, values: Sequence[Any], row: _Row) -> None:
    try:
        book.db.execute(sql, values)
    except sqlite3.IntegrityError as error:
        row.outcome = Outcome(
            "refused", Fault("record", " ".join(row.key), N_("is refused: {rule}"), {"rule": refused_rule(error)})
        )


def _alike(rows: list[_Row]) -> dict[tuple[str, ...], list[_Row]]:
    """Rows by the columns they write."""
    alike: dict[tuple[str, ...], list[_Row]] = {}
    for row in rows:
        alike.setdefault(tuple(row.values), []).append(row)
    return alike


def _write_lists(book: Book, child: Child, rows: list[_Row]) -> None:
    lists = {row.key: row.lists[child.field] for row in rows}
    old: dict[Key, list[tuple[Any, ...]]] = {}
    there = list(child_rows(book, child, [row.key for row in rows if row.there is not None]))
    width = len(child.key)
    for found in there:
        old.setdefault(found[:width], []).append(found[width + 1 :])
    for row in rows:
        if row.outcome is _SAME and old.get(row.key, []) != row.lists[child.field]:
            row.outcome = _CHANGED
    put_lists(book, child, lists, there)
