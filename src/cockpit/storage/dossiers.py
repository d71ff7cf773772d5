"""Dossiers: one account with everything in it, by flat indexed queries."""

import json
from functools import cache
from typing import Any

from cockpit.errors import N_, RequestWrong
from cockpit.model.dossier import Dossier
from cockpit.model.record import Record
from cockpit.storage.book import Book
from cockpit.storage.reading import assembled
from cockpit.storage.tables import Child, Table, table_of
from cockpit.storage.triggers import quoted

_OF_ACCOUNT = (
    "info_items",
    "interactions",
    "needs",
    "meetings",
    "finance_snapshots",
    "project_history",
    "account_goals",
    "next_steps",
)
_OF_DEALS = ("objections", "resource_requests", "competitors")


def read_dossier(book: Book, account_id: str) -> Dossier:
    """The account as one state of the book; every tuple in the order of its key.

    RequestWrong where there is no such account.
    """
    with book.reading():
        accounts = _read(book, "accounts", "t.id = :a", account_id)
        if not accounts:
            raise RequestWrong(N_("{array} {key} is not in the book."), array="accounts", key=account_id)
        revision = book.db.execute("SELECT revision FROM accounts WHERE id = ?", (account_id,)).fetchone()[0]
        people = _read(book, "stakeholders", "t.account_id = :a", account_id)
        deals = _read(book, "opportunities", "t.account_id = :a", account_id)
        fields: dict[str, Any] = {name: _read(book, name, "t.account_id = :a", account_id) for name in _OF_ACCOUNT}
        if deals:
            fields |= {name: _read(book, name, "o.account_id = :a", account_id, _DEAL) for name in _OF_DEALS}
            fields["participations"] = _read(book, "participations", "o.account_id = :a", account_id, _DEAL)
            people += _guests(book, account_id, fields["participations"], people)
        fields["influence_lines"] = _lines(book, people)
        fields["actions"] = _actions(book, account_id, people, deals)
    return Dossier(account=accounts[0], stakeholders=people, opportunities=deals, revision=revision, **fields)


_DEAL = "JOIN opportunities o ON o.id = t.opportunity_id"
_LISTS = {
    "attitudes": "JOIN opportunities o ON o.id = c.opportunity_id WHERE o.account_id = :a",
    "interaction_people": "JOIN interactions i ON i.id = c.interaction_id WHERE i.account_id = :a",
    "meeting_attendees": "JOIN meetings m ON m.id = c.meeting_id WHERE m.account_id = :a",
    "meeting_proposals": "JOIN meetings m ON m.id = c.meeting_id WHERE m.account_id = :a",
}


def _read(book: Book, name: str, where: str, account_id: str, join: str = "") -> tuple[Any, ...]:
    """The records of an array that meet a condition, in the order of their key, lists with one query each."""
    found = book.db.execute(_sql(name, where, join), {"a": account_id}).fetchall()
    return _records(book, table_of(name), found, account_id) if found else ()


@cache
def _sql(name: str, where: str, join: str = "") -> str:
    return f"SELECT {table_of(name).select('t')} FROM {quoted(name)} t {join} WHERE {where}"


@cache
def _sql_of_list(child: Child) -> str:
    names = ", ".join(f"c.{quoted(n)}" for n in (*child.key, "place", *(column.name for column in child.columns)))
    return f"SELECT {names} FROM {child.table} c {_LISTS[child.table]}"


def _records(book: Book, table: Table, found: list[tuple[Any, ...]], account_id: str) -> tuple[Record, ...]:
    found.sort(key=table.key)
    lists: dict[str, dict[tuple[str, ...], list[Any]]] = {}
    for child in table.children:
        items = lists[child.field] = {}
        rows = book.db.execute(_sql_of_list(child), {"a": account_id}).fetchall()
        width = len(child.key)
        rows.sort(key=lambda row: row[: width + 1])
        for row in rows:
            items.setdefault(row[:width], []).append(child.decode(row[width + 1 :]))
    return tuple(assembled(book, table, found, map(table.key, found), lists))


def _guests(book: Book, account_id: str, participations: tuple[Any, ...], people: tuple[Any, ...]) -> tuple[Any, ...]:
    """People of other accounts who take part in a deal of this one."""
    own = {person.id for person in people}
    ids = {part.stakeholder_id for part in participations} - own
    return _among(book, "stakeholders", "t.id", ids) if ids else ()


def _among(book: Book, name: str, column: str, ids: set[str]) -> tuple[Any, ...]:
    sql = _sql(name, f"{column} IN (SELECT value FROM json_each(:ids))")
    found = book.db.execute(sql, {"ids": json.dumps(sorted(ids))}).fetchall()
    return _records(book, table_of(name), found, "") if found else ()


def _lines(book: Book, people: tuple[Any, ...]) -> tuple[Any, ...]:
    """The lines between the dossier's people."""
    ids = {person.id for person in people}
    return tuple(line for line in _among(book, "influence_lines", "t.from_id", ids) if line.to_id in ids)


def _actions(book: Book, account_id: str, people: tuple[Any, ...], deals: tuple[Any, ...]) -> tuple[Any, ...]:
    """What was done with advice about the account, one of its deals, or one of its people in any deal of theirs."""
    found = {action.id: action for action in _read(book, "actions", "t.account_id = :a", account_id)}
    for column, records in (("opportunity_id", deals), ("stakeholder_id", people)):
        ids = {record.id for record in records}
        for action in _among(book, "actions", f"t.{column}", ids) if ids else ():
            elsewhere = action.opportunity_id is not None and column == "stakeholder_id"
            if not elsewhere and action.account_id in (None, account_id):
                found[action.id] = action
    return tuple(found[id_] for id_ in sorted(found))
