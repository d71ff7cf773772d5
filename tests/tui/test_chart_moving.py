"""Moving a person under another: chosen in the chart or by a name, refused where it makes a circle, one undo."""

from pathlib import Path

from cockpit.tui.acts.chart import managers
from cockpit.tui.screens.finder import Finder
from cockpit.tui.screens.home import HomeScreen
from tests.tui.home_screens import drawn, opened, saved, until


def manager(home: HomeScreen, person: str) -> str | None:
    assert home.choice.look is not None
    return home.choice.look.dossier.person[person].reports_to


async def test_m_arrows_and_enter_move_a_person(book: Path) -> None:
    """The cursor goes to the new manager without turning the other panes; then it is one act with one undo."""
    async with opened(book) as (pilot, home):
        await pilot.press("2")
        home.chart.choose("sun-li")
        home.settle()
        await pilot.press("m", "up")
        assert home.chart.cursor == home.choice.person_id == "sun-li"
        assert "Moving Sun Li" in drawn(home)
        await pilot.press("up", "up", "enter")
        assert manager(home, "sun-li") == "zhao-lei"
        await saved(pilot, home)
        assert home.chart.cursor == "sun-li"
        await pilot.press("u")
        await saved(pilot, home)
        assert manager(home, "sun-li") == "qian-hao"
        await until(pilot, lambda: "Undo: Sun Li: reports to" in drawn(home))


async def test_a_circle_is_refused_in_one_sentence(book: Path) -> None:
    """Nobody can report to somebody below him: it is said while choosing and on enter, and nothing is written."""
    async with opened(book) as (pilot, home):
        await pilot.press("2")
        home.chart.choose("zhao-lei")
        home.settle()
        await pilot.press("m", "down")
        reason = "Qian Hao reports to Zhao Lei, so Zhao Lei can't report to Qian Hao."
        assert managers(home, "zhao-lei", "qian")[-1].note == reason
        await pilot.press("enter")
        assert not home.session.saving
        await until(pilot, lambda: "so Zhao Lei can't report" in drawn(home))
        await pilot.press("escape")
        assert home.chart.cursor == home.choice.person_id == "zhao-lei"
        assert "Moving" not in drawn(home)


async def test_a_letter_begins_the_manager_s_name(book: Path) -> None:
    """Typing finds the manager; leaving the list goes back to the chart, del puts the person on top."""
    async with opened(book) as (pilot, home):
        await pilot.press("2")
        home.chart.choose("sun-li")
        home.settle()
        await pilot.press("m", "z")
        await until(pilot, lambda: isinstance(home.app.screen, Finder))
        await pilot.press("escape")
        assert home.chart.cursor == "sun-li"
        await pilot.press("z")
        await until(pilot, lambda: isinstance(home.app.screen, Finder))
        await pilot.press("h", "enter")
        await until(pilot, lambda: manager(home, "sun-li") == "zhao-lei")
        await pilot.press("m", "delete")
        await saved(pilot, home)
        assert manager(home, "sun-li") is None


async def test_people_are_added_under_and_beside(book: Path) -> None:
    """a puts a new person under the chosen one, A beside him; five keys and the name under the plant director."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "down", "a", *"Ann", "ctrl+s")
        await saved(pilot, home)
        ann = home.choice.person_id or ""
        assert manager(home, ann) == "qian-hao"
        await pilot.press("A", *"Bob", "ctrl+s")
        await saved(pilot, home)
        assert home.choice.person_id != ann
        assert manager(home, home.choice.person_id or "") == "qian-hao"


async def test_folding_is_a_command(book: Path) -> None:
    """Space folds a branch, * everything but the way to the person, home goes to the top."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "down", "space")
        shown = home.chart.boxes
        assert "sun-li" not in shown()
        await pilot.press("asterisk", "home")
        assert home.chart.cursor == "zhao-lei"
        assert "sun-li" in shown()
        await pilot.press("asterisk")
        assert "sun-li" not in shown()
