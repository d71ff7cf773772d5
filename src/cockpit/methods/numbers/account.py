"""Numbers about an account: finance, segment and effort, information and needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from cockpit.errors import RequestWrong
from cockpit.methods.numbers.checks import amounts, falling, positive, share, sums_to
from cockpit.model.enums import Segment


@dataclass(frozen=True, slots=True)
class Finance:
    """Limits of the financial readings (method.md 2.3)."""

    days_per_week: Fraction
    supply_low: Fraction
    supply_high: Fraction
    supply_over: Fraction
    gmroii_low: Fraction
    gmroii_target: Fraction
    roi_target: Fraction
    margin_drop: Fraction

    def __post_init__(self) -> None:
        positive("finance.days_per_week", self.days_per_week)
        falling("finance.supply limits", self.supply_over, self.supply_high, self.supply_low)
        falling("finance.gmroii_target, gmroii_low", self.gmroii_target, self.gmroii_low)


@dataclass(frozen=True, slots=True)
class SegmentNumbers:
    """Attack, defend, maintain, drop, and how effort is spread over them (method.md 6.3, 6.4)."""

    capacity_threshold: Mapping[str, Fraction]
    """Yearly category spend by currency from which purchasing power is high, else the median."""
    majority: Fraction
    promotion_index: int
    points: int
    weights: Mapping[Segment, Fraction]
    shift_points: Fraction
    """Share of the hours beyond the plan from which hours should be shifted."""
    periods: Mapping[str, int]
    mix: Mapping[str, tuple[int, ...]]
    """Per cent of time, people and money in each period of a deal."""
    key_share: Fraction
    """Share of the profit that the key accounts bring together."""

    def __post_init__(self) -> None:
        positive("segment.points", self.points)
        amounts("segment.capacity_threshold", self.capacity_threshold)
        share("segment.majority", self.majority)
        share("segment.shift_points", self.shift_points)
        share("segment.key_share", self.key_share)
        if any(weight < 0 for weight in self.weights.values()):
            raise RequestWrong("{key} must not hold a value below 0", key="segment.weights")
        for period, parts in self.mix.items():
            sums_to(f"segment.mix.{period}", dict(enumerate(map(Fraction, parts))), 100)


@dataclass(frozen=True, slots=True)
class Account:
    """The account plan, the information template and needs (method.md 2.1, 4.4, 5.2)."""

    fresh_days: int
    recent_days: int
    complete: Fraction
    cover: Fraction
    clear_need: int
