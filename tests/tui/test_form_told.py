"""What a form says of the record that is typed in it: the lock of an answer, how far a need is investigated."""

from dataclasses import replace
from pathlib import Path

import pytest

from cockpit.content.numbers import load_numbers
from cockpit.content.texts import Texts
from cockpit.desk import telling
from cockpit.methods.needs import QUESTIONS
from cockpit.model.contact import Interaction, Need
from cockpit.model.opportunity import Objection
from cockpit.model.record import Record
from cockpit.tui.forms.record import RecordForm
from cockpit.tui.forms.sheet import Sheet
from cockpit.tui.forms.told import is_told_of, told
from cockpit.tui.forms.values import State
from tests.tui.form_world import CONTEXT, DEAL, TODAY
from tests.tui.home_screens import drawn, opened, until

NUMBERS, TEXTS = load_numbers(), Texts("en")
SAYING = replace(CONTEXT, says=lambda record: telling.told(record, TODAY, NUMBERS, TEXTS))
LOCKED = "The answer is locked: first make it clear, show concern, and define its kind."
COACH = "Does it not suit the company, or not suit the person? Ask the coach."
SOLVED = {"clarified": "x", "class": "PRICE", "fit_problem": "ME"}
OLD = Objection.model_validate({"id": "j", "opportunity_id": "mes", "on": "2026-11-10", "text": "dear", **SOLVED})


def said(array: str, record: Record | None = None, /, **states: State) -> list[str]:
    sheet = Sheet(array, SAYING, record)
    return told(sheet, {**sheet.start, **states})


@pytest.mark.parametrize(
    ("states", "lines"),
    [
        ({}, [LOCKED, COACH]),
        (
            {"clarified": "a rival has no service", "fit_problem": "ME"},
            ["The answer is locked: first show concern and define its kind."],
        ),
        ({"class": "DOUBT", "fit_problem": "ME"}, ["The answer is locked: first make it clear."]),
        ({"class": "DOUBT", "clarified": "x", "fit_problem": "ME"}, ["Next: deal with it: prove it: a case, a test."]),
        (
            {"class": "\x1fpri", "clarified": "x", "fit_problem": "ME"},
            ["The answer is locked: first show concern and define its kind."],
        ),
        ({"on": "no day"}, [LOCKED, COACH]),
    ],
)
def test_a_new_objection_says_what_comes_first(states: dict[str, State], lines: list[str]) -> None:
    """From what is typed so far, though text and deal are missing; a field with a fault counts as not typed."""
    assert said("objections", None, **states) == lines


def test_an_edited_objection_is_read_as_it_is_typed() -> None:
    """What is cleared in the form is not known any more."""
    assert said("objections", OLD) == ["Next: deal with it: value before price; trade terms."]
    assert said("objections", OLD, clarified="") == ["The answer is locked: first make it clear."]


def test_a_need_says_how_far_it_is_investigated() -> None:
    """All seven questions stand in its form, and each answer counts at once."""
    assert set(QUESTIONS) <= set(Sheet("needs", SAYING).fields)
    typed: dict[str, State] = dict.fromkeys(QUESTIONS[:5], "known")
    assert said("needs") == ["Investigated: 0 of 7 questions; not clear yet"]
    assert said("needs", None, **typed) == ["Investigated: 5 of 7 questions; clear"]


def test_a_contact_says_its_score_once_something_is_ticked() -> None:
    """Before that there is nothing to say."""
    assert said("interactions") == []
    assert said("interactions", listening=("RIGHT2", "WRONG1", "RIGHT3")) == ["Listening: +1 (2 right, 1 wrong)"]


def test_a_meeting_says_how_smart_its_objective_is() -> None:
    """Objective and questions as they are typed, a line each; a line that can't be read counts as not typed."""
    lines = said("meetings", objective="what = sign pilot\nnumber = 1", questions="OPEN | Why now?")
    assert lines[0].startswith("Objective: SMART 2 of 5; missing: M (")
    assert lines[-1] == "Questions: missing: explore, specific, closed"
    assert said("meetings", objective="nonsense") == []
    assert said("meetings", objective="due = 2026-02-30") == []


def test_of_other_records_nothing_is_said() -> None:
    """And without somebody to ask, of none."""
    assert not is_told_of(Sheet("opportunities", SAYING, DEAL))
    assert telling.told(DEAL, TODAY, NUMBERS, TEXTS) == []
    silent = Sheet("objections", CONTEXT)
    assert not is_told_of(silent)
    assert told(silent, silent.start) == []
    contact = Interaction.model_validate({"id": "i", "account_id": "acc", "on": TODAY})
    assert telling.listened(contact) == "Listening: not checked yet"
    assert telling.told(Need.model_validate({"id": "n", "account_id": "acc", "text": "x"}), TODAY, NUMBERS, TEXTS)


async def test_the_form_of_an_objection_says_that_its_answer_is_locked(book: Path) -> None:
    """The line follows what is typed, without leaving the field."""
    async with opened(book, (80, 24)) as (pilot, home):
        home.run_command("entry.objections")
        await until(pilot, lambda: "Objections" in drawn(home))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        await until(pilot, lambda: "The answer is locked: first make it clear." in drawn(home))
        await pilot.press("tab", "tab", "tab", "tab", *"fee")
        await until(pilot, lambda: "Next: deal with it: value before price" in drawn(home))
