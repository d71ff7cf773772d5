"""Sums and lists over the whole book that an account's figures are held against; plain values, exact."""

from datetime import date
from decimal import Decimal

from cockpit.model.money import from_minor
from cockpit.storage.book import Book
from cockpit.storage.failures import named

_LOGGED = 'FROM interactions WHERE hours IS NOT NULL AND "on" <= :day'
_ALMOST = 0.999999
"""What the sums of SQLite, which are binary, may fall short of."""


def open_amounts(book: Book, currency: str) -> list[Decimal]:
    """Amounts of the open opportunities of one currency, rising."""
    sql = (
        "SELECT amount FROM opportunities WHERE status = 'OPEN' AND amount IS NOT NULL AND currency = ? ORDER BY amount"
    )
    with named(book.path):
        return [from_minor(minor, currency) for (minor,) in book.db.execute(sql, (currency,))]


def account_values(book: Book, currency: str) -> list[tuple[str, Decimal | None, Decimal | None]]:
    """Id, yearly profit and our yearly revenue of the accounts of one currency."""
    sql = "SELECT id, annual_profit, our_annual_revenue FROM accounts WHERE currency = ?"
    with named(book.path):
        rows = book.db.execute(sql, (currency,)).fetchall()
    return [(id_, _amount(profit, currency), _amount(revenue, currency)) for id_, profit, revenue in rows]


def ranked_values(book: Book) -> dict[str, list[tuple[str, int | None, int | None]]]:
    """The same of all accounts by currency, in minor units; without those that have neither."""
    sql = (
        "SELECT currency, id, annual_profit, our_annual_revenue FROM accounts"
        " WHERE annual_profit IS NOT NULL OR our_annual_revenue IS NOT NULL"
    )
    found: dict[str, list[tuple[str, int | None, int | None]]] = {}
    with named(book.path):
        for currency, *row in book.db.execute(sql):
            found.setdefault(currency, []).append((row[0], row[1], row[2]))
    return found


def hours(book: Book, day: date) -> Decimal:
    """All hours logged in interactions up to a day."""
    sql = f"SELECT hours, count(*) {_LOGGED} GROUP BY hours"
    with named(book.path):
        rows = book.db.execute(sql, {"day": day.isoformat()}).fetchall()
    return sum((Decimal(text) * times for text, times in rows), Decimal(0))


def busy(book: Book, day: date, least: Decimal) -> list[str]:
    """Accounts with at least so many of these hours; one that lies next to the limit may be named too."""
    sql = f"SELECT account_id, sum(CAST(hours AS REAL)) AS spent {_LOGGED} GROUP BY account_id HAVING spent >= :least"
    with named(book.path):
        values = {"day": day.isoformat(), "least": float(least) * _ALMOST}
        return [account for account, _spent in book.db.execute(sql, values)]


def segments(book: Book) -> list[tuple[str, str | None, Decimal]]:
    """Id, segment as last evaluated, and sum of open amounts (of all currencies alike) of every account."""
    with named(book.path):
        kept = dict(book.db.execute("SELECT account_id, segment FROM advice").fetchall())
        rows = book.db.execute(
            "SELECT account_id, currency, sum(amount) FROM opportunities"
            " WHERE status = 'OPEN' AND amount IS NOT NULL GROUP BY account_id, currency"
        ).fetchall()
    sums = dict.fromkeys(kept, Decimal(0))
    for account, currency, minor in rows:
        sums[account] = sums.get(account, Decimal(0)) + from_minor(minor, currency)
    return [(account, kept.get(account), amount) for account, amount in sums.items()]


def all_evaluated(book: Book) -> bool:
    """Whether every account was evaluated once, so that its segment is known."""
    with named(book.path):
        return book.db.execute("SELECT 1 FROM advice WHERE day IS NULL LIMIT 1").fetchone() is None


def _amount(minor: int | None, currency: str) -> Decimal | None:
    return None if minor is None else from_minor(minor, currency)
