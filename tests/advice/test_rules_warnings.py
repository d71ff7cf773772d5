"""Avoid now: each warning holds exactly where its condition does, names the right people, in the right order."""

import pytest

from cockpit.advice.engine import BookNumbers, situation_of
from cockpit.advice.suggestion import Warning_
from cockpit.advice.warnings import WARNINGS, account_warnings, deal_warnings, worst
from cockpit.content.numbers import load_numbers
from tests.advice.case_files import Case, along_the_points, cases, tables
from tests.advice.rule_runner import NUMBERS, situation
from tests.advice.small_book import TODAY, Spec, dossier

TABLES = tables("warnings")
ALL = list(cases(TABLES))


def warnings_in(spec: Spec) -> dict[str, Warning_]:
    return {one.id: one for deal in situation(spec).deals for one in deal_warnings(deal)}


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_warning_holds_exactly_where_its_condition_does(case: Case) -> None:
    """With the people it names in the order of role points, influence, name and id."""
    said = warnings_in(case.spec).get(case.id)
    assert (said is not None) is case.fires
    if said is not None:
        assert said.person == case.spec.get("person")
        facts = {key: list(value) if isinstance(value, tuple) else value for key, value in said.facts.items()}
        assert facts == case.spec.get("facts", {})


@pytest.mark.parametrize("warning", WARNINGS)
def test_a_warning_holds_at_its_sync_points_alone(warning: str) -> None:
    """The same book moved from point to point: the warning holds at those its condition names and at no other."""
    held = [point for point, spec in along_the_points(TABLES[warning]) if warning in warnings_in(spec)]
    assert " ".join(held) == TABLES[warning]["points"]


def test_every_warning_has_its_cases() -> None:
    """N01..N10 all hold in some book and not in a near one."""
    assert tuple(f"N{number:02}" for number in range(1, 11)) == WARNINGS
    assert {case.id for case in ALL if case.fires} == set(WARNINGS)
    assert {case.id for case in ALL if not case.fires} == set(WARNINGS)


def test_warnings_come_by_id() -> None:
    """In lists and JSON they stand in the order of their ids, those of the account among them."""
    book = {
        "account": {"expectation": 8, "experience": 7},
        "deal": {"sync": "C", "fit": "POOR", "obstacles": [{"text": "rival"}]},
        "p": {"att": -3, "met": 4},
    }
    assert list(warnings_in(book)) == ["N02", "N04", "N05", "N07", "N08"]


def test_a_closed_deal_is_warned_of_nothing() -> None:
    """Warnings are asked of open deals only; the account keeps its own."""
    spec = {
        "account": {"expectation": 8, "experience": 7},
        "deal": {"status": "LOST", "sync": "C", "fit": "POOR"},
        "p": {"att": -3, "met": 4},
    }
    assert not warnings_in(spec)
    assert [one.id for one in account_warnings(situation(spec))] == ["N05"]


def test_the_index_alone_says_that_we_feel_safe() -> None:
    """With other weights an index of 80 is reached without W, and N09 holds (method.md 9.10)."""
    numbers = load_numbers({"avoid.index": 76})
    spec = {
        "deal": {"sync": "C", "coach": "q", "confirmed": "123456789", "first": "123"},
        "p": {"stance": "SP", "roles": "A", "met": 15},
        "q": {"met": 1},
    }
    (deal,) = situation_of(dossier(spec), TODAY, numbers, BookNumbers()).deals
    assert deal.index == 76
    assert "N09" in [one.id for one in deal_warnings(deal)]


def test_the_screen_shows_the_worst() -> None:
    """First what makes all effort vain, then what can't be taken back (method.md 9.10)."""
    severity = NUMBERS.avoid.severity
    everything = [Warning_(id) for id in WARNINGS]
    shown = worst(everything, severity, NUMBERS.avoid.on_screen)
    assert [one.id for one in shown] == ["N08", "N04", "N01", "N06"]
    order = [one.id for one in worst(everything, severity, len(everything))]
    assert order == ["N08", "N04", "N01", "N06", "N05", "N02", "N10", "N03", "N07", "N09"]
