"""Records by a part of their name, and names by ids; for lists that people choose from."""

from collections.abc import Iterable
from dataclasses import dataclass

from cockpit.storage.book import Book
from cockpit.storage.failures import named

_LIKE = "LIKE :text ESCAPE '\\'"
_FIND = {
    "accounts": (
        f"SELECT id, name, '', id FROM accounts INDEXED BY accounts_by_name WHERE name {_LIKE}"
        " ORDER BY name COLLATE NOCASE, id LIMIT :limit"
    ),
    "stakeholders": (
        "SELECT p.id, p.name, a.name, a.id FROM (SELECT id, name, account_id FROM stakeholders"
        f" WHERE name {_LIKE} LIMIT :limit) p CROSS JOIN accounts a ON a.id = p.account_id"
    ),
    "opportunities": (
        "SELECT o.id, o.name, a.name, a.id FROM (SELECT id, name, account_id FROM opportunities"
        f" WHERE name {_LIKE} LIMIT :limit) o CROSS JOIN accounts a ON a.id = o.account_id"
    ),
}
_NAMES = {
    "accounts": "SELECT id, name FROM accounts WHERE id IN ({marks})",
    "opportunities": "SELECT id, name FROM opportunities WHERE id IN ({marks})",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A record that was found; ``of`` is the name of its account, empty for an account, ``title`` a person's."""

    array: str
    id: str
    name: str
    of: str
    account_id: str
    title: str = ""


def find(book: Book, text: str, limit: int) -> list[Found]:
    """At most ``limit`` accounts, people and deals, in this order, whose name holds the text.

    A scan of the names that ends with the last hit; case matters beyond ASCII only.
    """
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    found: list[Found] = []
    with named(book.path):
        for array, sql in _FIND.items():
            rows = book.db.execute(sql, {"text": f"%{escaped}%", "limit": limit - len(found)}).fetchall()
            found += [Found(array, *row) for row in rows]
    return found


def names(book: Book, array: str, ids: Iterable[str]) -> dict[str, str]:
    """Names of accounts or opportunities by id; an id that is gone is missing."""
    wanted = tuple(dict.fromkeys(ids))
    sql = _NAMES[array].format(marks=", ".join("?" * len(wanted)))
    with named(book.path):
        return dict(book.db.execute(sql, wanted).fetchall())
