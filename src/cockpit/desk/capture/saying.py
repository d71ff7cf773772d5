"""What a captured line would write, in words, line by line: the live preview and the echo."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _, filled
from cockpit.desk.capture.context import Context
from cockpit.desk.capture.parts import Unclear
from cockpit.desk.capture.planning import Captured
from cockpit.desk.days.saying import say_day
from cockpit.desk.plans.people import present_attitude, signed
from cockpit.model.changes import Change
from cockpit.model.contact import Interaction, Need, NextStep
from cockpit.model.opportunity import C139, Objection, Opportunity
from cockpit.model.people import Participation, Stakeholder

_ANSWERS = {True: N_("yes"), False: N_("no"), None: N_("open")}


class Mark(StrEnum):
    """What a line of the preview is about."""

    NEW = "NEW"
    CONTACT = "CONTACT"
    ATTITUDE = "ATTITUDE"
    DEAL = "DEAL"
    STEP = "STEP"
    RAISED = "RAISED"
    UNCLEAR = "UNCLEAR"


@dataclass(frozen=True)
class Line:
    """One line of the preview."""

    mark: Mark
    text: str


def preview(captured: Captured, context: Context, texts: Texts) -> tuple[Line, ...]:
    """What is unclear first, then every change in the order in which it is written."""
    speaker = _Speaker(context, texts, _new_people(captured))
    unclear = [Line(Mark.UNCLEAR, unclear_said(one)) for one in captured.unclear]
    return (*unclear, *(line for change in captured.plan.changes for line in speaker.lines(change)))


def unclear_said(one: Unclear) -> str:
    """What is unclear as a sentence."""
    return _("“{text}” {why}.").format(text=one.text, why=filled(_(one.template), one.values).rstrip("."))


def _new_people(captured: Captured) -> dict[str, str]:
    records = (change.record for change in captured.plan.changes)
    return {record.id: record.name for record in records if isinstance(record, Stakeholder)}


@dataclass(frozen=True)
class _Speaker:
    context: Context
    texts: Texts
    new: dict[str, str]

    def lines(self, change: Change) -> Iterator[Line]:
        record = change.record
        if isinstance(record, Stakeholder):
            yield Line(Mark.NEW, _("new person: {name}").format(name=record.name))
        elif isinstance(record, Interaction):
            yield Line(Mark.CONTACT, self.contact(record))
            yield from (Line(Mark.CONTACT, text) for text in self.promises(record))
        elif isinstance(record, Participation):
            yield Line(Mark.ATTITUDE, self.attitude(record))
        elif isinstance(record, Opportunity):
            yield from (Line(Mark.DEAL, text) for text in self.deal(record))
        elif isinstance(record, NextStep):
            yield Line(Mark.STEP, self.step(record))
        elif isinstance(record, Objection | Need):
            yield Line(Mark.RAISED, self.raised(record))

    def name(self, person_id: str | None) -> str:
        person = self.context.dossier.person.get(person_id or "")
        return person.name if person else self.new.get(person_id or "", "")

    def contact(self, record: Interaction) -> str:
        how = self.texts.name("Channel", record.channel) if record.channel else _("contact")
        people = self.texts.listed([self.name(one.stakeholder_id) for one in record.people])
        who = people or _("nobody named")
        said = _("{how}, {day}: {who}").format(how=how, day=say_day(record.on, self.context.today), who=who)
        return _("{contact} “{note}”").format(contact=said, note=record.note) if record.note else said

    def promises(self, record: Interaction) -> Iterator[str]:
        if record.promised:
            yield _("we promised: {text}").format(text=record.promised)
        if record.customer_promise:
            kind = self.texts.name("CustomerPromise", record.customer_promise)
            yield _("promise of the customer: {kind}").format(kind=kind)
        if record.next_appointment:
            yield _("next appointment: {day}").format(day=say_day(record.next_appointment, self.context.today))

    def attitude(self, record: Participation) -> str:
        known = self.context.dossier.participants.get(record.opportunity_id, ())
        was = next((part for part in known if part.stakeholder_id == record.stakeholder_id), None)
        old, new = present_attitude(was) if was else None, record.attitudes[-1]
        return _("{name}: attitude {old} to {new} ({word}, {confidence})").format(
            name=self.name(record.stakeholder_id),
            old=signed(old.value if old else None),
            new=signed(new.value),
            word=self.texts.name("Attitude", signed(new.value)),
            confidence=self.texts.name("Confidence", new.confidence),
        )

    def deal(self, record: Opportunity) -> Iterator[str]:
        was = self.context.deal or record
        for field, kind, text in (
            ("buying_stage", "BuyingStage", N_("buying: {old} to {new}")),
            ("selling_stage", "SellingStage", N_("selling: {old} to {new}")),
        ):
            old, new = getattr(was, field), getattr(record, field)
            if old != new:
                yield _(text).format(old=self.texts.name(kind, old) if old else "?", new=self.texts.name(kind, new))
        yield from self.forced(was, record)
        yield from self.c139(was.c139, record.c139)

    def forced(self, was: Opportunity, record: Opportunity) -> Iterator[str]:
        new = record.stage_history[len(was.stage_history) :]
        if checks := next((move.forced_reason for move in new if move.forced_reason), None):
            words = self.texts.file("names")["ExitCheck"]
            said = self.texts.listed([str(words.get(check, check)) for check in checks.split(", ")])
            yield _("with open checks: {checks}").format(checks=said)

    def c139(self, was: C139, now: C139) -> Iterator[str]:
        for item, clear in now.clear.items():
            if clear != was.clear.get(item):
                yield f"C139 {item}: {self.texts.name('ClearState', clear.state)}"
        for first, value in now.first.items():
            if value != was.first.get(first):
                yield f"C139 F{first}: {_(_ANSWERS[value])}"
        if now.win != was.win:
            yield f"C139 W: {_(_ANSWERS[now.win])}"
        if now.coach_id != was.coach_id:
            yield _("coach: {name}").format(name=self.name(now.coach_id))

    def step(self, record: NextStep) -> str:
        day = say_day(record.due, self.context.today)
        return _("to do by {day}: {text}").format(day=day, text=record.text)

    def raised(self, record: Objection | Need) -> str:
        text = _("need: {text}") if isinstance(record, Need) else _("objection: {text}")
        said, who = text.format(text=record.text), self.name(record.stakeholder_id)
        return _("{text} ({name})").format(text=said, name=who) if who else said
