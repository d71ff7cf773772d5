"""From the parts of a capture line to one plan of changes."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, cast

from cockpit.content.words import N_
from cockpit.desk.capture.context import Context
from cockpit.desk.capture.dealing import NO_DEAL, DealPart, NotDone, with_part
from cockpit.desk.capture.parts import Appointment, Feeling, Mention, Part, Promise, Raised, Said, Step, Unclear
from cockpit.desk.capture.reading import parts_of
from cockpit.desk.capture.words import promise_kind
from cockpit.desk.plans.making import added, checked, edited, new_id, plan
from cockpit.desk.plans.people import present_attitude, with_attitude
from cockpit.model.changes import Change, Plan
from cockpit.model.contact import Interaction, Need, NextStep
from cockpit.model.enums import Channel, CustomerPromise
from cockpit.model.faults import Refused
from cockpit.model.opportunity import Objection, Opportunity
from cockpit.model.people import Participation, Stakeholder
from cockpit.model.record import Record

_LABEL = N_("Captured: {name}")
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Captured:
    """What a line would write, and what in it is unclear; an unclear line is never written."""

    plan: Plan
    parts: tuple[Part, ...]
    unclear: tuple[Unclear, ...]

    @property
    def ready(self) -> bool:
        """Whether the line can be written as it is."""
        return bool(self.plan) and not self.unclear


def capture(line: str, context: Context) -> Captured:
    """What a line says and what it would change; pure but for the new ids, and never raises."""
    parts = parts_of(line, context)
    unclear = [part for part in parts if isinstance(part, Unclear)]
    draft = _Draft(context, context.deal)
    for part in parts:
        try:
            draft.take(part)
        except NotDone as problem:
            unclear.append(problem.unclear)
        except Refused as refused:
            unclear += _refused(refused)
    try:
        changes = draft.changes()
    except Refused as refused:
        unclear += _refused(refused)
        changes = ()
    return Captured(plan(_LABEL, changes, name=_name(line)), parts, tuple(unclear))


def _refused(refused: Refused) -> list[Unclear]:
    return [Unclear(str(fault.value), fault.template, dict(fault.values)) for fault in refused.faults]


def _name(line: str) -> str:
    words = " ".join(line.split())
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"


@dataclass
class _Draft:
    """The records as they stand while the parts of one line are taken in, one after the other."""

    context: Context
    deal: Opportunity | None
    feelings: list[tuple[Mention, Feeling, str]] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)
    """Names as typed of who was there, by id."""
    sentences: list[str] = field(default_factory=list)
    channel: Channel | None = None
    on: dt.date | None = None
    more: dict[str, Any] = field(default_factory=dict)
    records: list[Record] = field(default_factory=list)

    @property
    def day(self) -> dt.date:
        return self.on or self.context.today

    def take(self, part: Part) -> None:
        """Takes a part in. Raises NotDone for what belongs to a deal where there is none, Refused for a bad value."""
        if isinstance(part, Said):
            self.channel, self.on = self.channel or part.channel, self.on or part.on
            self.sentences += filter(None, (part.text,))
            self.named(part.mentions, part.text)
        elif isinstance(part, Promise):
            self.promise(part)
        elif isinstance(part, Raised):
            self.raised(part)
        elif isinstance(part, Step):
            self.records.append(self.made(NextStep, due=part.due, text=part.text, stakeholder_id=part.person_id))
        elif isinstance(part, Appointment):
            self.more["next_appointment"] = part.on
        elif isinstance(part, DealPart):
            self.deal = with_part(self.deal, part, self.context, self.day)

    def named(self, mentions: tuple[Mention, ...], sentence: str) -> None:
        """People who were there; the sentence is the evidence of what was written behind their names."""
        for mention in mentions:
            self.people.setdefault(mention.person_id, mention.typed)
            if mention.feeling is None:
                continue
            if self.deal is None:
                raise NotDone(Unclear(f"@{mention.typed}", NO_DEAL))
            self.feelings.append((mention, mention.feeling, sentence))

    def promise(self, part: Promise) -> None:
        if part.by_customer:
            if self.more.get("customer_promise") is not CustomerPromise.WRITTEN:
                self.more["customer_promise"] = promise_kind(part.text)
            self.sentences.append(part.text)
        else:
            self.more["promised"] = "; ".join(filter(None, (self.more.get("promised"), part.text)))
        self.named(part.mentions, part.text)

    def raised(self, part: Raised) -> None:
        if part.need:
            self.records.append(self.made(Need, text=part.text, stakeholder_id=part.person_id))
        elif self.deal is None:
            raise NotDone(Unclear(part.text, NO_DEAL))
        else:
            values = {"id": new_id(), "opportunity_id": self.deal.id, "on": self.day}
            values |= {"text": part.text, "stakeholder_id": part.person_id}
            self.records.append(checked(Objection, values))

    def made(self, kind: type[Record], **values: Any) -> Record:
        account = self.context.dossier.account.id
        place = {"id": new_id(), "account_id": account, "opportunity_id": self.context.opportunity_id}
        return checked(kind, {**place, **values})

    def changes(self) -> tuple[Change, ...]:
        """All changes, new people first. Raises Refused for a value that can't be."""
        found = [added(person) for person in self.new_people()]
        met = self.met()
        found += [added(met)] if met else []
        found += self.attitudes()
        if self.deal is not None and self.context.deal is not None:
            found += edited(self.context.deal, self.deal)
        for record in self.records:
            if met and isinstance(record, NextStep):
                record = record.model_copy(update={"interaction_id": met.id})
            found.append(added(record))
        return tuple(found)

    def met(self) -> Interaction | None:
        """The contact, where somebody was named, something said or promised."""
        if not (self.people or self.sentences or self.more or self.channel):
            return None
        values = {
            "on": self.day,
            "channel": self.channel,
            "note": "; ".join(self.sentences) or None,
            "people": [{"stakeholder_id": person} for person in self.people],
            **self.more,
        }
        return cast("Interaction", self.made(Interaction, **values))

    def attitudes(self) -> list[Change]:
        """The new assessments, each person's in the order of the line."""
        parts: dict[str, Participation] = {}
        taking_part = self.context.dossier.participants.get(self.context.opportunity_id or "", ())
        known = {part.stakeholder_id: part for part in taking_part}
        for mention, feeling, sentence in self.feelings:
            who, deal = mention.person_id, self.context.opportunity_id
            part = parts.get(who) or known.get(who) or Participation(stakeholder_id=who, opportunity_id=str(deal))
            evidence = sentence or "; ".join(self.sentences) or None
            parts[who] = with_attitude(part, _value(part, feeling), self.day, feeling.confidence, evidence)
        return [c for who, p in parts.items() for c in (edited(known[who], p) if who in known else (added(p),))]

    def new_people(self) -> list[Stakeholder]:
        """The unknown people of the line whom the rep said are new."""
        new, account = set(self.context.new_people.values()), self.context.dossier.account.id
        return [
            checked(Stakeholder, {"id": id_, "account_id": account, "name": name})
            for id_, name in self.people.items()
            if id_ in new
        ]


def _value(part: Participation, feeling: Feeling) -> int:
    """The attitude that is meant; steps stop at the ends of the scale, and from unknown they begin at 0."""
    if feeling.value is not None:
        return feeling.value
    present = present_attitude(part)
    return max(-4, min(4, (present.value if present else 0) + feeling.step))
