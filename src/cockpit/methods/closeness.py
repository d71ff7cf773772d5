"""Closeness of one person: relationship, solution, price, composite (method.md 5.4).

Every value is exact: sums are made of integers over one denominator, so no threshold is decided by rounding.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from cockpit.methods.exact import Exact, clamp
from cockpit.methods.numbers import Closeness as ClosenessNumbers
from cockpit.methods.undefined import Figure, Undefined, Why

_ZERO = Fraction(0)
_FULL = Fraction(100)
_VALUE = tuple(Fraction(25 * (level + 4), 2) for level in range(-4, 5))
_DEPTH_STEP = 25


class Band(StrEnum):
    """Names of closeness, best first."""

    VERY_CLOSE = "VERY_CLOSE"
    CLOSE = "CLOSE"
    MIDDLING = "MIDDLING"
    DISTANT = "DISTANT"
    COLD = "COLD"


class Measure(StrEnum):
    """The three measures that composite closeness is made of."""

    RC = "RC"
    SA = "SA"
    PA = "PA"


@dataclass(frozen=True, slots=True)
class Closeness:
    """All measures 0..100; SA and PA are None where not known, coverage is the known weight 0..100."""

    trust: int
    value: Fraction
    depth: int
    recency: Fraction
    rc: Fraction
    sa: int | None
    pa: int | None
    cc: Fraction
    coverage: Fraction
    estimated: bool
    """True where a default or the stance stood in for benefit, attitude or contact depth."""

    @property
    def weakest(self) -> Measure:
        """The lowest known measure; of equal ones the first of RC, SA, PA."""
        known = [(self.rc, Measure.RC)]
        entered = ((self.sa, Measure.SA), (self.pa, Measure.PA))
        known += [(Fraction(value), measure) for value, measure in entered if value is not None]
        return min(known, key=lambda pair: pair[0])[1]


def recency(days: int | None, cadence: int, span: int = 2) -> Fraction:
    """100 within the cadence, then falling to 0 over ``span`` cadences more; never contacted: 0."""
    if days is None:
        return _ZERO
    if days <= cadence:
        return _FULL
    left = (span + 1) * cadence - days
    return Fraction(100 * left, span * cadence) if left > 0 else _ZERO


def depth_level(entered: int | None, contacted: bool) -> int:
    """Contact depth 0..4: the entered one, else 1 for a contacted person, else 0."""
    return int(contacted) if entered is None else entered


def relationship(
    trust_deltas: int,
    trust_base: int | None,
    benefit: int | None,
    depth: int,
    days: int | None,
    cadence: int,
    numbers: ClosenessNumbers,
) -> tuple[int, Fraction, int, Fraction, Fraction]:
    """T, V, D, R and RC, each 0..100.

    ``trust_deltas``: sum of trust changes; ``benefit``: -4..+4, None counts as 0; ``depth``: contact depth
    0..4; ``days``: since the last two-way contact, None for never; ``cadence``: 1 or more.
    """
    rc = numbers.rc
    base = rc.trust_base if trust_base is None else trust_base
    trust = clamp(base + rc.trust_step * trust_deltas, 0, 100)
    value = _VALUE[4 if benefit is None else benefit + 4]
    reached = _DEPTH_STEP * depth
    recent = recency(days, cadence, rc.recency_span)
    by_trust, by_value, by_depth, by_recency, whole = rc.scaled
    below = recent.denominator
    above = (
        2 * below * (by_trust * trust + by_depth * reached)
        + below * by_value * 25 * (4 if benefit is None else benefit + 4)
        + 2 * by_recency * recent.numerator
    )
    return trust, value, reached, recent, Fraction(above, 2 * below * whole)


def composite(rc: Fraction, sa: int | None, pa: int | None, numbers: ClosenessNumbers) -> tuple[Fraction, Fraction]:
    """CC and its coverage, both 0..100: the weighted mean of the known measures."""
    by_rc, by_sa, by_pa, whole = numbers.cc.scaled
    above, known = by_rc * rc.numerator, by_rc
    if sa is not None:
        above += by_sa * sa * rc.denominator
        known += by_sa
    if pa is not None:
        above += by_pa * pa * rc.denominator
        known += by_pa
    coverage = _FULL if known == whole else Fraction(100 * known, whole)
    return Fraction(above, rc.denominator * known), coverage


def closeness(
    *,
    trust_deltas: int,
    trust_base: int | None,
    benefit_level: int | None,
    assumed_attitude: int | None,
    attitude_estimated: bool,
    contact_depth: int | None,
    days: int | None,
    cadence: int,
    sa: int | None,
    pa: int | None,
    numbers: ClosenessNumbers,
) -> Closeness:
    """Closeness of a person in one deal from entered facts (ranges: see ``relationship``).

    ``assumed_attitude`` is the entered attitude, else the one read from the stance
    (``attitude_estimated``): raw, not effective, because closeness is about benefit.
    """
    benefit = assumed_attitude if benefit_level is None else benefit_level
    depth = depth_level(contact_depth, days is not None)
    trust, value, reached, recent, rc = relationship(trust_deltas, trust_base, benefit, depth, days, cadence, numbers)
    cc, coverage = composite(rc, sa, pa, numbers)
    guessed = benefit is None or (benefit_level is None and attitude_estimated)
    return Closeness(trust, value, reached, recent, rc, sa, pa, cc, coverage, contact_depth is None or guessed)


def band(value: Exact, numbers: ClosenessNumbers) -> Band:
    """The name of a closeness 0..100."""
    return next((name for name, limit in zip(Band, numbers.bands, strict=False) if value >= limit), Band.COLD)


def price_acceptance(quote: Exact, expected: Exact | None, numbers: ClosenessNumbers) -> Fraction | None:
    """PA 0..100 from our quote and the price he expects; None without an expected price above 0."""
    if expected is None or expected <= 0:
        return None
    over = max(_ZERO, Fraction(quote) - Fraction(expected)) / Fraction(expected)
    return max(_ZERO, 100 * (1 - over / numbers.pa.tolerance))


class SellerType(StrEnum):
    """Which seller you are."""

    ALL_ROUND = "ALL_ROUND"
    RELATIONSHIP = "RELATIONSHIP"
    SOLUTION = "SOLUTION"
    GROWING = "GROWING"


@dataclass(frozen=True, slots=True)
class SellerFinding:
    rc: Figure
    cc: Figure
    people: int
    type: SellerType | None
    """None with too few key persons to tell."""


def seller_type(key_persons: list[Closeness], numbers: ClosenessNumbers) -> SellerFinding:
    """Which seller you are, from all key persons of all open opportunities, a person once in each."""
    count = len(key_persons)
    if not count:
        nobody = Undefined(Why.NO_KEY_PERSONS)
        return SellerFinding(nobody, nobody, 0, None)
    rc = sum((c.rc for c in key_persons), _ZERO) / count
    cc = sum((c.cc for c in key_persons), _ZERO) / count
    if count < numbers.seller_people:
        return SellerFinding(rc, cc, count, None)
    strong = (rc >= numbers.seller_limit, cc >= numbers.seller_limit)
    types = {
        (True, True): SellerType.ALL_ROUND,
        (True, False): SellerType.RELATIONSHIP,
        (False, True): SellerType.SOLUTION,
        (False, False): SellerType.GROWING,
    }
    return SellerFinding(rc, cc, count, types[strong])
