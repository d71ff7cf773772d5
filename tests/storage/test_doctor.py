"""doctor: finds what is wrong with a book and its surroundings, and changes nothing."""

import hashlib
import shutil
from pathlib import Path

import pytest

from cockpit.errors import BookUnusable
from cockpit.storage import backup, doctor
from cockpit.storage.opening import connect, open_book


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with open_book(tmp_path / "book.db") as book:
        book.db.execute("SELECT 1")
    return tmp_path / "book.db"


def codes(path: Path) -> list[str]:
    before = hashlib.sha256(path.read_bytes()).digest()
    found = doctor.examine(path)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert all("{" not in finding.text for finding in found)
    return [finding.code for finding in found]


def spoil(path: Path, *statements: str) -> None:
    db = connect(path, "rw")
    db.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        db.execute(statement)
    db.close()


def test_a_healthy_book_has_no_findings(path: Path) -> None:
    """A fresh book is found in order."""
    assert codes(path) == []


def test_an_absent_book_is_not_made(tmp_path: Path) -> None:
    """Looking for a book that isn't there makes none."""
    with pytest.raises(BookUnusable):
        doctor.examine(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_faults_of_the_data_are_found(path: Path) -> None:
    """A lost reference, an act left open and a record that breaks the model are each named."""
    spoil(
        path,
        "UPDATE current_operation SET seq = 1",
        "INSERT INTO accounts(id, name, currency, tags) VALUES ('a', 'A', 'CNY', '[1]')",
        "INSERT INTO info_items(id, account_id, key) VALUES ('i', 'nobody', 'size')",
    )
    assert codes(path) == ["reference-lost", "act-open", "record-unreadable"]


def test_a_damaged_file_is_found(path: Path) -> None:
    """A page of the data that was overwritten is reported as damage."""
    db = connect(path, "ro")
    (page,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'next_steps'").fetchone()
    db.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    assert codes(path) == ["damaged"]


def test_surroundings_are_looked_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions, a synchronised folder, a conflicted copy, a network drive, a full disk, an old SQLite."""
    path.chmod(0o644)
    (path.parent / ".stfolder").mkdir()
    (path.parent / "book (conflicted copy).db").write_text("")
    monkeypatch.setattr(doctor, "FLOOR", (99, 0, 0))
    monkeypatch.setattr(doctor, "_file_system", lambda _: "cifs")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type("Usage", (), {"free": 0}))
    assert codes(path) == [
        "sqlite-old", "readable-by-others", "sync-folder", "network-drive", "conflicted-copy", "disk-full",
    ]  # fmt: skip


def test_a_backup_that_changed_is_named(path: Path) -> None:
    """A backup with one changed byte is a fault."""
    with open_book(path) as book:
        copy = backup.make(book)
    content = bytearray(copy.read_bytes())
    content[-1] ^= 1
    copy.write_bytes(content)
    assert codes(path) == ["backup-bad"]


def test_the_nearest_mount_names_the_file_system(tmp_path: Path) -> None:
    """The longest mount point above the book counts; without a list nothing is known."""
    mounts = tmp_path / "mounts"
    mounts.write_text("/dev/a / ext4 rw 0 0\nserver:/x /media/my\\040share nfs4 rw 0 0\n")
    assert doctor._file_system(Path("/media/my share/book.db"), mounts) == "nfs4"
    assert doctor._file_system(Path("/media/book.db"), mounts) == "ext4"
    assert doctor._file_system(Path("/media/book.db"), tmp_path / "none") == ""
