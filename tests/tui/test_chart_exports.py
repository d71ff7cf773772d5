"""The chart as text, SVG and Mermaid, and as a file of these."""

import re
import stat
from pathlib import Path
from xml.parsers import expat

import pytest
from textual.widgets import Input

from cockpit.tui.acts.chart import chart_written
from cockpit.tui.chart.export import chart_text
from cockpit.tui.chart.export_mermaid import chart_mermaid
from cockpit.tui.chart.export_svg import chart_svg
from cockpit.tui.chart.view import ChartLine, ChartPerson, ChartView
from tests.tui.home_screens import drawn, opened, until

VIEW = ChartView(
    (
        ChartPerson("gm", "Zhao Lei", "General Manager", "[A]", None, 90),
        ChartPerson("pd", "Qian Hao", "Plant Director", "[D+E+N] 0", "N", 80, "gm", veto=True),
        ChartPerson("en", "孙丽", "Process Engineer", "[U+SP] +2", "SP", None, "pd", placeholder=True),
        ChartPerson("ad", "Adviser", "outside", "[?]", outsider=True),
    ),
    (
        ChartLine("en", "gm", strength="0.8", note="asks her; always"),
        ChartLine("pd", "gm", conflict=True, note="the budget"),
    ),
)
HOSTILE = (
    '"]; click p1 "javascript:x"', "<script>alert(1)</script>", "&amp;#quot;", "`md`", "%%{init: {}}%%", "a\x1b[31mb",
    "\ufffe\uffff", "]]>", "--> x", "王\u202e伟", "x\nend\n",
)  # fmt: skip


def hostile() -> ChartView:
    people = tuple(ChartPerson(str(i), text, text[::-1], boss="0" if i else None) for i, text in enumerate(HOSTILE))
    return ChartView(people, tuple(ChartLine(str(i), "0", i % 2 == 1, "0.5", text) for i, text in enumerate(HOSTILE)))


class Parsed:
    """What a picture is made of: names of elements, their classes, the texts; fails where it is no XML."""

    def __init__(self, picture: str) -> None:
        self.names: list[str] = []
        self.classes: list[str] = []
        self.texts: list[str] = []
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, lambda _name: None
        parser.CharacterDataHandler = self.texts.append
        parser.Parse(picture, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.names.append(name)
        self.classes.append(attributes.get("class", ""))


def test_a_picture_holds_everybody_and_every_line() -> None:
    """Names, titles, tags, scores; lines also in words, with strength and note."""
    found = Parsed(chart_svg(VIEW, "Meridian & Co"))
    assert {"Meridian & Co", "Zhao Lei", "General Manager", "孙丽", "[U+SP] +2", "▲90", "Qian Hao ⊘"} <= set(found.texts)
    assert "孙丽 => Zhao Lei 0.8 · asks her; always" in found.texts
    assert "Qian Hao >< Zhao Lei (conflict) · the budget" in found.texts
    assert [found.classes.count(name) for name in ("line", "influence", "conflict")] == [1, 1, 1]
    assert found.classes.count("box") == len(VIEW.people)


def test_a_picture_needs_nothing_else() -> None:
    """No font, image, script or address from outside; text of others is only ever text."""
    text = chart_svg(hostile(), HOSTILE[1])
    assert set(HOSTILE[:6]) - set(Parsed(text).texts) == {HOSTILE[5]}
    assert not re.search(r"<(script|image|foreignObject|a)\b|@import|url\((?!#)|href", text)
    assert text.count("http") == 1


def test_a_chart_without_people_is_a_picture_too() -> None:
    """Nothing fails where there is nobody."""
    assert "text" in Parsed(chart_svg(ChartView())).names
    assert chart_mermaid(ChartView()) == "flowchart TD\n"
    assert chart_text(ChartView()) == ""


def test_mermaid_says_who_reports_to_whom() -> None:
    """Solid lines of reporting, dotted ones of influence, crosses of conflict, classes of stance."""
    lines = chart_mermaid(VIEW).splitlines()
    assert lines[:5] == [
        "flowchart TD",
        '  p1["Zhao Lei<br/>General Manager<br/>[A] ▲90"]',
        '  p2["Qian Hao ⊘<br/>Plant Director<br/>[D+E+N] 0 ▲80"]',
        '  p3["孙丽<br/>Process Engineer<br/>[U+SP] +2"]',
        '  p4(["Adviser<br/>outside<br/>[?]"])',
    ]
    assert "  p1 --> p2" in lines
    assert '  p3 -. "0.8 · asks her#59; always" .-> p1' in lines
    assert '  p2 x-. "conflict · the budget" .-x p1' in lines
    assert "  class p3 supporter" in lines


def test_names_mean_nothing_to_mermaid() -> None:
    """Every sign that could end a label, begin a directive or make HTML is written as its code, one line each."""
    labels = re.findall(r'"(.*)"', chart_mermaid(hostile()))
    assert len(labels) == 2 * len(HOSTILE)
    for label in labels:
        bare = re.sub(r"#\d+;|<br/>", "", label)
        assert not set(bare) & set('"<>&;#%{}`|\\*_~:=\x1b\n')


def test_a_wide_chart_becomes_a_list() -> None:
    """Boxes where they fit the width, else one line a person; lines with their notes follow in both."""
    assert "┌" in chart_text(VIEW, 100)
    narrow = chart_text(VIEW, 20).splitlines()
    assert narrow[0] == "Zhao Lei (General Manager) [A] ▲90"
    assert narrow[-2:] == ["孙丽 => Zhao Lei 0.8 · asks her; always", "Qian Hao >< Zhao Lei (conflict) · the budget"]


async def test_the_chart_is_written_to_a_new_file(book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """E, form, enter: readable by its owner only, named after the account; a name that is taken is refused."""
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    async with opened(book) as (pilot, home):
        await pilot.press("2", "E", "down", "enter", "enter")
        file = tmp_path / "out" / "Meridian Foods MES rollout org chart.svg"
        await until(pilot, file.exists)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert "svg" in Parsed(file.read_text(encoding="utf-8")).names
        await pilot.press("E", "down", "enter")
        await until(pilot, lambda: "org chart 2.svg" in drawn(home))
        home.app.screen.query_one(Input).value = str(file)
        await pilot.press("enter")
        await until(pilot, lambda: "is there already" in drawn(home))
        await pilot.press("escape")
        bare = chart_written(home, ".txt", opinions=False)
        assert "[D+E]" in bare
        assert "▲" not in bare
        assert "[D+E+N] 0" in chart_written(home, ".txt")
