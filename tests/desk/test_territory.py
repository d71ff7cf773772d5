"""The map of accounts: where each stands, who brings 80 %, what effort was planned and spent (method.md 6)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cockpit.desk.daily import renew
from cockpit.desk.desk import Desk
from cockpit.desk.overview.territory import STEPS, territory
from cockpit.model.enums import Segment
from cockpit.storage import journal
from cockpit.storage import records as stored

TODAY = date(2026, 11, 20)


def write(desk: Desk, array: str, *rows: dict[str, Any]) -> None:
    with journal.act(desk.book, "test"):
        stored.write_rows(desk.book, array, list(rows))


def account(id: str, spend: int | None, revenue: int | None, **more: Any) -> dict[str, Any]:
    amounts = {"annual_category_spend": spend, "our_annual_revenue": revenue}
    known = {key: Decimal(value) for key, value in amounts.items() if value is not None}
    return {"id": id, "name": id, "currency": "CNY", **known, **more}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The method's own cases of 6.1 and 6.3: four placed accounts and one whose share is not known."""
    with Desk(tmp_path / "book.db", today=TODAY) as opened:
        write(
            opened, "accounts",
            account("defend", 10, 6, annual_profit=Decimal(50)), account("half", 10, 5, annual_profit=Decimal(30)),
            account("drop", 1, 0, annual_profit=Decimal(10)), account("touch", 1, 1, annual_profit=Decimal(6)),
            account("share?", 4, None, annual_profit=Decimal(4), resource_points=Decimal("2.5")),
            account("euro", None, None, currency="EUR"),
        )  # fmt: skip
        for id, hours in (("defend", "3"), ("drop", "1")):
            write(
                opened,
                "interactions",
                {"id": id, "account_id": id, "on": TODAY, "channel": "CALL", "hours": Decimal(hours)},
            )
        renew(opened)
        yield opened


def test_every_account_has_its_quadrant_and_segment(desk: Desk) -> None:
    """Purchasing power is held against the median of the currency; a share of exactly half is no majority."""
    found = {one.id: (one.quadrant, one.segment) for one in territory(desk).accounts}
    assert found == {
        "defend": ((True, True), Segment.DEFEND),
        "half": ((True, False), Segment.MAINTAIN),
        "drop": ((False, False), Segment.DROP),
        "touch": ((False, True), Segment.MAINTAIN),
        "share?": (None, None),
        "euro": (None, None),
    }


def test_the_fewest_accounts_that_bring_80_percent(desk: Desk) -> None:
    """50, 30, 10, 6, 4: the first two are key, which is 40 % of the accounts; a currency without values has no curve."""
    whole = territory(desk)
    (curve,) = whole.curves
    assert (curve.currency, curve.ranked, curve.keys, curve.by_profit) == ("CNY", 5, 2, True)
    assert len(curve.shares) == STEPS
    assert (curve.shares[0], curve.shares[-1]) == (Fraction(1, 2), Fraction(1))
    assert {one.id: one.key for one in whole.accounts if one.key is not False} == {
        "defend": True,
        "half": True,
        "euro": None,
    }


def test_effort_is_planned_by_segment_and_spent_by_hours(desk: Desk) -> None:
    """An account's own points are its plan; spent is its share of all logged hours, in points of ten."""
    whole = territory(desk)
    assert next(one for one in whole.accounts if one.id == "share?").planned == Fraction(5, 2)
    efforts = {one.segment: (one.accounts, one.spent) for one in whole.efforts}
    assert efforts[Segment.DEFEND] == (1, Fraction(15, 2))
    assert efforts[Segment.DROP] == (1, Fraction(5, 2))
    assert efforts[Segment.ATTACK] == (0, None)
    assert efforts[None] == (2, Fraction(0))
    planned = {one.segment: one.planned for one in whole.efforts}
    assert (planned[Segment.DEFEND], planned[Segment.MAINTAIN], planned[Segment.DROP]) == (Fraction(4), Fraction(6), Fraction(0))


def test_an_empty_book_has_an_empty_map(tmp_path: Path) -> None:
    """No account, no curve, no effort."""
    with Desk(tmp_path / "empty.db", today=TODAY) as desk:
        found = territory(desk)
        assert (found.accounts, found.curves, {one.accounts for one in found.efforts}) == ((), (), {0})
