"""Schema steps. A released step is never edited or renamed: it is known by the name of its function.

Only this module imports sqlite_utils; it is loaded for a new book and for an older one, never for a current one.
"""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from sqlite_utils import Database, Migrations

from cockpit.errors import N_, BookUnusable
from cockpit.storage import triggers
from cockpit.storage.book import Book
from cockpit.storage.identity import APPLICATION, SCHEMA

STEPS = Migrations("cockpit")


@STEPS()
def m0001_the_book(db: Database) -> None:
    """Every array, the journal and the advice cache."""
    for statement in _statements("0001.sql"):
        db.conn.execute(statement)
    db.conn.execute("INSERT INTO current_operation(one, seq) VALUES (1, NULL)")


def bring_up(book: Book) -> None:
    """Run the missing steps in one transaction, with the schema's number; on any failure the book stays as it was.

    BookUnusable where the book, once brought up, fails its integrity or reference check, or lost a row.
    """
    book.db.execute("PRAGMA foreign_keys = OFF")  # a table may be made anew although others refer to it
    try:
        with book.writing():
            if book.db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
                _steps(book)
    finally:
        book.db.execute("PRAGMA foreign_keys = ON")


def _steps(book: Book) -> None:
    before = _counts(book.db)
    triggers.drop(book.db)
    STEPS.apply(Database(book.db, execute_plugins=False))
    triggers.make(book.db)
    book.db.execute(f"PRAGMA application_id = {APPLICATION}")
    book.db.execute(f"PRAGMA user_version = {SCHEMA}")
    after = _counts(book.db)
    whole = book.db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    referring = book.db.execute("PRAGMA foreign_key_check").fetchone() is None
    if not (whole and referring and all(after.get(name, rows) >= rows for name, rows in before.items())):
        raise BookUnusable(
            N_("The book {book} could not be brought up to this program; it stays as it was."), book=str(book.path)
        )


def _counts(db: sqlite3.Connection) -> dict[str, int]:
    tables = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").fetchall()
    return {name: db.execute(f"SELECT count(*) FROM {triggers.quoted(name)}").fetchone()[0] for (name,) in tables}


def _statements(name: str) -> Iterator[str]:
    """The statements of a script one by one: executescript would commit the open transaction."""
    script = (files("cockpit.storage") / "schema" / name).read_text("utf-8")
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
