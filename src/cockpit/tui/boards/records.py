"""The keys of a list of records: edit, add, delete."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.page import detail_page
from cockpit.tui.boards.records_view import ADD, key_of, records_view, told
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.about_entry import ENTRIES, LIBRARY
from cockpit.tui.commands.command import Window

if TYPE_CHECKING:
    from cockpit.model.record import Record
    from cockpit.tui.screens.home import HomeScreen


class RecordsBoard(Board):
    """The account's records of one array, or the rep's own; they are read again once a change is on disk."""

    WINDOW: ClassVar = Window.RECORDS
    TOLD: ClassVar = (8, 12)

    def __init__(self, home: "HomeScreen", array: str) -> None:
        look = home.choice.look if array not in LIBRARY else None
        name = f" · {look.dossier.account.name}" if look is not None else ""
        super().__init__(home, _(ENTRIES[array].title) + name)
        self.array = array
        self._saving = False

    def view(self) -> BoardView | None:
        from cockpit.tui.acts.entries import records_of
        from cockpit.tui.acts.records import context_of

        if self.array not in LIBRARY and self.look is None:
            return None
        return records_view(self.array, records_of(self.home, self.array), context_of(self.home))

    def _tell(self) -> None:
        """Everything that is known of the record under the cursor; of that one only, as there may be thousands."""
        from cockpit.tui.acts.records import context_of

        item, record = self.item, self.record
        if item is not None and record is not None:
            item = replace(item, detail=tuple(told(self.array, record, context_of(self.home))))
        self.detail.show_page(lambda width: detail_page(item, width))

    @property
    def record(self) -> "Record | None":
        """The record under the cursor."""
        from cockpit.tui.acts.entries import records_of

        if self.item is None:
            return None
        every = records_of(self.home, self.array)
        return next((one for one in every if key_of(self.array, one) == self.item.key), None)

    def do_enter(self) -> None:
        from cockpit.tui.acts.records import form

        if self.record is not None:
            form(self.home, self.array, self.record)
        elif self.item is not None:
            self._add(self.item.key.removeprefix(ADD))

    def do_add(self) -> None:
        self._add(self.item.key.removeprefix(ADD) if self.item is not None and self.item.key.startswith(ADD) else "")

    def _add(self, key: str) -> None:
        from cockpit.tui.acts.entries import add_one

        add_one(self.home, self.array, {"key": key} if key else None)

    def do_delete(self) -> None:
        from cockpit.tui.acts.records import delete_now

        if self.record is not None:
            delete_now(self.home, self.record)
            self.paint()

    def _see(self) -> None:
        """What belongs to no account is not in the look: it is read again when it has been written."""
        saving = self.home.session.saving
        if self.array in LIBRARY and self._saving and not saving:
            self.paint()
        self._saving = saving
        super()._see()
