"""Deals and figures over the whole book: all of them, once, and again only where something has changed."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cockpit.desk.desk import Desk
from cockpit.desk.forecasting import outlook
from cockpit.desk.me import me
from cockpit.desk.overview.deals import deal_lines, sums
from cockpit.desk.overview.figures import AccountFigures, KeyPerson, figures, seller
from cockpit.desk.own_style import UNANSWERED
from cockpit.methods.stance import KeyClass
from cockpit.storage import journal
from cockpit.storage import records as stored

TODAY = date(2026, 11, 20)


def write(desk: Desk, array: str, *rows: dict[str, Any]) -> None:
    with journal.act(desk.book, "test"):
        stored.write_rows(desk.book, array, list(rows))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two accounts with deals, one with a company key person and no deal, one with nothing."""
    with Desk(tmp_path / "book.db", today=TODAY) as opened:
        write(opened, "accounts", *({"id": id, "name": id.upper()} for id in "abcd"))
        write(
            opened, "stakeholders",
            {"id": "boss", "account_id": "a", "name": "Boss", "title": "GM", "company_key_person": True},
            {"id": "eng", "account_id": "a", "name": "Eng", "influence": 20},
            {"id": "seat", "account_id": "a", "name": "?", "placeholder": True},
            {"id": "far", "account_id": "c", "name": "Far", "company_key_person": True},
        )  # fmt: skip
        write(
            opened, "opportunities",
            {"id": "1", "account_id": "a", "name": "One", "amount": Decimal(100), "currency": "CNY",
             "buying_stage": "DECISION", "selling_stage": "AGREEMENT", "entered_point_at": TODAY - timedelta(days=90)},
            {"id": "2", "account_id": "a", "name": "Two", "amount": Decimal(7), "currency": "EUR"},
            {"id": "3", "account_id": "b", "name": "Three", "buying_stage": "IMPLEMENTATION"},
            {"id": "4", "account_id": "b", "name": "Gone", "status": "LOST"},
        )  # fmt: skip
        write(
            opened, "participations",
            {"stakeholder_id": "boss", "opportunity_id": "1", "roles": ["A", "D"], "stance": "SN"},
            {"stakeholder_id": "boss", "opportunity_id": "2", "roles": ["E"], "stance": "H",
             "attitudes": [{"on": TODAY - timedelta(days=3), "value": -3}]},
            {"stakeholder_id": "eng", "opportunity_id": "1", "roles": ["U"]},
            {"stakeholder_id": "seat", "opportunity_id": "1", "roles": ["A"]},
        )  # fmt: skip
        yield opened


def everything(desk: Desk, known: dict[str, AccountFigures] | None = None) -> dict[str, AccountFigures]:
    found: dict[str, AccountFigures] = {}
    for batch in figures(desk, known or {}):
        found.update((one.account_id, one) for one in batch.found)
    return found


def people(desk: Desk) -> dict[str, KeyPerson]:
    return {one.id: one for account in everything(desk).values() for one in account.people}


def test_open_deals_are_read_with_stages_gap_and_age(desk: Desk) -> None:
    """Closed deals are left out; the gap needs both stages, the age a day, and a deal in use has no age."""
    found = [(one.id, one.account, one.point, one.gap, one.days, one.stalled) for one in deal_lines(desk)]
    assert found == [
        ("1", "A", "B", 1, 90, True),
        ("2", "A", "F", None, None, False),
        ("3", "B", "IMPL", None, None, False),
    ]


def test_figures_are_those_of_the_forecast(desk: Desk) -> None:
    """Chance, category and sums are the ones that the forecast of the command line gives."""
    found = {id: one for account in everything(desk).values() for id, one in account.deals.items()}
    told = outlook(desk)
    assert {id: one.forecast for id, one in found.items()} == {one.id: one.forecast for one in told.deals}
    ours = {
        (one.currency, one.category): (one.deals, one.amount, one.expected) for one in sums(deal_lines(desk), found)
    }
    assert ours == {(one.currency, one.category): (one.deals, one.amount, one.expected) for one in told.filled}


def test_only_what_changed_is_computed_again(desk: Desk) -> None:
    """An account is read again after a change of it or on another day, and the last batch says which ones there are."""
    known = everything(desk)
    assert everything(desk, known) == {}
    write(desk, "stakeholders", {"id": "new", "account_id": "b", "name": "New"})
    assert set(everything(desk, known)) == {"b"}
    last = list(figures(desk, {**known}))[-1]
    assert last.last
    assert last.there == {"a", "b", "c"}
    desk._today = TODAY + timedelta(days=1)
    assert set(everything(desk, known)) == {"a", "b", "c"}


def test_an_empty_book_has_figures_of_nothing(tmp_path: Path) -> None:
    """One batch, which is the last."""
    with Desk(tmp_path / "empty.db", today=TODAY) as desk:
        (batch,) = figures(desk, {})
        assert (batch.last, batch.found, batch.there) == (True, (), frozenset())
        assert deal_lines(desk) == []
        assert seller(desk, {}).people == 0


def test_key_persons_are_those_of_companies_and_deals(desk: Desk) -> None:
    """A person without role, influence or mark is none, nor is an empty seat."""
    found = people(desk)
    assert set(found) == {"boss", "far"}
    assert found["far"].deal_id is None
    assert (found["far"].deals, found["far"].resting, found["far"].key_class) == (0, {}, KeyClass.K0)


def test_a_key_person_stands_as_in_the_deal_with_the_newest_attitude(desk: Desk) -> None:
    """His class is that of the newest deal; money of all deals he decides on rests on him, each currency by itself."""
    boss = people(desk)["boss"]
    assert (boss.deal_id, boss.key_class, boss.title, boss.company) == ("2", KeyClass.K5, "GM", True)
    assert boss.resting == {"CNY": Decimal(100), "EUR": Decimal(7)}
    assert boss.deals == 2
    assert not boss.overdue


def test_the_seller_is_the_one_of_the_page_about_me(desk: Desk) -> None:
    """Both say the same type from the same people."""
    assert seller(desk, everything(desk)) == me(desk, UNANSWERED).seller
