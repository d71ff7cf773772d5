"""From a key or a click to the command that it means."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui import presenting
from cockpit.tui.commands import catalogue, keymap
from cockpit.tui.commands.command import EVERYWHERE, Place
from cockpit.tui.commands.keymap import with_keys
from cockpit.tui.commands.keys import shown_key
from cockpit.tui.drawing.actions import tab_at
from cockpit.tui.presenters.actions import TABS
from cockpit.tui.screens import bars, touring
from cockpit.tui.screens.choice import Tab
from cockpit.tui.screens.places import HEADER, KEYS

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


def press(home: "HomeScreen", key: str) -> None:
    """Run what the key means here; where it only means something in other panes, say so."""
    command = keymap.now().at(key, home.wish.current)
    other = keymap.now().elsewhere(key)
    if command is not None:
        home.run_command(command.id)
    elif other is not None:
        text = _("{key}: “{title}” is a key of other panes ({panes}).")
        panes = keymap.places_said(other.places & EVERYWHERE)
        home.say(text.format(key=shown_key(key), title=_(other.title), panes=panes))


def run(home: "HomeScreen", id: str) -> None:
    """Run a command, or say why it can't run now; one of another pane goes there first."""
    from cockpit.tui.acts import DOES

    if home.app.return_code is not None or presenting.refused(home, id):
        return  # on the way out, what was still keyed no longer counts
    command = catalogue.by_id(id)
    home.settle()
    if home.wish.current not in command.places:
        home.go(next(place for place in Place if place in command.places))
    reason = command.when(home.here())
    if reason:
        home.say(with_keys(_(reason)))
    else:
        DOES[id](home)
        touring.saw(home, id)


def bar_clicked(home: "HomeScreen", bar: str | None, x: int) -> None:
    """A click on the name of a screen or a pane, a crumb or a key."""
    screen = bars.screen_at(home, home.size.width, x) if bar == HEADER else None
    place = bars.pane_at(home, home.size.width, x) if bar == HEADER else None
    command = bars.command_at(home, home.size.width, x) if bar == KEYS else None
    if screen is not None:
        home.run_command(screen)
    elif place is not None:
        home.go(place)
    elif command is not None:
        home.run_command(command.id)


def clicked_beside(home: "HomeScreen", row: int, x: int) -> None:
    """A click into the fifth pane beside its actions: the names of the tabs stand in the first row."""
    tab = tab_at(tuple(_(name) for name in TABS), home.choice.tab, x) if row == 0 else None
    if tab is not None:
        home.turn_tab(Tab(tab))
