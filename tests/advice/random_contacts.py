"""The records around people and deals of a random account: contacts, meetings, stock, history, what was done."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.advice.advice_dossiers import Row, action, contact

if TYPE_CHECKING:
    from tests.advice.advice_random import Luck

_KEYS = ("budget", "needs", "decision_structure", "competitor_relations")


def records(luck: Luck, people: Sequence[str], deals: Sequence[str], rules: Sequence[str]) -> dict[str, list[Row]]:
    """Rows by array; people and deals are named that may be missing from the account."""
    who, at = people or ["gone"], deals or ["gone"]
    still = luck.random() < 0.4
    return {
        "interactions": [_contact(luck, n, who, at, still) for n in range(luck.of(0, 2, 4, 6))],
        "meetings": [_meeting(luck, who) for _ in range(luck.of(0, 0, 1))],
        "objections": [_objection(luck, at) for _ in range(luck.of(0, 0, 1))],
        "finance_snapshots": [_snapshot(luck, n) for n in range(luck.of(0, 0, 1, 3))],
        "project_history": [_past(luck, n) for n in range(luck.of(0, 0, 1, 2))],
        "actions": [_action(luck, n, who, at, rules) for n in range(luck.of(0, 0, 2, 4))],
        "influence_lines": [{"from_id": start, "to_id": end} for start, end in pairwise(who)],
        **_kept_house(luck, who, at),
    }


def _contact(luck: Luck, number: int, people: Sequence[str], deals: Sequence[str], still: bool) -> Row:
    """``still``: the account was left alone for a while, but for what lies ahead."""
    ago = luck.of(luck.randint(90, 300), luck.randint(200, 400)) if still else luck.of(luck.age(), luck.randint(0, 30))
    present = [
        {"stakeholder_id": id, "two_way": luck.random() < 0.85, "trust_delta": luck.randint(-2, 2)}
        for id in luck.some(people, 1, 3)
    ]
    return contact(
        present,
        -luck.randint(1, 30) if luck.rarely(True) else ago,
        id=f"i{number}",
        opportunity_id=luck.maybe(*deals),
        channel=luck.of("VISIT", "CALL"),
        customer_promise=luck.of(None, "NONE", "ORAL"),
        next_appointment=luck.rarely(luck.date(luck.randint(-3, 30))),
        hours=luck.maybe("0.5", "3", "8"),
    )


def _meeting(luck: Luck, people: Sequence[str]) -> Row:
    return {
        "id": "m",
        "account_id": "acc",
        "on": luck.date(luck.randint(-3, 30)),
        "attendees": luck.some(people, 1, 2),
        "checks": {"2.1": luck.of(luck.date(-luck.age()), luck.date(luck.randint(1, 40)), "FAILED")},
    }


def _objection(luck: Luck, deals: Sequence[str]) -> Row:
    on = luck.date(luck.of(-luck.age(), luck.randint(1, 10)))
    row = {"id": "o", "opportunity_id": luck.choice(deals), "on": on, "text": "slow"}
    return row | {"resolved_at": luck.of(None, None, None, luck.date(-luck.age()), luck.date(luck.randint(1, 9)))}


def _snapshot(luck: Luck, number: int) -> Row:
    return {
        "id": f"f{number}",
        "account_id": "acc",
        "product_line": luck.of("X", "Y", None),
        "as_of": luck.date(luck.of(-luck.age(), luck.randint(-100, 30))),
        "stock_units": 100,
        "weekly_units": luck.of(0, 1, 20, 100),
        "annual_units": luck.of(None, 300, 5000),
        "price_ex_tax": 10,
        "unit_cost": luck.of(5, 6, 8),
        "annual_profit": luck.maybe(5, 20),
        "investment": luck.of(None, 0, 100),
    }


def _past(luck: Luck, number: int) -> Row:
    milestones = {"START": luck.date(-400), "TENDER": luck.date(-400 + luck.of(30, 40, 41, 60))}
    return {"id": f"h{number}", "account_id": "acc", "name": "Before", "milestones": milestones}


def _action(luck: Luck, number: int, people: Sequence[str], deals: Sequence[str], rules: Sequence[str]) -> Row:
    state = luck.of("DONE", "DONE", "SNOOZED", "DISMISSED", "ACCEPTED")
    return action(
        luck.of(luck.choice(rules), "AC07", "O04", "S09"),
        state,
        luck.of(luck.age(), luck.randint(0, 14), luck.randint(-20, -1)),
        id=f"x{number}",
        opportunity_id=luck.maybe(*deals),
        stakeholder_id=luck.maybe(*people),
        until=luck.date(luck.randint(-5, 40)) if state == "SNOOZED" else None,
    )


def _kept_house(luck: Luck, people: Sequence[str], deals: Sequence[str]) -> dict[str, list[Row]]:
    """What only a few rules and the hints read."""
    info = [
        {
            "id": f"k{number}",
            "account_id": "acc",
            "key": luck.choice(_KEYS),
            "value": "x",
            "source": luck.maybe("COACH", "PUBLIC"),
            "collected_at": luck.around(),
        }
        for number in range(luck.of(0, 2, 3))
    ]
    request = {
        "id": "r",
        "opportunity_id": luck.choice(deals),
        "kind": luck.maybe("EXPERT", "PRESALES"),
        "status": luck.maybe("WANTED", "ASKED", "REFUSED", "USED", "USED"),
        "used_at": luck.maybe(luck.date(-luck.randint(0, 9)), luck.date(luck.randint(1, 9))),
    }
    step = {
        "id": "s",
        "account_id": "acc",
        "stakeholder_id": luck.choice(people),
        "due": luck.date(3),
        "text": "x",
        "done_at": luck.around(),
    }
    swot = dict.fromkeys(("strengths", "weaknesses", "opportunities", "threats"), "x")
    rival = {"name": "Rival", "quote_low": 1, "quote_high": 2, **swot}
    need = {"id": "n", "account_id": "acc", "text": "x", "confirmed": True, "confirmed_at": luck.around()}
    goal = {"id": "g", "account_id": "acc", "task": "PRICE", "text": "x", "due": luck.date(1)}
    return {
        "info_items": info,
        "needs": [need] * luck.of(0, 1),
        "resource_requests": [request] * luck.of(0, 1),
        "next_steps": [step] * luck.of(0, 1),
        "competitors": [{"id": f"c-{id}", "opportunity_id": id} | rival for id in deals],
        "account_goals": [goal] * luck.of(0, 1),
    }
