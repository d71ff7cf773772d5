"""Figures of a meeting, as `meeting show --json` prints them (method.md 2.5)."""

from collections.abc import Sequence

from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import AccountSituation
from cockpit.content.texts import Texts
from cockpit.desk.prep.preparation import way_to_close, weightiest
from cockpit.desk.shapes import Json, figure
from cockpit.desk.talk_readings import meeting_lines
from cockpit.methods.selling.funnel import ELEMENTS, Funnel, funnel
from cockpit.methods.selling.offer import Offer, offer
from cockpit.methods.selling.smart import Smart, smart
from cockpit.methods.selling.steps import CallPlan, call_plan
from cockpit.model.contact import Meeting


def meeting_figures(meeting: Meeting, look: AccountSituation, texts: Texts) -> dict[str, Json]:
    """Every figure of one meeting of the account."""
    dossier, today, numbers = look.dossier, look.today, look.numbers.selling
    needs = {need.id: need for need in dossier.needs}
    objective = smart(meeting.objective, linked=True, today=min(today, meeting.on))
    offered = offer(meeting.proposals, needs, today)
    contact = next((one for one in dossier.interactions if one.id == meeting.interaction_id), None)
    plan = call_plan(meeting, objective, offered.benefits_match, contact, today)
    asked = funnel(meeting.questions, numbers)
    return {
        "steps": _steps(plan),
        "focus": plan.focus,
        "smart": _smart(objective),
        "funnel": _funnel(asked, texts),
        "offer": [
            {"row": row.number, "without_need": row.without_need, "faults": [one.value for one in row.faults]}
            for row in offered.rows
        ],
        "close": _close(meeting, look, offered),
        "ask": _ask(meeting, look),
        "readings": meeting_lines(plan, objective, asked, offered, texts),
    }


def _steps(plan: CallPlan) -> list[dict[str, Json]]:
    return [
        {
            "step": step.number,
            "status": step.status.value,
            "checks": [
                {"check": one.key, "state": one.state.value, "by": "FACT" if one.by_fact else "HAND"}
                for one in step.checks
            ],
        }
        for step in plan.steps
    ]


def _smart(found: Smart) -> dict[str, Json]:
    missing, flaws = ([one.value for one in codes] for codes in (found.missing, found.flaws))
    return {"score": found.score, "missing": missing, "flaws": flaws}


def _funnel(found: Funnel, texts: Texts) -> dict[str, Json]:
    return {
        "well_formed": found.well_formed,
        "counts": {level.value: count for level, count in found.counts.items()},
        "open_share": figure(found.open_share, texts.name),
        "faults": [fault.value for fault in found.faults],
        "missing": [level.value for level in found.missing],
        "back_at": found.back_at,
        "without_answer": list(found.without_answer),
    }


def _close(meeting: Meeting, look: AccountSituation, offered: Offer) -> dict[str, Json]:
    people: Sequence[PersonInDeal] = next((deal.people for deal in look.deals if deal.id == meeting.opportunity_id), ())
    person = weightiest(one for one in people if one.id in meeting.attendees)
    found = way_to_close(person, look, offered)
    return {
        "method": found.method.value if found.method else None,
        "reason": found.reason.value,
        "person": person.id if person else None,
    }


def _ask(meeting: Meeting, look: AccountSituation) -> list[dict[str, Json]]:
    """What to ask each attendee about whose layer is known."""
    people = (look.dossier.person.get(id_) for id_ in meeting.attendees)
    return [
        {
            "stakeholder_id": person.id,
            "layer": person.layer.value,
            "elements": [element.value for element in ELEMENTS[person.layer]],
        }
        for person in people
        if person is not None and person.layer is not None
    ]
