"""What belongs to the rep, not to one account: targets, products, proofs; and what was done with advice."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from cockpit.model import enums as e
from cockpit.model.record import Part, Priced, Record, field_error
from cockpit.model.values import Currency, Day, Id, Month, Name, Price, Text


class Action(Record):
    """What the rep did with a suggestion: same rule and target as the suggestion (method.md 9.4.3)."""

    id: Id
    rule: Name
    account_id: Id | None = None
    opportunity_id: Id | None = None
    stakeholder_id: Id | None = None
    state: e.ActionState
    on: Day
    until: Day | None = None
    reason: Text | None = None
    result: Text | None = None

    @model_validator(mode="after")
    def _snooze_has_its_end(self) -> Self:
        if self.state is e.ActionState.SNOOZED and self.until is None:
            raise field_error("until", "until_missing", "is needed with SNOOZED")
        return self


class Proof(Record):
    """A case, reference or other proof event that can be offered."""

    id: Id
    name: Name
    kind: e.ProofKind | None = None
    industry: Text | None = None
    text: Text | None = None
    for_need_level: e.NeedLevel | None = None


class Target(Priced):
    """The rep's own sales target of one month (method.md 5.1)."""

    MONEY: ClassVar = ("amount",)

    id: Id
    month: Month
    amount: Price
    currency: Currency | None = None


class Feature(Part):
    feature: Text | None = None
    how_it_works: Text | None = None
    benefit: Text | None = None
    for_need_level: e.NeedLevel | None = None


class Product(Record):
    """A product with its features and the needs they serve."""

    id: Id
    name: Name
    features: tuple[Feature, ...] = Field(default=())
