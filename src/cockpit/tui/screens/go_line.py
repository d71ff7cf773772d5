"""The go-to line at the foot of the screen: names, numbers of the account list, ids and titles of commands."""

from dataclasses import replace
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.commands.hits import Hit
from cockpit.tui.presenters.views import AccountRow
from cockpit.tui.screens import palette
from cockpit.tui.screens.finder import Finder

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


class GoLine(Finder):
    """Stands at the foot of the screen, so that the panes above stay seen."""


def go_line(home: "HomeScreen") -> GoLine:
    """The line, empty."""
    return GoLine(
        _("Go to"),
        _("account, person, deal, number in the list, command"),
        lambda text: hits(home, text),
        _("Nothing has that name."),
        ask=lambda text, finder: palette.ask(home, text, finder),
    )


def hits(home: "HomeScreen", text: str) -> list[Hit]:
    """What needs no search: a row of the list by its number, then what the palette finds."""
    wanted = text.lstrip(":：").strip()
    found = palette.at_once(home, wanted)
    row = _numbered(home, wanted)
    return [row, *(replace(hit, rank=hit.rank + 1) for hit in found)] if row is not None else found


def _numbered(home: "HomeScreen", text: str) -> Hit | None:
    if not (text.isdecimal() and len(text) < 8):
        return None
    number = int(text)
    row = home.accounts.row(number - 1) if 0 < number <= home.accounts.item_count else None
    if not isinstance(row, AccountRow):
        return None
    return Hit(palette.row_key(number - 1), row.name, _("number {n}").format(n=number))
