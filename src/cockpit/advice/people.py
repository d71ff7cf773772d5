"""The people of each deal as the rules see them (method.md 9.1, 9.7)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property

from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import DealSituation
from cockpit.methods.attitude import AttitudeNow, attitude_now
from cockpit.methods.cadence import cadence, overdue_days
from cockpit.methods.closeness import Closeness, closeness
from cockpit.methods.contacts import NO_CONTACT, Contact, contacts
from cockpit.methods.numbers import Numbers
from cockpit.methods.roles import BODY, DECIDING, has_power, influence_of
from cockpit.methods.stance import mismatch, standing
from cockpit.model.dossier import Dossier
from cockpit.model.enums import DealStatus, Role, Stance
from cockpit.model.people import Participation, Stakeholder

_NO_ROLES: frozenset[Role] = frozenset()
_UNKNOWN = AttitudeNow(None, None, None, None, None, None, None, False)


class People:
    """Everybody of one account who has not left, and what is known of each in all deals alike."""

    def __init__(self, dossier: Dossier, today: dt.date, numbers: Numbers) -> None:
        self._dossier = dossier
        self._today = today
        self._numbers = numbers
        self.here: dict[str, Stakeholder] = {
            person.id: person
            for person in dossier.stakeholders
            if person.left_on is None or person.left_on > today
        }
        self._contacts = contacts(dossier.interactions, today)

    def contact(self, person: Stakeholder) -> Contact:
        """His contacts in this account; a placeholder is never contacted."""
        found = self._contacts.get(person.id, NO_CONTACT)
        return NO_CONTACT if person.placeholder else found

    @property
    def contact_days(self) -> int | None:
        """Days since the last two-way contact with anybody who is here; None: nobody was contacted."""
        days = (self.contact(person).days(self._today) for person in self.here.values())
        return min((one for one in days if one is not None), default=None)

    @cached_property
    def joining(self) -> tuple[str | None, tuple[Stakeholder, ...]]:
        """The only open deal, and who takes part in it without roles because he takes part in none."""
        dossier = self._dossier
        open_deals = [deal.id for deal in dossier.opportunities if deal.status is DealStatus.OPEN]
        if len(open_deals) != 1:
            return None, ()
        placed = {part.stakeholder_id for part in dossier.participations}
        own = dossier.account.id
        return open_deals[0], tuple(p for p in self.here.values() if p.account_id == own and p.id not in placed)

    @cached_property
    def meetings(self) -> Mapping[str, dt.date]:
        """Next day on which a meeting or appointment with a person is planned, today included, by person id."""
        planned: dict[str, dt.date] = {}
        for person, day in self._planned():
            if day >= self._today and (person not in planned or day < planned[person]):
                planned[person] = day
        return planned

    def _planned(self) -> Iterator[tuple[str, dt.date]]:
        for meeting in self._dossier.meetings:
            if meeting.interaction_id is None:
                for person in meeting.attendees:
                    yield person, meeting.on
        for interaction in self._dossier.interactions:
            if interaction.next_appointment is not None and interaction.on <= self._today:
                for present in interaction.people:
                    yield present.stakeholder_id, interaction.next_appointment

    def of_deal(self, deal: DealSituation) -> tuple[PersonInDeal, ...]:
        """The deal's participants in the order of their ids; those who have left are not among them."""
        parts: list[tuple[Stakeholder, Participation | None]] = [
            (self.here[part.stakeholder_id], part)
            for part in self._dossier.participants[deal.id]
            if part.stakeholder_id in self.here
        ]
        only_deal, joining = self.joining
        if deal.id == only_deal and joining:
            parts.extend((person, None) for person in joining)
            parts.sort(key=lambda pair: pair[0].id)
        return tuple(self._person(deal, person, part) for person, part in parts)

    def _person(self, deal: DealSituation, who: Stakeholder, part: Participation | None) -> PersonInDeal:
        numbers, today = self._numbers, self._today
        roles = frozenset(part.roles) if part is not None else _NO_ROLES
        recorded = part.stance if part is not None else None
        influence = influence_of(who.influence, who.level, numbers.influence)
        power = has_power(roles, influence.value, numbers.influence)
        stance = standing(recorded, power)
        attitude = self._attitude(part, stance)
        contact = self.contact(who)
        days = contact.days(today)
        target = cadence(roles, stance, deal.sync, who.cadence_days, numbers.cadence)
        planned = self.meetings.get(who.id)
        return PersonInDeal(
            deal=deal,
            stakeholder=who,
            participation=part,
            roles=roles,
            role_points=max((numbers.advice.score.role[role] for role in roles), default=0),
            recorded_stance=recorded,
            stance=stance,
            mismatch=mismatch(recorded, power, attitude.effective, numbers.stance),
            influence=influence.value,
            influence_estimated=influence.estimated,
            attitude=attitude,
            last_contact=contact.on,
            days=days,
            cadence=target,
            overdue_days=overdue_days(days, target, stance),
            meeting_days=(planned - today).days if planned is not None else None,
            closeness=self._closeness(who, part, attitude, contact.trust, days, target),
        )

    def _attitude(self, part: Participation | None, stance: Stance | None) -> AttitudeNow:
        if part is None:
            return _UNKNOWN
        doubted = bool(part.two_faced or part.contradiction)
        return attitude_now(part.attitudes, stance, doubted, self._today, self._numbers.attitude)

    def _closeness(
        self,
        who: Stakeholder,
        part: Participation | None,
        attitude: AttitudeNow,
        trust: int,
        days: int | None,
        target: int,
    ) -> Closeness:
        return closeness(
            trust_deltas=trust,
            trust_base=who.trust_base,
            benefit_level=part.benefit_level if part is not None else None,
            assumed_attitude=attitude.assumed,
            attitude_estimated=attitude.estimated,
            contact_depth=who.contact_depth,
            days=days,
            cadence=target,
            sa=part.solution_acceptance if part is not None else None,
            pa=part.price_acceptance if part is not None else None,
            numbers=self._numbers.closeness,
        )
