"""An account without judgements of people, so that nothing built from it can tell one (design.md 8)."""

from dataclasses import fields, replace
from typing import Any

from cockpit.desk.facts import array_of, facts
from cockpit.exchange.opinions import without_opinions
from cockpit.model.arrays import ARRAYS
from cockpit.model.dossier import Dossier
from cockpit.model.record import Record


def neutral(dossier: Dossier) -> Dossier:
    """The same account as an export without opinions would hold it."""
    held: dict[str, Any] = {}
    for field in fields(dossier):
        value = getattr(dossier, field.name)
        if field.name in ARRAYS:
            held[field.name] = tuple(kept for record in value if (kept := _without(record)) is not None)
    account = _without(dossier.account)
    return replace(dossier, **held, account=account or dossier.account)


def _without(record: Any) -> Any:
    array = array_of(record)
    row = without_opinions(array, {name: value for name, value in facts(record).items() if value is not None})
    return None if row is None else _record(record, row)


def _record(record: Record, row: Any) -> Record:
    return type(record).model_validate(row)
