"""The board of exit checks: what it says of a deal, and what its keys write."""

import datetime as dt
from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.plans.boards import drop_check, mark_check
from cockpit.model.enums import SyncPoint
from cockpit.tui.boards.checks import ChecksBoard
from cockpit.tui.boards.checks_view import checks_view
from cockpit.tui.boards.days import day_fault, day_of
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.lines import cells, plain
from cockpit.tui.screens.ask import Ask
from tests.tui.board_world import after, deal, demo_deal
from tests.tui.home_screens import TODAY, opened, saved, until

C = SyncPoint.C


def test_a_tick_keeps_its_place_and_evidence() -> None:
    """A check that is opened again stays where it was, and so does what was written."""
    first = after(mark_check(deal(), C, "process", done_at=TODAY, evidence="told by Li"))
    both = after(mark_check(first, C, "short_list", done_at=TODAY, evidence=None))
    again = after(mark_check(both, C, "process", done_at=None, evidence="told by Li"))
    assert [(t.check, t.done_at, t.evidence) for t in again.exit_checks] == [
        ("process", None, "told by Li"),
        ("short_list", TODAY, None),
    ]


def test_an_own_check_is_added_and_dropped() -> None:
    """A deal may have checks of its own at a point; other points keep theirs."""
    added = after(mark_check(deal(), C, " legal has agreed ", done_at=None, evidence=None))
    other = after(mark_check(added, SyncPoint.B, "legal has agreed", done_at=None, evidence=None))
    assert [t.point for t in after(drop_check(other, C, "legal has agreed")).exit_checks] == [SyncPoint.B]
    assert not drop_check(added, SyncPoint.B, "legal has agreed")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_check_says_what_answers_it(demo_book: Path, language: str) -> None:
    """A fact is shown with what is missing, a tick with its evidence; nothing is wider than the board."""
    desk, found = demo_deal(demo_book, "MES rollout")
    with desk:
        view = checks_view(found, Texts(language))
        assert all(item.detail for item in view.items)
        pages = [list_page(view, 60), *(detail_page(item, 60) for item in view.items)]
        assert all(cells(row.line) <= 60 for page in pages for row in page)


def test_checks_of_another_point_say_so(demo_book: Path) -> None:
    """The head names the point whose checks are shown, and where the deal stands."""
    desk, found = demo_deal(demo_book, "MES rollout")
    with desk:
        view = checks_view(found, Texts("en"), SyncPoint.F)
    assert "(the deal is at C)" in view.head[0].text
    assert view.sections[0].title == "To leave F for E"


@pytest.mark.parametrize(
    ("text", "day", "fault"),
    [
        ("", TODAY, ""),
        ("yesterday", TODAY - dt.timedelta(days=1), ""),
        ("2026-11-02", dt.date(2026, 11, 2), ""),
        ("2026-11-21", None, "The day is still to come."),
        ("soon", None, "The day is no day"),
    ],
)
def test_a_day_that_was_is_read(text: str, day: dt.date | None, fault: str) -> None:
    """What is asked for on a board lies behind us; nothing is guessed."""
    assert day_fault(text, TODAY).startswith(fault)
    assert bool(day_fault(text, TODAY)) is (day is None)
    assert day is None or day_of(text, TODAY) == day


def test_a_decider_who_was_never_met_is_named(demo_book: Path) -> None:
    """The fact behind the check is said, not only that it fails."""
    desk, found = demo_deal(demo_book, "MES rollout")
    with desk:
        item = next(one for one in checks_view(found, Texts("en")).items if one.key == "deciders_met")
        assert "Zhao Lei was never met" in "\n".join(plain(row.line) for row in detail_page(item, 76))


async def test_a_check_is_ticked_and_moving_on_asks_the_reason(book: Path) -> None:
    """Space ticks; ] asks why while checks are open."""
    async with opened(book) as (pilot, home):
        await pilot.press("3", "6")
        await until(pilot, lambda: isinstance(home.app.screen, ChecksBoard))
        board = home.app.screen
        assert isinstance(board, ChecksBoard)
        await pilot.press("down", "down", "space")
        assert board.check is not None
        assert (board.check.key, board.check.done) == ("process", True)
        await saved(pilot, home)
        await pilot.press("left")
        assert board.point is SyncPoint.D, "the checks of the point before can be corrected too"
        await pilot.press("right")
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: isinstance(home.app.screen, Ask))
