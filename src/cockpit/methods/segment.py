"""Attack, defend, maintain, drop: which segment an account belongs to, and why (method.md 6.3)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from cockpit.methods.exact import Exact, median
from cockpit.methods.numbers import SegmentNumbers
from cockpit.model.enums import Segment


class SegmentWhy(StrEnum):
    """The row of the table that decided."""

    OVERRIDE = "OVERRIDE"
    NEW_MARKET = "NEW_MARKET"
    NEW_CUSTOMER = "NEW_CUSTOMER"
    NEW_BUT_WEAK = "NEW_BUT_WEAK"
    STRONG_MAJORITY = "STRONG_MAJORITY"
    STRONG_MINORITY = "STRONG_MINORITY"
    PROMOTED = "PROMOTED"
    WEAK_MAJORITY = "WEAK_MAJORITY"
    WEAK_MINORITY = "WEAK_MINORITY"
    FIND_PURCHASING_POWER = "FIND_PURCHASING_POWER"
    FIND_SHARE = "FIND_SHARE"


@dataclass(frozen=True, slots=True)
class SegmentNow:
    """The segment (None: not known yet) with what it was read from."""

    value: Segment | None
    why: SegmentWhy
    share: Fraction | None
    """Our part of the customer's yearly spend, 0..1."""
    capacity_high: bool | None
    screening: bool
    """Kept under screening: strong buyer, small share."""


def capacity_threshold(spends: Iterable[Exact], configured: Fraction | None) -> Fraction | None:
    """The spend from which purchasing power is high: the configured one, else the currency's median."""
    return median(spends) if configured is None else configured


def share_of(spend: Exact | None, revenue: Exact | None) -> Fraction | None:
    """Our revenue / the customer's spend, at most 1; None where spend is 0 or either is not known."""
    if spend is None or revenue is None or spend == 0:
        return None
    return min(Fraction(1), Fraction(revenue) / Fraction(spend))


def segment(
    *,
    is_new: bool | None,
    new_market: bool | None,
    spend: Exact | None,
    revenue: Exact | None,
    threshold: Exact | None,
    promoted: bool,
    override: Segment | None,
    numbers: SegmentNumbers,
) -> SegmentNow:
    """The segment of an account; money in one currency.

    ``threshold``: see ``capacity_threshold``; ``promoted``: see ``promotes``. An override wins, with
    the other figures as they are.
    """
    share = share_of(spend, revenue)
    high = None if spend is None or threshold is None else spend >= threshold
    found = _by_table(bool(is_new), bool(new_market), share, high, promoted, numbers)
    return found if override is None else replace(found, value=override, why=SegmentWhy.OVERRIDE)


def promotes(live: Iterable[tuple[Exact, bool]], numbers: SegmentNumbers) -> bool:
    """Whether a live deal (C139 index 0..100, sponsor present; open and not at IMPL) calls for attack."""
    return any(sponsor and index >= numbers.promotion_index for index, sponsor in live)


def _by_table(
    is_new: bool,
    new_market: bool,
    share: Fraction | None,
    high: bool | None,
    promoted: bool,
    numbers: SegmentNumbers,
) -> SegmentNow:
    if new_market:
        value, why = Segment.ATTACK, SegmentWhy.NEW_MARKET
    elif is_new:
        weak = high is False
        value, why = (Segment.DROP, SegmentWhy.NEW_BUT_WEAK) if weak else (Segment.ATTACK, SegmentWhy.NEW_CUSTOMER)
    elif high is None:
        return SegmentNow(None, SegmentWhy.FIND_PURCHASING_POWER, share, high, False)
    elif share is None:
        return SegmentNow(None, SegmentWhy.FIND_SHARE, share, high, False)
    else:
        value, why = _of_existing(high, share > numbers.majority, promoted)
    return SegmentNow(value, why, share, high, why is SegmentWhy.STRONG_MINORITY)


def _of_existing(high: bool, majority: bool, promoted: bool) -> tuple[Segment, SegmentWhy]:
    if majority:
        if high:
            return Segment.DEFEND, SegmentWhy.STRONG_MAJORITY
        return Segment.MAINTAIN, SegmentWhy.WEAK_MAJORITY
    if not high:
        return Segment.DROP, SegmentWhy.WEAK_MINORITY
    if promoted:
        return Segment.ATTACK, SegmentWhy.PROMOTED
    return Segment.MAINTAIN, SegmentWhy.STRONG_MINORITY
