"""Where an account's figures come from: the sums add up to what the figures say, and the gains are computed."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cockpit.advice.people import situation_of
from cockpit.advice.situation import AccountSituation
from cockpit.content.texts import Texts
from cockpit.desk.derivation import (
    MEASURES,
    Derivation,
    account_plan,
    actual_effort,
    breadth,
    completeness,
    confirmed_needs,
    enterprise,
    freshness,
    key_account,
    loyalty,
    planned_effort,
    satisfaction,
)
from cockpit.desk.explaining import named
from cockpit.methods.pareto import KeyLine
from cockpit.model.account import Account, AccountGoal, InfoItem
from cockpit.model.contact import Interaction, Need
from tests.desk.test_derivation import BOOK, EN, NUMBERS, TODAY, account_with


def known(
    *, key: tuple[str, ...] = ("vp", "head"), book: Mapping[str, Any] | None = None, **more: Any
) -> AccountSituation:
    """The seed's chart with these key persons, facts of the account, and records of other arrays."""
    seen = account_with()
    held: dict[str, Any] = {}
    facts: dict[str, Any] = {}
    for name, value in more.items():
        (held if isinstance(value, tuple) else facts)[name] = value
    account = Account.model_validate({**seen.dossier.account.model_dump(), **facts})
    people = tuple(one.model_copy(update={"company_key_person": one.id in key}) for one in seen.dossier.stakeholders)
    dossier = replace(seen.dossier, account=account, stakeholders=people, **held)
    return situation_of(dossier, TODAY, NUMBERS, replace(BOOK, **(book or {})))


def products(found: Derivation) -> Fraction:
    return sum((term.product for term in found.terms if term.product is not None), Fraction(0))


@pytest.mark.parametrize("measure", MEASURES)
def test_the_relation_adds_up_over_its_key_persons(measure: str) -> None:
    """Influence × closeness of each, over the influence of those whose closeness is known (method.md 5.4)."""
    found = enterprise(known(), measure, EN)
    assert found.result is not None
    assert products(found) == found.result
    assert {term.label for term in found.terms} == {"VP", "HEAD"}
    assert found.gains[0].text.startswith("VP"), "the more influence, the more a step counts"
    assert found.gains[0].to - found.result == found.gains[0].by == Fraction(80, 140) * 10


def test_a_closeness_nobody_knows_is_left_out() -> None:
    """The approver's solution acceptance is unknown: he takes no part in the mean, and is named."""
    found = enterprise(known(key=("ceo", "vp")), "SA", EN)
    assert (found.result, [term.how for term in found.terms if term.value is None]) == (
        Fraction(75),
        ["not known, left out"],
    )


def test_without_key_persons_there_is_no_relation() -> None:
    """Nobody is marked: no number, and the note says what to do."""
    for found in (enterprise(known(key=()), "RC", EN), breadth(known(key=()), EN)):
        assert (found.result, found.gains) == (None, ())
        assert "key person" in found.notes[0]


def test_breadth_names_the_single_thread() -> None:
    """One of two carries the relation: half, on one person only; the other one would make it whole."""
    found = breadth(known(key=("vp", "cto")), EN)
    assert found.result == Fraction(1, 2)
    assert "one person only" in found.notes[0]
    assert (found.gains[0].text, found.gains[0].to) == ("CTO from 35.1 to 60", Fraction(1))


def item(key: str, source: str | None = None, on: str | None = None) -> InfoItem:
    facts = {"id": key, "account_id": "acc", "key": key, "value": "x", "source": source, "collected_at": on}
    return InfoItem.model_validate(facts)


ITEMS = (item("industry", "COACH", "2026-11-01"), item("size", "PUBLIC", "2025-01-01"), item("budget"))


def test_the_profile_is_explained_by_what_is_filled() -> None:
    """Three of twenty items, one of them fresh, from two sources (method.md 2.1)."""
    account = known(info_items=ITEMS)
    filled, fresh = completeness(account, EN), freshness(account, EN)
    assert (filled.result, fresh.result) == (Fraction(3, 20), Fraction(1, 3))
    assert filled.terms[1].value == 2
    assert filled.gains[0].text == EN.name("InfoKey", account.information.missing[0])
    assert {gain.text for gain in fresh.gains} == {EN.name("InfoKey", "size"), EN.name("InfoKey", "budget")}


def test_an_empty_profile_has_no_freshness() -> None:
    """Nothing filled: unknown, not 0."""
    assert (completeness(known(), EN).result, freshness(known(), EN).result) == (Fraction(0), None)


def need(id_: str, level: str, **facts: Any) -> Need:
    return Need.model_validate({"id": id_, "account_id": "acc", "text": id_, "level": level, **facts})


def test_needs_say_which_to_confirm_next() -> None:
    """One of three that matter is confirmed; strategic drivers come first (method.md 2.2)."""
    table = (
        need("price", "SECONDARY", relevant_to_sale=True), need("growth", "STRATEGIC_DRIVER", relevant_to_sale=True),
        need("speed", "PRIMARY", relevant_to_sale=True, confirmed=True), need("golf", "PERSONAL"),
    )  # fmt: skip
    found = confirmed_needs(known(needs=table), EN)
    assert found.result == Fraction(1, 3)
    assert [(gain.text, gain.to) for gain in found.gains] == [("growth", Fraction(2, 3)), ("price", Fraction(2, 3))]
    assert confirmed_needs(known(), EN).result is None


def test_the_account_plan_is_the_mean_of_what_is_known() -> None:
    """Five components, and the gain of each step is computed by the score itself (method.md 5.2)."""
    goals = (
        AccountGoal.model_validate({"id": "g", "account_id": "acc", "task": "PRICE", "text": "x", "due": "2027-01-01"}),
    )
    found = account_plan(known(account_goals=goals, info_items=ITEMS, satisfaction_at="2026-11-01", is_new=True), EN)
    assert found.result == products(found)
    assert [str(term.value) for term in found.terms] == ["100", "100", "15", "200/3", "20"]
    assert (found.gains[0].text, found.gains[0].by) == ("once more: finance", Fraction(100, 15))
    assert "satisfaction" in found.terms[3].how


def test_an_account_without_key_persons_leaves_cover_out() -> None:
    """What is not known takes no part in the mean, and is said."""
    found = account_plan(known(key=()), EN)
    assert found.terms[1].value is None
    assert found.result == products(found)


@pytest.mark.parametrize(
    ("expectation", "experience", "gap", "said", "gains"),
    [
        ("8", "6.5", Fraction(3, 2), "1.5 dissatisfied", 2),
        ("7", "7", 0, "0.0 satisfied", 2),
        ("6", "8", -2, "-2.0 delighted", 2),
        ("0", "10", -10, "-10.0 delighted", 0),
        (None, "8", None, "", 0),
    ],
)
def test_satisfaction_keeps_its_sign(
    expectation: str | None, experience: str, gap: Fraction | None, said: str, gains: int
) -> None:
    """Expectation less experience; the word stands beside the number (method.md 6.2)."""
    found = satisfaction(known(expectation=expectation, experience=experience), EN)
    assert (found.result, found.said, len(found.gains)) == (gap, said, gains)


def test_loyalty_counts_signs() -> None:
    """A no and an unknown both count as no; each missing sign is a gain."""
    found = loyalty(known(repurchase=True, referral=False), EN)
    assert (found.result, found.said) == (Fraction(1), "1 of 3: weak")
    assert [gain.text for gain in found.gains] == ["recommends us", "buys only from us"]


def test_effort_shows_plan_and_hours() -> None:
    """Own points replace the plan; the hours' share is worth points of ten (method.md 6.4)."""
    hours = tuple(
        Interaction.model_validate({"id": str(n), "account_id": "acc", "on": "2026-11-01", "hours": "8"})
        for n in range(2)
    )
    whole = {"hours": Decimal(20), "planned": {"acc": 4}}
    planned, spent = (
        one(known(is_new=True, interactions=hours, book=whole), EN) for one in (planned_effort, actual_effort)
    )
    assert (planned.result, planned.terms[0].how, spent.result) == (Fraction(4), "attack", Fraction(8))
    assert "as defend: weight 3" in planned.notes
    assert "shift hours" in spent.notes[0]
    own = planned_effort(known(resource_points=2, book=whole), EN)
    assert (own.result, own.terms[0].label) == (Fraction(2), "set for this account")
    assert "no hours" in actual_effort(known(), EN).notes[0]


@pytest.mark.parametrize(
    ("profit", "said"), [("500", "a key account"), ("100", "no key account"), (None, "not known yet")]
)
def test_a_key_account_is_told_by_the_line(profit: str | None, said: str) -> None:
    """Whoever ranks at the last key account or before is one (method.md 6.1)."""
    book = {"key_lines": {"CNY": KeyLine(True, Decimal(300), "other")}}
    assert key_account(known(annual_profit=profit, book=book), EN).said == said
    assert key_account(known(annual_profit=profit), EN).said == "not known yet"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_figure_of_an_account_says_where_it_comes_from(language: str) -> None:
    """Title, formula, mark of the source, and a page of the method, in both languages."""
    texts, account = Texts(language), known(info_items=ITEMS)
    makers = (
        breadth, completeness, freshness, confirmed_needs, account_plan, satisfaction, loyalty, planned_effort,
        actual_effort, key_account,
    )  # fmt: skip
    found = [one(account, texts) for one in makers] + [enterprise(account, one, texts) for one in MEASURES]
    assert all(one.title and one.formula and one.source.startswith("[") for one in found)
    assert all(named(one.topic) == one.topic for one in found)
