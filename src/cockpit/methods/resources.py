"""Resources: ten points over accounts and periods, and what was asked for and granted (method.md 5.6, 6.4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.exact import Exact, common
from cockpit.methods.numbers import SegmentNumbers
from cockpit.methods.undefined import Undefined, Why
from cockpit.methods.workdays import within
from cockpit.model.enums import RequestStatus, Segment, SyncPoint

if TYPE_CHECKING:
    from cockpit.model.opportunity import ResourceRequest

_GIVEN = (RequestStatus.GRANTED, RequestStatus.USED)
THANK_DAYS = 7
"""A used resource is to be thanked for within so many days (M08)."""
_PERIOD = {
    SyncPoint.F: "FE",
    SyncPoint.E: "FE",
    SyncPoint.D: "DC",
    SyncPoint.C: "DC",
    SyncPoint.B: "BA",
    SyncPoint.A: "BA",
    SyncPoint.IMPL: "IMPL",
}


def allocate(
    accounts: Sequence[tuple[str, Segment | None, Exact]], numbers: SegmentNumbers
) -> Mapping[str, int] | Undefined:
    """Whole points for each account (id, segment, sum of open amounts), by largest remainder.

    Ties: larger open amounts, then id. Undefined where no account has a weight.
    """
    whole, _ = common(numbers.weights)
    weights = [0 if segment is None else whole[segment] for _, segment, _ in accounts]
    total = sum(weights)
    if total <= 0:
        return Undefined(Why.NOTHING_WORTH_THE_EFFORT)
    shares = [divmod(numbers.points * weight, total) for weight in weights]
    points = {key: share for (key, _, _), (share, _) in zip(accounts, shares, strict=True)}
    order = sorted((-rest, -amount, key) for (key, _, amount), (_, rest) in zip(accounts, shares, strict=True))
    for _, _, key in order[: numbers.points - sum(points.values())]:
        points[key] += 1
    return points


def actual_points(hours: Exact, all_hours: Exact, numbers: SegmentNumbers) -> Fraction | None:
    """The points that an account's share of all logged hours is worth; None without logged hours."""
    return None if all_hours <= 0 else numbers.points * Fraction(hours) / Fraction(all_hours)


def shift_hours(actual: Exact | None, planned: Exact | None, numbers: SegmentNumbers) -> bool:
    """Whether more hours went in than planned, by more than the shift share; both in points of 10."""
    if actual is None or planned is None:
        return False
    return (Fraction(actual) - Fraction(planned)) / numbers.points > numbers.shift_points


def period_of(point: SyncPoint) -> str:
    """The period of a deal: FE, DC, BA or IMPL, as in the numbers' ``periods`` and ``mix``."""
    return _PERIOD[point]


def mci_score(requests: Iterable[ResourceRequest]) -> Fraction | None:
    """Granted and used requests / all x 100; None without requests."""
    everything = tuple(requests)
    given = sum(request.status in _GIVEN for request in everything)
    return Fraction(100 * given, len(everything)) if everything else None


def to_thank(requests: Iterable[ResourceRequest], today: dt.date) -> tuple[ResourceRequest, ...]:
    """Used resources whose credit is still to be shared: used 0 to 7 days ago."""
    return tuple(
        request
        for request in requests
        if request.status is RequestStatus.USED
        and request.used_at is not None
        and within(today, request.used_at, THANK_DAYS)
    )
