"""Forecast: the chance of winning with its three causes base, index and cap (method.md 3.7)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from cockpit.methods.exact import Exact
from cockpit.methods.numbers import Forecast as ForecastNumbers
from cockpit.methods.roles import DECIDING
from cockpit.methods.sync import LATER_THAN_E, POINTS, point_of
from cockpit.model.enums import DealStatus, Role, SyncPoint

if TYPE_CHECKING:
    from cockpit.model.opportunity import Opportunity

_SURE = Fraction(1)
_LATE = frozenset((SyncPoint.B, SyncPoint.A))


class Category(StrEnum):
    """How sure a deal is, surest first."""

    COMMIT = "COMMIT"
    BEST_CASE = "BEST_CASE"
    PIPELINE = "PIPELINE"


class CapCause(StrEnum):
    """What keeps a forecast down."""

    NO_SPONSOR = "NO_SPONSOR"
    HOSTILE = "HOSTILE"
    NO_WIN = "NO_WIN"


@dataclass(frozen=True, slots=True)
class Cap:
    """A cap that applies, as a fraction."""

    cause: CapCause
    limit: Fraction


@dataclass(frozen=True, slots=True)
class Forecast:
    """Chance 0..1 and its causes; ``base`` and ``index_factor`` are None where the deal is sold or closed."""

    probability: Fraction
    base: Fraction | None
    index_factor: Fraction | None
    caps: tuple[Cap, ...]
    """Every cap that applies; the lowest counts."""
    category: Category | None
    """None for a closed deal."""
    amount: Fraction | None
    """Amount x probability, in the deal's currency; None without an amount."""


class Attituded(Protocol):
    """What the caps read of a person."""

    @property
    def roles(self) -> Collection[Role]: ...
    @property
    def att(self) -> int | None: ...


def hostile_decider(people: Iterable[Attituded], hostile: int) -> bool:
    """Whether an approver or decision-maker has an effective attitude of ``hostile`` (-3) or lower."""
    return any(p.att is not None and p.att <= hostile and not DECIDING.isdisjoint(p.roles) for p in people)


def caps(point: SyncPoint, *, sponsor: bool, hostile: bool, win: bool, numbers: ForecastNumbers) -> tuple[Cap, ...]:
    """The caps that apply at a point; ``hostile``: an approver or decision-maker is hostile."""
    rules = (
        (CapCause.NO_SPONSOR, numbers.no_sponsor, not sponsor and point in LATER_THAN_E),
        (CapCause.HOSTILE, numbers.hostile, hostile),
        (CapCause.NO_WIN, numbers.no_win, not win and point in _LATE),
    )
    return tuple(Cap(cause, limit) for cause, limit, applies in rules if applies)


def forecast(
    status: DealStatus,
    point: SyncPoint,
    index: Fraction,
    amount: Exact | None,
    *,
    sponsor: bool,
    hostile: bool,
    win: bool,
    numbers: ForecastNumbers,
    base: Mapping[SyncPoint, Fraction] | None = None,
) -> Forecast:
    """The forecast of a deal; ``index`` is C139's 0..100, ``base`` replaces the base by the own history."""
    if status is DealStatus.LOST:
        return Forecast(Fraction(0), None, None, (), None, _part(amount, Fraction(0)))
    if status is DealStatus.WON or point is SyncPoint.IMPL:
        category = None if status is DealStatus.WON else Category.COMMIT
        return Forecast(_SURE, None, None, (), category, _part(amount, _SURE))
    start = (base or {}).get(point, numbers.base[point])
    factor = Fraction(1, 2) + index / 200
    found = caps(point, sponsor=sponsor, hostile=hostile, win=win, numbers=numbers)
    chance = min([start * factor, *(cap.limit for cap in found)])
    chance = max(numbers.floor, min(chance, numbers.ceiling))
    return Forecast(chance, start, factor, found, _category(chance, numbers), _part(amount, chance))


def _part(amount: Exact | None, chance: Fraction) -> Fraction | None:
    return None if amount is None else Fraction(amount) * chance


def _category(chance: Fraction, numbers: ForecastNumbers) -> Category:
    if chance >= numbers.commit:
        return Category.COMMIT
    return Category.BEST_CASE if chance >= numbers.best_case else Category.PIPELINE


def own_base(deals: Iterable[Opportunity], numbers: ForecastNumbers) -> Mapping[SyncPoint, Fraction] | None:
    """Own chances by point: won deals / closed deals that reached it; None with too few closed deals.

    A deal has reached every point up to the furthest of its stage history and its present buying stage.
    """
    closed = [deal for deal in deals if deal.status is not DealStatus.OPEN]
    if len(closed) < numbers.own_history_deals:
        return None
    reached = dict.fromkeys(POINTS[:-1], 0)
    won = dict.fromkeys(POINTS[:-1], 0)
    for deal in closed:
        for point in POINTS[: _furthest(deal) + 1]:
            if point in reached:
                reached[point] += 1
                won[point] += deal.status is DealStatus.WON
    return {point: Fraction(won[point], count) for point, count in reached.items() if count}


def _furthest(deal: Opportunity) -> int:
    stages = [move.buying_stage for move in deal.stage_history]
    if deal.buying_stage is not None:
        stages.append(deal.buying_stage)
    return max((POINTS.index(point_of(stage)) for stage in stages), default=-1)
