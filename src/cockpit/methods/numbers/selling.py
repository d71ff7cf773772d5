"""Numbers about the talk with the customer, and about the seller's own success (method.md 2.5, 5.1)."""

from dataclasses import dataclass
from fractions import Fraction

from cockpit.methods.numbers.checks import between, falling, positive, share


@dataclass(frozen=True, slots=True)
class Selling:
    """When questions make a funnel, and which close fits (method.md 2.5)."""

    open_share: Fraction
    """Share of open questions that a well-formed funnel has at least."""
    assumptive: int
    """Effective attitude from which the yes is assumed."""
    choice: int
    """Effective attitude from which a choice is offered."""
    options: int
    """So many acceptable options make a choice."""
    price: int
    """Price acceptance below which something special is given for the yes."""

    def __post_init__(self) -> None:
        share("selling.open_share", self.open_share)
        falling("selling.assumptive, choice", self.assumptive, self.choice)
        positive("selling.options", self.options)
        between("selling.price", self.price, 0, 100)


@dataclass(frozen=True, slots=True)
class Success:
    """The seller's measures of success (method.md 5.1)."""

    closed_days: int
    """Deals closed so many days ago, or fewer, tell the error of the forecast."""
    ahead_days: int
    """The forecast that is held against the end stood so many days before it."""

    def __post_init__(self) -> None:
        positive("success.closed_days", self.closed_days)
        positive("success.ahead_days", self.ahead_days)
