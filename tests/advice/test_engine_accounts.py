"""Account rules compete in one open deal, or form the account's own list (9.4.1)."""

import pytest

from cockpit.advice.engine import BookNumbers, evaluate
from cockpit.advice.rule import Rules
from cockpit.advice.suggestion import Advice
from cockpit.model.dossier import Dossier
from tests.advice.advice_dossiers import NUMBERS, TODAY, Row, action, day, deal, dossier


def said(book: Dossier, rules: Rules) -> Advice:
    return evaluate(book, TODAY, NUMBERS, BookNumbers(), rules)


def account_rules(*rules: tuple[str, str]) -> Rules:
    found = Rules()
    for id, family in rules:
        found.account_rule(id, family=family, base=50)(lambda account: {"dos": "84.0"})
    return found


@pytest.mark.parametrize(
    ("first", "second", "host"),
    [
        ({"point": "D"}, {"point": "C"}, "d2"),
        ({"point": "C"}, {"point": "C", "next_milestone_at": day(9)}, "d2"),
        ({"point": "C", "next_milestone_at": day(9)}, {"point": "C", "next_milestone_at": day(3)}, "d2"),
        ({"point": "C"}, {"point": "C"}, "d1"),
        ({"point": "F"}, {"point": "A", "status": "WON"}, "d1"),
    ],
)
def test_account_rules_compete_in_one_deal(first: Row, second: Row, host: str) -> None:
    """In the open deal with most stage points, then most milestone points, then id; with that deal's parts."""
    book = dossier(opportunities=[deal(id="d1", **first), deal(id="d2", **second)])
    advice = said(book, account_rules(("AC01", "SAT")))
    assert [d.opportunity_id for d in advice.deals if d.raw] == [host]
    (one,) = next(d.raw for d in advice.deals if d.raw)
    assert (one.kind, one.target_id, one.target_name, one.opportunity_id) == ("account", "acc", "Account", host)
    assert one.facts == {"dos": "84.0"}
    assert (advice.own, advice.own_shown) == ((), ())


def test_the_own_list_of_an_account_without_an_open_deal() -> None:
    """Stage and milestone 0, three at most, one of a family."""
    rules = account_rules(("AC1", "SAT"), ("AC2", "FIN"), ("AC3", "FIN"), ("AC4", "SEG"), ("AC5", "SCREEN"))
    advice = said(dossier({"segment_override": "ATTACK", "segment_reason": "big"}), rules)
    assert [one.rule for one in advice.own] == ["AC1", "AC2", "AC3", "AC4", "AC5"]
    assert [one.rule for one in advice.own_shown] == ["AC1", "AC2", "AC4"]
    assert {(one.score, one.opportunity_id) for one in advice.own} == {(50 + 8 + 4, None)}
    assert advice.top == 62


def test_the_own_list_rests_too() -> None:
    """An account rule done is dropped from the own list."""
    book = dossier(actions=[action("AC1", "DONE", 1)])
    assert said(book, account_rules(("AC1", "SAT"))).own == ()
