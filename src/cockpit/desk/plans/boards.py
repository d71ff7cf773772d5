"""Plans of the boards: one answer, tick or sentence of evidence at a time."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cockpit.content.words import N_
from cockpit.desk.plans.making import checked, edited, plan
from cockpit.desk.plans.people import present_attitude, signed, with_attitude
from cockpit.model.changes import Plan
from cockpit.model.contact import LISTENING_SIGNS, Interaction
from cockpit.model.enums import ClearState, Confidence, PersonalNeed, Stance, Style, SyncPoint
from cockpit.model.opportunity import C139, ClearItem, ExitCheck, FirstItem, Opportunity
from cockpit.model.people import Participation, Stakeholder

_ITEM = N_("{name}: C139 item {item}")
_CHECK = N_("{name}: exit check at {point}")


def _of(record: Any) -> dict[str, Any]:
    values: dict[str, Any] = record.model_dump(by_alias=True)
    return values


def _with_c139(deal: Opportunity, label: str, item: str, **values: Any) -> Plan:
    new = deal.model_copy(update={"c139": checked(C139, {**_of(deal.c139), **values})})
    return plan(label, edited(deal, new), name=deal.name, item=item)


def name_coach(deal: Opportunity, person_id: str | None, who: str = "") -> Plan:
    """Names the coach of the deal; None: there is none. ``who`` is the name for the history."""
    label = N_("{name}: coach {item}") if person_id else N_("{name}: no coach")
    return _with_c139(deal, label, who or person_id or "", coach_id=person_id)


def set_clear(deal: Opportunity, item: ClearItem, state: ClearState, on: date) -> Plan:
    """Puts one of the nine clear items into a state from ``on``; its evidence stays (method.md 3.6)."""
    known = deal.c139.clear.get(item)
    if (known.state if known else ClearState.UNKNOWN) is state:
        return Plan(_ITEM)
    return _clear(deal, item, {"state": state, "updated_at": on})


def note_clear(deal: Opportunity, item: ClearItem, evidence: str, on: date) -> Plan:
    """Writes what an item's state rests on; an empty text takes it away. Raises Refused for a text that can't be."""
    known = deal.c139.clear.get(item)
    if ((known.evidence if known else None) or "") == evidence.strip():
        return Plan(_ITEM)
    return _clear(deal, item, {"evidence": evidence.strip() or None, "updated_at": on})


def _clear(deal: Opportunity, item: ClearItem, values: Mapping[str, Any]) -> Plan:
    clear = _of(deal.c139)["clear"]
    changed = {name: value for name, value in {**clear.get(item, {}), **values}.items() if value is not None}
    return _with_c139(deal, _ITEM, item, clear={**clear, item: changed})


def set_first(deal: Opportunity, item: FirstItem, value: bool | None) -> Plan:
    """Answers one of the three First with yes, no or unknown."""
    first = {key: known for key, known in deal.c139.first.items() if key != item}
    if value is not None:
        first[item] = value
    return _with_c139(deal, _ITEM, f"F{item}", first=dict(sorted(first.items())))


def set_win(deal: Opportunity, value: bool | None) -> Plan:
    """Answers the Win with yes, no or unknown."""
    return _with_c139(deal, _ITEM, "W", win=value)


def mark_check(deal: Opportunity, point: SyncPoint, check: str, *, done_at: date | None, evidence: str | None) -> Plan:
    """Ticks an exit check of a point, opens it again (``done_at`` None), or adds the deal's own check.

    Raises Refused for a text that can't be one.
    """
    values = {"point": point, "check": check.strip(), "done_at": done_at, "evidence": evidence or None}
    new = checked(ExitCheck, values)
    places = [n for n, tick in enumerate(deal.exit_checks) if (tick.point, tick.check) == (point, new.check)]
    ticks = [tick for tick in deal.exit_checks if (tick.point, tick.check) != (point, new.check)]
    ticks.insert(places[0] if places else len(ticks), new)
    return _checks(deal, point, ticks)


def drop_check(deal: Opportunity, point: SyncPoint, check: str) -> Plan:
    """Takes the deal's own check of a point away; of the method's checks, its tick and evidence."""
    return _checks(deal, point, [tick for tick in deal.exit_checks if (tick.point, tick.check) != (point, check)])


def _checks(deal: Opportunity, point: SyncPoint, ticks: list[ExitCheck]) -> Plan:
    changed = deal.model_copy(update={"exit_checks": tuple(ticks)})
    return plan(_CHECK, edited(deal, changed), name=deal.name, point=str(point))


def answer_criterion(deal: Opportunity, criterion: str, value: int) -> Plan:
    """Answers one of the twenty criteria: 1 yes, 0 unknown, -1 no (method.md 5.3)."""
    answers = {key: known for key, known in deal.assessment.items() if key != criterion}
    if value:
        answers[criterion] = value  # type: ignore[assignment]  # checked below
    changed = checked(Opportunity, {**_of(deal), "assessment": answers})
    return plan(N_("{name}: assessment"), edited(deal, changed), name=deal.name)


def guided_attitude(
    part: Participation,
    value: int,
    on: date,
    confidence: Confidence,
    evidence: str | None,
    benefit: int | None,
    who: str,
) -> Plan:
    """Adds an assessment found by the two questions; the answer to the first is kept as benefit (method.md 4.6)."""
    new = with_attitude(part, value, on, confidence, evidence)
    if benefit is not None:
        new = new.model_copy(update={"benefit_level": benefit})
    old = present_attitude(part)
    label = N_("{name}: attitude {old} to {new}")
    was = signed(old.value if old else None)
    return plan(label, edited(part, new), name=who, old=was, new=signed(value))


def mark_stance_point(part: Participation, point: str, who: str) -> Plan:
    """Ticks a point of evidence for a stance, or takes the tick back (method.md 3.3)."""
    new = part.model_copy(update={"stance_evidence": _turned(part.stance_evidence, point)})
    return plan(N_("{name}: evidence of stance"), edited(part, new), name=who)


def set_stance(part: Participation, stance: Stance | None, who: str) -> Plan:
    """Records where the person stands; None: not known."""
    new = part.model_copy(update={"stance": stance})
    return plan(N_("{name}: stance {new}"), edited(part, new), name=who, new=str(stance or "?"))


def mark_sign(person: Stakeholder, sign: str, *, style: bool) -> Plan:
    """Ticks a sign of style or of need on a person, or takes the tick back (method.md 2.6, 4.3)."""
    field = "style_signs" if style else "need_signs"
    new = person.model_copy(update={field: _turned(getattr(person, field), sign)})
    return plan(N_("{name}: signs"), edited(person, new), name=person.name)


def mark_listening(contact: Interaction, habit: str, who: str) -> Plan:
    """Ticks how one listened in a contact, or takes the tick back (method.md 2.2); ``who`` was there."""
    ticked = frozenset(_turned(contact.listening, habit))
    new = contact.model_copy(update={"listening": tuple(one for one in LISTENING_SIGNS if one in ticked)})
    return plan(N_("{name}: how I listened"), edited(contact, new), name=who)


def set_style_and_need(person: Stakeholder, style: Style | None, need: PersonalNeed | None) -> Plan:
    """Records how to talk to the person and what he is after; None leaves what is recorded."""
    update = {"style": style or person.style, "personal_need": need or person.personal_need}
    new = person.model_copy(update=update)
    return plan(N_("{name}: style and need"), edited(person, new), name=person.name)


def _turned(ticked: tuple[str, ...], one: str) -> tuple[str, ...]:
    return tuple(each for each in ticked if each != one) if one in ticked else (*ticked, one)
