"""How the screen ends, seen from outside: exit codes, and a terminal that is left as it was found."""

import asyncio
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fcntl import ioctl
from pathlib import Path

import pytest

from cockpit.desk import acts
from cockpit.desk.desk import Desk
from cockpit.tui.renewing import Progress, Renewing, parsed
from tests.tui.home_screens import TODAY, drawn, opened, until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
PROGRAM = (
    "import datetime as dt, sys; from pathlib import Path; from cockpit.tui.app import run;"
    "sys.exit(run(Path(sys.argv[1]), today=dt.date(2026, 11, 20), language='en'))"
)
SWITCHED = re.compile(rb"\x1b\[\?(1049|1000|1003|2004|25)([hl])")
"""Alternate screen, mouse, bracketed paste and cursor, on or off."""


class Terminal:
    """A program in a pseudo-terminal of 140x40."""

    def __init__(self, book: Path) -> None:
        self.output = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
            sizes = ("COLUMNS", "LINES")  # those of another terminal, such as a test worker's, would win
            known = {k: v for k, v in os.environ.items() if k not in sizes} | {"TERM": "xterm-256color"}
            os.execve(sys.executable, [sys.executable, "-c", PROGRAM, str(book)], known)  # noqa: S606 - the child of a fork

    def wait_for(self, text: bytes, seconds: float = 30.0) -> None:
        end = time.monotonic() + seconds
        while text not in self.output:
            assert time.monotonic() < end, self.output[-2000:]
            self.read(0.1)

    def read(self, seconds: float) -> bool:
        if not select.select([self.fd], [], [], seconds)[0]:
            return True
        try:
            got = os.read(self.fd, 65536)
        except OSError:
            return False
        self.output += got
        return bool(got)

    def stopped(self) -> int:
        """The wait status once the program has gone into the background; all it wrote before is read."""
        end = time.monotonic() + 30
        pid, status = 0, 0
        while not pid and time.monotonic() < end:
            self.read(0.05)
            pid, status = os.waitpid(self.pid, os.WUNTRACED | os.WNOHANG)
        while self.read(0.1) and select.select([self.fd], [], [], 0)[0]:
            continue
        return status

    def ended(self) -> int:
        """The exit code, once the program has ended by itself."""
        end = time.monotonic() + 30
        while self.read(0.1) and time.monotonic() < end:
            continue
        os.close(self.fd)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@contextmanager
def running(book: Path) -> Iterator[Terminal]:
    terminal = Terminal(book)
    try:
        terminal.wait_for(b"GMROII")
        yield terminal
    finally:
        with suppress(ProcessLookupError):
            os.kill(terminal.pid, signal.SIGKILL)


@pytest.mark.parametrize(
    ("how", "code"),
    [("q", 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=["q", "TERM", "HUP", "INT"],
)
def test_the_terminal_is_left_as_it_was(book: Path, how: str | signal.Signals, code: int) -> None:
    """However the screen ends, alternate screen, mouse and paste are off, the cursor is on, and the code is right."""
    with running(book) as terminal:
        if isinstance(how, str):
            os.write(terminal.fd, how.encode())
        else:
            os.kill(terminal.pid, how)
        assert terminal.ended() == code
    state = dict(SWITCHED.findall(terminal.output))
    assert state[b"25"] == b"h"
    assert all(state.get(mode, b"l") == b"l" for mode in (b"1049", b"1000", b"1003", b"2004"))


def test_in_the_background_the_terminal_is_the_shell_s(book: Path) -> None:
    """ctrl+z gives the terminal back as it was, with what was keyed before it on disk; then everything is there again."""
    with running(book) as terminal:
        os.write(terminal.fd, b"2")
        terminal.wait_for(b"attitude")
        os.write(terminal.fd, b"+\x1a")
        assert os.WIFSTOPPED(terminal.stopped())
        state = dict(SWITCHED.findall(terminal.output))
        assert state[b"25"] == b"h"
        assert all(state.get(mode, b"l") == b"l" for mode in (b"1049", b"1000", b"1003", b"2004"))
        with Desk(book, today=TODAY) as desk:
            assert "attitude" in acts.history(desk)[0].text
            acts.undo(desk)
        terminal.output = b""
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_for(b"GMROII")
        terminal.wait_for(b"elsewhere")
        os.write(terminal.fd, b"q")
        assert terminal.ended() == 0


def test_what_was_keyed_before_the_end_is_on_disk(book: Path) -> None:
    """An attitude keyed right before TERM is written before the program ends."""
    with running(book) as terminal:
        os.write(terminal.fd, b"2")
        terminal.wait_for(b"attitude")
        os.write(terminal.fd, b"+")
        terminal.wait_for(b"[A] +1")
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.ended() == 143
    with Desk(book, today=TODAY, readonly=True) as desk:
        assert "attitude" in acts.history(desk)[0].text


async def test_a_fresh_book_fills_in_behind_the_screen(tmp_path: Path) -> None:
    """The list is there at once; the advice comes from a process of its own, and the second time it is kept."""
    from cockpit.desk.demo import make_demo

    path = tmp_path / "fresh.db"
    make_demo(path, TODAY)
    async with opened(path) as (pilot, home):
        assert home.accounts.item_count == 8
        await until(pilot, lambda: not home.renewing.running and bool(home.choice.actions), 60)
        assert home.progress == ""
        assert "Find a sponsor" in drawn(home)
    async with opened(path) as (_pilot, home):
        assert home.choice.actions
        assert not home.renewing.running


async def test_the_process_that_renews_is_ended_with_the_screen(tmp_path: Path) -> None:
    """Stopping ends it at once; what it has kept so far stays."""
    from cockpit.desk.demo import make_demo

    path = tmp_path / "fresh.db"
    make_demo(path, TODAY)
    told: list[Progress] = []
    renewing = Renewing(told.append, lambda _well: None)
    renewing.start(path, TODAY)
    assert renewing.running
    await asyncio.sleep(0)
    await renewing.stop()
    assert not renewing.running


@pytest.mark.parametrize(
    "line", [b"", b"nonsense\n", b"{}\n", b'{"done": "x", "total": 1, "accounts": []}\n', b"[1]\n"]
)
def test_a_line_that_is_no_progress_is_passed_over(line: bytes) -> None:
    """Nothing that the process prints can end the screen."""
    assert parsed(line) is None


def test_a_book_that_can_t_be_read_any_more_ends_with_a_sentence(book: Path) -> None:
    """The book's file turns into nonsense while it is open: exit code 3 and one sentence, no traceback."""
    with running(book) as terminal:
        book.write_bytes(b"nonsense" * 4096)
        os.write(terminal.fd, b"\x1b[B\x1b[B\x1b[B")
        assert terminal.ended() == 3
    last = terminal.output.rpartition(b"\x1b[?1049l")[2]
    assert str(book).encode() in last
    assert b"Traceback" not in terminal.output
