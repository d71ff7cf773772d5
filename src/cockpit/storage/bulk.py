"""Bulk writing for imports: validated rows by the thousand, each reported as new, changed, same or refused.

Rows that are in the book are read first, so that what is the same is never written; new ones go in by one statement.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cockpit.errors import N_
from cockpit.model.faults import Fault
from cockpit.model.money import from_minor
from cockpit.storage.book import Book
from cockpit.storage.circles import settle
from cockpit.storage.failures import refused_rule
from cockpit.storage.inserting import insert_rows, insert_statement
from cockpit.storage.reading import child_rows, with_keys
from cockpit.storage.references import ABSENT, OWN, present
from cockpit.storage.shapes import MISSING, SAME, STRANGE, Key, Outcome, Row, Shape, encode, shape_of
from cockpit.storage.tables import Child, Table, table_of
from cockpit.storage.triggers import quoted
from cockpit.storage.writing import default_currency, key_is, put_lists

_CHUNK = 500
_NEW, _CHANGED = Outcome("new"), Outcome("changed")
_KINDS = {"influence_lines": {"kind": "INFLUENCE"}}
"""Parts of a key that may be missing, and what they are then."""


def write_rows(
    book: Book,
    array: str,
    rows: Iterable[Mapping[str, Any]],
    *,
    settled: bool = True,
    known: dict[str, set[str]] | None = None,
) -> list[Outcome]:
    """Write rows inside an act and say for each, in order, what became of it.

    A row maps field names as files write them to values as the model holds them; a list, a map or an object
    may also be as files hold it. A row whose key is in the book updates it: a missing field stays as it is,
    None clears it, a list or map replaces the old one. Money without currency is in the row's own, else in
    the book's (a rival's: its deal's). A refused row writes nothing, and the others are written.

    Rows may refer to later rows of the same call (``parent_id``, ``reports_to``): that is checked at its end, or,
    without ``settled``, by a later ``settle``. Arrays that others refer to must be written, and settled, first.
    ``known`` holds, by array, ids that were found in the book; kept between the calls of one act, it saves to
    look them up again.
    """
    writer = _Writer(book, table_of(array), {} if known is None else known)
    outcomes: list[Outcome] = []
    keys: list[Key] = []
    for chunk in writer.chunks(rows):
        writer.write([row for row in chunk if row.outcome is SAME])
        outcomes += [row.outcome for row in chunk]
        if array in OWN:
            keys += [row.key for row in chunk]
    faults = settle(book, array) if settled and array in OWN else {}
    for position, key in enumerate(keys if faults else ()):
        if key[0] in faults and outcomes[position].state != "refused":
            outcomes[position] = Outcome("refused", faults[key[0]])
    return outcomes


class _Writer:
    """One call's way into one array; knows which ids are in the arrays it refers to."""

    def __init__(self, book: Book, table: Table, known: dict[str, set[str]]) -> None:
        self._book = book
        self._table = table
        self._known = known
        self._single = table.array.key == ("id",)
        self._currency = default_currency(book)
        names = [column.name for column in table.columns]
        self._money = {name: names.index(name) for name in (*table.array.money, "currency") if table.array.money}

    def chunks(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[list[Row]]:
        """Rows in chunks in which no key comes twice, so that a second row meets what the first has written."""
        chunk: dict[Key, Row] = {}
        for given in rows:
            row = self._row(given)
            if row.key in chunk or len(chunk) == _CHUNK:
                yield list(chunk.values())
                chunk = {}
            chunk[row.key] = row
        if chunk:
            yield list(chunk.values())

    def _row(self, given: Mapping[str, Any]) -> Row:
        if self._single:
            id_ = given.get("id")
            if id_ is not None:
                return Row((id_,), given)
        usual = _KINDS.get(self._table.name)
        if usual and given.get("kind") is None:
            given = {**given, **usual}
        parts = [given.get(name) for name in self._table.array.key]
        row = Row(tuple(map(str, parts)), given)
        if None in parts:
            row.refuse(Fault(self._table.array.key[parts.index(None)], None, MISSING))
        return row

    def write(self, rows: list[Row]) -> None:
        there = self._there(rows)
        if there:
            for row in rows:
                row.there = there.get(row.key)
        if self._money:
            self._set_currencies(rows)
        groups: dict[tuple[str, ...], list[Row]] = {}
        for row in rows:
            groups.setdefault(tuple(row.given), []).append(row)
        for fields, some in groups.items():
            self._write_alike(shape_of(self._table.name, fields), some)

    def _write_alike(self, shape: Shape, rows: list[Row]) -> None:
        for row in rows:
            if shape.strange is not None:
                row.refuse(Fault(shape.strange, shape.strange, STRANGE))
            elif shape.lacking is not None and row.there is None:
                row.refuse(Fault(shape.lacking, None, MISSING))
        rows = _good(rows)
        if rows:
            encode(shape, rows)
        self._refuse_absent(shape, _good(rows))
        rows = _good(rows)
        self._insert(shape, [row for row in rows if row.there is None])
        self._update(shape, [row for row in rows if row.there is not None])
        for child in shape.children:
            self._write_lists(child, _good(rows))

    def _there(self, rows: list[Row]) -> dict[Key, Sequence[Any]]:
        if not rows:
            return {}
        found = self._book.db.execute(
            f"SELECT {self._table.select('t')} FROM {with_keys(self._table.name, self._table.array.key, len(rows))}",
            [part for row in rows for part in row.key],
        )
        return {self._table.key(row): row for row in found}

    def _set_currencies(self, rows: list[Row]) -> None:
        """Give each row its currency; where that changes, the amounts that it doesn't give keep their number."""
        for row in rows:
            now = row.there[self._money["currency"]] if row.there is not None else None
            wanted = row.given.get("currency")
            if wanted is None:
                wanted = now if now is not None and "currency" not in row.given else self._usual(row)
            row.currency = wanted
            if row.there is not None and now not in (None, wanted):
                kept = {
                    name: from_minor(row.there[position], str(now))
                    for name, position in self._money.items()
                    if name != "currency" and name not in row.given and row.there[position] is not None
                }
                row.given = {**row.given, **kept}

    def _usual(self, row: Row) -> str:
        if self._table.name == "competitors":
            deal = row.given.get("opportunity_id")
            found = self._book.db.execute("SELECT currency FROM opportunities WHERE id = ?", (deal,)).fetchone()
            return str(found[0]) if found else self._currency
        return self._currency

    def _refuse_absent(self, shape: Shape, rows: list[Row]) -> None:
        """Refuse rows that name what is not in the book; a reference to the own array waits for ``settle``."""
        for path, target, named in shape.mentions(rows):
            if target == shape.array:
                continue
            known = self._known.setdefault(target, set())
            unsure = {id_ for id_, _row in named} - known
            if unsure:
                known |= present(self._book, target, unsure)
                for id_, row in named:
                    if id_ not in known:
                        row.refuse(Fault(path, id_, ABSENT))

    def _insert(self, shape: Shape, rows: list[Row]) -> None:
        if not rows:
            return
        for row in rows:
            row.outcome = _NEW
        try:
            insert_rows(self._book.db, shape.array, shape.names, [row.values for row in rows])
        except sqlite3.IntegrityError:
            sql = insert_statement(shape.array, shape.names)
            there = self._there(rows)
            for row in rows:
                if row.key not in there:
                    self._one(sql, row.values, row)

    def _update(self, shape: Shape, rows: list[Row]) -> None:
        for row in rows:
            changed = [
                (name, value)
                for name, value, position in zip(shape.names, row.values, shape.positions, strict=True)
                if row.there is not None and row.there[position] != value
            ]
            if changed:
                row.outcome = _CHANGED
                sets = ", ".join(f"{quoted(name)} = ?" for name, _value in changed)
                sql = f"UPDATE {quoted(shape.array)} SET {sets} WHERE {key_is(self._table)}"
                self._one(sql, [*(value for _name, value in changed), *row.key], row)

    def _one(self, sql: str, values: Sequence[Any], row: Row) -> None:
        try:
            self._book.db.execute(sql, values)
        except sqlite3.IntegrityError as error:
            rule = {"rule": refused_rule(error)}
            row.refuse(Fault("record", " ".join(row.key), N_("is refused by the book: {rule}"), rule))

    def _write_lists(self, child: Child, rows: list[Row]) -> None:
        width = len(child.key)
        there = list(child_rows(self._book, child, [row.key for row in rows if row.there is not None]))
        old: dict[Key, list[tuple[Any, ...]]] = {}
        for found in there:
            old.setdefault(found[:width], []).append(found[width + 1 :])
        for row in rows:
            if row.outcome is SAME and old.get(row.key, []) != row.list_of(child):
                row.outcome = _CHANGED
        put_lists(self._book, child, {row.key: row.list_of(child) for row in rows}, there)


def _good(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.outcome.state != "refused"]
