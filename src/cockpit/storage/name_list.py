"""Names of accounts, people and deals in short reads, and the records behind those that were found."""

from collections.abc import Sequence

from cockpit.storage.book import Book
from cockpit.storage.failures import named
from cockpit.storage.finding import Found

_NAMES = {
    "accounts": "SELECT n, name, '' FROM accounts WHERE n > ? ORDER BY n LIMIT ?",
    "stakeholders": "SELECT n, name, coalesce(title, '') FROM stakeholders WHERE n > ? ORDER BY n LIMIT ?",
    "opportunities": "SELECT n, name, '' FROM opportunities WHERE n > ? ORDER BY n LIMIT ?",
}
_RECORDS = {
    "accounts": "SELECT n, id, name, '', id, '' FROM accounts WHERE n IN ({marks})",
    "stakeholders": (
        "SELECT p.n, p.id, p.name, a.name, a.id, coalesce(p.title, '') FROM stakeholders p"
        " CROSS JOIN accounts a ON a.id = p.account_id WHERE p.n IN ({marks})"
    ),
    "opportunities": (
        "SELECT o.n, o.id, o.name, a.name, a.id, '' FROM opportunities o"
        " CROSS JOIN accounts a ON a.id = o.account_id WHERE o.n IN ({marks})"
    ),
}
ARRAYS = tuple(_NAMES)
"""What is found by name, in this order."""


def name_batch(book: Book, array: str, after: int, limit: int) -> list[tuple[int, str, str]]:
    """Row numbers above ``after`` with name and title, in their order; one short read, so that no writer waits."""
    with named(book.path):
        return [tuple(row) for row in book.db.execute(_NAMES[array], (after, limit))]


def records_of(book: Book, array: str, rows: Sequence[int]) -> dict[int, Found]:
    """The records of some row numbers (at most a few hundred); one that is gone is missing."""
    sql = _RECORDS[array].format(marks=", ".join("?" * len(rows)))
    with named(book.path):
        return {row[0]: Found(array, *row[1:]) for row in book.db.execute(sql, tuple(rows))}
