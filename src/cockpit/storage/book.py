"""Book: an open connection with its transactions. Used in the thread and process that opened it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from cockpit.errors import N_, BookUnusable
from cockpit.storage.failures import BUSY, READ_PATIENCE_MS, code_of_cause, named
from cockpit.storage.patience import Waiting, patiently


class Book:
    """An open book: ``db`` is in autocommit mode, every transaction goes through this class.

    ``waiting`` is called once for each wait of more than a second for another program.
    """

    def __init__(
        self,
        path: Path,
        db: sqlite3.Connection,
        *,
        created: bool = False,
        readonly: bool = False,
        waiting: Waiting | None = None,
    ) -> None:
        self.path = path
        self.db = db
        self.created = created
        self.readonly = readonly
        self.waiting = waiting
        self._process = os.getpid()
        self._file = _identity(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; what was not committed is rolled back."""
        self.db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One immediate transaction: committed at the end, rolled back on any exception.

        BookUnusable where the book is read-only, was moved or replaced, stays locked, or the disk fails.
        """
        self._refuse_misuse()
        with named(self.path):
            self.db.execute("PRAGMA busy_timeout = 0")
            try:
                self._patiently("BEGIN IMMEDIATE")
                try:
                    yield
                    self._patiently("COMMIT")
                except BaseException:
                    self._roll_back()
                    raise
            finally:
                self.db.execute(f"PRAGMA busy_timeout = {READ_PATIENCE_MS}")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Reads that see one state of the book; inside another transaction they see that one's."""
        with named(self.path):
            if self.db.in_transaction:
                yield
                return
            self.db.execute("BEGIN")
            try:
                yield
            finally:
                self._roll_back()

    def version(self) -> int | None:
        """A number that changes with every write of another connection; None while another program commits.

        It waits for nobody, so that a screen can ask again and again.
        """
        try:
            with named(self.path):
                self.db.execute("PRAGMA busy_timeout = 0")
                try:
                    (version,) = self.db.execute("PRAGMA data_version").fetchone()
                finally:
                    self.db.execute(f"PRAGMA busy_timeout = {READ_PATIENCE_MS}")
        except BookUnusable as error:
            if code_of_cause(error) in BUSY:
                return None
            raise
        return int(version)

    def _patiently(self, statement: str) -> None:
        patiently(lambda: self.db.execute(statement), self.waiting)

    def _roll_back(self) -> None:
        if self.db.in_transaction:
            self.db.execute("ROLLBACK")

    def _refuse_misuse(self) -> None:
        if self._process != os.getpid():
            raise RuntimeError("a book is used only in the process that opened it")
        if self.db.in_transaction:
            raise RuntimeError("a book has one transaction at a time")
        if self.readonly:
            raise BookUnusable(N_("The book {book} is open for reading only."), book=str(self.path))
        if _identity(self.path) != self._file:
            raise BookUnusable(
                N_("The book {book} was moved or replaced while it was open; nothing was written."), book=str(self.path)
            )


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
