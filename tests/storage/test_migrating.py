"""Bringing a book up: backed up first, in one transaction, and undo still knows what was before."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from cockpit.errors import BookUnusable
from cockpit.model.account import Account
from cockpit.model.changes import Change, Kind
from cockpit.storage import backup, identity, journal, migrations, records, triggers
from cockpit.storage.opening import Book, open_book


def add(book: Book, id_: str) -> None:
    with journal.act(book, "add"):
        records.write(book, [Change(Kind.ADD, "accounts", (id_,), Account(id=id_, name=id_))])


@pytest.fixture
def later(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """A book of schema 1, read by a program that knows schema 2: a table more and a column renamed."""
    with open_book(path) as book:
        add(book, "a")
    backups: list[Any] = []
    steps = Migrations("cockpit")
    for step in migrations.STEPS._migrations:
        steps(name=step.name)(step.fn)

    @steps()
    def m0002_websites_are_sites(db: Database) -> None:
        db.conn.execute("ALTER TABLE accounts RENAME COLUMN website TO site")
        db.conn.execute("UPDATE changes SET col = 'site' WHERE tbl = 'accounts' AND col = 'website'")

    def before_change(book: Book, reason: str) -> None:
        backups.append((book.db.execute("PRAGMA user_version").fetchone()[0], reason))

    monkeypatch.setattr(backup, "before_change", before_change)
    monkeypatch.setattr(migrations, "STEPS", steps)
    for module in (identity, migrations):
        monkeypatch.setattr(module, "SCHEMA", 2)
    known = identity.fingerprint
    monkeypatch.setattr(identity, "fingerprint", lambda db: identity.FINGERPRINT if known(db) else 0)
    return backups


def version(path: Path) -> int:
    db = sqlite3.connect(path)
    try:
        return int(db.execute("PRAGMA user_version").fetchone()[0])
    finally:
        db.close()


def test_an_older_book_is_backed_up_and_brought_up(path: Path, later: list[Any]) -> None:
    """The backup is asked for while the book is still as it was; then the book is of this schema, once."""
    with open_book(path) as book:
        assert later == [(1, "upgrade")]
        names = {name for (name,) in book.db.execute("SELECT name FROM pragma_table_info('accounts')")}
        assert "site" in names
        assert book.db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    open_book(path).close()
    assert (version(path), len(later)) == (2, 1)


def test_triggers_are_made_anew_for_the_new_tables(path: Path, later: list[Any]) -> None:
    """The journal knows the new name, and undo goes back across the step."""
    with open_book(path) as book:
        sql = book.db.execute("SELECT sql FROM sqlite_schema WHERE name = 'accounts_updated'").fetchone()[0]
        assert "'site'" in sql
        assert "website" not in sql
        assert triggers.journalled_tables(book.db)["accounts"].columns.count("site") == 1
        assert [act.label for act in journal.undo(book)] == ["add"]
        assert book.db.execute("SELECT count(*) FROM accounts").fetchone()[0] == 0


def test_a_step_that_fails_leaves_the_old_book(path: Path, later: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Schema, its number and the triggers go back together; the next start tries again."""
    whole = triggers.make

    def broken(_db: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(triggers, "make", broken)
    before = path.read_bytes()
    with pytest.raises(BookUnusable):
        open_book(path)
    assert version(path) == 1
    assert path.read_bytes()[100:] == before[100:]
    monkeypatch.setattr(triggers, "make", whole)
    open_book(path).close()
    assert version(path) == 2


def test_a_step_that_loses_a_row_is_not_kept(path: Path, later: list[Any]) -> None:
    """Rows are counted before and after."""
    @migrations.STEPS()
    def m0003_loses(db: Database) -> None:
        db.conn.execute("DELETE FROM accounts")

    with pytest.raises(BookUnusable, match="could not be brought up"):
        open_book(path)
    assert version(path) == 1


def test_an_older_book_that_may_not_be_written_is_not_brought_up(
    path: Path, later: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what would help, and stays."""
    monkeypatch.setattr("cockpit.storage.opening._writable", lambda _place: False)
    with pytest.raises(BookUnusable, match="make it writable"):
        open_book(path, readonly=True)
    assert version(path) == 1


def test_an_older_book_is_brought_up_also_for_reading(path: Path, later: list[Any]) -> None:
    """A list command on an old book works at once."""
    with open_book(path, readonly=True) as book:
        assert book.db.execute("PRAGMA query_only").fetchone()[0] == 1
    assert version(path) == 2


def test_two_programs_bring_a_book_up_once(path: Path, later: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The second finds the work done when its turn comes."""
    bring_up = migrations.bring_up

    def second(book: Book) -> None:
        monkeypatch.setattr(migrations, "bring_up", bring_up)
        open_book(path).close()
        bring_up(book)

    monkeypatch.setattr(migrations, "bring_up", second)
    with open_book(path) as book:
        assert len(migrations.STEPS.applied(Database(book.db))) == 2


def test_a_fresh_book_and_one_with_its_triggers_remade_are_equal(path: Path) -> None:
    """Dropping and making the triggers again changes nothing."""
    with open_book(path) as book:
        before = book.db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").fetchall()
        triggers.drop(book.db)
        triggers.make(book.db)
        assert book.db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").fetchall() == before
