"""What holds for one run of the program: which book, which day, which language, and its desk."""

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cockpit import paths
from cockpit.cli.printing import say
from cockpit.config import Config, choose_language, load
from cockpit.content.words import _, use

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk


@dataclass
class Session:
    """The options that stand before or after every command."""

    book: str | None = None
    today: str | None = None
    lang: str | None = None

    @cached_property
    def config(self) -> Config:
        """The user's settings; what could not be used of them is said once."""
        config = load(paths.config_file())
        use(choose_language(self.lang, config))
        for template, values in config.complaints:
            say(_(template).format(**values))
        return config

    def speak(self) -> str:
        """Speaks the language of this run from now on and returns it: ``en`` or ``zh``."""
        language = choose_language(self.lang, self.config)
        use(language)
        return language

    @property
    def path(self) -> Path:
        """The book of this run."""
        return Path(self.book).expanduser() if self.book else paths.default_book()

    def open(self, *, readonly: bool = False) -> "Desk":
        """The desk of this run; a book that isn't there yet is made, and that is said."""
        from cockpit.desk.desk import Desk, day

        path = self.path
        desk = Desk(
            path,
            today=day(self.today),
            readonly=readonly and path.exists(),
            waiting=_waiting,
            numbers=self.config.numbers,
        )
        if desk.created:
            say(_("Made a new book: {file}").format(file=path))
        return desk


def _waiting() -> None:
    say(_("Another program is writing to the book; waiting for it."))


def has_terminal() -> bool:
    """Whether a screen can be shown: input and output are terminals that can move the cursor."""
    import os

    streams = (sys.stdin, sys.stdout)
    return os.environ.get("TERM") != "dumb" and all(s is not None and s.isatty() for s in streams)
