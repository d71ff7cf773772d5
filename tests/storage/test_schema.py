"""The tables: what the model knows has its column, and every write of them is in the journal."""

import sqlite3

import pytest

from cockpit.model.arrays import ARRAYS
from cockpit.storage import identity
from cockpit.storage.opening import Book
from cockpit.storage.tables import table_of
from cockpit.storage.triggers import ACCOUNTS_OF, UNJOURNALLED, journalled_tables

SYSTEM = {"settings"}


def columns(book: Book, table: str) -> set[str]:
    return {name for (name,) in book.db.execute("SELECT name FROM pragma_table_info(?)", (table,))}


@pytest.mark.parametrize("array", ARRAYS)
def test_every_field_of_the_model_has_its_column(book: Book, array: str) -> None:
    """A field that the model gains or loses can't be forgotten in the tables, nor the other way round."""
    table = table_of(array)
    own = {column.name for column in table.columns}
    extra = columns(book, array) - own
    assert own <= columns(book, array)
    assert extra <= {"n", "revision"}
    assert {column.field for column in table.columns} | {child.field for child in table.children} == set(ARRAYS[array].fields)
    for child in table.children:
        assert columns(book, child.table) == {*child.key, "place", *(column.name for column in child.columns)}


@pytest.mark.parametrize("array", ARRAYS)
def test_a_column_may_be_null_exactly_where_the_model_may_not_know(book: Book, array: str) -> None:
    """NOT NULL and defaults of the tables are those of the model."""
    found = {name: (bool(notnull), default) for name, notnull, default in book.db.execute(
        "SELECT name, \"notnull\", dflt_value FROM pragma_table_info(?)", (array,))}
    for column in table_of(array).columns:
        default = None if column.empty is None else f"'{column.empty}'"
        needed = column.required or column.empty is not None or column.name == "currency"
        assert found[column.name] == (needed, default), column.name


@pytest.mark.parametrize("array", ARRAYS)
def test_every_reference_is_guarded_by_the_tables(book: Book, array: str) -> None:
    """SQLite itself refuses a reference to what is not there, with an explicit rule for the deletion."""
    table = table_of(array)
    wanted = {(column.name, column.target) for column in table.columns if column.target}
    rules = book.db.execute('SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)', (array,)).fetchall()
    assert {(column, target) for column, target, _rule in rules} == wanted
    assert {rule for _column, _target, rule in rules} <= {"CASCADE", "SET NULL"}
    for child in table.children:
        found = {(c, t) for c, t in book.db.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (child.table,))}
        assert {(column.name, column.target) for column in child.columns if column.target} <= found


def test_every_reference_has_an_index(book: Book) -> None:
    """Deleting a record looks up those that refer to it; none of these look-ups reads a whole table."""
    for table in journalled_tables(book.db):
        for column, in book.db.execute('SELECT "from" FROM pragma_foreign_key_list(?)', (table,)).fetchall():
            plan = book.db.execute(f'EXPLAIN QUERY PLAN SELECT 1 FROM "{table}" WHERE "{column}" = ?', ("x",)).fetchall()  # noqa: S608
            assert "USING" in plan[0][3], (table, column, plan)


def test_every_table_is_journalled_or_says_why_not(book: Book) -> None:
    """No table of facts is without its triggers, and all its columns are in them."""
    cache = {"operations", "current_operation", "changes", "due", "advice", "advised", "meta", "_sqlite_migrations"}
    tables = {name for (name,) in book.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'") if not name.startswith("sqlite")}
    assert tables == set(ACCOUNTS_OF) | cache
    for name, table in journalled_tables(book.db).items():
        sql = "\n".join(s for (s,) in book.db.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", (name,)))
        for column in columns(book, name):
            assert (f"'{column}'" in sql) == ((name, column) not in UNJOURNALLED), (name, column)
        assert {f"{name}_inserted", f"{name}_deleted"} <= {t for (t,) in book.db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", (name,))}
        assert table.key


def test_no_write_goes_round_the_journal(book: Book) -> None:
    """A program that writes to the tables itself is refused, with a sentence that says where to go."""
    with pytest.raises(sqlite3.IntegrityError, match="no act is open: change this book through cockpit"):
        book.db.execute("INSERT INTO accounts(id, name, currency) VALUES ('a', 'A', 'CNY')")


def test_all_tables_are_strict_and_hold_no_real_numbers(book: Book) -> None:
    """A type is a type, and no amount or weight is a binary fraction."""
    for name in (*ACCOUNTS_OF, "operations", "changes", "due", "advice", "advised", "meta"):
        sql = book.db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
        assert "STRICT" in sql.splitlines()[-1]
        assert not any(kind == "REAL" for (kind,) in book.db.execute("SELECT type FROM pragma_table_info(?)", (name,)))


def test_the_fingerprint_is_that_of_the_schema(book: Book) -> None:
    """A schema that was changed without a new number and fingerprint does not pass."""
    assert identity.fingerprint(book.db) == identity.FINGERPRINT
    assert book.db.execute("PRAGMA user_version").fetchone()[0] == identity.SCHEMA


BAD = [
    ("accounts", {"name": "x" * 1001}),
    ("accounts", {"segment_override": "LOVE"}),
    ("accounts", {"segment_override": "DROP"}),
    ("accounts", {"segment_override": "DROP", "segment_reason": " "}),
    ("accounts", {"satisfaction_at": "2026-02-30"}),
    ("accounts", {"expectation": "11"}),
    ("accounts", {"expectation": "1e1"}),
    ("accounts", {"annual_category_spend": -1}),
    ("accounts", {"currency": "cny"}),
    ("accounts", {"is_new": 2}),
    ("stakeholders", {"influence": 101}),
    ("stakeholders", {"cadence_days": 0}),
    ("stakeholders", {"style_signs": "{}"}),
    ("actions", {"state": "SNOOZED"}),
    ("targets", {"month": "2026-13"}),
]
USUAL: dict[str, dict[str, object]] = {
    "accounts": {"id": "a", "name": "A", "currency": "CNY"},
    "stakeholders": {"id": "s", "account_id": "a", "name": "S"},
    "actions": {"id": "d", "rule": "S01", "state": "DONE", "on": "2026-01-01"},
    "targets": {"id": "t", "month": "2026-05", "amount": 1, "currency": "CNY"},
}


@pytest.mark.parametrize(("array", "values"), [*BAD, *((name, {}) for name in USUAL)])
def test_the_tables_refuse_by_themselves(book: Book, array: str, values: dict[str, object]) -> None:
    """Length, closed list, range, calendar and form are checked a second time, below the model."""
    row = USUAL[array] | values
    names = ", ".join(f'"{name}"' for name in row)
    sql = f"INSERT INTO {array}({names}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608
    book.db.execute("PRAGMA foreign_keys = OFF")
    book.db.execute("BEGIN")
    book.db.execute("UPDATE current_operation SET seq = 1")
    if values:
        with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed"):
            book.db.execute(sql, list(row.values()))
    else:
        book.db.execute(sql, list(row.values()))
    book.db.execute("ROLLBACK")
