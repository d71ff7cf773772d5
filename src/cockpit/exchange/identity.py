"""Ids of imported records: made of a source and its numbers, or of a record's content where it has none."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

ID_MUST = frozenset(("accounts", "stakeholders", "opportunities"))
"""Arrays whose records must bring their id (book-format.md)."""
_LIMIT = 200
_OWN = "made-"


def id_of(source: str, parts: Iterable[str]) -> str:
    """The id of a record of another system: its source and its numbers there; empty where no part says anything.

    What is longer than an id may be is shortened and ended by a digest, so that it stays different.
    """
    told = "/".join(parts)
    if not told.strip("/ "):
        return ""
    whole = f"{source}:{told}" if source else told
    if len(whole) <= _LIMIT:
        return whole
    return f"{whole[: _LIMIT - 17]}~{_digest(whole)[:16]}"


class ContentIds:
    """Ids made from content: the same record always gets the same one, its exact twin the next."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def id_of(self, array: str, row: Mapping[str, Any]) -> str:
        """The id of a row as its file holds it, without what is not known."""
        told = json.dumps([array, _canonical(row)], ensure_ascii=True, sort_keys=True, separators=(",", ":"))
        made = _OWN + _digest(told)[:24]
        times = self._seen[made] = self._seen.get(made, 0) + 1
        return made if times == 1 else f"{made}-{times}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _canonical(value: Any) -> Any:
    """Equal for equal content, however it is written: 5, 5.0 and "5" are one, null and empty are left out."""
    if isinstance(value, Mapping):
        kept = {str(key): _canonical(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [_canonical(item) for item in value]
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return format(Decimal(repr(value) if isinstance(value, float) else value).normalize(), "f")
    return value
