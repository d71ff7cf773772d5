"""What the seller's own measures are made of: closed deals, accounts with open ones, how customers were asked."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cockpit.model.opportunity import Opportunity
from cockpit.storage.book import Book
from cockpit.storage.failures import named
from cockpit.storage.reading import records
from cockpit.storage.tables import table_of


def closed_deals(book: Book, since: date) -> Iterator[Opportunity]:
    """Won and lost opportunities that were closed on this day or later, or on a day that is not known."""
    where = "status <> 'OPEN' AND (closed_at IS NULL OR closed_at >= ?)"
    with book.reading():
        found = list(records(book, table_of("opportunities"), where, (since.isoformat(),)))
    return (one for one in found if isinstance(one, Opportunity))


def accounts_with_open_deals(book: Book) -> list[str]:
    """Their ids, in order."""
    with named(book.path):
        rows = book.db.execute("SELECT DISTINCT account_id FROM opportunities WHERE status = 'OPEN' ORDER BY 1")
        return [str(account_id) for (account_id,) in rows]


def asked(book: Book) -> list[tuple[Decimal, Decimal]]:
    """Expectation and experience, each 0..10, of the accounts where both are known."""
    sql = "SELECT expectation, experience FROM accounts WHERE expectation IS NOT NULL AND experience IS NOT NULL"
    with named(book.path):
        return [(Decimal(expectation), Decimal(experience)) for expectation, experience in book.db.execute(sql)]
