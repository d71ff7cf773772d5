"""The group of one array: list, show, add, edit, delete, made alike for every array of the book."""

from cockpit.cli.lazy import Entry, Group
from cockpit.content.words import N_

_MERGED = frozenset(("accounts", "stakeholders", "opportunities", "interactions", "meetings"))
"""What imports and people enter twice."""


def command(name: str, array: str) -> Group:
    """The command group of this array."""
    entries: dict[str, Entry] = {
        "list": (f"cockpit.cli.record_list:{array}", N_("List them.")),
        "show": (f"cockpit.cli.record_show:{array}", N_("One with its facts and figures.")),
        "add": (f"cockpit.cli.record_write:{array}", N_("Add one; prints its id once it is on disk.")),
        "edit": (f"cockpit.cli.record_write:{array}", N_("Change fields of one; an empty value clears.")),
        "delete": (f"cockpit.cli.record_delete:{array}", N_("Delete one; undo brings it back.")),
    }
    if array in _MERGED:
        entries["merge"] = (f"cockpit.cli.record_merge:{array}", N_("Make one of two: OTHER goes into KEEP."))
    return Group(name, entries)
