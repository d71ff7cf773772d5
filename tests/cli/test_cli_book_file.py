"""What becomes of the book's file: read-only, absent, in a mistyped folder; and what is said of a lost output."""

import os
import sys
from pathlib import Path

import pytest

from cockpit.cli.session import Session
from cockpit.content import words
from cockpit.paths import backups_folder
from tests.cli.cli_run import TODAY, Cockpit

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and devices of POSIX")


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


@pytest.fixture
def closed(small: Cockpit, book: Path, monkeypatch: pytest.MonkeyPatch) -> Cockpit:
    """The command line on a book that may only be read, whoever runs the test."""
    real, before = os.access, book.read_bytes()
    monkeypatch.setattr(os, "access", lambda path, mode: real(path, mode) and not mode & os.W_OK)
    assert before
    return small


@posix
@pytest.mark.parametrize("command", [("today",), ("today", "--json"), ("actions", "--account", "acc"), ("actions", "--json", "--all")])  # fmt: skip
def test_a_book_that_is_read_only_gives_advice(closed: Cockpit, book: Path, command: tuple[str, ...]) -> None:
    """The same as one that can be written; that nothing is kept is said once on stderr."""
    before = book.read_bytes()
    ended = closed(*command, "--today", TODAY)
    assert ended.status == 0
    assert "Line 3" in ended.out
    assert ended.err.splitlines()[:2] == [
        f"The book {book} is read-only, so it can't be changed.",
        "The advice is worked out in memory and not kept.",
    ]
    assert book.read_bytes() == before


@posix
def test_a_book_that_is_read_only_can_be_backed_up_and_tried_on(closed: Cockpit, tmp_path: Path) -> None:
    """Both write nothing to it; what would is refused."""
    assert closed("backup").status == 0
    assert len(list(backups_folder().rglob("*.db"))) == 1
    file = tmp_path / "accounts.csv"
    file.write_text("id,name\nnew,Newco\n")
    assert "accounts" in closed("import", "--as", "accounts", file, "--dry-run").out
    refused = closed("account", "edit", "acc", "--notes", "x")
    assert (refused.status, "read-only" in refused.err) == (3, True)


def test_a_mistyped_folder_of_the_book_is_refused(cockpit: Cockpit, tmp_path: Path) -> None:
    """Nothing is made: an empty book would look like a lost one."""
    ended = cockpit("--book", tmp_path / "salse" / "book.db", "account", "list")
    assert (ended.status, ended.out) == (3, "")
    assert f"There is no folder {tmp_path / 'salse'}" in ended.err
    assert not (tmp_path / "salse").exists()


def test_the_platforms_own_folder_is_made(cockpit: Cockpit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The very first start needs no preparation."""
    monkeypatch.delenv("COCKPIT_BOOK")
    ended = cockpit("account", "list")
    assert (ended.status, "Made a new book" in ended.err) == (0, True)


def test_an_import_that_is_only_tried_makes_no_book(cockpit: Cockpit, book: Path, tmp_path: Path) -> None:
    """It tells what would come in, and leaves nothing behind."""
    file = tmp_path / "accounts.csv"
    file.write_text("id,name\nnew,Newco\n")
    ended = cockpit("import", "--as", "accounts", file, "--dry-run", "--json")
    assert ended.json["arrays"]["accounts"]["new"] == 1
    assert not book.exists()
    assert "Made a new book" not in ended.err


def test_a_restore_to_a_new_book_says_so(small: Cockpit, tmp_path: Path) -> None:
    """There was no book, so none is kept."""
    copy, new = tmp_path / "copy.db", tmp_path / "new.db"
    assert small("backup", copy).status == 0
    assert small("--book", new, "restore", copy).err == f"Restored to a new book: {new}\n"
    assert small("--book", new, "account", "list", "--ids").out == "acc\nacc2\n"
    new.unlink()
    assert small("--book", new, "restore", copy, "--json").json == {"restored": str(copy), "kept": None}


def test_without_a_place_for_backups_nothing_is_done_and_the_cause_is_said(
    small: Cockpit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import, a merge, a backup: the folder and what the system says of it, status 3."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "state").write_text("a file in the way")
    file = tmp_path / "accounts.csv"
    file.write_text("id,name\nnew,Newco\n")
    before = small("account", "list", "--ids").out
    for command in (("import", file), ("account", "merge", "acc", "acc2"), ("backup",)):
        ended = small(*command)
        assert (ended.status, ended.out) == (3, "")
        assert "The folder of the backups" in ended.err
        assert "(Not a directory), so nothing was done." in ended.err
    assert small("account", "list", "--ids").out == before


def test_a_backup_to_the_output_is_refused(small: Cockpit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file of that name is made."""
    monkeypatch.chdir(tmp_path)
    ended = small("backup", "-")
    assert (ended.status, ended.out, "name a file" in ended.err) == (1, "", True)
    assert not (tmp_path / "-").exists()


# -- a lost output ----------------------------------------------------------------------------------------

COMMANDS = [("account", "list"), ("account", "list", "--json"), ("today", "--json"), ("--help",), ("--version",), ("export", "-")]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_output_is_named(small: Cockpit, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    """`cockpit … >&-`: one sentence and status 1, no fault of the program."""
    with monkeypatch.context() as without:
        without.setattr(sys, "stdout", None)
        ended = small(*command, "--today", TODAY)
    assert (ended.status, ended.err.splitlines()[-1]) == (1, "The output can't be written: it is closed.")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the device that is always full")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_output_is_named(small: Cockpit, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    """`cockpit … >/dev/full`: what the system says, as a sentence about the output."""
    with open("/dev/full", "w", encoding="utf-8") as full, monkeypatch.context() as into:
        into.setattr(sys, "stdout", full)
        ended = small(*command, "--today", TODAY)
    assert (ended.status, ended.err.splitlines()[-1]) == (1, "The output can't be written: No space left on device.")


def test_what_was_added_is_told_although_the_output_is_lost(small: Cockpit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody adds it a second time, because the first one seemed to fail."""
    with monkeypatch.context() as without:
        without.setattr(sys, "stdout", None)
        ended = small("account", "add", "--id", "third", "--name", "Third")
    assert (ended.status, ended.err.splitlines()[0]) == (1, "It was added: third")
    assert "third" in small("account", "list", "--ids").out


def test_messages_that_nobody_can_read_end_no_command(small: Cockpit, monkeypatch: pytest.MonkeyPatch) -> None:
    """`2>&-`: results come as ever, and a refusal keeps its status."""
    with monkeypatch.context() as without:
        without.setattr(sys, "stderr", None)
        assert small("undo", "99").out.count("Undo: ") == 6
        assert small("account", "show", "nobody").status == 1


def test_a_reader_that_goes_ends_nothing_badly(small: Cockpit, monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed pipe is no error worth a word."""

    def gone(_self: Session) -> Path:
        raise BrokenPipeError

    monkeypatch.setattr(Session, "path", property(gone))
    ended = small("account", "list")
    assert (ended.status, ended.err) == (0, "")
