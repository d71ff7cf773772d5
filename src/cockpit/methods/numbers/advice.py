"""Numbers of the next-best-action engine and of its warnings (method.md 9.3, 9.4, 9.8, 9.10)."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from cockpit.errors import RequestWrong
from cockpit.methods.numbers.checks import amounts, between, positive
from cockpit.model.enums import Role, Segment, SyncPoint


@dataclass(frozen=True, slots=True)
class Score:
    """Parts of an action's score."""

    role: Mapping[Role, int]
    veto: int
    deal_wide: int
    stage: Mapping[SyncPoint, int]
    overdue_step: int
    overdue_limit: int
    milestone_near_days: int
    milestone_near: int
    milestone_days: int
    milestone: int
    segment: Mapping[Segment, int]
    fatigue: int
    fatigue_days: int
    strong_base: int
    """Rules from this base on know no fatigue and cool down for the short time only."""
    missing_each: int
    missing_limit: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """How a candidate for sponsor or coach is ranked (method.md 9.5)."""

    attitude: int
    rc: Fraction
    influence: Fraction
    influence_floor: int


@dataclass(frozen=True, slots=True)
class Choosing:
    """Cool-down and how many actions are shown."""

    cool_down: int
    """A rule done for the same target 0..cool_down days ago is dropped."""
    cool_down_strong: int
    dismissed: int
    rescreen: int
    shown: int
    moves: int
    daily: int
    daily_same_rule: int


@dataclass(frozen=True, slots=True)
class Stake:
    """The money part of the book-wide order (method.md 9.8)."""

    factor: int
    limit: int
    typical_amount: Mapping[str, Fraction]
    """Typical amount of a deal by currency, else the median of the open ones."""


@dataclass(frozen=True, slots=True)
class Advice:
    """Everything the engine weighs."""

    score: Score
    candidate: Candidate
    choosing: Choosing
    stake: Stake
    meeting_days: int

    def __post_init__(self) -> None:
        positive("advice.choosing.shown", self.choosing.shown)
        positive("advice.choosing.daily", self.choosing.daily)
        positive("advice.choosing.daily_same_rule", self.choosing.daily_same_rule)
        between("advice.stake.factor", self.stake.factor, 0, 100)
        between("advice.stake.limit", self.stake.limit, 0, 100)
        amounts("advice.stake.typical_amount", self.stake.typical_amount)


@dataclass(frozen=True, slots=True)
class Avoid:
    """Warnings: what would do harm today."""

    price_acceptance: int
    index: int
    on_screen: int
    severity: tuple[str, ...]
    """The warnings, worst first."""

    def __post_init__(self) -> None:
        if sorted(self.severity) != [f"N{number:02}" for number in range(1, 11)]:
            raise RequestWrong("{key} must name N01 to N10, each once", key="avoid.severity")
