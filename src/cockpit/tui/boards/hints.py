"""The keys of the housekeeping hints: enter goes where the fact is entered."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.hints_view import hints_view, parted
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Place, Window

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

Way = Callable[["HomeScreen"], None]
_FINANCE = f"pane.{tuple(Place).index(Place.FINANCE) + 1}"


class HintsBoard(Board):
    """The hints of the account and its deals; the chosen deal's come first."""

    WINDOW: ClassVar = Window.HINTS
    TOLD: ClassVar = (4, 5)

    def __init__(self, home: "HomeScreen") -> None:
        name = home.choice.look.dossier.account.name if home.choice.look is not None else ""
        super().__init__(home, _("Housekeeping hints") + (f" · {name}" if name else ""))

    def view(self) -> BoardView | None:
        return hints_view(self.look, self.deal_id, self.home.session.texts) if self.look is not None else None

    def do_enter(self) -> None:
        from cockpit.tui.screens.turning import turn_to

        if self.item is None or self.look is None:
            return
        hint, deal_id = parted(self.item.key)
        if deal_id is not None:
            turn_to(self.home, self.look.dossier.account.id, deal_id)
        if hint == "M03":
            self.dismiss(_FINANCE)
        else:
            _WAYS[hint](self.home)


def _list(array: str) -> Way:
    def go(home: "HomeScreen") -> None:
        from cockpit.tui.acts.entries import list_records

        list_records(home, array)

    return go


def _add(array: str) -> Way:
    def go(home: "HomeScreen") -> None:
        from cockpit.tui.acts.entries import add_one

        add_one(home, array)

    return go


def _account(home: "HomeScreen") -> None:
    from cockpit.tui.acts.records import form

    if home.choice.look is not None:
        form(home, "accounts", home.choice.look.dossier.account)


def _key_person(home: "HomeScreen") -> None:
    """A contact with the key person who weighs most of those nobody has met."""
    look = home.choice.look
    if look is None:
        return
    met = {who.id for who, _day in look.situation.contacted()}
    missing = [who for who in look.situation.key_persons if who.id not in met]
    if missing:
        home.choice.person_id = missing[0].id
    home.run_command("contact.log")


def _step(home: "HomeScreen") -> None:
    from cockpit.tui.boards.assessment import open_step

    look = home.choice.look
    deal = next((one for one in look.situation.deals if one.id == home.choice.deal_id), None) if look else None
    if deal is not None and deal.winning_step is not None:
        open_step(home, deal, deal.winning_step)


def _board(command: str) -> Way:
    return lambda home: home.run_command(command)


_WAYS: dict[str, Way] = {
    "M01": _list("info_items"),
    "M02": _list("info_items"),
    "M04": _key_person,
    "M05": _add("needs"),
    "M06": _step,
    "M07": _list("resource_requests"),
    "M08": _list("resource_requests"),
    "M09": _add("project_history"),
    "M10": _list("account_goals"),
    "M11": _account,
    "M12": _account,
    "M13": _list("needs"),
    "M14": _board("board.c139"),
}
"""What enter does on a hint, by its id; M03 closes the board."""
