"""Each account's share in the whole book, as far as its hints need it; fixed once a day (method.md 6.1, 6.4, 9.9)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from cockpit.methods.pareto import KeyLine
from cockpit.storage.book import Book
from cockpit.storage.failures import named

_NAME = "shares"


@dataclass(frozen=True, slots=True)
class Shares:
    """What stands for a day; ``made_with`` marks the user's own numbers it was computed with."""

    day: date
    made_with: str
    key_lines: Mapping[str, KeyLine]
    """The last key account by ISO 4217 currency."""
    hours: Decimal
    """All hours logged up to the day."""
    planned: Mapping[str, int] | None
    """Resource points by account id, without those that have none; None: there is no plan."""
    settled: bool
    """Whether the segments of all accounts were known."""


def kept(book: Book) -> Shares | None:
    """The shares as last fixed; None where they never were, or are to be fixed again."""
    with named(book.path):
        row = book.db.execute("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
    if row is None:
        return None
    value = json.loads(row[0])
    return Shares(
        day=date.fromisoformat(value["day"]),
        made_with=value["made_with"],
        key_lines={
            currency: KeyLine(by_profit, Decimal(amount), account)
            for currency, (by_profit, amount, account) in value["key_lines"].items()
        },
        hours=Decimal(value["hours"]),
        planned=value["planned"],
        settled=value["settled"],
    )


def keep(book: Book, shares: Shares, due: Iterable[str]) -> None:
    """Fix the shares of a day, and have the accounts evaluated of which they say something else now."""
    with book.writing():
        _store(book, shares)
        book.db.executemany(
            "INSERT OR IGNORE INTO due(account_id) SELECT id FROM accounts WHERE id = ?", ((id_,) for id_ in due)
        )


def _store(book: Book, shares: Shares) -> None:
    value = {
        "day": shares.day.isoformat(),
        "made_with": shares.made_with,
        "key_lines": {
            currency: [line.by_profit, str(line.value), line.id] for currency, line in sorted(shares.key_lines.items())
        },
        "hours": str(shares.hours),
        "planned": shares.planned,
        "settled": shares.settled,
    }
    book.db.execute(
        "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (_NAME, json.dumps(value)),
    )


def forget(book: Book) -> None:
    """Have the shares fixed again at the next evaluation; inside the caller's transaction."""
    old = kept(book)
    if old is not None:
        _store(book, replace(old, day=date.min))
