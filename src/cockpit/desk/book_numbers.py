"""The numbers of the whole book that one account's advice needs; fixed once a day (method.md 9.9)."""

from decimal import Decimal
from typing import TYPE_CHECKING

from cockpit.storage import book_numbers as stored

if TYPE_CHECKING:
    from cockpit.advice.book import BookNumbers
    from cockpit.desk.desk import Desk


def book_numbers(desk: "Desk") -> "BookNumbers":
    """The numbers of this day, fixed now if they aren't yet; the daily list is weighed anew where they moved."""
    from cockpit.advice.book import BookNumbers
    from cockpit.storage.records import default_currency

    medians = _fixed(desk)
    own = desk.numbers.segment.capacity_threshold
    configured = {currency: Decimal(f.numerator) / Decimal(f.denominator) for currency, f in own.items()}
    return BookNumbers(
        capacity_threshold={**medians.capacity_threshold, **configured},
        typical_amount=medians.typical_amount,
        currency=default_currency(desk.book),
    )


def fix_anew(desk: "Desk") -> None:
    """Has the numbers fixed again at the next evaluation: after an import or a restore."""
    stored.forget(desk.book)


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

    stake, typical = desk.numbers.advice.stake, medians.typical_amount
    advice_cache.restake(desk.book, lambda amount, currency: stake_of(amount, typical.get(currency), stake))
