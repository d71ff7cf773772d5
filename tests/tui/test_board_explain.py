"""Explained figures: how they are written, and the page of the method behind each."""

from fractions import Fraction
from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.derivation import c139_index, chain, composite, forecast, relationship
from cockpit.desk.explaining import page, topics
from cockpit.tui.boards.explain import ExplainBoard
from cockpit.tui.boards.explain_view import explain_view, topic_of, written
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.boards.topic_page import topic_page
from cockpit.tui.lines import cells, plain
from cockpit.tui.screens.dialog import Reader
from tests.tui.board_world import demo_deal
from tests.tui.home_screens import drawn, opened, until


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("68.475", "points", "68.5"),
        ("0.231", "share", "23.1%"),
        ("24", "days", "24.0 days"),
        ("1200", "times", "1,200"),
        ("0.625", "times", "0.625"),
        ("13/3", "times", "4.333"),
    ],
)
def test_a_value_is_written_in_its_unit(value: str, unit: str, text: str) -> None:
    """Points with one decimal, shares as percentages, counts as they are."""
    assert written(Fraction(value), unit) == text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [50, 76, 108])
def test_explained_figures_fit_every_width(demo_book: Path, language: str, width: int) -> None:
    """No line is wider than the board; every item leads to an explanation there is."""
    desk, found = demo_deal(demo_book, "MES rollout")
    texts = Texts(language)
    with desk:
        person = found.people[0]
        all_of_it = [forecast(found, texts), c139_index(found, texts), chain(found, "RC", texts)]
        view = explain_view([*all_of_it, relationship(person, texts), composite(person, texts)])
    known = {one.topic for one in topics(language)}
    assert {topic_of(item.key) for item in view.items} <= known
    pages = [list_page(view, width), *(detail_page(item, width) for item in view.items)]
    assert all(cells(row.line) <= width for one in pages for row in one)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 76])
def test_every_explanation_is_drawn_without_its_marks(language: str, width: int) -> None:
    """Tables, code and bullets fit; no mark of Markdown is left in the text."""
    for topic in topics(language):
        rows = topic_page(page(topic.topic, language).markdown, width)
        assert all(cells(row.line) <= width for row in rows), topic.topic
        assert not any("**" in plain(row.line) or "```" in plain(row.line) for row in rows), topic.topic


@pytest.mark.parametrize(
    ("keys", "words"),
    [(("3", "f"), "Chance of winning"), (("2", "down", "f"), "elationship closeness of"), (("f",), "Segment of")],
)
async def test_f_explains_the_pane_and_enter_the_method(book: Path, keys: tuple[str, ...], words: str) -> None:
    """One key on a figure's pane, one more to the page behind it."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press(*keys)
        await until(pilot, lambda: isinstance(home.app.screen, ExplainBoard))
        await until(pilot, lambda: words in drawn(home))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, Reader))
