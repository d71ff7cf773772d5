"""Backups: a copy counts only when it was compared, is private, and comes back as the book that it was."""

import os
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cockpit.errors import BookUnusable, RequestWrong
from cockpit.model.account import Account
from cockpit.model.changes import Change, Kind
from cockpit.storage import backup
from cockpit.storage.journal import act
from cockpit.storage.opening import Book, open_book
from cockpit.storage.records import ids, write
from cockpit.storage.snapshot import snapshot


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    with open_book(path) as opened:
        add(opened, "a")
        yield opened


def add(book: Book, name: str) -> None:
    with act(book, "add"):
        write(book, [Change(Kind.ADD, "accounts", (name,), Account(id=name, name=f"Account {name}"))])


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_backup_is_a_private_whole_copy(book: Book) -> None:
    """A backup by hand lies outside the book's folder, readable by nobody else, and holds every account."""
    mask = os.umask(0)
    try:
        copy = backup.make(book)
    finally:
        os.umask(mask)
    assert book.path.parent not in copy.parents
    assert (mode(copy), mode(copy.parent)) == (0o600, 0o700)
    assert backup.kept_backups(book) == [copy]
    with open_book(copy, readonly=True) as again:
        assert list(ids(again, "accounts")) == [("a",)]


def test_a_named_target_is_never_replaced_by_itself(book: Book, tmp_path: Path) -> None:
    """An existing file, a link or a folder is refused; ``force`` replaces a file, never the book."""
    target = tmp_path / "copy.db"
    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / "elsewhere.db")
    assert backup.make(book, target) == target
    for taken, force in ((target, False), (link, True), (tmp_path, True), (book.path, True)):
        with pytest.raises(RequestWrong, match=taken.name):
            backup.make(book, taken, force=force)
    add(book, "b")
    backup.make(book, target, force=True)
    with open_book(target, readonly=True) as copy:
        assert list(ids(copy, "accounts")) == [("a",), ("b",)]
    assert not (tmp_path / "elsewhere.db").exists()


def test_two_backups_of_one_second_are_both_kept(book: Book) -> None:
    """A backup never overwrites an earlier one."""
    assert len({backup.before_change(book, "import") for _ in range(3)}) == 3


def test_restore_keeps_the_present_book(book: Book) -> None:
    """After a restore the old accounts are back and the book as it was stands in the backups."""
    copy = backup.make(book)
    add(book, "b")
    book.close()
    kept = backup.restore(book.path, copy)
    assert kept is not None
    with open_book(book.path) as now, open_book(kept, readonly=True) as before:
        assert list(ids(now, "accounts")) == [("a",)]
        assert list(ids(before, "accounts")) == [("a",), ("b",)]


def test_a_damaged_book_is_set_aside_and_replaced(book: Book) -> None:
    """A book that can't be opened is renamed, never deleted, and the backup takes its place."""
    copy = backup.make(book)
    book.close()
    damaged = bytearray(book.path.read_bytes())
    damaged[0:16] = b"x" * 16
    book.path.write_bytes(damaged)
    aside = backup.restore(book.path, copy)
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert ".corrupt-" in aside.name
    with open_book(book.path) as now:
        assert list(ids(now, "accounts")) == [("a",)]


def test_a_backup_that_changed_is_refused(book: Book, tmp_path: Path) -> None:
    """One changed byte, a spoilt or a missing file: each is named and nothing is restored."""
    copy = backup.make(book)
    before = book.path.read_bytes()
    content = bytearray(copy.read_bytes())
    content[-1] ^= 1
    copy.write_bytes(content)
    with pytest.raises(RequestWrong, match="was changed"):
        backup.restore(book.path, copy)
    copy.with_name(copy.name + ".sha256.json").write_text("[]")
    with pytest.raises(RequestWrong, match="was changed"):
        backup.verify(copy)
    with pytest.raises(RequestWrong, match="no backup"):
        backup.verify(tmp_path / "none.db")
    assert book.path.read_bytes() == before


def test_the_book_is_no_backup_of_itself(book: Book) -> None:
    """Restoring a book onto itself is refused, also by another name of the file."""
    link = book.path.with_name("other.db")
    link.symlink_to(book.path)
    for same in (book.path, link):
        with pytest.raises(RequestWrong, match="the book itself"):
            backup.restore(book.path, same)


def test_old_backups_are_thinned_but_strangers_stay(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only files that cockpit wrote go, with their checksums."""
    first = backup.make(book)
    stranger = first.with_name("book-20200101T000000-by-hand.db")
    stranger.write_bytes(b"not ours")
    monkeypatch.setattr(backup, "to_remove", lambda own, now: set(own))
    backup.before_change(book, "import")
    assert [path.name for path in first.parent.iterdir()] == [stranger.name]


def test_progress_is_reported(book: Book) -> None:
    """A backup says how many pages are left."""
    seen: list[tuple[int, int]] = []
    backup.before_change(book, "import", progress=lambda left, pages: seen.append((left, pages)))
    assert seen[-1][0] == 0
    assert seen[-1][1] > 0


def locked(path: Path, how: str) -> sqlite3.Connection:
    """Another program in the middle of its work on the book."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute(f"BEGIN {how}")
    return other


@pytest.mark.parametrize("what", ["backup", "restore", "snapshot"])
def test_a_lock_that_stays_ends_the_wait_with_a_sentence(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """SQLite's own copying would wait for ever; the book is as it was, and no half copy is left."""
    good = backup.make(book, tmp_path / "good.db")
    monkeypatch.setattr("cockpit.storage.patience.PATIENCE", 0)
    ways: dict[str, Callable[[], object]] = {
        "backup": lambda: backup.make(book, tmp_path / "new.db"),
        "restore": lambda: backup.restore(book.path, good),
        "snapshot": lambda: snapshot(book).__enter__(),
    }
    if what == "restore":
        monkeypatch.setattr(backup, "before_change", lambda _book, _reason: good)
    with closing(locked(book.path, "IMMEDIATE" if what == "restore" else "EXCLUSIVE")) as other:
        with pytest.raises(BookUnusable, match="in use by another program"):
            ways[what]()
        other.execute("ROLLBACK")
    assert list(ids(book, "accounts")) == [("a",)]
    assert not list(tmp_path.glob("*new.db*"))


def test_a_restore_waits_its_turn_and_says_so(book: Book, tmp_path: Path) -> None:
    """Once the other program is ready the backup is put in its place."""
    good = backup.make(book, tmp_path / "good.db")
    add(book, "b")
    told: list[int] = []
    other = locked(book.path, "IMMEDIATE")
    timer = threading.Timer(1.3, other.execute, ["ROLLBACK"])
    timer.start()
    backup.restore(book.path, good, lambda: told.append(1))
    timer.join()
    other.close()
    assert told == [1]
    assert list(ids(book, "accounts")) == [("a",)]


def test_a_restore_where_there_is_no_book_keeps_nothing(book: Book, path: Path) -> None:
    """The backup becomes the book; there is none to keep."""
    good = backup.make(book)
    new = path.with_name("new.db")
    assert backup.restore(new, good) is None
    with open_book(new) as restored:
        assert list(ids(restored, "accounts")) == [("a",)]


def test_a_restore_to_a_new_book_that_fails_leaves_none(
    book: Book, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty book in the place of a backup would be taken for a lost one."""
    good = backup.make(book)

    def full(*_connections: object, **_how: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(backup, "copy_pages", full)
    with pytest.raises(BookUnusable):
        backup.restore(path.with_name("new.db"), good)
    assert os.listdir(path.parent) == [path.name]
