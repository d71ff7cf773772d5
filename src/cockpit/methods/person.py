"""A person in one deal, with everything the method computes of him alone; and who is in a deal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.attitude import AttitudeNow, attitude_now
from cockpit.methods.cadence import cadence, overdue_days
from cockpit.methods.closeness import Closeness, closeness, depth_level
from cockpit.methods.contacts import NO_CONTACT, Contact
from cockpit.methods.numbers import Numbers
from cockpit.methods.roles import InfluenceNow, has_power, influence_of
from cockpit.methods.stance import KeyClass, key_class, mismatch, standing
from cockpit.model.enums import DealStatus, Dept, Role, Stance, SyncPoint

if TYPE_CHECKING:
    from cockpit.model.dossier import Dossier
    from cockpit.model.people import Participation, Stakeholder


@dataclass(frozen=True, slots=True)
class Person:
    """A person as he stands in one deal today; fits every protocol of this package."""

    stakeholder: Stakeholder
    participation: Participation | None
    """None for a person who takes part in the only open deal without being entered there."""
    roles: frozenset[Role]
    weight: InfluenceNow
    power: bool
    standing: Stance | None
    """The stance as it counts: a PS without power is an SN."""
    attitude: AttitudeNow
    days: int | None
    """Days since the last two-way contact; None: never. A placeholder is never contacted."""
    cadence: int
    overdue: int
    closeness: Closeness
    mismatch: bool

    @property
    def id(self) -> str:
        return self.stakeholder.id

    @property
    def name(self) -> str:
        return self.stakeholder.name

    @property
    def dept(self) -> Dept | None:
        return self.stakeholder.dept

    @property
    def reports_to(self) -> str | None:
        return self.stakeholder.reports_to

    @property
    def influence(self) -> int:
        return self.weight.value

    @property
    def stance(self) -> Stance | None:
        return None if self.participation is None else self.participation.stance

    @property
    def att(self) -> int | None:
        return self.attitude.effective

    @property
    def attitude_raw(self) -> int | None:
        return self.attitude.raw

    @property
    def contacted(self) -> bool:
        return self.days is not None

    @property
    def depth(self) -> int:
        """Contact depth 0..4."""
        return depth_level(self.stakeholder.contact_depth, self.contacted)

    @property
    def rc(self) -> Fraction:
        return self.closeness.rc

    @property
    def sa(self) -> int | None:
        return self.closeness.sa

    @property
    def pa(self) -> int | None:
        return self.closeness.pa

    @property
    def cc(self) -> Fraction:
        return self.closeness.cc

    @property
    def key_class(self) -> KeyClass:
        return key_class(self.standing)

    @property
    def competitor_closeness(self) -> Mapping[str, int]:
        return {} if self.participation is None else self.participation.competitor_closeness


def person(
    stakeholder: Stakeholder,
    participation: Participation | None,
    contact: Contact,
    point: SyncPoint,
    today: dt.date,
    numbers: Numbers,
) -> Person:
    """The figures of one person in one deal at a sync point; ``contact`` as ``contacts`` gives it."""
    roles = frozenset(participation.roles) if participation else frozenset()
    weight = influence_of(stakeholder.influence, stakeholder.level, numbers.influence)
    power = has_power(roles, weight.value, numbers.influence)
    recorded = participation.stance if participation else None
    counted = standing(recorded, power)
    doubted = bool(participation and (participation.two_faced or participation.contradiction))
    entered = participation.attitudes if participation else ()
    attitude = attitude_now(entered, counted, doubted, today, numbers.attitude)
    days = None if stakeholder.placeholder else contact.days(today)
    target = cadence(roles, counted, point, stakeholder.cadence_days, numbers.cadence)
    return Person(
        stakeholder=stakeholder,
        participation=participation,
        roles=roles,
        weight=weight,
        power=power,
        standing=counted,
        attitude=attitude,
        days=days,
        cadence=target,
        overdue=overdue_days(days, target, counted),
        closeness=_closeness(stakeholder, participation, contact, attitude, days, target, numbers),
        mismatch=mismatch(recorded, power, attitude.effective, numbers.stance),
    )


def _closeness(
    stakeholder: Stakeholder,
    participation: Participation | None,
    contact: Contact,
    attitude: AttitudeNow,
    days: int | None,
    target: int,
    numbers: Numbers,
) -> Closeness:
    return closeness(
        trust_deltas=contact.trust,
        trust_base=stakeholder.trust_base,
        benefit_level=participation.benefit_level if participation else None,
        assumed_attitude=attitude.assumed,
        attitude_estimated=attitude.estimated,
        contact_depth=stakeholder.contact_depth,
        days=days,
        cadence=target,
        sa=participation.solution_acceptance if participation else None,
        pa=participation.price_acceptance if participation else None,
        numbers=numbers.closeness,
    )


def has_left(stakeholder: Stakeholder, today: dt.date) -> bool:
    """Whether the day has come from which the person is out of figures and rules."""
    return stakeholder.left_on is not None and stakeholder.left_on <= today


def members(
    dossier: Dossier, opportunity_id: str, today: dt.date
) -> tuple[tuple[Stakeholder, Participation | None], ...]:
    """The people of a deal by id: its participants and, in an account's only open deal, those without any.

    Who has left is not among them (method.md 9.1, 9.7).
    """
    found: dict[str, tuple[Stakeholder, Participation | None]] = {}
    for part in dossier.participants.get(opportunity_id, ()):
        stakeholder = dossier.person.get(part.stakeholder_id)
        if stakeholder is not None:
            found[stakeholder.id] = (stakeholder, part)
    if [deal.id for deal in dossier.opportunities if deal.status is DealStatus.OPEN] == [opportunity_id]:
        placed = {part.stakeholder_id for part in dossier.participations}
        for stakeholder in dossier.stakeholders:
            if stakeholder.id not in placed and stakeholder.account_id == dossier.account.id:
                found[stakeholder.id] = (stakeholder, None)
    return tuple(found[key] for key in sorted(found) if not has_left(found[key][0], today))


def people_of(
    dossier: Dossier,
    opportunity_id: str,
    point: SyncPoint,
    contact_of: Mapping[str, Contact],
    today: dt.date,
    numbers: Numbers,
) -> tuple[Person, ...]:
    """The people of a deal with their figures, ordered by id; ``contact_of``: see ``contacts``."""
    return tuple(
        person(stakeholder, part, contact_of.get(stakeholder.id, NO_CONTACT), point, today, numbers)
        for stakeholder, part in members(dossier, opportunity_id, today)
    )


def newest_deal(parts: Iterable[Participation], open_deals: Iterable[str], today: dt.date) -> Participation | None:
    """Of one person's participations in open deals the one with the newest attitude date; ties: deal id."""
    live = frozenset(open_deals)
    mine = [part for part in parts if part.opportunity_id in live]
    if not mine:
        return None
    mine.sort(key=lambda part: part.opportunity_id)
    return max(mine, key=lambda part: max((a.on for a in part.attitudes if a.on <= today), default=dt.date.min))
