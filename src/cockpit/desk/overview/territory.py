"""The map of accounts: purchasing power against share, the 80/20 curve, effort planned and spent (method.md 6)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cockpit.desk.book_numbers import book_numbers
from cockpit.desk.desk import Desk
from cockpit.methods.numbers import SegmentNumbers
from cockpit.methods.pareto import Pareto, pareto
from cockpit.methods.resources import actual_points
from cockpit.methods.segment import share_of
from cockpit.methods.undefined import Undefined
from cockpit.model.enums import Segment
from cockpit.storage import overview as stored

__all__ = ["SEGMENTS", "STEPS", "Curve", "Effort", "Placed", "Territory", "territory"]

SEGMENTS: tuple[Segment | None, ...] = (*Segment, None)
"""In the method's order; None: not known yet."""
STEPS = 48
"""Points of a curve."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An account with what places it; money in its ``currency``."""

    id: str
    name: str
    segment: Segment | None
    """As last evaluated, or the rep's own."""
    currency: str
    spend: Decimal | None
    revenue: Decimal | None
    profit: Decimal | None
    share: Fraction | None
    """Our part of the customer's yearly spend, 0..1."""
    majority: bool | None
    """The share is more than half."""
    power: Fraction | None
    """Yearly spend / the limit of its currency: from 1 on purchasing power is high; None where either is unknown."""
    planned: Fraction | None
    """Points of ten: the rep's own, else the plan's."""
    spent: Fraction | None
    """The points that its share of all logged hours is worth; None without logged hours."""
    key: bool | None
    """One of the fewest that bring 80 %; None where it isn't ranked."""

    @property
    def quadrant(self) -> tuple[bool, bool] | None:
        """Whether purchasing power is high, and whether ours is the majority; None where either is unknown."""
        return None if self.power is None or self.majority is None else (self.power >= 1, self.majority)


@dataclass(frozen=True, slots=True)
class Effort:
    """The accounts of a segment together; points of ten."""

    segment: Segment | None
    accounts: int
    planned: Fraction | None
    spent: Fraction | None


@dataclass(frozen=True, slots=True)
class Curve:
    """How much of a currency's profit the best accounts bring together."""

    currency: str
    ranked: int
    keys: int
    """The fewest accounts that bring the share that makes a key account."""
    by_profit: bool
    """False: by revenue, as not every account has a profit."""
    shares: tuple[Fraction, ...]
    """Share of the total brought by the best n / STEPS of the accounts, n from 1 to STEPS; above 1 before losses."""


@dataclass(frozen=True, slots=True)
class Territory:
    """The whole map on one day; ``limit``: the share that makes a key account."""

    accounts: tuple[Placed, ...]
    efforts: tuple[Effort, ...]
    curves: tuple[Curve, ...]
    limit: Fraction


def territory(desk: Desk) -> Territory:
    """Every account where it stands on the desk's day; the currency with most ranked accounts first."""
    with desk.book.reading():
        rows = stored.placed_accounts(desk.book)
        hours = stored.hours_by_account(desk.book, desk.today.isoformat())
    numbers, book = desk.numbers.segment, book_numbers(desk)
    ranked = dict(_ranked(rows, numbers))
    whole = sum(hours.values(), Decimal(0))
    accounts = []
    for id_, name, segment, currency, spend, revenue, profit, own_points, _own in rows:
        share, limit = share_of(spend, revenue), book.capacity_threshold.get(currency)
        planned = _planned(id_, own_points, book.planned)
        found = ranked.get(currency)
        place = found.places.get(id_) if found is not None else None
        accounts.append(
            Placed(
                id_,
                name,
                Segment(segment) if segment else None,
                currency,
                spend,
                revenue,
                profit,
                share,
                None if share is None else share > numbers.majority,
                Fraction(spend) / Fraction(limit) if spend is not None and limit else None,
                planned,
                actual_points(hours.get(id_, Decimal(0)), whole, numbers),
                None if place is None else place.key,
            )
        )
    curves = sorted((_curve(*pair) for pair in ranked.items()), key=lambda one: (-one.ranked, one.currency))
    return Territory(tuple(accounts), _efforts(accounts), tuple(curves), numbers.key_share)


def _planned(id_: str, own: Decimal | None, plan: Mapping[str, int] | None) -> Fraction | None:
    if own is not None:
        return Fraction(own)
    return None if plan is None else Fraction(plan.get(id_, 0))


def _ranked(rows: Sequence[stored.Row], numbers: SegmentNumbers) -> Iterator[tuple[str, Pareto]]:
    """The ranks of each currency that has any (method.md 6.1)."""
    values: dict[str, list[tuple[str, Decimal | None, Decimal | None]]] = {}
    for id_, _name, _segment, currency, _spend, revenue, profit, *_rest in rows:
        values.setdefault(currency, []).append((id_, profit, revenue))
    for currency, accounts in values.items():
        found = pareto(accounts, numbers.key_share)
        if not isinstance(found, Undefined):
            yield currency, found


def _curve(currency: str, found: Pareto) -> Curve:
    places = list(found.places.values())
    at = (places[max(0, -(-step * len(places) // STEPS) - 1)] for step in range(1, STEPS + 1))
    return Curve(
        currency,
        len(places),
        sum(place.key for place in places),
        found.by_profit,
        tuple(place.cumulative_share for place in at),
    )


def _efforts(accounts: Sequence[Placed]) -> tuple[Effort, ...]:
    efforts = []
    for segment in SEGMENTS:
        mine = [one for one in accounts if one.segment is segment]
        efforts.append(Effort(segment, len(mine), _sum(one.planned for one in mine), _sum(one.spent for one in mine)))
    return tuple(efforts)


def _sum(values: Iterator[Fraction | None]) -> Fraction | None:
    """Of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, Fraction(0)) if known else None
