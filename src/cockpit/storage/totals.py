"""Sums and lists over the whole book that an account's figures are held against; plain values, exact."""

from decimal import Decimal

from cockpit.model.money import from_minor
from cockpit.storage.book import Book
from cockpit.storage.failures import named


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


def hours(book: Book) -> dict[str, Decimal]:
    """Hours logged in interactions, by account."""
    found: dict[str, Decimal] = {}
    with named(book.path):
        for account, text in book.db.execute("SELECT account_id, hours FROM interactions WHERE hours IS NOT NULL"):
            found[account] = found.get(account, Decimal(0)) + Decimal(text)
    return found


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


def _amount(minor: int | None, currency: str) -> Decimal | None:
    return None if minor is None else from_minor(minor, currency)
