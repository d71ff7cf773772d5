"""Dossier: one account with everything in it, as the methods, the advice and the screen read it."""

from dataclasses import dataclass
from functools import cached_property

from cockpit.model.account import Account, AccountGoal, FinanceSnapshot, InfoItem, PastProject
from cockpit.model.contact import Interaction, Meeting, Need, NextStep
from cockpit.model.library import Action
from cockpit.model.opportunity import Competitor, Objection, Opportunity, ResourceRequest
from cockpit.model.people import InfluenceLine, Participation, Stakeholder


@dataclass(frozen=True)
class Dossier:
    """Field names are the arrays' names; each tuple is in the order of its key.

    ``stakeholders`` holds the account's people and, after them, people of other accounts who take part in
    one of its deals. ``interactions`` are the account's own.
    """

    account: Account
    info_items: tuple[InfoItem, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    influence_lines: tuple[InfluenceLine, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    participations: tuple[Participation, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    needs: tuple[Need, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    objections: tuple[Objection, ...] = ()
    resource_requests: tuple[ResourceRequest, ...] = ()
    finance_snapshots: tuple[FinanceSnapshot, ...] = ()
    project_history: tuple[PastProject, ...] = ()
    competitors: tuple[Competitor, ...] = ()
    account_goals: tuple[AccountGoal, ...] = ()
    actions: tuple[Action, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    revision: int = 0
    """Number of the last operation that touched the account."""

    @cached_property
    def person(self) -> dict[str, Stakeholder]:
        """Stakeholders by id."""
        return {p.id: p for p in self.stakeholders}

    @cached_property
    def deal(self) -> dict[str, Opportunity]:
        """Opportunities by id."""
        return {o.id: o for o in self.opportunities}

    @cached_property
    def participants(self) -> dict[str, tuple[Participation, ...]]:
        """Participations of each opportunity, by its id, in the order of the persons' ids."""
        by_deal: dict[str, list[Participation]] = {o.id: [] for o in self.opportunities}
        for part in self.participations:
            by_deal.setdefault(part.opportunity_id, []).append(part)
        return {deal: tuple(sorted(parts, key=lambda p: p.stakeholder_id)) for deal, parts in by_deal.items()}
