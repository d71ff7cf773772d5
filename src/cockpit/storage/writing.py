"""Writing the changes of an act: one record at a time, only the fields that the change names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from cockpit.errors import N_, ChangedMeanwhile, RequestWrong
from cockpit.model.changes import Change, Kind
from cockpit.model.faults import Fault, Refused
from cockpit.model.money import to_minor
from cockpit.model.record import Record
from cockpit.storage.book import Book
from cockpit.storage.inserting import insert_rows
from cockpit.storage.reading import child_rows, records
from cockpit.storage.references import OWN, Named, refuse_absent, refuse_circles
from cockpit.storage.tables import Child, Column, Table, table_of, value_of
from cockpit.storage.triggers import quoted

DEFAULT_CURRENCY = "CNY"
DECIMALS = N_("has more decimals than {currency} has")
_OVERWRITES = N_("{array} {key}: another program has changed {field} meanwhile; nothing was written. Look again.")


@dataclass
class _Written:
    named: list[Named] = field(default_factory=list)
    hung: dict[str, list[str]] = field(default_factory=dict)


def write(book: Book, changes: Iterable[Change]) -> None:
    """Write the changes of an act, in their order; they may refer to each other in any order.

    An EDIT writes only its ``fields``. RequestWrong where a record to add is there already, or one to edit or
    delete is not; Refused where a reference leads nowhere or in a circle, or an amount doesn't fit its
    currency; ChangedMeanwhile where one of the fields, or an amount's currency, was changed since the record was
    read. The caller's act takes all of it back then.
    """
    written = _Written()
    for change in changes:
        table = table_of(change.array)
        if change.kind is Kind.DELETE:
            _delete(book, table, change.key)
        elif change.record is None or table.array.key_of(change.record) != change.key:
            raise ValueError(f"{change.kind} of {change.array} needs the record of {change.key}")
        elif change.kind is Kind.ADD:
            _add(book, table, change.record, written)
        else:
            _edit(book, table, change, change.record, written)
    refuse_absent(book, written.named)
    for array, keys in written.hung.items():
        refuse_circles(book, array, keys)


def default_currency(book: Book) -> str:
    """The currency of rows that name none."""
    row = book.db.execute("SELECT value FROM settings WHERE name = 'currency'").fetchone()
    return row[0] if row else DEFAULT_CURRENCY


def set_default_currency(book: Book, currency: str) -> None:
    """Make a currency the book's own, inside an act; rows that are there keep theirs."""
    book.db.execute(
        "INSERT INTO settings(name, value) VALUES ('currency', ?)"
        " ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (currency,),
    )


def minor_of(path: str, amount: Decimal, currency: str) -> int:
    """The amount in minor units; Refused where it has more decimals than its currency."""
    try:
        return to_minor(amount, currency)
    except ValueError:
        raise Refused(Fault(path, amount, DECIMALS, {"currency": currency})) from None


def currency_for(book: Book, table: Table, deal: str | None) -> str:
    """What a new row without currency gets: a rival that of its deal, every other that of the book."""
    if table.name == "competitors":
        row = book.db.execute("SELECT currency FROM opportunities WHERE id = ?", (deal,)).fetchone()
        if row:
            return str(row[0])
    return default_currency(book)


def key_is(table: Table) -> str:
    return " AND ".join(f"{quoted(name)} = ?" for name in table.array.key)


def _add(book: Book, table: Table, record: Record, written: _Written) -> None:
    key = table.array.key_of(record)
    if book.db.execute(f"SELECT 1 FROM {quoted(table.name)} WHERE {key_is(table)}", key).fetchone():
        raise RequestWrong(N_("{array} {key} is in the book already."), array=table.name, key=" ".join(key))
    currency = getattr(record, "currency", None)
    if currency is None and table.array.money:
        currency = currency_for(book, table, getattr(record, "opportunity_id", None))
    values = _values(table, table.columns, record, currency)
    names = ", ".join(quoted(column.name) for column in table.columns)
    book.db.execute(f"INSERT INTO {quoted(table.name)}({names}) VALUES ({', '.join('?' * len(values))})", values)
    _note(table, table.columns, values, key, written)
    for child in table.children:
        _write_list(book, child, key, _items(table, child, record), written)


def _edit(book: Book, table: Table, change: Change, record: Record, written: _Written) -> None:
    there = book.db.execute(
        f"SELECT {table.select()} FROM {quoted(table.name)} WHERE {key_is(table)}", change.key
    ).fetchone()
    if there is None:
        raise _missing(table, change.key)
    if change.was is not None:
        _refuse_overwriting(book, table, change, change.was, record)
    attributes = table.array.fields
    wanted = {name for name, attribute in attributes.items() if attribute in change.fields or name in change.fields}
    columns = [c for c in table.columns if c.field in wanted and c.name not in table.array.key]
    currency = _currency_of_edit(table, columns, there, record, wanted)
    if "currency" in wanted:
        columns = [c for c in table.columns if c in columns or c.money]
    values = _values(table, columns, record, currency)
    if columns:
        names = ", ".join(f"{quoted(c.name)} = ?" for c in columns)
        book.db.execute(f"UPDATE {quoted(table.name)} SET {names} WHERE {key_is(table)}", (*values, *change.key))
    _note(table, columns, values, change.key, written)
    for child in table.children:
        if child.field in wanted:
            _write_list(book, child, change.key, _items(table, child, record), written)


def _refuse_overwriting(book: Book, table: Table, change: Change, was: Record, new: Record) -> None:
    """Two programs that change one field: the second is told, unless both mean the same (reliability.md F28)."""
    (now,) = records(book, table, key_is(table), change.key)
    for name, attribute in table.array.fields.items():
        if attribute not in change.fields:
            continue
        found, before = getattr(now, attribute), getattr(was, attribute)
        unnamed = name == "currency" and before is None
        if found not in (before, getattr(new, attribute)) and not unnamed:
            raise ChangedMeanwhile(_OVERWRITES, array=table.name, key=" ".join(change.key), field=name)


def _currency_of_edit(
    table: Table, columns: Sequence[Column], there: Sequence[Any], record: Record, wanted: set[str]
) -> str | None:
    """The currency in which the edit's amounts are meant; a changed currency takes all amounts of the row with it."""
    if not table.array.money:
        return None
    names = [column.name for column in table.columns]
    now = str(there[names.index("currency")])
    meant = getattr(record, "currency", None)
    if "currency" in wanted:
        return str(meant or now)
    if meant not in (None, now) and any(column.money for column in columns):
        raise ChangedMeanwhile(N_("The currency is now {currency}; read the record again."), currency=now)
    return now


def _delete(book: Book, table: Table, key: tuple[str, ...]) -> None:
    if not book.db.execute(f"DELETE FROM {quoted(table.name)} WHERE {key_is(table)}", key).rowcount:
        raise _missing(table, key)


def _missing(table: Table, key: tuple[str, ...]) -> RequestWrong:
    return RequestWrong(N_("{array} {key} is not in the book."), array=table.name, key=" ".join(key))


def _values(table: Table, columns: Iterable[Column], record: Record, currency: str | None) -> list[Any]:
    attributes = table.array.fields
    values = []
    for column in columns:
        value = getattr(record, attributes[column.field])
        if column.name == "currency":
            value = currency
        elif column.money and value is not None:
            value = minor_of(column.path, value, str(currency))
        else:
            value = value_of(column, value)
        values.append(value)
    return values


def _items(table: Table, child: Child, record: Record) -> list[tuple[Any, ...]]:
    return child.encode(getattr(record, table.array.fields[child.field]))


def _note(
    table: Table, columns: Iterable[Column], values: Iterable[Any], key: tuple[str, ...], written: _Written
) -> None:
    for column, value in zip(columns, values, strict=True):
        if column.target is not None and value is not None:
            written.named.append((column.path, column.target, value))
            if column.name == OWN.get(table.name):
                written.hung.setdefault(table.name, []).append(key[0])


def _write_list(
    book: Book, child: Child, key: tuple[str, ...], items: list[tuple[Any, ...]], written: _Written
) -> None:
    for column, values in zip(child.columns, zip(*items, strict=True), strict=False):
        if column.target is not None:
            written.named += [(column.path, column.target, value) for value in values if value is not None]
    put_lists(book, child, {key: items}, list(child_rows(book, child, [key])))


def put_lists(
    book: Book, child: Child, lists: dict[tuple[str, ...], list[tuple[Any, ...]]], there: Iterable[tuple[Any, ...]]
) -> None:
    """Bring the child rows of some records to their lists: what is the same stays untouched in its place."""
    width = len(child.key)
    new = {(*key, place): item for key, items in lists.items() for place, item in enumerate(items)}
    old = {row[: width + 1]: row[width + 1 :] for row in there}
    names = [*child.key, "place", *(column.name for column in child.columns)]
    key = " AND ".join(f"{quoted(name)} = ?" for name in names[: width + 1])
    table = quoted(child.table)
    book.db.executemany(f"DELETE FROM {table} WHERE {key}", [place for place in old if place not in new])
    sets = ", ".join(f"{quoted(column.name)} = ?" for column in child.columns)
    changed = [(*item, *place) for place, item in new.items() if place in old and old[place] != item]
    book.db.executemany(f"UPDATE {table} SET {sets} WHERE {key}", changed)
    insert_rows(book.db, child.table, names, [(*place, *item) for place, item in new.items() if place not in old])
