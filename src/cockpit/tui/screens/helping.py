"""Help: what can be done here and elsewhere, runnable, and what the signs on the screen mean."""

from dataclasses import replace
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.commands import catalogue
from cockpit.tui.commands.command import EVERYWHERE, PLACE_NAMES, WINDOW_NAMES, Here, Window
from cockpit.tui.commands.hits import Hit, command_hits
from cockpit.tui.safety import content
from cockpit.tui.screens.finder import Finder
from cockpit.tui.screens.legend import legend_page

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


def pane_help(home: "HomeScreen") -> Finder:
    """The commands of the pane with the keys, those of every pane, those of other panes; then the signs."""
    place = home.wish.current
    title = _("Help") + " · " + _(PLACE_NAMES[place])
    finder = Finder(title, _("part of a command"), lambda text: pane_hits(home, text), _nothing(), tail=legend_page)
    finder.box.border_subtitle = content(_("“{signs}” explains the signs on the screen").format(signs=_("Signs")))
    return finder


def pane_hits(home: "HomeScreen", text: str) -> list[Hit]:
    """Help's list for a text; what works here stands before what works elsewhere."""
    here = home.here()
    place = here.place
    own = [one for one in catalogue.of_place(place) if not one.places >= EVERYWHERE]
    every = [one for one in catalogue.COMMANDS if one.places >= EVERYWHERE and (one.keys or text.strip())]
    other = [one for one in catalogue.COMMANDS if place not in one.places]
    hits = [
        *_under(_(PLACE_NAMES[place]), command_hits(own, text, here, within=place)),
        *_under(_("Everywhere"), command_hits(every, text, here, within=place)),
        *_under(_("In other panes"), command_hits(other, text, here)),
    ]
    return sorted(hits, key=lambda hit: hit.rank) if text.strip() else hits


def dialog_help(window: Window) -> Finder:
    """The commands of a dialog."""
    commands = catalogue.of_place(window)

    def search(text: str) -> list[Hit]:
        return command_hits(commands, text, _ALL, within=window)

    return Finder(_("Help") + " · " + _(WINDOW_NAMES[window]), _("part of a command"), search, _nothing())


_ALL = Here(account=True, person=True, part=True, deal=True, deals=2, action=True)
"""A dialog is only open where its commands make sense."""


def _nothing() -> str:
    return _("No such command.")


def _under(section: str, hits: list[Hit]) -> list[Hit]:
    return [replace(hit, section=section) for hit in hits]
