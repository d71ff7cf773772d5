"""Evaluating the accounts that are due, in batches; safe beside writers and stoppable at any moment.

As a program of its own (``python -m cockpit.desk.renewal BOOK --today DAY``) it prints a line a batch for the
screen that started it: a JSON object with ``done``, ``total`` and ``accounts``, the ids evaluated in the batch.
"""

import gc
import json
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from cockpit import paths
from cockpit.advice.engine import evaluate
from cockpit.config import load
from cockpit.desk import daily
from cockpit.desk.book_numbers import book_numbers, settle
from cockpit.desk.desk import Desk, day
from cockpit.desk.keeping import kept_of
from cockpit.model.dossier import Dossier
from cockpit.storage import advice_cache
from cockpit.storage.advice_cache import Kept
from cockpit.storage.dossiers import read_dossier, read_dossiers

_BATCH = 50


@dataclass(frozen=True, slots=True)
class Batch:
    """What was evaluated and kept in one transaction."""

    accounts: tuple[str, ...]
    done: int
    total: int


def evaluate_book(desk: Desk, progress: Callable[[int, int], None] | None = None) -> Generator[Batch, None, None]:
    """``evaluate_due`` in a program that does nothing else meanwhile.

    Garbage is collected between batches and not amid them, and what the program holds already is not looked
    through each time: that would cost a tenth of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        for batch in evaluate_due(desk, progress):
            yield batch
            gc.collect()
    finally:
        gc.unfreeze()
        if enabled:
            gc.enable()


def evaluate_due(desk: Desk, progress: Callable[[int, int], None] | None = None) -> Generator[Batch, None, None]:
    """Evaluates what is due, the best advised first, until nothing is; one transaction a batch.

    What another program changes meanwhile is due again, and comes before whatever was never evaluated. Once all
    segments are known the plan of resources is fixed, and whom it concerns is evaluated once more.
    """
    done = total = 0
    waiting: list[str] = []
    seen: int | None = None
    while True:
        now = advice_cache.others_wrote(desk.book)
        if not waiting or now != seen:
            waiting, seen = advice_cache.due(desk.book, desk.today), now
        if not waiting:
            break
        accounts, waiting = waiting[:_BATCH], waiting[_BATCH:]
        done += advice_cache.save(desk.book, _evaluated(desk, read_dossiers(desk.book, accounts)))
        total = max(total, done + len(waiting))
        if progress is not None:
            progress(done, total)
        yield Batch(tuple(accounts), done, total)
    if settle(desk):
        yield from evaluate_due(desk, progress)


def _evaluated(desk: Desk, dossiers: Sequence[Dossier]) -> list[Kept]:
    book = book_numbers(desk)
    return [kept_of(evaluate(dossier, desk.today, desk.numbers, book)) for dossier in dossiers]


def evaluate_one(desk: Desk, account_id: str) -> dict[str, Any]:
    """Evaluates one account, keeps it where the book may be written, and returns what is kept of it."""
    (kept,) = _evaluated(desk, [read_dossier(desk.book, account_id)])
    if not desk.book.readonly:
        advice_cache.save(desk.book, [kept])
    return dict(kept.payload)


@contextmanager
def _ended_cleanly() -> Iterator[None]:
    """A signal ends the program between two statements: what is open is rolled back and no journal file stays."""

    def end(number: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@_ended_cleanly()
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
            for batch in evaluate_book(desk):
                line = {"done": batch.done, "total": batch.total, "accounts": batch.accounts}
                print(json.dumps(line), flush=True)
    except BrokenPipeError:
        return 0
    return 0


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(10)  # what the person does on the screen comes first
    sys.exit(main(sys.argv[1:]))
