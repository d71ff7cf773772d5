"""Accounts as the rules see them: segment, satisfaction, stock, open deals, contact."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cockpit.advice.engine import BookNumbers, situation_of
from cockpit.advice.situation import AccountSituation
from cockpit.model.dossier import Dossier
from cockpit.model.enums import Segment, SyncPoint
from tests.advice.advice_dossiers import NUMBERS, TODAY, Row, contact, day, deal, dossier, part, person


def situation(book: Dossier, numbers: BookNumbers | None = None) -> AccountSituation:
    return situation_of(book, TODAY, NUMBERS, numbers or BookNumbers())


SPEND: Row = {"annual_category_spend": "10", "our_annual_revenue": "2"}


@pytest.mark.parametrize(
    ("account", "numbers", "deals", "segment"),
    [
        ({}, BookNumbers(), [], None),
        (SPEND, BookNumbers(capacity_threshold={"CNY": Decimal(4)}), [], Segment.MAINTAIN),
        (SPEND, BookNumbers(capacity_threshold={"CNY": Decimal(40)}), [], Segment.DROP),
        (SPEND, BookNumbers(), [], None),
        ({**SPEND, "currency": "EUR"}, BookNumbers(capacity_threshold={"CNY": Decimal(4)}), [], None),
        (SPEND, BookNumbers(capacity_threshold={"EUR": Decimal(4)}, currency="EUR"), [], Segment.MAINTAIN),
        ({"segment_override": "DEFEND", "segment_reason": "x"}, BookNumbers(), [], Segment.DEFEND),
    ],
)
def test_the_segment(account: Row, numbers: BookNumbers, deals: list[Row], segment: Segment | None) -> None:
    """By the book's threshold in the account's currency, by default the book's; an override wins."""
    assert situation(dossier(account, opportunities=deals), numbers).segment is segment


@pytest.mark.parametrize(
    ("point", "status", "segment"),
    [("C", "OPEN", Segment.ATTACK), ("IMPL", "OPEN", Segment.MAINTAIN), ("C", "WON", Segment.MAINTAIN)],
)
def test_a_live_deal_that_goes_well_promotes(point: str, status: str, segment: Segment) -> None:
    """C139 index from 40 and a sponsor, in an open deal that is not being delivered."""
    c139 = {"coach_id": "a", "first": {"1": True, "2": True, "3": True}}
    book = dossier(
        SPEND,
        stakeholders=[person("a", influence=90)],
        opportunities=[deal(point, status=status, c139=c139)],
        participations=[part("a", "A", stance="PS")],
    )
    assert situation(book, BookNumbers(capacity_threshold={"CNY": Decimal(4)})).segment is segment


@pytest.mark.parametrize(
    ("expectation", "experience", "gap"), [(8, "6.5", Fraction(3, 2)), (7, 7, 0), (6, 8, -2), (None, 7, None), (7, None, None)]
)
def test_the_satisfaction_gap(expectation: Any, experience: Any, gap: Fraction | None) -> None:
    """Expectation less experience; unknown if either is."""
    assert situation(dossier({"expectation": expectation, "experience": experience})).satisfaction_gap == gap


def snapshot(id: str, ago: int, line: str | None = None, **fields: Any) -> Row:
    return {"id": id, "account_id": "acc", "as_of": day(-ago), "product_line": line} | fields


def test_the_latest_snapshot_of_each_product_line() -> None:
    """Of one day the highest id; later ones are no fact yet; the lowest and highest of the lines."""
    book = dossier(
        finance_snapshots=[
            snapshot("a", 9, "x", stock_units=1, weekly_units=1),
            snapshot("b", 2, "x", stock_units=100, weekly_units=10),
            snapshot("c", 2, "x", stock_units=200, weekly_units=10),
            snapshot("d", -1, "x", stock_units=900, weekly_units=1),
            snapshot("e", 0, "y", stock_units=10, weekly_units=10),
            snapshot("f", 5, stock_units=10, weekly_units=0, price_ex_tax=100, unit_cost=70, annual_units=50),
        ]
    )
    found = situation(book)
    assert [(line.product_line, line.days_of_supply) for line in found.supply] == [(None, None), ("x", 120), ("y", 6)]
    assert (found.lowest_supply, found.highest_supply) == (Fraction(6), Fraction(120))
    assert found.lowest_gmroii == Fraction(30, 70) * 5


def test_readings_hold_each_line_against_its_snapshot_before() -> None:
    """By day, then id; today's counts, the line without a name comes first, a first snapshot has none before."""
    rows = [
        snapshot("z", 30, price_ex_tax=200, unit_cost=140),
        snapshot("a", 9, price_ex_tax=100, unit_cost=90),
        snapshot("b", 0, price_ex_tax=100, unit_cost=95),
        snapshot("c", 1, "x", price_ex_tax=100, unit_cost=10, annual_profit=1, investment=100),
        snapshot("d", -1, "x", annual_profit=90, investment=100),
    ]
    found = situation(dossier(finance_snapshots=rows)).finance_readings
    assert [(one.code, one.distance) for one in found] == [
        ("MARGIN_FELL", Fraction(5, 100)),
        ("ROI_BELOW_TARGET", Fraction(14, 100)),
    ]


def test_hours_are_those_up_to_today() -> None:
    """Today's among them; an interaction without hours counts none."""
    book = dossier(interactions=[contact([], ago, id=f"{ago}", hours=hours) for ago, hours in ((0, "2"), (5, "1.5"), (6, None), (-1, "9"))])
    assert situation(book).hours == Decimal("3.5")


def test_key_persons_are_the_account_s_own() -> None:
    """Somebody of another account who takes part here is none of them, and neither is who has left."""
    people = [
        person("a", company_key_person=True),
        person("b", company_key_person=True, account_id="other"),
        person("c", company_key_person=True, left_on=day(0)),
        person("d"),
    ]
    assert [one.id for one in situation(dossier(stakeholders=people)).key_persons] == ["a"]


def test_a_message_without_an_answer_is_no_contact() -> None:
    """One-way contacts, placeholders and people who left are nobody's last contact."""
    people = [person("a"), person("b", placeholder=True), person("c", left_on=day(0))]
    met = [contact([{"stakeholder_id": "a", "two_way": False}], 1), contact("b", 2), contact("c", 3)]
    assert situation(dossier(stakeholders=people, interactions=met)).contact_days is None
    answered = dossier(stakeholders=[*people, person("d")], interactions=[*met, contact("d", 4)])
    assert situation(answered).contact_days == 4


def test_no_snapshot_no_figure() -> None:
    """Unknown, not 0."""
    found = situation(dossier())
    assert (found.supply, found.lowest_supply, found.highest_supply, found.lowest_gmroii) == ((), None, None, None)


def test_open_deals() -> None:
    """A deal that is being delivered stays open."""
    book = dossier(opportunities=[deal("IMPL", id="a"), deal(id="b", status="WON"), deal(id="c")])
    found = situation(book)
    assert [one.id for one in found.open_deals] == ["a", "c"]
    assert found.open_deals[0].sync is SyncPoint.IMPL


def test_the_last_contact_of_the_account() -> None:
    """With anybody who is here, in a deal or not."""
    book = dossier(stakeholders=[person("a"), person("b")], interactions=[contact("a", 9), contact("b", 12)])
    found = situation(book)
    assert (found.last_contact, found.contact_days) == (TODAY - dt.timedelta(days=9), 9)
    assert situation(dossier()).contact_days is None
