"""References: whether what a record names is in the book, and no one is his own superior."""

from collections.abc import Iterable, Mapping
from typing import Any

from cockpit.errors import N_
from cockpit.model.faults import Fault, Refused
from cockpit.storage.book import Book
from cockpit.storage.triggers import quoted

ABSENT = N_("is not in the book")
CIRCLE = N_("leads back to this record itself")

OWN = {"accounts": "parent_id", "stakeholders": "reports_to"}
"""Arrays that refer to themselves, with the column that does."""

Named = tuple[str, str, Any]
"""A reference that was written: path of the field, array it names, id."""


def refuse_absent(book: Book, named: Iterable[Named]) -> None:
    """Refused for every reference to what is not in the book."""
    faults = [Fault(path, id_, ABSENT) for path, array, id_ in dict.fromkeys(named) if not is_there(book, array, id_)]
    if faults:
        raise Refused(*faults)


def is_there(book: Book, array: str, id_: str) -> bool:
    return book.db.execute(f"SELECT 1 FROM {quoted(array)} WHERE id = ?", (id_,)).fetchone() is not None


def present(book: Book, array: str, ids: Iterable[str]) -> set[str]:
    """Those of the ids that are in the book."""
    some = list(ids)
    found: set[str] = set()
    for start in range(0, len(some), 500):
        part = some[start : start + 500]
        sql = f"SELECT id FROM {quoted(array)} WHERE id IN ({', '.join('?' * len(part))})"
        found.update(id_ for (id_,) in book.db.execute(sql, part))
    return found


def refuse_circles(book: Book, array: str, keys: Iterable[str]) -> None:
    """Refused where a record leads back to itself by its parents (reports_to, parent_id)."""
    column = OWN[array]
    for key in keys:
        found = book.db.execute(
            f"WITH RECURSIVE up(id) AS (SELECT {column} FROM {array} WHERE id = ?"
            f" UNION SELECT t.{column} FROM {array} t JOIN up ON t.id = up.id WHERE t.{column} IS NOT NULL)"
            " SELECT 1 FROM up WHERE id = ?",
            (key, key),
        ).fetchone()
        if found:
            named = book.db.execute(f"SELECT {column} FROM {array} WHERE id = ?", (key,)).fetchone()[0]
            raise Refused(Fault(column, named, CIRCLE))


def on_circles(parents: Mapping[str, str]) -> set[str]:
    """The ids that lie on a circle of a map from child to parent."""
    circles: set[str] = set()
    seen: set[str] = set()
    for start in parents:
        path: dict[str, None] = {}
        at: str | None = start
        while at is not None and at in parents and at not in seen and at not in path:
            path[at] = None
            at = parents[at]
        if at is not None and at in path:
            way = list(path)
            circles.update(way[way.index(at) :])
        seen.update(path)
    return circles
