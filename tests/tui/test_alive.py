"""The screen stays true by itself: what others write, a new day and a busy book."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from cockpit.desk import acts
from cockpit.desk.desk import Desk
from cockpit.desk.look import look
from cockpit.desk.plans import step_attitude
from cockpit.desk.watching import Watch
from cockpit.model.people import Participation
from tests.tui.home_screens import TODAY, drawn, opened, saved, until


def _part(desk: Desk) -> Participation:
    """The general manager's part in the demo book's deal."""
    dossier = look(desk, "meridian").dossier
    (zhao,) = (one.id for one in dossier.stakeholders if one.name == "Zhao Lei")
    return next(part for part in dossier.participations if part.stakeholder_id == zhao)


def _write(book: Path, by: int = 1) -> None:
    """Another program's act."""
    with Desk(book, today=TODAY) as desk:
        acts.perform(desk, step_attitude(_part(desk), by, TODAY, "Zhao Lei"))


async def test_what_another_program_writes_is_shown_where_the_cursor_is(book: Path) -> None:
    """Within two seconds the chart has the new attitude, a message names the act, and every cursor is where it was."""
    async with opened(book) as (pilot, home):
        await pilot.press("down", "down", "up", "up", "2", "down")
        home.settle()
        await pilot.pause()
        at = home.chart.cursor, home.accounts.cursor, home.focused
        _write(book)
        await until(pilot, lambda: "Changed elsewhere" in drawn(home), 2.0)
        assert "Zhao Lei" in drawn(home).split("Changed elsewhere")[1]
        assert (home.chart.cursor, home.accounts.cursor, home.focused) == at
        assert "[A] +1" in drawn(home)


async def test_the_own_acts_are_no_news(book: Path) -> None:
    """What the rep does himself is not told as something that changed elsewhere."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "plus")
        await saved(pilot, home)
        await pilot.pause(1.2)
        assert "elsewhere" not in drawn(home)


def test_a_look_at_an_unchanged_book_finds_nothing(book: Path) -> None:
    """Only another connection's write is news, and only once; an act that is known is none."""
    known: set[int] = set()
    with Desk(book, today=TODAY) as desk:
        watch = Watch(desk, acts.newest(desk), known.__contains__)
        assert watch.news() is None
        _write(book)
        news = watch.news()
        assert news is not None
        assert [act.label for act in news.acts]
        assert watch.news() is None
        known.add(acts.newest(desk) + 1)
        _write(book, -1)
        news = watch.news()
        assert news is not None
        assert news.acts == ()


def test_a_history_that_went_back_is_another_book(book: Path) -> None:
    """After a restore the newest act is an older one: everything is shown anew."""
    with Desk(book, today=TODAY) as desk:
        watch = Watch(desk, 10_000, lambda _seq: False)
        _write(book)
        news = watch.news()
        assert news is not None
        assert news.other_book


def test_nobody_waits_for_a_book_in_use(book: Path) -> None:
    """While another program commits there is no news, and no waiting for it."""
    with Desk(book, today=TODAY) as desk, Desk(book, today=TODAY) as other:
        watch = Watch(desk, 0, lambda _seq: False)
        other.book.db.execute("BEGIN EXCLUSIVE")
        assert watch.news() is None
        other.book.db.execute("ROLLBACK")


async def test_a_new_day_is_noticed(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After midnight everything is evaluated for the new day without a key."""
    async with opened(book) as (pilot, home):
        monkeypatch.setattr(home.session.desk, "_today", TODAY + dt.timedelta(days=1))
        await until(pilot, _shows(lambda: home.choice.look.situation.today if home.choice.look else None), 3.0)
        assert "2026-11-21" in drawn(home)


def _shows(day: Callable[[], dt.date | None]) -> Callable[[], bool]:
    return lambda: day() == TODAY + dt.timedelta(days=1)
