"""A meeting with everything that its preparation shows, computed from one account (method.md 2.5)."""

from collections.abc import Iterable
from dataclasses import dataclass

from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.desk.prep.objections import Expected, expected_objections
from cockpit.desk.prep.offers import relevant_needs
from cockpit.desk.prep.questions import Ask, asks
from cockpit.methods.selling.closing import Close, close, hesitates
from cockpit.methods.selling.funnel import Funnel, funnel
from cockpit.methods.selling.offer import Offer, offer
from cockpit.methods.selling.smart import Smart, smart
from cockpit.methods.selling.steps import CallPlan, call_plan
from cockpit.model.contact import Meeting, Need


@dataclass(frozen=True)
class Preparation:
    """``to_ask`` is who is asked for the yes: the weightiest attendee; ``proposed`` are questions not in it yet."""

    meeting: Meeting
    account: AccountSituation
    deal: DealSituation | None
    attendees: tuple[PersonInDeal, ...]
    smart: Smart
    plan: CallPlan
    funnel: Funnel
    proposed: tuple[Ask, ...]
    needs: tuple[Need, ...]
    offered: Offer
    close: Close
    to_ask: PersonInDeal | None
    objections: tuple[Expected, ...]


def prepared(meeting: Meeting, account: AccountSituation) -> Preparation:
    """The preparation of one of the account's meetings as things stand."""
    dossier, today, numbers = account.dossier, account.today, account.numbers.selling
    deal = next((one for one in account.deals if one.id == meeting.opportunity_id), None)
    there = tuple(one for one in deal.people if one.id in meeting.attendees) if deal else ()
    score = smart(meeting.objective, linked=True, today=min(today, meeting.on))
    offered = offer(meeting.proposals, {need.id: need for need in dossier.needs}, today)
    contact = next((one for one in dossier.interactions if one.id == meeting.interaction_id), None)
    to_ask = weightiest(there)
    return Preparation(
        meeting=meeting,
        account=account,
        deal=deal,
        attendees=there,
        smart=score,
        plan=call_plan(meeting, score, offered.benefits_match, contact, today),
        funnel=funnel(meeting.questions, numbers),
        proposed=asks(deal, there) if deal and there else (),
        needs=tuple(relevant_needs(dossier.needs, meeting)),
        offered=offered,
        close=way_to_close(to_ask, account, offered),
        to_ask=to_ask,
        objections=tuple(expected_objections(deal, there)) if deal else (),
    )


def weightiest(people: Iterable[PersonInDeal]) -> PersonInDeal | None:
    """Whom to ask for the yes: by role points, influence, name, id."""
    return min(people, key=lambda one: (-one.role_points, -one.influence, one.name, one.id), default=None)


def way_to_close(person: PersonInDeal | None, account: AccountSituation, offered: Offer) -> Close:
    """Which way to ask a person, or why it is too early."""
    numbers = account.numbers.selling
    if person is None:
        return close(None, None, offered.options, hesitates=False, numbers=numbers)
    objections = (one for one in account.dossier.objections if one.opportunity_id == person.deal.id)
    cycle = person.participation.buying_cycle if person.participation else None
    doubts = hesitates(objections, person.id, cycle, account.today)
    return close(person.att, person.pa, offered.options, hesitates=doubts, numbers=numbers)
