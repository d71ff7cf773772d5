"""Many rows by few statements: the same rows in the same order, whatever their number."""

import sqlite3

import pytest

from cockpit.storage import journal, records
from cockpit.storage.book import Book
from cockpit.storage.inserting import insert_rows


@pytest.mark.parametrize("count", [0, 1, 19, 20, 21, 100, 101, 119, 120, 241])
def test_every_row_is_inserted_in_its_order(book: Book, count: int) -> None:
    """Blocks and what is left over of them lose no row and keep the order."""
    with journal.act(book, "x"):
        insert_rows(book.db, "accounts", ("id", "name", "currency"), [(f"a{n}", f"N{n}", "EUR") for n in range(count)])
        found = book.db.execute("SELECT id, name FROM accounts ORDER BY n").fetchall()
    assert found == [(f"a{n}", f"N{n}") for n in range(count)]


def test_a_refused_row_is_an_integrity_error(book: Book) -> None:
    """A row that the table refuses is told by SQLite's own error."""
    rows = [(f"a{n}", "N" if n != 30 else "", "EUR") for n in range(150)]
    with journal.act(book, "x"), pytest.raises(sqlite3.IntegrityError):
        insert_rows(book.db, "accounts", ("id", "name", "currency"), rows)


def test_one_refused_row_of_a_block_keeps_out_no_other(book: Book) -> None:
    """In a bulk write the rows around one that a rule of the tables refuses are written."""
    rows = [{"id": f"a{n}", "name": "N", "segment_override": "DROP" if n % 70 == 0 else None} for n in range(150)]
    with journal.act(book, "x"):
        outcomes = records.write_rows(book, "accounts", rows)
    assert [n for n, outcome in enumerate(outcomes) if outcome.state == "refused"] == [0, 70, 140]
    assert len(list(records.ids(book, "accounts"))) == 147
