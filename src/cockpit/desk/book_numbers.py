"""The numbers of the whole book that one account's advice needs; fixed once a day (method.md 9.9)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cockpit.storage import book_numbers as stored
from cockpit.storage import day_shares, totals
from cockpit.storage.day_shares import Shares

if TYPE_CHECKING:
    from fractions import Fraction

    from cockpit.advice.book import BookNumbers
    from cockpit.desk.desk import Desk
    from cockpit.methods.pareto import KeyLine


def book_numbers(desk: "Desk") -> "BookNumbers":
    """The numbers of this day, fixed now if they aren't yet; the daily list is weighed anew where they moved."""
    if desk.book.readonly:
        if desk.computed is None or desk.computed[0] != desk.today:
            desk.computed = desk.today, _of_day(desk)
        return desk.computed[1]
    return _of_day(desk)


def _of_day(desk: "Desk") -> "BookNumbers":
    from cockpit.advice.book import BookNumbers
    from cockpit.storage.records import default_currency

    medians, shares = _fixed(desk), _shares(desk)
    return BookNumbers(
        capacity_threshold={**medians.capacity_threshold, **_amounts(desk.numbers.segment.capacity_threshold)},
        typical_amount=_typical(desk, medians),
        key_lines=shares.key_lines,
        planned=shares.planned,
        hours=shares.hours,
        currency=default_currency(desk.book),
    )


def fix_anew(desk: "Desk") -> None:
    """Has the numbers fixed again at the next evaluation: after an import or a restore."""
    stored.forget(desk.book)


def settle(desk: "Desk") -> bool:
    """Fixes the plan of resources once all segments are known; whether accounts became due by it."""
    kept = day_shares.kept(desk.book)
    if kept is None or kept.settled or desk.book.readonly:
        return False
    settled = replace(kept, planned=_planned(desk), settled=True)
    changed = _busy(desk, kept, settled)
    day_shares.keep(desk.book, settled, changed)
    return bool(changed)


def _amounts(own: "Mapping[str, Fraction]") -> dict[str, Decimal]:
    return {currency: Decimal(one.numerator) / Decimal(one.denominator) for currency, one in own.items()}


def _typical(desk: "Desk", medians: stored.Medians) -> dict[str, Decimal]:
    return {**medians.typical_amount, **_amounts(desk.numbers.advice.stake.typical_amount)}


def _fixed(desk: "Desk") -> stored.Medians:
    before = stored.kept(desk.book)
    medians = stored.of_day(desk.book, desk.today)
    moved = before is not None and before.typical_amount != medians.typical_amount
    if moved and before is not medians and not desk.book.readonly:
        _weigh_anew(desk, medians)
    return medians


def _weigh_anew(desk: "Desk", medians: stored.Medians) -> None:
    from cockpit.advice.daily import stake_of
    from cockpit.storage import advice_cache

    stake, typical = desk.numbers.advice.stake, _typical(desk, medians)
    advice_cache.restake(desk.book, lambda amount, currency: stake_of(amount, typical.get(currency), stake))


def _shares(desk: "Desk") -> Shares:
    old = day_shares.kept(desk.book)
    if old is not None and (old.day, old.made_with) == (desk.today, desk.numbers_mark):
        return old
    with desk.book.reading():
        values = totals.ranked_values(desk.book)
        new = _computed(desk, values)
        changed = set() if old is None else {*_busy(desk, old, new), *_crossed(values, old, new)}
    if not desk.book.readonly:
        day_shares.keep(desk.book, new, changed)
    return new


def _computed(desk: "Desk", values: Mapping[str, Any]) -> Shares:
    from cockpit.methods.pareto import key_line
    from cockpit.model.money import from_minor

    share = desk.numbers.segment.key_share
    lines = {currency: line for currency, rows in values.items() if (line := key_line(rows, share)) is not None}
    return Shares(
        day=desk.today,
        made_with=desk.numbers_mark,
        key_lines={
            currency: replace(line, value=from_minor(int(line.value), currency)) for currency, line in lines.items()
        },
        hours=totals.hours(desk.book, desk.today),
        planned=_planned(desk),
        settled=totals.all_evaluated(desk.book),
    )


def _planned(desk: "Desk") -> dict[str, int] | None:
    from cockpit.methods.resources import allocate
    from cockpit.methods.undefined import Undefined
    from cockpit.model.enums import Segment

    kept = totals.segments(desk.book)
    accounts = [(account, Segment(segment) if segment else None, amount) for account, segment, amount in kept]
    points = allocate(accounts, desk.numbers.segment)
    return None if isinstance(points, Undefined) else {account: n for account, n in points.items() if n}


def _busy(desk: "Desk", old: Shares, new: Shares) -> list[str]:
    """Accounts that take so many of the hours that their plan is held against it, where that moved (M12)."""
    if (old.hours, old.planned) == (new.hours, new.planned):
        return []
    share, fewer = desk.numbers.segment.shift_points, min(old.hours, new.hours)
    return totals.busy(desk.book, desk.today, fewer * share.numerator / share.denominator)


def _crossed(values: Mapping[str, Any], old: Shares, new: Shares) -> Iterator[str]:
    """Accounts that became key accounts or are none any more (M10)."""
    for currency in old.key_lines.keys() | new.key_lines.keys():
        before, now = (_in_minor(shares.key_lines.get(currency), currency) for shares in (old, new))
        if before == now:
            continue
        for account, profit, revenue in values.get(currency, ()):
            was, is_now = (line is not None and line.holds(account, profit, revenue) for line in (before, now))
            if was != is_now:
                yield account


def _in_minor(line: "KeyLine | None", currency: str) -> "KeyLine | None":
    from cockpit.model.money import to_minor

    return None if line is None else replace(line, value=to_minor(Decimal(str(line.value)), currency))
