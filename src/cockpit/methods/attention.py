"""Attention: on whom the contacts of the last days were spent (method.md 4.5)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from cockpit.methods.numbers import Attention as AttentionNumbers
from cockpit.methods.stance import OPPONENTS
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.enums import Stance

if TYPE_CHECKING:
    from cockpit.model.contact import Interaction


class Viewed(Protocol):
    """What attention reads of a person."""

    @property
    def id(self) -> str: ...
    @property
    def standing(self) -> Stance | None: ...
    @property
    def att(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Attention:
    """Shares 0..1 of all contacts; they need not add up to 1 (people leaning against us are in none)."""

    supporters: Fraction
    neutrals: Fraction
    opponents: Fraction
    contacts: int
    alarm: bool
    """More than the limit went to opponents."""


def attention(
    people: Iterable[Viewed],
    interactions: Iterable[Interaction],
    opportunity_id: str,
    today: dt.date,
    supporter: int,
    numbers: AttentionNumbers,
) -> Attention | Undefined:
    """Where a deal's contacts went; a contact is one person of the deal in one two-way interaction.

    Interactions of the last days count that name this deal or none. ``supporter``: effective attitude from which a
    person is one. NS and H are opponents whatever their attitude. Undefined without contacts.
    """
    group_of = {person.id: _group(person, supporter) for person in people}
    count = {"supporters": 0, "neutrals": 0, "opponents": 0, "others": 0}
    first = dt.date.fromordinal(max(today.toordinal() - numbers.days, 1))
    for interaction in interactions:
        if not first <= interaction.on <= today:
            continue
        if interaction.opportunity_id not in (None, opportunity_id):
            continue
        for present in interaction.people:
            if present.two_way and present.stakeholder_id in group_of:
                count[group_of[present.stakeholder_id]] += 1
    total = sum(count.values())
    if total == 0:
        return Undefined(Why.NO_CONTACTS)
    opponents = Fraction(count["opponents"], total)
    return Attention(
        supporters=Fraction(count["supporters"], total),
        neutrals=Fraction(count["neutrals"], total),
        opponents=opponents,
        contacts=total,
        alarm=opponents > numbers.opponent_limit,
    )


def _group(person: Viewed, supporter: int) -> str:
    if person.standing in OPPONENTS:
        return "opponents"
    if person.att is not None and person.att >= supporter:
        return "supporters"
    return "neutrals" if person.att is None or person.att >= 0 else "others"
