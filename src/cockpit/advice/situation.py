"""What the rules read: the facts of one account on one day, each computed once.

A rule is one line over these objects: ``deal.sync is SyncPoint.C and person.decides and not person.contacted``.
Unknown is None and never fires a comparison by itself: the helpers below (``att_at_least`` …) are False for it.
Everything here is exact (int, Fraction, Decimal) and refers to ``account.today``; a record dated later is no
fact yet, a person whose ``left_on`` has come is in no list (method.md 0, 9.1, 9.7).
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from cockpit.advice import derived, persons
from cockpit.advice.person import PersonInDeal as PersonInDeal
from cockpit.methods.numbers import Numbers
from cockpit.model.contact import Interaction
from cockpit.model.dossier import Dossier
from cockpit.model.enums import Milestone, Role, Segment, Stance, SyncPoint
from cockpit.model.opportunity import Opportunity, ResourceRequest


@dataclass(frozen=True, slots=True)
class SupplyLine:
    """The latest snapshot of one product line; a figure that can't be computed is None."""

    product_line: str | None
    as_of: dt.date
    days_of_supply: Fraction | None
    gmroii: Fraction | None


@dataclass(eq=False)
class DealSituation:
    """One opportunity. ``people`` is in the order of ids."""

    account: "AccountSituation"
    opportunity: Opportunity
    id: str
    name: str
    is_open: bool
    sync: SyncPoint
    sync_estimated: bool
    """The customer's stage was read from the selling stage, or both are missing (method.md 9.7)."""
    stage_known: bool
    """Buying or selling stage is entered."""
    gap: int | None
    """Selling step minus buying step: above 0 ahead of the customer; None unless both are known."""
    people: tuple[PersonInDeal, ...] = ()
    milestone_days: int | None = None
    """Days to ``next_milestone_at``; negative when past."""
    point_days: int | None = None
    """Days in the present point (working days at A); None without ``entered_point_at`` and at IMPL."""
    usual_days: int | None = None
    """Usual days of the point (method.md 3.1); None at IMPL."""
    signing_working_days: int | None = None
    """Working days to the expected signing date, negative when it is past; None without one."""
    closed_days: int | None = None
    """Days since a won or lost deal was closed."""
    open_obstacles: tuple[str, ...] = ()
    has_criteria: bool = False
    has_proposition: bool = False
    has_key_points: bool = False
    budget_unknown: bool = False
    """``budget_known`` is not true, and where it is null there is no amount either (O15)."""
    has_coach: bool = False
    """A coach is named and has not left, weak or not (method.md 3.6)."""
    win: bool = False
    """C139's W is yes."""
    requests: tuple[ResourceRequest, ...] = ()
    last_visit: Interaction | None = None
    """Last VISIT or MEETING of this deal (same day: highest id)."""
    objection_days: int | None = None
    """Age in days of the oldest open objection."""

    def milestone_within(self, days: int) -> bool:
        """Whether ``next_milestone_at`` lies 0 to this many days ahead."""
        return self.milestone_days is not None and 0 <= self.milestone_days <= days

    def with_role(self, role: Role) -> tuple[PersonInDeal, ...]:
        """People who have this role; placeholders count (method.md 9.7)."""
        return tuple(person for person in self.people if role in person.roles)

    @cached_property
    def contacted(self) -> tuple[PersonInDeal, ...]:
        """People of the deal who were contacted."""
        return tuple(person for person in self.people if person.contacted)

    @cached_property
    def body(self) -> tuple[PersonInDeal, ...]:
        """The decision body: people with role A, D or E."""
        return tuple(person for person in self.people if person.in_body)

    @cached_property
    def has_sponsor(self) -> bool:
        """Some person is SN or PS with att > 0 (method.md 3.3)."""
        return any(p.stance in (Stance.SN, Stance.PS) and p.att_at_least(1) for p in self.people)

    @cached_property
    def has_supporter(self) -> bool:
        """Some person has att >= +2."""
        return any(person.att_at_least(2) for person in self.people)

    @cached_property
    def has_majority(self) -> bool:
        """People at att >= +2 are more than half of the decision body; False for an empty body."""
        return sum(person.att_at_least(2) for person in self.body) * 2 > len(self.body)

    @cached_property
    def unclear_items(self) -> tuple[str, ...]:
        """C139 items needed to leave the present point that are not clear, in order (method.md 3.1)."""
        return derived.unclear_items(self)

    @cached_property
    def unconfirmed_items(self) -> tuple[str, ...]:
        """C139 items that are claimed and not confirmed, in order."""
        return derived.unconfirmed_items(self)

    def is_clear(self, item: str) -> bool:
        """Whether a C139 item, "1".."9", is claimed or confirmed."""
        return derived.is_clear(self, item)

    @cached_property
    def index(self) -> Fraction:
        """C139 index, 0..100."""
        return derived.index(self)

    @cached_property
    def chain_pa(self) -> Fraction | None:
        """Price acceptance of the decision chain, 0..100."""
        return derived.chain_pa(self)

    @cached_property
    def opponent_share(self) -> Fraction | None:
        """Share of the last 30 days' contacts spent on NS and H people (method.md 4.5); None without contacts."""
        return derived.opponent_share(self)

    @cached_property
    def rival_lead(self) -> Fraction | None:
        """Points by which the best rival's chain is closer than ours; None without data (method.md 5.7)."""
        return derived.rival_lead(self)

    @cached_property
    def predicted(self) -> tuple[Milestone, dt.date] | None:
        """Next milestone predicted from the account's history, with its day (method.md 5.7)."""
        return derived.predicted(self)

    @property
    def predicted_days(self) -> int | None:
        """Days to the predicted milestone, negative when past."""
        return (self.predicted[1] - self.account.today).days if self.predicted else None

    @cached_property
    def candidate(self) -> PersonInDeal | None:
        """{cand} of O01 and O02: the best person to win as supporter or sponsor (method.md 9.5)."""
        return persons.candidate(self)

    @cached_property
    def swing(self) -> PersonInDeal | None:
        """{swing} of O21: the next vote to win (method.md 9.5)."""
        return persons.swing(self)

    @cached_property
    def coach_candidate(self) -> PersonInDeal | None:
        """The best person to develop as coach, S17's only target: contacted, att >= +2, RC >= 40 (method.md 9.5)."""
        return persons.coach_candidate(self)


@dataclass(eq=False)
class AccountSituation:
    """One account. ``deals`` holds all its opportunities, open and closed, in the order of ids."""

    dossier: Dossier
    today: dt.date
    numbers: Numbers
    segment: Segment | None
    satisfaction_gap: Decimal | None
    """Expectation minus experience, above 0 dissatisfied; None if either is unknown."""
    contact_days: int | None
    """Days since the last two-way contact with anybody of the account; None: nobody contacted."""
    supply: tuple[SupplyLine, ...] = ()
    """The latest snapshot of every product line."""
    deals: tuple[DealSituation, ...] = ()

    @property
    def lowest_supply(self) -> Fraction | None:
        """Lowest days of supply of the product lines."""
        return min((s.days_of_supply for s in self.supply if s.days_of_supply is not None), default=None)

    @property
    def highest_supply(self) -> Fraction | None:
        """Highest days of supply of the product lines."""
        return max((s.days_of_supply for s in self.supply if s.days_of_supply is not None), default=None)

    @property
    def lowest_gmroii(self) -> Fraction | None:
        """Lowest GMROII of the product lines, as a ratio (3 is 300 %)."""
        return min((s.gmroii for s in self.supply if s.gmroii is not None), default=None)
