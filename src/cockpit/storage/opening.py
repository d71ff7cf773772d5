"""open_book: the one way to a book. Every setting is set and read back; what is no book of ours is not touched.

The fast path of `cockpit today`: a current book is opened with sqlite3 alone.
"""

import os
import sqlite3
import stat
import sys
import time
from importlib import import_module
from pathlib import Path

from cockpit.errors import N_, BookUnusable, BookUnwritable
from cockpit.storage import identity
from cockpit.storage.book import Book
from cockpit.storage.failures import PATIENCE, READ_PATIENCE_MS, code_of, named
from cockpit.storage.patience import Waiting, patiently

__all__ = ["Book", "open_book"]

_SETTINGS = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "recursive_triggers": 1,
    "mmap_size": 0,
    "temp_store": 2,  # memory: customers' text must not reach a shared folder
    "synchronous": 3,  # extra: with journal_mode DELETE a commit survives a power cut (reliability.md d.1)
    "fullfsync": 1 if sys.platform == "darwin" else 0,
    "checkpoint_fullfsync": 1 if sys.platform == "darwin" else 0,
}
_ABSENT = N_("There is no book {book}.")
_FOREIGN = N_("{book} is no cockpit book.")
_NEWER = N_("The book {book} was written by a newer cockpit (schema {found}; this one reads {known}); update cockpit.")
_READONLY = N_("The book {book} is read-only, so it can't be changed.")


def open_book(
    path: str | os.PathLike[str],
    *,
    create: bool = True,
    readonly: bool = False,
    waiting: Waiting | None = None,
) -> Book:
    """Open the book at a path, made first if it is absent and ``create``; an older one is brought up, after a backup.

    ``readonly`` refuses every write; it also opens a file that may not be written. ``waiting`` is called when
    another program holds the book for more than a second. The book is used in the thread that opened it.

    BookUnusable, with not a byte changed, where the path is a directory, a device, an empty or a foreign file,
    a newer or a damaged book, in a folder that isn't there, may not be read, or stays locked for 30 seconds;
    BookUnwritable where it may be read but not written.
    """
    place = Path(os.path.realpath(path))
    created = False
    try:
        with named(place):
            if not os.path.lexists(place):
                if not create:
                    raise BookUnusable(_ABSENT, book=str(place))
                created = import_module("cockpit.storage.creation").make_book(place)
            _refuse_other_kinds(place, readonly)
            _refuse_strangers(place)
            return _opened(place, created, readonly, waiting)
    except OSError as error:
        raise BookUnusable(
            N_("The book {book} can't be used: {cause}."), book=str(place), cause=error.strerror or type(error).__name__
        ) from error


def connect(place: Path, mode: str) -> sqlite3.Connection:
    """A connection in autocommit mode that makes no file; mode ``rw``, ``ro``, or ``ro&immutable=1``."""
    name = str(place).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if os.name == "nt":
        name = "/" + name.replace("\\", "/")
    return sqlite3.connect(f"file:{name}?mode={mode}", uri=True, isolation_level=None, timeout=READ_PATIENCE_MS / 1000)


def _refuse_other_kinds(place: Path, readonly: bool) -> None:
    """Before SQLite opens it: opening a FIFO would wait for ever, and an empty file would become a book."""
    found = os.stat(place)
    if stat.S_ISDIR(found.st_mode):
        raise BookUnusable(N_("{book} is a folder, no book."), book=str(place))
    if not stat.S_ISREG(found.st_mode):
        raise BookUnusable(N_("{book} is no ordinary file."), book=str(place))
    if not os.access(place, os.R_OK):
        raise BookUnusable(N_("The book {book} may not be read."), book=str(place))
    if found.st_size == 0:
        raise BookUnusable(N_("{book} is an empty file; remove it to make a new book there."), book=str(place))
    if not readonly and not _writable(place):
        raise BookUnwritable(_READONLY, book=str(place))


def _writable(place: Path) -> bool:
    return os.access(place, os.W_OK) and os.access(place.parent, os.W_OK | os.X_OK)


def _refuse_strangers(place: Path) -> None:
    """A look at the header without a lock and without a write, so that a foreign file stays as it is."""
    wal = os.path.lexists(f"{place}-wal")
    db = connect(place, "ro" if wal else "ro&immutable=1")
    try:
        application, version = _header(db)
    except sqlite3.DatabaseError as error:
        if code_of(error) == sqlite3.SQLITE_CORRUPT:
            return  # perhaps only because another program is writing; decided below, under a lock
        raise
    finally:
        db.close()
    _refuse_header(place, application, version)


def _header(db: sqlite3.Connection) -> tuple[int, int]:
    return db.execute("PRAGMA application_id").fetchone()[0], db.execute("PRAGMA user_version").fetchone()[0]


def _header_in_time(book: Book) -> tuple[int, int]:
    """The header once no other program has the whole book for itself, which is when everything can be read."""
    book.db.execute("PRAGMA busy_timeout = 0")
    found = patiently(lambda: _header(book.db), book.waiting)
    book.db.execute(f"PRAGMA busy_timeout = {READ_PATIENCE_MS}")
    return found


def _refuse_header(place: Path, application: int, version: int) -> None:
    if application != identity.APPLICATION or version < 1:
        raise BookUnusable(_FOREIGN, book=str(place))
    if version > identity.SCHEMA:
        raise BookUnusable(_NEWER, book=str(place), found=version, known=identity.SCHEMA)


def _opened(place: Path, created: bool, readonly: bool, waiting: Waiting | None) -> Book:
    writable = not readonly or _writable(place)
    book = Book(place, connect(place, "rw" if writable else "ro"), created=created, waiting=waiting)
    try:
        application, version = _header_in_time(book)
        settle(book.db, place, writable)
        _refuse_header(place, application, version)
        if version < identity.SCHEMA:
            _bring_up(book, writable)
        if identity.fingerprint(book.db) != identity.FINGERPRINT:
            raise BookUnusable(
                N_("The tables of the book {book} were changed by another program; restore a backup."), book=str(place)
            )
        if readonly:
            book.readonly = True
            _set(book.db, place, "query_only", 1)
    except BaseException:
        book.close()
        raise
    return book


def settle(db: sqlite3.Connection, place: Path, writable: bool = True) -> None:
    """Set every setting of the connection and read it back; BookUnusable where one does not hold."""
    for name, value in _SETTINGS.items():
        _set(db, place, name, value)
    mode = _journal_mode(db) if writable else "delete"
    if mode != "delete":
        raise BookUnusable(
            N_("The book {book} is open in another program that keeps it in {mode} mode; close that program."),
            book=str(place),
            mode=mode,
        )


def _set(db: sqlite3.Connection, place: Path, name: str, value: int) -> None:
    db.execute(f"PRAGMA {name} = {value}")
    found = db.execute(f"PRAGMA {name}").fetchone()
    if (found is not None and found[0] != value) or (found is None and name != "mmap_size"):
        raise BookUnusable(N_("The setting {name} of the book {book} could not be made."), name=name, book=str(place))


def _journal_mode(db: sqlite3.Connection) -> str:
    """DELETE, also where another program had left the book in WAL; the mode found where it is not alone."""
    begun = time.monotonic()
    while True:
        try:
            return str(db.execute("PRAGMA journal_mode = DELETE").fetchone()[0])
        except sqlite3.OperationalError:
            if time.monotonic() - begun > PATIENCE or db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                return str(db.execute("PRAGMA journal_mode").fetchone()[0])


def _bring_up(book: Book, writable: bool) -> None:
    """Bring an older book to this schema, after a verified backup of it."""
    if not writable:
        raise BookUnusable(
            N_("The book {book} is of an older cockpit and read-only; make it writable to bring it up."),
            book=str(book.path),
        )
    import_module("cockpit.storage.backup").before_change(book, "upgrade")
    import_module("cockpit.storage.migrations").bring_up(book)
