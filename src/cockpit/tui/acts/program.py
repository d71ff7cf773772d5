"""Commands about the program: undo, help, finding, looks, the end."""

from typing import TYPE_CHECKING

from cockpit.tui.acts.registry import does
from cockpit.tui.commands.command import Place
from cockpit.tui.screens import money, writing
from cockpit.tui.writer import Job, Work

if TYPE_CHECKING:
    from cockpit.tui.app import CockpitApp
    from cockpit.tui.screens.home import HomeScreen


@does("undo")
def undo(home: "HomeScreen") -> None:
    """In the calculator its own edits first: they are no acts yet."""
    if home.wish.current is not Place.FINANCE or not money.take_back(home):
        writing.queue(home, Job(Work.UNDO))


@does("redo")
def redo(home: "HomeScreen") -> None:
    if home.wish.current is not Place.FINANCE or not money.bring_back(home):
        writing.queue(home, Job(Work.REDO))


@does("language")
def language(home: "HomeScreen") -> None:
    app_of(home).switch_language()


@does("quit")
def end(home: "HomeScreen") -> None:
    app_of(home).end()


@does("help")
def help_(home: "HomeScreen") -> None:
    """The commands of this pane and of the others; the chosen one runs."""
    from cockpit.tui.screens.helping import pane_help

    home.app.push_screen(pane_help(home), lambda id: home.run_command(id) if id else None)


@does("palette")
def palette(home: "HomeScreen") -> None:
    """Records and commands by a part of their name."""
    from cockpit.tui.screens import palette

    home.app.push_screen(palette.palette(home), lambda key: palette.answer(home, key) if key else None)


def app_of(home: "HomeScreen") -> "CockpitApp":
    from cockpit.tui.app import CockpitApp

    app = home.app
    if not isinstance(app, CockpitApp):
        raise TypeError("the home screen belongs to the cockpit's own program")
    return app
