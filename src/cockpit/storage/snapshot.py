"""The book in memory: for long reads that make no other program wait, and for work that is never kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cockpit.storage.book import Book
from cockpit.storage.failures import named
from cockpit.storage.opening import open_book, settle
from cockpit.storage.patience import Waiting, copy_pages


@contextmanager
def snapshot(book: Book) -> Iterator[Book]:
    """The book as it is now, for reading only; it takes as much memory as the file is large."""
    with closing(_copied(book)) as db:
        yield Book(book.path, db, readonly=True)


def in_memory(path: Path, waiting: Waiting | None = None) -> Book:
    """A copy that may be written and is gone once closed; of no book at all an empty one. No file is touched.

    BookUnusable as in ``open_book`` for reading.
    """
    if path.exists():
        with open_book(path, create=False, readonly=True, waiting=waiting) as book:
            return Book(book.path, _settled(_copied(book), book.path))
    from cockpit.storage.creation import furnish

    empty = Book(path, _settled(_connected(), path))
    furnish(empty)
    return empty


def _copied(book: Book) -> sqlite3.Connection:
    db = _connected()
    with named(book.path):
        copy_pages(book.db, db, waiting=book.waiting)
    return db


def _connected() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def _settled(db: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    settle(db, path, writable=False)
    return db
