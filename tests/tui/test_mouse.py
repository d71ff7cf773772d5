"""Everything that keys do can be clicked: rows, tabs, boxes, figures, crumbs, hits, keys on borders."""

from pathlib import Path

from rich.cells import cell_len
from textual.pilot import Pilot

from cockpit.tui.boards.c139 import C139Board
from cockpit.tui.screens.choice import Tab
from cockpit.tui.screens.finder import Finder
from cockpit.tui.screens.home import HomeScreen
from tests.tui.home_screens import drawn, opened, until


def cell_of(home: HomeScreen, text: str) -> tuple[int, int]:
    """Column and row of the first place on the screen where a text stands."""
    for y, row in enumerate(drawn(home).splitlines()):
        if text in row:
            return cell_len(row[: row.index(text)]), y
    raise AssertionError(f"{text!r} is not on the screen")


async def click(pilot: Pilot[int], home: HomeScreen, text: str) -> None:
    assert await pilot.click(offset=cell_of(home, text))
    await pilot.pause()


async def test_the_panes_are_worked_by_mouse(book: Path) -> None:
    """A row, a tab, a box of the chart, a figure and a crumb are chosen where they are clicked."""
    async with opened(book) as (pilot, home):
        await click(pilot, home, "Orion Logistics")
        await until(pilot, lambda: "Orion Logistics › " in drawn(home).splitlines()[0])
        await click(pilot, home, "Ellen Jiang")
        await until(pilot, lambda: home.chart.has_focus and home.choice.tab is Tab.PERSON)
        await click(pilot, home, "Today")
        await until(pilot, lambda: home.choice.tab is Tab.TODAY)
        await click(pilot, home, "GMROII")
        assert home.finance.has_focus
        figure = home.finance.figure()
        assert figure is not None
        assert figure.key == "gmroii"
        await click(pilot, home, "› Warehouse renewal")
        await pilot.click(offset=(cell_of(home, "› Warehouse renewal")[0] + 3, 0))
        assert home.deal.has_focus


async def test_dialogs_are_worked_by_mouse(book: Path) -> None:
    """A hit of the finder answers, an item of a board is chosen, the keys on the border run."""
    async with opened(book) as (pilot, home):
        await pilot.press("ctrl+p", *"c139")
        await until(pilot, lambda: isinstance(home.app.screen, Finder) and "C139 board" in drawn(home))
        await click(pilot, home, "C139 board")
        await until(pilot, lambda: isinstance(home.app.screen, C139Board))
        board = home.app.screen
        assert isinstance(board, C139Board)
        await pilot.press("down")
        assert board.item is not None
        before = board.item.mark
        await click(pilot, home, "space state")
        await until(pilot, lambda: board.item is not None and board.item.mark != before)
        await click(pilot, home, "esc leaves")
        await until(pilot, lambda: home.app.screen is home)
