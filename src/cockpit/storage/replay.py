"""Replay: bring the rows that an operation touched back to what they were before it.

Whole rows come back first, then changed columns, and only then goes what the operation had made: removing
first would let a cascade take rows that belong elsewhere by then.
"""

from collections.abc import Iterable
from typing import Any

from cockpit.errors import N_, BookUnusable
from cockpit.storage.book import Book
from cockpit.storage.triggers import Table, journalled_tables, quoted

Key = tuple[Any, ...]


class _Rows:
    """What the rows of one table were: absent, there with all columns, or there with some columns changed."""

    def __init__(self) -> None:
        self.absent: dict[Key, None] = {}
        self.whole: dict[Key, dict[str, Any]] = {}
        self.columns: dict[Key, dict[str, Any]] = {}

    def learn(self, key: Key, act: str, column: str | None, before: Any) -> None:
        """One change, in order from the last to the first: the earliest has the last word."""
        if act == "+":
            self.whole.pop(key, None)
            self.columns.pop(key, None)
            self.absent[key] = None
        elif column is None:
            self.absent.pop(key, None)
            self.columns.pop(key, None)
            self.whole[key] = {}
        elif key in self.whole:
            self.whole[key][column] = before
        else:
            self.columns.setdefault(key, {})[column] = before


def replay(book: Book, first: int, end: int, only: Iterable[tuple[str, Key]] | None = None) -> None:
    """Take back the changes ``first`` up to but not including ``end``, or those of some rows of them only."""
    tables = journalled_tables(book.db)
    wanted = None if only is None else frozenset(only)
    rows = {name: _Rows() for name in tables}
    for name, *key, act, column, before in book.db.execute(
        "SELECT tbl, row, row_2, row_3, act, col, before FROM changes WHERE seq >= ? AND seq < ? ORDER BY seq DESC",
        (first, end),
    ).fetchall():
        table = tables.get(name)
        if table is None or (column is not None and column not in table.columns):
            raise BookUnusable(N_("The history of the book {book} names what it doesn't have."), book=str(book.path))
        own = tuple(key[: len(table.key)])
        if wanted is None or (name, own) in wanted:
            rows[name].learn(own, act, column, before)
    for name, table in tables.items():
        _restore(book, table, rows[name].whole)
    for name, table in tables.items():
        _set_columns(book, table, rows[name].columns)
    for name, table in tables.items():
        where = " AND ".join(f"{quoted(c)} = ?" for c in table.key)
        book.db.executemany(f"DELETE FROM {quoted(name)} WHERE {where}", rows[name].absent)


def _restore(book: Book, table: Table, whole: dict[Key, dict[str, Any]]) -> None:
    names = ", ".join(map(quoted, table.columns))
    data = [c for c in table.columns if c not in table.key]
    then = "UPDATE SET " + ", ".join(f"{quoted(c)} = excluded.{quoted(c)}" for c in data) if data else "NOTHING"
    book.db.executemany(
        f"INSERT INTO {quoted(table.name)}({names}) VALUES ({', '.join('?' * len(table.columns))})"
        f" ON CONFLICT({', '.join(map(quoted, table.key))}) DO {then}",
        ([values.get(column) for column in table.columns] for values in whole.values()),
    )


def _set_columns(book: Book, table: Table, columns: dict[Key, dict[str, Any]]) -> None:
    for key, values in columns.items():
        names = ", ".join(f"{quoted(c)} = ?" for c in values)
        where = " AND ".join(f"{quoted(c)} = ?" for c in table.key)
        book.db.execute(f"UPDATE {quoted(table.name)} SET {names} WHERE {where}", (*values.values(), *key))
