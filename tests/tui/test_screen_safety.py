"""Text of others is only ever text: on the screen, in titles, in messages, after a crash."""

import ast
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.color import Color

from cockpit.desk import acts
from cockpit.desk.desk import Desk
from cockpit.desk.plans import add_record
from cockpit.tui import endings
from cockpit.tui.acts.program import app_of
from cockpit.tui.app import CockpitApp
from cockpit.tui.safety import SafeFilter
from tests.tui.home_screens import TODAY, drawn, opened, until

TUI = Path(__file__).parents[2] / "src" / "cockpit" / "tui"
HOSTILE = "[b]Acme[/x] [@click=app.quit]\x1b]52;c;eA==\x07 \u202e\u200b[TODO]"
PARSING = {"Static", "Label", "Button", "OptionList", "Option", "Checkbox", "RadioButton", "Tree", "Collapsible"}
"""Textual's own widgets that parse a plain text as markup."""


def test_no_formatted_text_goes_where_it_would_be_parsed() -> None:
    """A widget or message that parses markup gets a Content, or a shown text with markup off."""
    wrong = []
    for path in sorted(TUI.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parsing = _imported_from_textual(tree) & PARSING
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and _parses(node, parsing) and not _is_safe(node, node.args[0]):
                wrong.append(f"{path.relative_to(TUI)}:{node.lineno}")
    assert wrong == []


def _imported_from_textual(tree: ast.Module) -> set[str]:
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return {one.name for node in imports if (node.module or "").startswith("textual") for one in node.names}


def _parses(node: ast.Call, widgets: set[str]) -> bool:
    name = _called(node)
    made = isinstance(node.args[0], ast.JoinedStr | ast.BinOp) or _called_by(node.args[0]) == "format"
    return name in widgets or name == "notify" or (name == "update" and made)


def _called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _called_by(given: ast.expr) -> str:
    return _called(given) if isinstance(given, ast.Call) else ""


def _is_safe(node: ast.Call, given: ast.expr) -> bool:
    if isinstance(given, ast.Constant):
        return given.value == ""
    if _called_by(given) in ("content", "Content"):
        return True
    plain = any(
        one.arg == "markup" and isinstance(one.value, ast.Constant) and not one.value.value for one in node.keywords
    )
    return plain and _called_by(given) == "show"


def test_titles_are_contents() -> None:
    """Border titles and subtitles are set to contents only."""
    wrong = []
    for path in sorted(TUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Assign):
                continue
            for target in node.targets:
                named = isinstance(target, ast.Attribute) and target.attr in (
                    "border_title",
                    "border_subtitle",
                    "tooltip",
                )
                if named and not (isinstance(node.value, ast.Call) and _called(node.value) in ("content", "Content")):
                    wrong.append(f"{path.relative_to(TUI)}:{node.lineno}")
    assert wrong == []


def test_the_filter_lets_no_control_character_through() -> None:
    """Whatever a widget draws, C0, C1, bidirectional marks and tags are deleted; Textual's controls pass."""
    drawn_line = [Segment("a\x1b[31m\x9b\u202e\u200b\U000e0041b"), Segment("\x07", None, [(1,)])]  # type: ignore[list-item]
    kept = SafeFilter().apply(drawn_line, Color(0, 0, 0))
    assert [segment.text for segment in kept] == ["a[31mb", "\x07"]


async def test_a_hostile_name_is_drawn_as_it_is(book: Path) -> None:
    """Brackets stay, escape sequences become pictures, in list, titles, chart, palette and messages."""
    with Desk(book, today=TODAY) as desk:
        acts.perform(desk, add_record("accounts", {"id": "bad", "name": HOSTILE}))
        acts.perform(desk, add_record("stakeholders", {"id": "p", "account_id": "bad", "name": HOSTILE}))
        acts.perform(desk, add_record("opportunities", {"id": "o", "account_id": "bad", "name": HOSTILE}))
    async with opened(book, (200, 60)) as (pilot, home):
        await pilot.press("ctrl+p", *"acme")
        await until(pilot, lambda: "[b]Acme[/x]" in drawn(home))
        await pilot.press("enter")
        await until(pilot, lambda: home.choice.account_id == "bad")
        text = drawn(home)
        assert text.count("[b]Acme[/x]") >= 4
        assert not set(text) & {"\x1b", "\x07", "\u202e", "\u200b"}
        home.say(HOSTILE)
        await until(pilot, lambda: drawn(home).count("[@click=app.quit]") >= 4)
        await pilot.press("2", "delete")
        await until(pilot, lambda: "Deleted: [b]Acme" in drawn(home))


def test_a_crash_report_holds_no_value(tmp_path: Path) -> None:
    """The place and the kind of error are told, neither its message nor any variable."""
    said = "Wang's private number"
    try:
        raise ValueError(said)
    except ValueError as error:
        report = endings.report(error)
    assert "builtins.ValueError" in report
    assert "test_screen_safety.py" in report
    assert said not in report
    assert str(Path.home()) not in report
    kept = endings.keep(report, tmp_path / "reports")
    assert kept is not None
    assert kept.stat().st_mode & 0o777 == 0o600


async def _fault(book: Path, seen: list[CockpitApp]) -> None:
    async with opened(book) as (pilot, home):
        app = app_of(home)
        seen.append(app)
        home.call_later(lambda: 1 / 0)
        await until(pilot, lambda: app.crashed)


async def test_a_fault_ends_the_screen_without_a_traceback(book: Path) -> None:
    """An exception in a handler leaves with exit code 1 and a report."""
    seen: list[CockpitApp] = []
    with pytest.raises(ZeroDivisionError):
        await _fault(book, seen)
    assert seen[0].crash_report is not None
    assert seen[0].return_code == 1
