"""ContactForm: a contact in a few keys; a key for the channel, a sentence, enter."""

import datetime as dt

from textual.widget import Widget

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _, language
from cockpit.desk.days.calendar import Lean
from cockpit.desk.plans import Present, add_record, assess_attitude, log_contact, present_attitude
from cockpit.model.changes import Plan
from cockpit.model.enums import Channel
from cockpit.model.faults import Fault, Refused
from cockpit.model.people import Participation
from cockpit.tui.forms.attitude import scale_words
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.controls.keyed import Keyed, KeyedPick
from cockpit.tui.forms.controls.row import FieldRow
from cockpit.tui.forms.controls.scale import TOP, Stepper
from cockpit.tui.forms.drafts import Drafts
from cockpit.tui.forms.kinds import Field, Kind
from cockpit.tui.forms.small import SmallForm, SmallRow, day_in
from cockpit.tui.forms.values import State, Wrong, seat, seated, value_of

_PEOPLE = Field("people", Kind.PEOPLE, array="stakeholders")
_DAY = Field("on", Kind.DAY, required=True, lean=Lean.PAST)
_DEAL = Field("opportunity_id", Kind.RECORD, array="opportunities")
_NOTE = Field("note", Kind.LINE)
CHANNEL_KEYS = {
    Channel.VISIT: "v", Channel.CALL: "c", Channel.MESSAGE: "m", Channel.MEETING: "g", Channel.EVENT: "e",
}  # fmt: skip
"""The key of each channel."""
TRUST = 2
"""The most trust that one contact wins, and its negative the most that it loses."""


class ContactForm(SmallForm):
    """The person and today are there already; with a deal, the attitude in it can be changed in the same act."""

    def __init__(
        self,
        context: FormContext,
        *,
        person: str | None = None,
        deal: str | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        if context.dossier is None:
            raise ValueError("a contact belongs to an account")
        self.context, self.dossier, self.person = context, context.dossier, person
        self.names = {id: one.name for id, one in self.dossier.person.items()}
        who = self.names.get(person or "", "")
        title = _("Contact: {name}").format(name=who) if who else _("New contact")
        super().__init__(title, ("contact", self.dossier.account.id, person or "", deal or ""), drafts)
        texts = Texts(language())
        keys = tuple(Keyed(key, code, texts.name("Channel", code)) for code, key in CHANNEL_KEYS.items())
        self.start: dict[str, State] = {
            "people": (seat(person),) if person else (),
            "on": context.today.isoformat(),
            "opportunity_id": deal or "",
        }
        self.channel = KeyedPick(keys, str(self.draft.get("channel", "")))
        self.people = self._row(_PEOPLE, _("People"))
        self.day = self._row(_DAY, _("Day"))
        self.deal = self._row(_DEAL, _("Deal"))
        self.note = self._row(_NOTE, _("What happened"))
        self.trust = Stepper(0, TRUST, lambda _value: "")
        self.part = self._part(deal)
        known = present_attitude(self.part) if self.part else None
        self.attitude = Stepper(known.value if known else None, TOP, lambda value: scale_words(value)[0])
        for name, stepper in self._steppers().items():
            stepper.value = int(str(self.draft[name])) if name in self.draft else None

    def _steppers(self) -> dict[str, Stepper]:
        return {"attitude": self.attitude, "trust": self.trust}

    def _row(self, field: Field, label: str) -> FieldRow:
        state = self.draft.get(field.name, self.start.get(field.name, ""))
        return FieldRow(field, label, state, self.context)

    def _part(self, deal: str | None) -> Participation | None:
        parts = self.dossier.participants.get(deal or "", ())
        return next((part for part in parts if part.stakeholder_id == self.person), None)

    def parts(self) -> list[SmallRow | FieldRow]:
        rows: list[SmallRow | FieldRow] = [self.people, self.day, self.deal]
        rows.append(SmallRow(_("Channel"), self.channel))
        if self.person is not None:
            rows += [SmallRow(_("Attitude"), self.attitude), SmallRow(_("Trust"), self.trust)]
        return [*rows, self.note]

    def on_mount(self) -> None:
        (self.channel if self.person else self.people.control).focus()

    def last(self) -> Widget:
        return self.note.control

    def after(self, control: Widget | None) -> None:
        if control is self.people.control:
            self.channel.focus()
        else:
            super().after(control)

    def states(self) -> dict[str, State]:
        rows = (self.people, self.day, self.deal, self.note)
        typed = {row.field.name: row.control.state for row in rows}
        typed["channel"] = self.channel.code
        steps = {name: one.value for name, one in self._steppers().items() if one.value is not None}
        changed = {name: state for name, state in typed.items() if state != self.start.get(name, "")}
        return changed | {name: str(value) for name, value in steps.items()}

    def plan(self) -> Plan:
        present = self._present()
        if not present:
            raise Refused(Fault("people", "", N_("is missing")))
        day, deal = day_in(self.day, self.context.today), self._value(self.deal)
        named = ", ".join(self.names.get(one.stakeholder_id, one.stakeholder_id) for one in present)
        plan = log_contact(
            self.dossier.account.id,
            present,
            day,
            Channel(self.channel.code) if self.channel.code else None,
            opportunity_id=deal,
            note=self._value(self.note),
            names=named,
        )
        changed = self._attitude(day, deal)
        return Plan(plan.label, (*plan.changes, *changed.changes), plan.values) if changed else plan

    def _present(self) -> list[Present]:
        found = []
        for state in self.people.control.state:
            person, trust, both = seated(state)
            if person == self.person and self.trust.value is not None:
                trust = self.trust.value
            found.append(Present(stakeholder_id=person, two_way=both, trust_delta=trust))
        return found

    def _attitude(self, day: dt.date, deal: str | None) -> Plan:
        """The changed attitude as a plan of its own, empty where it was not changed."""
        value = self.attitude.value
        if value is None or self.person is None:
            return Plan("")
        if deal is None:
            raise Refused(Fault("attitude", value, N_("needs a deal; choose one or leave the attitude")))
        evidence = self._value(self.note)
        part = self._part(deal)
        if part is not None:
            return assess_attitude(part, value, day, evidence=evidence)
        assessed = {"on": day, "value": value, "evidence": evidence}
        fresh = {"stakeholder_id": self.person, "opportunity_id": deal, "attitudes": [assessed]}
        return add_record("participations", fresh)

    def _value(self, row: FieldRow) -> str | None:
        try:
            value = value_of(row.field, row.control.state, self.context.today)
        except Wrong as wrong:
            raise Refused(Fault(row.field.name, wrong.typed, wrong.template, wrong.values)) from None
        return value if isinstance(value, str) else None
