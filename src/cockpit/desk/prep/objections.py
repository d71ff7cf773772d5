"""Which objections to expect of whom, and the open ones with their next step (method.md 2.5, step 6; own reading)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import DealSituation
from cockpit.methods.selling.objection import FlowStep, flow
from cockpit.model.enums import Dept, ObjectionClass, PersonalNeed, Style
from cockpit.model.opportunity import Objection

_ACCEPTED = 60
"""Below this acceptance of solution or price an objection is likely; the project's own."""


class Because(StrEnum):
    """What makes an objection likely."""

    RAISED = "RAISED"
    """It was raised and is open."""
    PRICE_LOW = "PRICE_LOW"
    SOLUTION_LOW = "SOLUTION_LOW"
    RIVAL_NEARER = "RIVAL_NEARER"
    NO_INTEREST = "NO_INTEREST"
    AVOIDS_RISK = "AVOIDS_RISK"
    WANTS_PROOF = "WANTS_PROOF"
    MAY_NOT_DECIDE = "MAY_NOT_DECIDE"


@dataclass(frozen=True)
class Expected:
    """One objection of one person; ``objection`` and ``next`` only of a raised one."""

    person_id: str
    kind: ObjectionClass | None
    because: Because
    objection: Objection | None = None
    next: FlowStep | None = None


def expected_objections(deal: DealSituation, attendees: Sequence[PersonInDeal]) -> Iterator[Expected]:
    """The open ones first, then at most two likely ones of each attendee, of kinds he hasn't raised."""
    for person in attendees:
        raised = [
            one
            for one in deal.account.dossier.objections
            if one.opportunity_id == deal.id and one.stakeholder_id == person.id
        ]
        still = [(one, found) for one in raised if (found := flow(one, deal.account.today)).open]
        for one, found in still:
            yield Expected(person.id, one.objection_class, Because.RAISED, one, found.next)
        known = {one.objection_class for one in raised}
        likely = [(kind, because) for kind, because in _likely(person) if kind not in known]
        for kind, because in likely[:2]:
            yield Expected(person.id, kind, because)


def _likely(person: PersonInDeal) -> Iterator[tuple[ObjectionClass, Because]]:
    if person.att_at_most(-1):
        yield ObjectionClass.NO_NEED, Because.NO_INTEREST
    if person.pa is not None and person.pa < _ACCEPTED:
        yield ObjectionClass.PRICE, Because.PRICE_LOW
    if person.sa is not None and person.sa < _ACCEPTED:
        yield ObjectionClass.DRAWBACK, Because.SOLUTION_LOW
    if any(value > person.cc for value in person.competitor_closeness.values()):
        yield ObjectionClass.COMPETITOR, Because.RIVAL_NEARER
    if person.need is PersonalNeed.SAFETY:
        yield ObjectionClass.STALL, Because.AVOIDS_RISK
    if person.dept is Dept.TECH or person.style is Style.ANALYTICAL:
        yield ObjectionClass.DOUBT, Because.WANTS_PROOF
    if not person.in_body:
        yield ObjectionClass.AUTHORITY, Because.MAY_NOT_DECIDE
