"""Columns stay where they are, whatever is in a name: measured as a terminal does, sign by sign."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.pilot import Pilot
from wcwidth import wcwidth

from cockpit.desk import acts
from cockpit.desk.desk import Desk
from cockpit.desk.plans import add_record
from cockpit.show import show
from cockpit.tui.lines import Span, fit, line, plain, wrap
from cockpit.tui.screens.home import HomeScreen
from tests.tui.home_screens import TODAY, opened

SHARED = Path(__file__).parents[3] / "shared" / "data" / "strings"
SAMPLES = (
    "华润电力 Zhōu", "ﾊﾝｶｸ 株式会社", "한국전자", "Z͑ͫ̓ͪ̂ͫ̽a̴̵̞̻l̹go", "हिन्दी राज", "ไทย ก็๊๊", "العربية ‏RTL",
    "👨\u200d👩\u200d👧 family", "🇺🇸🇷🇺🇸 flags", "❤️ heart 1️⃣", "👍🏿👍", "a\u200db", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "tab\tesc\x1b[31m",
    "\u2067isolate\u2069 \u202eover", "[b]markup[/x] [TODO]", "ﷺ", "①②③ ±×÷", "e\u0301\u0302\u0303\u0304\u0305",
)  # fmt: skip


def cells_of(text: str) -> int:
    """Width on a terminal that measures each sign by itself, as most do."""
    return sum(max(0, wcwidth(sign)) for sign in text)


def _shared() -> list[str]:
    """The strings that are known to break screens, where they are beside the repository."""
    if not SHARED.exists():
        return []
    found: list[str] = json.loads((SHARED / "blns.json").read_text(encoding="utf-8"))
    payloads = json.loads((SHARED / "control-payloads.json").read_text(encoding="utf-8"))["payloads"]
    found += [payload["text"] for payload in payloads]
    rows = (SHARED / "widths.tsv").read_text(encoding="utf-8").splitlines()
    found += [json.loads(row.split("\t")[2]) for row in rows if not row.startswith("#")]
    return found + _points("emoji-test.txt", ";") + _points("GraphemeBreakTest.txt", "#")


def _points(name: str, end: str) -> list[str]:
    """Lines of code points in hexadecimal."""
    rows = (SHARED / "unicode" / name).read_text(encoding="utf-8").splitlines()
    kept = (row.split(end)[0].replace("÷", " ").replace("×", " ").split() for row in rows if row[:1] not in ("#", ""))
    return ["".join(chr(int(point, 16)) for point in points) for points in kept]


def _fits(text: str, width: int) -> bool:
    spans = line(Span(text))
    rows = [fit(spans, width), *(fit(row, width) for row in wrap(spans, width))]
    return all(cells_of(plain(row)) == width for row in rows)


@pytest.mark.parametrize("width", [1, 7, 20])
def test_a_cell_is_as_wide_as_it_should_be(width: int) -> None:
    """Cut, filled or wrapped, a text fills exactly its column."""
    assert [text for text in SAMPLES if not _fits(text, width)] == []


@pytest.mark.skipif(not SHARED.exists(), reason="the strings are not beside the repository")
def test_the_strings_that_break_screens_keep_their_column() -> None:
    """Emoji of every kind, every grapheme rule, marks, controls and payloads: terminal and we agree on the width."""
    wrong = [text for text in _shared() if cells_of(show(text)) != Span(text).cells or not _fits(text, 17)]
    assert wrong == []


def _book_of(book: Path, names: Sequence[str]) -> None:
    """An account with people, a deal and notes for each name."""
    with Desk(book, today=TODAY) as desk:
        for number, name in enumerate(names):
            account, text = f"a{number}", name.strip() or "x"
            rows = {
                "accounts": {"id": account, "name": text, "industry": text, "notes": text},
                "stakeholders": {"id": f"p{number}", "account_id": account, "name": text, "title": text},
                "opportunities": {"id": f"d{number}", "account_id": account, "name": text, "notes": text},
            }
            for array, row in rows.items():
                acts.perform(desk, add_record(array, row))


async def _straight(pilot: Pilot[int], home: HomeScreen) -> None:
    """Every line of the screen is as wide as the screen, on a terminal, too."""
    await pilot.pause()
    width = home.app.size.width
    for strip in home.app.screen._compositor.render_strips():
        assert cells_of(strip.text) == width, strip.text


async def test_every_screen_keeps_its_columns(tmp_path: Path) -> None:
    """List, chart, card, form and palette are as wide as the terminal with every kind of name."""
    book = tmp_path / "book.db"
    _book_of(book, SAMPLES)
    async with opened(book, (120, 30)) as (pilot, home):
        for _number in range(home.accounts.item_count):
            await _straight(pilot, home)
            await pilot.press("down")
            home.settle()
        for keys in (("2",), ("enter",), ("escape", "e"), ("escape", "3"), ("1", "e"), ("escape", "ctrl+p", "a")):
            await pilot.press(*keys)
            await _straight(pilot, home)
