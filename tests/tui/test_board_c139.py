"""The C139 board: what it says of a deal, and what its keys write."""

from fractions import Fraction
from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.plans.boards import name_coach, note_clear, set_clear, set_first, set_win
from cockpit.model.changes import Plan
from cockpit.model.enums import ClearState
from cockpit.tui.boards.c139 import C139Board
from cockpit.tui.boards.c139_view import c139_view
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.lines import cells, plain
from tests.tui.board_world import after, deal, demo_deal
from tests.tui.home_screens import TODAY, drawn, opened, saved, until


def test_a_state_is_dated_and_keeps_its_evidence() -> None:
    """Confirming an item says since when, and what was written stays."""
    known = deal(clear={"3": {"state": "CLAIMED", "evidence": "chart seen", "updated_at": "2026-01-01"}})
    clear = after(set_clear(known, "3", ClearState.CONFIRMED, TODAY)).c139.clear["3"]
    assert (clear.state, clear.evidence, clear.updated_at) == (ClearState.CONFIRMED, "chart seen", TODAY)


@pytest.mark.parametrize(
    "plan",
    [
        set_clear(deal(), "1", ClearState.UNKNOWN, TODAY),
        note_clear(deal(), "1", "  ", TODAY),
        set_first(deal(first={"1": True}), "1", True),
        set_win(deal(win=False), False),
        name_coach(deal(coach_id="li"), "li"),
    ],
)
def test_an_answer_that_is_there_already_writes_nothing(plan: Plan) -> None:
    """The history holds no act without a change."""
    assert not plan


def test_evidence_is_written_and_taken_away() -> None:
    """An empty sentence clears the evidence and leaves the state."""
    noted = after(note_clear(deal(), "5", "said by Li ", TODAY))
    assert noted.c139.clear["5"].evidence == "said by Li"
    assert after(note_clear(noted, "5", "", TODAY)).c139.clear["5"].evidence is None


@pytest.mark.parametrize("value", [True, False])
def test_first_and_win_know_yes_no_and_unknown(value: bool) -> None:
    """An answer can be taken back to unknown."""
    first = after(set_first(deal(), "2", value))
    assert first.c139.first == {"2": value}
    assert after(set_first(first, "2", None)).c139.first == {}
    won = after(set_win(deal(), value))
    assert won.c139.win is value
    assert after(set_win(won, None)).c139.win is None


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [50, 76, 108])
def test_the_board_fits_every_width(demo_book: Path, language: str, width: int) -> None:
    """No line is wider than the board, whatever the language."""
    desk, found = demo_deal(demo_book, "MES rollout")
    with desk:
        view = c139_view(found, Texts(language))
        assert [item.key for item in view.items] == ["coach", *"123456789", "F1", "F2", "F3", "W"]
        pages = [list_page(view, width), *(detail_page(item, width) for item in view.items)]
        assert all(cells(row.line) <= width for page in pages for row in page)


def test_the_board_adds_up_and_names_what_the_point_needs(demo_book: Path) -> None:
    """The parts of the index add up to it; open items that the point asks for are named."""
    desk, found = demo_deal(demo_book, "MES rollout")
    with desk:
        view = c139_view(found, Texts("en"))
        assert found.index == Fraction(6)
        assert view.head[1].text == "coach 0 + confirmed 0 + claimed 6 + F1–F3 0 + W 0 = 6"
        side = view.sections[1].side
        assert side is not None
        assert side.text.endswith("open: 1 2 4 7 8 9")
        text = "\n".join(plain(row.line) for row in list_page(view, 100))
        assert "Blind: collect before you push." in text


async def test_an_item_is_confirmed_in_three_keys_and_taken_back_by_one(book: Path) -> None:
    """9, the cursor, f; u takes it back while the board stays open."""
    async with opened(book) as (pilot, home):
        await pilot.press("3", "9")
        await until(pilot, lambda: isinstance(home.app.screen, C139Board))
        board = home.app.screen
        assert isinstance(board, C139Board)
        await pilot.press("down", "f")
        assert board.deal is not None
        assert board.deal.counts.confirmed == {1}
        await saved(pilot, home)
        assert "confirmed" in drawn(home)
        await pilot.press("u")
        await until(pilot, lambda: board.deal is not None and not board.deal.counts.confirmed)
        await pilot.press("escape")
        assert home.app.screen is home


async def test_evidence_is_never_markup(book: Path) -> None:
    """Brackets are drawn as they are, and no control character gets through, on the board and in its question."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press("3", "9")
        await until(pilot, lambda: isinstance(home.app.screen, C139Board))
        board = home.app.screen
        assert isinstance(board, C139Board)
        await pilot.press("down")
        assert board.deal is not None
        record = board.deal.opportunity
        assert board.perform(lambda: note_clear(record, "1", "[/x] [b]TODO \u202ecba", TODAY))
        await until(pilot, lambda: "[/x] [b]TODO" in drawn(home))
        assert "\u202e" not in drawn(home)
        await pilot.press("enter")
        await until(pilot, lambda: home.app.screen is not board)
        assert "[/x] [b]TODO" in drawn(home)
