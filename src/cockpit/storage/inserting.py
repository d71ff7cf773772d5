"""Many rows by few statements: a statement of its own costs SQLite more than the row that it writes."""

import sqlite3
from collections.abc import Sequence
from itertools import chain
from typing import Any

from cockpit.storage.triggers import quoted

_BLOCKS = (100, 20)
"""Rows in one statement; few sizes, so that their statements stay prepared, and 40 columns stay below 32,766 values."""


def insert_statement(table: str, names: Sequence[str], count: int = 1) -> str:
    """The INSERT of this many rows."""
    slots = "(" + ", ".join("?" * len(names)) + ")"
    return f"INSERT INTO {quoted(table)}({', '.join(map(quoted, names))}) VALUES {', '.join([slots] * count)}"


def insert_rows(db: sqlite3.Connection, table: str, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows in their order, inside a transaction.

    Raises sqlite3.IntegrityError where one is refused; rows before it may be in the table then.
    """
    at = 0
    for size in _BLOCKS:
        while len(rows) - at >= size:
            db.execute(insert_statement(table, names, size), list(chain.from_iterable(rows[at : at + size])))
            at += size
    if at < len(rows):
        db.executemany(insert_statement(table, names), rows[at:])
