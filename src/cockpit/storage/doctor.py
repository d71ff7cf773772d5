"""doctor: a look at the book and its surroundings that changes nothing (reliability.md d.13)."""

import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cockpit.errors import N_, CockpitError
from cockpit.storage.backup import kept_backups, verify
from cockpit.storage.failures import named
from cockpit.storage.opening import Book, open_book
from cockpit.storage.patience import Waiting

FLOOR = (3, 40, 0)
"""The oldest SQLite that cockpit was measured on."""

_SYNC_FOLDERS = (
    "dropbox", "onedrive", "icloud", "mobile documents", "nextcloud", "owncloud", "google drive", "syncthing",
)
_SYNC_MARKS = (".dropbox.cache", ".stfolder", ".sync", ".nextcloudsync.log")
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afpfs", "webdav"})


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be. ``level`` is FAULT (the data) or WARNING (its surroundings)."""

    code: str
    level: str
    template: str
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values)


def examine(path: Path, waiting: Waiting | None = None) -> tuple[Finding, ...]:
    """Everything that was found, faults first; empty for a healthy book. BookUnusable where it can't be opened."""
    with open_book(path, create=False, readonly=True, waiting=waiting) as book, named(book.path):
        found = [*_version(), *_contents(book), *_permissions(book.path), *_place(book.path), *_backups(book)]
    return tuple(sorted(found, key=lambda f: f.level != "FAULT"))


def _version() -> Iterator[Finding]:
    if sqlite3.sqlite_version_info < FLOOR:
        values = {"found": sqlite3.sqlite_version, "floor": ".".join(map(str, FLOOR))}
        yield Finding("sqlite-old", "WARNING", N_("SQLite {found} is older than {floor}."), values)


def _contents(book: Book) -> Iterator[Finding]:
    """Structure, references, and every record as the model reads it."""
    lines = _integrity(book.db)
    if lines != ["ok"]:
        yield Finding("damaged", "FAULT", N_("The file is damaged: {line}. Restore a backup."), {"line": lines[0]})
        return
    for table, row, parent, _ in book.db.execute("PRAGMA foreign_key_check").fetchall():
        values = {"table": table, "row": row, "parent": parent}
        sentence = N_("{table}, row {row}: what it refers to in {parent} is not there.")
        yield Finding("reference-lost", "FAULT", sentence, values)
    if book.db.execute("SELECT seq FROM current_operation").fetchone() != (None,):
        yield Finding("act-open", "FAULT", N_("An act was never finished: another program has written to this book."))
    yield from _records(book)


def _integrity(db: sqlite3.Connection) -> list[str]:
    """SQLite's findings, or the error on which its check itself gave up."""
    try:
        return [row[0] for row in db.execute("PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as error:
        return [str(error)]


def _records(book: Book) -> Iterator[Finding]:
    from cockpit.model.arrays import ARRAYS
    from cockpit.storage.records import rows

    for name in ARRAYS:
        try:
            for _ in rows(book, name):
                pass
        except (ValueError, CockpitError) as error:
            values = {"array": name, "fault": " ".join(str(error).split())[:200]}
            sentence = N_("{array} holds a record that can't be read: {fault}.")
            yield Finding("record-unreadable", "FAULT", sentence, values)


def _permissions(path: Path) -> Iterator[Finding]:
    if os.name == "posix" and path.stat().st_mode & 0o077:
        sentence = N_("Other users of this computer can read the book {book}.")
        yield Finding("readable-by-others", "WARNING", sentence, {"book": path})


def _place(path: Path) -> Iterator[Finding]:
    """A folder or a drive that is unsafe for a live book, remains of other programs, room on the disk."""
    folders = [path.parent, *path.parent.parents]
    if any(name in part.lower() for part in path.parts[:-1] for name in _SYNC_FOLDERS) or any(
        (folder / mark).exists() for folder in folders for mark in _SYNC_MARKS
    ):
        sentence = N_("The book lies in a folder that is synchronised; keep only backups there.")
        yield Finding("sync-folder", "WARNING", sentence)
    if _file_system(path) in _NETWORK:
        yield Finding("network-drive", "WARNING", N_("The book lies on a network drive; keep it on this computer."))
    for sibling in sorted(path.parent.glob(f"{glob_escape(path.stem)}*conflict*")):
        values = {"file": sibling}
        sentence = N_("A synchronising program has left a second copy: {file}.")
        yield Finding("conflicted-copy", "WARNING", sentence, values)
    if shutil.disk_usage(path).free < 2 * path.stat().st_size:
        yield Finding("disk-full", "WARNING", N_("The disk has no room left for a backup of the book."))


def glob_escape(text: str) -> str:
    """A file name as a pattern that matches only itself."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)


def _file_system(path: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """The type of the file system that holds the path, as Linux lists it; empty where it isn't known."""
    if not mounts.exists():
        return ""
    best, kind = "", ""
    for line in mounts.read_text("utf-8", "replace").splitlines():
        _, where, type_, *_ = line.split(" ")
        folder = where.replace("\\040", " ")
        if path.is_relative_to(folder) and len(folder) >= len(best):
            best, kind = folder, type_
    return kind


def _backups(book: Book) -> Iterator[Finding]:
    for backup in kept_backups(book):
        try:
            verify(backup)
        except CockpitError as error:
            yield Finding("backup-bad", "FAULT", error.template, error.values)
