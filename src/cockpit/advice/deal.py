"""One deal as the rules read it: each fact is computed once, when it is first read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from cockpit.advice import candidates, derived
from cockpit.advice.person import PersonInDeal
from cockpit.methods.attention import Attention
from cockpit.methods.behaviour import PredictedMilestone
from cockpit.methods.c139 import Counts, WeakCoach, counts, index_of
from cockpit.methods.chain import FourCloseness
from cockpit.methods.exit_checks import open_obstacles, unclear_items
from cockpit.methods.forecast import Forecast
from cockpit.methods.person import Person
from cockpit.methods.stance import sponsor_present
from cockpit.methods.sync import days_in_point, sync
from cockpit.methods.workdays import days_since
from cockpit.model.contact import Interaction
from cockpit.model.enums import DealStatus, Milestone, Role, SyncPoint
from cockpit.model.opportunity import Opportunity, ResourceRequest

if TYPE_CHECKING:
    from cockpit.advice.situation import AccountSituation


@dataclass(eq=False)
class DealSituation:
    """One opportunity; ``people`` is in the order of ids."""

    account: AccountSituation
    opportunity: Opportunity
    people: tuple[PersonInDeal, ...] = ()
    id: str = field(init=False)
    name: str = field(init=False)
    is_open: bool = field(init=False)
    sync: SyncPoint = field(init=False)
    sync_estimated: bool = field(init=False)
    """The customer's stage was read from the selling stage, or both are missing (method.md 9.7)."""
    gap: int | None = field(init=False)
    """Selling step minus buying step: above 0 ahead of the customer; None unless both are known."""
    win: bool = field(init=False)
    """C139's W is yes."""

    def __post_init__(self) -> None:
        deal = self.opportunity
        self.id, self.name, self.is_open = deal.id, deal.name, deal.status is DealStatus.OPEN
        found = sync(deal.buying_stage, deal.selling_stage)
        self.sync, self.sync_estimated, self.gap = found.point, found.estimated, found.gap
        self.win = deal.c139.win is True

    # -- the deal itself -----------------------------------------------------------------------------------

    @property
    def stage_known(self) -> bool:
        """Buying or selling stage is entered."""
        return self.opportunity.buying_stage is not None or self.opportunity.selling_stage is not None

    @cached_property
    def milestone_days(self) -> int | None:
        """Days to ``next_milestone_at``; negative when past."""
        day = self.opportunity.next_milestone_at
        return None if day is None else (day - self.account.today).days

    def milestone_within(self, days: int) -> bool:
        """Whether ``next_milestone_at`` lies 0 to this many days ahead."""
        return self.milestone_days is not None and 0 <= self.milestone_days <= days

    @property
    def point_days(self) -> int | None:
        """Days in the present point (working days at A); None without ``entered_point_at`` and at IMPL."""
        if self.sync is SyncPoint.IMPL:
            return None
        entered = self.opportunity.entered_point_at
        return days_in_point(self.sync, entered, self.account.today, self.account.book.holidays)

    @property
    def usual_days(self) -> int | None:
        """Usual days of the point (working days at A); None at IMPL."""
        return self.account.numbers.stage.usual_days.get(self.sync)

    @property
    def signing_working_days(self) -> int | None:
        """Working days to the expected signing date, below 0 when it is past; None without one."""
        return derived.signing_working_days(self)

    @property
    def closed_days(self) -> int | None:
        """Days since a won or lost deal was closed; None for an open deal and an unknown or later day."""
        return None if self.is_open else days_since(self.opportunity.closed_at, self.account.today)

    @cached_property
    def open_obstacles(self) -> tuple[str, ...]:
        """Texts of the obstacles that are open today."""
        return tuple(one.text for one in open_obstacles(self.opportunity.obstacles, self.account.today))

    @property
    def has_criteria(self) -> bool:
        """Evaluation criteria are recorded."""
        return bool(self.opportunity.criteria)

    @property
    def has_proposition(self) -> bool:
        """A value proposition is written."""
        return bool((self.opportunity.value_proposition or "").strip())

    @property
    def has_key_points(self) -> bool:
        """The key points of winning or losing are written."""
        return bool((self.opportunity.win_loss_key_points or "").strip())

    @property
    def budget_unknown(self) -> bool:
        """``budget_known`` is not true, and where it is null there is no amount either (O15)."""
        known = self.opportunity.budget_known
        return known is False or (known is None and self.opportunity.budget_amount is None)

    @property
    def requests(self) -> tuple[ResourceRequest, ...]:
        """Resources wanted or asked for."""
        return tuple(one for one in self.account.dossier.resource_requests if one.opportunity_id == self.id)

    @property
    def last_visit(self) -> Interaction | None:
        """Last VISIT or MEETING of this deal (same day: highest id)."""
        return derived.last_visit(self)

    @property
    def objection_days(self) -> int | None:
        """Age in days of the oldest open objection."""
        return derived.objection_days(self)

    @cached_property
    def prediction(self) -> PredictedMilestone | None:
        """The next milestone predicted from the account's history (method.md 5.7)."""
        return derived.predicted(self)

    @property
    def predicted(self) -> tuple[Milestone, dt.date] | None:
        """That milestone with its day."""
        found = self.prediction
        return None if found is None else (found.milestone, found.on)

    @property
    def predicted_days(self) -> int | None:
        """Days to it, negative when past."""
        return None if self.prediction is None else (self.prediction.on - self.account.today).days

    # -- C139 and forecast ---------------------------------------------------------------------------------

    @cached_property
    def counts(self) -> Counts:
        """Clear and confirmed items, First and Win."""
        return counts(self.opportunity.c139)

    @property
    def coach_id(self) -> str | None:
        """The named coach, weak or not, unless he has left (method.md 3.6)."""
        coach = self.opportunity.c139.coach_id
        return coach if coach in self.account.here else None

    @property
    def has_coach(self) -> bool:
        """A coach is named and has not left."""
        return self.coach_id is not None

    @property
    def coach(self) -> PersonInDeal | None:
        """The coach, if he takes part in the deal."""
        return next((person for person in self.people if person.id == self.opportunity.c139.coach_id), None)

    @cached_property
    def index(self) -> Fraction:
        """C139 index, 0..100."""
        return index_of(self.counts, self.has_coach, self.account.numbers.c139)

    def is_clear(self, item: str) -> bool:
        """Whether a C139 item, "1".."9", is claimed or confirmed."""
        return int(item) in self.counts.clear

    @cached_property
    def unclear_items(self) -> tuple[str, ...]:
        """C139 items needed to leave the present point that are not clear, in order (method.md 3.1)."""
        return tuple(str(item) for item in unclear_items(self.sync, self.opportunity.c139))

    @property
    def unconfirmed_items(self) -> tuple[str, ...]:
        """C139 items that are claimed and not confirmed, in order."""
        return tuple(str(item) for item in sorted(self.counts.claimed))

    @cached_property
    def forecast(self) -> Forecast:
        """The chance of winning with its causes (method.md 3.7)."""
        return derived.forecast_of(self)

    @cached_property
    def coach_figures(self) -> Person | None:
        """The named coach's figures, also where he takes no part in the deal; None without one."""
        return derived.coach_figures(self)

    @property
    def weak_coach(self) -> tuple[WeakCoach, ...]:
        """The quality tests that the named coach fails; none without a coach."""
        return derived.weak_coach(self)

    @property
    def winning_step(self) -> int | None:
        """The first undone of the winning six steps, 1..6; None where all are done (method.md 5.3)."""
        return derived.winning_step(self)

    # -- the people ----------------------------------------------------------------------------------------

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
        return sponsor_present(self.people)

    @cached_property
    def has_supporter(self) -> bool:
        """Some person has att >= +2."""
        return any(person.att_at_least(2) for person in self.people)

    @property
    def has_majority(self) -> bool:
        """People at att >= +2 are more than half of the decision body; False for an empty body."""
        return sum(person.att_at_least(2) for person in self.body) * 2 > len(self.body)

    @cached_property
    def chain(self) -> FourCloseness:
        """The decision chain's four closenesses."""
        return derived.chain_of(self)

    @property
    def chain_pa(self) -> Fraction | None:
        """Price acceptance of the decision chain, 0..100."""
        return derived.chain_pa(self)

    @cached_property
    def attention(self) -> Attention | None:
        """Where the last 30 days' contacts went (method.md 4.5); None without contacts."""
        return derived.attention_of(self)

    @property
    def opponent_share(self) -> Fraction | None:
        """Share of those contacts spent on NS and H, 0..1; None without contacts."""
        return None if self.attention is None else self.attention.opponents

    @cached_property
    def rival_lead(self) -> Fraction | None:
        """Points by which the best rival's chain is closer than ours; None without data (method.md 5.7)."""
        return derived.rival_lead(self)

    @cached_property
    def candidate(self) -> PersonInDeal | None:
        """{cand} of O01 and O02: the best person to win as supporter or sponsor (method.md 9.5)."""
        return candidates.candidate(self)

    @cached_property
    def swing(self) -> PersonInDeal | None:
        """{swing} of O21: the next vote to win (method.md 9.5)."""
        return candidates.swing(self)

    @cached_property
    def coach_candidate(self) -> PersonInDeal | None:
        """The best person to develop as coach, S17's only target (method.md 9.5)."""
        return candidates.coach_candidate(self)
