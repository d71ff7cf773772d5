"""The filter of the account list: a field that narrows the list with each letter."""

from typing import TYPE_CHECKING

from cockpit.tui.screens import painting
from cockpit.tui.screens.places import FILTER

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


def open_field(home: "HomeScreen") -> None:
    """Show the field, or go back into it."""
    from cockpit.tui.commands.command import Place
    from cockpit.tui.panes.filter_field import FilterField

    home.go(Place.ACCOUNTS)
    field = home.filter_field()
    if field is None:
        field = FilterField(home.filter_text, id=FILTER)
        home.mount(field)
        home.show_as(home.wish._replace(filtering=True))
    field.focus()


def changed(home: "HomeScreen", text: str) -> None:
    """Show the accounts whose names hold the text; the cursor stays on its account where that is still shown."""
    if text.strip() == home.filter_text:
        return
    home.filter_text = text.strip()
    painting.paint_accounts(home)
    home.follow()


def leave(home: "HomeScreen") -> None:
    """Back to the list; the filter stays."""
    home.accounts.focus()


def close(home: "HomeScreen") -> None:
    """All accounts again."""
    field = home.filter_field()
    if field is not None:
        field.remove()
    home.show_as(home.wish._replace(filtering=False))
    home.accounts.focus()
    changed(home, "")
