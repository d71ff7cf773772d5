"""People as the rules see them: who takes part, contact, meetings (method.md 9.1, 9.7)."""

from typing import Any

import pytest

from cockpit.advice.engine import BookNumbers, situation_of
from cockpit.advice.situation import AccountSituation
from cockpit.model.dossier import Dossier
from cockpit.model.enums import Confidence, Role, Stance
from tests.advice.advice_dossiers import NUMBERS, TODAY, Row, contact, day, deal, dossier, part, person


def situation(book: Dossier) -> AccountSituation:
    return situation_of(book, TODAY, NUMBERS, BookNumbers())


def people(book: Dossier, deal: int = 0) -> list[str]:
    return [one.id for one in situation(book).deals[deal].people]


def test_people_stand_in_the_order_of_their_ids() -> None:
    """Whatever the order of the participations."""
    parts = [part("b"), part("a"), part("c")]
    book = dossier(stakeholders=[person(id) for id in "cab"], opportunities=[deal()], participations=parts)
    assert people(book) == ["a", "b", "c"]


def test_a_person_without_a_deal_joins_the_only_open_one() -> None:
    """With no roles; nothing else is known of his part."""
    book = dossier(stakeholders=[person("a")], opportunities=[deal(), deal(id="z", status="WON")])
    (one,) = situation(book).deals[0].people
    assert (one.id, one.roles, one.participation, one.att, one.stance) == ("a", frozenset(), None, None, None)
    assert situation(book).deals[1].people == ()


@pytest.mark.parametrize(
    ("deals", "parts"),
    [([deal(id="x"), deal(id="y")], []), ([deal(status="LOST")], []), ([deal(), deal(id="z", status="WON")], ["z"])],
)
def test_who_does_not_join(deals: list[Row], parts: list[str]) -> None:
    """Two open deals, none, or a part in any deal, closed ones too."""
    book = dossier(
        stakeholders=[person("a")],
        opportunities=deals,
        participations=[part("a", deal=id) for id in parts],
    )
    assert [people(book, n) for n in range(len(deals))] == [["a"] if d["id"] in parts else [] for d in deals]


def test_people_of_other_accounts_don_t_join() -> None:
    """Only the account's own people are its lost ones; a partner takes part where he is entered."""
    book = dossier(stakeholders=[person("a", account_id="other")], opportunities=[deal()])
    assert people(book) == []


def test_people_of_closed_deals_can_be_left_out() -> None:
    """An evaluation doesn't need them."""
    book = dossier(stakeholders=[person("a")], opportunities=[deal(status="WON")], participations=[part("a")])
    (found,) = situation_of(book, TODAY, NUMBERS, BookNumbers(), closed=False).deals
    assert found.people == ()


@pytest.mark.parametrize(("left", "here"), [(None, True), (1, True), (0, False), (-5, False)])
def test_who_has_left_is_in_no_list(left: int | None, here: bool) -> None:
    """From the day on; neither is his contact one with the account, nor is he a coach."""
    book = dossier(
        stakeholders=[person("a", left_on=None if left is None else day(left))],
        opportunities=[deal(c139={"coach_id": "a"})],
        participations=[part("a", "A")],
        interactions=[contact("a", 3)],
    )
    found = situation(book)
    assert bool(people(book)) is here
    assert (found.contact_days == 3, found.deals[0].has_coach) == (here, here)
    assert (found.deals[0].coach is not None) is here
    assert bool(found.deals[0].with_role(Role.A)) is here


def test_a_placeholder_is_never_contacted() -> None:
    """It fills its seat all the same."""
    book = dossier(
        stakeholders=[person("a", placeholder=True)],
        opportunities=[deal()],
        participations=[part("a", "A")],
        interactions=[contact("a", 3)],
    )
    found = situation(book)
    (one,) = found.deals[0].with_role(Role.A)
    assert (one.contacted, one.days, one.last_contact, one.placeholder) == (False, None, None, True)
    assert found.contact_days is None


def test_contact_is_two_way_and_of_the_past() -> None:
    """One-way and later interactions are no contact; the last of the account counts in every deal."""
    book = dossier(
        stakeholders=[person("a")],
        opportunities=[deal()],
        participations=[part("a")],
        interactions=[
            contact("a", 9, opportunity_id=None),
            contact([{"stakeholder_id": "a", "two_way": False}], 2),
            contact("a", -1),
        ],
    )
    (one,) = situation(book).deals[0].people
    assert (one.days, one.contacted, one.contacted_within(9), one.contacted_within(8)) == (9, True, True, False)
    assert (one.quiet_for_more_than(8), one.quiet_for_more_than(9)) == (True, False)


def alone(stakeholder: Row | None = None, interactions: list[Row] | None = None, **fields: Any) -> Any:
    """The only person ``a`` of a deal at C."""
    book = dossier(
        stakeholders=[person("a", **(stakeholder or {}))],
        opportunities=[deal()],
        participations=[part("a", **fields)],
        interactions=interactions or [],
    )
    return situation(book).deals[0].people[0]


def test_unknown_is_in_no_comparison() -> None:
    """Every helper is False for what is not known, but the one that says otherwise."""
    one = alone()
    assert not any(
        (
            one.att_at_least(-4), one.att_at_most(4), one.raw_at_least(-4), one.contacted_within(999),
            one.quiet_for_more_than(0), one.assessed_within(999), one.meeting_within(999),
        )
    )  # fmt: skip
    assert one.att_below_or_unknown(-4)


def test_a_known_attitude() -> None:
    """Entered, previous, effective, and how it is known."""
    attitudes = [{"on": day(-9), "value": 1}, {"on": day(-40), "value": 3}, {"on": day(4), "value": -4}]
    one = alone(attitudes=attitudes, two_faced=True)
    assert (one.raw, one.previous, one.att, one.confidence) == (1, 3, 0, Confidence.CLAIMED)
    assert (one.assessed_days, one.assessed_within(9), one.assessed_within(8)) == (9, True, False)
    assert (one.att_at_least(0), one.att_at_most(0), one.att_below_or_unknown(1), one.raw_at_least(2)) == (
        True, True, True, False,
    )  # fmt: skip


def test_a_power_sponsor_without_power_is_a_sponsor() -> None:
    """In every rule; the recorded stance stays to be seen, and is a mismatch."""
    one = alone({"influence": 20}, stance="PS")
    assert (one.recorded_stance, one.stance, one.standing, one.mismatch) == (Stance.PS, Stance.SN, Stance.SN, True)


def test_what_the_methods_read_of_a_person() -> None:
    """The person answers to the names of the methods as well."""
    one = alone(
        {"reports_to": "b", "contact_depth": 2},
        [contact("a", 33)],
        att=2,
        roles="A",
        competitor_closeness={"Rival": 40},
    )
    assert (one.attitude_raw, one.reports_to, one.depth, one.competitor_closeness) == (2, "b", 2, {"Rival": 40})
    assert (one.cadence, one.overdue_days, one.decides, one.in_body, one.role_points) == (21, 12, True, True, 12)


@pytest.mark.parametrize(
    ("meetings", "appointment", "days"),
    [
        ([], None, None),
        ([(5, ["a"], None)], None, 5),
        ([(0, ["a"], None)], None, 0),
        ([(-1, ["a"], None)], None, None),
        ([(5, ["b"], None)], None, None),
        ([(5, ["a"], "past")], None, None),
        ([(5, ["a"], None), (3, ["a", "b"], None)], None, 3),
        ([(9, ["a"], None)], 7, 7),
        ([(6, ["a"], None)], 7, 6),
        ([], -1, None),
    ],
)
def test_the_next_meeting(meetings: list[tuple[int, list[str], str | None]], appointment: int | None, days: int | None) -> None:
    """A call plan not yet held that names the person, or a next appointment noted in an interaction with him."""
    book = dossier(
        stakeholders=[person("a"), person("b")],
        opportunities=[deal()],
        participations=[part("a")],
        interactions=[contact("a", 20, id="past", next_appointment=None if appointment is None else day(appointment))],
        meetings=[
            {"id": f"m{n}", "account_id": "acc", "on": day(on), "attendees": who, "interaction_id": held}
            for n, (on, who, held) in enumerate(meetings)
        ],
    )
    assert situation(book).deals[0].people[0].meeting_days == days


def test_an_appointment_of_an_interaction_still_to_come_is_no_fact() -> None:
    """What is dated after today does not count yet."""
    assert alone(interactions=[contact("a", -1, next_appointment=day(9))]).meeting_days is None


def test_the_others() -> None:
    """Everybody of the deal but himself."""
    book = dossier(
        stakeholders=[person("a"), person("b")], opportunities=[deal()], participations=[part("a"), part("b")]
    )
    first, second = situation(book).deals[0].people
    assert (list(first.others), list(second.others)) == ([second], [first])
