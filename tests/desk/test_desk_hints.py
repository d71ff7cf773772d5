"""Hints that look at the whole book: its numbers stand for a day, and whom they concern is evaluated again."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cockpit.content.texts import Texts
from cockpit.desk import daily, records
from cockpit.desk.book_numbers import book_numbers, fix_anew
from cockpit.desk.desk import Desk
from cockpit.desk.figures import figures
from cockpit.desk.look import look
from cockpit.storage import advice_cache, day_shares, journal
from cockpit.storage import records as stored

TODAY = date(2026, 11, 20)
OVERRIDDEN = {"segment_override": "ATTACK", "segment_reason": "test"}


def write(desk: Desk, array: str, *rows: dict[str, Any]) -> None:
    with journal.act(desk.book, "test"):
        stored.write_rows(desk.book, array, list(rows))


def hours(desk: Desk, account: str, spent: str, on: date = TODAY) -> None:
    row = {"id": f"{account}-{spent}-{on}", "account_id": account, "on": on, "hours": Decimal(spent)}
    write(desk, "interactions", row)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.db"


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """Four accounts to attack, with profits of 60, 30, 9 and 1."""
    with Desk(path, today=TODAY) as opened:
        profits = {"a": 60, "b": 30, "c": 9, "d": 1}
        rows = [
            {"id": key, "name": key.upper(), "annual_profit": Decimal(profit), **OVERRIDDEN}
            for key, profit in profits.items()
        ]
        write(opened, "accounts", *rows)
        yield opened


def kept(desk: Desk, account: str) -> list[str]:
    """Ids of the hints that are kept of an account, all accounts evaluated first."""
    daily.renew(desk)
    found = advice_cache.of_account(desk.book, account, desk.today)
    assert found is not None
    assert found.fresh
    return [one["id"] for one in found.payload["hints"]]


def on(desk: Desk, day: date) -> Desk:
    return Desk(desk.book.path, today=day)


def test_key_accounts_without_a_plan_are_told(desk: Desk) -> None:
    """M10 for those that bring 80 % together, until they have a dated goal."""
    assert [account for account in "abcd" if "M10" in kept(desk, account)] == ["a", "b"]
    goal = {"id": "g", "account_id": "a", "task": "PRICE", "text": "agree", "due": TODAY}
    write(desk, "account_goals", goal)
    assert "M10" not in kept(desk, "a")
    assert "M10" in kept(desk, "b")


def test_the_plan_is_settled_once_all_segments_are_known(desk: Desk) -> None:
    """M12 needs every account's segment: the first evaluation of a book finds them, then the plan."""
    hours(desk, "a", "8")
    hours(desk, "b", "2")
    assert book_numbers(desk).planned is None
    before = day_shares.kept(desk.book)
    assert before is not None
    assert not before.settled
    assert "M12" in kept(desk, "a")
    assert "M12" not in kept(desk, "b")
    assert book_numbers(desk).planned == {"a": 3, "b": 3, "c": 2, "d": 2}
    found = advice_cache.of_account(desk.book, "a", TODAY)
    assert found is not None
    said = next(one for one in found.payload["hints"] if one["id"] == "M12")
    assert Texts("en").hint(said) == "Shift hours: 80.0% of them go to this customer, 30.0% are planned."


def test_numbers_of_the_book_stand_for_a_day(desk: Desk) -> None:
    """A new profit and new hours move the line tomorrow, and make those due whom it concerns."""
    daily.renew(desk)
    write(desk, "accounts", {"id": "d", "annual_profit": Decimal(900)})
    assert [account for account in "abcd" if "M10" in kept(desk, account)] == ["a", "b", "d"]
    with on(desk, TODAY + timedelta(days=1)) as tomorrow:
        daily.prepare(tomorrow)
        assert advice_cache.due(tomorrow.book, tomorrow.today) == ["a", "b"]
        assert [account for account in "abcd" if "M10" in kept(tomorrow, account)] == ["d"]


def test_more_hours_elsewhere_end_a_warning_tomorrow(desk: Desk) -> None:
    """Only the accounts that take much of the hours are evaluated again."""
    hours(desk, "a", "8")
    assert "M12" in kept(desk, "a")
    hours(desk, "c", "30", TODAY + timedelta(days=1))
    with on(desk, TODAY + timedelta(days=1)) as tomorrow:
        daily.prepare(tomorrow)
        assert "a" in advice_cache.due(tomorrow.book, tomorrow.today)
        assert "d" not in advice_cache.due(tomorrow.book, tomorrow.today)
        assert "M12" not in kept(tomorrow, "a")
        assert "M12" in kept(tomorrow, "c")


def test_an_import_fixes_the_numbers_anew(desk: Desk) -> None:
    """The same day, and whom they concern is due."""
    daily.renew(desk)
    write(desk, "accounts", {"id": "d", "annual_profit": Decimal(900)})
    daily.renew(desk)
    fix_anew(desk)
    assert book_numbers(desk).key_lines["CNY"].id == "d"
    assert set(advice_cache.due(desk.book, TODAY)) == {"a", "b"}


def test_figures_are_as_the_book_is_now(desk: Desk) -> None:
    """Hints among the figures agree with pareto and resource points beside them, whatever was fixed this morning."""
    daily.renew(desk)
    write(desk, "accounts", {"id": "d", "annual_profit": Decimal(900)})
    hours(desk, "d", "3")
    shown = figures(desk, records.find(desk, "accounts", ("a",)), "en")
    assert (shown["pareto"]["key"], [one["id"] for one in shown["hints"]]) == (False, ["M05"])
    shown = figures(desk, records.find(desk, "accounts", ("d",)), "en")
    assert (shown["pareto"]["rank"], shown["resource_points"]) == (1, {"plan": 2, "actual": 10.0})
    assert [one["id"] for one in shown["hints"]] == ["M05", "M10", "M12"]
    assert shown["hints"][0]["text"] == "Incubate: plant one need with a supporter."


def test_hours_of_days_to_come_are_no_fact_yet(desk: Desk) -> None:
    """What is logged for tomorrow counts from tomorrow on (method.md 0)."""
    hours(desk, "a", "2")
    hours(desk, "b", "6", TODAY + timedelta(days=1))
    shown = figures(desk, records.find(desk, "accounts", ("a",)), "zh")
    assert shown["resource_points"]["actual"] == 10.0
    assert book_numbers(desk).hours == 2


def test_a_book_open_for_reading_fixes_nothing(desk: Desk, path: Path) -> None:
    """Its numbers are computed once and kept in memory for the day."""
    desk.close()
    with Desk(path, today=TODAY, readonly=True) as reader:
        first = book_numbers(reader)
        assert first.key_lines["CNY"].id == "b"
        assert book_numbers(reader) is first
        assert day_shares.kept(reader.book) is None
        assert [one.id for one in look(reader, "a").advice.hints] == ["M05", "M10"]


def test_amounts_without_profit_have_no_key_accounts(path: Path) -> None:
    """No profit at all, and a book without accounts: no line, no plan, no hint."""
    with Desk(path, today=TODAY) as opened:
        assert (book_numbers(opened).key_lines, book_numbers(opened).planned) == ({}, None)
        write(opened, "accounts", {"id": "a", "name": "A", "annual_profit": Decimal(-5)})
        fix_anew(opened)
        assert kept(opened, "a") == []


def test_another_currency_has_its_own_line(desk: Desk) -> None:
    """Key accounts are found among those of one currency; a line that goes takes its hints along."""
    write(desk, "accounts", {"id": "e", "name": "E", "annual_profit": Decimal(1), "currency": "EUR"})
    assert "M10" in kept(desk, "e")
    write(desk, "accounts", {"id": "e", "currency": "USD"})
    with on(desk, TODAY + timedelta(days=1)) as tomorrow:
        assert set(book_numbers(tomorrow).key_lines) == {"CNY", "USD"}
        assert "M10" in kept(tomorrow, "e")


def test_a_pinned_typical_amount_weighs_the_list(path: Path) -> None:
    """method.md 9.8: a setting can pin the amount that deals are held against."""
    with Desk(path, today=TODAY, numbers={"advice": {"stake": {"typical_amount": {"CNY": 10}}}}) as opened:
        write(opened, "accounts", {"id": "a", "name": "A"})
        write(opened, "opportunities", {"id": "o", "account_id": "a", "name": "O", "amount": Decimal(1000)})
        assert book_numbers(opened).typical_amount == {"CNY": 10}
        assert daily.today_list(opened)[0]["parts"]["stake"] == 8


def test_other_numbers_make_everything_due(desk: Desk) -> None:
    """A changed number fixes the book's numbers anew at once, and going back does too."""
    daily.renew(desk)
    with Desk(desk.book.path, today=TODAY, numbers={"segment.key_share": "0.5"}) as other:
        daily.prepare(other)
        assert advice_cache.due_count(other.book, TODAY) == 4
        assert [account for account in "abcd" if "M10" in kept(other, account)] == ["a"]
    with Desk(desk.book.path, today=TODAY, numbers={"segment": {"key_share": "0.5"}}) as same:
        daily.prepare(same)
        assert advice_cache.due_count(same.book, TODAY) == 0
    assert [account for account in "abcd" if "M10" in kept(desk, account)] == ["a", "b"]
