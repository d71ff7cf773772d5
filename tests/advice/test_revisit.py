"""The day on which advice can change: every line of method.md 9.9 by itself, and quiet accounts name none."""

import datetime as dt
from typing import Any

import pytest

from cockpit.advice.engine import BookNumbers, evaluate
from cockpit.content.numbers import load_numbers
from cockpit.model.dossier import Dossier
from tests.advice.advice_dossiers import NUMBERS, TODAY, Row, action, contact, day, deal, dossier, part, person


def days_to(book: Dossier, numbers: BookNumbers | None = None) -> int | None:
    """Days from today to revisit_on."""
    found = evaluate(book, TODAY, NUMBERS, numbers or BookNumbers()).revisit_on
    return None if found is None else (found - TODAY).days


def met(ago: int, who: Row | None = None, seat: Row | None = None, where: Row | None = None, **fields: Any) -> Dossier:
    """One person of an open deal, contacted in a matter of another deal, so that no window of attention counts."""
    return dossier(
        stakeholders=[person("a", **(who or {}))],
        opportunities=[deal(**(where or {})), deal(id="old", status="WON")],
        participations=[part("a", **(seat or {}))],
        interactions=[contact("a", ago, opportunity_id="old")],
        **fields,
    )


@pytest.mark.parametrize(
    ("ago", "days"),
    [(0, 3), (2, 1), (3, 43), (44, 2), (45, 1), (46, 1), (134, 1), (135, None), (400, None)],
)
def test_contact(ago: int, days: int | None) -> None:
    """Fatigue ends on the third day; beyond a cadence of 45 recency moves daily until it is 0 at 135."""
    assert days_to(met(ago)) == days


@pytest.mark.parametrize(("ago", "days"), [(3, 28), (30, 1), (31, 15), (100, 1), (135, None)])
def test_windows_of_30_days(ago: int, days: int | None) -> None:
    """S34: contacted within 30 days."""
    assert days_to(met(ago, seat={"stance": None, "attitudes": [{"on": day(-200), "value": -3}]})) == days
    assert days_to(met(29, where={"point": "IMPL"}, seat={"roles": "A"})) == 2


@pytest.mark.parametrize(("point", "value", "ago", "days"), [("F", -2, 10, 36), ("C", -2, 10, 36), ("C", -3, 10, 21)])
def test_only_hostile_people_have_a_window(point: str, value: int, ago: int, days: int) -> None:
    """Whoever is not hostile turns by the cadence alone before the sale."""
    seat = {"stance": None, "attitudes": [{"on": day(-200), "value": value}]}
    assert days_to(met(ago, seat=seat, where={"point": point})) == days


def test_s49_waits_30_days_whatever_the_cadence() -> None:
    """With a cadence of 10 days at IMPL recency is gone on day 30, and the visit is due on day 31."""
    numbers = load_numbers({"cadence.implementation": 10})
    found = evaluate(met(30, where={"point": "IMPL"}, seat={"roles": "A"}), TODAY, numbers, BookNumbers()).revisit_on
    assert found == TODAY + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("win", "stance", "ago", "days"),
    [(True, "SP", 400, 1), (True, "SN", 400, 1), (True, "SP", 3, 12), (False, "SP", 400, None), (True, "N", 400, None)],
)
def test_n09_counts_days(win: bool, stance: str, ago: int, days: int | None) -> None:
    """Where a deal looks won, the days of those who are for us are shown."""
    assert days_to(met(ago, seat={"stance": stance}, where={"c139": {"win": win}})) == days


@pytest.mark.parametrize(("limit", "days"), [(10, 1), (11, None)])
def test_n09_counts_days_where_the_index_is_high_enough(limit: int, days: int | None) -> None:
    """A coach alone makes an index of 10."""
    book = met(400, seat={"stance": "SP"}, where={"c139": {"coach_id": "a"}})
    found = evaluate(book, TODAY, load_numbers({"avoid.index": limit}), BookNumbers()).revisit_on
    assert found == (None if days is None else TODAY + dt.timedelta(days=days))


@pytest.mark.parametrize(("ahead", "days"), [(20, 10), (10, 16)])
def test_windows_of_the_user_are_waited_for(ahead: int, days: int) -> None:
    """The days before a predicted milestone and before a meeting can be changed; the rules' own 14 stay."""
    numbers = load_numbers({"history.rhythm_days": ahead, "advice.meeting_days": ahead})
    rhythm = dossier(opportunities=[deal(project_start_at=day(0))], project_history=[PAST])
    for book in (rhythm, meeting(30)):
        assert evaluate(book, TODAY, numbers, BookNumbers()).revisit_on == TODAY + dt.timedelta(days=days)


def test_numbers_beyond_the_usual_are_waited_for() -> None:
    """More overdue points than two cadences bring move on daily for longer; none at all stop with recency."""
    book = met(140)
    for limit, step, days in ((40, 10, 1), (10, 10, None), (10, 1, 1), (10, 0, None)):
        numbers = load_numbers({"advice.score.overdue_limit": limit, "advice.score.overdue_step": step})
        found = evaluate(book, TODAY, numbers, BookNumbers()).revisit_on
        assert found == (None if days is None else TODAY + dt.timedelta(days=days))


def one(point: str | None = "C", **fields: Any) -> Dossier:
    return dossier(opportunities=[deal(point, **fields)])


def seated(*attitudes: tuple[int, int]) -> Dossier:
    """One person, never contacted, with attitudes (days from today, value)."""
    rows = [{"on": day(on), "value": value} for on, value in attitudes]
    return dossier(stakeholders=[person("a")], opportunities=[deal()], participations=[part("a", attitudes=rows)])


def finance(*offsets: int) -> list[Row]:
    return [{"id": f"f{n}", "account_id": "acc", "as_of": day(offset)} for n, offset in enumerate(offsets)]


def objection(on: int, deal: str = "opp", **fields: Any) -> list[Row]:
    return [{"id": "o", "opportunity_id": deal, "on": day(on), "text": "x"} | fields]


def meeting(on: int, *attendees: str, role: str = "D", **who: Any) -> Dossier:
    """A call plan with the person of an open deal, by default its decision-maker."""
    attendees = attendees or ("a", "b")
    return dossier(
        stakeholders=[person("a", **who)],
        opportunities=[deal()],
        participations=[part("a", role)],
        meetings=[{"id": "m", "account_id": "acc", "on": day(on), "attendees": attendees}],
    )


PAST: Row = {"id": "h", "account_id": "acc", "name": "x", "milestones": {"START": "2025-01-01", "TENDER": "2025-01-31"}}

CASES: list[tuple[str, Dossier, int | None]] = [
    ("nothing", dossier(), None),
    ("a quiet deal", one(), None),
    ("a person never met", seated(), None),
    ("S19 ends after 30 days", seated((-10, 1)), 21),
    ("support is stale after 60 days", seated((-31, 1)), 30),
    ("an old attitude", seated((-61, 1)), None),
    ("an attitude to come", seated((-61, 1), (9, 2)), 9),
    ("a person of a sparse book", dossier(stakeholders=[person("a")], opportunities=[deal()]), None),
    ("a person leaves", dossier(stakeholders=[person("a", left_on=day(7))]), 7),
    ("a person has left", dossier(stakeholders=[person("a", left_on=day(0))]), None),
    ("a milestone far ahead", one(next_milestone_at=day(20)), 6),
    ("a milestone within 14 days", one(next_milestone_at=day(14)), 7),
    ("a milestone within 7 days", one(next_milestone_at=day(7)), 8),
    ("a milestone today", one(next_milestone_at=day(0)), 1),
    ("a milestone that is past", one(next_milestone_at=day(-1)), None),
    ("a predicted milestone", dossier(opportunities=[deal(project_start_at=day(0))], project_history=[PAST]), 16),
    ("a predicted one is near", dossier(opportunities=[deal(project_start_at=day(-20))], project_history=[PAST]), 11),
    ("an obstacle to be closed", one(obstacles=[{"text": "x", "closed_at": day(4)}, {"text": "y"}]), 4),
    ("stalled after twice the usual days", one(entered_point_at=day(-20)), 41),
    ("stalled already", one(entered_point_at=day(-61)), None),
    ("entering the point later", one(entered_point_at=day(3)), 3),
    ("closed deals are done after 60 days", one(status="WON", closed_at=day(-3)), 58),
    ("closed on a later day", one(status="WON", closed_at=day(3)), 3),
    ("closed long ago", one(status="LOST", closed_at=day(-61)), None),
    ("closed without a day", one(status="LOST"), None),
    ("an objection of 3 days", dossier(opportunities=[deal()], objections=objection(-3)), 5),
    ("an objection to come", dossier(opportunities=[deal()], objections=objection(2)), 2),
    ("an old objection", dossier(opportunities=[deal()], objections=objection(-8)), None),
    ("an objection to be resolved", dossier(opportunities=[deal()], objections=objection(-9, resolved_at=day(4))), 4),
    ("a resolved objection", dossier(opportunities=[deal()], objections=objection(-3, resolved_at=day(-1))), None),
    ("an objection of a closed deal", dossier(opportunities=[deal(status="WON")], objections=objection(-3)), None),
    ("a meeting far ahead", meeting(20), 6),
    ("a meeting soon", meeting(10), 11),
    ("a meeting with a known style", meeting(20, style="DIRECT"), None),
    ("a meeting with somebody who decides nothing", meeting(20, role="E"), None),
    ("a meeting with others", meeting(20, "b"), None),
    ("a snapshot to come", dossier(finance_snapshots=finance(5)), 5),
    ("a snapshot is of use to the plan for 90 days", dossier(finance_snapshots=finance(-5)), 85),
    ("an interaction to come", dossier(interactions=[contact("a", -6)]), 6),
    ("attention counts 30 days", dossier(opportunities=[deal()], interactions=[contact("x", 10)]), 21),
    ("satisfaction is of use for 90 days", dossier({"satisfaction_at": day(-10)}), 80),
    ("satisfaction to be asked for", dossier({"satisfaction_at": day(5)}), 5),
    ("satisfaction of 90 days is of no use any more", dossier({"satisfaction_at": day(-90)}), None),
    ("a snapshot of 90 days is of no use any more", dossier(finance_snapshots=finance(-90)), None),
    ("the last day of the calendar", dossier(stakeholders=[person("a", left_on="9999-12-31")]), (dt.date.max - TODAY).days),
    ("information is fresh for 180 days",
     dossier(info_items=[{"id": "i", "account_id": "acc", "key": "size", "collected_at": day(-10)},
                      {"id": "j", "account_id": "acc", "key": "industry"}]), 170),
    ("information is to be asked about anew after 180 days",
     dossier(info_items=[{"id": "i", "account_id": "acc", "key": "size", "collected_at": day(-180)}]), 1),
    ("credit is shared for a week",
     dossier(opportunities=[deal()], resource_requests=[{"id": "r", "opportunity_id": "opp", "used_at": day(-1)},
                                                         {"id": "s", "opportunity_id": "opp"}]), 7),
    ("a check to be ticked", one(exit_checks=[{"point": "C", "check": "process", "done_at": day(3)},
                                              {"point": "C", "check": "criteria"}]), 3),
    ("execution ends after 90 days", one("IMPL", entered_point_at=day(-10)), 81),
    ("the next need after 180 days", one("IMPL", entered_point_at=day(-100)), 80),
    ("the next need after 180 days without a talk",
     dossier(opportunities=[deal("IMPL", entered_point_at=day(-300))],
             needs=[{"id": "n", "account_id": "acc", "text": "x", "confirmed_at": day(-100)},
                    {"id": "o", "account_id": "acc", "text": "x"}]), 80),
    ("a talk about needs in a call plan",
     dossier(opportunities=[deal("IMPL", entered_point_at=day(-300))],
             meetings=[{"id": "m", "account_id": "acc", "on": day(-90), "checks": {"2.1": day(-90), "1.1": day(-50)}}]), 90),
    ("go-live on a day not known", one("IMPL"), None),
    ("a need to be confirmed", dossier(needs=[{"id": "n", "account_id": "acc", "text": "x", "confirmed_at": day(6)}]), 6),
    ("a next step done later",
     dossier(next_steps=[{"id": "s", "account_id": "acc", "due": day(1), "text": "x", "done_at": day(5)},
                      {"id": "t", "account_id": "acc", "due": day(1), "text": "x"}]), 5),
    ("an attitude to come in a closed deal",
     dossier(stakeholders=[person("a")], opportunities=[deal(status="LOST")],
             participations=[part("a", attitudes=[{"on": day(8), "value": 2}])]), 8),
    ("a done rule comes back", dossier(actions=[action("S14", "DONE", 1)]), 14),
    ("a strong one sooner", dossier(actions=[action("S01", "DONE", 1)]), 2),
    ("a quarterly one later", dossier(actions=[action("AC07", "DONE", 40)]), 51),
    ("a snoozed rule comes back", dossier(actions=[action("S14", "SNOOZED", 1, until=day(9))]), 9),
    ("a dismissed rule comes back", dossier(actions=[action("S14", "DISMISSED", 40)]), 51),
    ("an action to come", dossier(actions=[action("S14", "DONE", -3)]), 3),
    ("the skill arrow counts 30 days", dossier(actions=[action("none", "ACCEPTED", 4)]), 27),
]  # fmt: skip


@pytest.mark.parametrize(("book", "days"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_line_of_the_calendar(book: Dossier, days: int | None) -> None:
    """The first day on which the one dated fact of this book turns, or none."""
    assert days_to(book) == days


@pytest.mark.parametrize(
    ("signing", "days"), [(0, 1), (20, 21), (44, 45), (45, 1), (60, 11), (-1, None), (None, None)]
)
def test_signing_at_a(signing: int | None, days: int | None) -> None:
    """Not later than the day on which 30 working days are left, and the day after the signing."""
    assert days_to(one("A", expected_signing_date=None if signing is None else day(signing))) == days
    assert days_to(one("B", expected_signing_date=None if signing is None else day(signing))) is None


def test_holidays_put_the_signing_off() -> None:
    """Each may lengthen the 30 working days by a day: it is looked at a week earlier for each, never too late."""
    holidays = BookNumbers(holidays=frozenset(TODAY + dt.timedelta(days=days) for days in (3, 4, 5)))
    assert days_to(one("A", expected_signing_date=day(100)), holidays) == 30
    assert days_to(one("A", expected_signing_date=day(100))) == 51


@pytest.mark.parametrize(("entered", "days"), [(-20, 64), (-84, 1), (-85, None)])
def test_stalled_at_a_in_working_days(entered: int, days: int | None) -> None:
    """Not later than the 61st working day in the point."""
    assert days_to(one("A", entered_point_at=day(entered))) == days


@pytest.mark.parametrize("segment", ["DROP", "DEFEND"])
def test_the_account_s_last_contact(segment: str) -> None:
    """AC05 and AC06 turn after 30 days."""
    account = {"segment_override": segment, "segment_reason": "x"}
    assert days_to(dossier(account, stakeholders=[person("a")], interactions=[contact("a", 10)])) == 21


@pytest.mark.parametrize(("ago", "days"), [(10, 36), (45, 1), (60, 1), (140, None)])
def test_company_key_persons_outside_open_deals(ago: int, days: int | None) -> None:
    """The enterprise relation counts them with a cadence of 45 days; the plan counts contacts of 90."""
    people = [person("a", company_key_person=True), person("b")]
    assert days_to(dossier(stakeholders=people, interactions=[contact("a", ago), contact("b", ago)])) == days


@pytest.mark.parametrize(("ago", "days"), [(10, 5), (20, 11), (31, 15)])
def test_a_coach_s_last_contact(ago: int, days: int) -> None:
    """The sixth winning step wants one within 14 days, quality one within 30."""
    assert days_to(met(ago, where={"c139": {"coach_id": "a"}})) == days


@pytest.mark.parametrize(("point", "ago", "days"), [("C", 20, 11), ("C", 31, 15), ("C", 45, 1), ("A", 15, 9), ("C", 140, None)])
def test_a_coach_outside_the_deal(point: str, ago: int, days: int | None) -> None:
    """His closeness fades too, by the cadence of one without a role: 45 days, 23 at A."""
    book = dossier(
        stakeholders=[person("a"), person("b")],
        opportunities=[deal(point, c139={"coach_id": "a"}), deal(id="old", status="WON")],
        participations=[part("a", deal="old"), part("b")],
        interactions=[contact("a", ago, opportunity_id="old")],
    )
    assert days_to(book) == days


def test_a_company_key_person_s_own_cadence() -> None:
    """Replaces the 45 days outside open deals, too."""
    people = [person("a", company_key_person=True, cadence_days=20)]
    assert days_to(dossier(stakeholders=people, interactions=[contact("a", 10)])) == 11


def test_key_persons_in_an_open_deal_count_there() -> None:
    """Their recency moves with the deal's own cadence; beyond it only the plan looks at 90 days."""
    book = met(80, who={"company_key_person": True, "cadence_days": 5})
    assert days_to(book) == 10


@pytest.mark.parametrize("today", [dt.date.max, dt.date.max - dt.timedelta(days=1), dt.date.min])
def test_the_ends_of_the_calendar(today: dt.date) -> None:
    """No date overflows; after the last day there is none."""
    ends = {"next_milestone_at": "9999-12-31", "entered_point_at": "0001-01-01", "expected_signing_date": "9999-12-31"}
    book = dossier(
        {"satisfaction_at": "9999-12-31"},
        stakeholders=[person("a", left_on="9999-12-31")],
        opportunities=[deal("A", id="x", **ends), deal(id="y", **ends), deal(id="z", status="WON", closed_at="0001-01-01")],
        participations=[part("a", "A", deal="x", attitudes=[{"on": "0001-01-01", "value": 2}])],
        interactions=[contact("a", 5, on="9999-12-30", next_appointment="9999-12-31")],
        actions=[action("S14", "DISMISSED", 0, on="9999-12-31"), action("S14", "DONE", 1, on="0001-01-01")],
        finance_snapshots=[{"id": "f", "account_id": "acc", "as_of": "9999-12-31"}],
    )
    found = evaluate(book, today, NUMBERS, BookNumbers()).revisit_on
    assert found is None or found > today
