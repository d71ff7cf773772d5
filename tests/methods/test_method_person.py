"""A person in one deal, and who is in a deal (method.md 9.1, 9.7)."""

import datetime as dt
from typing import Any

import pytest

from cockpit.methods.contacts import NO_CONTACT, Contact
from cockpit.methods.numbers import Numbers
from cockpit.methods.person import members, newest_deal, people_of, person
from cockpit.model.account import Account
from cockpit.model.dossier import Dossier
from cockpit.model.enums import SyncPoint
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Participation, Stakeholder
from tests.methods.method_people import facts

TODAY = dt.date(2026, 11, 20)
TEN_DAYS = Contact(trust=2, on=dt.date(2026, 11, 10))


def seat(key: str = "p", **known: Any) -> Stakeholder:
    return Stakeholder.model_validate({"id": key, "account_id": "a", "name": key.upper(), **known})


def part(key: str = "p", deal: str = "o", **known: Any) -> Participation:
    return Participation.model_validate({"stakeholder_id": key, "opportunity_id": deal, **known})


def deal(key: str = "o", status: str = "OPEN") -> Opportunity:
    return Opportunity.model_validate({"id": key, "account_id": "a", "name": key, "status": status})


def test_everything_of_a_person_in_a_deal(numbers: Numbers) -> None:
    """Roles, power, stance as it counts, attitude, cadence, closeness and mismatch come together."""
    facts_of = part(
        roles=["E", "U"],
        stance="PS",
        attitudes=[{"on": "2026-11-01", "value": 2}],
        two_faced=True,
        solution_acceptance=70,
        price_acceptance=60,
        competitor_closeness={"Acme": 40},
    )
    found = person(
        seat(level="DIRECTOR", dept="TECH", reports_to="boss"), facts_of, TEN_DAYS, SyncPoint.C, TODAY, numbers
    )
    assert facts(found.stance, found.standing, found.power, found.mismatch) == ("PS", "SN", False, True)
    assert facts(found.influence, found.weight.estimated, found.att, found.attitude_raw) == (60, True, 1, 2)
    assert facts(found.days, found.cadence, found.overdue, found.contacted, found.depth) == (10, 10, 0, True, 1)
    assert facts(found.closeness.trust, found.sa, found.pa, found.key_class) == (46, 70, 60, "K1")
    assert facts(found.id, found.name, found.dept, found.reports_to) == ("p", "P", "TECH", "boss")
    assert facts(found.rc, found.cc) == (found.closeness.rc, found.closeness.cc)
    assert found.competitor_closeness == {"Acme": 40}


def test_a_person_without_a_participation(numbers: Numbers) -> None:
    """Without a participation there is no role, stance or attitude, and the cadence is 45."""
    found = person(seat(), None, NO_CONTACT, SyncPoint.F, TODAY, numbers)
    assert facts(found.roles, found.stance, found.att, found.cadence, found.days) == (frozenset(), None, None, 45, None)
    assert facts(found.sa, found.pa, found.competitor_closeness, found.closeness.estimated) == (None, None, {}, True)


@pytest.mark.parametrize("mark", ["two_faced", "contradiction"])
def test_either_mark_makes_support_a_matter_of_words(mark: str, numbers: Numbers) -> None:
    """Two-faced or contradicting: +2 counts as +1 (method.md 4.7)."""
    attitudes = [{"on": "2026-11-01", "value": 2}]
    marked: dict[str, Any] = {"attitudes": attitudes, mark: True}
    found = person(seat(), part(**marked), TEN_DAYS, SyncPoint.C, TODAY, numbers)
    assert (found.attitude.confidence, found.att) == ("CLAIMED", 1)


def test_a_placeholder_is_never_contacted(numbers: Numbers) -> None:
    """An unnamed seat counts as never contacted, whatever was logged."""
    found = person(seat(placeholder=True), part(contradiction=True), TEN_DAYS, SyncPoint.C, TODAY, numbers)
    assert (found.contacted, found.overdue) == (False, 0)


def dossier(**arrays: Any) -> Dossier:
    return Dossier(account=Account(id="a", name="A"), **arrays)


def test_people_of_a_deal_are_its_participants(numbers: Numbers) -> None:
    """Participants by id, without those who have left by today."""
    book = dossier(
        stakeholders=(seat("z"), seat("x"), seat("gone", left_on="2026-11-20"), seat("going", left_on="2026-11-21")),
        opportunities=(deal(), deal("o2")),
        participations=(part("z"), part("x"), part("gone"), part("going"), part("nobody"), part("x", "o2")),
    )
    assert [s.id for s, _ in members(book, "o", TODAY)] == ["going", "x", "z"]
    found = people_of(book, "o", SyncPoint.F, {"x": TEN_DAYS}, TODAY, numbers)
    assert [(p.id, p.days) for p in found] == [("going", None), ("x", 10), ("z", None)]


@pytest.mark.parametrize(
    ("deals", "asked", "found"),
    [
        ((deal(),), "o", ["in", "loose"]),
        ((deal(), deal("won", "WON")), "o", ["in", "loose"]),
        ((deal(), deal("won", "WON")), "won", []),
        ((deal(), deal("o2")), "o", ["in"]),
        ((deal(),), "none", []),
    ],
)
def test_nobody_is_lost_in_the_only_open_deal(deals: tuple[Opportunity, ...], asked: str, found: list[str]) -> None:
    """A person without any participation takes part in the account's only open deal; guests of other accounts don't."""
    book = dossier(
        stakeholders=(seat("loose"), seat("in"), seat("left", left_on="2026-01-01"), seat("guest", account_id="b")),
        opportunities=deals,
        participations=(part("in"),),
    )
    assert [s.id for s, _ in members(book, asked, TODAY)] == found


def test_newest_deal_of_a_key_person() -> None:
    """Of the open deals the one with the newest attitude up to today; ties go to the lower id, no deal is None."""
    parts = [
        part(deal="c", attitudes=[{"on": "2026-11-05", "value": 1}, {"on": "2026-12-05", "value": 1}]),
        part(deal="b", attitudes=[{"on": "2026-11-05", "value": 1}]),
        part(deal="a"),
        part(deal="won", attitudes=[{"on": "2026-11-19", "value": 1}]),
    ]
    found = newest_deal(parts, ["a", "b", "c"], TODAY)
    assert found is not None
    assert found.opportunity_id == "b"
    assert newest_deal(parts, [], TODAY) is None
    today = [
        part(deal="d", attitudes=[{"on": "2026-11-20", "value": 1}, {"on": "2026-01-01", "value": 1}]),
        part(deal="e", attitudes=[{"on": "2026-11-19", "value": 1}, {"on": "2026-11-18", "value": 1}]),
    ]
    newest = newest_deal(today, ["d", "e"], TODAY)
    assert newest is not None
    assert newest.opportunity_id == "d"
