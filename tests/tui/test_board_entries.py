"""Everything entered, the list of one kind, the housekeeping hints: what they show and what their keys do."""

from dataclasses import replace
from pathlib import Path

import pytest

from cockpit.advice.hints import HINTS
from cockpit.content.texts import Texts
from cockpit.content.words import use
from cockpit.desk.desk import Desk
from cockpit.desk.look import Look, look
from cockpit.model.account import Account
from cockpit.storage.records import rows
from cockpit.tui.boards.assessment import AssessmentBoard
from cockpit.tui.boards.c139 import C139Board
from cockpit.tui.boards.everything import EverythingBoard
from cockpit.tui.boards.hints import _WAYS, HintsBoard
from cockpit.tui.boards.hints_view import GOES, counted, hints_view, parted
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.boards.past import PastBoard
from cockpit.tui.boards.records import RecordsBoard
from cockpit.tui.boards.records_view import ADD, records_view, told
from cockpit.tui.commands.about_entry import ENTRIES, LIBRARY
from cockpit.tui.forms.attitude import AttitudeForm
from cockpit.tui.forms.contact import ContactForm
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.naming import called
from cockpit.tui.forms.record import RecordForm
from cockpit.tui.lines import cells, plain
from tests.tui.home_screens import TODAY, drawn, opened, saved, until


@pytest.fixture(scope="module")
def looks(demo_book: Path) -> list[Look]:
    """Every account of the demo book."""
    with Desk(demo_book, today=TODAY) as desk:
        return [look(desk, one.id) for one in rows(desk.book, "accounts") if isinstance(one, Account)]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("array", sorted(set(ENTRIES) - LIBRARY))
def test_every_kind_is_listed_in_both_languages(looks: list[Look], array: str, language: str) -> None:
    """Each record has a name and its facts, no code where there is a word, and no line is wider than the board."""
    use(language)
    for seen in looks:
        context = FormContext(TODAY, seen.dossier)
        records = getattr(seen.dossier, array)
        view = records_view(array, records, context)
        assert len([item for item in view.items if item.key.startswith("=")]) == len(records)
        items = [replace(view.items[0], detail=tuple(told(array, one, context))) for one in records]
        pages = [list_page(view, 60), *(detail_page(item, 60) for item in items)]
        assert all(cells(row.line) <= 60 for page in pages for row in page)
        assert all(called(array, one, context).strip() for one in records)
        shown = "\n".join(plain(row.line) for page in pages for row in page)
        assert not any(code in shown for code in ("STRATEGIC_DRIVER", "PRIMARY", "VISIT", "INFLUENCE", "SNOOZED"))


def test_the_template_shows_what_is_missing(looks: list[Look]) -> None:
    """Of the twenty keys those without a value wait to be filled in, each with its own form."""
    view = records_view("info_items", looks[0].dossier.info_items, FormContext(TODAY, looks[0].dossier))
    missing = [item.key for item in view.items if item.key.startswith(ADD) and item.key != ADD]
    assert len(missing) == 20 - len(looks[0].situation.information.filled)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_hints_say_where_they_lead(looks: list[Look], language: str) -> None:
    """The list holds exactly the hints of the account and its deals, each with reason and way."""
    for seen in looks:
        deal = next(iter(seen.dossier.deal), None)
        view = hints_view(seen, deal, Texts(language))
        assert len(view.items) == counted(seen)
        assert {parted(item.key)[1] for item in view.items} <= {None, *seen.dossier.deal}
        assert all(item.text and len(item.detail) == 2 for item in view.items)


def test_every_hint_has_its_way() -> None:
    """No hint leads nowhere; M03 leads to the pane of finance itself."""
    assert set(GOES) == set(HINTS) == {*_WAYS, "M03"}


async def test_a_need_is_added_corrected_and_deleted_by_keys(book: Path) -> None:
    """From the palette by its name; enter corrects, del deletes, undo brings it back."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press("ctrl+p", *"needs", "enter")
        await until(pilot, lambda: isinstance(home.app.screen, RecordsBoard))
        before = [one.text for one in home.choice.look.dossier.needs] if home.choice.look else []
        await pilot.press("a")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        await pilot.press(*"Audit", "ctrl+s")
        await until(pilot, lambda: isinstance(home.app.screen, RecordsBoard) and "Audit" in drawn(home))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        await pilot.press("end", "s", "ctrl+s")
        await until(pilot, lambda: isinstance(home.app.screen, RecordsBoard) and "Audits" in drawn(home))
        await saved(pilot, home)
        look_now = home.choice.look
        assert look_now is not None
        assert sorted(one.text for one in look_now.dossier.needs) == sorted([*before, "Audits"])
        await pilot.press("delete")
        await saved(pilot, home)
        assert home.choice.look is not None
        assert [one.text for one in home.choice.look.dossier.needs] == before


async def test_what_belongs_to_no_account_is_entered_too(book: Path) -> None:
    """A sales target: it is in the list once it is on disk."""
    async with opened(book) as (pilot, home):
        await pilot.press("R")
        await until(pilot, lambda: isinstance(home.app.screen, EverythingBoard))
        await pilot.press("end", "a")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        await pilot.press("escape", "enter")
        await until(pilot, lambda: isinstance(home.app.screen, RecordsBoard))
        count = len(home.session.records("targets"))
        await pilot.press("a")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        await pilot.press(*"2027-03", "enter", *"500000", "ctrl+s")
        await until(pilot, lambda: "2027-03" in drawn(home) and isinstance(home.app.screen, RecordsBoard))
        assert len(home.session.records("targets")) == count + 1


async def test_a_hint_is_reached_from_the_deal_and_leads_on(book: Path) -> None:
    """The last line of the pane opens the hints; enter on the template's hint lists the template."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press("3", "end", "enter")
        await until(pilot, lambda: isinstance(home.app.screen, HintsBoard))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, RecordsBoard))
        board = home.app.screen
        assert isinstance(board, RecordsBoard)
        assert board.array == "info_items"
        await pilot.press("escape", "end", "enter")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        assert home.app.screen.sheet.array == "project_history"  # type: ignore[attr-defined]  # the form just asserted


async def test_hints_open_forms_lists_and_boards(book: Path) -> None:
    """A contact with a key person, a new need, the account, the step that is next, the coach, the requests."""
    ways = {
        "M04": ContactForm,
        "M05": RecordForm,
        "M07": RecordsBoard,
        "M11": RecordForm,
        "M06": AssessmentBoard,
        "M14": C139Board,
    }
    async with opened(book) as (pilot, home):
        for hint, wanted in ways.items():
            _WAYS[hint](home)
            await until(pilot, lambda wanted=wanted: isinstance(home.app.screen, wanted))  # type: ignore[misc]  # bound on purpose
            await pilot.press("escape")
            await until(pilot, lambda: home.app.screen is home)


async def test_a_winning_step_opens_where_it_is_done(book: Path) -> None:
    """On the board of the assessment: the third step lists the rivals, the sixth names the coach there is none of yet."""
    async with opened(book, (80, 24)) as (pilot, home):
        for place, wanted in ((3, RecordsBoard), (6, C139Board)):
            await pilot.press("3", "7", "end", *["up"] * (6 - place), "enter")
            await until(pilot, lambda wanted=wanted: isinstance(home.app.screen, wanted))  # type: ignore[misc]  # bound on purpose
            await pilot.press("escape", "escape")
            await until(pilot, lambda: home.app.screen is home)


async def test_an_attitude_of_the_past_is_corrected_and_deleted(book: Path) -> None:
    """g, a, enter corrects; del takes it out of the history; undo brings it back."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "down", "g", "a")
        await until(pilot, lambda: isinstance(home.app.screen, PastBoard))
        board = home.app.screen
        assert isinstance(board, PastBoard)
        assert board.part is not None
        count = len(board.part.attitudes)
        newest = int(board.item.key) if board.item is not None else 0
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, AttitudeForm))
        await pilot.press("plus", "ctrl+s")
        await until(pilot, lambda: home.app.screen is board)
        assert board.part.attitudes[newest].value == 1, "corrected in its place, none is added"
        assert len(board.part.attitudes) == count
        await pilot.press("delete")
        assert len(board.part.attitudes) == count - 1
        await saved(pilot, home)
        await pilot.press("u")
        await saved(pilot, home)
        await until(pilot, lambda: board.part is not None and len(board.part.attitudes) == count)
