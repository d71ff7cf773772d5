"""The registry of rules."""

import pytest

from cockpit.advice.engine import BookNumbers, situation_of
from cockpit.advice.rule import DO, FAMILIES, FIND, RULES, SAY, Kind, Rules
from cockpit.advice.situation import AccountSituation, DealSituation, PersonInDeal
from tests.advice.advice_dossiers import NUMBERS, TODAY, deal, dossier, part
from tests.advice.advice_dossiers import person as someone


def test_an_id_is_taken_once() -> None:
    """Two rules of one id are a mistake of the program."""
    rules = Rules()
    rules.deal_rule("O01", family="SPONSOR", base=66)(lambda deal: True)
    with pytest.raises(ValueError, match="O01 is declared twice"):
        rules.account_rule("O01", family="SAT", base=1)(lambda account: True)


def test_a_family_is_one_of_the_methods() -> None:
    """An unknown family would have no tag."""
    with pytest.raises(ValueError, match="S01: no family HOPE"):
        Rules().person_rule("S01", family="HOPE", base=1)(lambda person, deal: True)


def test_declaring_leaves_the_function_as_it_is() -> None:
    """So that a condition can be called by its name."""
    rules = Rules()

    @rules.account_rule("AC1", family="SAT", base=1)
    def condition(account: AccountSituation) -> bool:
        return account is whole

    @rules.deal_rule("O1", family="MAP", base=1)
    def of_a_deal(deal: DealSituation) -> bool:
        return deal.account is whole

    @rules.person_rule("S1", family="MAP", base=1)
    def of_a_person(person: PersonInDeal, deal: DealSituation) -> bool:
        return person.deal is deal

    book = dossier(stakeholders=[someone("a")], opportunities=[deal()], participations=[part("a")])
    whole = situation_of(book, TODAY, NUMBERS, BookNumbers())
    (only,) = whole.deals
    assert condition(whole)
    assert of_a_deal(only)
    assert of_a_person(only.people[0], only)
    assert [rule.id for rule in rules] == ["AC1", "O1", "S1"]


@pytest.mark.parametrize(
    ("family", "tag"),
    [("ACCESS", FIND), ("INFO", FIND), ("DEPT", SAY), ("VALUE", SAY), ("SAT", DO), ("OPPONENT_LOW", DO)],
)
def test_tags_of_the_trilogy(family: str, tag: str) -> None:
    """Find the right people, say the right words, do the right things (method.md 6.6)."""
    assert FAMILIES[family] == tag


def test_all_86_rules_are_declared() -> None:
    """53 of people, 26 of deals, 7 of accounts; and the persons they name (9.4.5)."""
    kinds = [rule.kind for rule in RULES]
    assert [kinds.count(kind) for kind in (Kind.PERSON, Kind.DEAL, Kind.ACCOUNT)] == [53, 26, 7]
    assert {rule.id for rule in RULES if rule.via} == {"S01", "S02", "S03", "S06", "S22", "S27", "S32", "S53"}
    assert {rule.id: rule.names for rule in RULES if rule.names} == {"O01": "cand", "O02": "cand", "O21": "swing"}
    assert [rule.id for rule in RULES if rule.closed] == ["O26"]
