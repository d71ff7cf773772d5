"""Accounts and what belongs to an account as a whole."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from cockpit.model import enums as e
from cockpit.model.record import Part, Priced, Record, field_error
from cockpit.model.values import (
    Amount,
    Count,
    Currency,
    Day,
    Flag,
    Id,
    Line,
    Name,
    Price,
    Required,
    Ten,
    Text,
)

INFO_KEYS = (
    "company_profile",
    "industry",
    "size",
    "present_state",
    "present_solution",
    "strategy",
    "org_structure",
    "departments",
    "price_tolerance",
    "budget",
    "funds_source",
    "budget_approval_time",
    "project_start",
    "tender_date",
    "implementation_date",
    "needs",
    "competitors_present",
    "competitor_relations",
    "decision_structure",
    "decision_process",
)
"""The 20 keys of the information template (method.md 2.1), in its order."""


class Account(Priced):
    """A customer company."""

    MONEY: ClassVar = ("annual_category_spend", "our_annual_revenue", "annual_profit")

    id: Id
    name: Name
    parent_id: Id | None = None
    industry: Line | None = None
    website: Line | None = None
    phone: Line | None = None
    address: Line | None = None
    is_new: Flag | None = None
    new_market: Flag | None = None
    annual_category_spend: Price | None = None
    our_annual_revenue: Price | None = None
    annual_profit: Amount | None = None
    currency: Currency | None = None
    segment_override: e.Segment | None = None
    segment_reason: Line | None = None
    resource_points: Ten | None = None
    expectation: Ten | None = None
    experience: Ten | None = None
    satisfaction_at: Day | None = None
    repurchase: Flag | None = None
    referral: Flag | None = None
    exclusive: Flag | None = None
    tags: tuple[Line, ...] = ()
    notes: Text | None = None

    @model_validator(mode="after")
    def _override_has_its_reason(self) -> Self:
        if self.segment_override is not None and not (self.segment_reason or "").strip():
            raise field_error("segment_reason", "reason_missing", "is needed with segment_override")
        return self


class InfoItem(Record):
    """One line of the information template (method.md 2.1); keys beyond the 20 are kept, not counted."""

    id: Id
    account_id: Id
    key: Name
    value: Text | None = None
    source: e.InfoSource | None = None
    collected_at: Day | None = None
    confidence: e.Confidence | None = None


class FinanceSnapshot(Priced):
    """Figures of one product line, or of the whole account, on one day (method.md 2.3)."""

    MONEY: ClassVar = ("price_ex_tax", "unit_cost", "annual_profit", "investment")

    id: Id
    account_id: Id
    product_line: Line | None = None
    as_of: Day
    price_ex_tax: Price | None = None
    unit_cost: Price | None = None
    stock_units: Count | None = None
    weekly_units: Count | None = None
    annual_units: Count | None = None
    annual_profit: Amount | None = None
    investment: Price | None = None
    currency: Currency | None = None
    label: Line | None = None


class Weighted(Part):
    """A criterion of a decision with its weight, if known."""

    name: Name
    weight: Annotated[Count | None, Field()] = None


class RivalBid(Part):
    name: Name
    quote: Price | None = None
    plan: Text | None = None


class PastProject(Priced):
    """A finished project of the account, the base of predictions (method.md 5.7)."""

    MONEY: ClassVar = ("budget", "award_amount", "our_quote")

    id: Id
    account_id: Id
    name: Name
    type: Line | None = None
    relation_to: Line | None = None
    precondition: Text | None = None
    milestones: dict[e.Milestone, Day] = Field(default_factory=dict)
    budget: Price | None = None
    award_amount: Price | None = None
    currency: Currency | None = None
    method: e.TenderMethod | None = None
    criteria: tuple[Weighted, ...] = ()
    our_plan: Text | None = None
    our_quote: Price | None = None
    rivals: tuple[RivalBid, ...] = ()
    winner: Line | None = None
    chain_snapshot: Text | None = None
    key_points: Text | None = None


class AccountGoal(Record):
    """A dated goal of the account plan (method.md 5.2)."""

    id: Id
    account_id: Id
    task: e.GoalTask | None = None
    text: Required
    due: Day | None = None
    done_at: Day | None = None
