"""Commands are found by what they do, and empty panes say what to do."""

from pathlib import Path

import pytest

from cockpit.desk.acts import perform
from cockpit.desk.desk import Desk
from cockpit.desk.plans import add_record
from cockpit.tui.app import CockpitApp
from cockpit.tui.commands import keymap
from cockpit.tui.screens import empty, helping, palette
from cockpit.tui.screens.greeting import Greeting
from cockpit.tui.screens.home import HomeScreen
from cockpit.tui.session import Session
from tests.tui.home_screens import TODAY, drawn, opened, until


@pytest.mark.parametrize("keys", [(), ("f8",)])
async def test_commands_are_found_by_what_they_do(book: Path, keys: tuple[str, ...]) -> None:
    """Language and theme are found by words of either language, whichever is spoken."""
    async with opened(book) as (pilot, home):
        await pilot.press(*keys)
        for text, id in (("lang", "language"), ("语言", "language"), ("theme", "theme"), ("主题", "theme")):
            assert f"command\x1f{id}" in [hit.key for hit in palette.at_once(home, text)]
            assert id in [hit.key for hit in helping.pane_hits(home, text)]
        assert palette.at_once(home, "zoom")[0].key == "command\x1fzoom"


async def test_an_empty_book_says_what_to_do(tmp_path: Path) -> None:
    """Without an account, chart and deal say where to add one."""
    async with opened(tmp_path / "empty.db") as (pilot, home):
        await pilot.pause(0.5)
        assert drawn(home).count("Add an account first") == 2


async def test_an_account_without_people_says_how_to_add_them(tmp_path: Path) -> None:
    """The chart without people and the deal without participants name the keys."""
    path = tmp_path / "small.db"
    with Desk(path, today=TODAY) as desk:
        account = add_record("accounts", {"name": "Nova Paper"})
        perform(desk, account)
        id = account.changes[0].key[0]
        perform(desk, add_record("opportunities", {"account_id": id, "name": "First order"}))
    async with opened(path) as (_pilot, home):
        assert "No people yet. a adds the first" in drawn(home)
        assert "p gives a person a part in this deal." in drawn(home)


async def test_an_account_without_a_deal_says_how_to_add_one(tmp_path: Path) -> None:
    """The deal's pane and the list of actions name the keys as they are for this user."""
    path = tmp_path / "small.db"
    with Desk(path, today=TODAY) as desk:
        perform(desk, add_record("accounts", {"name": "Nova Paper"}))
    keymap.use(keymap.read({"record.add": "F20"})[0])
    try:
        async with opened(path) as (pilot, home):
            assert "No opportunity here yet: F20 adds one." in drawn(home)
            await pilot.press("5", "right")
            assert empty.actions(home) == "This account has no open deal; 3 and F20 add one."
            assert "no open deal" in drawn(home)
    finally:
        keymap.use(keymap.Keymap())


async def test_a_new_user_is_greeted_once(book: Path, own_folders: None) -> None:
    """The tour begins by itself, and what can't be used of the settings is said."""
    for first in (True, False):
        session = Session(book, today=TODAY)
        app = CockpitApp(session)
        app.greeting = Greeting({"undoo": "x"})
        try:
            async with app.run_test(size=(140, 40), notifications=True) as pilot:
                home = app.screen
                assert isinstance(home, HomeScreen)
                await until(pilot, lambda screen=home: "“undoo” is no command" in drawn(screen))  # type: ignore[misc]
                assert ("Six keys" in drawn(home)) is first
        finally:
            session.close()
            keymap.use(keymap.Keymap())
