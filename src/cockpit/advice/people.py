"""From a dossier to the facts that rules read: the people of each deal, and whom we meet next."""

import datetime as dt
from collections.abc import Iterator, Mapping

from cockpit.advice.book import BookNumbers
from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.methods.contacts import NO_CONTACT, Contact, contacts
from cockpit.methods.numbers import Numbers
from cockpit.methods.person import Person, has_left, people_of
from cockpit.model.dossier import Dossier
from cockpit.model.enums import Role


def situation_of(
    dossier: Dossier, today: dt.date, numbers: Numbers, book: BookNumbers, *, closed: bool = True
) -> AccountSituation:
    """The facts of an account on one day; ``closed`` False leaves the people of won and lost deals out."""
    contact_of = contacts(dossier.interactions, today)
    here = frozenset(person.id for person in dossier.stakeholders if not has_left(person, today))
    account = AccountSituation(dossier, today, numbers, book, here, contact_of)
    planned = next_meetings(dossier, today)
    account.deals = tuple(DealSituation(account, opportunity) for opportunity in dossier.opportunities)
    for deal in account.deals:
        if deal.is_open or closed:
            people = people_of(dossier, deal.id, deal.sync, contact_of, today, numbers)
            deal.people = tuple(_in_deal(deal, person, contact_of, planned) for person in people)
    return account


def _in_deal(
    deal: DealSituation, person: Person, contact_of: Mapping[str, Contact], planned: Mapping[str, dt.date]
) -> PersonInDeal:
    points: Mapping[Role, int] = deal.account.numbers.advice.score.role
    meeting = planned.get(person.id)
    return PersonInDeal(
        deal=deal,
        figures=person,
        role_points=max((points[role] for role in person.roles), default=0),
        last_contact=contact_of.get(person.id, NO_CONTACT).on if person.contacted else None,
        meeting_days=None if meeting is None else (meeting - deal.account.today).days,
    )


def next_meetings(dossier: Dossier, today: dt.date) -> Mapping[str, dt.date]:
    """Next day, today or later, on which we are to meet a person, by person id (S07)."""
    planned: dict[str, dt.date] = {}
    for person, day in meetings_ahead(dossier, today):
        if person not in planned or day < planned[person]:
            planned[person] = day
    return planned


def meetings_ahead(dossier: Dossier, today: dt.date) -> Iterator[tuple[str, dt.date]]:
    """Everybody named in a call plan not yet held, or in an interaction with a next appointment, with its day."""
    for meeting in dossier.meetings:
        if meeting.interaction_id is None and meeting.on >= today:
            for person in meeting.attendees:
                yield person, meeting.on
    for interaction in dossier.interactions:
        ahead = interaction.next_appointment
        if ahead is not None and interaction.on <= today <= ahead:
            for present in interaction.people:
                yield present.stakeholder_id, ahead
