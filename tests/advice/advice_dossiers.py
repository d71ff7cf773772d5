"""Dossiers for tests of the engine: from rows as a book file has them, with the required fields filled in."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cockpit.content.numbers import load_numbers
from cockpit.model.account import Account
from cockpit.model.arrays import ARRAYS
from cockpit.model.dossier import Dossier

TODAY = dt.date(2026, 11, 20)
"""A Friday."""
NUMBERS = load_numbers()
SCENARIOS = Path(__file__).parents[2].parent / "shared" / "scenarios"

Row = dict[str, Any]
_LIBRARY = ("accounts", "proofs", "targets", "products")
_STAGES = {
    "F": ("NEED", "ASSESSMENT"),
    "E": ("FEASIBILITY", "UNDERSTANDING"),
    "D": ("PROJECT_START", "SOLUTION"),
    "C": ("EVALUATION", "PROOF"),
    "B": ("DECISION", "JUSTIFICATION"),
    "A": ("APPROVAL", "AGREEMENT"),
    "IMPL": ("IMPLEMENTATION", "CUSTOMER_MGMT"),
}


def day(offset: int) -> str:
    """The date so many days after today; negative: before."""
    return (TODAY + dt.timedelta(days=offset)).isoformat()


def dossier(account: Row | None = None, **arrays: Sequence[Row]) -> Dossier:
    """The dossier of the account ``acc`` with these rows, each array in the order of its key."""
    records: dict[str, Any] = {}
    for name, rows in arrays.items():
        array = ARRAYS[name]
        records[name] = tuple(sorted((array.record.model_validate(r) for r in rows), key=array.key_of))
    return Dossier(account=Account.model_validate({"id": "acc", "name": "Account"} | (account or {})), **records)


def deal(point: str | None = "C", id: str = "opp", **fields: Any) -> Row:
    """A deal in step at a sync point (None: both stages unknown) with nothing left to ask but what fields say."""
    buying, selling = _STAGES[point] if point else (None, None)
    quiet = {
        "fit": "GOOD",
        "criteria": [{"name": "price"}],
        "value_proposition": "less downtime",
        "budget_known": True,
    }
    stages = {"buying_stage": buying, "selling_stage": selling}
    return {"id": id, "account_id": "acc", "name": f"Deal {id}"} | quiet | stages | fields


def person(id: str, **fields: Any) -> Row:
    """A person of the account, named by the id in capitals."""
    return {"id": id, "account_id": "acc", "name": id.upper()} | fields


def part(person: str, roles: str = "", deal: str = "opp", **fields: Any) -> Row:
    """A participation; ``roles`` as letters, ``att`` an attitude assessed ten days ago."""
    attitude = [{"on": day(-10), "value": fields.pop("att")}] if "att" in fields else []
    return {
        "stakeholder_id": person,
        "opportunity_id": deal,
        "roles": list(roles),
        "attitudes": attitude,
    } | fields


def contact(people: str | Sequence[Row], ago: int, **fields: Any) -> Row:
    """A two-way contact with one person, or an interaction with these rows of people, so many days ago."""
    present = [{"stakeholder_id": people}] if isinstance(people, str) else list(people)
    id = fields.pop("id", f"{people if isinstance(people, str) else 'several'}-{ago}")
    return {"id": id, "account_id": "acc", "on": day(-ago), "people": present} | fields


def action(rule: str, state: str, ago: int, **fields: Any) -> Row:
    """What the rep did with a suggestion so many days ago."""
    return {"id": f"{rule}-{state}-{ago}", "rule": rule, "account_id": "acc", "state": state, "on": day(-ago)} | fields


def scenario(name: str) -> tuple[Dossier, Mapping[str, Any]]:
    """A worked scenario of method.md 11 and its expected answers."""
    book = json.loads((SCENARIOS / f"{name}.json").read_text(encoding="utf-8"))
    expected = json.loads((SCENARIOS / f"{name}.expected.json").read_text(encoding="utf-8"))
    arrays = {key: rows for key, rows in book.items() if key in ARRAYS and key not in _LIBRARY}
    return dossier(book["accounts"][0], **arrays), expected
