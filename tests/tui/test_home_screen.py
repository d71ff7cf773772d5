"""The home screen on the demo book: what is shown, what follows the cursor, what moves where."""

from pathlib import Path

import pytest

from cockpit.content.words import language
from cockpit.tui.commands.command import Place
from cockpit.tui.screens.choice import Tab
from cockpit.tui.screens.finder import Finder
from cockpit.tui.screens.home import FOLLOW_AFTER
from cockpit.tui.themes import DARK
from tests.tui.home_screens import drawn, opened, until


async def test_the_first_screen_speaks_in_every_pane(book: Path) -> None:
    """List, facts, chart, deal, finance and today's actions are there without a key."""
    async with opened(book) as (_pilot, home):
        text = drawn(home)
    for word in ("Meridian Foods", "澜川电力集团", "Zhao Lei", "MES rollout", "forecast", "Find a sponsor", "GMROII"):
        assert word in text
    assert "[Today]" in text


async def test_the_other_panes_follow_once_the_keys_rest(book: Path) -> None:
    """A cursor key moves the cursor at once and leaves the other panes alone for 80 ms."""
    async with opened(book) as (pilot, home):
        first = home.choice.account_id
        home.accounts.move(1)
        assert home.accounts.cursor == 1
        assert home.choice.account_id == first
        await pilot.pause(FOLLOW_AFTER)
        await until(pilot, lambda: home.choice.account_id != first)
        assert home.choice.look is not None
        assert home.choice.look.dossier.account.name in drawn(home)
        assert home.choice.tab is Tab.ACCOUNT


async def test_choosing_an_action_turns_every_pane_to_its_target(book: Path) -> None:
    """Account, deal and person of the action are shown, and the list's cursor stands on the account."""
    async with opened(book) as (pilot, home):
        await pilot.press("5", "down", "down")
        await until(pilot, lambda: home.choice.account_id == home.choice.actions[home.actions.cursor].account_id)
        action = home.choice.actions[home.actions.cursor]
        row = home.accounts.row(home.accounts.cursor)
        assert getattr(row, "id", None) == action.account_id
        assert home.choice.deal_id == action.deal_id
        assert home.chart.cursor == action.person_id


async def test_enter_on_an_action_shows_the_full_why(book: Path) -> None:
    """Facts, parts that add up to the score, reason and source stand in one page."""
    async with opened(book) as (pilot, home):
        await pilot.press("5", "enter")
        await until(pilot, lambda: home.app.screen is not home)
        text = drawn(home)
        action = home.choice.actions[0]
        assert sum(points for _name, points in action.parts) == action.score
        assert action.reason.split()[0] in text
        for title in ("Facts", "Reason", "Source"):
            assert title in text
        await pilot.press("escape")
        assert home.app.screen is home


async def test_the_filter_narrows_with_each_letter(book: Path) -> None:
    """Typing narrows the list, enter goes back to it, esc shows all again."""
    async with opened(book) as (pilot, home):
        everything = home.accounts.item_count
        await pilot.press("slash", *"orion")
        await until(pilot, lambda: home.accounts.item_count == 1)
        await until(pilot, lambda: "Orion" in str(home.facts.border_title))
        await pilot.press("enter")
        assert home.accounts.has_focus
        await pilot.press("escape")
        await until(pilot, lambda: home.accounts.item_count == everything)


async def test_the_panes_are_reached_by_number_and_tab(book: Path) -> None:
    """1 to 5 and tab give the keys to a pane; in the calculator digits are digits."""
    async with opened(book) as (pilot, home):
        await pilot.press("3")
        assert home.deal.has_focus
        await pilot.press("tab")
        assert home.finance.has_focus
        await pilot.press("1")
        assert home.finance.field == "1"
        await pilot.press("escape", "escape")
        assert home.accounts.has_focus


@pytest.mark.parametrize("place", list(Place))
async def test_one_pane_at_a_time_on_a_small_terminal(book: Path, place: Place) -> None:
    """At 80x24 the focused pane fills the screen and the best action is seen with it."""
    async with opened(book, (80, 24)) as (pilot, home):
        home.go(place)
        await pilot.pause()
        best = home.choice.actions[0]
        assert home.pane(place).region.width == 80
        assert f"{best.score} {best.text[:20]}" in drawn(home)


async def test_the_pane_with_the_keys_survives_every_size(book: Path) -> None:
    """Resizing down to a hint and back neither crashes nor loses the focus."""
    async with opened(book) as (pilot, home):
        await pilot.press("4")
        for size in ((100, 30), (80, 24), (20, 5), (1, 1), (200, 60)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert home.focused is home.finance
        assert home.finance.region.width > 30


async def test_language_and_theme_change_while_running(book: Path) -> None:
    """Texts and colours change in place; nothing else moves."""
    async with opened(book) as (pilot, home):
        await pilot.press("f8", "f9")
        await pilot.pause()
        assert language() == "zh"
        assert "没有赞助者" in drawn(home)
        assert home.app.theme == "cockpit-night"
        await pilot.press("f8", *["f9"] * 4)
        assert home.app.theme == DARK
        assert "No Sponsor" in drawn(home)


async def test_help_runs_what_it_lists(book: Path) -> None:
    """? lists the pane's commands; letters narrow it and enter runs the chosen one."""
    async with opened(book) as (pilot, home):
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(home.app.screen, Finder))
        await pilot.press(*"zoom", "enter")
        await until(pilot, lambda: home.wish.zoomed)


async def test_anything_is_found_by_a_part_of_its_name(book: Path) -> None:
    """ctrl+p finds people, and turns every pane to the one chosen."""
    async with opened(book) as (pilot, home):
        await pilot.press("ctrl+p", *"otto", "enter")
        await until(pilot, lambda: home.chart.has_focus)
        assert home.choice.look is not None
        assert home.choice.look.dossier.person[home.choice.person_id or ""].name == "Otto Feng"


async def test_deals_are_turned_through(book: Path) -> None:
    """> and < go round the account's deals, and the chart follows."""
    async with opened(book) as (pilot, home):
        first = home.choice.deal_id
        await pilot.press("greater_than_sign")
        assert home.choice.deal_id != first
        await pilot.press("less_than_sign")
        assert home.choice.deal_id == first


async def test_the_calculator_works_out_what_is_typed(book: Path) -> None:
    """Typing a rate over the computed one solves for the price; esc takes it back."""
    async with opened(book) as (pilot, home):
        await pilot.press("4", "end", "home", "down", "down", "right")
        await pilot.press(*"50")
        assert home.finance.field == "50"
        await pilot.press("enter")
        assert "gross_margin_rate" in home.finance.calculator.typed
        assert "50.0%" in drawn(home)


async def test_the_mouse_runs_keys_and_turns_tabs(book: Path) -> None:
    """A click on a key runs it, on a pane's name goes there, on a row chooses it."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.click("#header", offset=(drawn(home).splitlines()[0].index("3 Deal"), 0))
        assert home.deal.has_focus
        await pilot.click("#keys", offset=(drawn(home).splitlines()[-1].index("] buying"), 0))
        await until(pilot, lambda: home.app.screen is not home)
        await pilot.press("escape", "escape")
        await pilot.click("#accounts", offset=(10, 3))
        assert home.accounts.cursor == 2


async def test_a_person_s_card_opens_with_enter(book: Path) -> None:
    """Standing, closeness with its parts, attitudes with evidence stand in one page."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "down", "enter")
        await until(pilot, lambda: home.app.screen is not home)
        text = drawn(home)
        for word in ("Qian Hao", "decision-maker", "trust", "recency", "polite during the demo"):
            assert word in text
