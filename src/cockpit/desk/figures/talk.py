"""Figures of an objection, a contact and a need, as their `show --json` prints them."""

import datetime as dt

from cockpit.content.texts import Texts
from cockpit.desk.shapes import Json, number
from cockpit.desk.talk_readings import objection_lines
from cockpit.methods.needs import QUESTIONS, investigated, is_confirmed, listening
from cockpit.methods.numbers import Account
from cockpit.methods.selling.objection import flow
from cockpit.model.contact import Interaction, Need
from cockpit.model.opportunity import Objection


def objection_figures(objection: Objection, today: dt.date, texts: Texts) -> dict[str, Json]:
    """Where it stands in the five steps, its age, and what helps against its kind (method.md 2.5)."""
    found = flow(objection, today)
    kind = objection.objection_class
    return {
        "open": found.open,
        "days": found.days,
        "steps": [{"step": step.value, "state": state.value} for step, state in found.states.items()],
        "next": found.next.value if found.next else None,
        "respond_locked": bool(found.locked_by),
        "locked_by": [step.value for step in found.locked_by],
        "answered_early": found.answered_early,
        "ask_the_coach": found.ask_the_coach,
        "hint": texts.file("selling")["Hint"][kind] if kind else None,
        "readings": objection_lines(found, kind, texts),
    }


def contact_figures(contact: Interaction) -> dict[str, Json]:
    """How one listened, -8..+8; unknown without a tick (method.md 2.2)."""
    found = listening(contact.listening)
    checked = {"score": found.score, "right": found.right, "wrong": found.wrong} if found else None
    return {"listening": checked}


def need_figures(need: Need, today: dt.date, numbers: Account) -> dict[str, Json]:
    """Whether it is confirmed by today, and how many of the seven questions are answered (method.md 4.4)."""
    found = investigated(need, numbers)
    return {
        "confirmed": is_confirmed(need, today),
        "investigated": {
            "share": number(found.share),
            "answered": len(QUESTIONS) - len(found.missing),
            "missing": list(found.missing),
            "clear": found.clear,
        },
    }
