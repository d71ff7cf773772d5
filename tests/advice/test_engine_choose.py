"""Choosing (9.4): cool-down, the order of the raw list, one per person and family, enabling first."""

import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.advice.choose import Rest, enabling_first, order, pick
from cockpit.advice.rule import Kind, Rule, Rules
from cockpit.advice.suggestion import Named, Suggestion
from tests.advice.advice_dossiers import NUMBERS, TODAY, action, day, dossier
from tests.advice.advice_suggestions import suggestion

WEAK, STRONG, PERSON = 49, 50, Kind.PERSON


def rest(*actions: dict[str, Any]) -> Rest:
    return Rest(dossier(actions=actions).actions, TODAY, NUMBERS.advice)


def rule(id: str = "S09", base: int = WEAK, kind: Kind = PERSON) -> Rule:
    return Rule(id, kind, "ACCESS", base, lambda *_: True)


@pytest.mark.parametrize(
    ("base", "ago", "rests"),
    [
        (WEAK, 0, True), (WEAK, 14, True), (WEAK, 15, False),
        (STRONG, 0, True), (STRONG, 2, True), (STRONG, 3, False),
    ],
)  # fmt: skip
def test_a_done_rule_rests(base: int, ago: int, rests: bool) -> None:
    """Done 0 to 14 days ago it is dropped; with a base of 50 or more it is back on day 3."""
    done = rest(action("S09", "DONE", ago, stakeholder_id="p", opportunity_id="opp"))
    assert done.holds(rule(base=base), deal="opp", person="p") is rests


@pytest.mark.parametrize(("ago", "rests"), [(0, True), (90, True), (91, False)])
def test_a_dismissed_rule_rests_for_90_days(ago: int, rests: bool) -> None:
    """Dismissed 0 to 90 days ago it is dropped, whatever its base."""
    for base in (WEAK, STRONG):
        dismissed = rest(action("O01", "DISMISSED", ago, opportunity_id="opp"))
        assert dismissed.holds(rule("O01", base, Kind.DEAL), deal="opp", person=None) is rests


@pytest.mark.parametrize(("ago", "rests"), [(0, True), (90, True), (91, False)])
def test_rescreening_rests_for_a_quarter(ago: int, rests: bool) -> None:
    """AC07 asks for a quarterly date, so done it rests for 90 days."""
    assert rest(action("AC07", "DONE", ago)).holds(rule("AC07", 14, Kind.ACCOUNT), deal="opp", person=None) is rests


@pytest.mark.parametrize(("until", "rests"), [(1, True), (0, False), (-1, False)])
def test_a_snoozed_rule_rests_until_its_day(until: int, rests: bool) -> None:
    """It comes back on the day itself."""
    snoozed = rest(action("S09", "SNOOZED", 3, until=day(until), stakeholder_id="p", opportunity_id="opp"))
    assert snoozed.holds(rule(), deal="opp", person="p") is rests


def test_accepting_changes_nothing() -> None:
    """Accepted advice stays in the list."""
    assert not rest(action("S09", "ACCEPTED", 0, stakeholder_id="p")).holds(rule(), deal="opp", person="p")


def test_what_is_done_later_does_not_rest_yet() -> None:
    """An entry dated after today is not yet a fact."""
    assert not rest(action("S09", "DONE", -1, stakeholder_id="p")).holds(rule(), deal="opp", person="p")


@pytest.mark.parametrize(
    ("fields", "rests"),
    [
        ({"stakeholder_id": "p", "opportunity_id": "opp"}, True),
        ({"stakeholder_id": "p"}, True),
        ({"stakeholder_id": "p", "opportunity_id": "other"}, False),
        ({"stakeholder_id": "q", "opportunity_id": "opp"}, False),
        ({"opportunity_id": "opp"}, False),
    ],
)
def test_the_target_of_a_person_rule(fields: dict[str, str], rests: bool) -> None:
    """Same person and deal; an entry without a deal counts for all his deals."""
    assert rest(action("S09", "DONE", 1, **fields)).holds(rule(), deal="opp", person="p") is rests


@pytest.mark.parametrize(("fields", "rests"), [({"opportunity_id": "opp"}, True), ({"opportunity_id": "x"}, False), ({}, False)])
def test_the_target_of_a_deal_rule(fields: dict[str, str], rests: bool) -> None:
    """Same deal."""
    assert rest(action("O01", "DONE", 1, **fields)).holds(rule("O01", 66, Kind.DEAL), deal="opp", person=None) is rests


def test_another_rule_does_not_rest() -> None:
    """Only the same rule rests."""
    assert not rest(action("S10", "DONE", 1, stakeholder_id="p")).holds(rule("S09"), deal="opp", person="p")


def test_the_days_on_which_rests_end() -> None:
    """Each entry of a known rule names the first day on which it no longer holds; others name none."""
    rules = Rules()
    rules.add(rule("S09", WEAK))
    rules.add(rule("S19", STRONG))
    ends = rest(
        action("S09", "DONE", 1),
        action("S09", "DISMISSED", 2),
        action("S09", "SNOOZED", 3, until=day(9)),
        action("S19", "DONE", 1),
        action("S09", "ACCEPTED", 5),
        action("gone", "DONE", 1),
    ).ends(rules)
    assert sorted(end - TODAY.toordinal() for end in ends) == [-5, 2, 9, 14, 89]


def test_the_order_of_the_raw_list() -> None:
    """Score, then base, both falling; then rule, person's name, person's id by code point."""
    wanted = [
        suggestion("Z", 60, base=10),
        suggestion("Z2", 50, base=45),
        suggestion("AC01", 50),
        suggestion("O01", 50),
        suggestion("S01", 50, person="b", target_name="Ada"),
        suggestion("S01", 50, person="a", target_name="Bea"),
        suggestion("S01", 50, person="c", target_name="Bea"),
        suggestion("S01", 50, person="d", target_name="bea"),
        suggestion("S01", 50, person="e", target_name="李"),
        suggestion("S02", 50, person="a", target_name="Aa"),
    ]
    for seed in range(20):
        shuffled = wanted.copy()
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - any order will do
        assert order(shuffled) == wanted


def test_at_most_three_one_a_family_one_a_person() -> None:
    """From the top, skipping what repeats a family or a person."""
    listed = [
        suggestion("S01", 90, person="a"),
        suggestion("S02", 80, person="a"),
        suggestion("S03", 70, person="b", family="S01"),
        suggestion("O01", 60, person="", family="X"),
        suggestion("O02", 50, person="", family="Y"),
        suggestion("O03", 40),
    ]
    assert [one.rule for one in pick(listed, 3)] == ["S01", "O01", "O02"]


def test_the_person_of_a_deal_rule_counts() -> None:
    """O01 is about {cand}: no second action about that person is shown; nobody named blocks nobody."""
    about = suggestion("O01", 90, person="", family="SPONSOR")
    named = [
        Suggestion(**{**_fields(about), "person": Named("q", "Qian")}),
        suggestion("S22", 80, person="q"),
        suggestion("O21", 70),
        suggestion("O04", 60),
    ]
    assert [one.rule for one in pick(named, 3)] == ["O01", "O21", "O04"]


def _fields(one: Suggestion) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Suggestion.__slots__}


def test_fewer_than_three() -> None:
    """Nothing is invented."""
    assert pick([], 3) == []


def rules(shown: Sequence[Suggestion]) -> str:
    return " ".join(one.rule for one in shown)


def test_who_is_needed_first_is_moved_before() -> None:
    """The via of the first action stands further down: he moves directly before it."""
    shown = [suggestion("S02", person="ceo", via="vp"), suggestion("O04"), suggestion("S10", person="vp")]
    assert rules(enabling_first(shown, 3)) == "S10 S02 O04"


def test_an_action_that_needs_nobody_is_passed_over() -> None:
    """The second action's via stands third: he moves before it, the first stays."""
    shown = [suggestion("O04"), suggestion("S02", person="ceo", via="vp"), suggestion("S10", person="vp")]
    assert rules(enabling_first(shown, 3)) == "O04 S10 S02"


def test_the_walk_begins_again_from_the_top() -> None:
    """A chain a <- b <- c is put in order in two moves."""
    shown = [
        suggestion("S1", person="a", via="b"),
        suggestion("S2", person="b", via="c"),
        suggestion("S3", person="c"),
    ]
    assert rules(enabling_first(shown, 3)) == "S3 S2 S1"


def test_only_who_stands_further_down_is_moved() -> None:
    """He who already stands before stays."""
    shown = [suggestion("S1", person="a"), suggestion("S2", person="b", via="a"), suggestion("S3", person="c", via="x")]
    assert rules(enabling_first(shown, 3)) == "S1 S2 S3"


def test_at_most_three_moves() -> None:
    """Two who need each other change places three times, and no more."""
    shown = [suggestion("S1", person="a", via="b"), suggestion("S2", person="b", via="a")]
    assert [rules(enabling_first(shown, moves)) for moves in range(4)] == ["S1 S2", "S2 S1", "S1 S2", "S2 S1"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "a", "b", "c"])), max_size=3, unique_by=lambda x: x[0]))
def test_moving_loses_nothing(people: list[tuple[str, str]]) -> None:
    """The order of display holds the same actions with the same scores."""
    shown = [suggestion(f"S{n}", 90 - n, person=person, via=via) for n, (person, via) in enumerate(people)]
    moved = enabling_first(shown, 3)
    assert sorted(moved, key=lambda one: one.rule) == shown
