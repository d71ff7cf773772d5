"""Four measures of a seller's success (method.md 5.1); money is never summed across currencies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.exact import Exact, mean
from cockpit.methods.numbers import Forecast, Success
from cockpit.methods.satisfaction import Word, satisfaction
from cockpit.methods.sync import point_of
from cockpit.methods.undefined import Figure, Undefined, Why, ratio
from cockpit.model.enums import DealStatus, SyncPoint

if TYPE_CHECKING:
    from cockpit.model.library import Target
    from cockpit.model.opportunity import Opportunity


@dataclass(frozen=True, slots=True)
class Attained:
    """Won amount and target of a time; ``target`` None: none is set, ``ratio`` is won / target."""

    won: Decimal
    target: Decimal | None
    ratio: Figure


@dataclass(frozen=True, slots=True)
class Won:
    """This month, and this year up to and with this month."""

    month: Attained
    year: Attained


@dataclass(frozen=True, slots=True)
class ForecastError:
    """What was forecast of deals that are closed now, and what was won of them.

    ``error`` = (forecast - won) / won: above 0 too hopeful. ``unknown`` deals are left out, as the point they stood
    at, or their amount, is not known.
    """

    forecast: Fraction
    won: Decimal
    deals: int
    unknown: int
    error: Figure


@dataclass(frozen=True, slots=True)
class Satisfied:
    """The mean gap of the accounts where it is known, how many those are, and how many of each word."""

    gap: Figure
    word: Word | None
    accounts: int
    words: Mapping[Word, int]


def won_against_target(
    deals: Iterable[Opportunity], targets: Iterable[Target], today: dt.date, currency: str
) -> dict[str, Won]:
    """Won amounts by currency against its targets; ``currency`` is that of records without one.

    A deal counts on the day it was closed; without a day, or without an amount, it counts nowhere.
    """
    won = [
        (one.currency or currency, one.closed_at, one.amount)
        for one in deals
        if one.status is DealStatus.WON and one.amount is not None and one.closed_at is not None
    ]
    wins = [(of, day.isoformat()[:7], amount) for of, day, amount in won if day <= today]
    aims = [(one.currency or currency, one.month, one.amount) for one in targets]
    this_month = today.isoformat()[:7]
    first = f"{this_month[:4]}-01"
    found = {}
    for of in sorted({of for of, month, _ in (*wins, *aims) if first <= month <= this_month}):
        mine = [(month, amount) for name, month, amount in wins if name == of]
        aimed = [(month, amount) for name, month, amount in aims if name == of]
        found[of] = Won(
            _attained(mine, aimed, this_month, this_month),
            _attained(mine, aimed, first, this_month),
        )
    return found


def _attained(
    wins: Collection[tuple[str, Decimal]], aims: Collection[tuple[str, Decimal]], first: str, last: str
) -> Attained:
    """Months are written YYYY-MM, so that their order is that of their texts."""
    won = sum((amount for month, amount in wins if first <= month <= last), Decimal(0))
    aimed = [amount for month, amount in aims if first <= month <= last]
    if not aimed:
        return Attained(won, None, Undefined(Why.NO_TARGET))
    target = sum(aimed, Decimal(0))
    return Attained(won, target, ratio(Fraction(won), Fraction(target), Why.NO_TARGET))


def point_before(deal: Opportunity, day: dt.date, ahead: int) -> SyncPoint | None:
    """Where a deal stood so many days before a day, by its history, else by when it reached its present point.

    None where neither reaches back so far.
    """

    def known_then(on: dt.date) -> bool:
        return (day - on).days >= ahead

    moves = [move for move in deal.stage_history if known_then(move.on)]
    if moves:
        return point_of(sorted(moves, key=lambda move: move.on)[-1].buying_stage)
    if deal.buying_stage is None or deal.entered_point_at is None or not known_then(deal.entered_point_at):
        return None
    return point_of(deal.buying_stage)


def forecast_errors(
    deals: Iterable[Opportunity], today: dt.date, currency: str, success: Success, forecast: Forecast
) -> dict[str, ForecastError]:
    """By currency: the base chance of the point where each closed deal stood some days before its end.

    The chance alone, because the C139 values of that day are not kept; an implementation counts as sure.
    """
    by_currency: dict[str, list[tuple[Opportunity, SyncPoint | None]]] = {}
    for deal in deals:
        if deal.status is DealStatus.OPEN or deal.closed_at is None:
            continue
        if 0 <= (today - deal.closed_at).days <= success.closed_days:
            point = point_before(deal, deal.closed_at, success.ahead_days)
            by_currency.setdefault(deal.currency or currency, []).append((deal, point))
    return {of: _error(by_currency[of], forecast) for of in sorted(by_currency)}


def _error(deals: Collection[tuple[Opportunity, SyncPoint | None]], numbers: Forecast) -> ForecastError:
    expected, won, known = Fraction(0), Decimal(0), 0
    for deal, point in deals:
        if point is None or deal.amount is None:
            continue
        known += 1
        expected += Fraction(deal.amount) * numbers.base.get(point, Fraction(1))
        won += deal.amount if deal.status is DealStatus.WON else 0
    error: Figure = Undefined(Why.NO_CLOSED_DEAL)
    if known:
        error = ratio(expected - Fraction(won), Fraction(won), Why.NOTHING_WON)
    return ForecastError(expected, won, known, len(deals) - known, error)


def mean_closeness(chains: Iterable[Exact | None]) -> Figure:
    """The mean of the open deals' composite chain closeness, 0..100; those without a value are passed over."""
    found = mean(value for value in chains if value is not None)
    return Undefined(Why.NO_OPEN_DEAL) if found is None else found


def satisfied(asked: Iterable[tuple[Exact | None, Exact | None]]) -> Satisfied:
    """From expectation and experience, each 0..10 or None, of every account; the gap's sign is literal (6.2)."""
    known = [pair for pair in asked if None not in pair]
    found = [satisfaction(*pair, None, None, None) for pair in known]
    words = {word: sum(one.word is word for one in found) for word in Word}
    gap = mean(one.gap for one in found if not isinstance(one.gap, Undefined))
    if gap is None:
        return Satisfied(Undefined(Why.NO_SATISFACTION), None, 0, words)
    word = satisfaction(gap, 0, None, None, None).word
    return Satisfied(gap, word, len(known), words)
