"""Numbers about people: closeness, decision chain, reach, cadence, attitude, stance, influence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from cockpit.errors import RequestWrong
from cockpit.methods.exact import common
from cockpit.methods.numbers.checks import limits, positive, sums_to
from cockpit.model.enums import Level, Role, Stance


@dataclass(frozen=True, slots=True)
class Relationship:
    """RC = the weighted sum of trust T, value V, depth D and recency R, each 0..100 (method.md 5.4)."""

    weights: Mapping[str, Fraction]
    trust_base: int
    trust_step: int
    recency_span: int
    """Recency falls to 0 over so many cadences beyond the first."""
    scaled: tuple[int, int, int, int, int] = field(init=False, repr=False, compare=False)
    """Weights of T, V, D, R as integers, and their common denominator."""

    def __post_init__(self) -> None:
        sums_to("closeness.rc.weights", self.weights, 1)
        positive("closeness.rc.recency_span", self.recency_span)
        parts, whole = common(self.weights)
        object.__setattr__(self, "scaled", (parts["T"], parts["V"], parts["D"], parts["R"], whole))


@dataclass(frozen=True, slots=True)
class Composite:
    """CC = the weighted mean of those of RC, SA, PA that are known (method.md 5.4)."""

    weights: Mapping[str, Fraction]
    scaled: tuple[int, int, int, int] = field(init=False, repr=False, compare=False)
    """Weights of RC, SA, PA as integers, and their common denominator."""

    def __post_init__(self) -> None:
        sums_to("closeness.cc.weights", self.weights, 1)
        positive("closeness.cc.weights.RC", self.weights["RC"])
        parts, whole = common(self.weights)
        object.__setattr__(self, "scaled", (parts["RC"], parts["SA"], parts["PA"], whole))


@dataclass(frozen=True, slots=True)
class PriceHelper:
    tolerance: Fraction
    """Share of the expected price by which a quote may exceed it before acceptance is 0."""

    def __post_init__(self) -> None:
        positive("closeness.pa.tolerance", self.tolerance)


@dataclass(frozen=True, slots=True)
class Closeness:
    """Four closenesses of a person, and the bands they are named by (method.md 5.4)."""

    rc: Relationship
    cc: Composite
    pa: PriceHelper
    bands: tuple[int, ...]
    seller_limit: int
    """Mean RC and CC from which a seller is strong in it."""
    seller_people: int
    """Key persons from which the seller's type is read."""

    def __post_init__(self) -> None:
        limits("closeness.bands", self.bands, 4)


@dataclass(frozen=True, slots=True)
class Chain:
    """The decision chain's weights by role (method.md 5.4)."""

    role_weights: Mapping[Role, Fraction]
    missing_mandatory: tuple[str, ...]
    """Roles that count as 0 where nobody has them."""
    thread_rc: int
    """RC from which a key person carries the enterprise relation."""
    scaled: Mapping[Role, int] = field(init=False, repr=False, compare=False)
    """Role weights as integers of one size."""

    def __post_init__(self) -> None:
        sums_to("chain.role_weights", self.role_weights, 100)
        if not {*Role} >= {*self.missing_mandatory}:
            raise RequestWrong("{key} must name roles", key="chain.missing_mandatory")
        parts, _ = common(self.role_weights)
        object.__setattr__(self, "scaled", parts)


@dataclass(frozen=True, slots=True)
class Reach:
    """How well one person opens the door to another (method.md 5.4)."""

    line: Fraction
    sponsor: Fraction
    department: Fraction
    other: Fraction
    supporter_attitude: int
    interested_attitude: int


@dataclass(frozen=True, slots=True)
class Cadence:
    """Target days between two contacts (method.md 9.2)."""

    roles: Mapping[Role, int]
    no_role: int
    sponsor: int
    supporter: int
    hostile: int
    late_divisor: int
    implementation: int

    def __post_init__(self) -> None:
        for days in (
            *self.roles.values(),
            self.no_role,
            self.sponsor,
            self.supporter,
            self.hostile,
            self.implementation,
        ):
            positive("cadence", days)
        positive("cadence.late_divisor", self.late_divisor)


@dataclass(frozen=True, slots=True)
class AttitudeNumbers:
    """The attitude scale -4..+4 (method.md 1.2, 4.5, 4.6)."""

    inferred: Mapping[Stance, int]
    claimed_discount: int
    stale_days: int
    supporter: int
    """Attitude from which a person counts as one of ours."""
    hostile: int
    """Attitude down from which a person counts as hostile."""


@dataclass(frozen=True, slots=True)
class StanceNumbers:
    """Stances: which attitudes fit them and how much evidence suggests them (method.md 3.3)."""

    bands: Mapping[Stance, tuple[int, ...]]
    """Lowest and highest attitude that agree with the stance."""
    evidence: Mapping[str, int]
    """Evidence points needed before SP, SN or PS is suggested."""
    low_influence: int
    """Influence below which a non-supporter without a deciding role is left alone."""

    def __post_init__(self) -> None:
        for stance, band in self.bands.items():
            limits(f"stance.bands.{stance}", tuple(reversed(band)), 2)


@dataclass(frozen=True, slots=True)
class Signs:
    """When ticked signs tell a style or a personal need (method.md 2.6, 4.3)."""

    ticks: int
    style_lead: Fraction


@dataclass(frozen=True, slots=True)
class Influence:
    """A person's weight in the account, 0..100 (method.md 1.2, 3.2-3.4)."""

    levels: Mapping[Level, int]
    unknown: int
    key_player: int
    power: int
    inner: int
    political: int
