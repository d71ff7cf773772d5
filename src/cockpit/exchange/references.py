"""The references of a row, by the paths that ``Array.references`` gives: read, and changed."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cockpit.model.arrays import ARRAYS


def references_of(array: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Array and id of everything that a row in the book's JSON form refers to."""
    for path, target in ARRAYS[array].references.items():
        field, _, name = path.partition(".")
        value = row.get(field.removesuffix("[]"))
        for part in value if isinstance(value, list) else [value]:
            found = part.get(name) if name and isinstance(part, dict) else part
            if found:
                yield target, str(found)


def replaced(row: dict[str, Any], path: str, change: Callable[[str], Any]) -> dict[str, Any]:
    """The row with every text at this path changed."""
    field, _, name = path.partition(".")
    value = row.get(field.removesuffix("[]"))
    if value is None:
        return row
    if isinstance(value, list):
        made: Any = [_changed(part, name, change) for part in value]
    else:
        made = _changed(value, name, change)
    return {**row, field.removesuffix("[]"): made}


def _changed(value: Any, name: str, change: Callable[[str], Any]) -> Any:
    if name:
        return {**value, name: change(value[name])} if isinstance(value, dict) and value.get(name) else value
    return change(value) if isinstance(value, str) else value
