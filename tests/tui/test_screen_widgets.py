"""Widgets, themes and the start: paged rows, readable colours, nothing heavy before the first paint."""

import ast
import subprocess
import sys
from pathlib import Path

from textual.app import App, ComposeResult

from cockpit.tui.lines import Line, Row, Span, line
from cockpit.tui.widgets.paper import Paper
from cockpit.tui.widgets.virtual_table import PAGE, VirtualTable
from tests.tui.home_screens import drawn, opened

TUI = Path(__file__).parents[2] / "src" / "cockpit" / "tui"


def test_the_screen_imports_nothing_heavy_before_its_first_paint() -> None:
    """The model and its libraries are loaded behind the first screen."""
    code = "import sys, cockpit.tui.app; print([m for m in ('pydantic', 'sqlite_utils', 'jinja2') if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


class _Shelf(App[None]):
    def __init__(self, table: VirtualTable | Paper) -> None:
        super().__init__()
        self._shown = table

    def compose(self) -> ComposeResult:
        yield self._shown


async def test_a_table_fetches_only_the_pages_it_shows() -> None:
    """A list of 100,000 rows asks for a page or two, also at its end, and keeps few of them."""
    asked: list[int] = []

    def fetch(offset: int, limit: int) -> list[str]:
        asked.append(offset)
        return [f"row {number}" for number in range(offset, min(offset + limit, 100_000))]

    def draw(row: object, _width: int) -> Line:
        return line(Span(str(row)))

    table = VirtualTable()
    async with _Shelf(table).run_test(size=(40, 10)) as pilot:
        table.show_rows(fetch, draw, 100_000)
        table.focus()
        await pilot.pause()
        assert asked == [0]
        await pilot.press("end")
        assert table.cursor == 99_999
        assert set(asked) <= {0, 99_999 // PAGE * PAGE, (99_999 // PAGE - 1) * PAGE}
        await pilot.press("pageup", "up", "home", "down", "j", "k")
        assert table.cursor == 1


async def test_a_paper_moves_over_items_and_scrolls_without_them() -> None:
    """The cursor goes from item to item; a page without items scrolls."""
    paper = Paper()
    async with _Shelf(paper).run_test(size=(40, 5)) as pilot:
        paper.show_page(lambda _width: [Row(line(f"line {n}"), n // 3) for n in range(30)])
        paper.focus()
        await pilot.press("down", "down")
        assert paper.cursor == 2
        assert paper.scroll_offset.y > 0
        paper.show_page(lambda _width: [Row(line(f"line {n}")) for n in range(30)], cursor=0)
        await pilot.press("pagedown", "down")
        assert paper.scroll_offset.y == 4


async def test_an_empty_book_says_what_to_do(tmp_path: Path) -> None:
    """The first screen of a new book names the key and the command that fill it."""
    async with opened(tmp_path / "new.db") as (_pilot, home):
        text = " ".join(drawn(home).split())
    assert "No account yet." in text
    assert "Advice comes from facts" in text


def _imports(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {one.name for node in nodes if isinstance(node, ast.Import) for one in node.names}
    return plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


def test_presenters_and_drawings_know_no_textual() -> None:
    """Views and lines are made, and tested, without a screen."""
    modules = [TUI / "lines.py", *(TUI / "presenters").glob("*.py"), *(TUI / "drawing").glob("*.py")]
    assert len(modules) > 10
    found = {path.name for path in modules if any(name.startswith("textual") for name in _imports(path))}
    assert found == set()


def test_the_screen_reaches_the_book_through_the_desk_only() -> None:
    """No module of the screen imports storage, methods, advice or exchange."""
    below = ("cockpit.storage", "cockpit.methods", "cockpit.advice", "cockpit.exchange")
    found = {path.name for path in TUI.rglob("*.py") if any(name.startswith(below) for name in _imports(path))}
    assert found == set()
