"""Screens over others: however quickly keys come, each is left once, and only itself."""

from pathlib import Path

from cockpit.tui.screens.ask import Ask, Question
from tests.tui.home_screens import opened


async def test_a_screen_is_left_once(book: Path) -> None:
    """A second key on the way out answers nothing and leaves nothing else."""
    answers: list[object] = []
    async with opened(book) as (pilot, home):
        lower, upper = Ask("Lower", [Question("a", "A")]), Ask("Upper", [Question("b", "B")])
        home.app.push_screen(lower, answers.append)
        home.app.push_screen(upper, answers.append)
        await pilot.pause()
        lower.dismiss({"a": "too early"})
        assert home.app.screen is upper
        upper.dismiss({"b": "once"})
        upper.dismiss({"b": "twice"})
        upper.action_leave()
        await pilot.pause()
        assert home.app.screen is lower
        assert answers == [{"b": "once"}]
        lower.action_leave()
        lower.action_leave()
        await pilot.pause()
        assert home.is_current
