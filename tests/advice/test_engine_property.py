"""What holds for the advice of any account."""

import dataclasses
import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cockpit.advice.daily import DailyEntry, best, entries
from cockpit.advice.engine import advise, evaluate, situation_of
from cockpit.model.dossier import Dossier
from tests.advice.advice_dossiers import NUMBERS, TODAY, contact, day, deal, dossier, part, person
from tests.advice.advice_random import BOOK, dossiers, random_dossier

CHOOSING = NUMBERS.advice.choosing


@settings(max_examples=80, deadline=None)
@given(dossiers())
def test_the_order_is_total_and_parts_add_up(book: Dossier) -> None:
    """No two actions of a list are equal in all by which it is sorted; every score is the sum of its parts."""
    advice = evaluate(book, TODAY, NUMBERS, BOOK)
    for listed in (*(found.raw for found in advice.deals), advice.own):
        keys = [(-one.score, -one.parts["base"], one.rule, one.target_name, one.target_id) for one in listed]
        assert keys == sorted(set(keys))
        assert all(one.score == sum(one.parts.values()) for one in listed)
        assert len({one.id for one in listed}) == len(listed)
    for found in advice.deals:
        assert len(found.shown) <= 3
        assert all(one in found.raw for one in found.shown)
        assert len({one.family for one in found.shown}) == len(found.shown)
        people = [one.person.id for one in found.shown if one.person]
        assert len(set(people)) == len(people)


@settings(max_examples=60, deadline=None)
@given(dossiers(), st.randoms(use_true_random=True))
def test_the_order_of_records_changes_nothing(book: Dossier, luck: random.Random) -> None:
    """Records mixed within their arrays give the same advice to the last word, and so does a second evaluation."""
    mixed: dict[str, Any] = {}
    for array in dataclasses.fields(book):
        records = getattr(book, array.name)
        if isinstance(records, tuple):
            mixed[array.name] = tuple(luck.sample(records, len(records)))
    asked = evaluate(book, TODAY, NUMBERS, BOOK)
    again = evaluate(dataclasses.replace(book, **mixed), TODAY, NUMBERS, BOOK)
    assert dataclasses.replace(again, deals=()) == dataclasses.replace(asked, deals=())
    assert {found.opportunity_id: found for found in again.deals} == {found.opportunity_id: found for found in asked.deals}


def test_ties_are_broken_by_id_from_either_end_of_the_book() -> None:
    """Two deals alike, two people of one name, two snapshots of one day: the ids decide, not who comes first."""
    snapshots = [
        {"id": id, "account_id": "acc", "as_of": day(-3), "stock_units": stock, "weekly_units": 10,
         "price_ex_tax": 10, "unit_cost": cost, "annual_profit": 1, "investment": 100}
        for id, stock, cost in (("f1", 5, 2), ("f2", 300, 5))
    ]  # fmt: skip
    book = dossier(
        {"segment_override": "DROP", "segment_reason": "agreed"},
        stakeholders=[person(id, name="Li", company_key_person=True) for id in ("a", "b", "c", "d")],
        opportunities=[deal("C", id="d1"), deal("C", id="d2")],
        participations=[part(id, "E", at, att=att) for at in ("d1", "d2") for id, att in zip("abcd", (2, 2, -3, -3), strict=True)],
        interactions=[contact("a", 3)],
        finance_snapshots=snapshots,
    )  # fmt: skip
    turned = {field.name: getattr(book, field.name) for field in dataclasses.fields(book)}
    turned = {name: value[::-1] for name, value in turned.items() if isinstance(value, tuple)}
    asked, again = (evaluate(one, TODAY, NUMBERS, BOOK) for one in (book, dataclasses.replace(book, **turned)))
    assert again.hints == asked.hints
    assert sorted(again.deals, key=lambda one: one.opportunity_id) == list(asked.deals)
    account_rules = [[one.rule for one in found.raw if one.rule.startswith("AC")] for found in asked.deals]
    assert account_rules == [["AC03", "AC05", "AC07"], []]


def daily_entries(seed: int) -> list[DailyEntry]:
    """What the account of a seed brings into the book-wide list, under a name of its own."""
    book = random_dossier(seed)
    account = book.account.model_copy(update={"id": f"acc{seed}"})
    return list(entries(evaluate(dataclasses.replace(book, account=account), TODAY, NUMBERS, BOOK)))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6), st.randoms(use_true_random=True))
def test_the_book_wide_list_is_the_same_from_any_order_of_accounts(seed: int, luck: random.Random) -> None:
    """No two lines of it are equal in all by which it is sorted, and stake is part of every score."""
    found = [entry for number in range(4) for entry in daily_entries(seed + number)]
    assert len({entry.key for entry in found}) == len(found)
    assert all(entry.suggestion.score == sum(entry.suggestion.parts.values()) for entry in found)
    assert best(luck.sample(found, len(found)), 7, CHOOSING) == best(found, 7, CHOOSING)


@settings(max_examples=40, deadline=None)
@given(dossiers())
def test_advice_is_the_same_with_figures_of_closed_deals(book: Dossier) -> None:
    """A look at the account, which needs the people of closed deals too, says what the evaluation says."""
    evaluated = evaluate(book, TODAY, NUMBERS, BOOK)
    assert advise(situation_of(book, TODAY, NUMBERS, BOOK)) == evaluated
