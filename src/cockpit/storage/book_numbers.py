"""What advice needs to know of the whole book: medians by currency, fixed once a day (method.md 9.9)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cockpit.model.money import from_minor, to_minor
from cockpit.storage import day_shares
from cockpit.storage.book import Book
from cockpit.storage.failures import intact, named

_NAME = "numbers"
_SPENDS = "accounts WHERE annual_category_spend IS NOT NULL"
_OPEN = "opportunities WHERE status = 'OPEN' AND amount > 0"

Amounts = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Medians:
    """Medians by ISO 4217 currency; a currency that the book has no amount in is missing."""

    day: date
    capacity_threshold: Amounts
    """Of the accounts' annual category spend (method.md 6.3)."""
    typical_amount: Amounts
    """Of the amounts above 0 of the open opportunities (method.md 9.8)."""


def kept(book: Book) -> Medians | None:
    """The medians as last fixed; None where they never were, or are to be fixed again."""
    with named(book.path):
        row = book.db.execute("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
    if row is None:
        return None
    with intact(book.path):
        value = json.loads(row[0])
        thresholds, amounts = _decimals(value["capacity_threshold"]), _decimals(value["typical_amount"])
        return Medians(date.fromisoformat(value["day"]), thresholds, amounts)


def of_day(book: Book, day: date) -> Medians:
    """The medians of a day: those fixed on it, else computed now and fixed for the rest of it.

    An account whose spend lies on the other side of its currency's new threshold becomes due. A book opened
    for reading only is computed and left as it is.
    """
    old = kept(book)
    if old is not None and old.day == day:
        return old
    with book.reading():
        new = computed(book, day)
    if not book.readonly:
        _keep(book, old, new)
    return new


def forget(book: Book) -> None:
    """Have all numbers of the day computed again at the next evaluation: after an import or a restore."""
    with book.writing():
        day_shares.forget(book)
        old = kept(book)
        if old is not None:
            _store(book, Medians(date.min, old.capacity_threshold, old.typical_amount))


def computed(book: Book, day: date) -> Medians:
    """The medians of the book as it is; the mean of the middle two where their number is even."""
    return Medians(day, _medians(book, "annual_category_spend", _SPENDS), _medians(book, "amount", _OPEN))


def _medians(book: Book, column: str, source: str) -> dict[str, Decimal]:
    medians = {}
    for currency, count in book.db.execute(f"SELECT currency, count(*) FROM {source} GROUP BY currency").fetchall():
        middle = book.db.execute(
            f"SELECT {column} FROM {source} AND currency = ? ORDER BY {column} LIMIT ? OFFSET ?",
            (currency, 2 - count % 2, (count - 1) // 2),
        ).fetchall()
        medians[currency] = sum((from_minor(minor, currency) for (minor,) in middle), Decimal(0)) / len(middle)
    return medians


def _keep(book: Book, old: Medians | None, new: Medians) -> None:
    with book.writing():
        before: Amounts = old.capacity_threshold if old else {}
        for currency in before.keys() | new.capacity_threshold.keys():
            _mark_crossed(book, currency, before.get(currency), new.capacity_threshold.get(currency))
        _store(book, new)


def _mark_crossed(book: Book, currency: str, before: Decimal | None, now: Decimal | None) -> None:
    """Purchasing power is high from the threshold on: what lies between the two has changed sides."""
    if before == now:
        return
    low, high = (min(before, now), max(before, now)) if before is not None and now is not None else (None, None)
    book.db.execute(
        "INSERT OR IGNORE INTO due(account_id) SELECT id FROM accounts WHERE annual_category_spend IS NOT NULL"
        " AND currency = ? AND annual_category_spend >= ? AND annual_category_spend < ?",
        (
            currency,
            0 if low is None else _first_minor(low, currency),
            (1 << 62) if high is None else _first_minor(high, currency),
        ),
    )


def _first_minor(amount: Decimal, currency: str) -> int:
    """The lowest minor amount that is not below this one, which may be half a minor unit."""
    return to_minor(-(-amount // from_minor(1, currency)) * from_minor(1, currency), currency)


def _store(book: Book, medians: Medians) -> None:
    value = {
        "day": medians.day.isoformat(),
        "capacity_threshold": {
            currency: str(amount) for currency, amount in sorted(medians.capacity_threshold.items())
        },
        "typical_amount": {currency: str(amount) for currency, amount in sorted(medians.typical_amount.items())},
    }
    book.db.execute(
        "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (_NAME, json.dumps(value)),
    )


def _decimals(values: Mapping[str, str]) -> dict[str, Decimal]:
    return {currency: Decimal(amount) for currency, amount in values.items()}
