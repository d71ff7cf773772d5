"""The numbers of the method as data: TOML files with value, unit, source and description of each."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin

from cockpit.errors import RequestWrong
from cockpit.methods.numbers import Numbers

_FOLDER = Path(__file__).parent / "numbers"


@dataclass(frozen=True, slots=True)
class Entry:
    """One number as its file describes it; ``source`` is SEED, PUB or OWN with the section of method.md."""

    key: str
    value: Any
    unit: str
    source: str
    description: str


@cache
def entries() -> Mapping[str, Entry]:
    """Every number by its key, such as ``closeness.rc.weights``."""
    files = sorted(_FOLDER.glob("*.toml"))
    return MappingProxyType({entry.key: entry for file in files for entry in _of(file)})


def _of(file: Path) -> Iterator[Entry]:
    with file.open("rb") as stream:
        nodes = [(file.stem, tomllib.load(stream, parse_float=Fraction))]
    while nodes:
        key, node = nodes.pop()
        if "value" in node:
            yield Entry(key, node["value"], node["unit"], node["source"], node["description"])
        else:
            nodes.extend((f"{key}.{name}", inner) for name, inner in node.items())


def load_numbers(overrides: Mapping[str, Any] | None = None) -> Numbers:
    """The method's numbers with the given ones in their place.

    ``overrides`` maps keys to values, nested or dotted: ``{"closeness.rc.trust_base": 25}`` or
    ``{"forecast": {"base": {"F": "0.05"}}}``. RequestWrong where a key is unknown, a value has the
    wrong form, or the numbers don't fit together.
    """
    values = {key: entry.value for key, entry in entries().items()}
    for key, value in _flat(overrides or {}, ""):
        _override(values, key, value)
    numbers: Numbers = _built(Numbers, "", values)
    return numbers


def _flat(node: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for name, value in node.items():
        key = f"{before}{name}"
        if isinstance(value, Mapping):
            yield from _flat(value, f"{key}.")
        else:
            yield key, value


def _override(values: dict[str, Any], key: str, value: Any) -> None:
    if key in values and not isinstance(values[key], Mapping):
        values[key] = value
        return
    group, _, member = key.rpartition(".")
    table = values.get(group)
    if not isinstance(table, Mapping) or (table and member not in table):
        raise RequestWrong("{key} is no number of the method", key=key)
    values[group] = {**table, member: value}


def _built(kind: Any, key: str, values: Mapping[str, Any]) -> Any:
    made = {}
    for field in fields(kind):
        if not field.init:
            continue
        inner = f"{key}.{field.name}" if key else field.name
        if is_dataclass(field.type):
            made[field.name] = _built(field.type, inner, values)
        else:
            made[field.name] = _cast(field.type, values[inner], inner)
    return kind(**made)


def _cast(kind: Any, value: Any, key: str) -> Any:
    if get_origin(kind) is tuple:
        if not isinstance(value, list | tuple):
            raise RequestWrong("{key} must be a list", key=key)
        return tuple(_cast(get_args(kind)[0], item, key) for item in value)
    if get_origin(kind) is not None:
        name, item = get_args(kind)
        return MappingProxyType({_cast(name, k, key): _cast(item, v, f"{key}.{k}") for k, v in value.items()})
    if kind is str or issubclass(kind, StrEnum):
        return kind(value)
    return _number(kind, value, key)


def _number(kind: Any, value: Any, key: str) -> Fraction | int:
    text = "" if isinstance(value, bool) else str(value)
    try:
        exact = value if isinstance(value, Fraction) else Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise RequestWrong("{key} must be a number, not {value}", key=key, value=str(value)) from None
    if kind is Fraction:
        return exact
    if exact.denominator != 1:
        raise RequestWrong("{key} must be a whole number, not {value}", key=key, value=str(value))
    return exact.numerator
