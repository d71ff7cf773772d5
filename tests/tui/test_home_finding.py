"""Commands are found by what they do, and empty panes say what to do."""

from pathlib import Path

import pytest

from cockpit.desk.acts import perform
from cockpit.desk.desk import Desk
from cockpit.desk.plans import add_record
from cockpit.tui.screens import helping, palette
from tests.tui.home_screens import TODAY, drawn, opened


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
