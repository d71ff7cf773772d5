"""Documents on the screen: opened by one key, read like a page, written to a file, without opinions where asked."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.tui.drawing.document import document_page
from cockpit.tui.lines import plain
from cockpit.tui.screens.ask import Ask
from cockpit.tui.screens.document import DocumentPage
from tests.exchange.test_documents import every_block
from tests.tui.home_screens import drawn, opened, until


async def test_the_brief_is_one_key_away(book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """b opens it, o leaves out opinions, s writes it to a file that only the rep can read."""
    monkeypatch.chdir(tmp_path)
    async with opened(book) as (pilot, home):
        await pilot.press("b")
        await until(pilot, lambda: isinstance(home.app.screen, DocumentPage))
        assert "Who comes" in drawn(home)
        await pilot.press("o")
        await until(pilot, lambda: "attitude" not in drawn(home))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(home.app.screen, Ask))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, DocumentPage))
        (page,) = tmp_path.glob("*.html")
        assert page.stat().st_mode & 0o777 == 0o600
        assert "Without opinions about people." in page.read_text("utf-8")


async def test_every_document_is_found_by_its_name(book: Path) -> None:
    """The list opens each of them; esc leads back."""
    async with opened(book) as (pilot, home):
        for name in ("account plan", "mutual", "weekly"):
            await pilot.press("B", *name.replace(" ", "_").split("_")[0], "enter")
            await until(pilot, lambda: isinstance(home.app.screen, DocumentPage))
            await pilot.press("escape")
            await until(pilot, lambda: home.app.screen is home)


@given(st.text(max_size=80), st.integers(24, 160))
def test_no_line_is_wider_than_the_page(text: str, width: int) -> None:
    """Whatever signs a text has, every line of every kind of block stays inside."""
    page = document_page(every_block(text), width)
    assert all(sum(span.cells for span in row.line) <= width for row in page)


def test_every_block_is_drawn() -> None:
    """Lists, facts, tables, lines to write on and notes."""
    text = "\n".join(plain(row.line) for row in document_page(every_block("abc"), 60))
    assert text.count("abc") >= 20
    assert "(room to write)" in text
