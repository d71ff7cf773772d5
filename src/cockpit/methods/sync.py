"""Sync points: where customer and seller stand, their gap, and the buying cycle (method.md 3.1, 6.5)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from cockpit.methods.numbers import Stage
from cockpit.methods.workdays import days_since, working_days
from cockpit.model.enums import BuyingCycle, BuyingStage, SellingStage, SyncPoint


class ValueStage(StrEnum):
    """What the customer has of our value at a point."""

    ASSUMPTION = "ASSUMPTION"
    PROPOSITION = "PROPOSITION"
    PROOF = "PROOF"
    DELIVERY = "DELIVERY"


POINTS = tuple(SyncPoint)
"""F E D C B A IMPL, in order."""
BUYING = tuple(BuyingStage)
SELLING = tuple(SellingStage)
LATER_THAN_E = frozenset(POINTS[2:6])
"""D, C, B and A."""

_POINT_OF_BUYING = dict(zip(BUYING, POINTS, strict=True))
_POINT_OF_SELLING = dict(zip(SELLING, POINTS, strict=True))
_VALUE = dict(
    zip(
        POINTS,
        (
            ValueStage.ASSUMPTION,
            ValueStage.ASSUMPTION,
            ValueStage.PROPOSITION,
            ValueStage.PROOF,
            ValueStage.PROOF,
            ValueStage.PROOF,
            ValueStage.DELIVERY,
        ),
        strict=True,
    )
)
_CYCLE = {
    SyncPoint.F: BuyingCycle.NEED_RECOGNITION,
    SyncPoint.E: BuyingCycle.NEED_RECOGNITION,
    SyncPoint.D: BuyingCycle.OPTION_EVALUATION,
    SyncPoint.C: BuyingCycle.OPTION_EVALUATION,
    SyncPoint.B: BuyingCycle.CONCERN_RESOLUTION,
    SyncPoint.A: BuyingCycle.PURCHASE_DECISION,
    SyncPoint.IMPL: BuyingCycle.EXECUTION,
}
_CYCLES = tuple(BuyingCycle)


@dataclass(frozen=True, slots=True)
class Sync:
    """Where a deal stands."""

    point: SyncPoint
    estimated: bool
    """True where the buying stage is not known, so that the point comes from the selling stage, or is F."""
    gap: int | None
    """Selling less buying step: 0 in step, above 0 ahead, below 0 behind; None without both stages."""

    @property
    def value_stage(self) -> ValueStage:
        return _VALUE[self.point]


def sync(buying: BuyingStage | None, selling: SellingStage | None) -> Sync:
    """The sync point of the two stages: the customer leads."""
    if buying is not None:
        point = _POINT_OF_BUYING[buying]
        return Sync(point, False, None if selling is None else SELLING.index(selling) - BUYING.index(buying))
    return Sync(SyncPoint.F if selling is None else _POINT_OF_SELLING[selling], True, None)


def point_of(buying: BuyingStage) -> SyncPoint:
    """The sync point of a buying stage."""
    return _POINT_OF_BUYING[buying]


def buying_stage_of(point: SyncPoint) -> BuyingStage:
    """The buying stage of a sync point."""
    return BUYING[POINTS.index(point)]


def selling_stage_of(point: SyncPoint) -> SellingStage:
    """The selling stage that belongs to a sync point."""
    return SELLING[POINTS.index(point)]


def from_point_on(point: SyncPoint, first: SyncPoint) -> bool:
    """Whether the point is ``first`` or later, and the deal not yet in implementation."""
    return POINTS.index(first) <= POINTS.index(point) < len(POINTS) - 1


def days_in_point(
    point: SyncPoint, entered: dt.date | None, today: dt.date, holidays: Collection[dt.date] = ()
) -> int | None:
    """Days since the point was entered, at A working days; None where the day is unknown or still to come."""
    if entered is None or entered > today:
        return None
    return working_days(entered, today, holidays) if point is SyncPoint.A else (today - entered).days


def stalled(point: SyncPoint, days: int | None, numbers: Stage) -> bool:
    """Whether the deal is at its point for longer than stall factor x usual days; never at IMPL."""
    if days is None or point is SyncPoint.IMPL:
        return False
    return days > numbers.stall_factor * numbers.usual_days[point]


def cycle(point: SyncPoint, entered: dt.date | None, today: dt.date, numbers: Stage) -> BuyingCycle:
    """The customer's buying cycle at a point; after the execution days at IMPL it is change over time."""
    if point is SyncPoint.IMPL and (days_since(entered, today) or 0) > numbers.execution_days:
        return BuyingCycle.CHANGE_OVER_TIME
    return _CYCLE[point]


def is_lagging(person: BuyingCycle | None, deal: BuyingCycle) -> bool:
    """Whether a person is two or more stages of the cycle behind the deal."""
    return person is not None and _CYCLES.index(deal) - _CYCLES.index(person) >= 2
