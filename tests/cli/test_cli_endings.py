"""Every way out has its status and at most a sentence; nothing ever ends in a traceback."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cockpit.cli.ending import explain
from cockpit.cli.session import Session
from cockpit.content import words
from cockpit.errors import BookUnusable, Reason, RequestWrong
from cockpit.model.faults import Fault, Refused
from tests.cli.cli_run import Cockpit

COMMAND = [sys.executable, "-m", "cockpit"]


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (RequestWrong("{a} is wrong", a="x"), 1, "x is wrong"),
        (RequestWrong("{text} names nothing", text="x", field="account_id"), 1, "account_id: x names nothing"),
        (RequestWrong("{why}", why=Reason("{n} rows", {"n": 3})), 1, "3 rows"),
        (BookUnusable("locked"), 3, "locked"),
        (MemoryError(), 3, "There is not enough memory for this."),
        (PermissionError(13, "Permission denied", "/x"), 1, "/x: Permission denied"),
        (
            Refused(Fault("on", "y", "is no date"), Fault("name", None, "is missing")),
            1,
            "on: “y” is no date\nname is missing",
        ),
    ],
)
def test_every_error_is_a_sentence_with_a_status(error: Exception, status: int, message: str) -> None:
    """Wrong requests end with 1, unusable books with 3, each named in words."""
    assert explain(error) == (message, status)


def test_a_fault_of_ours_names_its_place_and_no_value(cockpit: Cockpit, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last resort tells kind and line of the code, and nothing of the data."""

    def broken(self: Session) -> Path:
        raise KeyError("Zhao Lei, 1.2 million")

    monkeypatch.setattr(Session, "path", property(broken))
    ended = cockpit("account", "list")
    assert ended.status == 1
    assert "KeyError in cli/session.py" in ended.err
    assert "Zhao" not in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["account"],
        ["account", "list", "--nonsense"],
        ["today", "-n", "0"],
        ["--lang", "fr"],
        ["calc", "sums"],
    ],
)
def test_a_wrong_use_ends_with_2(cockpit: Cockpit, arguments: list[str]) -> None:
    """The usage is said on stderr, nothing on stdout."""
    ended = cockpit(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert "Usage: cockpit" in ended.err


@pytest.mark.parametrize(
    "arguments", [["--help"], ["today", "--help"], ["account", "--help"], ["account", "add", "-h"], ["--version"]]
)
def test_help_and_version_end_with_0(cockpit: Cockpit, book: Path, arguments: list[str]) -> None:
    """They print on stdout and make no book."""
    ended = cockpit(*arguments)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out
    assert not book.exists()


def test_an_interrupt_ends_with_130(cockpit: Cockpit, monkeypatch: pytest.MonkeyPatch) -> None:
    """One word, no traceback."""

    def interrupted(self: Session) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Session, "path", property(interrupted))
    ended = cockpit("account", "list")
    assert (ended.status, ended.err.strip()) == (130, "Stopped.")


@pytest.mark.parametrize("kind", ["folder", "text", "empty", "foreign"])
def test_what_is_no_book_is_refused_untouched(cockpit: Cockpit, tmp_path: Path, kind: str) -> None:
    """Status 3, one sentence, not a byte changed."""
    path = tmp_path / "thing"
    if kind == "folder":
        path.mkdir()
    else:
        path.write_bytes({"text": b"hello " * 200, "empty": b"", "foreign": b"SQLite format 3\0" + bytes(2000)}[kind])
    before = None if kind == "folder" else path.read_bytes()
    ended = cockpit("--book", path, "account", "list")
    assert (ended.status, ended.out) == (3, "")
    assert str(path) in ended.err
    assert before is None or path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_ends_a_waiting_command_cleanly(book: Path, number: int, status: int) -> None:
    """The status tells the signal, the lock of another program stays its own, no traceback."""
    import sqlite3

    subprocess.run([*COMMAND, "account", "list"], check=True, capture_output=True)
    other = sqlite3.connect(book, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        running = subprocess.Popen(
            [*COMMAND, "account", "add", "--name", "x"], stderr=subprocess.PIPE, stdout=subprocess.PIPE
        )
        time.sleep(1.5)
        running.send_signal(number)
        out, err = running.communicate(timeout=10)
    finally:
        other.close()
    assert (running.returncode, out) == (status, b"")
    assert b"Traceback" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_closed_pipe_is_quiet(book: Path) -> None:
    """`cockpit --help | head -0` says nothing on stderr."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        ended = subprocess.run([*COMMAND, "--help"], stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_without_chinese_loses_signs_not_the_command(book: Path, encoding: str) -> None:
    """Text that the terminal can't show becomes a question mark; JSON stays UTF-8."""
    env = os.environ | {"PYTHONIOENCODING": encoding}
    subprocess.run(
        [*COMMAND, "account", "add", "--id", "hua", "--name", "华润"], check=True, env=env, capture_output=True
    )
    listed = subprocess.run([*COMMAND, "account", "list"], check=True, env=env, capture_output=True)
    assert b"??" in listed.stdout
    shown = subprocess.run([*COMMAND, "account", "list", "--json"], check=True, env=env, capture_output=True)
    assert "华润" in shown.stdout.decode("utf-8")
