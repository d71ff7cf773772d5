"""Commands about the program: undo, help, finding, looks, the end."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import does
from cockpit.tui.commands import catalogue
from cockpit.tui.commands.command import PLACE_NAMES, Place
from cockpit.tui.commands.keys import shown_key
from cockpit.tui.screens import turning, writing
from cockpit.tui.writer import Job, Work

if TYPE_CHECKING:
    from cockpit.tui.app import CockpitApp
    from cockpit.tui.screens.finder import Hit
    from cockpit.tui.screens.home import HomeScreen


@does("undo")
def undo(home: "HomeScreen") -> None:
    writing.queue(home, Job(Work.UNDO))


@does("redo")
def redo(home: "HomeScreen") -> None:
    writing.queue(home, Job(Work.REDO))


@does("language")
def language(home: "HomeScreen") -> None:
    app_of(home).switch_language()


@does("theme")
def theme(home: "HomeScreen") -> None:
    app_of(home).switch_theme()


@does("quit")
def end(home: "HomeScreen") -> None:
    app_of(home).end()


@does("help")
def help_(home: "HomeScreen") -> None:
    """The commands of this pane; the chosen one runs."""
    from cockpit.tui.screens.finder import Finder

    place = home.wish.current
    title = _("Help") + " · " + _(PLACE_NAMES[place])
    wanted = Finder(title, _("part of a command"), lambda text: commands(home, text, place), _("No such command."))
    home.app.push_screen(wanted, lambda id: home.run_command(id) if id else None)


@does("palette")
def palette(home: "HomeScreen") -> None:
    """Records and commands by a part of their name."""
    from cockpit.tui.screens.finder import Finder

    def search(text: str) -> "list[Hit]":
        found = [*turning.records_found(home, text), *commands(home, text, None)] if text.strip() else []
        return found or commands(home, text, None)

    wanted = Finder(_("Find anything"), _("account, person, deal or command"), search, _("Nothing has that name."))
    home.app.push_screen(wanted, lambda key: _found(home, key) if key else None)


def _found(home: "HomeScreen", key: str) -> None:
    kind, _colon, id = key.partition(":")
    if kind == "command":
        home.run_command(id)
    else:
        turning.turn_to_record(home, kind, id)


def commands(home: "HomeScreen", text: str, place: Place | None) -> "list[Hit]":
    """Commands whose title, key or description holds every word of the text; those by title or key come first."""
    from cockpit.tui.screens.finder import Hit

    words = text.lower().split()
    here = home.here()
    by_title: list[Hit] = []
    by_words: list[Hit] = []
    for command in catalogue.of_place(place) if place is not None else catalogue.COMMANDS:
        keys = "  ".join(shown_key(key) for key in command.keys)
        title, note = _(command.title), _(command.tooltip)
        why_not = command.when(here)
        head = f"{title} {command.title} {keys}".lower()
        said = f"{head} {note} {command.tooltip} {command.also}".lower()
        if all(word in said for word in words):
            key = command.id if place is not None else f"command:{command.id}"
            side = keys if place is not None or here.place in command.places else ""
            hit = Hit(key, title, side, _(why_not) if why_not else note, not why_not)
            (by_title if all(word in head for word in words) else by_words).append(hit)
    return by_title + by_words


def app_of(home: "HomeScreen") -> "CockpitApp":
    from cockpit.tui.app import CockpitApp

    app = home.app
    if not isinstance(app, CockpitApp):
        raise TypeError("the home screen belongs to the cockpit's own program")
    return app
