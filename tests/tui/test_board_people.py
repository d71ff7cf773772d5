"""Boards about a person: attitude by two questions, stance by evidence, style and need by signs."""

from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.plans.boards import guided_attitude, mark_sign, mark_stance_point, set_stance, set_style_and_need
from cockpit.model.changes import Plan
from cockpit.model.enums import Confidence, PersonalNeed, Stance, Style
from cockpit.model.people import Participation, Stakeholder
from cockpit.tui.boards.attitude import AttitudeBoard
from cockpit.tui.boards.attitude_view import Answers, attitude_view
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.boards.signs import SignsBoard
from cockpit.tui.boards.stance import StanceBoard
from cockpit.tui.boards.stance_view import bare, stance_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.lines import cells
from cockpit.tui.screens.home import HomeScreen
from tests.tui.board_world import demo_deal
from tests.tui.home_screens import TODAY, opened, saved, until

PART = Participation.model_validate({"stakeholder_id": "li", "opportunity_id": "o", "roles": ["E"]})
PERSON = Stakeholder.model_validate({"id": "li", "account_id": "a", "name": "Li Na"})


def part_after(plan: Plan) -> Participation:
    record = plan.changes[0].record
    assert isinstance(record, Participation)
    return record


@pytest.mark.parametrize(
    ("benefit", "behaviour", "adjusted", "value"),
    [(3, 2, 0, 2), (-1, 0, 0, -1), (None, 1, 0, 1), (4, None, 0, 4), (None, None, 1, None), (3, 2, 1, 3), (4, 4, 1, 4)],
)
def test_the_lower_answer_counts(benefit: int | None, behaviour: int | None, adjusted: int, value: int | None) -> None:
    """Benefit +3 and behaviour +2 suggest +2; by hand it may be moved, never off the scale (method.md 4.6)."""
    assert Answers(benefit, behaviour, adjusted).value == value


def test_a_guided_attitude_keeps_the_benefit() -> None:
    """The answer to the first question is a fact of its own, as closeness reads it."""
    new = part_after(guided_attitude(PART, 2, TODAY, Confidence.CLAIMED, "said so", 3, "Li Na"))
    assert (new.benefit_level, new.attitudes[-1].value, new.attitudes[-1].evidence) == (3, 2, "said so")
    assert part_after(guided_attitude(PART, 2, TODAY, Confidence.CLAIMED, None, None, "Li Na")).benefit_level is None


def test_a_tick_is_taken_back_by_a_second_one() -> None:
    """Evidence and signs are ticked and unticked by the same key."""
    once = part_after(mark_stance_point(PART, "SN3", "Li Na"))
    assert once.stance_evidence == ("SN3",)
    assert part_after(mark_stance_point(once, "SN3", "Li Na")).stance_evidence == ()
    signed = mark_sign(PERSON, "DIRECT1", style=True).changes[0].record
    assert isinstance(signed, Stakeholder)
    assert signed.style_signs == ("DIRECT1",)
    assert mark_sign(signed, "SAFETY2", style=False).changes[0].fields == {"need_signs"}


def test_what_is_recorded_already_writes_nothing() -> None:
    """A stance or style that is there is no act; None leaves style and need, and clears a stance."""
    held = PART.model_copy(update={"stance": Stance.SP})
    assert not set_stance(held, Stance.SP, "Li Na")
    assert part_after(set_stance(held, None, "Li Na")).stance is None
    known = PERSON.model_copy(update={"style": Style.DIRECT})
    assert not set_style_and_need(known, None, None)
    assert set_style_and_need(known, None, PersonalNeed.SAFETY).changes[0].fields == {"personal_need"}


@pytest.mark.parametrize(
    ("text", "shown"), [("SP: leans to us", "leans to us"), ("直接：高效", "高效"), ("plain", "plain")]
)
def test_a_sign_is_said_without_its_group(text: str, shown: str) -> None:
    """The group stands above the signs already."""
    assert bare(text) == shown


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [46, 76, 108])
def test_the_boards_fit_every_width(demo_book: Path, language: str, width: int) -> None:
    """No line is wider than the board, whatever the language."""
    desk, found = demo_deal(demo_book, "MES rollout")
    texts = Texts(language)
    with desk:
        person = next(one for one in found.people if one.name == "Qian Hao")
        views: list[BoardView] = [stance_view(person, texts), attitude_view(person, Answers(3, 2), texts)]
    for view in views:
        pages = [list_page(view, width), *(detail_page(item, width, view.told) for item in view.items)]
        assert all(cells(row.line) <= width for page in pages for row in page)


def test_the_suggestion_names_its_reason(demo_book: Path) -> None:
    """Without evidence the attitude speaks."""
    desk, found = demo_deal(demo_book, "MES rollout")
    with desk:
        person = next(one for one in found.people if one.name == "Qian Hao")
        head = stance_view(person, Texts("en")).head[:-1]
    assert [note.text for note in head] == ["Recorded: N neutral", "Suggested: N neutral, as the attitude is 0 neutral"]


async def test_an_attitude_with_evidence_takes_two_answers(book: Path) -> None:
    """g, an answer, an answer, how sure, a sentence, save; all of it is one act."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "down", "g")
        await until(pilot, lambda: isinstance(home.app.screen, AttitudeBoard))
        board = home.app.screen
        assert isinstance(board, AttitudeBoard)
        await until(pilot, lambda: board.list.cursor == 4)
        await pilot.press("up", "up", "up", "enter", "down", "enter", "enter", "enter", *"demo", "enter", "ctrl+s")
        await until(pilot, lambda: home.app.screen is home)
        await saved(pilot, home)
        look = home.choice.look
        assert look is not None
        parts = look.dossier.participants[home.choice.deal_id or ""]
        part = next(part for part in parts if part.stakeholder_id == home.choice.person_id)
        assert (part.benefit_level, part.attitudes[-1].value, part.attitudes[-1].evidence) == (3, 2, "demo")


async def test_an_attitude_is_raised_with_evidence_in_six_keys(book: Path) -> None:
    """From the chart: g, one more than recorded, e and a sentence, save; no answer is needed before."""
    async with opened(book) as (pilot, home):
        await pilot.press("2")
        before = len(_part(home).attitudes)
        await pilot.press("g")
        await until(pilot, lambda: isinstance(home.app.screen, AttitudeBoard))
        await pilot.press("plus", "e", *"demo", "enter", "ctrl+s")
        await until(pilot, lambda: home.app.screen is home)
        await saved(pilot, home)
        assert len(_part(home).attitudes) == before + 1
        assert (_part(home).attitudes[-1].value, _part(home).attitudes[-1].evidence) == (1, "demo")


def _part(home: HomeScreen) -> Participation:
    look = home.choice.look
    assert look is not None
    parts = look.dossier.participants[home.choice.deal_id or ""]
    return next(part for part in parts if part.stakeholder_id == home.choice.person_id)


@pytest.mark.parametrize(("key", "board"), [("h", StanceBoard), ("r", SignsBoard)])
async def test_a_tick_is_written_at_once(book: Path, key: str, board: type) -> None:
    """Space on the boards of stance and signs is an act, and u takes it back."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "down", key)
        await until(pilot, lambda: isinstance(home.app.screen, board))
        await pilot.press("down", "down", "space")
        await saved(pilot, home)
        look = home.choice.look
        assert look is not None
        person = look.dossier.person[home.choice.person_id or ""]
        parts = [p for p in look.dossier.participations if p.stakeholder_id == person.id]
        assert "CONCEPT1" in person.style_signs or any("SP3" in part.stance_evidence for part in parts)
