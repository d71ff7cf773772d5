"""One form without its widgets: its fields, what stands in them at the start, and the plan they make."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cockpit.content.saying import value_said
from cockpit.content.words import N_, _, filled
from cockpit.desk.facts import facts, name_of
from cockpit.desk.labels import KINDS
from cockpit.desk.plans import add_record, edit_record
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Plan
from cockpit.model.contact import Interaction
from cockpit.model.faults import Fault, Refused
from cockpit.model.people import InfluenceLine, Participation
from cockpit.model.record import Record
from cockpit.tui.forms import extras
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.drafts import Key
from cockpit.tui.forms.elsewhere import hidden
from cockpit.tui.forms.fields import words_of
from cockpit.tui.forms.helped import understood
from cockpit.tui.forms.kinds import Field, Kind, fields_of
from cockpit.tui.forms.layouts import layout_of
from cockpit.tui.forms.naming import called
from cockpit.tui.forms.values import State, Wrong, empty, state_of, value_of

States = Mapping[str, State]
_PROPOSED = frozenset({"reports_to"})
"""What may be given without making it another form: the draft of a new person is one, whoever was chosen."""


class Faulty(ValueError):
    """What was typed makes no record; messages by field, ``""`` for what belongs to none of them."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        super().__init__("; ".join(messages.values()))
        self.messages = messages


class Sheet:
    """Adds a record of an array, or edits one; ``given`` are values (as in files) that are already known."""

    def __init__(
        self,
        array: str,
        context: FormContext,
        record: Record | None = None,
        given: Mapping[str, Any] | None = None,
    ) -> None:
        self.array, self.context, self.record = array, replace(context, record=record), record
        self.given = {**self._owner(), **(given or {})}
        all_fields = {**fields_of(array), **{field.name: field for field in extras.fields_for(array, record)}}
        keys = frozenset(ARRAYS[array].key) if record else frozenset[str]()
        names = [name for name in all_fields if name not in hidden(array) | keys]
        self.layout = layout_of(array, names)
        self.fields: Mapping[str, Field] = {name: all_fields[name] for name in names}
        self.start: States = self._start()

    @property
    def title(self) -> str:
        """Such as "New person" or "Edit person: Li Wei"."""
        kind = _(KINDS[ARRAYS[self.array].singular])
        if self.record is None:
            return _("New {kind}").format(kind=kind)
        return _("Edit {kind}: {name}").format(kind=kind, name=self.called(self.record))

    @property
    def key(self) -> Key:
        """Which form this is, for drafts: the array, and the record or what the new one belongs to."""
        if self.record is not None:
            return self.array, "edit", *ARRAYS[self.array].key_of(self.record)
        owner = sorted((name, value) for name, value in self.given.items() if name not in _PROPOSED)
        return self.array, "add", *(f"{name}={value}" for name, value in owner)

    def label(self, field: str) -> str:
        """A field's label in the language now spoken."""
        return _(words_of(self.array, field)[0])

    def hint(self, field: str) -> str:
        """What belongs in a field; may be empty."""
        return _(words_of(self.array, field)[1])

    def changed(self, states: States) -> dict[str, State]:
        """The states that differ from the start, and with them what was proposed, as another start may propose else."""
        typed = {name: state for name, state in states.items() if state != self.start.get(name)}
        proposed = {name: states[name] for name in _PROPOSED if name in self.given and name in states}
        return {**proposed, **typed} if typed else {}

    def plan(self, states: States) -> Plan:
        """What saving writes; empty where nothing changed. Raises Faulty."""
        values = self._values(states)
        try:
            values = extras.write(self.array, values, self.record, self.context)
            if self.record is not None:
                return edit_record(self.record, values, self.context.today, self.called(self.record))
            owner = {name: value for name, value in self.given.items() if name not in self.fields}
            return add_record(self.array, {**owner, **values}, self.called)
        except extras.Missing as wrong:
            raise Faulty({wrong.field: self._message(wrong.field, "", wrong.template, {})}) from None
        except Refused as refused:
            raise Faulty(self._messages(refused.faults)) from None

    def fault(self, field: str, state: State) -> str:
        """What is wrong with one field by itself, empty if nothing is."""
        try:
            self._value(self.fields[field], state)
        except Wrong as wrong:
            return self._message(field, wrong.typed, wrong.template, wrong.values)
        return ""

    def _value(self, field: Field, state: State) -> Any:
        return value_of(field, understood(field, state, self.context), self.context.today)

    def _values(self, states: States) -> dict[str, Any]:
        """Values of what was changed; of a new record, of everything that was filled in."""
        values, faults = {}, {}
        for name, state in states.items():
            field = self.fields[name]
            if state == (self.start[name] if self.record else empty(field)):
                continue
            try:
                values[name] = self._value(field, state)
            except Wrong as wrong:
                faults[name] = self._message(name, wrong.typed, wrong.template, wrong.values)
        if faults:
            raise Faulty(self._missing(states) | faults)
        return values

    def _missing(self, states: States) -> dict[str, str]:
        """What must be filled in and is not; said beside other faults, so that all are seen at once."""
        empties = (f for f in self.fields.values() if f.required and states[f.name] == empty(f))
        return {field.name: self._message(field.name, None, N_("is missing"), {}) for field in empties}

    def _messages(self, faults: tuple[Fault, ...]) -> dict[str, str]:
        found: dict[str, str] = {}
        for fault in faults:
            name = fault.field.split("[")[0].split(".")[0]
            message = self._message(name, fault.value, fault.template, fault.values)
            place = name if name in self.fields else ""
            found[place] = f"{found[place]}\n{message}" if place in found else message
        return found

    def _message(self, field: str, typed: Any, template: str, values: Mapping[str, Any]) -> str:
        return sentence(self.label(field), typed, said(template, values))

    def _start(self) -> dict[str, State]:
        known = facts(self.record) if self.record else self._today() | self.given
        plain = extras.start_of(self.array, self.record)
        started: dict[str, State] = {name: state for name, state in plain.items() if name in self.fields}
        for name, field in self.fields.items():
            if name not in started:
                started[name] = state_of(field, known.get(name))
        return started

    def _today(self) -> dict[str, Any]:
        """A new record is of today where its day must be known."""
        must = (field.name for field in self.fields.values() if field.required and field.kind is Kind.DAY)
        return {name: self.context.today.isoformat() for name in must if name != "due"}

    def _owner(self) -> dict[str, str]:
        dossier = self.context.dossier
        return {"account_id": dossier.account.id} if dossier and "account_id" in fields_of(self.array) else {}

    def called(self, record: Record) -> str:
        """What people call a record: its name, or the names of the people and the deal it is about."""
        dossier = self.context.dossier
        if dossier is None:
            return name_of(record)
        people = {id: person.name for id, person in dossier.person.items()}
        if isinstance(record, Interaction) and record.people:
            return ", ".join(people.get(one.stakeholder_id, one.stakeholder_id) for one in record.people)
        if isinstance(record, Participation):
            deal = dossier.deal.get(record.opportunity_id)
            who = people.get(record.stakeholder_id, record.stakeholder_id)
            return f"{who} / {deal.name if deal else record.opportunity_id}"
        if isinstance(record, InfluenceLine):
            return " / ".join(people.get(id, id) for id in (record.from_id, record.to_id))
        return called(self.array, record, self.context)


def sentence(label: str, typed: Any, reason: str) -> str:
    """A fault in words: the field, what was typed where something was, and the reason."""
    return value_said(label, None if typed == "" else typed, reason)


def said(template: str, values: Mapping[str, Any]) -> str:
    """A sentence end with its values, in the language now spoken; a value may be such a sentence itself."""
    try:
        return filled(template, values)
    except (KeyError, IndexError, ValueError):
        return _(template)
