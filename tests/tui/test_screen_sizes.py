"""Every size of terminal: what is seen from 80x24 to 300x80, and what is said below that."""

from pathlib import Path

import pytest

from cockpit.tui.boards.page import list_page
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.commands.command import Place
from cockpit.tui.forms.record import RecordForm
from cockpit.tui.screens.places import Wish, places, tabbed
from tests.tui.home_screens import drawn, opened

ALL = {str(place) for place in Place}


@pytest.mark.parametrize(
    ("width", "height", "seen"),
    [
        (300, 80, ALL),
        (200, 60, ALL),
        (140, 40, ALL),
        (120, 30, ALL),
        (119, 30, ALL - {"finance"}),
        (80, 24, {"accounts"}),
    ],
)
def test_what_is_not_seen_is_named(width: int, height: int, seen: set[str]) -> None:
    """Three columns show all panes from 120 cells on; where one is missing the header names all of them."""
    wish = Wish()
    assert ALL & set(places(width, height, wish)) == seen
    assert tabbed(width, wish) == (seen != ALL)
    assert tabbed(width, wish._replace(zoomed=True))


@pytest.mark.parametrize("place", list(Place))
def test_at_80_cells_the_first_action_is_always_there(place: Place) -> None:
    """One pane at a time, and the best action below it, but in the list of actions itself."""
    found = places(80, 24, Wish(current=place))
    assert ("best" in found) == (place is not Place.ACTIONS)
    assert place in found


async def test_a_form_comes_back_when_the_window_grows(book: Path) -> None:
    """A terminal of 20x5 says what is needed, also over a form; grown again, the form and its text are there."""
    async with opened(book) as (pilot, home):
        await pilot.press("a", *"Zulu")
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert "50×12" in drawn(home)
        await pilot.press("x")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        form = home.app.screen
        assert isinstance(form, RecordForm)
        assert form.states()["name"] == "Zulux"
        assert "Zulux" in drawn(home)


async def test_marks_show_that_there_is_more(book: Path) -> None:
    """At 80x24 a pane that is longer than its place has a scroll bar, which moves with what is seen."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press("5")
        await pilot.pause()
        first = [line[-2] for line in drawn(home).splitlines()[2:-2]]
        await pilot.press("end", "pagedown")
        await pilot.pause()
        later = [line[-2] for line in drawn(home).splitlines()[2:-2]]
        assert "▐" in first
        assert first != later


@pytest.mark.parametrize("width", [-6, 0, 1, 3])
def test_a_board_can_be_drawn_in_no_room_at_all(width: int) -> None:
    """A window of one cell, or a board without sides, is no fault."""
    sides = ((), (Note("92"), Note("2026-11-20")))
    items = tuple(Item(str(n), "○", "warn", "Text", side) for n, side in enumerate(sides))
    for one in (items, items[:1], ()):
        assert list_page(BoardView((), (Section("Title", one),)), width)
