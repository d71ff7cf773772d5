"""Numbers about a deal: C139, forecast, usual days, attention, assessment, history."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from cockpit.methods.exact import common
from cockpit.methods.numbers.checks import falling, limits, positive, share, sums_to
from cockpit.model.enums import SyncPoint


@dataclass(frozen=True, slots=True)
class Coach:
    """What makes a named coach a high-quality one (method.md 3.6)."""

    attitude: int
    rc: int
    days: int


@dataclass(frozen=True, slots=True)
class Suggested:
    """When the figures themselves suggest a First or the Win (method.md 3.6)."""

    attitude: int
    acceptance: int
    influence: int


@dataclass(frozen=True, slots=True)
class C139Numbers:
    """The index 0..100 of coach, clear items, First and Win (method.md 3.6)."""

    coach: Fraction
    clear: Fraction
    unconfirmed: Fraction
    first: Fraction
    win: Fraction
    no_coach_factor: Fraction
    bands: tuple[int, ...]
    quality: Coach
    suggested: Suggested
    blind_clear: int
    """So many clear items or fewer at point C or later are blind."""
    firm_first: int
    """So many First or more ask for work on the top decision-maker, and let a deal leave B."""
    scaled: tuple[int, int, int, int, int, int, int, int] = field(init=False, repr=False, compare=False)
    """Points of coach, clear, unconfirmed, First, Win, First and Win without a coach as integers, and their common
    denominator."""

    def __post_init__(self) -> None:
        full = self.coach + 9 * self.clear + 3 * self.first + self.win
        sums_to("c139.coach + 9 clear + 3 first + win", {"full": full}, 100)
        limits("c139.bands", self.bands, 3)
        points = {
            "coach": self.coach,
            "clear": self.clear,
            "unconfirmed": self.unconfirmed,
            "first": self.first,
            "win": self.win,
            "first alone": self.first * self.no_coach_factor,
            "win alone": self.win * self.no_coach_factor,
        }
        parts, whole = common(points)
        object.__setattr__(self, "scaled", (*parts.values(), whole))


@dataclass(frozen=True, slots=True)
class Forecast:
    """The chance of winning, as fractions (method.md 3.7)."""

    base: Mapping[SyncPoint, Fraction]
    no_sponsor: Fraction
    hostile: Fraction
    no_win: Fraction
    floor: Fraction
    ceiling: Fraction
    commit: Fraction
    best_case: Fraction
    own_history_deals: int

    def __post_init__(self) -> None:
        for point, chance in self.base.items():
            share(f"forecast.base.{point}", chance)
        for key in ("no_sponsor", "hostile", "no_win", "floor", "ceiling"):
            share(f"forecast.{key}", getattr(self, key))
        falling("forecast.ceiling, floor", self.ceiling, self.floor)
        falling("forecast.commit, best_case", self.commit, self.best_case)


@dataclass(frozen=True, slots=True)
class Stage:
    """How long a deal usually stays at a point (method.md 3.1, 6.5)."""

    usual_days: Mapping[SyncPoint, int]
    """Calendar days, at A working days."""
    stall_factor: int
    signing_days: int
    execution_days: int

    def __post_init__(self) -> None:
        for point, days in self.usual_days.items():
            positive(f"stage.usual_days.{point}", days)


@dataclass(frozen=True, slots=True)
class Attention:
    """Where the contacts of the last days went (method.md 4.5)."""

    days: int
    opponent_limit: Fraction
    target: Mapping[str, Fraction]

    def __post_init__(self) -> None:
        sums_to("attention.target", self.target, 1)


@dataclass(frozen=True, slots=True)
class Assessment:
    """Four questions, grade and winning six steps (method.md 5.3)."""

    red: int
    go: int
    grades: tuple[int, ...]
    grade_weights: Mapping[str, Fraction]
    step_cc: int
    coach_days: int

    def __post_init__(self) -> None:
        limits("assessment.grades", self.grades, 3)
        sums_to("assessment.grade_weights", self.grade_weights, 1)


@dataclass(frozen=True, slots=True)
class History:
    """Project behaviour (method.md 5.7)."""

    confident: int
    element_points: int
    rhythm_days: int
    rival_lead: int


@dataclass(frozen=True, slots=True)
class Radar:
    """Five dimensions and five arrows (method.md 5.1)."""

    skill_days: int
    weak: int
