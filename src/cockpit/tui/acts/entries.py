"""Commands that list, add and correct records of any kind, and the housekeeping hints."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cockpit.tui.acts.boards import open_board
from cockpit.tui.acts.records import form
from cockpit.tui.acts.registry import Doer, does
from cockpit.tui.commands.about_entry import ENTRIES, LIBRARY
from cockpit.tui.commands.command import Place

if TYPE_CHECKING:
    from cockpit.model.record import Record
    from cockpit.tui.screens.home import HomeScreen

_OF_PERSON = {"participations": "stakeholder_id", "influence_lines": "from_id"}
"""The field in which the chosen person stands, where a record is about one."""


@does("entry.all")
def everything(home: "HomeScreen") -> None:
    """The kinds of records with how many there are."""
    from cockpit.tui.boards.everything import EverythingBoard

    home.settle()
    open_board(home, EverythingBoard(home))


@does("hints.list")
def hints(home: "HomeScreen") -> None:
    """What would make the advice better."""
    from cockpit.tui.boards.hints import HintsBoard

    home.settle()
    open_board(home, HintsBoard(home))


def list_records(home: "HomeScreen", array: str) -> None:
    """The records of one kind."""
    from cockpit.tui.boards.records import RecordsBoard

    home.settle()
    open_board(home, RecordsBoard(home, array))


def _listing(array: str) -> Doer:
    return lambda home: list_records(home, array)


for _array in ENTRIES:
    does(f"entry.{_array}")(_listing(_array))


def records_of(home: "HomeScreen", array: str) -> "Sequence[Record]":
    """The chosen account's records of an array as they will be on disk; the rep's own as they are."""
    if array in LIBRARY:
        return home.session.records(array)
    found: Sequence[Record] = getattr(home.choice.look.dossier, array) if home.choice.look is not None else ()
    return found


def add_one(home: "HomeScreen", array: str, given: Mapping[str, Any] | None = None) -> None:
    """An empty form; the chosen deal stands in it, and where the org chart has the keys the chosen person."""
    from cockpit.tui.forms.kinds import fields_of

    known: dict[str, Any] = dict(given or {})
    if home.choice.deal_id is not None and "opportunity_id" in fields_of(array):
        known["opportunity_id"] = home.choice.deal_id
    person = home.choice.person_id if home.wish.current is Place.CHART else None
    if person is not None and array in _OF_PERSON:
        known[_OF_PERSON[array]] = person
    form(home, array, given=known)
