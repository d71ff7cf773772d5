"""The screen as a program: ``run`` opens the book, shows the home screen and returns the exit code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding
from textual.filter import LineFilter
from textual.screen import Screen

from cockpit import config, paths
from cockpit.content.words import LANGUAGES, _, use
from cockpit.content.words import language as spoken
from cockpit.errors import CockpitError
from cockpit.show import show
from cockpit.tui import endings, presenting, symbols
from cockpit.tui.looks import Looks, plain_at_start
from cockpit.tui.screens.dialog import leave_dialogs
from cockpit.tui.screens.greeting import Greeting
from cockpit.tui.screens.home import HomeScreen
from cockpit.tui.screens.keeping import keep_open_forms
from cockpit.tui.screens.places import LEAST_HEIGHT, LEAST_WIDTH
from cockpit.tui.screens.writing import said
from cockpit.tui.session import Session
from cockpit.tui.toasts import Toasts

_NEXT_TRY = 0.05
"""Seconds until it is seen again whether all is written."""


class CockpitApp(App[int], inherit_bindings=False):
    """Themes, language, safety and endings; everything else belongs to its screens."""

    TITLE = "cockpit"
    CSS_PATH = "styles.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [
        Binding("ctrl+q", "quit", show=False),
        Binding("ctrl+c", "help_quit", show=False),
        Binding("ctrl+z", "suspend_process", show=False),
    ]

    def __init__(self, session: Session, theme: str | None = None) -> None:
        super().__init__()
        self.session = session
        self.crashed = False
        self.toasts = Toasts(self)
        self.fault: CockpitError | None = None
        """What made going on impossible, such as a book that can no longer be read."""
        self.crash_report: Path | None = None
        self.greeting: Greeting | None = None
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (LEAST_WIDTH, "-usable")]
        self.VERTICAL_BREAKPOINTS = [(0, "-flat"), (LEAST_HEIGHT, "-high")]
        self.looks = Looks(self, theme)
        self.theme = self.looks.shown

    def get_default_screen(self) -> Screen[None]:
        return HomeScreen(self.session)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return self.looks.filters(list(super().get_line_filters()))

    def on_mount(self) -> None:
        endings.watch_signals(self.end)
        for key in presenting.own_keys():
            self._bindings.bind(key, "present", show=False, priority=True)

    def end(self, code: int = 0) -> None:
        """Leave the screen with this exit code; the terminal is restored by the driver, open forms stay drafts."""
        keep_open_forms(self)
        self.exit(code, return_code=code)

    def action_suspend_process(self) -> None:
        """Into the background once nothing is being written: a stopped program must not keep others from the book."""
        keep_open_forms(self)
        if self.session.at_rest:
            super().action_suspend_process()
        else:
            self.set_timer(_NEXT_TRY, self.action_suspend_process)

    async def action_quit(self) -> None:
        self.end()

    def action_help_quit(self) -> None:
        self.say(_("Press q to quit; everything is saved already."))

    def say(self, text: str, *, bad: bool = False, alone: bool = False) -> None:
        """A short message in the corner; ``alone``: in place of earlier ones."""
        self.toasts.say(text, bad=bad, alone=alone)

    def action_present(self) -> None:
        """Presentation mode on or off, also from a dialog."""
        leave_dialogs(self)
        if isinstance(self.screen, HomeScreen):
            presenting.switch(self.screen)

    def switch_language(self) -> None:
        """The next language, in every open screen."""
        use(LANGUAGES[(LANGUAGES.index(spoken()) + 1) % len(LANGUAGES)])
        for screen in self.screen_stack:
            speak = getattr(screen, "speak", None)
            if speak is not None:
                speak()

    def _handle_exception(self, error: Exception) -> None:
        """A fault of the program: no local variable and no value reaches the terminal or a file."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            with suppress(Exception):
                keep_open_forms(self)
            self._exception_event.set()
            if isinstance(error, CockpitError):
                self.fault = error
            else:
                self.crashed = True
                self.crash_report = endings.keep(endings.report(error), paths.state_folder() / "reports")
        self._close_messages_no_wait()


def run(path: Path, *, today: date | None, language: str, demo: bool = False) -> int:
    """Show the home screen on this book until the user leaves; the exit code as in design.md 6.

    Raises BookUnusable before anything is drawn where the book can't be opened.
    """
    use(language)
    settings = config.load(paths.config_file())
    session = Session(path, today=today, numbers=settings.numbers, demo=demo)
    app = CockpitApp(session, settings.theme)
    app.greeting = Greeting(settings.keys, settings.unusable)
    symbols.use(plain=plain_at_start(settings.symbols, os.environ.get("TERM", "")))
    app.looks.on_terminal(app.console.color_system, colourless=bool(os.environ.get("NO_COLOR")))
    try:
        app.run()
    finally:
        endings.let_finish()
        saved = session.close()
    if app.fault is not None:
        print(show(said(app.fault)), file=sys.stderr)
        return app.fault.exit_code
    if app.crashed:
        print(endings.sentence(app.crash_report), file=sys.stderr)
        return 1
    return endings.unsaved(path) if not saved else app.return_code or 0
