"""Every fact that the book can hold, read from the record types themselves: its path, and a value to try."""

import datetime as dt
import types
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cockpit.model.account import INFO_KEYS
from cockpit.model.arrays import ARRAYS
from cockpit.model.contact import LISTENING_SIGNS
from cockpit.model.opportunity import ASSESSMENT
from cockpit.model.people import NEED_SIGNS, STANCE_POINTS, STYLE_SIGNS

TEXT = "Ω | = \\ 分, two"
"""A text with every mark that means something in a form."""
IDS = {"accounts": "two", "stakeholders": "zhao", "opportunities": "mes", "interactions": "call", "needs": "speed"}
"""A record of each array that can be referred to."""
_WORDS: dict[str, Any] = {
    "currency": "EUR", "month": "2027-01", "key": INFO_KEYS[3], "style_signs": STYLE_SIGNS[-1],
    "need_signs": NEED_SIGNS[-1], "stance_evidence": STANCE_POINTS[-1], "listening": LISTENING_SIGNS[-1],
    "tags": "key", "our_people": "Anna", "assessment": {ASSESSMENT["worth"][0]: -1}, "checks": {"4.3": "2026-11-02"},
}  # fmt: skip
"""What a plain text can't be: closed lists that are checked by a function, words without marks."""


@dataclass(frozen=True)
class Leaf:
    """One fact: the array, its path such as ``obstacles[].closed_at``, and a whole value of the field that holds it."""

    array: str
    path: str
    value: Any

    @property
    def field(self) -> str:
        """The field of the record."""
        return self.path.split("[")[0].split("{")[0].split(".")[0]

    def __str__(self) -> str:
        return f"{self.array}.{self.path}"


def leaves(array: str) -> Iterator[Leaf]:
    """Every fact of an array; its value holds nothing but this fact and what must stand beside it."""
    spec = ARRAYS[array]
    for name, attribute in spec.fields.items():
        for path, value in _of(name, spec.record.model_fields[attribute].annotation, array, name):
            yield Leaf(array, path, value)


def _of(name: str, annotation: Any, array: str, path: str) -> Iterator[tuple[str, Any]]:
    core = core_of(annotation)
    origin = get_origin(core)
    if name in _WORDS and origin is dict:
        yield f"{path}{{}}", _WORDS[name]
    elif origin is tuple:
        for inner, value in _of(name, get_args(core)[0], array, f"{path}[]"):
            yield inner, [value]
    elif origin is dict:
        key, of = get_args(core)
        for inner, value in _of(name, of, array, f"{path}{{}}"):
            yield inner, {sample("key", key, array, ""): value}
    elif isinstance(core, type) and issubclass(core, BaseModel):
        yield from _of_part(core, array, path)
    else:
        yield path, sample(name, annotation, array, path)


def _of_part(part: type[BaseModel], array: str, path: str) -> Iterator[tuple[str, Any]]:
    must = {n: sample(n, i.annotation, array, f"{path}.{n}") for n, i in part.model_fields.items() if i.is_required()}
    for name, info in part.model_fields.items():
        for inner, value in _of(name, info.annotation, array, f"{path}.{name}"):
            yield inner, {**must, name: value}


def sample(name: str, annotation: Any, array: str, path: str) -> Any:
    """A value of this type as files write it, other than its default."""
    target = ARRAYS[array].references.get(path)
    if target is not None:
        return IDS[target]
    if name in _WORDS and path:
        return _WORDS[name]
    core = core_of(annotation)
    if get_origin(core) is Literal:
        return get_args(core)[-1]
    if isinstance(core, type) and issubclass(core, StrEnum):
        return str(list(core)[-1])
    simple = {bool: name != "two_way", dt.date: "2026-11-02", dt.datetime: "2026-11-20T14:00:00+08:00", int: 1, Decimal: "1"}
    return simple.get(core, TEXT)


def core_of(annotation: Any) -> Any:
    """The type under ``Annotated`` and ``| None``; of ``Literal | date`` the date."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return core_of(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return core_of([a for a in get_args(annotation) if a is not types.NoneType][-1])
    return annotation


def smallest(array: str) -> dict[str, Any]:
    """What a record of this array must have, as files write it; references go to the account of the tests."""
    spec = ARRAYS[array]
    own = {"account_id": "acc", "stakeholder_id": "li", "from_id": "li", "to_id": "qian", "opportunity_id": "old"}
    must = {name: spec.record.model_fields[attribute] for name, attribute in spec.fields.items()}
    found = {name: own.get(name) or _least(name, info, array) for name, info in must.items() if info.is_required()}
    return {**found, "until": "2026-12-01"} if array == "actions" else found


def _least(name: str, info: FieldInfo, array: str) -> Any:
    core = core_of(info.annotation)
    if isinstance(core, type) and issubclass(core, StrEnum):
        return str(next(iter(core)))
    return {dt.date: "2026-10-01", Decimal: "2"}.get(core) or {"month": "2026-11", "key": INFO_KEYS[0]}.get(name, "it")
