"""The numbers of the method as data: TOML files with value, unit, source and description of each."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin

from cockpit.errors import Listed, Reason, RequestWrong
from cockpit.methods.numbers import Numbers
from cockpit.methods.numbers.checks import between

_FOLDER = Path(__file__).parent / "numbers"
_NEAREST = 3
_LONGEST, _MAGNITUDE = 60, 30
"""No number is longer, or has more digits before or after the point."""
_WHOLE = 1_000_000
"""No whole number is larger, so that no date leaves the calendar."""

_ALIASES = {
    "nba.score": "advice.score",
    "nba.candidate": "advice.candidate",
    "nba.stake": "advice.stake",
    "nba": "advice.choosing",
    "c139.weights.F": "c139.first",
    "c139.weights.W": "c139.win",
    "c139.weights": "c139",
    "forecast.caps": "forecast",
    "finance.limits": "finance",
    "reach.links": "reach",
}
"""Keys as method.md 12 writes them where ours differ, longer ones first."""
_LINKS = ("reach.line", "reach.sponsor", "reach.department", "reach.other")
"""What a list of ``reach.links`` stands for."""


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
            nodes.extend(reversed([(f"{key}.{name}", inner) for name, inner in node.items()]))


@cache
def _translated(language: str) -> Mapping[str, Any]:
    return tomllib.loads((_FOLDER.parent / language / "numbers.toml").read_text(encoding="utf-8"))


def unit_and_description(entry: Entry, language: str) -> tuple[str, str]:
    """What a number is counted in and what it is for, in the language asked for."""
    if language == "en":
        return entry.unit, entry.description
    words = _translated(language)
    return str(words["units"][entry.unit]), str(words["descriptions"][entry.key])


def load_numbers(overrides: Mapping[str, Any] | None = None) -> Numbers:
    """The method's numbers with the given ones in their place.

    ``overrides`` maps keys to values, nested or dotted: ``{"closeness.rc.trust_base": 25}`` or
    ``{"forecast": {"base": {"F": "0.05"}}}``; a list stands for the values of a table in their order. RequestWrong
    where a key is unknown, a value has the wrong form, or the numbers don't fit together.
    """
    numbers: Numbers = _built(Numbers, "", merged(flat(overrides or {})))
    return numbers


def merged(own: Mapping[str, Any]) -> dict[str, Any]:
    """Every number by its key as it is written, with the given ones (see ``flat``) in their place, unchecked."""
    values = {key: entry.value for key, entry in entries().items()}
    for key, value in own.items():
        _override(values, key, value)
    return values


def users_numbers(written: Mapping[str, Any] | None) -> Numbers:
    """The same from the user's settings; what is refused says where it stands."""
    try:
        return load_numbers(written)
    except RequestWrong as wrong:
        fault = Reason(wrong.template, wrong.values)
        raise RequestWrong("config.toml: {fault}", fault=fault) from None


def flat(node: Mapping[str, Any]) -> dict[str, Any]:
    """Nested or dotted keys as the dotted keys of this program; of a key that stands twice the last one counts."""
    found: dict[str, Any] = {}
    for key, value in _dotted(node, ""):
        own = canonical(key)
        if own == "reach" and isinstance(value, list | tuple) and len(value) == len(_LINKS):
            found |= zip(_LINKS, value, strict=True)
        else:
            found[own] = value
    return found


def canonical(key: str) -> str:
    """A key of method.md 12 as this program writes it; any other key as it is."""
    for alias, own in _ALIASES.items():
        if key == alias or key.startswith(f"{alias}."):
            return own + key[len(alias) :]
    return key


def entry_of(key: str) -> tuple[Entry, str | None]:
    """The number that a dotted key names, and which part of it, if it names one; RequestWrong where it names none."""
    known, own = entries(), canonical(key)
    if own in known:
        return known[own], None
    group, _, member = own.rpartition(".")
    entry = known.get(group)
    if entry is None or not isinstance(entry.value, Mapping) or (entry.value and member not in entry.value):
        raise _unknown(key)
    return entry, member


def _unknown(key: str) -> RequestWrong:
    wanted, known = canonical(key), _every_key()
    inside = [name for name in known if wanted and wanted in name]
    nearest = list(dict.fromkeys((*inside, *get_close_matches(wanted, known, _NEAREST))))[:_NEAREST]
    if not nearest:
        return RequestWrong("{key} is no number of the method", key=key[:_LONGEST])
    return RequestWrong(
        "{key} is no number of the method; the nearest: {nearest}", key=key[:_LONGEST], nearest=Listed(nearest)
    )


def _every_key() -> list[str]:
    parts = [f"{key}.{name}" for key, one in entries().items() if isinstance(one.value, Mapping) for name in one.value]
    return [*entries(), *parts]


def _dotted(node: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for name, value in node.items():
        key = f"{before}{name}"
        if isinstance(value, Mapping):
            yield from _dotted(value, f"{key}.")
        else:
            yield key, value


def _override(values: dict[str, Any], key: str, value: Any) -> None:
    entry, member = entry_of(key)
    table = values[entry.key]
    if not isinstance(table, Mapping):
        values[entry.key] = value
    elif member is not None:
        values[entry.key] = {**table, member: value}
    elif table and isinstance(value, list | tuple) and len(value) == len(table):
        values[entry.key] = dict(zip(table, value, strict=True))
    elif table:
        raise RequestWrong("{key} must have a value for each of {names}", key=key, names=Listed(table))
    else:
        raise RequestWrong("{key} must have a value for each currency", key=key)


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
    exact = value if isinstance(value, Fraction) else _exact(value)
    if exact is None:
        raise RequestWrong("{key} must be a number, not {value}", key=key, value=str(value)[:_LONGEST])
    if kind is Fraction:
        return exact
    if exact.denominator != 1:
        raise RequestWrong("{key} must be a whole number, not {value}", key=key, value=str(value)[:_LONGEST])
    between(key, exact, -_WHOLE, _WHOLE)
    return exact.numerator


def _exact(value: Any) -> Fraction | None:
    """A number or its text, None for what is none; of a size that arithmetic ends in a moment."""
    text = "" if isinstance(value, bool) else str(value)
    try:
        decimal = Decimal(text) if len(text) <= _LONGEST else Decimal("nan")
    except InvalidOperation:
        return None
    if not decimal.is_finite() or abs(decimal.adjusted()) > _MAGNITUDE:
        return None
    return Fraction(decimal)
