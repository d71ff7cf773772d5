"""Deals as the rules see them."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from cockpit.advice.engine import BookNumbers, situation_of
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.model.dossier import Dossier
from cockpit.model.enums import Milestone
from tests.advice.advice_dossiers import NUMBERS, TODAY, Row, contact, day, deal, dossier, part, person


def situation(book: Dossier, numbers: BookNumbers | None = None) -> AccountSituation:
    return situation_of(book, TODAY, NUMBERS, numbers or BookNumbers())


def only(point: str | None = "C", holidays: frozenset[dt.date] = frozenset(), **fields: Any) -> DealSituation:
    book = dossier(opportunities=[deal(point, **fields)])
    return situation(book, BookNumbers(holidays=holidays)).deals[0]


@pytest.mark.parametrize(
    ("buying", "selling", "sync", "estimated", "gap", "known"),
    [
        ("EVALUATION", "SOLUTION", "C", False, -1, True),
        ("FEASIBILITY", "PROOF", "E", False, 2, True),
        ("DECISION", None, "B", False, None, True),
        (None, "PROOF", "C", True, None, True),
        (None, None, "F", True, None, False),
    ],
)
def test_where_the_deal_stands(
    buying: str | None, selling: str | None, sync: str, estimated: bool, gap: int | None, known: bool
) -> None:
    """The customer leads; without his stage the selling stage is read, and marked (9.7)."""
    found = only(buying_stage=buying, selling_stage=selling)
    assert (found.sync, found.sync_estimated, found.gap, found.stage_known) == (sync, estimated, gap, known)


@pytest.mark.parametrize(("days", "within"), [(None, False), (-1, False), (0, True), (14, True), (15, False)])
def test_the_milestone(days: int | None, within: bool) -> None:
    """Days ahead, negative when past."""
    found = only(next_milestone_at=None if days is None else day(days))
    assert (found.milestone_days, found.milestone_within(14)) == (days, within)


@pytest.mark.parametrize(
    ("point", "entered", "days", "usual"),
    [("C", -20, 20, 30), ("C", None, None, 30), ("C", 3, None, 30), ("A", -7, 5, 30), ("IMPL", -20, None, None)],
)
def test_days_in_the_point(point: str, entered: int | None, days: int | None, usual: int | None) -> None:
    """Calendar days, at A working days; none at IMPL and without a day."""
    found = only(point, entered_point_at=None if entered is None else day(entered))
    assert (found.point_days, found.usual_days) == (days, usual)


@pytest.mark.parametrize(
    ("signing", "days"),
    [(None, None), (0, 0), (1, 0), (3, 1), (7, 5), (44, 30), (45, 31), (-1, -1), (-7, -5)],
)
def test_working_days_to_the_signing(signing: int | None, days: int | None) -> None:
    """From a Friday on."""
    assert only("A", expected_signing_date=None if signing is None else day(signing)).signing_working_days == days


def test_a_signing_date_past_over_the_weekend_is_past() -> None:
    """Saturday's date is behind us on Sunday though no working day lies between."""
    book = dossier(opportunities=[deal("A", expected_signing_date="2026-11-21")])
    (found,) = situation_of(book, dt.date(2026, 11, 22), NUMBERS, BookNumbers()).deals
    assert found.signing_working_days == -1


def test_holidays_are_no_working_days() -> None:
    """The book's own list counts."""
    holidays = frozenset({TODAY + dt.timedelta(days=3)})
    assert only("A", holidays, expected_signing_date=day(7)).signing_working_days == 4


@pytest.mark.parametrize(
    ("status", "closed", "days"),
    [("OPEN", -5, None), ("WON", -5, 5), ("LOST", 0, 0), ("WON", 2, None), ("WON", None, None)],
)
def test_days_since_closing(status: str, closed: int | None, days: int | None) -> None:
    """Of won and lost deals whose day has come."""
    assert only(status=status, closed_at=None if closed is None else day(closed)).closed_days == days


def test_open_obstacles() -> None:
    """Not closed, or closed on a later day."""
    obstacles = [{"text": "a"}, {"text": "b", "closed_at": day(0)}, {"text": "c", "closed_at": day(1)}]
    assert only(obstacles=obstacles).open_obstacles == ("a", "c")


@pytest.mark.parametrize(("text", "written"), [(None, False), (" \n", False), ("x", True)])
def test_what_is_written(text: str | None, written: bool) -> None:
    """Blank is not written."""
    found = only(value_proposition=text, win_loss_key_points=text, criteria=[{"name": "x"}] if written else [])
    assert (found.has_proposition, found.has_key_points, found.has_criteria) == (written, written, written)


@pytest.mark.parametrize(
    ("known", "amount", "unknown"),
    [(True, None, False), (False, "5", True), (None, None, True), (None, "5", False), (False, None, True)],
)
def test_the_budget(known: bool | None, amount: str | None, unknown: bool) -> None:
    """Not known where the flag is not true; where it is null, where there is no amount either."""
    assert only(budget_known=known, budget_amount=amount).budget_unknown is unknown


def test_what_belongs_to_the_deal() -> None:
    """Requests, the last visit and objections of this deal only, and up to today."""
    visits = [
        ("a", 9, "VISIT", "opp"), ("b", 3, "MEETING", "opp"), ("c", 3, "VISIT", "opp"), ("d", 1, "CALL", "opp"),
        ("e", 0, "VISIT", "other"), ("f", -1, "VISIT", "opp"), ("g", 0, "VISIT", None),
    ]  # fmt: skip
    book = dossier(
        opportunities=[deal(), deal(id="other")],
        interactions=[
            contact([], ago, id=id, channel=channel, opportunity_id=at) for id, ago, channel, at in visits
        ],
        objections=[
            {"id": id, "opportunity_id": at, "on": day(on), "text": "x", "resolved_at": resolved}
            for id, at, on, resolved in (
                ("1", "opp", -8, None), ("2", "opp", -20, day(-1)), ("3", "other", -30, None), ("4", "opp", 1, None),
            )
        ],
        resource_requests=[{"id": "r", "opportunity_id": "opp"}, {"id": "s", "opportunity_id": "other"}],
    )  # fmt: skip
    found = situation(book).deals[0]
    assert found.last_visit is not None
    assert (found.last_visit.id, found.objection_days, [one.id for one in found.requests]) == ("c", 8, ["r"])


@pytest.mark.parametrize(("on", "days"), [(1, None), (0, 0), (-3, 3)])
def test_the_age_of_an_objection(on: int, days: int | None) -> None:
    """An objection of a later day is no fact yet; one of today is 0 days old."""
    row = {"id": "1", "opportunity_id": "opp", "on": day(on), "text": "x"}
    assert situation(dossier(opportunities=[deal()], objections=[row])).deals[0].objection_days == days


def test_the_last_visit_is_the_last_by_day() -> None:
    """Whatever the ids are."""
    visits = [contact([], 3, id="a", channel="VISIT", opportunity_id="opp"), contact([], 30, id="b", channel="VISIT", opportunity_id="opp")]
    (found,) = situation(dossier(opportunities=[deal()], interactions=visits)).deals
    assert found.last_visit is not None
    assert found.last_visit.id == "a"


def test_nothing_belongs_to_an_empty_deal() -> None:
    """Unknown stays unknown."""
    found = only()
    assert (found.last_visit, found.objection_days, found.requests, found.predicted) == (None, None, (), None)
    assert (found.predicted_days, found.opponent_share, found.rival_lead, found.chain_pa) == (None, None, None, None)
    assert (found.coach_id, found.coach, found.has_majority, found.weak_coach) == (None, None, False, ())


def test_c139_of_a_deal() -> None:
    """Coach, clear items, what is still needed, First, Win and index."""
    c139: Row = {
        "coach_id": "a",
        "clear": {"3": {"state": "CONFIRMED"}, "6": {"state": "CLAIMED"}, "9": {"state": "UNKNOWN"}},
        "first": {"1": True},
        "win": True,
    }
    book = dossier(
        stakeholders=[person("a")], opportunities=[deal("D", c139=c139)], participations=[part("a")]
    )
    (found,) = situation(book).deals
    assert (found.is_clear("3"), found.is_clear("6"), found.is_clear("9"), found.is_clear("1")) == (True, True, False, False)
    assert (found.unclear_items, found.unconfirmed_items) == (("1", "4", "5", "7"), ("6",))
    assert found.index == 10 + 4 + 2 + 10 + 24
    assert found.win
    assert found.coach is found.people[0]


@pytest.mark.parametrize(
    ("point", "win", "chance"), [("C", None, "0.2"), ("F", None, "0.05"), ("IMPL", None, "1"), ("A", True, "0.2")]
)
def test_the_forecast_of_a_deal(point: str, win: bool | None, chance: str) -> None:
    """From point, index, sponsor, hostile deciders and W, with the cap of a deal without a sponsor."""
    assert only(point, c139={"win": win}).forecast.probability == Fraction(chance)


def test_a_coach_outside_the_deal_counts() -> None:
    """Named and not gone is enough; he is just nobody of the deal."""
    book = dossier(
        stakeholders=[person("a")],
        opportunities=[deal(id="x", c139={"coach_id": "a"}), deal(id="y")],
    )
    (found, _) = situation(book).deals
    assert (found.has_coach, found.coach_id, found.coach) == (True, "a", None)


def test_the_people_of_a_deal_together() -> None:
    """Contacted, decision body, sponsor, supporter, majority, attention, chain and rival."""
    book = dossier(
        stakeholders=[person(id, influence=50) for id in "abc"],
        opportunities=[deal()],
        participations=[
            part("a", "A", att=3, stance="SN", price_acceptance=60, competitor_closeness={"Rival": 90}),
            part("b", "D", att=2),
            part("c", "E", stance="NS"),
        ],
        interactions=[contact("a", 3), contact("c", 4)],
    )
    (found,) = situation(book).deals
    assert [one.id for one in found.contacted] == ["a", "c"]
    assert [one.id for one in found.body] == ["a", "b", "c"]
    assert (found.has_sponsor, found.has_supporter, found.has_majority) == (True, True, True)
    assert found.opponent_share == Fraction(1, 2)
    assert found.chain_pa == found.chain.pa.value == 60
    assert found.chain.cc.value is not None
    assert found.rival_lead == 90 - found.chain.cc.value


def test_a_predicted_milestone() -> None:
    """The deal's last known milestone and the rhythm of past projects."""
    book = dossier(
        opportunities=[deal(project_start_at=day(-45))],
        project_history=[
            {"id": "h", "account_id": "acc", "name": "x", "milestones": {"START": "2025-01-01", "TENDER": "2025-02-20"}}
        ],
    )
    (found,) = situation(book).deals
    assert found.predicted == (Milestone.TENDER, TODAY + dt.timedelta(days=5))
    assert found.predicted_days == 5


def test_the_rival_without_a_chain() -> None:
    """A rival's figure of a person without a role is no chain."""
    book = dossier(
        stakeholders=[person("a")],
        opportunities=[deal()],
        participations=[part("a", competitor_closeness={"Rival": 90})],
    )
    assert situation(book).deals[0].rival_lead is None
