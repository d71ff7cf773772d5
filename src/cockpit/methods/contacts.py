"""Contacts: what an account's interactions say about each person (method.md 5.4, 9.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cockpit.model.contact import Interaction


@dataclass(frozen=True, slots=True)
class Contact:
    """One person in the interactions of one account up to a day."""

    trust: int = 0
    """Sum of the trust changes of all interactions, two-way or not."""
    on: dt.date | None = None
    """Day of the last two-way interaction; None: never contacted."""

    def days(self, today: dt.date) -> int | None:
        """Days since the last two-way contact; None: never contacted."""
        return None if self.on is None else (today - self.on).days


NO_CONTACT = Contact()


def contacts(interactions: Iterable[Interaction], today: dt.date) -> Mapping[str, Contact]:
    """Contact of each person by id; an interaction after today is not yet a fact."""
    trust: dict[str, int] = {}
    last: dict[str, dt.date] = {}
    for interaction in interactions:
        on = interaction.on
        if on > today:
            continue
        for present in interaction.people:
            person = present.stakeholder_id
            trust[person] = trust.get(person, 0) + present.trust_delta
            if present.two_way and (person not in last or on > last[person]):
                last[person] = on
    return {person: Contact(total, last.get(person)) for person, total in trust.items()}
