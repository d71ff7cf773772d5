"""What goes with a record when it is deleted, as the book's own references say (storage/schema)."""

from collections.abc import Mapping
from dataclasses import fields

from cockpit.content.words import N_, _
from cockpit.model.account import Account
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Stakeholder
from cockpit.model.record import Record

_OF_PERSON: Mapping[str, tuple[str, ...]] = {
    "participations": ("stakeholder_id",),
    "influence_lines": ("from_id", "to_id"),
    "actions": ("stakeholder_id",),
}
_OF_DEAL: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    ("participations", "objections", "resource_requests", "competitors", "actions"), ("opportunity_id",)
)
_COUNTED = {
    "stakeholders": N_("people: {n}"),
    "opportunities": N_("deals: {n}"),
    "participations": N_("parts in deals: {n}"),
    "interactions": N_("contacts: {n}"),
    "influence_lines": N_("influence lines: {n}"),
    "info_items": N_("profile items: {n}"),
    "needs": N_("needs: {n}"),
    "meetings": N_("meetings: {n}"),
    "objections": N_("objections: {n}"),
    "resource_requests": N_("resource requests: {n}"),
    "finance_snapshots": N_("finance snapshots: {n}"),
    "project_history": N_("past projects: {n}"),
    "competitors": N_("rivals: {n}"),
    "account_goals": N_("goals: {n}"),
    "next_steps": N_("next steps: {n}"),
    "actions": N_("answers to actions: {n}"),
}
"""Every array that can go with another record, with how many of it."""


def losses(dossier: Dossier, record: Record) -> dict[str, int]:
    """How many records of which arrays are deleted with this one; empty where nothing hangs on it."""
    if isinstance(record, Account):
        own = {one.id for one in dossier.stakeholders if one.account_id == record.id}
        held = {field.name: getattr(dossier, field.name) for field in fields(dossier) if field.name in _COUNTED}
        counts = {name: len(records) for name, records in held.items()}
        return {name: n for name, n in {**counts, "stakeholders": len(own)}.items() if n}
    links = _OF_PERSON if isinstance(record, Stakeholder) else _OF_DEAL if isinstance(record, Opportunity) else {}
    found = {
        name: sum(any(getattr(one, field) == record.id for field in named) for one in getattr(dossier, name))
        for name, named in links.items()
        if isinstance(record, Stakeholder | Opportunity)
    }
    return {name: n for name, n in found.items() if n}


def losses_said(counts: Mapping[str, int]) -> str:
    """The losses as one line in the language now spoken, in the order in which they matter to people."""
    return _(", ").join(_(text).format(n=counts[name]) for name, text in _COUNTED.items() if name in counts)
