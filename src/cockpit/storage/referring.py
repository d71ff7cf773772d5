"""The records that refer to one record, whatever field or list they do it in."""

from collections.abc import Iterator

from cockpit.model.arrays import ARRAYS
from cockpit.model.record import Record
from cockpit.storage.book import Book
from cockpit.storage.reading import records
from cockpit.storage.tables import Table, table_of
from cockpit.storage.triggers import quoted


def referring(book: Book, target: str, id_: str) -> Iterator[tuple[str, Record]]:
    """Array and record of everything that refers to a record of ``target``, each once, in the fixed order."""
    for name in ARRAYS:
        table = table_of(name)
        conditions = [*_own(table, target), *_in_lists(table, target)]
        if conditions:
            with book.reading():
                found = list(records(book, table, " OR ".join(conditions), (id_,) * len(conditions)))
            yield from ((name, record) for record in found)


def _own(table: Table, target: str) -> Iterator[str]:
    for column in table.columns:
        if column.target == target:
            yield f"{quoted(column.name)} = ?"


def _in_lists(table: Table, target: str) -> Iterator[str]:
    for child in table.children:
        keys = ", ".join(map(quoted, child.key))
        own = ", ".join(map(quoted, table.array.key))
        for column in child.columns:
            if column.target == target:
                yield f"({own}) IN (SELECT {keys} FROM {quoted(child.table)} WHERE {quoted(column.name)} = ?)"
