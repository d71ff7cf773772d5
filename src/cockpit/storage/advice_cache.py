"""The kept advice: what the engine said of each account, until when it holds, and what the daily list is made of.

A cache beside the facts: never journalled, and dropped without loss. Plain values only, so that `cockpit today`
reads it without the model; named tuples, because importing dataclasses would cost it a third of `import sqlite3`.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from cockpit.storage.book import Book
from cockpit.storage.failures import intact, named

_UNITS = 10_000
"""Amounts are kept in ten-thousandths: no currency has more than four decimals."""

_OLD = (
    "SELECT account_id FROM due UNION SELECT account_id FROM advice WHERE revisit_on <= :day"
    " UNION SELECT account_id FROM advice WHERE day > :day"
)
_RANK = "daily DESC, amount DESC, score DESC, base DESC, rule, person_name, person_id, account_id, opportunity_id"
_TOP = f"""WITH RECURSIVE rules(rule) AS (SELECT min(rule) FROM advised
  UNION ALL SELECT (SELECT min(rule) FROM advised WHERE rule > rules.rule) FROM rules WHERE rule IS NOT NULL)
SELECT a.account_id, a.opportunity_id, (SELECT day FROM advice v WHERE v.account_id = a.account_id), a.action
FROM rules CROSS JOIN advised a ON (a.account_id, a.place) IN (SELECT account_id, place FROM advised b
  WHERE b.rule = rules.rule ORDER BY {_RANK} LIMIT :same)
WHERE rules.rule IS NOT NULL ORDER BY {", ".join("a." + part for part in _RANK.split(", "))} LIMIT :n"""


class Listed(NamedTuple):
    """One action that the daily list may show, with what decides its place there (method.md 9.8).

    ``daily`` is the score with the stake, ``score`` without; the person is the target of a person rule, else ''.
    ``action`` is what is shown, as plain values; its ``score`` and ``parts`` include the stake.
    """

    rule: str
    daily: int
    stake: int
    amount: Decimal
    score: int
    base: int
    person_name: str
    person_id: str
    opportunity_id: str | None
    action: Mapping[str, Any]


class Kept(NamedTuple):
    """The advice of one account as evaluated at a revision on a day; it holds until ``revisit_on`` (None: for ever).

    ``payload`` is plain values for JSON; ``deals`` in it is a list of ``{"opportunity_id", "raw": [actions], ...}``.
    ``fresh`` says, when read, whether it holds on the day asked about.
    """

    account_id: str
    revision: int
    day: date
    revisit_on: date | None
    segment: str | None
    best: int | None
    payload: Mapping[str, Any]
    listed: Sequence[Listed] = ()
    fresh: bool = False


class Top(NamedTuple):
    """One line of the daily list; ``day`` is the day for which it was computed."""

    account_id: str
    opportunity_id: str | None
    day: date
    action: dict[str, Any]


def save(book: Book, advices: Iterable[Kept]) -> int:
    """Keep advice, in one transaction; how many were kept.

    What was computed of an account that has changed since, or is gone, is passed over: it stays due.
    """
    packed = {advice.account_id: (advice.revision, _packed(advice), _lines(advice)) for advice in advices}
    with book.writing():
        now = dict(book.db.execute(_REVISIONS, (json.dumps(list(packed)),)).fetchall())
        kept = [(id_, row, lines) for id_, (revision, row, lines) in packed.items() if now.get(id_) == revision]
        ids = [(id_,) for id_, _row, _lines in kept]
        book.db.executemany(_KEEP, (row for _id, row, _lines in kept))
        book.db.executemany("DELETE FROM advised WHERE account_id = ?", ids)
        book.db.executemany(_LIST, (line for _id, _row, lines in kept for line in lines))
        book.db.executemany("DELETE FROM due WHERE account_id = ?", ids)
    return len(kept)


def others_wrote(book: Book) -> int:
    """A number that is another one as soon as another program, or another connection of this one, has written."""
    with named(book.path):
        return int(book.db.execute("PRAGMA data_version").fetchone()[0])


def due(book: Book, day: date, limit: int | None = None) -> list[str]:
    """The accounts to evaluate: changed, or with figures that the day has changed; the best advised before first."""
    with named(book.path):
        rows = book.db.execute(
            f"SELECT o.account_id FROM ({_OLD}) o LEFT JOIN advice v ON v.account_id = o.account_id"
            " ORDER BY v.best DESC, o.account_id LIMIT :n",
            {"day": day.isoformat(), "n": -1 if limit is None else limit},
        ).fetchall()
    return [account_id for (account_id,) in rows]


def due_count(book: Book, day: date) -> int:
    """How many accounts ``due`` would name; next to no time where none is."""
    with named(book.path):
        return int(book.db.execute(f"SELECT count(*) FROM ({_OLD})", {"day": day.isoformat()}).fetchone()[0])


def mark_due(book: Book, accounts: Iterable[str] | None = None) -> None:
    """Have accounts evaluated again, all of them where none is named."""
    with book.writing():
        if accounts is None:
            book.db.execute("INSERT OR IGNORE INTO due(account_id) SELECT id FROM accounts")
        else:
            book.db.executemany(
                "INSERT OR IGNORE INTO due(account_id) SELECT id FROM accounts WHERE id = ?", ((a,) for a in accounts)
            )


def top(book: Book, n: int = 7, same_rule: int = 2) -> list[Top]:
    """The best ``n`` of the whole book in the order of method.md 9.8, at most ``same_rule`` of one rule."""
    with named(book.path):
        rows = book.db.execute(_TOP, {"n": n, "same": same_rule}).fetchall()
    with intact(book.path):
        return [
            Top(account_id, deal or None, date.fromisoformat(day), json.loads(action))
            for account_id, deal, day, action in rows
        ]


def of_account(book: Book, account_id: str, day: date) -> Kept | None:
    """The kept advice of an account, None where there is none yet; without the daily list's part."""
    with named(book.path):
        row = book.db.execute(
            "SELECT account_id, revision, day, revisit_on, segment, best, payload,"
            " NOT EXISTS (SELECT 1 FROM due WHERE account_id = advice.account_id)"
            " FROM advice WHERE account_id = ? AND day IS NOT NULL",
            (account_id,),
        ).fetchone()
    if row is None:
        return None
    _, revision, for_day, until, segment, best, payload, unchanged = row
    with intact(book.path):
        for_day, until = date.fromisoformat(for_day), date.fromisoformat(until) if until else None
        fresh = bool(unchanged) and for_day <= day and (until is None or day < until)
        return Kept(account_id, revision, for_day, until, segment, best, _unpacked(payload), fresh=fresh)


def of_deal(book: Book, opportunity_id: str, day: date) -> dict[str, Any] | None:
    """The part of the kept advice that speaks of one deal; None where there is none yet."""
    with named(book.path):
        row = book.db.execute("SELECT account_id FROM opportunities WHERE id = ?", (opportunity_id,)).fetchone()
    kept = of_account(book, row[0], day) if row else None
    deals = kept.payload.get("deals", ()) if kept else ()
    return next((deal for deal in deals if deal["opportunity_id"] == opportunity_id), None)


def of_person(book: Book, stakeholder_id: str, day: date) -> list[dict[str, Any]]:
    """The kept actions whose target is this person, over all deals the person takes part in; best first."""
    with named(book.path):
        accounts = book.db.execute(
            "SELECT account_id FROM stakeholders WHERE id = :p UNION SELECT o.account_id FROM participations p"
            " JOIN opportunities o ON o.id = p.opportunity_id WHERE p.stakeholder_id = :p",
            {"p": stakeholder_id},
        ).fetchall()
    found: list[dict[str, Any]] = []
    for (account_id,) in accounts:
        kept = of_account(book, account_id, day)
        for deal in kept.payload.get("deals", ()) if kept else ():
            found += [
                one
                for one in deal["raw"]
                if one["target"] == {**one["target"], "kind": "stakeholder", "id": stakeholder_id}
            ]
    return sorted(found, key=lambda one: -one["score"])


def restake(book: Book, stake_of: Callable[[Decimal, str], int]) -> int:
    """Weigh the daily list anew after the typical amounts changed; how many lines moved.

    ``stake_of(amount, currency)`` is asked for every open deal's amount; a line's score, and its part ``stake``,
    follow it.
    """
    moved = 0
    with book.writing():
        rows = book.db.execute(
            "SELECT a.account_id, a.place, a.amount, a.stake, a.score, o.currency FROM advised a"
            " JOIN opportunities o ON o.id = a.opportunity_id WHERE a.amount > 0 AND o.status = 'OPEN'"
        ).fetchall()
        for account_id, place, amount, old, score, currency in rows:
            new = stake_of(Decimal(amount) / _UNITS, currency)
            if new != old:
                _restake(book, account_id, place, score, new)
                moved += 1
    return moved


def _restake(book: Book, account_id: str, place: int, score: int, stake: int) -> None:
    key = (account_id, place)
    action = json.loads(
        book.db.execute("SELECT action FROM advised WHERE account_id = ? AND place = ?", key).fetchone()[0]
    )
    action["score"] = score + stake
    action["parts"]["stake"] = stake
    book.db.execute(
        "UPDATE advised SET stake = ?, daily = ?, action = ? WHERE account_id = ? AND place = ?",
        (stake, score + stake, _json(action), *key),
    )


_REVISIONS = "SELECT a.id, a.revision FROM json_each(?) CROSS JOIN accounts a ON a.id = json_each.value"
_KEEP = (
    "UPDATE advice SET revision = ?, day = ?, revisit_on = ?, segment = ?, best = ?, payload = ? WHERE account_id = ?"
)
_LIST = (
    "INSERT INTO advised(account_id, place, rule, daily, stake, amount, score, base, person_name, person_id,"
    " opportunity_id, action) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _packed(advice: Kept) -> tuple[Any, ...]:
    """The values of ``_KEEP``."""
    until, payload = advice.revisit_on, zlib.compress(_json(advice.payload).encode(), 1)
    day, until_day = advice.day.isoformat(), until.isoformat() if until else None
    return advice.revision, day, until_day, advice.segment, advice.best, payload, advice.account_id


def _lines(advice: Kept) -> list[tuple[Any, ...]]:
    """The values of ``_LIST``, for each line."""
    return [
        (
            advice.account_id,
            place,
            one.rule,
            one.daily,
            one.stake,
            int(one.amount * _UNITS),
            one.score,
            one.base,
            one.person_name,
            one.person_id,
            one.opportunity_id or "",
            _json(one.action),
        )
        for place, one in enumerate(advice.listed)
    ]


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _unpacked(payload: bytes) -> dict[str, Any]:
    return dict(json.loads(zlib.decompress(payload))) if payload else {}
