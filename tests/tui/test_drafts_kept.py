"""Drafts across a crash: what was typed and not saved is there again, and nowhere for others to read."""

import json
import os
import stat
from pathlib import Path

import pytest
from textual.widgets import Input

from cockpit import paths
from cockpit.tui.draft_file import DraftFile, file_of
from cockpit.tui.forms.drafts import Draft, Drafts, States
from cockpit.tui.forms.record import RecordForm
from cockpit.tui.screens import keeping
from tests.tui.home_screens import drawn, opened, until

FORM = ("accounts", "add")
STATES: States = {"name": "Acme\x1b[31m [b]", "people": ("a", "b"), "note": "两行\n文字"}


def test_a_draft_comes_back_as_it_was_typed(tmp_path: Path) -> None:
    """Every character, several choices and the title are there again; the file and its folder are the owner's only."""
    drafts, file = Drafts(), DraftFile(tmp_path / "book.db")
    drafts.keep(FORM, STATES, "New account")
    assert drafts.unwritten
    assert file.write(drafts)
    assert not drafts.unwritten
    assert file.read() == {FORM: Draft(STATES, "New account")}
    path = file_of(tmp_path / "book.db")
    assert path.is_relative_to(paths.state_folder())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_file_goes_with_the_last_draft(tmp_path: Path) -> None:
    """What was saved or forgotten leaves nothing behind."""
    drafts, file = Drafts(), DraftFile(tmp_path / "book.db")
    drafts.keep(FORM, STATES)
    file.write(drafts)
    drafts.drop(FORM)
    assert drafts.unwritten
    file.write(drafts)
    assert not file_of(tmp_path / "book.db").exists()
    assert file.read() == {}


def test_two_programs_keep_their_drafts_of_one_book(tmp_path: Path) -> None:
    """Each writes only what was typed in it; a link to the book has the same drafts."""
    link = tmp_path / "link.db"
    (tmp_path / "book.db").touch()
    link.symlink_to(tmp_path / "book.db")
    one, other = Drafts(), Drafts()
    one.keep(FORM, {"name": "One"})
    DraftFile(tmp_path / "book.db").write(one)
    other.keep(("accounts", "edit", "a"), {"name": "Other"})
    DraftFile(link).write(other)
    assert len(DraftFile(tmp_path / "book.db").read()) == 2


def test_what_was_typed_since_stands_above_what_was_kept(tmp_path: Path) -> None:
    """A form that was filled in before the file was read keeps what is in it."""
    drafts = Drafts()
    drafts.keep(FORM, {"name": "New"})
    found = {FORM: Draft({"name": "Old"}), ("x",): Draft({"y": "z"}, "X")}
    assert list(drafts.recall(found)) == [Draft({"y": "z"}, "X")]
    assert drafts.get(FORM) == {"name": "New"}
    assert drafts.get(("x",)) == {"y": "z"}


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"drafts": 3}', '{"drafts": [{"form": [1], "title": "", "states": {}}]}', "[" * 100_000, "\xff"],
)
def test_a_file_that_is_no_longer_what_was_written_is_no_draft(tmp_path: Path, text: str) -> None:
    """Damage costs the draft, never the start; the next draft takes its place."""
    path = file_of(tmp_path / "book.db")
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode("latin-1"))
    file, drafts = DraftFile(tmp_path / "book.db"), Drafts()
    assert file.read() == {}
    drafts.keep(FORM, STATES)
    assert file.write(drafts)
    assert FORM in file.read()


def test_a_folder_that_can_t_be_written_costs_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft stays in memory and is tried again."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    drafts = Drafts()
    drafts.keep(FORM, STATES)
    assert not DraftFile(tmp_path / "book.db").write(drafts)
    assert drafts.unwritten


async def test_a_form_that_was_open_comes_back_after_a_crash(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stood in an open form is on disk within the interval, and the next start says so and brings it back."""
    monkeypatch.setattr(keeping, "EVERY", 0.1)
    path = file_of(book)
    async with opened(book) as (pilot, home):
        await pilot.press("a", *"Zulu")
        await until(pilot, path.exists, 5.0)
        assert "Zulu" in path.read_text()
        os.rename(path, path.with_suffix(".crash"))  # what a kill would leave
    os.rename(path.with_suffix(".crash"), path)
    async with opened(book) as (pilot, home):
        await until(pilot, lambda: "Kept from last time" in drawn(home), 5.0)
        assert "New account" in drawn(home)
        await pilot.press("a")
        await pilot.pause()
        form = home.app.screen
        assert isinstance(form, RecordForm)
        assert form.states()["name"] == "Zulu"
        assert "Your draft is back" in drawn(home)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not path.exists(), 5.0)


async def test_a_line_that_was_typed_is_not_lost_on_esc(book: Path) -> None:
    """A question left by esc has its answer again when it is asked the next time."""
    async with opened(book) as (pilot, home):
        await pilot.press("5", "s", *"next week", "escape", "s")
        await pilot.pause()
        assert home.app.screen.query_one(Input).value == "next week"


def test_a_draft_file_is_plain_json(tmp_path: Path) -> None:
    """Whoever looks into it finds only ASCII: no sign of a text can control a terminal."""
    drafts = Drafts()
    drafts.keep(FORM, STATES)
    DraftFile(tmp_path / "book.db").write(drafts)
    text = file_of(tmp_path / "book.db").read_text()
    assert text.isascii()
    assert json.loads(text)["drafts"][0]["states"]["note"] == STATES["note"]
