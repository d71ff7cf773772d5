"""How the screen ends when nobody asked for it: signals restore the terminal, a crash says one short sentence.

A crash report holds the place in the program and the error's type, never a value: local variables and messages
may hold customers' texts.
"""

import asyncio
import datetime as dt
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cockpit import __version__
from cockpit.content.words import _
from cockpit.show import show

ENDING_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Signals that end the program; the exit code is 128 + the number (130, 143, 129)."""


def watch_signals(end: Callable[[int], None]) -> None:
    """Call ``end(exit code)`` in the running event loop when a signal asks the program to end."""
    loop = asyncio.get_running_loop()
    for number in ENDING_SIGNALS:
        try:
            loop.add_signal_handler(number, end, 128 + number)
        except (NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
            return


def let_finish() -> None:
    """From now on a closed window or a request to end no longer cuts off what is being written."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            with suppress(ValueError):  # not the main thread
                signal.signal(getattr(signal, name), signal.SIG_IGN)


def report(error: BaseException) -> str:
    """Where it happened and what kind of error it is, without any value."""
    lines = [
        f"cockpit {__version__}, Python {sys.version.split()[0]}, {sys.platform}",
        f"at {dt.datetime.now(dt.UTC).isoformat(timespec='seconds')}",
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        for frame in traceback.extract_tb(seen.__traceback__):
            lines.append(f"  {_module_of(frame.filename)}:{frame.lineno} in {frame.name}")
        seen = _behind(seen)
    return "\n".join(lines) + "\n"


def _behind(error: BaseException) -> BaseException | None:
    """What caused an error; Textual wraps what a worker raised."""
    wrapped = getattr(error, "error", None)
    return wrapped if isinstance(wrapped, BaseException) else error.__cause__ or error.__context__


def _module_of(filename: str) -> str:
    """The file without the folders above the package, which may hold the user's name."""
    parts = Path(filename).parts
    for root in ("site-packages", "src"):
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) :])
    return parts[-1] if parts else filename


def keep(text: str, folder: Path) -> Path | None:
    """Write a report that only its owner can read; None where that can't be done."""
    path = folder / f"crash-{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%SZ}-{os.getpid()}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return None
    return path


def sentence(kept: Path | None) -> str:
    """What the user reads after a crash."""
    if kept is None:
        return _("cockpit stopped by a fault of its own. Your book is safe: every saved change is on disk.")
    return _(
        "cockpit stopped by a fault of its own. Your book is safe: every saved change is on disk.\n"
        "A report without any of your data is in {path}"
    ).format(path=kept)


def unsaved(book: Path) -> int:
    """Say that the last change is not on disk; the exit code."""
    print(
        _("The last change could not be written: the book {book} is in use.").format(book=show(str(book))),
        file=sys.stderr,
    )
    return 3
