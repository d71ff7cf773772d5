"""Moving about: back and forward, jump letters, the go-to line, breadcrumbs, the tour, copying, one's own editor."""

import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from textual.app import SuspendNotSupported

from cockpit.tui import clipboard, editor, endings
from cockpit.tui.app import CockpitApp
from cockpit.tui.commands.command import Place
from cockpit.tui.jump_labels import LETTERS, labels
from cockpit.tui.screens import palette, touring
from cockpit.tui.screens.finder import Finder
from cockpit.tui.screens.jumping import Jumping
from cockpit.tui.screens.trail import Stop, Trail
from cockpit.tui.tour import LESSONS, MOVED, Tour, first_time
from tests.tui.home_screens import drawn, opened, saved, until

A, B, C = Stop("a"), Stop("b"), Stop("c")


# -- pure -------------------------------------------------------------------------------------------------------


def test_going_through_a_list_is_one_stop() -> None:
    """Ten steps down a list are not ten steps back; a jump always is one."""
    trail = Trail()
    trail.note(A, jumped=True)
    trail.note(B)
    trail.note(C)
    assert trail.go(-1) == A
    assert trail.go(-1) is None
    assert trail.go(1) == C


def test_another_pane_of_the_same_deal_is_the_same_stop() -> None:
    """Back leads to another subject, not through the panes; it returns to the pane last looked at."""
    trail = Trail()
    trail.note(A)
    trail.note(A._replace(place=Place.CHART, person_id="p"))
    trail.note(B, jumped=True)
    assert trail.go(-1) == A._replace(place=Place.CHART, person_id="p")


def test_a_new_way_forgets_the_old_one_forward() -> None:
    """As in a browser; an account that is gone is left out."""
    trail = Trail()
    for stop in (A, B, C):
        trail.note(stop, jumped=True)
    trail.go(-1)
    trail.note(A._replace(deal_id="d"), jumped=True)
    assert trail.go(1) is None
    trail.drop("b")
    assert trail.accounts() == ["a"]
    assert trail.now == A._replace(deal_id="d")


@pytest.mark.parametrize("count", [0, 1, 26, 27, 60, 700])
def test_no_label_begins_another(count: int) -> None:
    """What is typed is never ambiguous, and one letter does where there are enough."""
    found = labels(count)
    assert len(found) == min(count, 676)
    assert len(set(found)) == len(found)
    assert not any(one != other and other.startswith(one) for one in found for other in found)
    assert count > len(LETTERS) or all(len(one) == 1 for one in found)


def test_the_tour_goes_on_when_its_key_was_used() -> None:
    """Each lesson waits for what it teaches; other keys do no harm."""
    tour = Tour()
    assert not tour.saw("undo")
    for what in (MOVED, "pane.3", "open", "help", "goto", "undo"):
        assert not tour.is_over
        assert tour.saw(what)
    assert tour.is_over
    assert tour.lines(80) == []
    assert len(LESSONS) == 6


def test_the_tour_is_shown_once(tmp_path: Path) -> None:
    """Whoever has seen it is not shown it again; where that can't be remembered it is not shown at all."""
    assert first_time(tmp_path / "state")
    assert not first_time(tmp_path / "state")
    (tmp_path / "file").write_text("")
    assert not first_time(tmp_path / "file" / "below")


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("a\x1b[31mb\x07\r\nc\td", "a[31mb\nc    d"),
        ("x\u202ey\u200b\ufeffz\u2028w\x85v", "xyzwv"),
        ("👩\u200d👩\u200d👧 李娜 é", "👩\u200d👩\u200d👧 李娜 é"),
    ],
)
def test_no_control_character_is_copied(text: str, copied: str) -> None:
    """What is pasted into a shell or a mail is only text."""
    assert clipboard.clean(text) == copied


def test_what_is_too_long_for_a_clipboard_is_cut_at_a_line() -> None:
    """Never inside a character or a line, and it is known that something is missing."""
    assert clipboard.fitting("short") == ("short", False)
    taken, cut = clipboard.fitting("电" * 90 + "\n" * 1 + ("x" * 99 + "\n") * 1000)
    assert cut
    assert taken.endswith("x" * 99)
    assert len(taken.encode()) <= clipboard.MOST


# -- on the screen ----------------------------------------------------------------------------------------------


async def test_back_and_forward_lead_where_one_has_been(book: Path) -> None:
    """alt+left returns to account, person and pane before a jump, alt+right goes on again; at the end that is said."""
    async with opened(book) as (pilot, home):
        first = home.choice.account_id
        await pilot.press("2")
        await pilot.press("ctrl+p", *"otto", "enter")
        await until(pilot, lambda: home.choice.account_id != first)
        there = home.choice.account_id, home.choice.person_id
        assert "Nordwind Instruments › " in drawn(home).splitlines()[0]
        assert drawn(home).splitlines()[0].count("Otto Feng") == 1
        await pilot.press("alt+left")
        assert home.choice.account_id == first
        assert home.chart.has_focus
        await pilot.press("alt+right")
        assert (home.choice.account_id, home.choice.person_id) == there
        await pilot.press("alt+right")
        await until(pilot, lambda: "nothing further" in drawn(home))


async def test_a_label_leads_to_what_it_stands_on(book: Path) -> None:
    """ctrl+o labels rows, people, figures and actions that are seen; a number goes to a pane, esc leaves."""
    async with opened(book) as (pilot, home):
        for key, seen in (("s", lambda: home.accounts.cursor == 1), ("4", lambda: home.finance.has_focus)):
            await pilot.press("ctrl+o")
            await until(pilot, lambda: isinstance(home.app.screen, Jumping))
            await pilot.press(key)
            await until(pilot, seen)
        await pilot.press("ctrl+o", "escape")
        assert home.app.screen is home
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(home.app.screen, Jumping))
        jumping = home.app.screen
        assert isinstance(jumping, Jumping)
        people = {(one.x, one.y) for one in jumping._targets.values()}
        await pilot.press("escape")
        region = home.chart.content_region
        assert {(region.x + x, region.y + y) for x, y in home.chart.boxes().values()} <= people


async def test_the_go_to_line_takes_names_numbers_and_commands(book: Path) -> None:
    """A number goes to that line of the list, a name to its record, an id runs; a full-width colon does no harm."""
    async with opened(book) as (pilot, home):

        def is_at(name: str) -> bool:
            return home.choice.look is not None and home.choice.look.dossier.account.name == name

        for line, name in (("3", "Nordwind Instruments"), ("orion", "Orion Logistics"), ("：ward", "Kestrel Health")):
            await pilot.press("colon", *line, "enter")
            await until(pilot, partial(is_at, name))
        await pilot.press("colon", *"zoom", "enter")
        await until(pilot, lambda: home.wish.zoomed)


async def test_every_command_is_reached_by_arrows_and_enter(book: Path) -> None:
    """ctrl+p and F10 list every command; no letter is needed to run one."""
    from cockpit.tui.commands.catalogue import COMMANDS

    async with opened(book) as (pilot, home):
        listed = [hit.key for hit in palette.at_once(home, "")]
        assert {f"command\x1f{command.id}" for command in COMMANDS} == {key for key in listed if "command" in key}
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(home.app.screen, Finder))
        await pilot.press("escape", "f10")
        await until(pilot, lambda: isinstance(home.app.screen, Finder))
        await pilot.press(*["down"] * listed.index("command\x1ffilter"), "enter")
        await until(pilot, lambda: home.filter_field() is not None)


async def test_anybody_is_found_from_within_a_form(book: Path) -> None:
    """ctrl+p leaves dialogs on the way, and what was typed in a form is there again the next time."""
    async with opened(book) as (pilot, home):
        await pilot.press("a")
        await until(pilot, lambda: home.app.screen is not home)
        await pilot.press(*"Nova", "ctrl+p")
        await until(pilot, lambda: isinstance(home.app.screen, Finder))
        await pilot.press(*"otto", "enter")
        await until(pilot, lambda: home.chart.has_focus)
        assert home.choice.look is not None
        assert home.choice.look.dossier.person[home.choice.person_id or ""].name == "Otto Feng"
        await pilot.press("1", "a")
        await until(pilot, lambda: "Nova" in drawn(home))


async def test_what_belongs_to_another_pane_goes_there(book: Path) -> None:
    """A command chosen in the palette works wherever one is."""
    async with opened(book) as (pilot, home):
        home.go(Place.ACTIONS)
        home.run_command("record.add")
        await until(pilot, lambda: home.app.screen is not home)
        await pilot.press("escape")
        assert home.accounts.has_focus


async def test_the_tour_stands_above_the_key_bar_and_blocks_nothing(book: Path) -> None:
    """Its keys do what they do, esc ends it; at 80 columns it has its room."""
    async with opened(book, (80, 24)) as (pilot, home):
        touring.start(home)
        await pilot.pause()
        assert "Six keys · 1 of 6" in drawn(home)
        await pilot.press("down")
        await until(pilot, lambda: "2 of 6" in drawn(home))
        assert home.accounts.cursor == 1
        await pilot.press("escape")
        await until(pilot, lambda: "Six keys" not in drawn(home))


async def test_y_copies_what_is_chosen(book: Path) -> None:
    """Row, chart, deal, figure and action go to the terminal's clipboard as text, only on that key, and that is said."""
    async with opened(book) as (pilot, home):
        assert home.app.clipboard == ""

        def is_copied(word: str) -> bool:
            return word in home.app.clipboard

        for pane, word in (("1", "Meridian Foods"), ("2", "Zhao Lei"), ("3", "MES rollout"), ("5", "Attitude of Marc")):
            await pilot.press(pane, "y")
            await until(pilot, partial(is_copied, word))
        home.go(Place.FINANCE)
        await pilot.press("end", "y")
        await until(pilot, lambda: home.app.clipboard == "GMROII 433.3%")
        await until(pilot, lambda: "Copied: Finance" in drawn(home))


async def test_the_calculator_s_edits_are_taken_back_before_acts(book: Path) -> None:
    """u brings back the figure, then the one before; ctrl+r makes it again; only then acts are undone."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "plus")
        await saved(pilot, home)
        before = home.finance.calculator
        await pilot.press("4", *"150", "tab", *"80", "enter")
        after = home.finance.calculator
        await pilot.press("u")
        assert home.finance.calculator.known.get("unit_cost") == before.known.get("unit_cost")
        await pilot.press("u")
        assert home.finance.calculator == before
        await pilot.press("ctrl+r", "ctrl+r")
        assert home.finance.calculator == after
        await pilot.press("u", "u", "u")
        await saved(pilot, home)
        await until(pilot, lambda: "Undo: " in drawn(home))


async def test_a_contact_is_logged_in_a_few_keys(book: Path) -> None:
    """l opens the short form with person and day; a key for the channel, a sentence, enter: it is written."""
    async with opened(book) as (pilot, home):
        assert home.choice.look is not None
        before = len(home.choice.look.dossier.interactions)
        await pilot.press("2", "l")
        await until(pilot, lambda: home.app.screen is not home)
        await pilot.press("v", *"pilot ok", "enter")
        await until(pilot, lambda: home.app.screen is home)
        await saved(pilot, home)
        assert len(home.choice.look.dossier.interactions) == before + 1


# -- one's own editor -------------------------------------------------------------------------------------------


class Terminal:
    """What the editor needs of the program: it lends the terminal and says what went wrong."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def say(self, text: str, *, bad: bool = False) -> None:
        self.told.append(text)

    def suspend(self) -> AbstractContextManager[None]:
        return nullcontext()

    def end(self, code: int = 0) -> None:
        """Nothing ends here."""


def _refuse() -> AbstractContextManager[None]:
    raise SuspendNotSupported


WRITES = "import sys; p = sys.argv[1]; open(p, 'a', encoding='utf-8').write('\\nmore 电')"
CHECKS = "import os, sys; sys.exit(0 if os.stat(sys.argv[1]).st_mode & 0o77 == 0 else 9)"


@pytest.fixture
def own_editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Where the editor's file comes to stand; the screen has no terminal to hand over."""
    folder = tmp_path / "run"
    folder.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setattr("cockpit.tui.app.CockpitApp.suspend", lambda _app: nullcontext())
    before = {number: signal.getsignal(number) for number in endings.ENDING_SIGNALS}
    yield folder
    for number, handler in before.items():
        signal.signal(number, handler)


def script(tmp_path: Path, code: str) -> str:
    path = tmp_path / "editor.py"
    path.write_text(code, "utf-8")
    return f'"{sys.executable}" "{path}"'


async def test_notes_are_written_in_one_s_own_editor(
    book: Path, own_editor: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ctrl+e hands the notes to $EDITOR; what was saved there is one act, and nothing is left in the folder."""
    monkeypatch.setenv("EDITOR", script(tmp_path, WRITES))
    async with opened(book) as (pilot, home):
        await pilot.press("ctrl+e")
        await saved(pilot, home)
        assert home.choice.look is not None
        assert str(home.choice.look.dossier.account.notes).endswith("more 电")
        assert list(own_editor.iterdir()) == []
        await pilot.press("u")
        await saved(pilot, home)
        await until(pilot, lambda: "Undo: Edit account: Meridian Foods" in drawn(home))


async def test_the_field_of_a_form_goes_to_the_editor(
    book: Path, own_editor: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a form ctrl+e opens the field with the keys; a field of one line gets the lines joined."""
    monkeypatch.setenv("VISUAL", script(tmp_path, WRITES))
    async with opened(book) as (pilot, home):
        await pilot.press("a")
        await until(pilot, lambda: home.app.screen is not home)
        await pilot.press(*"Nova", "ctrl+e")
        assert editor.text_in(home.app.screen) == "Nova more 电"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (None, "No editor is set"),
        ("/nowhere/at/all", "can't be started"),
        ('"unclosed', "No editor is set"),
        (f'"{sys.executable}" -c "raise SystemExit(3)"', "ended with 3"),
        (f'"{sys.executable}" -c "pass"', "Nothing was changed"),
        (f"\"{sys.executable}\" -c \"import os,sys; os.remove(sys.argv[1])\"", "has removed the file"),
        (f"\"{sys.executable}\" -c \"import sys; open(sys.argv[1],'wb').write(b'\\xff')\"", "can't be read as text"),
        (f"\"{sys.executable}\" -c \"import sys; open(sys.argv[1],'w').write('x'*100001)\"", "at most 100,000"),
    ],
)  # fmt: skip
async def test_an_editor_that_fails_changes_nothing(
    own_editor: Path, monkeypatch: pytest.MonkeyPatch, command: str | None, said: str
) -> None:
    """One sentence says why; nothing is written and no file stays."""
    if command is not None:
        monkeypatch.setenv("EDITOR", command)
    terminal = Terminal()
    assert editor.edited(cast("CockpitApp", terminal), "notes") is None
    assert said in terminal.told[0]
    assert list(own_editor.iterdir()) == []


async def test_the_editor_s_file_is_private(own_editor: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody else can read what is being written."""
    monkeypatch.setenv("EDITOR", script(tmp_path, CHECKS))
    terminal = Terminal()
    assert editor.edited(cast("CockpitApp", terminal), "notes") is None
    assert terminal.told == ["Nothing was changed."]


async def test_without_a_terminal_of_its_own_no_editor_is_started(
    own_editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the screen can't hand the terminal over, that is said."""
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" -c "pass"')
    terminal = Terminal()
    monkeypatch.setattr(terminal, "suspend", _refuse)
    assert editor.edited(cast("CockpitApp", terminal), "notes") is None
    assert terminal.told == ["Here no other program can have the terminal."]
