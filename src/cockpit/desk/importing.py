"""Importing: files into the book, all in one act and one undo, or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cockpit.content.words import N_
from cockpit.desk.book_numbers import fix_anew
from cockpit.desk.intake import Intake
from cockpit.errors import RequestWrong
from cockpit.exchange.gather import Gathered, gather
from cockpit.exchange.rejects import write_rejects
from cockpit.exchange.rows import Counts, Detected, Reject, Source, writable
from cockpit.model.arrays import ARRAYS
from cockpit.storage import journal, records
from cockpit.storage.book import Book
from cockpit.storage.journal import Act

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk

__all__ = ["Counts", "Detected", "ImportCancelled", "ImportResult", "Reject", "import_paths", "write_rejects"]

LABEL = N_("Import of {name}")

Progress = Callable[[int, int], None]
"""Called after each batch with the bytes read and the bytes in all; a file that feeds two arrays counts twice."""


class ImportCancelled(RequestWrong):
    """The person stopped the import; nothing was written."""


@dataclass(frozen=True)
class ImportResult:
    """What an import did, or with ``dry_run`` or failed ``strict`` would have done: then ``act`` is None.

    ``arrays`` counts records, ``rejects`` are the rows kept out, ``unknown`` the fields, arrays, columns and
    files that the import didn't read, ``detected`` how each file was read, ``skipped`` the rows that the
    mapping's own conditions left out.
    """

    arrays: Mapping[str, Counts]
    rejects: Sequence[Reject]
    unknown: Sequence[str]
    detected: Sequence[Detected]
    skipped: int = 0
    act: Act | None = field(default=None)
    refused: bool = False
    """Whether ``strict`` kept everything out."""

    @property
    def as_dict(self) -> dict[str, object]:
        """The shape of ``import --json`` (design.md 6)."""
        return {
            "arrays": {
                name: {"new": c.new, "changed": c.changed, "same": c.same, "rejected": c.rejected}
                for name, c in self.arrays.items()
            },
            "rejects": [one.as_dict for one in self.rejects],
            "unknown": list(self.unknown),
        }


class _TakeBack(Exception):
    """Ends the act so that nothing of it stays."""


def import_paths(
    desk: "Desk",
    paths: Sequence[Path],
    *,
    array: str | None = None,
    mapping: Path | None = None,
    unassigned: str | None = None,
    dry_run: bool = False,
    strict: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Import book files, CSV files and folders of them; one transaction, one entry of the history, one undo.

    ``array`` says what a CSV file holds, ``mapping`` is a mapping file for another system's files,
    ``unassigned`` the name of the account for rows whose account isn't there. A row that can't be taken is told
    in the result and the rest is written; with ``strict`` nothing is then. ``dry_run`` does the same work and
    takes it back. A book that isn't empty is backed up first, and the numbers of the whole book are fixed anew at the
    next evaluation.

    Raises RequestWrong where a file or the mapping can't be read, ImportCancelled where ``cancelled`` says so
    (asked after each batch), BookUnusable where the book can't be written. In each case, and when interrupted,
    the book is as it was.
    """
    gathered = gather(paths, array=array, mapping=mapping)
    empty = _prepared(desk.book, dry_run)
    tick = _ticker(gathered, progress, cancelled)
    refused = False
    running: journal.Running | None = None
    try:
        with journal.act(desk.book, LABEL, {"name": _name_of(paths)}) as running:
            intake = _take_all(desk.book, gathered, empty, unassigned, tick)
            refused = strict and bool(intake.rejects)
            if dry_run or refused:
                raise _TakeBack
    except _TakeBack:
        pass
    if running is not None and running.done is not None:
        fix_anew(desk)
    return _result(gathered, intake, running.done if running else None, refused)


def _prepared(book: Book, dry_run: bool) -> bool:
    """Whether the book is empty; one that isn't is backed up first, unless nothing will be written."""
    empty = _is_empty(book)
    if not empty and not dry_run:
        from cockpit.storage.backup import before_change

        before_change(book, "import")
    return empty


def _take_all(
    book: Book, gathered: Gathered, empty: bool, unassigned: str | None, tick: Callable[[Source, int], None]
) -> Intake:
    if empty and gathered.book_currency and gathered.book_currency != records.default_currency(book):
        records.set_default_currency(book, gathered.book_currency)
    intake = Intake(book, unassigned)
    for array in ARRAYS:
        fed = [source for source in gathered.sources if source.array == array]
        if fed:
            intake.take(array, fed, tick)
    return intake


def _result(gathered: Gathered, intake: Intake, act: Act | None, refused: bool) -> ImportResult:
    order = [name for name in ARRAYS if name in intake.counts]
    return ImportResult(
        {name: replace(intake.counts[name]) for name in order},
        intake.rejects,
        list(dict.fromkeys([*gathered.unknown, *intake.unknown])),
        gathered.detected,
        gathered.skipped,
        act,
        refused,
    )


def _is_empty(book: Book) -> bool:
    return all(next(records.rows(book, name), None) is None for name in ARRAYS)


def _ticker(
    gathered: Gathered, progress: Progress | None, cancelled: Callable[[], bool] | None
) -> Callable[[Source, int], None]:
    total = sum(source.size for source in gathered.sources)
    done = {id(source): 0 for source in gathered.sources}

    def tick(source: Source, position: int) -> None:
        if cancelled and cancelled():
            raise ImportCancelled(N_("The import was stopped; nothing was written."))
        if progress:
            done[id(source)] = min(position, source.size)
            progress(sum(done.values()), total)

    return tick


def _name_of(paths: Sequence[Path]) -> str:
    """What the import is called in the history: its file, or the first and how many more."""
    first = writable(paths[0].resolve().name or str(paths[0])) if paths else ""
    return first if len(paths) == 1 else f"{first} +{len(paths) - 1}"
