"""Commands that go from screen to screen."""

from typing import TYPE_CHECKING

from cockpit.tui.acts.registry import does

if TYPE_CHECKING:
    from cockpit.tui.overview.screen import Overview
    from cockpit.tui.screens.home import HomeScreen


@does("screen.cockpit")
def cockpit(home: "HomeScreen") -> None:
    """All panes of the cockpit."""
    home.show_as(home.wish._replace(zoomed=False))


@does("screen.pipeline")
def pipeline(home: "HomeScreen") -> None:
    """Every open deal of the book."""
    from cockpit.tui.overview.pipeline import PipelineScreen

    _open(home, PipelineScreen(home))


@does("screen.map")
def map_of_accounts(home: "HomeScreen") -> None:
    """Accounts by purchasing power and share."""
    from cockpit.tui.overview.map import MapScreen

    _open(home, MapScreen(home))


@does("screen.network")
def network(home: "HomeScreen") -> None:
    """Every key person by closeness."""
    from cockpit.tui.overview.network import NetworkScreen

    _open(home, NetworkScreen(home))


def _open(home: "HomeScreen", screen: "Overview") -> None:
    """Show a screen over the cockpit; what it was left with is done there."""
    from cockpit.tui.screens import palette

    home.settle()
    home.app.push_screen(screen, lambda key: palette.answer(home, key) if key else None)
