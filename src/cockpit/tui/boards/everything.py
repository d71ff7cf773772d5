"""The keys of everything entered: the kinds of records, each with its list."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.everything_view import everything_view
from cockpit.tui.boards.records_view import ordered
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.about_entry import ENTRIES, LIBRARY
from cockpit.tui.commands.command import Window
from cockpit.tui.forms.naming import called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cockpit.model.record import Record
    from cockpit.tui.screens.home import HomeScreen

_NAMED = 3
"""So many records of a kind are named."""


class EverythingBoard(Board):
    """Enter lists the records of a kind; a adds one at once."""

    WINDOW: ClassVar = Window.EVERYTHING
    TOLD: ClassVar = (5, 6)

    def __init__(self, home: "HomeScreen") -> None:
        name = home.choice.look.dossier.account.name if home.choice.look is not None else ""
        super().__init__(home, _("Everything entered") + (f" · {name}" if name else ""))

    def view(self) -> BoardView | None:
        from cockpit.tui.acts.records import context_of

        context = context_of(self.home)
        found = {array: records for array in ENTRIES if (records := self._records(array)) is not None}
        names = {
            array: [called(array, one, context) for one in ordered(array, records, context)[:_NAMED]]
            for array, records in found.items()
        }
        return everything_view({array: len(records) for array, records in found.items()}, names)

    def _records(self, array: str) -> "Sequence[Record] | None":
        """The records of a kind; None of one that needs an account where there is none."""
        from cockpit.tui.acts.entries import records_of

        if array not in LIBRARY and self.look is None:
            return None
        return records_of(self.home, array)

    def do_enter(self) -> None:
        from cockpit.tui.acts.entries import list_records

        if self.item is not None:
            list_records(self.home, self.item.key)

    def do_add(self) -> None:
        from cockpit.tui.acts.entries import add_one

        if self.item is not None:
            add_one(self.home, self.item.key)
