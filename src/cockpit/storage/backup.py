"""Backups: a verified copy of the book with its checksum, made before anything large is done to it.

A copy counts only once it was opened, checked for integrity and compared with the book (reliability.md d.12).
"""

import hashlib
import json
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from cockpit.errors import N_, BookUnusable, RequestWrong
from cockpit.paths import backups_folder
from cockpit.storage.failures import BUSY, as_cockpit_error, code_of, code_of_cause, named
from cockpit.storage.opening import Book, open_book
from cockpit.storage.patience import Progress, Waiting, copy_pages
from cockpit.storage.thinning import to_remove

_NO_FOLDER = N_("The folder of the backups {folder} can't be made ({cause}), so nothing was done.")
_CACHE = frozenset({"due", "advice", "advised", "meta"})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_PAGES = 2_000
_TRIES = 3
_STAMP = re.compile(r"-(\d{8}T\d{6})-[a-z-]+\.db$")


def make(book: Book, target: Path | None = None, *, force: bool = False, progress: Progress | None = None) -> Path:
    """Write a verified copy of the book and return its path.

    Without a target it goes to the backup folder of this book, where old ones are thinned out. An existing
    target is replaced only with ``force``; a link is never written through. RequestWrong names a target that
    can't be used, BookUnusable a copy that failed its check; in both cases nothing is left behind.
    """
    if target is None:
        path = _own_name(book, "by-hand")
        _copy(book, path, progress)
        _thin(book, path.parent)
        return path
    if target.is_symlink() or target.is_dir() or (target.exists() and not force):
        raise RequestWrong("The backup {file} is there already; name another file or add --force.", file=str(target))
    if target.exists() and target.samefile(book.path):
        raise RequestWrong("The backup {file} would replace the book itself.", file=str(target))
    _copy(book, target, progress)
    return target


def before_change(book: Book, reason: str, *, progress: Progress | None = None) -> Path:
    """A verified copy in the backup folder before a migration, an import or a restore; returns its path."""
    path = _own_name(book, reason)
    _copy(book, path, progress)
    _thin(book, path.parent)
    return path


def restore(book_path: Path, backup: Path, waiting: Waiting | None = None) -> Path | None:
    """Put a backup in the book's place and return where the present book was kept; None where there was none.

    The present book is backed up first; one that is damaged is set aside under another name instead.
    RequestWrong where the backup is missing or was changed since it was made, BookUnusable as in open_book.
    """
    verify(backup)
    if book_path.exists() and backup.samefile(book_path):
        raise RequestWrong(N_("{file} is the book itself; name a backup."), file=str(backup))
    try:
        with open_book(book_path, waiting=waiting) as book:
            kept = None if book.created else before_change(book, "before-restore")
            _overwrite(book, backup)
    except BookUnusable as error:
        if code_of_cause(error) not in _DAMAGED:
            raise
        kept = _replace_damaged(book_path, backup)
    with open_book(book_path, create=False, waiting=waiting):
        return kept


def _overwrite(book: Book, backup: Path) -> None:
    """The backup's pages over those of the book; where that fails the book stays, and a new one goes."""
    try:
        with named(book.path), closing(_open_to_read(backup)) as source:
            copy_pages(source, book.db, waiting=book.waiting)
    except BaseException:
        if book.created:
            book.path.unlink(missing_ok=True)
        raise


def _replace_damaged(book_path: Path, backup: Path) -> Path:
    """Set a damaged book aside and put a copy of the backup in its place."""
    place = Path(os.path.realpath(book_path))
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    _make_private(part)
    try:
        with closing(_open_to_read(backup)) as source, closing(sqlite3.connect(part)) as copy:
            copy_pages(source, copy)
        aside = place.with_name(f"{place.name}.corrupt-{int(place.stat().st_mtime)}")
        place.replace(aside)
        part.replace(place)
        _sync_folder(place.parent)
    finally:
        part.unlink(missing_ok=True)
    return aside


def _open_to_read(backup: Path) -> sqlite3.Connection:
    return sqlite3.connect(backup.resolve().as_uri() + "?mode=ro", uri=True)


def verify(backup: Path) -> None:
    """Check one backup: its checksum where it has one, and its integrity. RequestWrong says what is wrong."""
    if not backup.is_file():
        raise RequestWrong("There is no backup {file}.", file=str(backup))
    manifest = _manifest_of(backup)
    if manifest.exists():
        try:
            expected = json.loads(manifest.read_text("utf-8"))["sha256"]
        except (ValueError, KeyError, TypeError):
            expected = None
        if expected != _sha256(backup):
            raise RequestWrong("The backup {file} was changed since it was made; take another one.", file=str(backup))
    with open_book(backup, create=False, readonly=True) as copy:
        _check_integrity(copy.db, backup)


def kept_backups(book: Book) -> list[Path]:
    """The backups cockpit made of this book by itself, oldest first."""
    folder = _folder(book)
    return sorted((p for p in folder.glob("*.db") if _STAMP.search(p.name)), key=_stamp) if folder.is_dir() else []


def _own_name(book: Book, reason: str) -> Path:
    """A free name in the book's backup folder, by the instant and the reason (a-z and hyphens)."""
    folder = _folder(book)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise BookUnusable(_NO_FOLDER, folder=str(folder), cause=cause) from error
    (now,) = book.db.execute("SELECT strftime('%Y%m%dT%H%M%S', 'now')").fetchone()
    stem = re.sub(r"[^A-Za-z0-9_.-]", "_", book.path.stem)[:60] or "book"
    path = folder / f"{stem}-{now}-{reason}.db"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{stem}.{number}-{now}-{reason}.db"
    return path


def _folder(book: Book) -> Path:
    (uuid,) = book.db.execute("SELECT value FROM meta WHERE name = 'book'").fetchone()
    return backups_folder() / str(uuid)


def _copy(book: Book, target: Path, progress: Progress | None) -> None:
    """Copy into a private file beside the target, check it, then give it its name."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _make_private(part)
        try:
            _copy_and_compare(book, part, progress)
            _publish(part, target)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and code_of(error) in BUSY:
            raise as_cockpit_error(error, book.path) from error
        cause = getattr(error, "strerror", None) or str(error)
        raise BookUnusable("The backup {file} could not be written: {cause}.", file=str(target), cause=cause) from error


def _make_private(part: Path) -> None:
    """SQLite would make the file readable by everybody."""
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600))


def _copy_and_compare(book: Book, part: Path, progress: Progress | None) -> None:
    """Repeat where another process wrote meanwhile, so that no writer waits for the comparison."""
    for _ in range(_TRIES):
        before = _head(book.db)
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy_pages(book.db, copy, pages=_PAGES, progress=progress, waiting=book.waiting)
            _check_integrity(copy, part)
            there = _contents(copy)
        here = _contents(book.db)
        if here == there:
            return
        if before == _head(book.db):
            break
    raise BookUnusable("The backup {file} differs from the book; nothing was kept.", file=str(part))


def _head(db: sqlite3.Connection) -> int:
    (seq,) = db.execute("SELECT coalesce(max(seq), 0) FROM operations").fetchone()
    return int(seq)


def _contents(db: sqlite3.Connection) -> str:
    """A hash over every row of every table but the cache, which the screen may renew at the same time."""
    digest = hashlib.sha256()
    tables = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    for table in sorted({name for (name,) in tables} - _CACHE):
        digest.update(f"\x00{table}\x00".encode())
        rows = db.execute(f'SELECT * FROM "{table}"')
        while batch := rows.fetchmany(1_000):
            digest.update(repr(batch).encode())
    return digest.hexdigest()


def _check_integrity(db: sqlite3.Connection, path: Path) -> None:
    fault = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if fault != "ok" or db.execute("PRAGMA foreign_key_check").fetchone():
        raise BookUnusable("The copy {file} is damaged; nothing was kept.", file=str(path))


def _publish(part: Path, target: Path) -> None:
    """Make the copy durable under its final name, its manifest first."""
    manifest = _manifest_of(target)
    text = json.dumps({"sha256": _sha256(part), "bytes": part.stat().st_size})
    _write_private(manifest.with_name(f".{manifest.name}.{os.getpid()}.part"), manifest, text)
    with part.open("rb") as copy:
        os.fsync(copy.fileno())
    part.replace(target)
    _sync_folder(target.parent)


def _write_private(part: Path, target: Path, text: str) -> None:
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _manifest_of(backup: Path) -> Path:
    return backup.with_name(backup.name + ".sha256.json")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _stamp(path: Path) -> str:
    found = _STAMP.search(path.name)
    return found.group(1) if found else ""


def _thin(book: Book, folder: Path) -> None:
    """Remove what the schedule no longer keeps; only files that carry our name and manifest."""
    (now,) = book.db.execute("SELECT strftime('%Y%m%dT%H%M%S', 'now')").fetchone()
    own = {path.name: _stamp(path) for path in kept_backups(book) if _manifest_of(path).exists()}
    for name in to_remove(own, now):
        (folder / name).unlink(missing_ok=True)
        _manifest_of(folder / name).unlink(missing_ok=True)
