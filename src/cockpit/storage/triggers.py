"""The triggers of the book, made from the tables as they are: the journal, the accounts' revisions, what is due.

Made from the tables so that a new column can't be forgotten; dropped before a migration and made again after it.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

_ACCOUNT = ("{r}.account_id",)
_DEAL = ("(SELECT account_id FROM opportunities WHERE id = {r}.opportunity_id)",)
_MEETING = ("(SELECT account_id FROM meetings WHERE id = {r}.meeting_id)",)


def _person(column: str) -> tuple[str, ...]:
    """The person's own account and the accounts in whose deals the person takes part."""
    return (
        f"(SELECT account_id FROM stakeholders WHERE id = {{r}}.{column})",
        "SELECT o.account_id FROM participations p JOIN opportunities o ON o.id = p.opportunity_id"
        f" WHERE p.stakeholder_id = {{r}}.{column}",
    )


ACCOUNTS_OF: dict[str, tuple[str, ...]] = {
    "accounts": ("{r}.id",),
    "info_items": _ACCOUNT,
    "stakeholders": (*_ACCOUNT, _person("id")[1]),
    "influence_lines": (*_person("from_id"), *_person("to_id")),
    "opportunities": _ACCOUNT,
    "participations": _DEAL,
    "attitudes": _DEAL,
    "interactions": _ACCOUNT,
    "interaction_people": ("(SELECT account_id FROM interactions WHERE id = {r}.interaction_id)",),
    "needs": _ACCOUNT,
    "meetings": _ACCOUNT,
    "meeting_attendees": _MEETING,
    "meeting_proposals": _MEETING,
    "objections": _DEAL,
    "resource_requests": _DEAL,
    "finance_snapshots": _ACCOUNT,
    "project_history": _ACCOUNT,
    "competitors": _DEAL,
    "account_goals": _ACCOUNT,
    "actions": (*_ACCOUNT, *_DEAL, *_person("stakeholder_id")),
    "next_steps": _ACCOUNT,
    "proofs": (),
    "targets": (),
    "products": (),
    "settings": (),
}
"""Every journalled table, parents first, with the accounts whose figures read one of its rows.

A value in brackets or a column is one account, a bare SELECT several; ``{r}`` is the row before or after.
"""

UNJOURNALLED = frozenset({("accounts", "revision")})
"""The revision only rises, also through undo."""

_NOW = "(SELECT seq FROM current_operation)"
_INTO = "INSERT INTO changes(operation, tbl, row, row_2, row_3, act, col, before)"


@dataclass(frozen=True)
class Table:
    """A journalled table: its key columns, and all its journalled columns with the key."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]


def quoted(name: str) -> str:
    """An identifier for SQL; the only way by which a name enters a statement."""
    return '"' + name.replace('"', '""') + '"'


def journalled_tables(db: sqlite3.Connection) -> dict[str, Table]:
    """The journalled tables as the book has them, in the order of ACCOUNTS_OF."""
    return {name: _table(db, name) for name in ACCOUNTS_OF}


def _table(db: sqlite3.Connection, name: str) -> Table:
    rows = db.execute("SELECT name, pk FROM pragma_table_info(?)", (name,)).fetchall()
    columns = tuple(column for column, _pk in rows if (name, column) not in UNJOURNALLED)
    primary = tuple(column for column, pk in sorted(rows, key=lambda row: row[1]) if pk)
    return Table(name, ("id",) if primary == ("n",) else primary, columns)


def make(db: sqlite3.Connection) -> None:
    """Make all triggers, for the tables as they are now."""
    for table in journalled_tables(db).values():
        for statement in _journal(table):
            db.execute(statement)
    for statement in _CACHE:
        db.execute(statement)


def drop(db: sqlite3.Connection) -> None:
    """Drop every trigger of the book."""
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        db.execute(f"DROP TRIGGER {quoted(name)}")


def _journal(table: Table) -> Iterable[str]:
    name, t = table.name, quoted(table.name)
    data = [c for c in table.columns if c not in table.key]
    made = f"{_INTO} VALUES ({_NOW}, '{name}', {_key(table, 'new')}, '+', NULL, NULL);"
    gone = f"{_INTO} VALUES ({_NOW}, '{name}', {_key(table, 'old')}, '-', NULL, NULL);"
    yield f"CREATE TRIGGER {name}_inserted AFTER INSERT ON {t} BEGIN\n{made}\n{_touch(name, 'new')}END"
    yield (
        f"CREATE TRIGGER {name}_deleted AFTER DELETE ON {t} BEGIN\n"
        f"{_values(table, '-', table.columns, 'IS NOT NULL')}\n{gone}\n{_touch(name, 'old')}END"
    )
    keys = ", ".join(map(quoted, table.key))
    moved = " OR ".join(f"old.{quoted(c)} IS NOT new.{quoted(c)}" for c in table.key)
    yield (
        f"CREATE TRIGGER {name}_key BEFORE UPDATE OF {keys} ON {t} WHEN {moved} BEGIN\n"
        "SELECT RAISE(ABORT, 'a key never changes');\nEND"
    )
    if data:
        differs = " OR ".join(f"old.{quoted(c)} IS NOT new.{quoted(c)}" for c in data)
        names = ", ".join(map(quoted, data))
        yield (
            f"CREATE TRIGGER {name}_updated AFTER UPDATE OF {names} ON {t} WHEN {differs} BEGIN\n"
            f"{_values(table, '~', data, 'IS NOT new.')}\n{_touch(name, 'old')}{_touch(name, 'new')}END"
        )


def _key(table: Table, row: str) -> str:
    parts = [f"{row}.{quoted(c)}" for c in table.key]
    return ", ".join(parts + ["NULL"] * (3 - len(parts)))


def _values(table: Table, act: str, columns: Iterable[str], differs: str) -> str:
    """Journal the old value of each column that matters: of a change those that differ, of a removal those known."""
    selects = "\nUNION ALL ".join(
        f"SELECT '{c}', old.{quoted(c)} WHERE old.{quoted(c)} {differs}{quoted(c) if differs.endswith('.') else ''}"
        for c in columns
    )
    return f"{_INTO} SELECT {_NOW}, '{table.name}', {_key(table, 'old')}, '{act}', * FROM (\n{selects});"


def _touch(name: str, row: str) -> str:
    sql = ""
    for source in ACCOUNTS_OF[name]:
        account = source.format(r=row)
        where = f"id IN ({account})" if account.startswith("SELECT") else f"id = {account}"
        sql += f"UPDATE accounts SET revision = {_NOW} WHERE {where} AND revision IS NOT {_NOW};\n"
    return sql


_DUE = "INSERT INTO due(account_id) SELECT {id} WHERE NOT EXISTS (SELECT 1 FROM due WHERE account_id = {id})"
_CACHE = (
    "CREATE TRIGGER accounts_advice AFTER INSERT ON accounts BEGIN\n"
    "INSERT INTO advice(account_id) SELECT new.id"
    " WHERE NOT EXISTS (SELECT 1 FROM advice WHERE account_id = new.id);\nEND",
    f"CREATE TRIGGER accounts_due AFTER UPDATE OF revision ON accounts BEGIN\n{_DUE.format(id='new.id')};\nEND",
)
