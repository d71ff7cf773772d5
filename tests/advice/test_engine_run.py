"""The engine as a whole (9.4, 9.5, 9.7), with rules of its own so that each step is seen alone."""

from decimal import Decimal
from typing import Any

import pytest

from cockpit.advice.engine import BookNumbers, evaluate, situation_of
from cockpit.advice.rule import Rules
from cockpit.advice.suggestion import Advice, suggestion_id, target_of
from cockpit.model.dossier import Dossier
from cockpit.model.enums import Role
from tests.advice.advice_dossiers import NUMBERS, TODAY, Row, action, contact, day, deal, dossier, part, person


def always(*_: object) -> bool:
    return True


def never(*_: object) -> None:
    return None


def people_rules(*rules: tuple[str, str, int], via: bool = False) -> Rules:
    found = Rules()
    for id, family, base in rules:
        found.person_rule(id, family=family, base=base, via=via)(always)
    return found


def said(book: Dossier, rules: Rules, numbers: BookNumbers | None = None) -> Advice:
    return evaluate(book, TODAY, NUMBERS, numbers or BookNumbers(), rules)


def one_deal(*people: Row, parts: list[Row], **fields: Any) -> Dossier:
    return dossier(stakeholders=people, opportunities=[deal(**fields)], participations=parts)


def raw(advice: Advice, deal: int = 0) -> list[str]:
    return [f"{one.rule} {one.target_id}" for one in advice.deals[deal].raw]


def test_person_rules_are_asked_once_of_every_participant() -> None:
    """Of everybody in the deal, and of nobody else."""
    book = one_deal(person("a"), person("b"), parts=[part("a"), part("b")])
    assert raw(said(book, people_rules(("S1", "ACCESS", 10)))) == ["S1 a", "S1 b"]


def test_deal_rules_are_asked_of_every_open_deal() -> None:
    """Each open deal has its own list."""
    rules = Rules()
    rules.deal_rule("O1", family="MAP", base=10)(lambda deal: deal.id == "d2")
    book = dossier(opportunities=[deal(id="d1"), deal(id="d2")])
    advice = said(book, rules)
    assert [raw(advice, 0), raw(advice, 1)] == [[], ["O1 d2"]]


def test_closed_deals_are_asked_their_own_rule_only() -> None:
    """A won or lost deal is asked O26 only, an open one never."""
    rules = people_rules(("S1", "ACCESS", 10))
    rules.deal_rule("O1", family="MAP", base=10)(always)
    rules.deal_rule("O26", family="REVIEW", base=34, closed=True)(always)
    parts = [part("a", deal="lost"), part("a", deal="open")]
    book = dossier(
        stakeholders=[person("a")],
        opportunities=[deal(id="lost", status="LOST"), deal(id="open")],
        participations=parts,
    )
    advice = said(book, rules)
    assert [raw(advice, 0), raw(advice, 1)] == [["O26 lost"], ["O1 open", "S1 a"]]
    assert advice.deals[0].raw[0].why == ()


def test_relationship_rules_are_silent_at_impl() -> None:
    """REINFORCE, NEUTRAL and COACH don't fire while a sold deal is delivered."""
    rules = people_rules(("S1", "REINFORCE", 1), ("S2", "NEUTRAL", 1), ("S3", "COACH", 1), ("S4", "AFTER", 1))
    book = one_deal(person("a"), parts=[part("a")], point="IMPL")
    assert raw(said(book, rules)) == ["S4 a"]


@pytest.mark.parametrize("family", ["GONOGO", "SEG", "SCREEN", "SAT", "FIN", "FIN2", "LEAK"])
def test_the_gate_keeps_these_families(family: str) -> None:
    """Where O12 holds all others are dropped."""
    rules = people_rules(("S1", "ACCESS", 90), ("S2", family, 10))
    rules.deal_rule("O12", family="GONOGO", base=56)(always)
    book = one_deal(person("a"), parts=[part("a")])
    assert raw(said(book, rules)) == ["O12 opp", "S2 a"]


def test_the_gate_holds_though_its_rule_rests() -> None:
    """O12 done still says that the product doesn't fit."""
    rules = people_rules(("S1", "ACCESS", 90))
    rules.deal_rule("O12", family="GONOGO", base=56)(always)
    book = dossier(
        stakeholders=[person("a")],
        opportunities=[deal()],
        participations=[part("a")],
        actions=[action("O12", "DONE", 1, opportunity_id="opp")],
    )
    assert raw(said(book, rules)) == []


def test_what_rests_is_not_in_the_raw_list() -> None:
    """Cool-down comes before sorting."""
    rules = people_rules(("S1", "ACCESS", 10))
    book = dossier(
        stakeholders=[person("a"), person("b")],
        opportunities=[deal()],
        participations=[part("a"), part("b")],
        actions=[action("S1", "DONE", 3, stakeholder_id="a")],
    )
    assert raw(said(book, rules)) == ["S1 b"]


def test_shown_in_the_order_of_display() -> None:
    """The three of 9.4.5 with 5a: the boss is asked for through the helper, whose own action comes first."""
    rules = Rules()
    rules.person_rule("S1", family="ACCESS", base=60, via=True)(lambda person, _: person.id == "boss")
    rules.person_rule("S2", family="VERIFY", base=20)(lambda person, _: person.id == "helper")
    book = dossier(
        stakeholders=[person("boss"), person("helper")],
        opportunities=[deal()],
        participations=[part("boss", "A"), part("helper", "U", att=2)],
        interactions=[contact("helper", 5)],
    )
    (found,) = said(book, rules).deals
    assert [one.rule for one in found.raw] == ["S1", "S2"]
    assert [one.rule for one in found.shown] == ["S2", "S1"]
    assert [one.first for one in found.shown] == [None, "helper"]


def naming(**names: bool) -> Rules:
    rules = Rules()
    rules.deal_rule("O1", family="SPONSOR", base=60, **names)(always)
    return rules


def test_the_person_of_a_deal_rule_is_whom_it_names() -> None:
    """{cand} and {swing} with their style, need and department; the target stays the deal."""
    book = dossier(
        stakeholders=[person("q", style="DIRECT", personal_need="SAFETY", dept="TECH", layer="EXECUTION")],
        opportunities=[deal()],
        participations=[part("q", "D", att=0)],
        interactions=[contact("q", 5)],
    )
    for names in ("cand", "swing"):
        (found,) = said(book, naming(**{names: True})).deals
        (one,) = found.raw
        kept = one.as_dict()
        assert (kept["target"]["kind"], kept["target"]["id"], kept["names"]) == ("opportunity", "opp", names)
        assert kept["person"] == {"id": "q", "name": "Q"}
        assert [kept[key] for key in ("style", "need", "dept", "layer")] == ["DIRECT", "SAFETY", "TECH", "EXECUTION"]
        assert found.best == {}


def test_nobody_to_name_is_no_person() -> None:
    """The text says so; the action is about nobody."""
    (found,) = said(dossier(opportunities=[deal()]), naming(cand=True)).deals
    (one,) = found.raw
    assert (one.person, one.names, one.as_dict()["person"]) == (None, "cand", None)


@pytest.mark.parametrize(("point", "asks"), [(None, True), ("C", False)])
def test_an_estimated_stage_asks_on_the_next_action(point: str | None, asks: bool) -> None:
    """The hint stands on the first action shown, and on no other."""
    rules = people_rules(("S1", "ACCESS", 30), ("S2", "VERIFY", 20))
    (found,) = said(one_deal(person("a"), person("b"), parts=[part("a"), part("b")], point=point), rules).deals
    assert [one.ask_stage for one in found.shown] == [asks, False]
    assert [one.ask_stage for one in found.raw] == [asks, False, False, False]


def test_the_score_part_of_missing_items() -> None:
    """O04 names its items and scores by them."""
    rules = Rules()
    rules.deal_rule("O04", family="CLEAR", base=38)(lambda deal: {"miss": ("1", "2")})
    (found,) = said(dossier(opportunities=[deal("C")]), rules).deals
    assert found.raw[0].as_dict()["facts"] == {"miss": ["1", "2"]}
    assert found.raw[0].parts["missing"] == 4


def test_rules_that_do_not_hold_say_nothing() -> None:
    """None, False and empty facts: no action."""
    rules = Rules()
    rules.deal_rule("O1", family="MAP", base=1)(never)
    rules.deal_rule("O2", family="MAP", base=1)(lambda deal: {})
    rules.account_rule("AC1", family="SAT", base=1)(lambda account: False)
    rules.person_rule("S1", family="ACCESS", base=1)(lambda person, deal: False)
    advice = said(one_deal(person("a"), parts=[part("a")]), rules)
    assert (advice.deals[0].raw, advice.top, advice.best) == ((), None, {})


def test_best_is_the_highest_score_of_each_person() -> None:
    """The marker in the chart: over one deal, and over all."""
    rules = people_rules(("S1", "ACCESS", 10), ("S2", "VERIFY", 20))
    parts = [part("a", "A", deal="d1"), part("a", "U", deal="d2"), part("b", deal="d2")]
    book = dossier(
        stakeholders=[person("a"), person("b")],
        opportunities=[deal("F", id="d1"), deal("C", id="d2")],
        participations=parts,
    )
    advice = said(book, rules)
    assert [found.best for found in advice.deals] == [{"a": 32}, {"a": 32, "b": 28}]
    assert advice.best == {"a": 32, "b": 28}
    assert advice.top == 32


def test_stake_and_amount_of_deals() -> None:
    """Weighed against the typical amount of the deal's currency, by default the book's; closed deals weigh nothing."""
    deals = [
        deal(id="a", amount="5000"),
        deal(id="b", amount="5000", currency="EUR"),
        deal(id="c", amount="5000", status="WON"),
        deal(id="d"),
    ]
    numbers = BookNumbers(typical_amount={"CNY": Decimal(500), "EUR": Decimal(5000)})
    advice = said(dossier(opportunities=deals), Rules(), numbers)
    assert [(found.stake, found.amount) for found in advice.deals] == [
        (4, Decimal(5000)),
        (0, Decimal(5000)),
        (0, Decimal(5000)),
        (0, Decimal(0)),
    ]


@pytest.mark.parametrize("parts", [("S01", "opp", "p"), ("O01", "a:b"), ("AC01", "100%"), ("S1", "%3A", "日:本 x")])
def test_ids_are_made_of_rule_and_target(parts: tuple[str, ...]) -> None:
    """And lead back to them, whatever signs the ids of records hold."""
    assert target_of(suggestion_id(*parts)) == parts


def test_the_id_is_the_same_every_day() -> None:
    """Rule and target only: for a person rule deal and person."""
    book = one_deal(person("a"), parts=[part("a")])
    (found,) = said(book, people_rules(("S1", "ACCESS", 10))).deals
    assert found.raw[0].id == "S1:opp:a"


def test_who_has_left_is_not_asked() -> None:
    """From left_on on; and a role only he held is open again."""
    book = dossier(
        stakeholders=[person("a", left_on=day(0)), person("b", left_on=day(1))],
        opportunities=[deal()],
        participations=[part("a", "A"), part("b", "D")],
    )
    assert raw(said(book, people_rules(("S1", "ACCESS", 10)))) == ["S1 b"]
    (found,) = situation_of(book, TODAY, NUMBERS, BookNumbers()).deals
    assert (found.with_role(Role.A), len(found.with_role(Role.D))) == ((), 1)


def test_warnings_stand_with_the_deal_and_the_account() -> None:
    """N05 speaks of the account, so it is shown with both; a closed deal has none; no rule silences them."""
    book = dossier(
        {"expectation": 8, "experience": 6},
        stakeholders=[person("a")],
        opportunities=[deal(id="x"), deal(id="y", status="WON")],
        participations=[part("a", deal="x", att=-3)],
    )
    advice = said(book, Rules())
    assert [one.as_dict() for one in advice.deals[0].warnings] == [
        {"id": "N04", "person": "a", "facts": {"p": ["A"]}},
        {"id": "N05", "person": None, "facts": {}},
    ]
    assert advice.deals[1].warnings == ()
    assert [one.id for one in advice.warnings] == ["N05"]
