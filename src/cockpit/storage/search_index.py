"""The index of words for searching: a file of its own beside the backups, made from the book and dropped without loss.

It follows the journal: what acts have written since is read again at the next search, so that no act pays for it.
"""

import contextlib
import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from cockpit.paths import state_folder
from cockpit.storage.book import Book
from cockpit.storage.failures import READ_PATIENCE_MS, named
from cockpit.storage.search_texts import PAGE, TABLES, Row, page_after, rows_of, touched_since

_TABLES = tuple(TABLES)
_PARTS, _SHIFT = 2, 48
_FORGOTTEN = 90 * 86_400
"""Seconds after which the index of a book that nobody searches is removed."""
_LAYOUT = f"{zlib.crc32(repr(TABLES).encode()):08x}"
"""Other tables or columns number and fill the words otherwise."""

Words = tuple[str, str]
WordsOf = Callable[[str, Row], Words]
"""The words of a record by table and row, parted by blanks: of its names, and of all its texts ('' where equal)."""
Told = Callable[[int, int], None]


class Place(NamedTuple):
    """Where a word stands: a table, the number of a row, and whether in what names the record."""

    table: str
    n: int
    in_name: bool


class _State(NamedTuple):
    """How the words were made and what of the book they know: its newest act and the last entry of its journal."""

    made_by: str
    seq: int
    act: str
    change: int


class SearchIndex:
    """The index of one book; used in the thread that made it. ``made_by`` changes when words are made otherwise."""

    def __init__(self, book: Book, made_by: str, words_of: WordsOf) -> None:
        self._book, self._made_by, self._words_of = book, f"{_LAYOUT} {made_by}", words_of
        self._db = _opened(_place(book))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_how: object) -> None:
        self._db.close()

    def renew(self, told: Told | None = None) -> None:
        """Bring the words up to the book, a page at a time; ``told`` gets rows done and rows in all of a first run."""
        try:
            self._renew(told)
        except sqlite3.Error as error:
            self._do_without(error, told)

    def _do_without(self, error: sqlite3.Error, told: Told | None = None) -> None:
        """The file is damaged, full, read-only or held by another program: the words are made in memory."""
        self._db.close()
        if not isinstance(error, sqlite3.OperationalError):
            drop(self._book)
        self._db = _in_memory()
        with named(self._book.path):
            self._renew(told)

    def _renew(self, told: Told | None) -> None:
        before, now = self._state(), self._present()
        if before == now:
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            if before is not None and self._goes_on(before):
                self._follow(before.change)
            else:
                self._read_all(told)
            self._db.execute("DELETE FROM state")
            self._db.execute("INSERT INTO state VALUES (?, ?, ?, ?)", now)
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise

    def _state(self) -> _State | None:
        row = self._db.execute("SELECT made_by, seq, act, change FROM state").fetchone()
        return None if row is None else _State(*row)

    def _present(self) -> _State:
        with named(self._book.path):
            act = self._book.db.execute("SELECT seq, id FROM operations ORDER BY seq DESC LIMIT 1").fetchone()
            (change,) = self._book.db.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()
        seq, id_ = act or (0, "")
        return _State(self._made_by, seq, id_, change)

    def _goes_on(self, before: _State) -> bool:
        """Whether the book's history goes through what the words know: it is no other copy, nothing was restored."""
        if before.made_by != self._made_by:
            return False
        with named(self._book.path):
            row = self._book.db.execute("SELECT id FROM operations WHERE seq = ?", (before.seq,)).fetchone()
        return bool(row == (before.act,)) if before.seq else row is None

    def _follow(self, change: int) -> None:
        gone = False
        for table, numbers in touched_since(self._book, change):
            for start in range(0, len(numbers), PAGE):
                some = numbers[start : start + PAGE]
                self._db.executemany("DELETE FROM words WHERE rowid = ?", ((r,) for r in _rowids(table, some)))
                there = rows_of(self._book, table, some)
                self._put(table, there)
                gone = gone or len(there) < len(some)
        if gone:  # else the words of what was deleted would still stand in the file
            self._db.execute("INSERT INTO words(words) VALUES ('optimize')")

    def _read_all(self, told: Told | None) -> None:
        self._db.execute("DROP TABLE words")
        self._db.execute(_WORDS)
        total, done = self._count(), 0
        for table in _TABLES:
            after = -1
            while page := page_after(self._book, table, after):
                after, done = page[-1].n, done + len(page)
                self._put(table, page)
                if told is not None:
                    told(done, max(done, total))

    def _count(self) -> int:
        with named(self._book.path):
            return sum(self._book.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _TABLES)

    def _put(self, table: str, rows: Iterable[Row]) -> None:
        made = ((row.n, self._words_of(table, row)) for row in rows)
        docs = ((_rowid(table, n, part), said) for n, parts in made for part, said in enumerate(parts) if said)
        self._db.executemany("INSERT INTO words(rowid, held) VALUES (?, ?)", docs)

    def places(self, starts: Sequence[str], whole: Sequence[str], after: int, limit: int) -> list[tuple[int, Place]]:
        """Where every word stands, ``starts`` also as the start of a word; names first, then by table and number.

        Words are letters, digits and signs only. The number beside each place is what ``after`` goes on from.
        """
        query = " ".join([f'"{word}"*' for word in starts] + [f'"{word}"' for word in whole])
        sql = "SELECT rowid FROM words WHERE words MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
        try:
            found = self._db.execute(sql, (query, after, limit)).fetchall()
        except sqlite3.Error as error:
            self._do_without(error)
            found = self._db.execute(sql, (query, after, limit)).fetchall()
        return [(rowid, _place_of(rowid)) for (rowid,) in found]


_WORDS = "CREATE VIRTUAL TABLE words USING fts5(held, tokenize='ascii', detail=none, columnsize=0)"


def drop(book: Book) -> None:
    """Remove the index of a book, as when somebody is to be forgotten; the next search makes it anew."""
    place = _place(book)
    for file in (place, place.with_name(place.name + "-journal")):
        file.unlink(missing_ok=True)


def _place(book: Book) -> Path:
    with named(book.path):
        (uuid,) = book.db.execute("SELECT value FROM meta WHERE name = 'book'").fetchone()
    return state_folder() / "search" / f"{uuid}.db"


def _opened(place: Path) -> sqlite3.Connection:
    """The index file, 0600 in a folder of 0700; in memory where it can't be had."""
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(place)
        os.close(os.open(place, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
        return _furnished(sqlite3.connect(place, isolation_level=None, timeout=READ_PATIENCE_MS / 1000))
    except (OSError, sqlite3.Error):
        return _in_memory()


def _in_memory() -> sqlite3.Connection:
    return _furnished(sqlite3.connect(":memory:", isolation_level=None))


def _furnished(db: sqlite3.Connection) -> sqlite3.Connection:
    for setting in ("secure_delete = 1", "temp_store = 2", "synchronous = 1", "trusted_schema = 0"):
        db.execute(f"PRAGMA {setting}")
    if db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'state'").fetchone() is None:
        db.execute("BEGIN IMMEDIATE")
        db.execute("CREATE TABLE IF NOT EXISTS state(made_by TEXT, seq INTEGER, act TEXT, change INTEGER)")
        db.execute(_WORDS.replace("TABLE words", "TABLE IF NOT EXISTS words"))
        db.execute("COMMIT")
    return db


def _sweep(place: Path) -> None:
    for other in place.parent.glob("*.db"):
        with contextlib.suppress(OSError):
            if other != place and other.stat().st_mtime < time.time() - _FORGOTTEN:
                other.unlink()


def _rowid(table: str, n: int, part: int) -> int:
    return (part * len(_TABLES) + _TABLES.index(table)) << _SHIFT | n


def _rowids(table: str, numbers: Iterable[int]) -> Iterable[int]:
    return (_rowid(table, n, part) for n in numbers for part in range(_PARTS))


def _place_of(rowid: int) -> Place:
    part, table = divmod(rowid >> _SHIFT, len(_TABLES))
    return Place(_TABLES[table], rowid & ((1 << _SHIFT) - 1), part == 0)
