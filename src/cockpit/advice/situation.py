"""What the rules read: the facts of one account on one day, each computed once, when it is first read.

A rule is one line over these objects: ``deal.sync is SyncPoint.C and person.decides and not person.contacted``.
Unknown is None and never fires a comparison by itself: the person's helpers (``att_at_least`` …) are False for it.
Everything here is exact (int, Fraction, Decimal) and refers to ``account.today``; a record dated later is no
fact yet, a person whose ``left_on`` has come is in no list (method.md 0, 9.1, 9.7).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from cockpit.advice import derived
from cockpit.advice.book import BookNumbers
from cockpit.advice.deal import DealSituation as DealSituation
from cockpit.advice.person import PersonInDeal as PersonInDeal
from cockpit.methods.contacts import Contact
from cockpit.methods.finance import Reading
from cockpit.methods.information import Information, information
from cockpit.methods.numbers import Numbers
from cockpit.methods.reach import Lines, influence_pairs
from cockpit.methods.segment import SegmentNow
from cockpit.methods.workdays import days_since
from cockpit.model.dossier import Dossier
from cockpit.model.enums import Segment
from cockpit.model.people import Stakeholder


@dataclass(eq=False)
class AccountSituation:
    """One account. ``deals`` holds all its opportunities, open and closed, in the order of the dossier."""

    dossier: Dossier
    today: dt.date
    numbers: Numbers
    book: BookNumbers
    here: frozenset[str] = frozenset()
    """Ids of the people who have not left."""
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    """Contacts of each person in this account, by id."""
    deals: tuple[DealSituation, ...] = ()

    @cached_property
    def last_contact(self) -> dt.date | None:
        """Day of the last two-way contact with anybody who has not left; None: nobody was contacted."""
        return max((day for _, day in self.contacted()), default=None)

    def contacted(self) -> Iterator[tuple[Stakeholder, dt.date]]:
        """Everybody who was contacted and has not left, with the day; placeholders never are."""
        for person in self.dossier.stakeholders:
            contact = self.contacts.get(person.id)
            if contact is not None and contact.on is not None and person.id in self.here and not person.placeholder:
                yield person, contact.on

    @property
    def contact_days(self) -> int | None:
        """Days since the last contact; None: nobody was contacted."""
        return days_since(self.last_contact, self.today)

    @cached_property
    def open_deals(self) -> tuple[DealSituation, ...]:
        """Deals with status OPEN, IMPL among them."""
        return tuple(deal for deal in self.deals if deal.is_open)

    @cached_property
    def segmentation(self) -> SegmentNow:
        """The segment with why, share and capacity (method.md 6.3)."""
        return derived.segmentation(self)

    @property
    def segment(self) -> Segment | None:
        """The segment, overridden or by the table; None: not known yet."""
        return self.segmentation.value

    @cached_property
    def satisfaction_gap(self) -> Fraction | None:
        """Expectation minus experience, above 0 dissatisfied; None if either is unknown."""
        return derived.satisfaction_gap(self)

    @cached_property
    def supply(self) -> tuple[derived.SupplyLine, ...]:
        """The latest snapshot of every product line."""
        return derived.supply(self)

    @cached_property
    def information(self) -> Information:
        """The state of the information template (method.md 2.1)."""
        return information(self.dossier.info_items, self.today, self.numbers.account)

    @property
    def key_persons(self) -> tuple[Stakeholder, ...]:
        """The account's company key persons who have not left."""
        return derived.key_persons(self)

    @property
    def finance_readings(self) -> tuple[Reading, ...]:
        """What the latest snapshot of each product line says, in the order of lines (method.md 2.3)."""
        return derived.finance_readings(self)

    @property
    def hours(self) -> Decimal:
        """Hours logged for the account."""
        return derived.hours(self)

    @cached_property
    def influence_pairs(self) -> Lines:
        """Influence lines that reach counts."""
        return influence_pairs(self.dossier.influence_lines)

    @property
    def lowest_supply(self) -> Fraction | None:
        """Lowest days of supply of the product lines."""
        return min((one.days_of_supply for one in self.supply if one.days_of_supply is not None), default=None)

    @property
    def highest_supply(self) -> Fraction | None:
        """Highest days of supply of the product lines."""
        return max((one.days_of_supply for one in self.supply if one.days_of_supply is not None), default=None)

    @property
    def lowest_gmroii(self) -> Fraction | None:
        """Lowest GMROII of the product lines, as a ratio (3 is 300 %)."""
        return min((one.gmroii for one in self.supply if one.gmroii is not None), default=None)
