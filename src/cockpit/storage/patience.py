"""Waiting for another program that holds the book: with a word after a second, and with an end."""

import os
import sqlite3
import time
from collections.abc import Callable
from typing import TypeVar

from cockpit.storage.failures import BUSY, PATIENCE, READ_PATIENCE_MS, code_of

T = TypeVar("T")
Waiting = Callable[[], None]
"""Called once for each wait of more than a second."""
Progress = Callable[[int, int], None]
"""Called with pages left and pages in all."""


class Patience:
    """One wait. SQLite's own waiting is unfair, so it is done at random moments (reliability.md 0.5)."""

    def __init__(self, waiting: Waiting | None) -> None:
        self._waiting = waiting
        self._begun = time.monotonic()

    def is_over(self) -> bool:
        """Waits a moment; True, without waiting, after PATIENCE seconds."""
        waited = time.monotonic() - self._begun
        if waited > PATIENCE:
            return True
        if waited > 1 and self._waiting:
            self._waiting()
            self._waiting = None
        time.sleep(0.001 + os.urandom(1)[0] / 255 * 0.009)
        return False


def patiently(work: Callable[[], T], waiting: Waiting | None) -> T:
    """Does the work again until no other program holds the book; sqlite3.OperationalError where that stays so."""
    patience = Patience(waiting)
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            if code_of(error) not in BUSY or patience.is_over():
                raise


def copy_pages(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    *,
    pages: int = -1,
    progress: Progress | None = None,
    waiting: Waiting | None = None,
) -> None:
    """Copies one book over another, at once or in steps of so many pages; nothing is copied where it fails.

    Left to itself SQLite's backup waits for ever. sqlite3.OperationalError where another program doesn't let go.
    """
    patience = Patience(waiting)

    def after_step(status: int, left: int, total: int) -> None:
        nonlocal patience
        if status & 0xFF not in BUSY:
            patience = Patience(waiting)
            if progress is not None:
                progress(left, total)
        elif patience.is_over():
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = status
            raise error

    both = (source, target)
    for db in both:
        db.execute("PRAGMA busy_timeout = 0")
    try:
        source.backup(target, pages=pages, progress=after_step, sleep=0)
    finally:
        for db in both:
            db.execute(f"PRAGMA busy_timeout = {READ_PATIENCE_MS}")
