"""The capture line against the book: which account and deal it is about, what it would write, and writing it."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

from cockpit.content.texts import Texts
from cockpit.content.words import N_, language
from cockpit.desk.acts import perform
from cockpit.desk.capture.context import Context
from cockpit.desk.capture.people import beginnings, folded, may_be_called
from cockpit.desk.capture.planning import Captured, capture
from cockpit.desk.capture.reading import narrow
from cockpit.desk.capture.saying import unclear_said
from cockpit.desk.desk import Desk
from cockpit.desk.facts import facts
from cockpit.desk.records import resolve
from cockpit.errors import RequestWrong
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind
from cockpit.model.dossier import Dossier
from cockpit.model.enums import DealStatus
from cockpit.storage import finding, lookup, records
from cockpit.storage.dossiers import read_dossier

_MOST = 500
"""So many people of a name are looked at to find their account."""
_NAMED = re.compile(r"(?<![A-Za-z0-9])@([^\W_]+(?:[.'’·-][^\W\d_]+)*)")


@dataclass(frozen=True)
class Logged:
    """What a line wrote, or would write."""

    context: Context
    captured: Captured

    def as_json(self) -> dict[str, Any]:
        """The JSON of ``cockpit log`` (design.md 6)."""
        return {
            "account_id": self.context.dossier.account.id,
            "opportunity_id": self.context.opportunity_id,
            "changes": [_written(change) for change in self.captured.plan.changes],
            "unknown": [
                {"text": one.text, "message": unclear_said(one), "candidates": list(one.candidates)}
                for one in self.captured.unclear
            ],
        }


def log(desk: Desk, line: str, account: str | None = None, opportunity: str | None = None, *, write: bool) -> Logged:
    """Reads a line against an account, and writes it where ``write`` is set and nothing in it is unclear.

    ``account`` and ``opportunity`` are ids or unique parts of names; without them the people named in the line tell
    the account. Raises RequestWrong where no account or several fit, or where one that is named isn't there.
    """
    context = context_of(desk, line, account, opportunity)
    captured = capture(line, context)
    if write and captured.ready:
        perform(desk, captured.plan)
    return Logged(context, captured)


def context_of(desk: Desk, line: str, account: str | None = None, opportunity: str | None = None) -> Context:
    """What the line is read against. Raises RequestWrong as ``log`` does."""
    deal = resolve(desk, "opportunities", opportunity) if opportunity else None
    account_id = resolve(desk, "accounts", account) if account else None
    owner = lookup.account_of_deal(desk.book, deal) if deal else None
    if account_id and owner and owner != account_id:
        raise RequestWrong(
            N_("opportunity “{opportunity}” belongs to another account than “{account}”."),
            opportunity=opportunity,
            account=account,
        )
    dossier = read_dossier(desk.book, account_id or owner or _account_of(desk, line))
    deal = deal or deal_of(dossier, line)
    return Context(dossier, desk.today, deal, open_checks=_open_checks(desk, dossier, deal))


def deal_of(dossier: Dossier, line: str) -> str | None:
    """The account's open deal that a line is about: its only one, else the only one with all who are named."""
    open_deals = [deal for deal in dossier.opportunities if deal.status is DealStatus.OPEN]
    if len(open_deals) == 1:
        return open_deals[0].id
    named = _names(line)
    fitting = [
        deal.id
        for deal in open_deals
        if named and all(_takes_part(dossier, deal.id, name) for name in named)
    ]
    return fitting[0] if len(fitting) == 1 else None


def texts() -> Texts:
    """The texts in the language now spoken."""
    return Texts(language())


def _takes_part(dossier: Dossier, deal: str, name: str) -> bool:
    people = (dossier.person.get(part.stakeholder_id) for part in dossier.participants.get(deal, ()))
    return any(person is not None and folded(name) in folded(person.name) for person in people)


def _open_checks(desk: Desk, dossier: Dossier, deal: str | None) -> tuple[str, ...]:
    if deal is None:
        return ()
    from cockpit.desk.typed_acts import open_checks

    return tuple(open_checks(desk, dossier.deal[deal]))


def _names(line: str) -> list[str]:
    return list(dict.fromkeys(_NAMED.findall(narrow(line))))


def _account_of(desk: Desk, line: str) -> str:
    """The one account in which somebody is called as each name of the line; the only account of the book else."""
    common: set[str] | None = None
    for name in _names(line):
        found = _accounts_with(desk, name)
        common = found if common is None else common & found
    if not common:
        known = list(islice(records.ids(desk.book, "accounts"), 2))
        if len(known) == 1:
            return known[0][0]
        raise RequestWrong(N_("The line doesn't tell the account; give --account or --opportunity."))
    if len(common) > 1:
        names = sorted(finding.names(desk.book, "accounts", common).values())[:10]
        raise RequestWrong(
            N_("The people of the line are in several accounts ({names}); give --account."), names=", ".join(names)
        )
    return common.pop()


def _accounts_with(desk: Desk, name: str) -> set[str]:
    for piece in beginnings(name):
        people = lookup.people_named(desk.book, piece, _MOST)
        found = {account for whole, account in people if may_be_called(piece, whole)}
        if found:
            return found
    return set()


def _written(change: Change) -> dict[str, Any]:
    """The array, the key and the fields that a change writes."""
    if change.record is None:
        return {"array": change.array, "id": "/".join(change.key)}
    known = facts(change.record)
    names = {attribute: name for name, attribute in ARRAYS[change.array].fields.items()}
    key = {name: known[name] for name in ("stakeholder_id", "opportunity_id") if change.array == "participations"}
    if change.kind is Kind.EDIT:
        written = {names[field]: known[names[field]] for field in sorted(change.fields) if field in names}
    else:
        written = {name: value for name, value in known.items() if value not in (None, [], {}) and name != "id"}
    return {"array": change.array, "id": "/".join(change.key), **key, **written}
