"""Where figures come from: the worked examples of the method, term by term, and what would change them most."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cockpit.advice.book import BookNumbers
from cockpit.advice.people import situation_of
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.content.numbers import load_numbers
from cockpit.content.texts import Texts
from cockpit.desk.derivation import (
    c139_index,
    cadence,
    chain,
    composite,
    effective,
    finance,
    forecast,
    relationship,
    segment,
)
from cockpit.methods.exact import rounded
from cockpit.model.account import Account
from cockpit.model.contact import Interaction
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Participation, Stakeholder

TODAY = date(2026, 11, 20)
EN = Texts("en")
NUMBERS = load_numbers()
BOOK = BookNumbers(capacity_threshold={"CNY": Decimal(1000)})
PEOPLE = {
    "ceo": ("A", "N", 0, 100, 0, None, None),
    "vp": ("D", "SN", 3, 80, 2, 75, 60),
    "head": ("EU", "SP", 2, 60, 2, 70, 60),
    "cto": ("E", "H", -3, 60, 1, 10, None),
}
"""Roles, stance, attitude, influence, depth, SA and PA of the seed's chart (method.md 5.4, 11)."""
CONTACTS = (("2026-11-15", "vp", 1), ("2026-10-17", "vp", 2), ("2026-11-14", "head", 2), ("2026-11-08", "cto", 0))
C139 = {
    "coach_id": "head",
    "clear": {"3": {"state": "CONFIRMED"}, "4": {"state": "CONFIRMED"}, "5": {"state": "CLAIMED"}, "6": {"state": "CLAIMED"}},
    "first": {"1": True},
    "win": False,
}  # fmt: skip


def account_with(
    c139: Mapping[str, Any] = C139, *, without: str = "", doubted: str = "", stage: str = "PROJECT_START", **facts: Any
) -> AccountSituation:
    """The seed's chart as one account."""
    account = Account.model_validate({"id": "acc", "name": "Seed", "currency": "CNY", **facts})
    deal = {
        "id": "opp",
        "account_id": "acc",
        "name": "MES",
        "buying_stage": stage,
        "amount": "1000000",
        "currency": "CNY",
    }
    stakeholders, parts = [], []
    for id_, (roles, stance, value, influence, depth, sa, pa) in sorted(PEOPLE.items()):
        if id_ == without:
            continue
        person = {"id": id_, "account_id": "acc", "name": id_.upper(), "influence": influence, "contact_depth": depth}
        attitudes = [{"on": "2026-11-10", "value": value, "confidence": "CLAIMED" if id_ == doubted else "OBSERVED"}]
        part = {
            "stakeholder_id": id_,
            "opportunity_id": "opp",
            "roles": list(roles),
            "stance": stance,
            "attitudes": attitudes,
        }
        stakeholders.append(Stakeholder.model_validate(person))
        parts.append(Participation.model_validate({**part, "solution_acceptance": sa, "price_acceptance": pa}))
    contacts = [
        {"id": str(n), "account_id": "acc", "on": on, "people": [{"stakeholder_id": who, "trust_delta": delta}]}
        for n, (on, who, delta) in enumerate(CONTACTS)
    ]
    dossier = Dossier(
        account,
        stakeholders=tuple(stakeholders),
        opportunities=(Opportunity.model_validate({**deal, "c139": c139}),),
        participations=tuple(parts),
        interactions=tuple(Interaction.model_validate(one) for one in contacts),
    )
    return situation_of(dossier, TODAY, NUMBERS, BOOK)


def the_deal(**facts: Any) -> DealSituation:
    return account_with(**facts).deals[0]


@pytest.mark.parametrize(
    ("who", "parts", "rc", "cc"),
    [
        ("ceo", ("30", "50", "0", "0"), "24.5", "24.5"),
        ("vp", ("54", "87.5", "50", "100"), "68.5", "68.7"),
        ("head", ("46", "75", "50", "100"), "62.2", "64.1"),
        ("cto", ("30", "12.5", "25", "100"), "35.1", "25.7"),
    ],
)
def test_closeness_adds_up_as_in_the_method(who: str, parts: tuple[str, ...], rc: str, cc: str) -> None:
    """T, V, D, R and their weighted sum are those of the worked examples (method.md 5.4)."""
    person = next(one for one in the_deal().people if one.id == who)
    near, together = relationship(person, EN), composite(person, EN)
    assert (
        tuple(
            str(Decimal(term.value.numerator) / term.value.denominator) for term in near.terms if term.value is not None
        )
        == parts
    )
    for found, value in ((near, rc), (together, cc)):
        assert found.result is not None
        assert str(rounded(found.result, 1)) == value
        assert sum(term.product for term in found.terms if term.product is not None) == found.result


@pytest.mark.parametrize(
    ("stage", "who", "days", "labels"),
    [
        ("PROJECT_START", "ceo", 21, ["approver"]),
        ("PROJECT_START", "vp", 10, ["decision-maker", "sponsor"]),
        ("DECISION", "ceo", 11, ["approver", "point B: divided by"]),
        ("PROJECT_START", "cto", 30, ["hostile"]),
        ("IMPLEMENTATION", "head", 30, ["after the sale"]),
    ],
)
def test_the_cadence_names_what_decides(stage: str, who: str, days: int, labels: list[str]) -> None:
    """The days and what they are the shortest of are those of method.md 9.2."""
    person = next(one for one in the_deal(stage=stage).people if one.id == who)
    found = cadence(person, EN)
    assert found.result == person.cadence == days
    assert [term.label for term in found.terms] == labels


@pytest.mark.parametrize(
    ("who", "value", "doubt", "gains"), [("vp", 3, 0, []), ("cto", -3, 0, []), ("head", 1, -1, [1])]
)
def test_doubt_is_taken_off_an_attitude(who: str, value: int, doubt: int, gains: list[int]) -> None:
    """Only said: one step less, and seeing it confirmed gives the step back (method.md 1.2)."""
    person = next(one for one in the_deal(doubted="head").people if one.id == who)
    found = effective(person, EN)
    assert found.result == value
    assert found.terms[1].value == doubt
    assert [gain.by for gain in found.gains] == gains


def test_the_chain_adds_up_by_role() -> None:
    """Chain RC = (30x24.5 + 30x68.475 + 20x48.6375 + 10x62.15) / 90 = 48.7."""
    found = chain(the_deal(), "RC", EN)
    assert [(term.label[0], str(rounded(term.value or 0, 4))) for term in found.terms] == [
        ("A", "24.5000"), ("D", "68.4750"), ("E", "48.6375"), ("U", "62.1500"),
    ]  # fmt: skip
    assert found.result is not None
    assert str(rounded(found.result, 1)) == "48.7"
    assert sum(term.product for term in found.terms if term.product is not None) == found.result


def test_a_missing_decider_is_a_hole_worth_filling() -> None:
    """Without an approver the chain counts 0 there, and finding one is among the gains."""
    found = chain(the_deal(without="ceo"), "RC", EN)
    assert found.terms[0].how == "nobody known, counts 0"
    gain = next(one for one in found.gains if one.text == "the missing A is found")
    assert gain.by == Fraction(30, 90) * Fraction("24.5")


@pytest.mark.parametrize(
    ("c139", "index"),
    [
        (C139, 32),
        ({}, 0),
        ({"clear": {str(n): {"state": "CLAIMED"} for n in (1, 2, 3)}}, 6),
        ({"coach_id": "head", "clear": {str(n): {"state": "CONFIRMED"} for n in range(1, 10)},
          "first": {"1": True, "2": True, "3": True}, "win": True}, 100),
    ],
)  # fmt: skip
def test_the_index_adds_up(c139: Mapping[str, Any], index: int) -> None:
    """The tests of method.md 3.6, term by term."""
    found = c139_index(the_deal(c139=c139), EN)
    assert found.result == index
    assert sum(term.product for term in found.terms if term.product is not None) == index
    assert (not found.gains) is (index == 100)


def test_the_largest_gain_is_computed() -> None:
    """The Win adds 24 with a coach; without one a coach would also count First and Win in full."""
    first = c139_index(the_deal(), EN).gains[0]
    assert (first.text, int(first.by)) == ("the Win", 24)
    alone = {"first": {"1": True, "2": True, "3": True}, "win": True}
    assert c139_index(the_deal(c139=alone), EN).gains[0].by == 10 + 15 + 12


@pytest.mark.parametrize(
    ("stage", "without", "chance", "best"),
    [
        ("PROJECT_START", "", "23.1", "the customer goes on to point C"),
        ("PROJECT_START", "vp", "20.0", "a sponsor is won"),
        ("DECISION", "vp", "20.0", "a sponsor is won"),
    ],
)
def test_the_forecast_names_base_factor_and_cap(stage: str, without: str, chance: str, best: str) -> None:
    """SC01: 0.35 x (0.5 + 0.16) = 23.1%; without a sponsor the cap holds it down (method.md 3.7)."""
    found = forecast(the_deal(stage=stage, without=without), EN)
    assert found.result is not None
    assert str(rounded(found.result * 100, 1)) == chance
    assert found.terms[2].value == (found.terms[0].value or 0) * (found.terms[1].value or 0)
    assert best in [gain.text for gain in found.gains]
    assert all(found.gains[n].by >= found.gains[n + 1].by for n in range(len(found.gains) - 1))


@pytest.mark.parametrize(
    ("facts", "said", "change"),
    [
        ({"annual_category_spend": "2000", "our_annual_revenue": "1500"}, "defend", "our share on the other side of the majority: maintain"),
        ({"annual_category_spend": "500", "our_annual_revenue": "400"}, "maintain", "purchasing power on the other side of the limit: defend"),
        ({"new_market": True, "annual_category_spend": "500", "our_annual_revenue": "0"}, "attack", "no new market: drop"),
        ({}, "not known yet", "a new customer: attack"),
    ],
)  # fmt: skip
def test_the_segment_says_what_would_move_it(facts: Mapping[str, Any], said: str, change: str) -> None:
    """The row of the table that decided, and each single fact that would give another segment (method.md 6.3)."""
    found = segment(account_with(**facts), EN)
    assert found.said.startswith(said)
    assert change in found.notes


def test_finance_names_the_strongest_lever() -> None:
    """120 and 90: 25%; a tenth less cost moves it most. 1,200 / 300 x 6 = 24 days of supply (method.md 2.3)."""
    known = {"price_ex_tax": 120, "unit_cost": 90, "stock_units": 1200, "weekly_units": 300, "days_per_week": 6}
    found = {one.figure: one for one in finance({name: Fraction(value) for name, value in known.items()}, NUMBERS, EN)}
    assert found["gross_margin_rate"].result == Fraction(1, 4)
    assert found["gross_margin_rate"].gains[0].text == "unit cost 10% less"
    assert found["days_of_supply"].result == 24
    assert "gmroii" not in found


@pytest.mark.parametrize(("stock", "text"), [(1200, "stock 10% less"), (100, "sold per week 10% less")])
def test_stock_lasts_neither_too_short_nor_too_long(stock: int, text: str) -> None:
    """Where a shortage is ahead, more days are better; else fewer."""
    known = {"stock_units": Fraction(stock), "weekly_units": Fraction(300), "days_per_week": Fraction(6)}
    assert finance(known, NUMBERS, EN)[0].gains[0].text == text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_derivation_says_its_source(language: str) -> None:
    """Title, formula and source are there in both languages, and each topic is a page of explanation."""
    from cockpit.desk.explaining import named

    texts, account = Texts(language), account_with()
    deal = account.deals[0]
    found = [segment(account, texts), forecast(deal, texts), c139_index(deal, texts), chain(deal, "SA", texts)]
    found += [relationship(deal.people[0], texts), composite(deal.people[0], texts)]
    assert all(one.title and one.formula and one.source and named(one.topic) == one.topic for one in found)
