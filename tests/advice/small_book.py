"""A book of one account and one deal from a few words, for tests of rules and warnings.

A spec is a mapping as the case files hold it: ``deal``, ``account``, people by one-letter ids, and lists of
``requests``, ``objections``, ``visits``, ``finance``, ``history``, ``info``, ``needs``, ``plans``, ``goals``, ``steps``,
``rivals``. ``"?"`` is unknown; numbers of days count from ``TODAY``. What a spec does not name has the quiet default: fit good, criteria, proposition and budget known.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeVar

from cockpit.model.account import Account, AccountGoal, FinanceSnapshot, InfoItem, PastProject
from cockpit.model.contact import Interaction, Meeting, Need, NextStep
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import Competitor, Objection, Opportunity, ResourceRequest
from cockpit.model.people import Participation, Stakeholder
from cockpit.model.record import Record

TODAY = dt.date(2026, 11, 20)
"""A Friday."""
Spec = Mapping[str, Any]
R = TypeVar("R", bound=Record)

_STEPS = {
    "F": ("NEED", "ASSESSMENT"),
    "E": ("FEASIBILITY", "UNDERSTANDING"),
    "D": ("PROJECT_START", "SOLUTION"),
    "C": ("EVALUATION", "PROOF"),
    "B": ("DECISION", "JUSTIFICATION"),
    "A": ("APPROVAL", "AGREEMENT"),
    "IMPL": ("IMPLEMENTATION", "CUSTOMER_MGMT"),
}
_LISTS = (
    "requests", "objections", "visits", "finance", "history", "info", "needs", "plans", "goals", "steps", "rivals",
)  # fmt: skip
_NOT_PEOPLE = ("deal", "account", "facts", "person", "variant", "book", *_LISTS)


def dossier(spec: Spec) -> Dossier:
    """The book of a spec, validated by the model."""
    people = {key: _known(value) for key, value in spec.items() if key not in _NOT_PEOPLE}
    lists = {name: [_known(row) for row in spec.get(name, [])] for name in _LISTS}
    return Dossier(
        account=Account.model_validate({"id": "acc", "name": "Account"} | _known(spec.get("account", {}))),
        stakeholders=tuple(_stakeholder(id, person) for id, person in sorted(people.items())),
        opportunities=(_deal(_known(spec.get("deal", {}))),),
        participations=tuple(_part(id, person) for id, person in sorted(people.items()) if not person.get("outside")),
        interactions=(
            *(_contact(id, person) for id, person in sorted(people.items()) if "met" in person),
            *(_visit(n, visit) for n, visit in enumerate(lists["visits"])),
        ),
        meetings=(
            *(_meeting(id, person) for id, person in sorted(people.items()) if "meeting" in person),
            *(_plan(n, row) for n, row in enumerate(lists["plans"])),
        ),
        objections=tuple(_objection(n, row) for n, row in enumerate(lists["objections"])),
        resource_requests=tuple(
            ResourceRequest.model_validate({"id": f"r{n}", "opportunity_id": "opp"} | _dated(row, used="used_at"))
            for n, row in enumerate(lists["requests"])
        ),
        info_items=_rows(InfoItem, "i", lists["info"], {"value": "x"}, ago="collected_at"),
        needs=_rows(Need, "n", lists["needs"], {"text": "less waste"}, ago="confirmed_at"),
        account_goals=_rows(AccountGoal, "g", lists["goals"], {"text": "meet the board"}, due="due"),
        next_steps=_rows(NextStep, "s", lists["steps"], {"text": "send it", "due": TODAY}, done="done_at"),
        competitors=tuple(
            Competitor.model_validate({"id": f"c{n}", "opportunity_id": "opp", "name": "Rival"} | row)
            for n, row in enumerate(lists["rivals"])
        ),
        finance_snapshots=tuple(_snapshot(n, row) for n, row in enumerate(lists["finance"])),
        project_history=tuple(_past(n, row) for n, row in enumerate(lists["history"])),
    )


def _rows(kind: type[R], prefix: str, rows: list[dict[str, Any]], quiet: dict[str, Any], **dates: str) -> tuple[R, ...]:
    """Records of the account; ``dates`` says which numbers of days ago fill which fields."""
    made = ({"id": f"{prefix}{n}", "account_id": "acc"} | quiet | _dated(row, **dates) for n, row in enumerate(rows))
    return tuple(kind.model_validate(row) for row in made)


def _dated(row: dict[str, Any], **dates: str) -> dict[str, Any]:
    return {dates.get(key, key): _day(-value) if key in dates else value for key, value in row.items()}


def merged(base: Spec, changes: Spec) -> dict[str, Any]:
    """The spec with some of its facts changed; tables are merged, all else replaced."""
    result = dict(base)
    for key, value in changes.items():
        both = isinstance(value, Mapping) and isinstance(result.get(key), Mapping)
        result[key] = merged(result[key], value) if both else value
    return result


def _known(row: Spec) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value != "?"}


def _day(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def _take(row: dict[str, Any], **names: str) -> dict[str, Any]:
    """Those of the row's values that have a field, under the field's name."""
    return {field: row[name] for name, field in names.items() if name in row}


def _stakeholder(id: str, person: dict[str, Any]) -> Stakeholder:
    names = {
        "need": "personal_need", "veto": "veto_holder", "depth": "contact_depth", "left": "left_on",
        "cadence": "cadence_days", "key": "company_key_person",
    } | {name: name for name in ("dept", "level", "influence", "style", "placeholder", "trust_base", "layer")}  # fmt: skip
    row = {"id": id, "account_id": "acc", "name": person.get("name", id.upper())}
    return Stakeholder.model_validate(row | _take(person, **names))


def _part(id: str, person: dict[str, Any]) -> Participation:
    attitudes = []
    assessed = person.get("assessed", 10)
    if "before" in person:
        attitudes.append({"on": _day(-assessed - 30), "value": person["before"]})
    if "att" in person:
        confidence = person.get("confidence", "OBSERVED")
        attitudes.append({"on": _day(-assessed), "value": person["att"], "confidence": confidence})
    names = {
        "sa": "solution_acceptance", "pa": "price_acceptance", "rivals": "competitor_closeness",
        "benefit": "benefit_level", "stance": "stance", "two_faced": "two_faced",
    }  # fmt: skip
    row = {
        "stakeholder_id": id,
        "opportunity_id": "opp",
        "roles": [role for role in person.get("roles", "").split("+") if role],
        "attitudes": attitudes,
    }
    return Participation.model_validate(row | _take(person, **names))


def _contact(id: str, person: dict[str, Any]) -> Interaction:
    row = {"id": f"met-{id}", "account_id": "acc", "on": _day(-person["met"]), "people": [{"stakeholder_id": id}]}
    return Interaction.model_validate(row)


def _visit(number: int, visit: dict[str, Any]) -> Interaction:
    names = {"promise": "customer_promise", "channel": "channel", "hours": "hours"}
    row = {"id": f"visit-{number}", "account_id": "acc", "opportunity_id": "opp", "on": _day(-visit["ago"])}
    if "with" in visit:
        row["people"] = [{"stakeholder_id": visit["with"], "two_way": False}]
    if "next" in visit:
        row["next_appointment"] = _day(visit["next"])
    return Interaction.model_validate({"channel": "VISIT"} | row | _take(visit, **names))


def _meeting(id: str, person: dict[str, Any]) -> Meeting:
    row = {"id": f"meet-{id}", "account_id": "acc", "opportunity_id": "opp", "on": _day(person["meeting"])}
    return Meeting.model_validate(row | {"attendees": [id]})


def _plan(number: int, row: dict[str, Any]) -> Meeting:
    checks = {check: passed if passed == "FAILED" else _day(-passed) for check, passed in row["checks"].items()}
    return Meeting.model_validate({"id": f"plan-{number}", "account_id": "acc", "on": TODAY, "checks": checks})


def _objection(number: int, row: dict[str, Any]) -> Objection:
    base = {"id": f"o{number}", "opportunity_id": "opp", "on": _day(-row["ago"]), "text": "too slow"}
    return Objection.model_validate(base | ({"resolved_at": _day(-row["resolved"])} if "resolved" in row else {}))


def _snapshot(number: int, row: dict[str, Any]) -> FinanceSnapshot:
    names = {
        "line": "product_line", "price": "price_ex_tax", "cost": "unit_cost", "stock": "stock_units",
        "weekly": "weekly_units", "annual": "annual_units", "profit": "annual_profit", "investment": "investment",
    }  # fmt: skip
    base = {"id": f"f{number}", "account_id": "acc", "as_of": _day(-row.get("ago", 1))}
    return FinanceSnapshot.model_validate(base | _take(row, **names))


def _past(number: int, row: dict[str, Any]) -> PastProject:
    milestones = {name: dt.date(2025, 1, 1) + dt.timedelta(days=day) for name, day in row["milestones"].items()}
    base = {"id": f"h{number}", "account_id": "acc", "name": f"Project {number}", "milestones": milestones}
    return PastProject.model_validate(base)


def _deal(deal: dict[str, Any]) -> Opportunity:
    buying, selling = _STEPS[deal.get("sync", "C")]
    row: dict[str, Any] = {
        "id": "opp",
        "account_id": "acc",
        "name": "Deal",
        "fit": "GOOD",
        "criteria": [{"name": "price"}],
        "value_proposition": "less downtime",
        "budget_known": True,
        "buying_stage": buying,
        "selling_stage": selling,
        "c139": _c139(deal),
        "exit_checks": [{"point": "IMPL", "check": "new_seed", "done_at": _day(-ago)} for ago in deal.get("asked", [])],
    }
    dates = {
        "milestone_in": "next_milestone_at", "signing_in": "expected_signing_date", "start_in": "project_start_at",
        "tender_in": "tender_planned_at", "entered": "entered_point_at", "closed": "closed_at",
    }  # fmt: skip
    own = {"sync", "coach", "clear", "confirmed", "first", "win", "without", "asked", *dates}
    row |= {dates[key]: _day(value) for key, value in deal.items() if key in dates}
    row |= {key: value for key, value in deal.items() if key not in own}
    for field in deal.get("without", []):
        del row[field]
    return Opportunity.model_validate(row)


def _c139(deal: dict[str, Any]) -> dict[str, Any]:
    clear = {item: {"state": "CLAIMED"} for item in deal.get("clear", "")}
    clear |= {item: {"state": "CONFIRMED"} for item in deal.get("confirmed", "")}
    return {
        "coach_id": deal.get("coach"),
        "clear": clear,
        "first": dict.fromkeys(deal.get("first", ""), True),
        "win": deal.get("win"),
    }
