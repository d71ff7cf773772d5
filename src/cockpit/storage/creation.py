"""Making a new book: complete under another name first, so that nobody ever opens half a book."""

import os
import sys
import time
from contextlib import suppress
from glob import escape
from pathlib import Path

from cockpit import __version__
from cockpit.errors import N_, BookUnusable
from cockpit.paths import data_folder
from cockpit.storage import migrations
from cockpit.storage.book import Book
from cockpit.storage.opening import connect, settle


def make_book(place: Path) -> bool:
    """Make an empty book, 0600, and whether it was this program that made it.

    Where two programs do it at once the first wins, and the other finds the winner's book. Only the platform's own
    folder is made, 0700: BookUnusable where another one is absent, as its name will be a slip of the keys. OSError
    or sqlite3.Error where the place can't be written; nothing is left behind then.
    """
    _make_folder(place)
    _sweep(place)
    part = place.with_name(f".{place.name[:40]}.{os.urandom(6).hex()}.new")
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
    try:
        with Book(part, connect(part, "rw")) as book:
            settle(book.db, part)
            furnish(book)
        return _put_in_place(part, place)
    finally:
        part.unlink(missing_ok=True)


def _sweep(place: Path) -> None:
    """Remove what a program that was killed while making this book has left, an hour ago or more."""
    for left in place.parent.glob(f".{escape(place.name[:40])}.????????????.new*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - 3_600:
                left.unlink()


def furnish(book: Book) -> None:
    """Make the tables of an empty file, and the book's identity outside the journal: it has nothing to undo."""
    migrations.bring_up(book)
    with book.writing():
        rows = [("book", os.urandom(16).hex()), ("created_by", f"cockpit {__version__}")]
        book.db.executemany("INSERT INTO meta(name, value) VALUES (?, ?)", rows)


def _put_in_place(part: Path, place: Path) -> bool:
    try:
        os.link(part, place)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if place.exists():
            return False
        part.rename(place)
    if os.name != "nt":
        folder = os.open(place.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    return True


def _make_folder(place: Path) -> None:
    folder = place.parent
    if folder.exists():
        return
    if folder != Path(os.path.realpath(data_folder())):
        raise BookUnusable(
            N_("There is no folder {folder}, so no book was made in it; correct the name or make the folder."),
            folder=str(folder),
        )
    missing = [folder, *(one for one in folder.parents if not one.exists())]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
        if sys.platform != "win32":
            each.chmod(0o700)
