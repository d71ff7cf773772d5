"""Whom a text names: {cand}, {swing}, and the best person to develop as coach (method.md 9.5)."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.numbers.advice import Candidate
from cockpit.methods.stance import OPPONENTS

if TYPE_CHECKING:
    from cockpit.advice.situation import DealSituation, PersonInDeal


def candidate(deal: DealSituation) -> PersonInDeal | None:
    """{cand}: contacted, att >= 0, not NS or H, with influence of 40 or more if there is any such person."""
    numbers = deal.account.numbers.advice.candidate
    possible = [p for p in deal.people if p.contacted and p.att_at_least(0) and p.stance not in OPPONENTS]
    weighty = [p for p in possible if p.influence >= numbers.influence_floor]
    return _best(weighty or possible, numbers)


def coach_candidate(deal: DealSituation) -> PersonInDeal | None:
    """The best of those whom S17 could make a coach: contacted, att >= +2, RC >= 40."""
    possible = [p for p in deal.people if p.contacted and p.att_at_least(2) and p.rc >= 40]
    return _best(possible, deal.account.numbers.advice.candidate)


def swing(deal: DealSituation) -> PersonInDeal | None:
    """{swing}: the person of the decision body below +2 and above -3 whose vote weighs most."""
    possible = [p for p in deal.body if p.att_below_or_unknown(2) and not p.att_at_most(-3)]
    return min(
        possible,
        key=lambda p: (-p.role_points, -(p.att or 0), not p.contacted, -p.influence, p.name, p.id),
        default=None,
    )


def _best(people: Iterable[PersonInDeal], numbers: Candidate) -> PersonInDeal | None:
    return min(people, key=lambda p: (-_worth(p, numbers), p.name, p.id), default=None)


def _worth(person: PersonInDeal, numbers: Candidate) -> Fraction:
    """20 x att + RC + influence / 2."""
    return numbers.attitude * (person.att or 0) + numbers.rc * person.rc + numbers.influence * person.influence
