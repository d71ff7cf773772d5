"""After bulk writing: rows whose superior is missing, or that lead back to themselves, are taken back."""

from cockpit.model.faults import Fault
from cockpit.storage.book import Book
from cockpit.storage.references import ABSENT, CIRCLE, OWN, on_circles
from cockpit.storage.replay import replay


def settle(book: Book, array: str) -> dict[str, Fault]:
    """Take back the rows of the running act whose ``parent_id`` or ``reports_to`` leads nowhere or in a circle.

    Returns their ids with the fault; such a row is as it was before the act. Call it before rows that refer
    to this array are written.
    """
    column = OWN[array]
    parents = dict(book.db.execute(f"SELECT id, {column} FROM {array} WHERE {column} IS NOT NULL"))
    first, made, touched = _touched(book, array)
    there = {id_ for (id_,) in book.db.execute(f"SELECT id FROM {array}")}
    faults = {id_: Fault(column, parents[id_], CIRCLE) for id_ in on_circles(parents) & touched}
    children: dict[str, list[str]] = {}
    for id_, parent in parents.items():
        children.setdefault(parent, []).append(id_)
        if parent not in there and id_ in touched:
            faults.setdefault(id_, Fault(column, parent, ABSENT))
    falling = [id_ for id_ in faults if id_ in made]
    while falling:
        for id_ in children.get(falling.pop(), ()):
            if id_ not in faults:
                faults[id_] = Fault(column, parents[id_], ABSENT)
                if id_ in made:
                    falling.append(id_)
    if faults:
        end = book.db.execute("SELECT max(seq) + 1 FROM changes").fetchone()[0]
        replay(book, first, end, {(array, (id_,)) for id_ in faults})
    return faults


def _touched(book: Book, array: str) -> tuple[int, set[str], set[str]]:
    """The running act's first change, the ids that it made, and all that it made or changed."""
    first = book.db.execute(
        "SELECT first_change FROM operations WHERE seq = (SELECT seq FROM current_operation)"
    ).fetchone()[0]
    found = book.db.execute("SELECT row, act FROM changes WHERE seq >= ? AND tbl = ?", (first, array)).fetchall()
    return first, {row for row, act in found if act == "+"}, {row for row, _act in found}
