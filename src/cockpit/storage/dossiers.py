"""Dossiers: accounts with everything in them, by flat indexed queries; as many for fifty accounts as for one."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from cockpit.errors import N_, RequestWrong
from cockpit.model.dossier import Dossier
from cockpit.storage.book import Book
from cockpit.storage.reading import assembled
from cockpit.storage.tables import Child, Table, table_of
from cockpit.storage.triggers import quoted

_OF_ACCOUNT = (
    "stakeholders",
    "opportunities",
    "info_items",
    "interactions",
    "needs",
    "meetings",
    "finance_snapshots",
    "project_history",
    "account_goals",
    "next_steps",
)
_OF_DEALS = ("participations", "objections", "resource_requests", "competitors")

Grouped = Mapping[str, list[Any]]


def read_dossier(book: Book, account_id: str) -> Dossier:
    """The account as one state of the book; every tuple in the order of its key.

    RequestWrong where there is no such account.
    """
    found = read_dossiers(book, (account_id,))
    if not found:
        raise RequestWrong(N_("{array} {key} is not in the book."), array="accounts", key=account_id)
    return found[0]


def read_dossiers(book: Book, account_ids: Sequence[str]) -> list[Dossier]:
    """These accounts in their order, all as one state of the book; an account that is gone is left out."""
    with book.reading():
        accounts = {one.id: one for one in _read(book, "accounts", "id", account_ids)}
        revisions = dict(book.db.execute(_REVISIONS, (_given(accounts),)).fetchall())
        held = {name: _grouped(_read(book, name, "account_id", accounts), "account_id") for name in _OF_ACCOUNT}
        owner = {deal.id: deal.account_id for deals in held["opportunities"].values() for deal in deals}
        for name in _OF_DEALS:
            by_deal = _grouped(_read(book, name, "opportunity_id", owner), "opportunity_id")
            held[name] = _regrouped(by_deal, held["opportunities"], name)
        people = _with_guests(book, held)
        ids = list({person.id: None for own in people.values() for person in own})
        lines = _grouped(_read(book, "influence_lines", "from_id", ids), "from_id")
        targets = {"account_id": accounts, "opportunity_id": owner, "stakeholder_id": ids}
        done = {column: _grouped(_read(book, "actions", column, some), column) for column, some in targets.items()}
    return [
        Dossier(
            account=accounts[id_],
            revision=revisions[id_],
            stakeholders=tuple(people.get(id_, ())),
            influence_lines=_lines(lines, people.get(id_, ())),
            actions=_actions(done, id_, held["opportunities"].get(id_, ()), people.get(id_, ())),
            **{name: tuple(found.get(id_, ())) for name, found in held.items() if name != "stakeholders"},
        )
        for id_ in account_ids
        if id_ in accounts
    ]


_REVISIONS = "SELECT id, revision FROM accounts WHERE id IN (SELECT value FROM json_each(?))"


def _read(book: Book, name: str, column: str, ids: Collection[str]) -> list[Any]:
    """The records of an array that have one of these ids in a column, in the order of their key."""
    if not ids:
        return []
    table = table_of(name)
    found = book.db.execute(_sql(name, column), (_given(ids),)).fetchall()
    found.sort(key=table.key)
    keys = [table.key(row) for row in found]
    return list(assembled(book, table, found, keys, _lists(book, table, keys)))


def _lists(book: Book, table: Table, keys: Sequence[tuple[str, ...]]) -> dict[str, dict[tuple[str, ...], list[Any]]]:
    """The items of the records' lists, one query a list: those of an attitude by deal, the others by their record."""
    lists: dict[str, dict[tuple[str, ...], list[Any]]] = {}
    for child in table.children if keys else ():
        items = lists[child.field] = {}
        width = len(child.key)
        parents = {key[-1]: None for key in keys}
        rows = book.db.execute(_sql_of_list(child), (_given(parents),)).fetchall()
        rows.sort(key=lambda row: row[: width + 1])
        for row in rows:
            items.setdefault(row[:width], []).append(child.decode(row[width + 1 :]))
    return lists


def _given(ids: Iterable[str]) -> str:
    """Ids as the one value that a statement's ``json_each`` reads."""
    return json.dumps(list(ids), ensure_ascii=False)


@cache
def _sql(name: str, column: str) -> str:
    return f"SELECT {table_of(name).select('t')} FROM json_each(?) CROSS JOIN {name} t ON t.{column} = json_each.value"


@cache
def _sql_of_list(child: Child) -> str:
    names = ", ".join(f"c.{quoted(n)}" for n in (*child.key, "place", *(column.name for column in child.columns)))
    return f"SELECT {names} FROM json_each(?) CROSS JOIN {child.table} c ON c.{child.key[-1]} = json_each.value"


def _grouped(records: Iterable[Any], field: str) -> dict[str, list[Any]]:
    """Records by the id in a field, each group in their order."""
    groups: dict[str, list[Any]] = {}
    for record in records:
        groups.setdefault(getattr(record, field), []).append(record)
    return groups


def _regrouped(by_deal: Grouped, deals: Grouped, name: str) -> dict[str, list[Any]]:
    """What belongs to deals by their account, in the order of its key."""
    key = table_of(name).array.key_of
    found: dict[str, list[Any]] = {}
    for account_id, own in deals.items():
        records = [record for deal in own for record in by_deal.get(deal.id, ())]
        if records:
            found[account_id] = sorted(records, key=key)
    return found


def _with_guests(book: Book, held: Mapping[str, Grouped]) -> dict[str, list[Any]]:
    """The people of each account, and after them those of other accounts who take part in its deals."""
    people = {id_: list(own) for id_, own in held["stakeholders"].items()}
    wanted = {}
    for id_, parts in held["participations"].items():
        guests = {part.stakeholder_id for part in parts} - {person.id for person in people.get(id_, ())}
        if guests:
            wanted[id_] = guests
    if wanted:
        found = {one.id: one for one in _read(book, "stakeholders", "id", sorted(set().union(*wanted.values())))}
        for id_, guests in wanted.items():
            people.setdefault(id_, []).extend(found[guest] for guest in sorted(guests))
    return people


def _lines(lines: Grouped, people: Sequence[Any]) -> tuple[Any, ...]:
    """The lines between the dossier's people."""
    ids = {person.id for person in people}
    return tuple(line for id_ in sorted(ids) for line in lines.get(id_, ()) if line.to_id in ids)


def _actions(
    done: Mapping[str, Grouped], account_id: str, deals: Sequence[Any], people: Sequence[Any]
) -> tuple[Any, ...]:
    """What was done with advice about the account, one of its deals, or one of its people in any deal of theirs."""
    found = {action.id: action for action in done["account_id"].get(account_id, ())}
    for column, records in (("opportunity_id", deals), ("stakeholder_id", people)):
        for action in (one for record in records for one in done[column].get(record.id, ())):
            elsewhere = action.opportunity_id is not None and column == "stakeholder_id"
            if not elsewhere and action.account_id in (None, account_id):
                found[action.id] = action
    return tuple(found[id_] for id_ in sorted(found))
