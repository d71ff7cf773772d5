"""The index of words: it follows the journal, is dropped without loss, and never pays with the book."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from cockpit.model.account import Account
from cockpit.model.changes import Change, Kind
from cockpit.storage import journal, records, search_index
from cockpit.storage.opening import Book, open_book
from cockpit.storage.search_index import SearchIndex, drop
from cockpit.storage.search_texts import TABLES, Row
from cockpit.storage.triggers import journalled_tables


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "cockpit" / "search"


def write(book: Book, kind: Kind, id_: str, name: str = "", notes: str = "") -> None:
    record = Account(id=id_, name=name or id_, notes=notes or None)
    with journal.act(book, "test"):
        records.write(book, [Change(kind, "accounts", (id_,), None if kind is Kind.DELETE else record, frozenset({"name", "notes"}))])


def words(_table: str, row: Row) -> tuple[str, str]:
    return row.texts["name"].lower(), " ".join(row.texts.values()).lower()


read: list[str] = []


def counted(table: str, row: Row) -> tuple[str, str]:
    read.append(row.id)
    return words(table, row)


def found(book: Book, word: str, made_by: str = "test") -> list[int]:
    """The numbers of the accounts that hold the word."""
    read.clear()
    with SearchIndex(book, made_by, counted) as index:
        index.renew()
        return sorted({place.n for _number, place in index.places([word], [], -1, 50)})


def test_what_acts_have_done_is_found_at_the_next_search(book: Book) -> None:
    """Added, edited, deleted and undone records; only what was touched is read again."""
    write(book, Kind.ADD, "a", "Meridian")
    write(book, Kind.ADD, "b", "Orion")
    assert found(book, "meri") == [1]
    assert found(book, "orion") == [2]
    assert read == []
    write(book, Kind.EDIT, "b", "Halden")
    assert (found(book, "orion"), read) == ([], ["b"])
    assert found(book, "halden") == [2]
    write(book, Kind.DELETE, "a")
    assert found(book, "meri") == []
    journal.undo(book, 2)
    assert found(book, "meri") == [1]
    assert found(book, "orion") == [2]


def test_names_come_before_notes(book: Book) -> None:
    """A record called so is what was looked for."""
    write(book, Kind.ADD, "a", "Orion", "a rival of Halden")
    write(book, Kind.ADD, "b", "Halden")
    with SearchIndex(book, "test", words) as index:
        index.renew()
        assert [(place.n, place.in_name) for _number, place in index.places(["halden"], [], -1, 50)] == [(2, True), (1, False), (2, False)]


def test_an_older_copy_of_the_book_is_read_anew(book: Book, path: Path) -> None:
    """The index of a book whose history it doesn't know is not believed."""
    write(book, Kind.ADD, "a", "Meridian")
    copy = path.read_bytes()
    write(book, Kind.ADD, "b", "Orion")
    assert found(book, "orion") == [2]
    other = path.with_name("copy.db")
    other.write_bytes(copy)
    with open_book(other) as older:
        write(older, Kind.ADD, "c", "Kestrel")
        assert (found(older, "orion"), sorted(read)) == ([], ["a", "c"])
        assert found(older, "kestrel") == [2]
    assert found(book, "orion") == [2]


def test_words_that_are_made_otherwise_are_made_anew(book: Book) -> None:
    """As when names are to be found by their sound from now on."""
    write(book, Kind.ADD, "a", "Meridian")
    assert found(book, "meri") == [1]
    assert (found(book, "meri", "other"), read) == ([1], ["a"])


def test_the_index_is_private_and_nothing_is_written_to_the_book(book: Book, path: Path, state: Path) -> None:
    """0600 in a folder of 0700, beside the backups; also a book opened for reading can be searched."""
    write(book, Kind.ADD, "a", "Meridian")
    before = path.read_bytes()
    with open_book(path, readonly=True) as reader:
        assert found(reader, "meri") == [1]
    (file,) = state.iterdir()
    assert (stat.S_IMODE(file.stat().st_mode), stat.S_IMODE(state.stat().st_mode)) == (0o600, 0o700)
    assert path.read_bytes() == before


def test_words_of_what_was_deleted_do_not_stay_in_the_file(book: Book, state: Path) -> None:
    """Once a search has followed, not a byte of the name is left; dropping removes the file."""
    write(book, Kind.ADD, "a", "Unforgettable")
    write(book, Kind.ADD, "b", "Orion")
    found(book, "orion")
    (file,) = state.iterdir()
    assert b"unforgettable" in file.read_bytes()
    write(book, Kind.DELETE, "a")
    found(book, "orion")
    assert b"unforgettable" not in file.read_bytes()
    drop(book)
    assert not file.exists()


@pytest.mark.parametrize("fault", ["damaged", "foreign", "folder", "link"])
def test_an_index_that_can_not_be_used_is_done_without(book: Book, state: Path, fault: str) -> None:
    """Damaged, no database, no folder for it: the words are made in memory, and the search finds what it should."""
    write(book, Kind.ADD, "a", "Meridian")
    found(book, "meri")
    (file,) = state.iterdir()
    whole = file.read_bytes()
    file.unlink()
    if fault == "damaged":
        file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    elif fault == "foreign":
        file.write_bytes(b"no database " * 500)
    elif fault == "link":
        file.symlink_to(state / "elsewhere")
    else:
        state.rmdir()
        state.write_text("a file")
    assert found(book, "meri") == [1]
    assert not (state / "elsewhere").exists()


def test_an_index_that_breaks_while_it_is_asked_is_made_in_memory(book: Book) -> None:
    """The search is answered all the same."""
    write(book, Kind.ADD, "a", "Meridian")
    with SearchIndex(book, "test", words) as index:
        index.renew()
        index._db.execute("DROP TABLE words")
        assert [place.n for _number, place in index.places(["meri"], [], -1, 50)] == [1, 1]


def test_an_index_that_another_program_holds_is_not_waited_for(book: Book, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a cache: rather done without than waited for."""
    monkeypatch.setattr(search_index, "READ_PATIENCE_MS", 10)
    write(book, Kind.ADD, "a", "Meridian")
    found(book, "meri")
    (file,) = state.iterdir()
    write(book, Kind.ADD, "b", "Orion")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert found(book, "orion") == [2]
    other.close()


def test_indexes_that_nobody_uses_are_swept(book: Book, state: Path) -> None:
    """Those of demo books and of deleted ones go after a quarter of a year."""
    found(book, "x")
    old, young = state / "old.db", state / "young.db"
    for file in (old, young):
        file.touch()
    os.utime(old, (1, 1))
    found(book, "x")
    assert (old.exists(), young.exists()) == (False, True)


@pytest.fixture
def columns(book: Book) -> dict[str, tuple[str, ...]]:
    return {name: table.columns for name, table in journalled_tables(book.db).items()}


def test_every_searched_column_is_in_the_book_and_its_table_is_journalled(columns: dict[str, tuple[str, ...]]) -> None:
    """A table outside the journal would never be read again."""
    for table, searched in TABLES.items():
        assert {"n", "id", *searched.columns} <= set(columns[table]), table


def test_texts_of_lists_and_maps_are_read_as_texts(book: Book) -> None:
    """A tag is a word like any other, without brackets; what only looks like a list stays what it is."""
    with journal.act(book, "test"):
        account = Account(id="a", name="[x", tags=("key account", "电力"))
        records.write(book, [Change(Kind.ADD, "accounts", ("a",), account)])
    seen: list[Row] = []

    def noted(_table: str, row: Row) -> tuple[str, str]:
        seen.append(row)
        return "x", ""

    with SearchIndex(book, "test", noted) as index:
        index.renew()
    assert seen[0].texts == {"name": "[x", "tags": "key account, 电力"}
