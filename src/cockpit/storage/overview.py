"""What the screens over the whole book list: open deals, accounts, effort; set-wise, plain values, one state each."""

from decimal import Decimal
from typing import Any

from cockpit.model.money import from_minor
from cockpit.storage.book import Book
from cockpit.storage.failures import named

_DEALS = (
    "SELECT o.id, o.name, a.id, a.name, o.currency, o.amount, o.buying_stage, o.selling_stage, o.entered_point_at"
    " FROM opportunities o CROSS JOIN accounts a ON a.id = o.account_id WHERE o.status = 'OPEN' ORDER BY o.id"
)
_RELATED = (
    "SELECT id, revision FROM accounts WHERE id IN (SELECT account_id FROM opportunities WHERE status = 'OPEN'"
    " UNION SELECT account_id FROM stakeholders WHERE company_key_person = 1) ORDER BY id"
)
_ACCOUNTS = (
    "SELECT a.id, a.name, v.segment, a.currency, a.annual_category_spend, a.our_annual_revenue, a.annual_profit,"
    " a.resource_points, a.segment_override IS NOT NULL"
    " FROM accounts a LEFT JOIN advice v ON v.account_id = a.id ORDER BY a.id"
)
_HOURS = (
    "SELECT account_id, hours, count(*) FROM interactions"
    ' WHERE hours IS NOT NULL AND "on" <= ? GROUP BY account_id, hours'
)

Row = tuple[Any, ...]


def open_deals(book: Book) -> list[Row]:
    """Every open deal: id, name, account id, account, currency, amount, buying and selling stage, day of its point."""
    with named(book.path):
        return [(*row[:5], _amount(row[5], row[4]), *row[6:]) for row in book.db.execute(_DEALS)]


def related_accounts(book: Book) -> list[tuple[str, int]]:
    """Accounts with an open deal or a company key person, each with its revision."""
    with named(book.path):
        return [(str(id_), int(revision)) for id_, revision in book.db.execute(_RELATED)]


def placed_accounts(book: Book) -> list[Row]:
    """Every account: id, name, segment as last evaluated, currency, yearly spend, our revenue and profit with it, own
    resource points, whether the segment is the rep's own."""
    with named(book.path):
        return [
            (*row[:4], *(_amount(minor, row[3]) for minor in row[4:7]), _exact(row[7]), bool(row[8]))
            for row in book.db.execute(_ACCOUNTS)
        ]


def hours_by_account(book: Book, day: str) -> dict[str, Decimal]:
    """Hours logged in interactions up to a day (YYYY-MM-DD), by account id."""
    found: dict[str, Decimal] = {}
    with named(book.path):
        for account, text, times in book.db.execute(_HOURS, (day,)):
            found[account] = found.get(account, Decimal(0)) + Decimal(text) * times
    return found


def _amount(minor: int | None, currency: str) -> Decimal | None:
    return None if minor is None else from_minor(minor, currency)


def _exact(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))
