"""Small questions about ids that `cockpit actions` asks, answered without the model."""

from cockpit.storage.book import Book
from cockpit.storage.failures import named

_KNOWN = {
    "accounts": "SELECT 1 FROM accounts WHERE id = ?",
    "opportunities": "SELECT 1 FROM opportunities WHERE id = ?",
    "stakeholders": "SELECT 1 FROM stakeholders WHERE id = ?",
}


def is_id(book: Book, array: str, text: str) -> bool:
    """Whether the text is the id of an account, opportunity or stakeholder, by the array's name."""
    with named(book.path):
        return book.db.execute(_KNOWN[array], (text,)).fetchone() is not None


def account_of_deal(book: Book, opportunity_id: str) -> str | None:
    """The account of an opportunity; None where it is not in the book."""
    with named(book.path):
        row = book.db.execute("SELECT account_id FROM opportunities WHERE id = ?", (opportunity_id,)).fetchone()
    return None if row is None else str(row[0])


def accounts_of_person(book: Book, stakeholder_id: str) -> list[str]:
    """The person's own account and those in whose deals the person takes part, by id."""
    with named(book.path):
        rows = book.db.execute(
            "SELECT account_id FROM stakeholders WHERE id = :p UNION SELECT o.account_id FROM participations p"
            " JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = :p ORDER BY 1",
            {"p": stakeholder_id},
        ).fetchall()
    return [str(account_id) for (account_id,) in rows]


def people_named(book: Book, text: str, limit: int) -> list[tuple[str, str]]:
    """Name and account of at most ``limit`` people whose name holds the text; case matters beyond ASCII only."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    sql = "SELECT name, account_id FROM stakeholders WHERE name LIKE ? ESCAPE '\\' LIMIT ?"
    with named(book.path):
        return [(str(name), str(account)) for name, account in book.db.execute(sql, (f"%{escaped}%", limit))]
