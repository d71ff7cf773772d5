"""A small account to capture against, and a plan of changes said in few words."""

import datetime as dt

from cockpit.desk.capture.context import Context
from cockpit.model.account import Account
from cockpit.model.changes import Change, Plan
from cockpit.model.contact import Interaction, Need, NextStep
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import Objection, Opportunity
from cockpit.model.people import Participation, Stakeholder

TODAY = dt.date(2026, 11, 21)
"""A Saturday."""

NAMES = {
    "li": "Li Wei", "wang": "Wang Fang", "anna": "Anna Smith-Jones", "jose": "José Núñez", "lina": "李娜",
    "liqiang": "李强", "zhang": "张伟", "ouyang": "欧阳修", "gone": "Old Man",
}  # fmt: skip


def context(opportunity_id: str | None = "mes", **more: object) -> Context:
    """One account with a deal at point C; Li stands at +1, 李娜 at -2, nobody else has an attitude."""
    people = tuple(
        Stakeholder(id=id_, account_id="m", name=name, left_on=dt.date(2026, 1, 1) if id_ == "gone" else None)
        for id_, name in NAMES.items()
    )
    deal = {"id": "mes", "account_id": "m", "name": "MES", "buying_stage": "EVALUATION", "selling_stage": "PROOF"}
    parts = [
        {"stakeholder_id": who, "opportunity_id": "mes", "attitudes": [{"on": "2026-11-01", "value": value}]}
        for who, value in (("li", 1), ("lina", -2))
    ]
    dossier = Dossier(
        account=Account(id="m", name="Meridian Foods"),
        stakeholders=people,
        opportunities=(Opportunity.model_validate(deal),),
        participations=tuple(Participation.model_validate(part) for part in parts),
    )
    return Context(dossier, TODAY, opportunity_id, **more)  # type: ignore[arg-type]  # given by keyword


def told(plan: Plan, known: Context) -> list[str]:
    """Each change of a plan in few words."""
    return [line for change in plan.changes for line in _told(change, known)]


def _told(change: Change, known: Context) -> list[str]:
    record = change.record
    if isinstance(record, Interaction):
        return [_contact(record)]
    if isinstance(record, Participation):
        last = record.attitudes[-1]
        return [f"{record.stakeholder_id} {last.value:+d} {last.confidence} {last.on:%m-%d}: {last.evidence}"]
    if isinstance(record, Opportunity):
        return _deal(known.deal or record, record)
    if isinstance(record, NextStep):
        return [f"step {record.due:%Y-%m-%d} {record.stakeholder_id or '-'}: {record.text}"]
    if isinstance(record, Objection):
        return [f"objection {record.on:%m-%d} {record.stakeholder_id or '-'}: {record.text}"]
    if isinstance(record, Need):
        return [f"need {record.stakeholder_id or '-'}: {record.text}"]
    assert isinstance(record, Stakeholder)
    return [f"new {record.name}"]


def _contact(record: Interaction) -> str:
    people = "+".join(present.stakeholder_id for present in record.people) or "-"
    words = [f"contact {record.on:%m-%d} {record.channel or '-'} {people}: {record.note or '-'}"]
    words += [f"promised {record.promised}"] if record.promised else []
    words += [f"customer {record.customer_promise}"] if record.customer_promise else []
    words += [f"again {record.next_appointment:%m-%d}"] if record.next_appointment else []
    return " | ".join(words)


def _deal(was: Opportunity, now: Opportunity) -> list[str]:
    lines = []
    if was.buying_stage != now.buying_stage:
        lines.append(f"buying {now.buying_stage}")
    if was.selling_stage != now.selling_stage:
        lines.append(f"selling {now.selling_stage}")
    for item, clear in now.c139.clear.items():
        lines.append(f"c{item} {clear.state}" + (f": {clear.evidence}" if clear.evidence else ""))
    lines += [f"f{item} {value}" for item, value in now.c139.first.items()]
    lines += [f"w {now.c139.win}"] if now.c139.win is not None else []
    lines += [f"coach {now.c139.coach_id}"] if now.c139.coach_id else []
    return lines
