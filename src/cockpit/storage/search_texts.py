"""The texts of the book that a search looks through: what a record is called, and what was noted of it."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cockpit.storage.book import Book
from cockpit.storage.failures import named
from cockpit.storage.triggers import quoted

PAGE = 500
"""Rows of one short read, so that no writer waits."""


class Searched(NamedTuple):
    """Columns of a table: those that name a record, and those in which something was noted."""

    names: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return self.names + self.notes


TABLES: dict[str, Searched] = {
    "accounts": Searched(("name",), ("industry", "website", "phone", "address", "tags", "segment_reason", "notes")),
    "stakeholders": Searched(
        ("name", "title"),
        ("email", "phone", "wechat", "hobbies", "family", "authority_note", "power_note", "interest_note", "notes"),
    ),
    "opportunities": Searched(
        ("name",),
        (
            "next_milestone", "strategy", "recipe", "value_proposition", "value_assumption", "value_proof",
            "funds_source", "close_reason", "win_loss_key_points", "notes",
        ),
    ),
    "next_steps": Searched(("text",), ("result",)),
    "needs": Searched(("text",), ("goal", "limit", "reason", "raised_by", "target_market_user")),
    "objections": Searched(("text",), ("fit_problem", "response")),
    "interactions": Searched((), ("note", "promised", "customer_promise")),
    "meetings": Searched((), ("place", "agreement")),
    "info_items": Searched((), ("value",)),
    "competitors": Searched(("name",), ("strengths", "weaknesses", "opportunities", "threats", "plan")),
    "project_history": Searched(("name",), ("winner", "key_points", "our_plan", "precondition")),
    "account_goals": Searched(("text",), ("task",)),
    "resource_requests": Searched(("who",), ("note",)),
    "actions": Searched((), ("result", "reason")),
    "proofs": Searched(("name",), ("text",)),
    "products": Searched(("name",)),
}  # fmt: skip
"""Every table with texts of a person, in the order in which hits are shown."""

_DEAL = "(SELECT account_id FROM opportunities o WHERE o.id = t.opportunity_id)"
_OWNERS = {
    "accounts": "t.id",
    "objections": _DEAL,
    "competitors": _DEAL,
    "resource_requests": _DEAL,
    "actions": f"coalesce(t.account_id, {_DEAL})",
    "proofs": "NULL",
    "products": "NULL",
}


class Row(NamedTuple):
    """A record's row number, id, account (None for what belongs to none), and texts by column, unknown left out."""

    n: int
    id: str
    account_id: str | None
    texts: dict[str, str]


def page_after(book: Book, table: str, after: int) -> list[Row]:
    """The next rows of a table in the order of their numbers; fewer than PAGE at the end."""
    return list(_rows(book, table, f"t.n > ? ORDER BY t.n LIMIT {PAGE}", (after,)))


def rows_of(book: Book, table: str, numbers: Sequence[int]) -> list[Row]:
    """The rows with these numbers (at most PAGE) in their order; one that is gone is left out."""
    marks = ", ".join("?" * len(numbers))
    return list(_rows(book, table, f"t.n IN ({marks}) ORDER BY t.n", tuple(numbers)))


def _rows(book: Book, table: str, where: str, values: tuple[int, ...]) -> Iterator[Row]:
    columns = TABLES[table].columns
    names = ", ".join(f"t.{quoted(column)}" for column in columns)
    owner = _OWNERS.get(table, "t.account_id")
    with named(book.path):
        found = book.db.execute(f"SELECT t.n, t.id, {owner}, {names} FROM {quoted(table)} t WHERE {where}", values)
        for n, id_, account, *texts in found.fetchall():
            pairs = zip(columns, texts, strict=True)
            yield Row(n, id_, account, {column: _plain(str(text)) for column, text in pairs if text})


def _plain(text: str) -> str:
    """A text; of a list or map its texts."""
    if text[:1] not in ("[", "{"):
        return text
    try:
        return ", ".join(_texts_in(json.loads(text)))
    except ValueError:
        return text


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(item)


class Touched(NamedTuple):
    """Row numbers of a table that an act has written or removed."""

    table: str
    numbers: list[int]


def touched_since(book: Book, change: int) -> Iterator[Touched]:
    """What was written after this entry of the journal, by the numbers that rows have, or had when they went."""
    for table in TABLES:
        with named(book.path):
            found = book.db.execute(
                f"SELECT t.n FROM {quoted(table)} t WHERE t.id IN (SELECT row FROM changes WHERE seq > ? AND tbl = ?)"
                " UNION SELECT before FROM changes WHERE seq > ? AND tbl = ? AND act = '-' AND col = 'n' ORDER BY 1",
                (change, table, change, table),
            ).fetchall()
        if found:
            yield Touched(table, [int(n) for (n,) in found])
