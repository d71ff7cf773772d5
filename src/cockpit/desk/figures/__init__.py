"""Every figure of the method for one record, in the JSON of design.md 6."""

from typing import Any

from cockpit.content.texts import Texts
from cockpit.desk.desk import Desk
from cockpit.desk.figures.account import Totals, account_figures, plan_score
from cockpit.desk.figures.deal import deal_figures
from cockpit.desk.figures.meeting import meeting_figures
from cockpit.desk.figures.people import participations
from cockpit.desk.figures.talk import contact_figures, need_figures, objection_figures
from cockpit.desk.look import look
from cockpit.model.account import Account
from cockpit.model.contact import Interaction, Meeting, Need
from cockpit.model.enums import Segment
from cockpit.model.opportunity import Objection, Opportunity
from cockpit.model.people import Participation, Stakeholder
from cockpit.model.record import Record
from cockpit.storage import advice_cache, lookup, totals

_FEW = 200
"""So many accounts are evaluated at once for the plan of resources; where more are due it uses what is kept."""


def figures(desk: Desk, record: Record, language: str) -> dict[str, Any]:
    """The figures of a record on the desk's day; of arrays that the method computes nothing of, none."""
    texts = Texts(language)
    if isinstance(record, Stakeholder):
        accounts = lookup.accounts_of_person(desk.book, record.id)
        found = [one for id_ in accounts for one in participations(look(desk, id_).situation, record.id)]
        return {"participations": found}
    if isinstance(record, Participation):
        return _participation(desk, record)
    if isinstance(record, Opportunity):
        seen = look(desk, record.account_id)
        deal = next(one for one in seen.situation.deals if one.id == record.id)
        advice = next((one for one in seen.advice.deals if one.opportunity_id == record.id), None)
        plan = plan_score(seen.situation)["score"]
        return deal_figures(deal, advice, plan, lambda currency: totals.open_amounts(desk.book, currency), texts)
    if isinstance(record, Account):
        seen = look(desk, record.id)
        currency = record.currency or seen.situation.book.currency
        return account_figures(seen.situation, seen.advice, _totals(desk, currency), texts)
    return _of_talk(desk, record, texts)


def _participation(desk: Desk, record: Participation) -> dict[str, Any]:
    """What the person's own figures say of this deal."""
    account = lookup.account_of_deal(desk.book, record.opportunity_id) or ""
    found = participations(look(desk, account).situation, record.stakeholder_id)
    return next((one for one in found if one["opportunity_id"] == record.opportunity_id), {})


def _of_talk(desk: Desk, record: Record, texts: Texts) -> dict[str, Any]:
    """The figures of what is said and asked: meeting, objection, contact, need."""
    if isinstance(record, Meeting):
        return meeting_figures(record, look(desk, record.account_id).situation, texts)
    if isinstance(record, Objection):
        return objection_figures(record, desk.today, texts)
    if isinstance(record, Interaction):
        return contact_figures(record)
    return need_figures(record, desk.today, desk.numbers.account) if isinstance(record, Need) else {}


def _totals(desk: Desk, currency: str) -> Totals:
    return Totals(
        values=totals.account_values(desk.book, currency),
        hours=totals.hours(desk.book, desk.today),
        segments=[(id_, segment, amount) for id_, segment, amount in _segments(desk)],
    )


def _segments(desk: Desk) -> list[tuple[str, Segment | None, Any]]:
    """The segments of all accounts; those that are due are read anew while they are few."""
    due = advice_cache.due(desk.book, desk.today, _FEW + 1)
    anew = {id_: look(desk, id_).situation.segment for id_ in due} if len(due) <= _FEW else {}
    kept = totals.segments(desk.book)
    return [
        (id_, anew[id_] if id_ in anew else Segment(segment) if segment else None, amount)
        for id_, segment, amount in kept
    ]
