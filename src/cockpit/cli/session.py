"""What holds for one run of the program: which book, which day, which language, and its desk.

Imports are inside the functions: `--help` and `today --json` pay only for what they use.
"""

import os
import sys
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cockpit.content import words
from cockpit.content.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from cockpit.config import Config
    from cockpit.desk.desk import Desk


class Session:
    """The options that stand before or after every command."""

    def __init__(self) -> None:
        self.book: str | None = None
        self.today: str | None = None
        self.lang: str | None = None

    @cached_property
    def config(self) -> "Config | None":
        """The user's settings, None where there is no file; what could not be used of them is said once."""
        from cockpit import paths

        if not paths.has_config():
            return None
        from cockpit.cli.printing import say
        from cockpit.config import load

        config = load(paths.config_file())
        words.use(self.lang or config.language or words.language_of_system())
        for template, values in config.complaints:
            say(words.filled(template, values))
        return config

    @property
    def language(self) -> str:
        """``en`` or ``zh``: what was asked for, else the settings, else the locale of the system."""
        configured = self.config.language if self.lang is None and self.config else None
        return self.lang or configured or words.language_of_system()

    def speak(self) -> str:
        """Speaks the language of this run from now on and returns it."""
        words.use(self.language)
        return words.language()

    @property
    def numbers(self) -> Mapping[str, Any] | None:
        """The user's own numbers of the method as they are written, None where there are none."""
        return (self.config.written or None) if self.config else None

    @property
    def path(self) -> "Path":
        """The book of this run."""
        from pathlib import Path

        from cockpit import paths

        return Path(self.book).expanduser() if self.book else paths.default_book()

    def open(self, *, readonly: bool = False, in_memory: bool = False) -> "Desk":
        """The desk of this run; a book that isn't there yet is made, and that is said; ``in_memory`` nothing is."""
        from cockpit.desk.desk import Desk, day

        path, today = self.path, day(self.today)
        reads = readonly and path.exists()
        how: dict[str, Any] = {"waiting": self.waiting, "numbers": self.numbers, "in_memory": in_memory}
        desk = Desk(path, today=today, readonly=reads, **how)
        if desk.created:
            from cockpit.cli.printing import say

            self.speak()
            say(_("Made a new book: {file}").format(file=path))
        return desk

    def waiting(self) -> None:
        """Says that another program holds the book."""
        from cockpit.cli.printing import say

        self.speak()
        say(_("Another program is writing to the book; waiting for it."))


def has_terminal() -> bool:
    """Whether a screen can be shown: input and output are terminals that can move the cursor."""
    streams = (sys.stdin, sys.stdout)
    return os.environ.get("TERM") != "dumb" and all(s is not None and s.isatty() for s in streams)
