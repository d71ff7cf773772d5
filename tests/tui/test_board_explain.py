"""Explained figures: how they are written, and the page of the method behind each."""

from fractions import Fraction
from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.derivation import c139_index, chain, composite, forecast, relationship
from cockpit.desk.explaining import page, topics
from cockpit.tui.acts.topics import found as topics_found
from cockpit.tui.boards.explain import ExplainBoard
from cockpit.tui.boards.explain_view import explain_view, figure_of, is_head, topic_of, written
from cockpit.tui.boards.explained import derived
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.boards.topic_page import topic_page
from cockpit.tui.commands.command import Place
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
        every = [*all_of_it, relationship(person, texts), composite(person, texts)]
        view = explain_view(every, {one.figure for one in every})
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


def test_a_folded_figure_is_one_line_with_its_value(demo_book: Path) -> None:
    """Folded: title and value; unfolded: formula, terms, notes and what would change it, all under one figure."""
    desk, deal = demo_deal(demo_book, "MES rollout")
    with desk:
        one = forecast(deal, Texts("en"))
    folded, unfolded = explain_view([one], ()), explain_view([one], {"forecast"})
    assert [item.text for item in folded.items] == ["Chance of winning MES rollout: 20.0%"]
    assert len(unfolded.items) == 2 + len(one.terms) + len(one.notes) + len(one.gains)
    assert {figure_of(item.key) for item in unfolded.items} == {"forecast"}
    assert [is_head(item.key) for item in unfolded.items].count(True) == 1


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("3", "f"), "Chance of winning"),
        (("2", "down", "f"), "elationship closeness of"),
        (("f",), "Segment of"),
        (("5", "f"), "Score: "),
    ],
)
async def test_f_explains_the_pane_and_enter_the_method(book: Path, keys: tuple[str, ...], words: str) -> None:
    """One key on a figure's pane, one more to the page behind it."""
    async with opened(book, (80, 24)) as (pilot, home):
        await pilot.press(*keys)
        await until(pilot, lambda: isinstance(home.app.screen, ExplainBoard))
        await until(pilot, lambda: words in drawn(home))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(home.app.screen, Reader))


async def test_a_figure_is_unfolded_and_the_grade_follows(book: Path) -> None:
    """Space folds and unfolds, * all of them; the grade, which compares with the whole book, comes a moment later."""
    async with opened(book, (140, 40)) as (pilot, home):
        await pilot.press("3", "f")
        await until(pilot, lambda: "Grade of MES rollout" in drawn(home))
        board = home.app.screen
        assert isinstance(board, ExplainBoard)
        assert board.unfolded == {"forecast"}
        await pilot.press("down", "space")
        assert (board.unfolded, board.list.cursor) == (set(), 0)
        await pilot.press("asterisk")
        assert "grade" in board.unfolded
        await pilot.press("asterisk")
        assert board.unfolded == set()


@pytest.mark.parametrize(
    ("text", "topic"), [("", "overview"), ("esp", "account-plan"), ("pareto", "pareto"), ("zzzz", "")]
)
def test_explanations_are_found_by_title_and_short_name(text: str, topic: str) -> None:
    """All by groups without a text; ESP, MCI and the like lead to their pages."""
    hits = topics_found(text)
    assert (hits[0].key if hits else "") == topic
    assert bool(hits and hits[0].section) is (not text)


async def test_every_pane_explains_its_figures(book: Path) -> None:
    """No pane with figures is without their derivations."""
    async with opened(book) as (_pilot, home):
        home.choice.person_id = home.choice.person_id or home.chart.cursor
        assert all(derived(home, place) for place in Place)
