"""The journal: one act is one transaction and one operation; undo and redo replay what the triggers wrote.

Undo is last in, first out over all programs and starts (patterns.md 2).
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from cockpit.errors import N_, BookUnusable, ChangedMeanwhile, Reason
from cockpit.storage.book import Book
from cockpit.storage.failures import intact, named
from cockpit.storage.replay import replay

_COLUMNS = (
    "seq, id, at, label, label_values, kind, reverses,"
    " coalesce(lead(first_change) OVER (ORDER BY seq), (SELECT coalesce(max(seq), 0) + 1 FROM changes)) - first_change"
)
_OTHERS_WROTE = N_("Another program was the last to write: {act}. Nothing was changed; once more begins with that.")
_UNSURE = N_("The disk failed while the book {book} was written; the last change may be in it or not. Run the doctor.")


@dataclass(frozen=True, slots=True)
class Act:
    """One entry of the history. ``label`` is a template in English that ``values`` fill; ``at`` is UTC, ISO 8601.

    ``kind`` is ACT, UNDO or REDO; ``reverses`` is the entry that an UNDO or REDO replayed; ``changes`` counts
    the journalled columns and rows.
    """

    seq: int
    id: str
    at: str
    label: str
    values: Mapping[str, Any]
    kind: str
    reverses: int | None
    changes: int

    @property
    def text(self) -> str:
        """The label in English, its values filled in."""
        return self.label.format(**self.values) if self.values else self.label


@dataclass(slots=True)
class Running:
    """An act being written; ``done`` is its entry once it is on disk, None where it changed nothing."""

    seq: int
    id: str
    kind: str
    first_change: int
    done: Act | None = field(default=None)


Known = Callable[[int], bool]
"""Whether the person knows of the entry with this ``seq``."""


class OthersWrote(ChangedMeanwhile):
    """The act to take back is one that the person doesn't know of; ``act`` is its entry."""

    def __init__(self, act: Act) -> None:
        super().__init__(_OTHERS_WROTE, act=Reason(act.label, act.values))
        self.act = act


class _Nothing(Exception):
    """The act changed nothing: leave no trace of it."""


@contextmanager
def act(book: Book, label: str, values: Mapping[str, Any] | None = None) -> Iterator[Running]:
    """Everything written inside is one transaction and one undo, named by ``label`` filled with ``values``.

    An exception takes all of it back. An act that changes nothing leaves no entry. BookUnusable as in
    ``Book.writing``; RequestWrong where a rule of the tables refuses a value.
    """
    done: Act | None = None
    running: Running | None = None
    try:
        with _operations(book) as begun:
            running = _begin(book, "ACT", label, dict(values or {}), None)
            begun.append(running)
            yield running
            if _next_change(book) == running.first_change:
                raise _Nothing
            done = _finish(book, running)
        running.done = done
    except _Nothing:
        pass


def undo(book: Book, times: int = 1, *, known: Known | None = None) -> tuple[Act, ...]:
    """Take back the last acts, newest first, in one transaction; returns the entries written, fewer at the start.

    With ``known``: OthersWrote, and nothing is undone, where the person doesn't know the act that it would take
    back, as another program has written it meanwhile.
    """
    return _back(book, "UNDO", times, known)


def redo(book: Book, times: int = 1, *, known: Known | None = None) -> tuple[Act, ...]:
    """Do again what was undone last, until a new act came; like ``undo``."""
    return _back(book, "REDO", times, known)


def history(book: Book, limit: int = 50, before: int | None = None) -> tuple[Act, ...]:
    """The entries from the newest, at most ``limit``, those with a ``seq`` below ``before`` where given."""
    with named(book.path):
        rows = book.db.execute(
            f"SELECT {_COLUMNS} FROM (SELECT * FROM operations WHERE seq <= ? ORDER BY seq DESC LIMIT ?)"
            " ORDER BY seq DESC",
            ((before if before is not None else 1 << 62), limit + 1),
        ).fetchall()
    with intact(book.path):
        acts = [_act(row) for row in rows if before is None or row[0] < before]
    return tuple(acts[:limit])


def next_undo(book: Book) -> Act | None:
    """The act that ``undo`` would take back; None at the start."""
    return _named(book, _target(book, "UNDO"))


def next_redo(book: Book) -> Act | None:
    """The act that ``redo`` would do again; None where nothing was undone since the last act."""
    return _named(book, _target(book, "REDO"))


def _named(book: Book, seq: int | None) -> Act | None:
    with named(book.path):
        return None if seq is None else _entry(book, seq)


def _back(book: Book, kind: str, times: int, known: Known | None) -> tuple[Act, ...]:
    written: list[Act] = []
    with _operations(book) as begun:
        for _ in range(times):
            target = _target(book, kind)
            if target is None:
                break
            if known is not None and not known(target):
                raise OthersWrote(_entry(book, target))
            written.append(_reverse(book, kind, target, begun))
    return tuple(written)


@contextmanager
def _operations(book: Book) -> Iterator[list[Running]]:
    """One transaction of operations, which the block lists as it begins them.

    A commit whose very last step failed has reached the file: then its operations are reversed, so that a
    failure always means an unchanged book.
    """
    begun: list[Running] = []
    try:
        with book.writing():
            yield begun
    except BookUnusable:
        if begun:
            _reverse_written(book, begun)
        raise


def _reverse_written(book: Book, begun: list[Running]) -> None:
    try:
        with named(book.path):
            last = book.db.execute("SELECT id FROM operations ORDER BY seq DESC LIMIT 1").fetchone()
        if last is None or last[0] != begun[-1].id:
            return
        with book.writing():
            for running in reversed(begun):
                _reverse(book, "REDO" if running.kind == "UNDO" else "UNDO", running.seq, [])
    except BookUnusable as error:
        raise BookUnusable(_UNSURE, book=str(book.path)) from error


def _reverse(book: Book, kind: str, target: int, begun: list[Running]) -> Act:
    first, end, label, values = book.db.execute(
        "SELECT first_change, (SELECT min(first_change) FROM operations n WHERE n.seq = o.seq + 1), label, label_values"
        " FROM operations o WHERE seq = ?",
        (target,),
    ).fetchone()
    running = _begin(book, kind, label, json.loads(values), target)
    begun.append(running)
    replay(book, first, running.first_change if end is None else end)
    return _finish(book, running)


def _target(book: Book, kind: str) -> int | None:
    """The operation to replay: walking back, an UNDO takes back one ACT or REDO, a REDO one UNDO."""
    taken = 0
    adds, takes = (("ACT", "REDO"), ("UNDO",)) if kind == "UNDO" else (("UNDO",), ("REDO",))
    with named(book.path):
        for seq, found in book.db.execute("SELECT seq, kind FROM operations ORDER BY seq DESC"):
            if found in takes:
                taken += 1
            elif found not in adds:
                return None
            elif taken:
                taken -= 1
            else:
                return int(seq)
    return None


def _begin(book: Book, kind: str, label: str, values: Mapping[str, Any], reverses: int | None) -> Running:
    id_, first = os.urandom(16).hex(), _next_change(book)
    cursor = book.db.execute(
        "INSERT INTO operations(id, at, label, label_values, device, kind, reverses, first_change)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            id_,
            datetime.now(UTC).isoformat(timespec="milliseconds"),
            label,
            _json(values),
            _device(),
            kind,
            reverses,
            first,
        ),
    )
    seq = cursor.lastrowid or 0
    book.db.execute("UPDATE current_operation SET seq = ? WHERE one = 1", (seq,))
    return Running(seq, id_, kind, first)


def _finish(book: Book, running: Running) -> Act:
    book.db.execute("UPDATE current_operation SET seq = NULL WHERE one = 1")
    return _entry(book, running.seq)


def _entry(book: Book, seq: int) -> Act:
    row = book.db.execute(
        f"SELECT {_COLUMNS} FROM operations WHERE seq BETWEEN ? AND ? + 1 ORDER BY seq", (seq, seq)
    ).fetchone()
    return _act(row)


def _next_change(book: Book) -> int:
    return int(book.db.execute("SELECT coalesce(max(seq), 0) + 1 FROM changes").fetchone()[0])


def _act(row: tuple[Any, ...]) -> Act:
    seq, id_, at, label, values, kind, reverses, changes = row
    return Act(seq, id_, at, label, json.loads(values), kind, reverses, changes)


def _json(values: Mapping[str, Any]) -> str:
    """JSON that can be stored also where a value is no text, such as the undecodable name of a file."""
    return json.dumps(values, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace").decode()


def _device() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def begin_afresh(book: Book) -> None:
    """Empty the journal, so that the book as it stands is where its history begins. Only for a book just made.

    Revisions start again too, as they are numbers of operations.
    """
    with book.writing():
        for table in ("changes", "operations"):
            book.db.execute(f"DELETE FROM {table}")
        book.db.execute("UPDATE accounts SET revision = 0")
        book.db.execute("UPDATE advice SET revision = -1")
