"""Opening: a book of ours opens with every setting, anything else is refused and stays byte for byte as it was."""

import hashlib
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cockpit.errors import BookUnusable
from cockpit.model.account import Account
from cockpit.model.changes import Change, Kind
from cockpit.storage import identity, journal, opening, records
from cockpit.storage.opening import open_book

SETTINGS = {
    "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1,
    "secure_delete": 1, "recursive_triggers": 1, "mmap_size": 0, "temp_store": 2,
}
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX files")


def add(book: opening.Book, id_: str) -> None:
    with journal.act(book, "add"):
        records.write(book, [Change(Kind.ADD, "accounts", (id_,), Account(id=id_, name=id_))])


def content(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir() if p.is_file()}


def refused(path: Path, match: str, **options: Any) -> None:
    before = content(path.parent)
    with pytest.raises(BookUnusable, match=match) as error:
        open_book(path, **options)
    assert str(path.name) in str(error.value)
    assert "\n" not in str(error.value)
    assert content(path.parent) == before


def test_every_setting_holds(path: Path) -> None:
    """Each setting of reliability.md d.1 and d.2 is there when it is read back."""
    with open_book(path) as book:
        assert {name: book.db.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS} == SETTINGS
        assert book.db.isolation_level is None
        assert book.db.execute("PRAGMA application_id").fetchone()[0] == 0x43504B54
    with open_book(path, readonly=True) as book:
        assert book.db.execute("PRAGMA query_only").fetchone()[0] == 1


@pytest.mark.parametrize("setting", sorted(opening._SETTINGS))
def test_a_setting_that_does_not_hold_refuses_the_book(path: Path, monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    """A setting is not believed but read back."""
    open_book(path).close()
    monkeypatch.setitem(opening._SETTINGS, setting, 1 << 60)
    with pytest.raises(BookUnusable, match=setting):
        open_book(path)


@posix
def test_a_new_book_is_private_and_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the platform's place the file is 0600 in folders of 0700 whatever the umask, and nothing else beside it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "a"))
    path = tmp_path / "a" / "cockpit" / "book.db"
    mask = os.umask(0)
    try:
        with open_book(path) as book:
            assert book.created
            assert book.path == path
    finally:
        os.umask(mask)
    assert [stat.S_IMODE(p.stat().st_mode) for p in (path, path.parent, path.parent.parent)] == [0o600, 0o700, 0o700]
    assert os.listdir(path.parent) == ["book.db"]
    with open_book(path) as book:
        assert not book.created


def test_an_absent_book_is_made_only_where_wanted(path: Path) -> None:
    """Without ``create`` it is not made."""
    with pytest.raises(BookUnusable, match="no book"):
        open_book(path, create=False)
    assert os.listdir(path.parent) == []


def test_a_mistyped_folder_is_refused_and_not_made(tmp_path: Path) -> None:
    """Only the platform's own place is made; anything else would hide the rep's real book behind an empty one."""
    path = tmp_path / "salse" / "2026" / "book.db"
    with pytest.raises(BookUnusable, match=r"There is no folder .*salse/2026"):
        open_book(path)
    assert os.listdir(tmp_path) == []


def test_a_folder_an_empty_file_and_a_text_are_no_books(tmp_path: Path) -> None:
    """What is no book is named as what it is, and left alone."""
    folder, empty, text, short = (tmp_path / name for name in ("folder", "empty.db", "text.db", "short.db"))
    folder.mkdir()
    empty.touch()
    text.write_text("customer,amount\n" * 500, "utf-8")
    short.write_bytes(b"SQLite format 3\x00")
    refused(folder, "folder")
    refused(empty, "empty")
    refused(text, "no cockpit book")
    refused(short, "no cockpit book")


@posix
def test_a_pipe_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    """Nothing waits for a writer at the other end."""
    pipe = tmp_path / "pipe.db"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/null")):
        with pytest.raises(BookUnusable, match="no ordinary file"):
            open_book(path)


def foreign(path: Path, *statements: str) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    for statement in ("CREATE TABLE notes(text)", *statements):
        db.execute(statement)
    db.close()


@pytest.mark.parametrize(
    ("statements", "match"),
    [
        ((), "no cockpit book"),
        (("PRAGMA application_id = 1",), "no cockpit book"),
        ((f"PRAGMA application_id = {identity.APPLICATION}",), "no cockpit book"),
        ((f"PRAGMA application_id = {identity.APPLICATION}", "PRAGMA user_version = 1"), "changed by another program"),
        ((f"PRAGMA application_id = {identity.APPLICATION}", "PRAGMA user_version = 99"), "newer cockpit"),
        (("PRAGMA journal_mode = WAL",), "no cockpit book"),
    ],
)
@pytest.mark.parametrize("readonly", [False, True])
def test_a_foreign_or_newer_file_is_refused(tmp_path: Path, statements: tuple[str, ...], match: str, readonly: bool) -> None:
    """Not one byte of another program's file, or of a newer book, is changed."""
    path = tmp_path / "other.db"
    foreign(path, *statements)
    refused(path, match, readonly=readonly)


def test_a_foreign_file_with_an_unfinished_log_is_not_finished(tmp_path: Path) -> None:
    """Another program's write-ahead log is neither folded in nor removed."""
    path = tmp_path / "other.db"
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE notes(text)")
    names = {"other.db", "other.db-wal"}
    before = {name: digest for name, digest in content(tmp_path).items() if name in names}
    with pytest.raises(BookUnusable, match="no cockpit book"):
        open_book(path)
    assert {name: digest for name, digest in content(tmp_path).items() if name in names} == before
    db.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER accounts_inserted",
        "DROP TABLE products",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON accounts BEGIN DELETE FROM changes; END",
        "ALTER TABLE accounts ADD COLUMN more TEXT",
    ],
)
def test_a_book_whose_tables_were_changed_is_refused(path: Path, statement: str) -> None:
    """A lost trigger would write past the journal; such a book is not written, nor repaired silently."""
    open_book(path).close()
    db = sqlite3.connect(path, isolation_level=None)
    db.execute(statement)
    db.close()
    refused(path, "changed by another program")


def test_statistics_of_the_planner_are_no_change_of_the_tables(path: Path) -> None:
    """ANALYZE may be run by any tool."""
    with open_book(path) as book:
        add(book, "a")
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("ANALYZE")
    db.close()
    open_book(path).close()


def test_a_damaged_book_is_refused_and_kept(path: Path) -> None:
    """A page of noise where the schema was: one sentence, no traceback, nothing overwritten."""
    open_book(path).close()
    raw = bytearray(path.read_bytes())
    raw[4096:60000] = bytes(range(256)) * 218 + bytes(96)
    path.write_bytes(raw)
    refused(path, "damaged|changed by another program|can't be used")
    path.write_bytes(raw[:3000])
    refused(path, "damaged|no cockpit book|can't be used")


def test_a_book_in_wal_is_brought_back_when_alone(path: Path) -> None:
    """A tool that switched the book to WAL doesn't make it unsafe for ever; as long as it is open, we stay out."""
    with open_book(path) as book:
        add(book, "a")
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("SELECT count(*) FROM accounts").fetchone()
    with pytest.raises(BookUnusable, match="wal mode"):
        open_book(path)
    db.close()
    with open_book(path) as book:
        assert book.db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert list(records.ids(book, "accounts")) == [("a",)]


@posix
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_book_that_may_not_be_written_opens_for_reading_only(
    path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Without the right to write, opening for writing says so; reading works and every write is refused."""
    with open_book(path) as book:
        add(book, "a")
    closed = path if what == "file" else path.parent
    real = os.access
    monkeypatch.setattr(os, "access", lambda p, mode: real(p, mode) and not (mode & os.W_OK and Path(p) == closed))
    refused(path, "read-only")
    with open_book(path, readonly=True) as book:
        assert list(records.ids(book, "accounts")) == [("a",)]
        with pytest.raises(BookUnusable, match="reading only"):
            add(book, "b")
        with pytest.raises(sqlite3.OperationalError):
            book.db.execute("DELETE FROM meta")


def test_a_book_that_may_not_be_read_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The missing right is named."""
    open_book(path).close()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    refused(path, "may not be read")


def test_a_disk_that_refuses_to_write_is_named(tmp_path: Path) -> None:
    """A new book that can't be made: the place in one sentence, nothing left behind."""
    blocked = tmp_path / "file"
    blocked.write_text("x", "utf-8")
    with pytest.raises(BookUnusable, match=r"There is no folder .*sub"):
        open_book(blocked / "sub" / "book.db")
    assert os.listdir(tmp_path) == ["file"]


def test_a_creation_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a book is never found under its name, nor beside it."""
    from cockpit.storage import creation

    def broken(_book: opening.Book) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(creation, "furnish", broken)
    with pytest.raises(BookUnusable, match="disk I/O error"):
        open_book(path)
    assert os.listdir(path.parent) == []


def test_what_a_killed_creation_left_is_swept_up_later(path: Path) -> None:
    """Not at once: another program may just be making the book."""
    old, young, other = (path.parent / name for name in (".book.db.0123456789ab.new", ".book.db.ba9876543210.new", ".book.db.mine"))
    for left in (old, young, other):
        left.touch()
    os.utime(old, (1, 1))
    os.utime(other, (1, 1))
    open_book(path).close()
    assert sorted(os.listdir(path.parent)) == [young.name, other.name, "book.db"]


def test_the_second_of_two_first_starts_uses_the_first_ones_book(path: Path) -> None:
    """Eight programs that make the book at once end with one book in which all have written."""
    code = (
        "import sys; from cockpit.storage import journal, records; from cockpit.storage.opening import open_book\n"
        "from cockpit.model.account import Account; from cockpit.model.changes import Change, Kind\n"
        "i = sys.argv[2]\n"
        "with open_book(sys.argv[1]) as book, journal.act(book, 'add'):\n"
        "    records.write(book, [Change(Kind.ADD, 'accounts', (i,), Account(id=i, name=i))])\n"
    )
    started = [subprocess.Popen([sys.executable, "-c", code, str(path), str(i)], stderr=subprocess.PIPE) for i in range(4)]
    for process in started:
        _out, errors = process.communicate(timeout=60)
        assert (process.returncode, errors) == (0, b"")
    with open_book(path) as book:
        assert [key[0] for key in records.ids(book, "accounts")] == ["0", "1", "2", "3"]
    assert os.listdir(path.parent) == ["book.db"]


def test_losing_the_race_to_make_a_book_is_no_fault(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one who comes second throws its own away and says that it made none."""
    from cockpit.storage import creation

    made = creation._put_in_place

    def second(part: Path, place: Path) -> bool:
        monkeypatch.setattr(creation, "_put_in_place", made)
        open_book(place).close()
        return made(part, place)

    monkeypatch.setattr(creation, "_put_in_place", second)
    with open_book(path) as book:
        assert not book.created
    assert os.listdir(path.parent) == ["book.db"]


def test_a_file_system_without_links_gets_its_book_by_renaming(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A USB stick can hold a book too."""
    def no_links(_source: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    with open_book(path) as book:
        assert book.created
    assert os.listdir(path.parent) == ["book.db"]


@posix
def test_every_name_of_a_book_is_the_same_book(path: Path, tmp_path: Path) -> None:
    """Links and ``..`` lead to the real path, so that all programs lock the same file."""
    open_book(path).close()
    link = tmp_path / "link.db"
    link.symlink_to(path)
    for name in (link, path.parent / ".." / "here" / "book.db"):
        with open_book(name) as book:
            assert book.path == path
    away = tmp_path / "away.db"
    away.symlink_to(tmp_path / "new.db")
    with open_book(away) as book:
        assert book.path == tmp_path / "new.db"
        assert book.created


@pytest.mark.parametrize("name", ["a?b#c%41.db", "客户 book.db", "-x.db", "quo'te\".db"])
def test_any_file_name_can_be_a_book(tmp_path: Path, name: str) -> None:
    """A name is a name, never a part of a URI or a command."""
    with open_book(tmp_path / name) as book:
        add(book, "a")
    assert os.listdir(tmp_path) == [name]


@posix
def test_a_book_that_was_moved_or_replaced_is_not_written(path: Path) -> None:
    """A sync tool or a stick that vanished: the next write says so instead of writing into nothing."""
    with open_book(path) as book:
        add(book, "a")
        kept = path.rename(path.with_name("moved.db"))
        with pytest.raises(BookUnusable, match="moved or replaced"):
            add(book, "b")
        assert not path.exists()
        path.write_bytes(kept.read_bytes())
        with pytest.raises(BookUnusable, match="moved or replaced"):
            add(book, "b")


def test_a_connection_stays_in_its_thread(book: opening.Book) -> None:
    """Used from another thread it raises, instead of mixing two transactions."""
    found: list[BaseException] = []

    def use() -> None:
        try:
            book.db.execute("SELECT 1")
        except sqlite3.ProgrammingError as error:
            found.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(found) == 1


@posix
def test_a_book_is_not_written_by_a_forked_child(book: opening.Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite's locks don't pass through a fork."""
    monkeypatch.setattr(os, "getpid", lambda: -1)
    with pytest.raises(RuntimeError, match="process"):
        add(book, "a")


def test_opening_a_current_book_loads_neither_pydantic_nor_sqlite_utils(path: Path) -> None:
    """`cockpit today` pays for sqlite3 alone."""
    with open_book(path) as book:
        add(book, "a")
    code = (
        "import sys; from cockpit.storage.opening import open_book\n"
        "from cockpit.storage import advice_cache, account_lines, book_numbers, journal; from datetime import date\n"
        "with open_book(sys.argv[1]) as book:\n"
        "    advice_cache.top(book); advice_cache.due_count(book, date(2026, 1, 1)); journal.history(book)\n"
        "    account_lines.account_lines(book); book_numbers.of_day(book, date(2026, 1, 1))\n"
        "print([name for name in ('pydantic', 'sqlite_utils', 'textual', 'hashlib', 'random') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_opening_says_that_it_waits_for_another_program(path: Path) -> None:
    """Also of a book that is only read, where the other program keeps everybody out."""
    open_book(path).close()
    told: list[int] = []
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN EXCLUSIVE")
    timer = threading.Timer(1.3, holder.execute, ["ROLLBACK"])
    timer.start()
    with open_book(path, readonly=True, waiting=lambda: told.append(1)) as book:
        assert list(records.ids(book, "accounts")) == []
    timer.join()
    holder.close()
    assert told == [1]


def test_the_waiting_is_told_once_and_ends(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Another program's transaction: told after a second, written as soon as it is over."""
    open_book(path).close()
    told: list[int] = []
    with open_book(path, waiting=lambda: told.append(1)) as book:
        holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        holder.execute("BEGIN IMMEDIATE")
        timer = threading.Timer(1.3, holder.execute, ["ROLLBACK"])
        timer.start()
        add(book, "a")
        timer.join()
        holder.close()
    assert told == [1]


def test_a_book_that_stays_locked_is_given_up_with_a_sentence(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time for waiting it says who is in the way; nothing is written."""
    monkeypatch.setattr("cockpit.storage.patience.PATIENCE", 0)
    holder_of: Callable[[], sqlite3.Connection] = lambda: sqlite3.connect(path, isolation_level=None)  # noqa: E731
    with open_book(path) as book:
        holder = holder_of()
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookUnusable, match="in use by another program"):
            add(book, "a")
        holder.close()
        add(book, "a")
