"""Commands about what the screen looks like."""

from typing import TYPE_CHECKING

from cockpit.tui.acts.program import app_of
from cockpit.tui.acts.registry import does

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


@does("theme")
def theme(home: "HomeScreen") -> None:
    app_of(home).looks.next_theme()


@does("theme.choose")
def choose_theme(home: "HomeScreen") -> None:
    """A list of the themes; esc goes back to the one before."""
    from cockpit.tui.screens.theme_list import ThemeList

    looks = app_of(home).looks
    before = looks.theme

    def answered(name: str | None) -> None:
        if name is None:
            looks.wear(before)
        else:
            looks.choose(name)

    home.app.push_screen(ThemeList(before, looks.wear), answered)


@does("present")
def present(home: "HomeScreen") -> None:
    app_of(home).action_present()


@does("symbols")
def symbols(home: "HomeScreen") -> None:
    app_of(home).looks.switch_symbols()
