"""Evaluating the accounts that are due, in batches; safe beside writers and stoppable at any moment.

As a program of its own (``python -m cockpit.desk.renewal BOOK --today DAY``) it prints a line a batch for the
screen that started it: a JSON object with ``done``, ``total`` and ``accounts``, the ids evaluated in the batch.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cockpit import paths
from cockpit.advice.daily import entries
from cockpit.advice.engine import evaluate
from cockpit.advice.rule import Kind
from cockpit.advice.suggestion import Advice, Suggestion
from cockpit.config import load
from cockpit.desk import daily
from cockpit.desk.book_numbers import book_numbers, settle
from cockpit.desk.desk import Desk, day
from cockpit.storage import advice_cache
from cockpit.storage.advice_cache import Kept, Listed
from cockpit.storage.dossiers import read_dossier

_BATCH = 50


@dataclass(frozen=True, slots=True)
class Batch:
    """What was evaluated and kept in one transaction."""

    accounts: tuple[str, ...]
    done: int
    total: int


def evaluate_due(desk: Desk, progress: Callable[[int, int], None] | None = None) -> Iterator[Batch]:
    """Evaluates what is due, the best advised first, until nothing is; one transaction a batch.

    An account that another program changes meanwhile stays due and is evaluated again. Once all segments are known
    the plan of resources is fixed, and whom it concerns is evaluated once more.
    """
    total, done = advice_cache.due_count(desk.book, desk.today), 0
    while accounts := advice_cache.due(desk.book, desk.today, _BATCH):
        kept = [kept_of(found) for found in _evaluated(desk, accounts)]
        done += advice_cache.save(desk.book, kept)
        total = max(total, done)
        if progress is not None:
            progress(done, total)
        yield Batch(tuple(accounts), done, total)
    if settle(desk):
        yield from evaluate_due(desk, progress)


def _evaluated(desk: Desk, accounts: Sequence[str]) -> Iterator[Advice]:
    book = book_numbers(desk)
    for account_id in accounts:
        yield evaluate(read_dossier(desk.book, account_id), desk.today, desk.numbers, book)


def evaluate_one(desk: Desk, account_id: str) -> dict[str, Any]:
    """Evaluates one account, keeps it where the book may be written, and returns what is kept of it."""
    (advice,) = _evaluated(desk, [account_id])
    kept = kept_of(advice)
    if not desk.book.readonly:
        advice_cache.save(desk.book, [kept])
    return dict(kept.payload)


def kept_of(advice: Advice) -> Kept:
    """Advice as plain values for the cache."""
    deals = [
        {
            "opportunity_id": deal.opportunity_id,
            "sync": deal.sync.value,
            "shown": [one.as_dict() for one in deal.shown],
            "raw": [one.as_dict() for one in deal.raw],
            "warnings": [one.as_dict() for one in deal.warnings],
            "hints": [one.as_dict() for one in deal.hints],
        }
        for deal in advice.deals
    ]
    payload = {
        "deals": deals,
        "own": [one.as_dict() for one in advice.own],
        "own_shown": [one.as_dict() for one in advice.own_shown],
        "warnings": [one.as_dict() for one in advice.warnings],
        "hints": [one.as_dict() for one in advice.hints],
    }
    listed = [_listed(entry.suggestion, entry.amount, entry.as_dict()) for entry in entries(advice)]
    return Kept(
        account_id=advice.account_id,
        revision=advice.revision,
        day=advice.day,
        revisit_on=advice.revisit_on,
        segment=advice.segment,
        best=advice.top,
        payload=payload,
        listed=listed,
    )


def _listed(one: Suggestion, amount: Any, action: dict[str, Any]) -> Listed:
    of_person = one.kind is Kind.PERSON
    stake = one.parts["stake"]
    return Listed(
        rule=one.rule,
        daily=one.score,
        stake=stake,
        amount=amount,
        score=one.score - stake,
        base=one.parts["base"],
        person_name=one.target_name if of_person else "",
        person_id=one.target_id if of_person else "",
        opportunity_id=one.opportunity_id,
        action=action,
    )


def main(arguments: Sequence[str]) -> int:
    """The child process of the screen: BOOK [--today DAY]; a batch a line, and 0 when nothing is due."""
    import argparse

    parser = argparse.ArgumentParser(prog="cockpit.desk.renewal")
    parser.add_argument("book", type=Path)
    parser.add_argument("--today")
    asked = parser.parse_args(list(arguments))
    numbers = load(paths.config_file()).numbers
    try:
        with Desk(asked.book, today=day(asked.today), create=False, numbers=numbers) as desk:
            daily.prepare(desk)
            for batch in evaluate_due(desk):
                line = {"done": batch.done, "total": batch.total, "accounts": batch.accounts}
                print(json.dumps(line), flush=True)
    except BrokenPipeError:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
