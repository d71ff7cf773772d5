"""What the kept advice was made with besides the facts: the day, the rules of the program, the user's own numbers."""

import os
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from cockpit import __version__
from cockpit.storage.book import Book
from cockpit.storage.failures import named

_NAME = "advice_made_with"
_HOME = os.path.dirname(os.path.dirname(__file__))
_FOLDERS = tuple(os.path.join(_HOME, *one) for one in (("advice",), ("content", "numbers"), ("methods",), ("model",)))
"""Whatever decides what is advised; texts are put in when it is shown."""


class Stamp(NamedTuple):
    """``day`` as ISO 8601; ``files`` says quickly whether the program's files are the same, ``program`` exactly."""

    day: str
    files: str
    program: str
    numbers: str

    @property
    def made_of(self) -> tuple[str, str]:
        """What else than the day the advice depends on."""
        return self.program, self.numbers


def stamped_with(book: Book) -> Stamp | None:
    """The stamp as last set; None in a book that was never evaluated."""
    with named(book.path):
        row = book.db.execute("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
    parts = [] if row is None else str(row[0]).split(" ")
    return Stamp(*parts) if len(parts) == len(Stamp._fields) else None


def stamp(book: Book, made_with: Stamp) -> None:
    """Remember what the advice is made with from now on."""
    with book.writing():
        book.db.execute(
            "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            (_NAME, " ".join(made_with)),
        )


def stamp_of(before: Stamp | None, day: str, numbers: str) -> Stamp:
    """The stamp of this day and this program; ``numbers`` marks the user's own ones.

    The files are read only where their sizes or times differ from those of the stamp before.
    """
    files = _files_mark()
    known = before is not None and before.files == files
    program = before.program if before is not None and known else _program_mark()
    return Stamp(day, files, program, numbers)


def _files_mark() -> str:
    """The version, and sizes and times of all files; a fraction of a millisecond."""
    total = 0
    for entry in _files():
        found = entry.stat()
        total += found.st_mtime_ns + found.st_size
    return f"{__version__}-{total:x}"


def _program_mark() -> str:
    """The version, and a checksum of what stands in all files."""
    sum_ = 0
    for path in sorted(entry.path for entry in _files()):
        with open(path, "rb") as file:
            sum_ = zlib.crc32(file.read(), sum_)
    return f"{__version__}-{sum_:08x}"


def _files() -> Iterator["os.DirEntry[str]"]:
    folders = list(_FOLDERS)
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.name.endswith((".py", ".toml")):
                        yield entry
                    elif "." not in entry.name and entry.name != "__pycache__":
                        folders.append(entry.path)
        except OSError:
            continue  # a program packed into one file has no folders; its version must do
