"""What is said once when the screen opens: settings that could not be used, and the tour to a new user."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cockpit import paths
from cockpit.content.words import filled
from cockpit.tui import tour
from cockpit.tui.commands import keymap
from cockpit.tui.screens import touring

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


class Greeting:
    """Takes the user's keys into use; ``greet`` says what of the settings can't be used and starts the tour, once."""

    def __init__(self, keys: Mapping[str, Any], complaints: Sequence[keymap.Complaint] = ()) -> None:
        own, of_keys = keymap.read(keys)
        self._complaints = [*complaints, *of_keys]
        self._greeted = False
        keymap.use(own)

    def greet(self, home: "HomeScreen") -> None:
        """The home screen shows its panes."""
        if self._greeted:
            return
        self._greeted = True
        if self._complaints:
            home.say(said(self._complaints), bad=True)
        if tour.first_time(paths.state_folder()):
            touring.start(home)


def greet(home: "HomeScreen") -> None:
    """Say what is said once, where the program has something to say."""
    from cockpit.tui.acts.program import app_of

    greeting = app_of(home).greeting
    if greeting is not None:
        greeting.greet(home)


def said(complaints: Sequence[keymap.Complaint]) -> str:
    """What could not be used of the settings, a line each."""
    return "\n".join(filled(*one) for one in complaints)
