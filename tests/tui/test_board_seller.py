"""Boards about the seller: how one listened, the twelve pairs, style, type and success."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cockpit import paths
from cockpit.content import words
from cockpit.content.texts import Texts
from cockpit.desk import own_style
from cockpit.desk.desk import Desk
from cockpit.desk.look import look
from cockpit.desk.me import me
from cockpit.desk.plans.boards import mark_listening
from cockpit.desk.telling import contacts_to_check
from cockpit.model.contact import Interaction
from cockpit.model.people import NEED_SIGNS, STYLE_SIGNS
from cockpit.tui.boards.listening import ListeningBoard
from cockpit.tui.boards.listening_view import listening_view
from cockpit.tui.boards.me import MeBoard
from cockpit.tui.boards.me_view import me_view, waiting_view
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.boards.pairs import PairsBoard
from cockpit.tui.boards.pairs_view import pairs_view
from cockpit.tui.boards.signs_view import NEED, STYLE, signs_view
from cockpit.tui.boards.topic_page import topic_page
from cockpit.tui.boards.view import BoardView
from cockpit.tui.lines import cells, plain
from tests.tui.board_world import demo_deal
from tests.tui.home_screens import TODAY, drawn, opened, saved, until

SOME = "AB--BBA-AB-A"


def contact(id: str, on: str, **values: object) -> Interaction:
    return Interaction.model_validate({"id": id, "account_id": "a", "on": on, **values})


@pytest.fixture(params=["en", "zh"])
def texts(request: pytest.FixtureRequest) -> Iterator[Texts]:
    words.use(request.param)
    yield Texts(request.param)
    words.use("en")


def test_the_boards_fit_every_width(demo_book: Path, texts: Texts) -> None:
    """No line is wider than the board, whatever the language."""
    with Desk(demo_book, today=TODAY, readonly=True) as desk:
        found = me(desk, SOME)
    one = contact("i", "2026-11-19", channel="VISIT", note="x " * 99, listening=["WRONG1", "RIGHT8"])
    views: list[BoardView] = [
        listening_view(one, "Li Na, 钱浩", 1, 12, texts),
        pairs_view(SOME, texts),
        me_view(found, texts),
        waiting_view(20, 400),
        waiting_view(0, 0),
    ]
    for view in views:
        for width in (46, 76, 108):
            pages = [list_page(view, width), *(detail_page(item, width, view.told) for item in view.items)]
            assert all(cells(row.line) <= width for page in pages for row in page)


def test_the_self_check_has_sixteen_habits_of_ones_own(texts: Texts) -> None:
    """Eight that stand in the way, eight that help, marked as the product's own text, with the score above."""
    view = listening_view(contact("i", "2026-11-19", listening=["WRONG7", "RIGHT2", "RIGHT8"]), "", 2, 3, texts)
    assert [len(section.items) for section in view.sections] == [8, 8]
    assert [item.key for item in view.items if item.mark == "✓"] == ["WRONG7", "RIGHT2", "RIGHT8"]
    assert "+1" in view.head[1].text
    assert any("own text" in note.text or "自拟" in note.text for note in view.told)


def test_a_habit_is_ticked_in_the_order_of_the_lists() -> None:
    """A second time takes the tick back; what is written names who was there."""
    once = mark_listening(contact("i", "2026-11-19", listening=["RIGHT2"]), "WRONG1", "Li Na")
    record = once.changes[0].record
    assert isinstance(record, Interaction)
    assert (record.listening, once.values["name"]) == (("WRONG1", "RIGHT2"), "Li Na")
    back = mark_listening(record, "RIGHT2", "Li Na").changes[0].record
    assert isinstance(back, Interaction)
    assert back.listening == ("WRONG1",)


def test_only_contacts_that_have_taken_place_are_checked() -> None:
    """The latest first; a planned one is none yet."""
    every = [
        contact("a", "2026-11-19"),
        contact("b", "2026-11-21"),
        contact("c", "2026-11-20"),
        contact("d", "2026-11-19"),
    ]
    assert [one.id for one in contacts_to_check(every, TODAY)] == ["c", "d", "a"]


def test_a_pair_shows_which_sentence_was_chosen(texts: Texts) -> None:
    """Twelve pairs of two, the chosen one marked, the state of the answers above."""
    view = pairs_view(SOME, texts)
    assert [len(section.items) for section in view.sections] == [2] * 12
    assert [item.key for item in view.items if item.mark == "●"] == ["1A", "2B", "5B", "6B", "7A", "9A", "10B", "12A"]
    assert "8" in view.head[1].text
    assert "自拟" in view.told[0].text or "Own wording" in view.told[0].text


async def test_listening_is_ticked_after_a_contact(book: Path) -> None:
    """L, space: written at once on the latest contact with the chosen person, taken back by u; < turns to earlier ones."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press("L")
        await until(pilot, lambda: isinstance(home.app.screen, ListeningBoard))
        board = home.app.screen
        assert isinstance(board, ListeningBoard)
        first = board.contact_id
        await pilot.press("down", "space")
        await saved(pilot, home)
        assert board.contact is not None
        assert board.contact.listening == ("WRONG2",)
        await pilot.press("less_than_sign")
        assert board.contact_id != first
        await pilot.press("greater_than_sign", "greater_than_sign")
        assert board.contact_id == first
        await pilot.press("u")
        await saved(pilot, home)
        await until(pilot, lambda: board.contact is not None and board.contact.listening == ())


async def test_an_account_without_contacts_has_nothing_to_check(tmp_path: Path) -> None:
    """It says so instead of an empty board."""
    path = tmp_path / "new.db"
    with Desk(path, today=TODAY) as desk:
        from cockpit.desk import typed_acts

        typed_acts.add(desk, "accounts", {"name": "Acme"})
    async with opened(path, (80, 24)) as (pilot, home):
        await pilot.press("L")
        await pilot.pause()
        assert home.app.screen is home


async def test_me_is_read_behind_the_screen_and_pairs_are_kept(book: Path) -> None:
    """M shows the figures once the book is read; p asks the pairs, whose answers are in the settings and on the page."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press("M")
        await until(pilot, lambda: isinstance(home.app.screen, MeBoard) and home.app.screen.found is not None)
        assert "Which seller I am: growing" in drawn(home)
        page = home.app.screen
        await pilot.press("p")
        await until(pilot, lambda: isinstance(home.app.screen, PairsBoard))
        board = home.app.screen
        assert isinstance(board, PairsBoard)
        await pilot.press("b", "a", "down", "enter", "delete")
        assert (board.answers, board.list.cursor) == ("BAB---------", 6)
        await pilot.press("escape")
        await until(pilot, lambda: home.app.screen is page)
        assert "3 of 12 pairs answered" in drawn(home)
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Which seller are you?" in drawn(home))
        await home.app.workers.wait_for_complete()
    assert own_style.kept_answers(paths.config_file()).answers == "BAB---------"


async def test_answers_that_can_t_be_written_are_said(book: Path) -> None:
    """They hold until the end, and the screen names the file; what can't be used in it is said too."""
    file = paths.config_file()
    file.parent.mkdir(parents=True)
    file.write_text('[me]\npairs = "AB"\nstyle = [\n', encoding="utf-8")
    async with opened(book, (80, 24)) as (pilot, home):
        board = PairsBoard(home, own_style.UNANSWERED, lambda _answers: None)
        home.app.push_screen(board)
        await until(pilot, lambda: board.shown is not None)
        await pilot.press("a")
        await until(pilot, lambda: "config.toml" in drawn(home))
        assert board.answers.startswith("A")
    assert 'pairs = "AB"' in file.read_text(encoding="utf-8")


def test_the_page_of_me_names_the_figures(demo_book: Path) -> None:
    """Style and type, then the measures of success, each with what it is made of."""
    with Desk(demo_book, today=TODAY, readonly=True) as desk:
        view = me_view(me(desk, SOME), Texts("en"))
    assert [section.title for section in view.sections] == ["What I am like", "Measures of success"]
    assert [item.key for item in view.sections[0].items] == ["style", "seller"]
    page = [plain(row.line) for row in detail_page(view.items[1], 76, view.told)]
    assert any("mean RC" in line for line in page)


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("你是哪一类\n销售？", "你是哪一类销售？"),
        ("关系紧密度\nRC", "关系紧密度RC"),
        ("which seller\nyou are", "which seller you are"),
    ],
)
def test_a_paragraph_of_an_explanation_is_one_text(markdown: str, shown: str) -> None:
    """Broken lines of Chinese are joined without a blank, others with one."""
    assert [plain(row.line) for row in topic_page(markdown, 60)] == [shown]


def test_every_sign_can_be_ticked(demo_book: Path, texts: Texts) -> None:
    """The 27 words of style and the 15 signs of need stand on the board of a person (method.md 2.6, 4.3)."""
    desk, deal = demo_deal(demo_book, "MES rollout")
    with desk:
        seen = look(desk, deal.opportunity.account_id)
        view = signs_view(seen, deal.people[0].stakeholder, texts)
    assert [len(section.items) for section in view.sections] == [2, 7, 7, 7, 6, 5, 3, 4, 3]
    assert {item.key for item in view.items} == {STYLE, NEED, *STYLE_SIGNS, *NEED_SIGNS}
