"""Records by their names, for files that name an account or a person instead of giving an id."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cockpit.content.words import N_
from cockpit.storage import records
from cockpit.storage.book import Book


@dataclass(frozen=True)
class NotOne:
    """Why a name stands for no record: the end of a sentence, and what fills it."""

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)


_NOBODY = NotOne(N_("is the name of no record of the import or the book"))
_SEVERAL = N_("is the name of {count} records")


class NameIndex:
    """Finds ids by whole names, without case, width and spaces around; people and deals first in their account."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._ids: dict[str, dict[str, dict[str, str | None]]] = {}

    def add(self, array: str, id_: Any, name: Any, account: Any = None) -> None:
        """Note a record that the import brings."""
        if isinstance(id_, str) and isinstance(name, str):
            owner = account if isinstance(account, str) else None
            self._of(array).setdefault(_folded(name), {})[id_] = owner

    def find(self, array: str, name: str, account: Any = None) -> str | NotOne:
        """The id of the one record with this name, or why there is none."""
        found = self._of(array).get(_folded(name), {})
        near = [id_ for id_, owner in found.items() if owner is not None and owner == account]
        fitting = near or list(found)
        if len(fitting) == 1:
            return fitting[0]
        return NotOne(_SEVERAL, {"count": len(fitting)}) if fitting else _NOBODY

    def _of(self, array: str) -> dict[str, dict[str, str | None]]:
        if array not in self._ids:
            self._ids[array] = {}
            for record in records.rows(self._book, array):
                values: Any = record
                self.add(array, values.id, values.name, getattr(record, "account_id", None))
        return self._ids[array]


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
