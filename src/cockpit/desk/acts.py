"""Acts: the only way to change the book. One act is one transaction, one journal entry, one step of undo."""

from typing import TYPE_CHECKING

from cockpit.storage import journal
from cockpit.storage.journal import Act, Known, OthersWrote

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk
    from cockpit.model.changes import Plan

__all__ = ["Act", "OthersWrote", "history", "newest", "next_redo", "next_undo", "perform", "redo", "undo"]


def perform(desk: "Desk", plan: "Plan") -> Act | None:
    """Writes a plan; on disk when this returns. None where the plan or its changes change nothing.

    Raises RequestWrong where the data is refused, ChangedMeanwhile where another program has changed
    the same field since, BookUnusable where the book can't be written; in each case the book is as it was.
    """
    if not plan:
        return None
    from cockpit.storage import records

    with journal.act(desk.book, plan.label, plan.values) as running:
        records.write(desk.book, plan.changes)
    return running.done


def undo(desk: "Desk", times: int = 1, *, known: Known | None = None) -> list[Act]:
    """Takes back the last acts, newest first, and returns the entries; fewer where there are no more.

    ``known`` says whether the rep knows of the entry with a ``seq``: OthersWrote, and nothing is undone, where the
    act to take back is one of another program that the rep was never shown.
    """
    return list(journal.undo(desk.book, times, known=known))


def redo(desk: "Desk", times: int = 1, *, known: Known | None = None) -> list[Act]:
    """Does again what was undone last, in the order of the acts; fewer where there is no more. Like ``undo``."""
    return list(journal.redo(desk.book, times, known=known))


def newest(desk: "Desk") -> int:
    """The ``seq`` of the newest entry of the history, 0 where there is none."""
    return max((act.seq for act in history(desk, 1)), default=0)


def next_undo(desk: "Desk") -> Act | None:
    """The act that undo would take back; None where there is none."""
    return journal.next_undo(desk.book)


def next_redo(desk: "Desk") -> Act | None:
    """The act that redo would do again; None where nothing was undone since the last act."""
    return journal.next_redo(desk.book)


def history(desk: "Desk", limit: int = 50, before: int | None = None) -> list[Act]:
    """The acts of this book, newest first; ``before`` (a sequence number) goes on where a list ended."""
    return list(journal.history(desk.book, limit, before))
