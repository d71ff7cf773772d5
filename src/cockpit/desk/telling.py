"""What the method says of a record while it is being entered: one to a few sentences, computed on the spot."""

from collections.abc import Sequence
from datetime import date

from cockpit.content.texts import Texts
from cockpit.desk.talk_readings import funnel_lines, listening_line, need_line, objection_lines, smart_lines
from cockpit.methods.needs import investigated, listening
from cockpit.methods.numbers import Numbers
from cockpit.methods.selling.funnel import funnel
from cockpit.methods.selling.objection import flow
from cockpit.methods.selling.smart import smart
from cockpit.model.contact import Interaction, Meeting, Need
from cockpit.model.opportunity import Objection
from cockpit.model.record import Record

ARRAYS = frozenset(("objections", "needs", "interactions", "meetings"))
"""Of these something is told."""


def told(record: Record, today: date, numbers: Numbers, texts: Texts) -> list[str]:
    """Objection: its next step and what locks the answer. Need: how far it is investigated. Contact: how one listened.

    Meeting: objective and questions. Of other records nothing.
    """
    if isinstance(record, Objection):
        return objection_lines(flow(record, today), record.objection_class, texts)
    if isinstance(record, Need):
        return [need_line(investigated(record, numbers.account))]
    if isinstance(record, Interaction):
        return [listened(record)] if record.listening else []
    if isinstance(record, Meeting):
        return _of_meeting(record, today, numbers, texts)
    return []


def _of_meeting(meeting: Meeting, today: date, numbers: Numbers, texts: Texts) -> list[str]:
    objective = smart(meeting.objective, linked=True, today=min(today, meeting.on))
    scored = smart_lines(objective, texts) if objective.begun else []
    return [*scored, *funnel_lines(funnel(meeting.questions, numbers.selling), texts)]


def listened(contact: Interaction) -> str:
    """The score of the self-check after one contact."""
    return listening_line(listening(contact.listening))


def contacts_to_check(contacts: Sequence[Interaction], today: date) -> list[Interaction]:
    """The contacts that have taken place, the latest first."""
    held = [one for one in contacts if one.on <= today]
    return sorted(held, key=lambda one: (one.on, one.id), reverse=True)
