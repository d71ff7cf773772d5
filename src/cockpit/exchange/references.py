"""The references of a row, by the paths that ``Array.references`` gives: read, and replaced."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from cockpit.model.arrays import ARRAYS

Get = Callable[[Mapping[str, Any]], list[Any]]


@cache
def getters(array: str) -> Mapping[str, tuple[str, Get]]:
    """For each reference its array and what reads its ids out of a row."""
    return {path: (target, _getter(path)) for path, target in ARRAYS[array].references.items()}


def references_of(array: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Path, array and id of everything that a row refers to; what is no text is left to the model."""
    for path, (target, get) in getters(array).items():
        for found in get(row):
            if isinstance(found, str):
                yield path, target, found


def _getter(path: str) -> Get:
    field, _, rest = path.partition(".")
    if field.endswith("[]"):
        name = field[:-2]
        if not rest:
            return lambda row: _list(row.get(name))
        return lambda row: [part[rest] for part in _list(row.get(name)) if isinstance(part, dict) and part.get(rest)]
    if rest:
        return lambda row: _one(row.get(field), rest)
    return lambda row: [found] if (found := row.get(field)) else []


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else list(value) if isinstance(value, tuple) else []


def _one(value: Any, name: str) -> list[Any]:
    return [found] if isinstance(value, dict) and (found := value.get(name)) else []


def replaced(row: dict[str, Any], path: str, change: Callable[[str], Any]) -> dict[str, Any]:
    """The row with every text at this path changed."""
    field, _, rest = path.partition(".")
    name = field.removesuffix("[]")
    value = row.get(name)
    if value is None:
        return row
    if field.endswith("[]"):
        made: Any = [_changed(part, rest, change) for part in _list(value)]
    else:
        made = _changed(value, rest, change)
    return {**row, name: made}


def _changed(value: Any, name: str, change: Callable[[str], Any]) -> Any:
    if name:
        return {**value, name: change(value[name])} if isinstance(value, dict) and value.get(name) else value
    return change(value) if isinstance(value, str) else value
