"""A look at one account: everything in it, what the method reads from it, and what to do; also as it would be."""

from dataclasses import dataclass, fields, replace
from typing import Any

from cockpit.advice.book import BookNumbers
from cockpit.advice.engine import advise
from cockpit.advice.people import situation_of
from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.advice.suggestion import Advice, DealAdvice, Hint, Suggestion, Warning_
from cockpit.advice.warnings import worst
from cockpit.desk.book_numbers import book_numbers
from cockpit.desk.desk import Desk
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind, Plan
from cockpit.model.dossier import Dossier
from cockpit.storage.dossiers import read_dossier

__all__ = [
    "AccountSituation",
    "Advice",
    "DealAdvice",
    "DealSituation",
    "Hint",
    "Look",
    "PersonInDeal",
    "Suggestion",
    "Warning_",
    "evaluated",
    "imagine",
    "look",
]


@dataclass(frozen=True)
class Look:
    """One account on the desk's day."""

    dossier: Dossier
    situation: AccountSituation
    advice: Advice
    presented: bool = False
    """Made for the eyes of others: opinions and money are not in it (design.md 8)."""

    def avoid(self, deal_id: str | None) -> list[Warning_]:
        """What to avoid in a deal, without one in the account; the worst first (method.md 9.10)."""
        deal = next((one for one in self.advice.deals if one.opportunity_id == deal_id), None)
        found = deal.warnings if deal is not None else self.advice.warnings
        return worst(found, self.situation.numbers.avoid.severity)

    @property
    def avoid_on_screen(self) -> int:
        """So many of the worst are shown at once."""
        return self.situation.numbers.avoid.on_screen


def look(desk: Desk, account_id: str) -> Look:
    """The account as it is in the book, evaluated now. Raises RequestWrong where there is no such account."""
    return evaluated(desk, read_dossier(desk.book, account_id), book_numbers(desk))


def imagine(desk: Desk, seen: Look, plan: Plan) -> Look:
    """The same account as it would be with a plan written; nothing is written."""
    changed = with_changes(seen.dossier, plan.changes)
    return evaluated(desk, changed, seen.situation.book)


def evaluated(desk: Desk, dossier: Dossier, book: BookNumbers) -> Look:
    """What the method reads from a dossier on the desk's day, and what to do."""
    situation = situation_of(dossier, desk.today, desk.numbers, book)
    return Look(dossier, situation, advise(situation))


def with_changes(dossier: Dossier, changes: tuple[Change, ...]) -> Dossier:
    """The dossier with these changes applied, each tuple in the order of its key.

    What belongs to a deleted person or deal goes with it. A change of what is not in the dossier, such as a
    product, and the deletion of the account itself leave it as it is.
    """
    held = {field.name: getattr(dossier, field.name) for field in fields(dossier)}
    for change in changes:
        if change.array == "accounts" and change.record is not None and change.key == (dossier.account.id,):
            held["account"] = change.record
        elif change.array in held:
            held[change.array] = _applied(change, held[change.array])
            if change.kind is Kind.DELETE:
                held = {name: _without(name, records, change) for name, records in held.items()}
    return replace(dossier, **held)


def _applied(change: Change, records: tuple[Any, ...]) -> tuple[Any, ...]:
    array = ARRAYS[change.array]
    by_key = {array.key_of(record): record for record in records}
    known = by_key.pop(change.key, None)
    if change.record is not None and change.kind is Kind.ADD:
        by_key[change.key] = change.record
    elif change.record is not None and known is not None:
        by_key[change.key] = _edited(known, change.record, change.fields)
    return tuple(by_key[key] for key in sorted(by_key))


def _edited(known: Any, record: Any, names: frozenset[str]) -> Any:
    return known.model_copy(update={name: getattr(record, name) for name in names})


_FIELDS = {"stakeholders": ("stakeholder_id", "from_id", "to_id"), "opportunities": ("opportunity_id",)}
_GO_WITH = {
    "stakeholders": ("participations", "influence_lines"),
    "opportunities": ("participations", "objections", "resource_requests", "competitors"),
}


def _without(name: str, records: Any, change: Change) -> Any:
    """The records that stay when a person or a deal is deleted: what can't be without them goes too."""
    if name not in _GO_WITH.get(change.array, ()):
        return records
    gone, named = change.key[0], _FIELDS[change.array]
    return tuple(one for one in records if all(getattr(one, field, None) != gone for field in named))
