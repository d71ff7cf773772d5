"""The capture line on the screen: previewed as it is typed, written by one enter, taken back by one u."""

from pathlib import Path

from textual.widgets import Input

from cockpit.desk import acts
from cockpit.desk.desk import Desk
from cockpit.desk.look import look
from cockpit.tui.capture.dialog import CaptureDialog, CaptureField
from cockpit.tui.capture.view import CaptureView, capture_page
from cockpit.tui.lines import plain
from tests.tui.home_screens import TODAY, drawn, opened, saved, until

LINE = ": pilot ok; c4 ok; >fri send TCO; ]"


async def test_a_line_is_previewed_written_and_taken_back(book: Path) -> None:
    """A name completes, every change is seen before enter, one entry of the journal holds all, one u undoes it."""
    async with opened(book) as (pilot, home):
        account = home.choice.account_id or ""
        assert home.choice.look is not None
        name = next(iter(home.choice.look.dossier.person.values())).name
        await pilot.press("c", *f"met @{name[:2]}")
        await until(pilot, lambda: "tab" in drawn(home) and name in drawn(home))
        dialog = home.app.screen
        assert isinstance(dialog, CaptureDialog)
        dialog.field.value = f"met @{name}+{LINE}"
        await until(pilot, lambda: "to do by" in drawn(home) and "enter writes all of it" in drawn(home))
        await pilot.press("enter")
        await saved(pilot, home)
        with Desk(book, today=TODAY) as desk:
            (act,) = acts.history(desk)
            after = look(desk, account).dossier
        assert act.label.startswith("Captured")
        assert "send TCO" in [one.text for one in after.next_steps]
        assert home.choice.look.dossier.interactions == after.interactions
        await pilot.press("u")
        await saved(pilot, home)
        with Desk(book, today=TODAY) as desk:
            assert "send TCO" not in [one.text for one in look(desk, account).dossier.next_steps]


async def test_an_unknown_name_is_asked_about(book: Path) -> None:
    """Enter writes nothing while a name is unknown; a key makes a new person, another leaves it as text."""
    async with opened(book) as (pilot, home):
        await pilot.press("f2")
        dialog = home.app.screen
        assert isinstance(dialog, CaptureDialog)
        dialog.field.value = "met @Zebulon: ok; mail @nobody"
        await pilot.press("enter")
        await until(pilot, lambda: "Who is “Zebulon”?" in drawn(home))
        await pilot.press("alt+n")
        await until(pilot, lambda: "Who is “nobody”?" in drawn(home))
        await pilot.press("alt+t")
        await until(pilot, lambda: "new person: Zebulon" in drawn(home))
        await pilot.press("escape")
        await until(pilot, lambda: home.app.screen is home)
        await pilot.press("c")
        assert home.app.screen.query_one(Input).value == "met @Zebulon: ok; mail @nobody"


async def test_alt_with_a_letter_types_nothing(book: Path) -> None:
    """A terminal sends alt+n together with the letter n: it answers who the name is, and the line stays."""
    from textual import events

    async with opened(book) as (pilot, home):
        await pilot.press("f2")
        dialog = home.app.screen
        assert isinstance(dialog, CaptureDialog)
        dialog.field.value = "met @Zebulon: ok"
        await until(pilot, lambda: "Who is “Zebulon”?" in drawn(home))
        home.app.post_message(events.Key("alt+n", "n"))
        await until(pilot, lambda: "new person: Zebulon" in drawn(home))
        assert dialog.field.value == "met @Zebulon: ok"


async def test_a_pasted_note_of_several_lines_is_one_line(book: Path) -> None:
    """Its lines become sentences; nothing of it is lost."""
    from textual import events

    async with opened(book) as (pilot, home):
        await pilot.press("c")
        field = home.app.screen.query_one(CaptureField)
        field.post_message(events.Paste("- budget open\r\n\r\n- >fri call\n"))
        await until(pilot, lambda: "to do by" in drawn(home))
        assert field.value == "- budget open; - >fri call"


def test_an_empty_line_shows_how_it_is_written() -> None:
    """The grammar by examples, inside any width."""
    for width in (30, 80):
        page = capture_page(CaptureView(), width)
        assert any("met @Li+" in plain(row.line) for row in page)
        assert all(sum(span.cells for span in row.line) <= width for row in page)
