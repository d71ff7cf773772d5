"""Damage: whatever happened to the bytes, the person gets a sentence, and the rest of the program goes on."""

import random
import sqlite3
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cockpit.errors import BookUnusable, CockpitError, RequestWrong
from cockpit.model.arrays import ARRAYS
from cockpit.storage import account_lines, advice_cache, book_numbers, failures, journal, records
from cockpit.storage.dossiers import read_dossier
from cockpit.storage.opening import Book, open_book

DAY = date(2026, 11, 20)


@pytest.fixture
def full(book: Book, inventor: Callable[[int], Any]) -> Path:
    """A book with some of everything, and kept advice."""
    invent = inventor(3)
    for name, array in ARRAYS.items():
        made = [invent.record(name, lambda a: [key[0] for key in records.ids(book, a)]) for _ in range(5)]
        with journal.act(book, "fill"):
            rows = [{f: getattr(r, a) for f, a in array.fields.items()} for r in made if r is not None]
            records.write_rows(book, name, rows)
    for account, revision in book.db.execute("SELECT id, revision FROM accounts").fetchall():
        line = advice_cache.Listed("S01", 5, 0, Decimal(1), 5, 5, "", "", None, {"rule": "S01"})
        advice_cache.save(book, [advice_cache.Kept(account, revision, DAY, None, None, 5, {"deals": []}, [line])])
    book_numbers.of_day(book, DAY)
    return book.path


def use(path: Path) -> None:
    """Read everything there is and write a little."""
    with open_book(path, create=False) as book:
        for name in ARRAYS:
            list(records.rows(book, name))
        for (account,) in records.ids(book, "accounts"):
            read_dossier(book, account)
            advice_cache.of_account(book, account, DAY)
        advice_cache.top(book)
        journal.history(book)
        account_lines.account_lines(book, "name")
        book_numbers.of_day(book, DAY)
        journal.undo(book, 2)
        journal.redo(book)


def damaged(raw: bytes, rnd: random.Random) -> bytes:
    """A flipped bit, a zeroed page, a lost end, or some wild bytes."""
    content, at = bytearray(raw), rnd.randrange(len(raw))
    kind = rnd.randrange(4)
    if kind == 0:
        content[at] ^= 1 << rnd.randrange(8)
    elif kind == 1:
        content[at - at % 4096 : at - at % 4096 + 4096] = bytes(4096)
    elif kind == 2:
        del content[at:]
    else:
        for _ in range(30):
            content[rnd.randrange(len(raw))] = rnd.randrange(256)
    return bytes(content)


@pytest.mark.parametrize("seed", range(3))
def test_no_damage_ends_in_a_traceback(full: Path, tmp_path: Path, seed: int) -> None:
    """Found, refused or survived; never another exception than our own."""
    rnd = random.Random(seed)  # noqa: S311 - not for secrets
    raw = full.read_bytes()
    told = []
    for i in range(25):
        copy = tmp_path / f"{i}.db"
        copy.write_bytes(damaged(raw, rnd))
        try:
            use(copy)
        except CockpitError as error:
            told.append(str(error))
    assert len(told) > 5
    assert not any("\n" in words for words in told)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE advice SET payload = x'00'", "UPDATE advice SET day = 'yesterday'", "UPDATE advised SET action = '{'",
        "UPDATE meta SET value = '{}' WHERE name = 'numbers'", "UPDATE operations SET label_values = '['",
    ],
)
def test_what_is_read_but_cannot_be_understood_is_damage(full: Path, statement: str) -> None:
    """Values beside the records: also a sentence."""
    with open_book(full) as book:
        book.db.execute(statement)
    with pytest.raises(BookUnusable, match="damaged"):
        use(full)


def test_text_that_no_file_can_hold_is_refused(book: Book) -> None:
    """Bytes that were no UTF-8 on the command line name no record; in the name of a file they are no fault."""
    for ask in (lambda: records.read(book, "accounts", ("\udcff",)), lambda: read_dossier(book, "\udcff")):
        with pytest.raises(RequestWrong, match="udcff"):
            ask()
    with journal.act(book, "Import {file}", {"file": "客户\udcff.csv"}):
        records.write_rows(book, "accounts", [{"id": "a", "name": "A"}])
    assert journal.history(book)[0].values == {"file": "客户\udcff.csv"}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("SQLITE_FULL", "disk is full"), ("SQLITE_IOERR_WRITE", "disk reported an error, .* IOERR_WRITE"), ("SQLITE_READONLY", "read-only"),
        ("SQLITE_CORRUPT_VTAB", "damaged"), ("SQLITE_NOTADB", "no cockpit book"), ("SQLITE_CANTOPEN", "can't be opened"),
        ("SQLITE_PERM", "no permission"), ("SQLITE_NOMEM", "not enough memory"), ("SQLITE_BUSY_RECOVERY", "in use by another program"),
        ("SQLITE_ERROR", "can't be used: cause"),
    ],
)
def test_every_failure_of_sqlite_has_its_sentence(code: str, words: str) -> None:
    """The cause and the book, by primary code whatever the detail; exit status 3."""
    error = sqlite3.OperationalError("cause")
    error.sqlite_errorname = code
    error.sqlite_errorcode = getattr(sqlite3, code)
    with pytest.raises(BookUnusable, match=words) as told, failures.named(Path("/x/book.db")):
        raise error
    assert "/x/book.db" in str(told.value)
    assert told.value.exit_code == 3
