"""What people call a record, and its values in words: for lists, titles and the history."""

from decimal import Decimal
from typing import Any

from cockpit.content.words import _, language
from cockpit.desk.facts import facts, name_of
from cockpit.model.record import Record
from cockpit.tui.forms.codes import texts
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.kinds import Field, Kind, fields_of
from cockpit.tui.forms.values import empty, seated, state_of
from cockpit.tui.presenters import numbers as write

_CALLED: dict[str, tuple[str, ...]] = {
    "info_items": ("key",),
    "influence_lines": ("from_id", "to_id"),
    "participations": ("stakeholder_id", "opportunity_id"),
    "interactions": ("on", "people"),
    "meetings": ("on", "attendees"),
    "resource_requests": ("kind", "who"),
    "finance_snapshots": ("as_of", "product_line", "label"),
    "actions": ("on", "rule"),
    "targets": ("month",),
}
"""Which fields a record is called by, where it has no name or text of its own."""


def called(array: str, record: Record, context: FormContext) -> str:
    """What people call a record: its name or text, else the first fields that say what it is about."""
    names = _CALLED.get(array)
    if names is None:
        return name_of(record)
    fields, known = fields_of(array), facts(record)
    parts = [_short(fields[name], known[name], context) for name in names]
    mark = " → " if array == "influence_lines" else " · "
    return mark.join(part for part in parts if part) or name_of(record)


def _short(field: Field, value: Any, context: FormContext) -> str:
    """A value in words: people without their titles, a rule by its title."""
    if field.name == "rule":
        words = texts(language())
        return words.title(value) if value in words.file("rules") else str(value)
    if field.array == "stakeholders" and context.dossier is not None:
        people = context.dossier.person
        named = [value] if isinstance(value, str) else value or []
        ids = [one["stakeholder_id"] if isinstance(one, dict) else one for one in named]
        return _(", ").join(people[id_].name if id_ in people else id_ for id_ in ids)
    return said(field, value, context)


def said(field: Field, value: Any, context: FormContext) -> str:
    """A value in words, on one line; nothing for an unknown one."""
    if value is None or value in ([], {}, ""):
        return ""
    state = state_of(field, value)
    if state == empty(field):
        return ""
    if field.kind is Kind.MONEY:
        return write.plain(Decimal(str(value)), 2).removesuffix(".00")
    if isinstance(state, tuple):
        codes = (seated(one)[0] for one in state) if field.kind is Kind.PEOPLE else state
        return _(", ").join(context.label(field, code) for code in codes)
    if field.kind in (Kind.CHOICE, Kind.RECORD, Kind.FLAG):
        return context.label(field, state)
    return " / ".join(state.split("\n"))
