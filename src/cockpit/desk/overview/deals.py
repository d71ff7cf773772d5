"""The open deals of the whole book as the pipeline lists them, and their sums by category and currency."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from cockpit.desk.desk import Desk
from cockpit.desk.overview.figures import DealFigures
from cockpit.methods.forecast import Category
from cockpit.methods.sync import days_in_point, stalled, sync
from cockpit.model.enums import BuyingStage, SellingStage, SyncPoint
from cockpit.storage import overview as stored

__all__ = ["CATEGORIES", "DealLine", "Sum", "deal_lines", "sums"]

CATEGORIES = tuple(Category)
"""Surest first."""


@dataclass(frozen=True, slots=True)
class DealLine:
    """What is read of an open deal at once; ``amount`` in its ``currency``, None where it is not known."""

    id: str
    name: str
    account_id: str
    account: str
    currency: str
    amount: Decimal | None
    buying: BuyingStage | None
    selling: SellingStage | None
    point: SyncPoint
    estimated: bool
    """The point is not known from the buying stage."""
    gap: int | None
    """Selling less buying step; None without both."""
    days: int | None
    """In the point, at A working days; None where the day is not known, and at IMPL."""
    stalled: bool
    """At its point for longer than is usual there."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Deals of one currency and category: how many, without an amount, their amounts, amounts x probabilities."""

    currency: str
    category: Category
    deals: int
    unknown: int
    amount: Decimal
    expected: Fraction


def deal_lines(desk: Desk) -> list[DealLine]:
    """Every open deal on the desk's day, in the order of ids."""
    today, numbers = desk.today, desk.numbers.stage
    found = []
    for id_, name, account_id, account, currency, amount, buying, selling, entered in stored.open_deals(desk.book):
        first = BuyingStage(buying) if buying else None
        second = SellingStage(selling) if selling else None
        where = sync(first, second)
        since = date.fromisoformat(entered) if entered else None
        days = None if where.point is SyncPoint.IMPL else days_in_point(where.point, since, today)
        found.append(
            DealLine(
                id_, name, account_id, account, currency, amount, first, second, where.point, where.estimated,
                where.gap, days, stalled(where.point, days, numbers),
            )
        )  # fmt: skip
    return found


def sums(lines: Iterable[DealLine], figures: Mapping[str, DealFigures]) -> list[Sum]:
    """Sums by currency (in the order of codes) and category, empty ones left out; never over currencies.

    A deal whose figures are not known yet is in none (method.md 3.7).
    """
    found: dict[tuple[str, Category], Sum] = {}
    for one in lines:
        known = figures.get(one.id)
        if known is None:
            continue
        key = one.currency, known.forecast.category or Category.PIPELINE
        before = found.get(key, Sum(*key, 0, 0, Decimal(0), Fraction(0)))
        found[key] = Sum(
            *key,
            before.deals + 1,
            before.unknown + (one.amount is None),
            before.amount + (one.amount or 0),
            before.expected + (known.forecast.amount or 0),
        )
    return [found[key] for key in sorted(found, key=lambda key: (key[0], CATEGORIES.index(key[1])))]
