"""Random small dossiers whose dates lie where rules turn, for properties of the engine."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import ASSESSMENT
from tests.advice.advice_dossiers import TODAY, Row, action, contact, day, deal, dossier, part, person

_AGES = st.one_of(
    st.sampled_from((0, 1, 2, 3, 7, 8, 13, 14, 15, 21, 29, 30, 31, 45, 59, 60, 61, 89, 90, 91, 179, 180)),
    st.integers(0, 200),
)
"""Days ago."""
_AHEAD = st.one_of(st.none(), _AGES, _AGES.map(lambda age: -age))
"""Days from today, both ways, or no day."""
_IDS = ("p1", "p2", "p3")
_DEALS = ("d1", "d2")
_KEYS = ("budget", "needs", "decision_structure", "competitor_relations")
_ANSWERED = {criterion: 1 for criteria in ASSESSMENT.values() for criterion in criteria}
_RULES = ("S01", "S09", "S14", "S19", "S22", "O01", "O04", "O14", "O26", "AC01", "AC03", "AC07")


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


@st.composite
def _person(draw: st.DrawFn, id: str) -> Row:
    return person(
        id,
        level=draw(_maybe(st.sampled_from(("TOP", "VP", "DIRECTOR", "STAFF")))),
        dept=draw(_maybe(st.sampled_from(("TECH", "PROCUREMENT", "FINANCE", "USER_DEPT")))),
        style=draw(_maybe(st.just("ANALYTICAL"))),
        personal_need=draw(_maybe(st.sampled_from(("SAFETY", "BELONGING", "ESTEEM", "SELF_ACTUALIZATION")))),
        veto_holder=draw(st.booleans()),
        placeholder=draw(st.sampled_from((False, False, False, True))),
        company_key_person=draw(st.booleans()),
        cadence_days=draw(_maybe(st.integers(1, 20))),
        left_on=_on(draw(st.one_of(st.none(), st.none(), _AHEAD))),
    )


def _on(offset: int | None) -> str | None:
    return None if offset is None else day(offset)


@st.composite
def _part(draw: st.DrawFn, id: str, deal: str) -> Row:
    attitudes = [
        {
            "on": day(draw(st.one_of(_AGES.map(lambda age: -age), st.integers(1, 40)))),
            "value": draw(st.integers(-4, 4)),
            "confidence": draw(st.sampled_from(("CONFIRMED", "OBSERVED", "CLAIMED", "GUESSED"))),
        }
        for _ in range(draw(st.integers(0, 3)))
    ]
    return part(
        id,
        "".join(draw(st.sets(st.sampled_from("ADEIU"), max_size=2))),
        deal,
        attitudes=attitudes,
        stance=draw(_maybe(st.sampled_from(("SP", "SN", "PS", "N", "NS", "H")))),
        solution_acceptance=draw(_maybe(st.sampled_from((20, 50, 70)))),
        price_acceptance=draw(_maybe(st.sampled_from((20, 50, 70)))),
        competitor_closeness=draw(st.sampled_from(({}, {}, {"Rival": 80}))),
    )


@st.composite
def _deal(draw: st.DrawFn, id: str) -> Row:
    status = draw(st.sampled_from(("OPEN", "OPEN", "OPEN", "WON", "LOST")))
    return deal(
        draw(st.sampled_from(("F", "E", "D", "C", "B", "A", "IMPL", "IMPL", None))),
        id,
        status=status,
        amount=draw(_maybe(st.sampled_from(("1000", "50000", "3000000")))),
        closed_at=_on(draw(_AHEAD)) if status != "OPEN" else None,
        fit=draw(st.sampled_from(("GOOD", "GOOD", "POOR"))),
        entered_point_at=_on(draw(st.one_of(_AHEAD, st.sampled_from((-150, -179, -180))))),
        next_milestone_at=_on(draw(_AHEAD)),
        expected_signing_date=_on(draw(_AHEAD)),
        project_start_at=_on(draw(_AHEAD)),
        assessment=draw(st.sampled_from(({}, _ANSWERED))),
        strategy_kind="DIRECT",
        strategy="because",
        exit_checks=[
            {"point": "IMPL", "check": "new_seed", "done_at": _on(offset)} for offset in draw(st.lists(_AHEAD, max_size=1))
        ],
        obstacles=[{"text": "budget", "closed_at": _on(offset)} for offset in draw(st.lists(_AHEAD, max_size=1))],
        c139={
            "coach_id": draw(_maybe(st.sampled_from(_IDS))),
            "clear": {item: {"state": "CLAIMED"} for item in draw(st.sets(st.sampled_from("123456789")))},
            "win": draw(_maybe(st.booleans())),
        },
    )


@st.composite
def _contact(draw: st.DrawFn, number: int) -> Row:
    return contact(
        [
            {"stakeholder_id": id, "two_way": draw(st.booleans()), "trust_delta": draw(st.integers(-2, 2))}
            for id in draw(st.sets(st.sampled_from(_IDS), min_size=1, max_size=2))
        ],
        draw(st.one_of(_AGES, _AGES, st.integers(-30, -1))),
        id=f"i{number}",
        opportunity_id=draw(_maybe(st.sampled_from(_DEALS))),
        channel=draw(st.sampled_from(("VISIT", "CALL"))),
        customer_promise=draw(_maybe(st.sampled_from(("NONE", "ORAL")))),
        next_appointment=_on(draw(st.one_of(st.none(), st.none(), _AHEAD))),
        hours=draw(_maybe(st.sampled_from(("0.5", "3", "8")))),
    )


@st.composite
def _action(draw: st.DrawFn, number: int) -> Row:
    state = draw(st.sampled_from(("DONE", "SNOOZED", "DISMISSED", "ACCEPTED")))
    return action(
        draw(st.sampled_from(_RULES)),
        state,
        draw(st.one_of(_AGES, st.integers(-20, -1))),
        id=f"x{number}",
        opportunity_id=draw(_maybe(st.sampled_from(_DEALS))),
        stakeholder_id=draw(_maybe(st.sampled_from(_IDS))),
        until=day(draw(st.integers(-5, 40))) if state == "SNOOZED" else None,
    )


def _info(draw: st.DrawFn, number: int) -> Row:
    return {
        "id": f"k{number}",
        "account_id": "acc",
        "key": draw(st.sampled_from(_KEYS)),
        "value": "x",
        "source": draw(_maybe(st.sampled_from(("COACH", "PUBLIC")))),
        "collected_at": _on(draw(_AHEAD)),
    }


def _request(draw: st.DrawFn, deals: set[str]) -> Row:
    return {
        "id": "r",
        "opportunity_id": draw(st.sampled_from(sorted(deals) or ["d1"])),
        "status": draw(st.sampled_from(("REFUSED", "USED", "USED"))),
        "used_at": _on(draw(_AHEAD)),
    }


def _kept_house(draw: st.DrawFn, deals: set[str]) -> dict[str, list[Row]]:
    """What only the hints read, each at most a few times."""
    few = st.integers(0, 1)
    return {
        "info_items": [_info(draw, number) for number in range(draw(st.integers(0, 3)))],
        "needs": [
            {"id": "n", "account_id": "acc", "text": "x", "confirmed_at": _on(draw(_AHEAD))} for _ in range(draw(few))
        ],
        "resource_requests": [_request(draw, deals) for _ in range(draw(few))],
        "next_steps": [
            {
                "id": "s",
                "account_id": "acc",
                "stakeholder_id": draw(st.sampled_from(_IDS)),
                "due": day(3),
                "text": "x",
                "done_at": _on(draw(_AHEAD)),
            }
            for _ in range(draw(few))
        ],
        "competitors": [
            {
                "id": f"c-{id}",
                "opportunity_id": id,
                "name": "Rival",
                "quote_low": 1,
                "quote_high": 2,
                "strengths": "x",
                "weaknesses": "x",
                "opportunities": "x",
                "threats": "x",
            }
            for id in sorted(deals)
        ],
        "account_goals": [
            {"id": "g", "account_id": "acc", "task": "PRICE", "text": "x", "due": day(1)} for _ in range(draw(few))
        ],
    }


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """An account with up to three people, two deals and a few records of every kind that a rule reads."""
    deals = draw(st.sets(st.sampled_from(_DEALS)))
    people = draw(st.sets(st.sampled_from(_IDS)))
    seats = draw(st.sets(st.tuples(st.sampled_from(_IDS), st.sampled_from(_DEALS)), max_size=4))
    milestones = {"START": day(-400), "TENDER": day(-400 + draw(st.integers(0, 60)))}
    return dossier(
        {
            "expectation": draw(_maybe(st.just(8))),
            "experience": draw(_maybe(st.sampled_from((7, 8)))),
            "segment_override": (segment := draw(_maybe(st.sampled_from(("ATTACK", "DEFEND", "MAINTAIN", "DROP"))))),
            "segment_reason": "test" if segment else None,
            "exclusive": draw(_maybe(st.booleans())),
            "is_new": draw(_maybe(st.booleans())),
            "annual_profit": draw(_maybe(st.sampled_from((1, 500, 900)))),
            "satisfaction_at": _on(draw(st.one_of(st.none(), _AGES.map(lambda age: -age)))),
        },
        stakeholders=[draw(_person(id)) for id in sorted(people)],
        opportunities=[draw(_deal(id)) for id in sorted(deals)],
        participations=[draw(_part(id, at)) for id, at in sorted(seats) if id in people and at in deals],
        interactions=[draw(_contact(number)) for number in range(draw(st.integers(0, 3)))],
        meetings=[
            {
                "id": "m",
                "account_id": "acc",
                "on": day(offset),
                "attendees": ["p1", "p2"],
                "checks": {"2.1": day(draw(st.one_of(_AGES.map(lambda age: -age), st.integers(1, 40))))},
            }
            for offset in draw(st.lists(st.integers(-3, 30), max_size=1))
        ],
        objections=[
            {"id": "o", "opportunity_id": at, "on": day(-age), "text": "slow"}
            for at in draw(st.lists(st.sampled_from(sorted(deals) or ["d1"]), max_size=1))
            for age in (draw(st.one_of(_AGES, st.integers(-10, -1))),)
        ],
        finance_snapshots=[
            {"id": f"f{n}", "account_id": "acc", "as_of": day(offset), "stock_units": 100, "weekly_units": units,
             "price_ex_tax": 10, "unit_cost": 5 + n, "annual_profit": units, "investment": 100}
            for n, (offset, units) in enumerate(
                draw(st.lists(st.tuples(st.integers(-100, 30), st.sampled_from((1, 20, 100))), max_size=2))
            )
        ],
        project_history=[
            {"id": "h", "account_id": "acc", "name": "Before", "milestones": milestones}
            for _ in range(draw(st.integers(0, 1)))
        ],
        actions=[draw(_action(number)) for number in range(draw(st.integers(0, 2)))],
        **_kept_house(draw, deals),
    )


def later(days: int) -> dt.date:
    """The date so many days after today."""
    return TODAY + dt.timedelta(days=days)
