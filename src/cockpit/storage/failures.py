"""SQLite's errors as one sentence that names the cause and the book; the only place that knows their codes."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cockpit.errors import N_, BookUnusable, BookUnwritable, CockpitError, RequestWrong

BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})

_SENTENCES = {
    sqlite3.SQLITE_BUSY: N_(
        "The book {book} is in use by another program, which did not let go of it within {seconds} seconds."
    ),
    sqlite3.SQLITE_LOCKED: N_(
        "The book {book} is in use by another program, which did not let go of it within {seconds} seconds."
    ),
    sqlite3.SQLITE_FULL: N_("The disk is full, so the book {book} was not changed."),
    sqlite3.SQLITE_READONLY: N_("The book {book} is read-only, so it was not changed."),
    sqlite3.SQLITE_CORRUPT: N_("The book {book} is damaged; restore a backup, and keep the damaged file."),
    sqlite3.SQLITE_NOTADB: N_("{book} is no cockpit book."),
    sqlite3.SQLITE_CANTOPEN: N_("The book {book} can't be opened: its folder is missing, or there is no permission."),
    sqlite3.SQLITE_PERM: N_("The book {book} can't be opened: there is no permission."),
    sqlite3.SQLITE_NOMEM: N_("There is not enough memory to use the book {book}."),
}
_DISK = N_("The disk reported an error, so the book {book} was not changed: {cause}.")
_OTHER = N_("The book {book} can't be used: {cause}.")
_UNWRITABLE = N_("A text holds characters that no book can hold: {text}.")
_REFUSED = N_("The book {book} refuses this change: {cause}.")

PATIENCE = 30
"""Seconds that a change waits for another program."""
READ_PATIENCE_MS = 10_000
"""How long a read waits for another program's commit."""
_UNWRITTEN = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY})


def code_of(error: sqlite3.Error) -> int:
    """The primary result code of an error, 0 where SQLite gave none."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def code_of_cause(error: CockpitError) -> int:
    """The primary result code of the SQLite error behind one of ours, 0 where there is none."""
    return code_of(error.__cause__) if isinstance(error.__cause__, sqlite3.Error) else 0


def as_cockpit_error(error: sqlite3.Error, book: Path) -> CockpitError:
    """BookUnusable with a sentence for the person; RequestWrong where a rule of the tables refuses the data."""
    code = code_of(error)
    if code == sqlite3.SQLITE_CONSTRAINT or isinstance(error, sqlite3.IntegrityError):
        return RequestWrong(_REFUSED, book=str(book), cause=refused_rule(error))
    if code == sqlite3.SQLITE_IOERR:
        cause = (getattr(error, "sqlite_errorname", None) or "IOERR").removeprefix("SQLITE_")
        return BookUnusable(_DISK, book=str(book), cause=cause)
    if sentence := _SENTENCES.get(code):
        kind = BookUnwritable if code in _UNWRITTEN else BookUnusable
        return kind(sentence, book=str(book), seconds=PATIENCE)
    return BookUnusable(_OTHER, book=str(book), cause=str(error) or type(error).__name__)


def refused_rule(error: sqlite3.Error) -> str:
    """The rule of the tables that an IntegrityError names, without SQLite's own words before it."""
    return str(error).removeprefix("CHECK constraint failed: ")


@contextmanager
def intact(book: Path) -> Iterator[None]:
    """Values that can't be decoded although SQLite read them: the book is damaged."""
    try:
        yield
    except (ValueError, TypeError, LookupError, ArithmeticError, zlib.error) as error:
        raise BookUnusable(_SENTENCES[sqlite3.SQLITE_CORRUPT], book=str(book)) from error


@contextmanager
def named(book: Path) -> Iterator[None]:
    """Let no SQLite error out but as a sentence; a misuse of the connection stays the bug it is."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        raise as_cockpit_error(error, book) from error
    except UnicodeDecodeError as error:  # SQLite's own message quotes bytes of a damaged book
        raise BookUnusable(_SENTENCES[sqlite3.SQLITE_CORRUPT], book=str(book)) from error
    except UnicodeEncodeError as error:
        raise RequestWrong(_UNWRITABLE, text=ascii(error.object)) from error
