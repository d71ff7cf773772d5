"""`cockpit forecast`: what the open deals will bring, for people and as JSON."""

import pytest

from tests.cli.cli_run import TODAY, Cockpit


@pytest.fixture
def deals(small: Cockpit) -> Cockpit:
    """Deals of two currencies, one without an amount, one lost."""
    for command in (
        "opportunity add --id eur --account_id acc --name Third --amount 1000.50 --currency EUR --buying_stage NEED",
        "opportunity add --id bare --account_id acc2 --name Bare",
        "opportunity add --id lost --account_id acc --name Gone --amount 77 --status LOST",
    ):
        assert small(*command.split()).status == 0
    return small


def test_the_forecast_is_by_currency_and_category(deals: Cockpit) -> None:
    """Sums in JSON are decimal text, probabilities fractions; what is lost is nowhere."""
    found = deals("forecast", "--json", "--today", TODAY).json
    cny, eur = found["currencies"]
    assert list(cny) == ["currency", "deals", "without_amount", "amount", "forecast", "categories"]
    assert [one["category"] for one in cny["categories"]] == ["COMMIT", "BEST_CASE", "PIPELINE"]
    assert (cny["deals"], cny["without_amount"], cny["amount"]) == (2, 1, "1250000.00")
    assert (eur["currency"], eur["amount"]) == ("EUR", "1000.50")
    assert {one["id"]: one["amount"] for one in found["opportunities"]} == {"opp": "1250000.00", "bare": None, "eur": "1000.50"}
    assert all(0 < one["probability"] < 1 for one in found["opportunities"])


def test_people_get_a_table_and_the_deals_if_they_want(deals: Cockpit) -> None:
    """A line a category, the whole of the currency below; words follow the language."""
    out = deals("forecast", "--deals", "--today", TODAY).out
    assert "1,250,000" in out
    assert [line.split()[:2] for line in out.splitlines()[1:5]] == [
        ["CNY", "commit"], ["CNY", "best"], ["CNY", "pipeline"], ["CNY", "all"],
    ]  # fmt: skip
    assert "Line 3" in out
    assert "Line 3" not in deals("forecast").out
    assert "储备" in deals("forecast", "--lang", "zh").out


def test_a_book_without_open_deals_says_so(cockpit: Cockpit) -> None:
    """Empty in JSON, a sentence for people."""
    assert "no open opportunity" in cockpit("forecast").err
    assert cockpit("forecast", "--json").json == {"currencies": [], "opportunities": []}
