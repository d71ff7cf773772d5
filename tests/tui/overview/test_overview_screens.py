"""The screens over the whole book on the demo book: how one gets there, what is shown, where enter leads."""

from pathlib import Path

from cockpit.desk.overview.figures import KeyPerson
from cockpit.tui.overview.map import MapScreen
from cockpit.tui.overview.network import NetworkScreen
from cockpit.tui.overview.pipeline import PipelineScreen
from cockpit.tui.overview.review import ReviewScreen
from cockpit.tui.screens.home import HomeScreen
from tests.tui.home_screens import drawn, opened, saved, until


async def test_the_pipeline_leads_to_a_deal(book: Path) -> None:
    """F4 lists every open deal, the filter narrows, review goes through them, enter turns the cockpit to one."""
    async with opened(book, (120, 30)) as (pilot, home):
        await pilot.press("f4")
        screen = home.app.screen
        assert isinstance(screen, PipelineScreen)
        await until(pilot, lambda: bool(screen.sums) and not screen.progress and len(screen.figures) == 10)
        assert all(part in drawn(home) for part in ("[Pipeline]", "10 open deals", "CNY", "EUR", "Warehouse renewal"))
        await pilot.press("slash", *"orion")
        await until(pilot, lambda: len(screen.rows) == 2)
        await pilot.press("enter", "r")
        await until(pilot, lambda: isinstance(home.app.screen, ReviewScreen))
        await pilot.press("n")
        assert all(part in drawn(home) for part in ("2 of 2", "Fleet tracking", "Next best actions"))
        await pilot.press("escape")
        await until(pilot, lambda: home.app.screen is screen)
        assert screen.table.cursor == 1
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, HomeScreen))
        assert home.choice.look is not None
        assert home.choice.look.dossier.deal[home.choice.deal_id or ""].name == "Fleet tracking"


async def test_the_map_lists_a_segment_and_leads_to_an_account(book: Path) -> None:
    """F5 draws the quadrants; a segment lists its accounts, enter turns the cockpit to one, others see nothing."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press("f5")
        screen = home.app.screen
        assert isinstance(screen, MapScreen)
        await until(pilot, lambda: len(screen.rows) == 8)
        assert all(part in drawn(home) for part in ("[Map]", "purchasing power", "defend 2", "Effort", "80%"))
        await pilot.press("tab", "n", "down")
        await until(pilot, lambda: len(screen.rows) == 2)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, HomeScreen))
        assert home.choice.look is not None
        assert home.choice.look.dossier.account.name == "Kestrel Health"
        await pilot.press("f12", "f5")
        await until(pilot, lambda: isinstance(home.app.screen, MapScreen))
        await until(pilot, lambda: home.app.screen._reading is None)  # type: ignore[attr-defined]  # a MapScreen
        assert "Hidden while presenting" in drawn(home)
        assert not any(part in drawn(home) for part in ("¥", "defend", "Kestrel"))


async def test_the_network_leads_to_a_person(book: Path) -> None:
    """F6 lists every key person, the closest first, with five dimensions of the deal; enter turns the cockpit to one."""
    async with opened(book, (120, 30)) as (pilot, home):
        await pilot.press("f6")
        screen = home.app.screen
        assert isinstance(screen, NetworkScreen)
        await until(pilot, lambda: screen.seller is not None and "ESP" in drawn(home))
        assert all(
            part in drawn(home) for part in ("[Network]", "You as a seller: growing", "money resting", "K1 ally")
        )
        rows = [row for row in screen.rows if isinstance(row, KeyPerson)]
        assert [row.rc for row in rows] == sorted((row.rc for row in rows), reverse=True)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(home.app.screen, HomeScreen))
        assert home.choice.person_id == rows[1].id


async def test_screens_follow_clicks_and_lead_back(book: Path) -> None:
    """The names in the header can be clicked, F3 and esc lead back, and figures are not computed twice."""
    async with opened(book, (140, 30)) as (pilot, home):
        await pilot.click("#header", offset=(drawn(home).index("Pipeline"), 0))
        screen = home.app.screen
        assert isinstance(screen, PipelineScreen)
        await until(pilot, lambda: len(home.session.figures) == 8 and not screen.progress)
        kept = dict(home.session.figures)
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(home.app.screen, HomeScreen))
        await pilot.press("f4")
        again = home.app.screen
        assert isinstance(again, PipelineScreen)
        assert len(again.figures) == 10
        await until(pilot, lambda: bool(again.sums))
        assert all(home.session.figures[id] is one for id, one in kept.items())
        await pilot.press("escape")
        assert isinstance(home.app.screen, HomeScreen)


async def test_undo_works_where_one_is(book: Path) -> None:
    """u takes the last act back without leaving the pipeline."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "plus")
        await saved(pilot, home)
        await pilot.press("f4")
        await until(pilot, lambda: isinstance(home.app.screen, PipelineScreen))
        await pilot.press("u")
        await saved(pilot, home)
        await until(pilot, lambda: "Undo: " in drawn(home))
        assert isinstance(home.app.screen, PipelineScreen)
