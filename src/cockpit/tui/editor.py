"""A long text in the user's own editor: VISUAL, else EDITOR; the screen waits meanwhile."""

import asyncio
import os
import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported
from textual.screen import Screen
from textual.widgets import Input, TextArea

from cockpit.content.words import _
from cockpit.show import show
from cockpit.tui import endings

if TYPE_CHECKING:
    from cockpit.tui.app import CockpitApp

LONGEST = 100_000
"""Characters that a note of a book may have (book-format.md)."""


def command() -> list[str]:
    """The editor with its arguments; empty where none is set or it can't be read as a command."""
    for variable in ("VISUAL", "EDITOR"):
        written = os.environ.get(variable, "").strip()
        if written:
            try:
                return shlex.split(written, posix=sys.platform != "win32")
            except ValueError:
                return []
    return []


def edited(app: "CockpitApp", text: str) -> str | None:
    """The text as it was left in the editor; None where it was not changed or that could not be, which is said.

    The file is 0600 in a folder of its own of 0700 and is gone afterwards.
    """
    editor = command()
    if not editor:
        app.say(_("No editor is set. Say which: export EDITOR=nano, then start cockpit again."), bad=True)
        return None
    with tempfile.TemporaryDirectory(prefix="cockpit-", dir=os.environ.get("XDG_RUNTIME_DIR") or None) as folder:
        path = Path(folder) / "text.md"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        fault = _run(app, [*editor, str(path)])
        if not fault:
            found, fault = _read(path)
    if fault:
        app.say(fault, bad=True)
        return None
    new = found if text.endswith("\n") else found.removesuffix("\n")
    if new == text:
        app.say(_("Nothing was changed."))
        return None
    return new


def _run(app: "CockpitApp", call: list[str]) -> str:
    """Run the editor on the terminal; what went wrong, empty where nothing did."""
    name = show(Path(call[0]).name)
    try:
        with app.suspend(), _interrupts_are_the_editors(app):
            ended = subprocess.run(call, check=False).returncode  # noqa: S603 - the user's own command
    except SuspendNotSupported:
        return _("Here no other program can have the terminal.")
    except OSError:
        return _("The editor {name} can't be started; nothing was changed.").format(name=name)
    return _("The editor {name} ended with {code}; nothing was changed.").format(name=name, code=ended) if ended else ""


@contextmanager
def _interrupts_are_the_editors(app: "CockpitApp") -> Iterator[None]:
    """Meanwhile ctrl+c ends nothing here; the editor does not inherit that, as it is no ignoring."""
    with suppress(NotImplementedError):  # Windows
        asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        endings.watch_signals(app.end)


def _read(path: Path) -> tuple[str, str]:
    """The text in the file, and what is wrong with it."""
    try:
        text = path.read_text("utf-8").replace("\r\n", "\n")
    except FileNotFoundError:
        return "", _("The editor has removed the file; nothing was changed.")
    except (OSError, UnicodeDecodeError):
        return "", _("What the editor left can't be read as text; nothing was changed.")
    if len(text) > LONGEST:
        return "", _("The text has {n} characters; at most {most} fit.").format(n=f"{len(text):,}", most=f"{LONGEST:,}")
    return text, ""


def app_of(screen: Screen[Any]) -> "CockpitApp":
    """The program that a screen belongs to."""
    from cockpit.tui.app import CockpitApp

    if not isinstance(screen.app, CockpitApp):
        raise TypeError("the screen belongs to the cockpit's own program")
    return screen.app


def text_in(screen: Screen[Any]) -> str | None:
    """What stands in the field with the keys; None where it takes no text."""
    field = screen.focused
    if isinstance(field, TextArea):
        return field.text
    return field.value if isinstance(field, Input) else None


def edit_field(screen: Screen[Any]) -> None:
    """Open the text of the field with the keys in the editor; a field of one line gets the lines joined."""
    app, field, text = app_of(screen), screen.focused, text_in(screen)
    if text is None:
        app.say(_("This field holds no text."))
        return
    new = edited(app, text)
    if new is None:
        return
    if isinstance(field, TextArea):
        field.load_text(new)
    elif isinstance(field, Input):
        field.value = " ".join(new.split("\n"))
        field.cursor_position = len(field.value)
