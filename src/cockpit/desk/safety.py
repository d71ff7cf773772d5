"""Backups, restoring, and the examination of a book."""

from collections.abc import Callable
from pathlib import Path

from cockpit.desk.desk import Desk
from cockpit.storage import backup as stored
from cockpit.storage import book_numbers
from cockpit.storage.doctor import Finding, examine
from cockpit.storage.opening import open_book

__all__ = ["Finding", "backup", "examine", "restore"]


def backup(
    desk: Desk, target: Path | None = None, *, force: bool = False, progress: Callable[[int, int], None] | None = None
) -> Path:
    """Writes a checked copy of the book and returns its path; without a target into the backups folder.

    Raises RequestWrong where the target is there already and not ``force``, BookUnusable where the copy fails.
    """
    return stored.make(desk.book, target, force=force, progress=progress)


def restore(path: Path, file: Path, waiting: Callable[[], None] | None = None) -> Path | None:
    """Puts a backup in the book's place and returns the copy of the book as it was; None where there was no book.

    The numbers of the whole book are fixed anew at the next evaluation. Raises RequestWrong for a file that is
    no sound backup.
    """
    kept = stored.restore(path, file, waiting)
    with open_book(path, waiting=waiting) as book:
        book_numbers.forget(book)
    return kept
