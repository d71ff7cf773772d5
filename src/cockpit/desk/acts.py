"""Acts: the only way to change the book. One act is one transaction, one journal entry, one step of undo."""

from typing import TYPE_CHECKING

from cockpit.storage import journal
from cockpit.storage.journal import Act

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk
    from cockpit.model.changes import Plan

__all__ = ["Act", "history", "next_redo", "next_undo", "perform", "redo", "undo"]


def perform(desk: "Desk", plan: "Plan") -> Act | None:
    """Writes a plan; on disk when this returns. None where the plan or its changes change nothing.

    Raises RequestWrong where the data is refused, ChangedMeanwhile where a record is gone, BookUnusable where
    the book can't be written; in each case the book is as it was.
    """
    if not plan:
        return None
    from cockpit.storage import records

    with journal.act(desk.book, plan.label, plan.values) as running:
        records.write(desk.book, plan.changes)
    return running.done


def undo(desk: "Desk", times: int = 1, *, expecting: int | None = None) -> list[Act]:
    """Takes back the last acts, newest first, and returns the entries; fewer where there are no more.

    ``expecting`` is the ``seq`` of the act that the rep saw as the last one: ChangedMeanwhile, and nothing is
    undone, where another program has written since.
    """
    return list(journal.undo(desk.book, times, expecting=expecting))


def redo(desk: "Desk", times: int = 1) -> list[Act]:
    """Does again what was undone last, in the order of the acts; fewer where there is no more."""
    return list(journal.redo(desk.book, times))


def next_undo(desk: "Desk") -> Act | None:
    """The act that undo would take back; None where there is none."""
    return journal.next_undo(desk.book)


def next_redo(desk: "Desk") -> Act | None:
    """The act that redo would do again; None where nothing was undone since the last act."""
    return journal.next_redo(desk.book)


def history(desk: "Desk", limit: int = 50, before: int | None = None) -> list[Act]:
    """The acts of this book, newest first; ``before`` (a sequence number) goes on where a list ended."""
    return list(journal.history(desk.book, limit, before))
