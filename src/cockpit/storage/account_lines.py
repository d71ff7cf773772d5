"""The accounts list, page by page: by best action or by name, as a whole or filtered; no scan on a cursor key.

Named tuples, because importing dataclasses would cost `cockpit actions` a third of `import sqlite3`.
"""

from typing import Literal, NamedTuple

from cockpit.storage.book import Book
from cockpit.storage.failures import named

Order = Literal["best", "name"]

_BY_BEST = (
    "SELECT account_id, segment, best FROM advice {where} ORDER BY best DESC, account_id LIMIT :limit OFFSET :offset"
)
_BY_NAME = (
    "SELECT id, name FROM accounts INDEXED BY accounts_by_name"
    " ORDER BY name COLLATE NOCASE, id LIMIT :limit OFFSET :offset"
)
_LIKE = "a.name LIKE :text ESCAPE '\\'"


class AccountLine(NamedTuple):
    """One line: the segment and the score of the best action are those last kept, None before the first evaluation."""

    id: str
    name: str
    segment: str | None
    best: int | None


class Filter(NamedTuple):
    """Accounts whose name holds a text (case matters beyond ASCII only), and of one segment; empty: all."""

    text: str = ""
    segment: str | None = None

    @property
    def like(self) -> str:
        """The text as a LIKE pattern in which it is only text."""
        escaped = self.text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return f"%{escaped}%"


def account_lines(
    book: Book, order: Order = "best", offset: int = 0, limit: int = 100, where: Filter | None = None
) -> list[AccountLine]:
    """A page of the list: best action first, or by name (ASCII without case, then by code point).

    Costs the page and its offset along an index; a text filter reads the names once.
    """
    chosen = where or Filter()
    values = {"limit": limit, "offset": offset, "segment": chosen.segment, "text": chosen.like}
    with named(book.path):
        rows = book.db.execute(_sql(order, chosen), values).fetchall()
    return [AccountLine(*row) for row in rows]


def account_count(book: Book, where: Filter | None = None) -> int:
    """How many accounts the list has."""
    chosen = where or Filter()
    values = {"segment": chosen.segment, "text": chosen.like}
    if not chosen.text:
        sql = "SELECT count(*) FROM advice" + (" WHERE segment = :segment" if chosen.segment else "")
    else:
        sql = f"SELECT count(*) FROM accounts a INDEXED BY accounts_by_name WHERE {_LIKE}"
        if chosen.segment:
            sql += " AND (SELECT segment FROM advice WHERE account_id = a.id) = :segment"
    with named(book.path):
        return int(book.db.execute(sql, values).fetchone()[0])


def account_place(book: Book, account_id: str, order: Order = "best") -> int | None:
    """The account's place in the unfiltered list, from 0; None where it is not in the book."""
    if order == "best":
        sql = (
            "SELECT CASE WHEN v.best IS NULL THEN (SELECT count(*) FROM advice b WHERE b.best IS NOT NULL)"
            " ELSE (SELECT count(*) FROM advice b WHERE b.best > v.best) END"
            " + (SELECT count(*) FROM advice b WHERE b.best IS v.best AND b.account_id < v.account_id)"
            " FROM advice v WHERE v.account_id = ?"
        )
    else:
        sql = (
            "SELECT (SELECT count(*) FROM accounts b INDEXED BY accounts_by_name"
            " WHERE (b.name COLLATE NOCASE, b.id) < (a.name, a.id)) FROM accounts a WHERE a.id = ?"
        )
    with named(book.path):
        row = book.db.execute(sql, (account_id,)).fetchone()
    return None if row is None else int(row[0])


def _sql(order: Order, chosen: Filter) -> str:
    """The statement of a page; CROSS JOIN fixes the way, whatever ANALYZE has found."""
    if not chosen.text and order == "best":
        page = _BY_BEST.format(where="WHERE segment = :segment" if chosen.segment else "")
        return (
            f"SELECT a.id, a.name, v.segment, v.best FROM ({page}) v CROSS JOIN accounts a ON a.id = v.account_id"
            " ORDER BY v.best DESC, v.account_id"
        )
    if not chosen.text and not chosen.segment:
        return (
            f"SELECT a.id, a.name, v.segment, v.best FROM ({_BY_NAME}) a CROSS JOIN advice v ON v.account_id = a.id"
            " ORDER BY a.name COLLATE NOCASE, a.id"
        )
    conditions = [_LIKE] * bool(chosen.text) + ["v.segment = :segment"] * bool(chosen.segment)
    by = "v.best DESC, a.id" if order == "best" else "a.name COLLATE NOCASE, a.id"
    return (
        "SELECT a.id, a.name, v.segment, v.best FROM accounts a INDEXED BY accounts_by_name"
        f" CROSS JOIN advice v ON v.account_id = a.id WHERE {' AND '.join(conditions)} ORDER BY {by}"
        " LIMIT :limit OFFSET :offset"
    )
