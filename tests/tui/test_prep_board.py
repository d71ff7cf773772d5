"""Preparing a meeting on the screen: from one key to the brief, and what came of it back into the meeting."""

from pathlib import Path

from cockpit.desk.desk import Desk
from cockpit.desk.look import look
from cockpit.tui.boards.prep import PrepBoard
from cockpit.tui.capture.dialog import CaptureDialog
from cockpit.tui.screens.ask import Ask
from cockpit.tui.screens.document import DocumentPage
from tests.tui.home_screens import TODAY, drawn, opened, saved, until


async def test_from_one_key_to_the_brief(book: Path) -> None:
    """F7, two enters for a new meeting, o and its lines, a for the questions, b for the brief: twelve keys and text."""
    async with opened(book) as (pilot, home):
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(home.app.screen, Ask))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(home.app.screen, PrepBoard) and "set the objective" in drawn(home))
        await pilot.press("o")
        await until(pilot, lambda: isinstance(home.app.screen, Ask))
        await pilot.press(*"sign pilot", "enter", *"less waste", "enter", "1", "enter", *"pilot", "enter")
        await pilot.press(*"they asked", "enter", "enter", "enter", "enter")
        await until(pilot, lambda: "SMART 5/5" in drawn(home))
        await pilot.press("a")
        await until(pilot, lambda: "Next: step 2" in drawn(home))
        await pilot.press("b")
        await until(pilot, lambda: isinstance(home.app.screen, DocumentPage) and "less waste" in drawn(home))
        await saved(pilot, home)
        account = home.choice.account_id or ""
    with Desk(book, today=TODAY) as desk:
        (meeting,) = look(desk, account).dossier.meetings
    assert len(meeting.questions) >= 4
    assert meeting.objective is not None
    assert meeting.objective.customer_topic == "less waste"


async def test_the_outcome_comes_back_into_the_meeting(book: Path) -> None:
    """c opens the capture line with who was there; the meeting knows the contact, and one undo takes both back."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "f7")
        await until(pilot, lambda: isinstance(home.app.screen, Ask))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(home.app.screen, PrepBoard))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(home.app.screen, CaptureDialog))
        dialog = home.app.screen
        assert isinstance(dialog, CaptureDialog)
        assert dialog.field.value.startswith("meeting @")
        dialog.field.value += "agreed; they promised: order in May; next: 3 dec"
        await until(pilot, lambda: "enter writes all of it" in drawn(home))
        await pilot.press("enter")
        await until(pilot, lambda: "The outcome is captured." in drawn(home) or not home.session.saving)
        await saved(pilot, home)
        account = home.choice.account_id or ""
        with Desk(book, today=TODAY) as desk:
            dossier = look(desk, account).dossier
        meeting = dossier.meetings[-1]
        contact = next(one for one in dossier.interactions if one.id == meeting.interaction_id)
        assert (contact.customer_promise, str(contact.next_appointment)) == ("ORAL", "2026-12-03")
