"""Changes: what an act wants to write, as data; one list of changes is one act and one step of undo."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cockpit.model.record import Record


class Kind(StrEnum):
    ADD = "ADD"
    EDIT = "EDIT"
    DELETE = "DELETE"


@dataclass(frozen=True)
class Change:
    """One record to add, edit or delete.

    ``record`` is the whole record as it will be (None for DELETE); ``fields`` names the attributes that an
    EDIT changes, so that two people who edit different fields of one record both keep their edit. ``was`` is the
    record that an EDIT began from: where one of the fields holds something else by then, nothing is written.
    """

    kind: Kind
    array: str
    key: tuple[str, ...]
    record: Record | None = None
    fields: frozenset[str] = frozenset()
    was: Record | None = None


@dataclass(frozen=True)
class Plan:
    """An act before it is written: the changes and the words by which it is named in the history."""

    label: str
    changes: tuple[Change, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    """What fills the label's placeholders, so that the label can be said in either language."""

    def __bool__(self) -> bool:
        return bool(self.changes)
