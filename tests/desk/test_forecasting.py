"""The forecast of the whole book: by currency and category, exact, and never over two currencies."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from cockpit.desk import acts, plans, records
from cockpit.desk.demo import make_demo
from cockpit.desk.desk import Desk
from cockpit.desk.documenting import Papers, shaped
from cockpit.desk.figures import figures
from cockpit.desk.forecasting import Outlook, outlook, outlook_shape
from cockpit.methods.forecast import Category

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("forecast") / "demo.db"
    make_demo(path, TODAY)
    return path


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a copy of the demo book."""
    path = tmp_path / "demo.db"
    path.write_bytes(made.read_bytes())
    with Desk(path, today=TODAY) as opened:
        yield opened


def sums(found: Outlook, currency: str) -> tuple[int, Decimal, Fraction]:
    total = found.total(currency)
    return total.deals, total.amount, total.expected


def test_every_open_deal_stands_in_one_category_of_its_currency(desk: Desk) -> None:
    """The categories add up to the whole, and what is closed is nowhere."""
    found = outlook(desk)
    open_ones = {one.id for one in records.listing(desk, "opportunities", {}) if one.status == "OPEN"}  # type: ignore[attr-defined]  # deals have a status
    assert {one.id for one in found.deals} == open_ones
    assert found.currencies == ("CNY", "EUR")
    for currency in found.currencies:
        lines = found.lines(currency)
        assert [line.category for line in lines] == list(Category)
        parts = [sum(values) for values in zip(*((one.deals, one.amount, one.expected) for one in lines), strict=True)]
        assert tuple(parts) == sums(found, currency)


def test_a_deal_has_the_forecast_that_its_own_figures_show(desk: Desk) -> None:
    """One rule for both places."""
    shown = {one["id"]: one for one in outlook_shape(outlook(desk))["opportunities"]}
    for id_, row in shown.items():
        figure = figures(desk, records.find(desk, "opportunities", (id_,)), "en")["forecast"]
        same = ("probability", "base", "index_factor", "caps", "category")
        assert {name: row[name] for name in same} == {name: figure[name] for name in same}
        assert row["forecast"] == figure["amount"]


def test_a_deal_without_amount_is_counted_and_not_guessed(desk: Desk) -> None:
    """It is in no sum, and said to be without amount."""
    before = outlook(desk).total("CNY")
    deal = records.find(desk, "opportunities", ("mes-rollout",))
    acts.perform(desk, plans.edit_record(deal, {"amount": None}, TODAY))
    after = outlook(desk).total("CNY")
    assert (after.deals, after.unknown) == (before.deals, 1)
    assert after.amount == before.amount - 1_000_000


def test_the_surest_and_largest_come_first(desk: Desk) -> None:
    """Within a currency by category, then by what is expected of it."""
    order = list(Category)
    found = [(one.currency, order.index(one.category), -(one.forecast.amount or 0)) for one in outlook(desk).deals]
    assert found == sorted(found)


def test_the_weekly_note_tells_the_forecast_and_hides_it_with_opinions(desk: Desk) -> None:
    """A line for each currency and category that has a deal; probabilities come from opinions about people."""
    told = str(shaped(Papers(desk).of_week()))
    for line in outlook(desk).filled:
        assert f"{line.currency} {'commit' if line.category is Category.COMMIT else 'pipeline'}" in told
    assert "pipeline" not in str(shaped(Papers(desk, opinions=False).of_week()))


def test_an_empty_book_has_no_forecast(tmp_path: Path) -> None:
    """No currency, no deal."""
    with Desk(tmp_path / "empty.db", today=TODAY) as empty:
        assert outlook_shape(outlook(empty)) == {"currencies": [], "opportunities": []}
