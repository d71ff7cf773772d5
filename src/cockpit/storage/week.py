"""What moved in the whole book between two days, and what comes up; for the weekly note."""

from dataclasses import dataclass
from datetime import date

from cockpit.storage.book import Book
from cockpit.storage.failures import named

_MOVES = """
SELECT a.name, o.name, json_extract(m.value, '$.on'), json_extract(m.value, '$.buying_stage')
FROM opportunities o JOIN accounts a ON a.id = o.account_id, json_each(o.stage_history) m
WHERE o.stage_history IS NOT NULL AND json_extract(m.value, '$.on') BETWEEN :first AND :last
ORDER BY 3, a.name, o.name LIMIT :most
"""
_ATTITUDES = """
SELECT a.name, p.name, o.name, t."on", t.value,
  (SELECT e.value FROM attitudes e WHERE e.stakeholder_id = t.stakeholder_id AND e.opportunity_id = t.opportunity_id
     AND (e."on" < t."on" OR (e."on" = t."on" AND e.place < t.place)) ORDER BY e."on" DESC, e.place DESC LIMIT 1)
FROM attitudes t JOIN opportunities o ON o.id = t.opportunity_id JOIN accounts a ON a.id = o.account_id
  JOIN stakeholders p ON p.id = t.stakeholder_id
WHERE t."on" BETWEEN :first AND :last ORDER BY t."on", a.name, p.name, t.place LIMIT :most
"""
_CLOSED = """
SELECT a.name, o.name, o.closed_at, o.status, o.amount, o.currency FROM opportunities o JOIN accounts a
ON a.id = o.account_id WHERE o.status <> 'OPEN' AND o.closed_at BETWEEN :first AND :last
ORDER BY 3, a.name, o.name LIMIT :most
"""
_CONTACTS = """
SELECT channel, count(*) FROM interactions WHERE "on" BETWEEN :first AND :last GROUP BY channel ORDER BY 2 DESC, 1
"""
_DONE = "SELECT count(*) FROM actions WHERE state = 'DONE' AND \"on\" BETWEEN :first AND :last"
_STEPS = """
SELECT a.name, s.due, s.text FROM next_steps s JOIN accounts a ON a.id = s.account_id
WHERE s.done_at IS NULL AND s.due <= :until ORDER BY s.due, a.name, s.n LIMIT :most
"""
_MEETINGS = """
SELECT a.name, m."on", coalesce(o.name, '') FROM meetings m JOIN accounts a ON a.id = m.account_id
LEFT JOIN opportunities o ON o.id = m.opportunity_id
WHERE m."on" > :last AND m."on" <= :until ORDER BY m."on", a.name, m.n LIMIT :most
"""
_MILESTONES = """
SELECT a.name, o.next_milestone_at, o.name, coalesce(o.next_milestone, '') FROM opportunities o
JOIN accounts a ON a.id = o.account_id WHERE o.status = 'OPEN' AND o.next_milestone_at > :last
AND o.next_milestone_at <= :until ORDER BY 2, a.name, o.name LIMIT :most
"""

Row = tuple[str, ...]


@dataclass(frozen=True)
class Week:
    """Rows as they are told: names of account and deal first, days as ``YYYY-MM-DD``; at most ``most`` of each.

    ``moves``: account, deal, day, stage. ``attitudes``: account, person, deal, day, value, the one before it or None.
    ``closed``: account, deal, day, status, amount in minor units or None, currency. ``contacts``: channel or None,
    count. ``steps``: account, day, text, also overdue ones. ``meetings``: account, day, deal. ``milestones``: account,
    day, deal, what.
    """

    moves: list[Row]
    attitudes: list[tuple[str, str, str, str, int, int | None]]
    closed: list[tuple[str, str, str, str, int | None, str]]
    contacts: list[tuple[str | None, int]]
    done: int
    steps: list[Row]
    meetings: list[Row]
    milestones: list[Row]


def week(book: Book, first: date, last: date, until: date, most: int) -> Week:
    """What happened from ``first`` to ``last`` and what comes up to ``until``, all days included."""
    values = {"first": first.isoformat(), "last": last.isoformat(), "until": until.isoformat(), "most": most}
    with named(book.path):
        rows = [
            book.db.execute(sql, {name: value for name, value in values.items() if f":{name}" in sql}).fetchall()
            for sql in (_MOVES, _ATTITUDES, _CLOSED, _CONTACTS, _STEPS, _MEETINGS, _MILESTONES)
        ]
        done = int(book.db.execute(_DONE, {"first": values["first"], "last": values["last"]}).fetchone()[0])
    moves, attitudes, closed, contacts, steps, meetings, milestones = rows
    return Week(moves, attitudes, closed, contacts, done, steps, meetings, milestones)
