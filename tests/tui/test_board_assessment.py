"""The assessment board: twenty criteria by one key each, and the winning six steps."""

from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.plans.boards import answer_criterion
from cockpit.model.faults import Refused
from cockpit.model.opportunity import ASSESSMENT
from cockpit.tui.boards.assessment import AssessmentBoard
from cockpit.tui.boards.assessment_view import assessment_view
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.lines import cells
from tests.tui.board_world import after, deal, demo_deal
from tests.tui.home_screens import opened, saved, until


def test_unknown_is_no_answer() -> None:
    """Taking an answer back leaves nothing behind."""
    yes = after(answer_criterion(deal(), "real project", 1))
    assert yes.assessment == {"real project": 1}
    assert after(answer_criterion(yes, "real project", 0)).assessment == {}
    assert not answer_criterion(yes, "real project", 1)


def test_a_criterion_that_is_none_is_refused() -> None:
    """Only the method's twenty criteria are answered."""
    with pytest.raises(Refused):
        answer_criterion(deal(), "weather", 1)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [46, 76, 108])
def test_the_assessment_fits_every_width(demo_book: Path, language: str, width: int) -> None:
    """All criteria and six steps are there, in both languages, no line wider than the board."""
    desk, found = demo_deal(demo_book, "MES rollout")
    with desk:
        view = assessment_view(found, Texts(language))
    assert [item.key for item in view.items[:20]] == [one for block in ASSESSMENT.values() for one in block]
    assert len(view.items) == 26
    pages = [list_page(view, width), *(detail_page(item, width, view.told) for item in view.items)]
    assert all(cells(row.line) <= width for page in pages for row in page)


async def test_two_noes_make_a_question_red(book: Path) -> None:
    """n answers and goes on; a block at -2 is marked in words."""
    async with opened(book) as (pilot, home):
        await pilot.press("3", "7")
        await until(pilot, lambda: isinstance(home.app.screen, AssessmentBoard))
        board = home.app.screen
        assert isinstance(board, AssessmentBoard)
        await pilot.press(*["down"] * 5, "n", "n")
        assert board.shown is not None
        side = board.shown.sections[1].side
        assert side is not None
        assert side.text == "-2 ■ red"
        assert board.list.cursor == 7
        await saved(pilot, home)
