"""A snapshot: one state of the book in memory, so that a long read makes no other program wait."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from cockpit.storage.book import Book
from cockpit.storage.failures import named


@contextmanager
def snapshot(book: Book) -> Iterator[Book]:
    """The book as it is now, for reading only; it takes as much memory as the file is large."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        with named(book.path):
            book.db.backup(db)
        yield Book(book.path, db, readonly=True)
