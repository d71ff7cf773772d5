"""Merging two records that are one and the same: everything of the second goes into the first, in one act."""

from cockpit.desk import records
from cockpit.desk.acts import Act, perform
from cockpit.desk.desk import Desk
from cockpit.desk.plans.merging import Loss, merge_records
from cockpit.storage import records as stored
from cockpit.storage.backup import before_change
from cockpit.storage.referring import referring

__all__ = ["Loss", "merge"]


def merge(desk: Desk, array: str, keep: str, other: str) -> tuple[Act | None, str, tuple[Loss, ...]]:
    """Merges the record named ``other`` into the one named ``keep``, both by id or part of the name.

    Returns the act, the id that is kept, and the values that gave way, which the history holds. The book is backed
    up first. Raises RequestWrong or Refused, and nothing is written, where a name fits none or several, both are one,
    or the two make no record together.
    """
    kept, gone = (records.find(desk, array, (name,)) for name in (keep, other))
    key = stored.resolve(desk.book, array, keep)[0], stored.resolve(desk.book, array, other)[0]
    made = merge_records(kept, gone, referring(desk.book, array, key[1]), lambda n, k: stored.read(desk.book, n, k))
    before_change(desk.book, "merge")
    return perform(desk, made.plan), key[0], made.losses
