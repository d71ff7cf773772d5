"""Opportunities and what belongs to one opportunity."""

from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from cockpit.model import enums as e
from cockpit.model.account import Weighted
from cockpit.model.people import one_of
from cockpit.model.record import Part, Priced, Record
from cockpit.model.values import Currency, Day, Flag, Id, Line, Name, Price, Required, Text

ASSESSMENT = {
    "opportunity": (
        "real project",
        "customer's business known",
        "financial state",
        "access to funds",
        "compelling event",
    ),
    "compete": (
        "formal criteria known",
        "solution fit",
        "resource need met",
        "current relationship",
        "unique business value",
    ),
    "win": (
        "inside support",
        "executive credibility",
        "cultural fit",
        "informal criteria known",
        "political alignment",
    ),
    "worth": ("short-term revenue", "future revenue", "profitability", "acceptable risk", "strategic value"),
}
"""The four questions and their twenty criteria (method.md 5.3)."""
_CRITERIA = tuple(c for block in ASSESSMENT.values() for c in block)

ClearItem = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9"]
FirstItem = Literal["1", "2", "3"]


class Obstacle(Part):
    text: Required
    closed_at: Day | None = None


class StageMove(Part):
    """The day a buying stage was reached; ``forced_reason`` where exit checks were open (method.md 3.1)."""

    on: Day
    buying_stage: e.BuyingStage
    forced_reason: Text | None = None


class ExitCheck(Part):
    """A tick on one exit check of a sync point (method.md 3.1)."""

    point: e.SyncPoint
    check: Name
    done_at: Day | None = None
    evidence: Text | None = None


class Clear(Part):
    """State of one of the nine must-be-clear items."""

    state: e.ClearState = e.ClearState.UNKNOWN
    evidence: Text | None = None
    updated_at: Day | None = None


class C139(Part):
    """Coach, nine clear items, three First, one Win (method.md 3.6)."""

    coach_id: Id | None = None
    clear: dict[ClearItem, Clear] = Field(default_factory=dict)
    first: dict[FirstItem, Flag | None] = Field(default_factory=dict)
    win: Flag | None = None


class Opportunity(Priced):
    """A deal in the making: what the customer wants to buy and where both sides stand."""

    MONEY: ClassVar = ("amount", "budget_amount")

    id: Id
    account_id: Id
    name: Name
    amount: Price | None = None
    currency: Currency | None = None
    status: e.DealStatus = e.DealStatus.OPEN
    closed_at: Day | None = None
    close_reason: Text | None = None
    buying_stage: e.BuyingStage | None = None
    selling_stage: e.SellingStage | None = None
    entered_point_at: Day | None = None
    next_milestone: Line | None = None
    next_milestone_at: Day | None = None
    expected_signing_date: Day | None = None
    budget_known: Flag | None = None
    budget_amount: Price | None = None
    funds_source: Line | None = None
    budget_approved_at: Day | None = None
    project_start_at: Day | None = None
    tender_planned_at: Day | None = None
    implementation_planned_at: Day | None = None
    fit: e.Fit | None = None
    decision_size: e.DecisionSize | None = None
    decision_type: e.DecisionType | None = None
    value_assumption: Text | None = None
    value_proposition: Text | None = None
    value_proof: Text | None = None
    criteria: tuple[Weighted, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    stage_history: tuple[StageMove, ...] = ()
    exit_checks: tuple[ExitCheck, ...] = ()
    assessment: dict[Annotated[str, one_of(_CRITERIA)], Literal[-1, 0, 1]] = Field(default_factory=dict)
    strategy_kind: e.StrategyKind | None = None
    strategy: Text | None = None
    recipe: Text | None = None
    win_loss_key_points: Text | None = None
    tags: tuple[Line, ...] = ()
    notes: Text | None = None
    c139: C139 = Field(default_factory=C139)


class Competitor(Priced):
    """A rival in one opportunity; money in ``currency``, by default the opportunity's."""

    MONEY: ClassVar = ("quote_low", "quote_high")

    id: Id
    opportunity_id: Id
    name: Name
    quote_low: Price | None = None
    quote_high: Price | None = None
    currency: Currency | None = None
    plan: Text | None = None
    strengths: Text | None = None
    weaknesses: Text | None = None
    opportunities: Text | None = None
    threats: Text | None = None


class ResourceRequest(Record):
    """A resource the deal needs from inside or from a partner (method.md 5.6)."""

    id: Id
    opportunity_id: Id
    kind: e.ResourceKind | None = None
    owner_side: e.OwnerSide | None = None
    who: Line | None = None
    status: e.RequestStatus | None = None
    needed_by: Day | None = None
    used_at: Day | None = None
    note: Text | None = None


class Objection(Record):
    """Something a person holds against us, until it is resolved (method.md 2.5)."""

    id: Id
    opportunity_id: Id
    stakeholder_id: Id | None = None
    on: Day
    text: Required
    clarified: Text | None = None
    objection_class: e.ObjectionClass | None = Field(default=None, alias="class")
    fit_problem: e.FitProblem | None = None
    response: Text | None = None
    resolved_at: Day | None = None
    agreed: Flag | None = None

    model_config = ConfigDict(populate_by_name=True)
