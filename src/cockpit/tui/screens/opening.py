"""The first seconds: list and today's actions at once, the chosen account behind them, then renewed advice."""

from typing import TYPE_CHECKING

from cockpit.errors import CockpitError
from cockpit.tui.commands.command import Place
from cockpit.tui.screens import greeting, painting, renewal, turning, writing

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


def open_first(home: "HomeScreen") -> None:
    """The first paint, from what is kept in the book."""
    painting.paint_accounts(home)
    painting.paint_actions(home, keep=False)
    home.call_after_refresh(load, home)


def load(home: "HomeScreen") -> None:
    """Load in a thread what the other panes need, so that keys are answered meanwhile."""
    home.run_worker(lambda: _loaded(home), thread=True, exit_on_error=True)


def _loaded(home: "HomeScreen") -> None:
    fault = None
    try:
        home.session.load()
    except CockpitError as error:
        fault = error
    home.app.call_from_thread(_open_rest, home, fault)


def _open_rest(home: "HomeScreen", fault: CockpitError | None) -> None:
    if fault is not None:
        home.say(writing.said(fault), bad=True)
    if home.choice.look is None:
        turning.follow(home, Place.ACCOUNTS, tab=False)
    home.call_after_refresh(renewal.start, home)
    home.stay_alive()
    greeting.greet(home)
