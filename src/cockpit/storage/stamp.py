"""What the kept advice was made with besides the facts: the program and the user's own numbers of the method."""

from cockpit.storage.book import Book
from cockpit.storage.failures import named

_NAME = "advice_made_with"


def stamped_with(book: Book) -> str | None:
    """The stamp as last set; None in a book that was never evaluated."""
    with named(book.path):
        row = book.db.execute("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
    return None if row is None else str(row[0])


def stamp(book: Book, made_with: str) -> None:
    """Remember what the advice is made with from now on."""
    with book.writing():
        book.db.execute(
            "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            (_NAME, made_with),
        )
