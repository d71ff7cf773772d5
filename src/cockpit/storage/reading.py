"""Reading records: rows and their child rows, page by page, so that no read holds the book for long."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from cockpit.errors import N_, BookUnusable, RequestWrong
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import faults_by_row
from cockpit.model.record import Record
from cockpit.storage.book import Book
from cockpit.storage.tables import Child, Table, table_of
from cockpit.storage.triggers import quoted

PAGE = 500
"""Rows read at once."""

Key = tuple[str, ...]

_DEALS = "SELECT id FROM opportunities WHERE account_id = ?"
_PEOPLE = "SELECT id FROM stakeholders WHERE account_id = ?"
_FILTERS: dict[str, dict[str, str]] = {
    "account": {
        "accounts": "id = ?",
        "influence_lines": f"(from_id IN ({_PEOPLE}) OR to_id IN ({_PEOPLE}))",
        "participations": f"opportunity_id IN ({_DEALS})",
        "objections": f"opportunity_id IN ({_DEALS})",
        "resource_requests": f"opportunity_id IN ({_DEALS})",
        "competitors": f"opportunity_id IN ({_DEALS})",
        "actions": f"(account_id = ? OR opportunity_id IN ({_DEALS}) OR stakeholder_id IN ({_PEOPLE}))",
    },
    "opportunity": {
        "opportunities": "id = ?",
        "accounts": "id IN (SELECT account_id FROM opportunities WHERE id = ?)",
        "stakeholders": "id IN (SELECT stakeholder_id FROM participations WHERE opportunity_id = ?)",
    },
    "stakeholder": {
        "stakeholders": "id = ?",
        "accounts": "id IN (SELECT account_id FROM stakeholders WHERE id = ?)",
        "influence_lines": "(from_id = ? OR to_id = ?)",
        "opportunities": "id IN (SELECT opportunity_id FROM participations WHERE stakeholder_id = ?)",
        "interactions": "id IN (SELECT interaction_id FROM interaction_people WHERE stakeholder_id = ?)",
        "meetings": "id IN (SELECT meeting_id FROM meeting_attendees WHERE stakeholder_id = ?)",
    },
}


def read(book: Book, array: str, key: Sequence[str]) -> Record | None:
    """One record by its key, None where it is not in the book."""
    table = table_of(array)
    where = " AND ".join(f"{quoted(name)} = ?" for name in table.array.key)
    with book.reading():
        found = list(records(book, table, where, tuple(key)))
    return found[0] if found else None


def rows(
    book: Book,
    array: str,
    *,
    account: str | None = None,
    opportunity: str | None = None,
    stakeholder: str | None = None,
) -> Iterator[Record]:
    """Every record of an array in the order of its key, or those of one account, deal or person.

    Read in pages; inside ``book.reading()`` all pages show one state of the book. RequestWrong where the array
    has nothing to do with what is asked.
    """
    table = table_of(array)
    where, values = condition(array, account=account, opportunity=opportunity, stakeholder=stakeholder)
    last: Key | None = None
    while True:
        with book.reading():
            page = list(_page(book, table, where, values, last))
        yield from page
        if len(page) < PAGE:
            return
        last = table.array.key_of(page[-1])


def ids(
    book: Book,
    array: str,
    *,
    account: str | None = None,
    opportunity: str | None = None,
    stakeholder: str | None = None,
) -> Iterator[Key]:
    """The keys of ``rows``, without reading the records."""
    where, values = condition(array, account=account, opportunity=opportunity, stakeholder=stakeholder)
    names = ", ".join(map(quoted, ARRAYS[array].key))
    with book.reading():
        found = book.db.execute(
            f"SELECT {names} FROM {quoted(array)} WHERE {where} ORDER BY {names}", values
        ).fetchall()
    yield from found


def condition(
    array: str, *, account: str | None = None, opportunity: str | None = None, stakeholder: str | None = None
) -> tuple[str, tuple[str, ...]]:
    """The SQL condition of a filter with its values."""
    parts, values = ["1"], []
    for name, wanted in (("account", account), ("opportunity", opportunity), ("stakeholder", stakeholder)):
        if wanted is None:
            continue
        sql = _FILTERS[name].get(array)
        if sql is None:
            if f"{name}_id" not in ARRAYS[array].references:
                raise RequestWrong(N_("{array} can't be listed by {filter}."), array=array, filter=name)
            sql = f"{name}_id = ?"
        parts.append(sql)
        values += [wanted] * sql.count("?")
    return " AND ".join(parts), tuple(values)


def records(book: Book, table: Table, where: str, values: Sequence[Any]) -> Iterator[Record]:
    """The records that meet a condition, in the order of their key; all read at once."""
    order = ", ".join(map(quoted, table.array.key))
    return built(
        book,
        table,
        book.db.execute(
            f"SELECT {table.select()} FROM {quoted(table.name)} WHERE {where} ORDER BY {order}", values
        ).fetchall(),
    )


def built(book: Book, table: Table, found: Sequence[Sequence[Any]]) -> Iterator[Record]:
    """Records of rows in the order of ``Table.select``, their child rows read with them."""
    keys = [table.key(row) for row in found]
    lists = {child.field: children(book, child, keys) for child in table.children}
    return assembled(book, table, found, keys, lists)


def assembled(
    book: Book,
    table: Table,
    found: Iterable[Sequence[Any]],
    keys: Iterable[Key],
    lists: dict[str, dict[Key, list[Any]]],
) -> Iterator[Record]:
    """Records of rows and of the items of their lists by key; BookUnusable where the model refuses what is there."""
    rows = [
        (row, key, {field: items[key] for field, items in lists.items() if key in items})
        for row, key in zip(found, keys, strict=True)
    ]
    try:
        yield from table.records([(row, own) for row, _key, own in rows])
    except (ValueError, TypeError, ArithmeticError):
        for row, key, own in rows:
            _refuse_impossible(book, table, row, key, own)
        raise


def _refuse_impossible(book: Book, table: Table, row: Sequence[Any], key: Key, lists: dict[str, list[Any]]) -> None:
    try:
        table.records([(row, lists)])
    except (ValueError, TypeError, ArithmeticError) as error:
        fault = faults_by_row(error)[0] if isinstance(error, ValidationError) else error
        raise BookUnusable(
            N_("The book {book} holds a record that can't be: {array} {key}: {fault}."),
            book=str(book.path),
            array=table.name,
            key=" ".join(map(str, key)),
            fault=str(fault),
        ) from error


def children(book: Book, child: Child, keys: Sequence[Key]) -> dict[Key, list[Any]]:
    """The items of a list, by the key of the record they belong to, in the order of their places."""
    found: dict[Key, list[Any]] = {}
    width = len(child.key)
    for row in child_rows(book, child, keys):
        found.setdefault(row[:width], []).append(child.decode(row[width + 1 :]))
    return found


def child_rows(book: Book, child: Child, keys: Sequence[Key]) -> Iterator[tuple[Any, ...]]:
    """The rows of a child table for some records: key, place, then its columns; in that order."""
    names = ", ".join(f"t.{quoted(n)}" for n in (*child.key, "place", *(column.name for column in child.columns)))
    order = ", ".join(f"t.{quoted(n)}" for n in (*child.key, "place"))
    for start in range(0, len(keys), PAGE):
        some = keys[start : start + PAGE]
        yield from book.db.execute(
            f"SELECT {names} FROM {with_keys(child.table, child.key, len(some))} ORDER BY {order}",
            [part for one in some for part in one],
        ).fetchall()


def with_keys(table: str, key: Sequence[str], count: int) -> str:
    """What stands after FROM to get the rows of a table, as ``t``, that have one of ``count`` keys.

    A join, because SQLite 3.40 reads the whole table for ``(a, b) IN (VALUES ...)``.
    """
    slots = ", ".join(["(" + ", ".join("?" * len(key)) + ")"] * count)
    same = " AND ".join(f"t.{quoted(name)} = k.column{i}" for i, name in enumerate(key, 1))
    return f"(VALUES {slots}) k CROSS JOIN {quoted(table)} t ON {same}"


def _page(book: Book, table: Table, where: str, values: Sequence[str], last: Key | None) -> Iterator[Record]:
    key = ", ".join(map(quoted, table.array.key))
    after = "" if last is None else f" AND ({key}) > ({', '.join('?' * len(last))})"
    found = book.db.execute(
        f"SELECT {table.select()} FROM {quoted(table.name)} WHERE {where}{after} ORDER BY {key} LIMIT {PAGE}",
        (*values, *(last or ())),
    ).fetchall()
    return built(book, table, found)
