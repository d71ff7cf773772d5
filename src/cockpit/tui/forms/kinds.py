"""What kind of input each field of a record needs, read from the record types themselves."""

import datetime as dt
import types
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cockpit.desk.days.calendar import Lean
from cockpit.desk.days.leaning import lean_of
from cockpit.model.account import INFO_KEYS
from cockpit.model.arrays import ARRAYS
from cockpit.model.contact import LISTENING_SIGNS
from cockpit.model.people import NEED_SIGNS, STANCE_POINTS, STYLE_SIGNS


class Kind(StrEnum):
    """How a field is typed and shown."""

    LINE = "LINE"
    TEXT = "TEXT"
    """Several lines."""
    DAY = "DAY"
    MOMENT = "MOMENT"
    NUMBER = "NUMBER"
    MONEY = "MONEY"
    WHOLE = "WHOLE"
    FLAG = "FLAG"
    """Yes, no or unknown."""
    CHOICE = "CHOICE"
    """One of a closed list."""
    RECORD = "RECORD"
    """One record of another array."""
    CHOICES = "CHOICES"
    RECORDS = "RECORDS"
    WORDS = "WORDS"
    """A list of words, with commas between them."""
    TABLE = "TABLE"
    """One line for each part, with ``|`` between its columns."""
    MAP = "MAP"
    """One line for each entry: ``key = value``."""
    PART = "PART"
    """One part: a line for each of its fields, ``field = value``."""
    PEOPLE = "PEOPLE"
    """Who was there, with trust and whether both sides spoke."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field by its name in files; ``words`` names the closed list, ``array`` what it refers to."""

    name: str
    kind: Kind
    required: bool = False
    words: str = ""
    codes: tuple[str, ...] = ()
    """Of a choice what can be chosen; of another kind words that may stand in place of a value."""
    array: str = ""
    columns: "tuple[Field, ...]" = ()
    """Of TABLE and PART: their fields; of MAP: key and value."""
    lean: Lean = Lean.FUTURE
    """Of a day: whether a weekday or a day without a year is the next or the last one."""


_SIGNS = {
    "style_signs": ("StyleSign", STYLE_SIGNS),
    "need_signs": ("NeedSign", NEED_SIGNS),
    "stance_evidence": ("StancePoint", STANCE_POINTS),
    "listening": ("ListeningSign", LISTENING_SIGNS),
}
_NUMBERED = {
    "contact_depth": ("ContactDepth", tuple(str(n) for n in range(5))),
    "benefit_level": ("Benefit", tuple(f"{n:+d}" if n else "0" for n in range(4, -5, -1))),
}
"""Whole numbers that have a word for each value."""
_SIMPLE = {dt.date: Kind.DAY, dt.datetime: Kind.MOMENT, Decimal: Kind.NUMBER, int: Kind.WHOLE, bool: Kind.FLAG}
_LONG = 1_000
"""Texts that may be longer than this many characters get several lines."""


@cache
def fields_of(array: str) -> dict[str, Field]:
    """The fields of an array by their names in files."""
    spec = ARRAYS[array]
    found = {}
    for name, attribute in spec.fields.items():
        field = _field(name, spec.record.model_fields[attribute], money=attribute in spec.money)
        target = spec.references.get(name) or spec.references.get(f"{name}[]")
        if target:
            many = field.kind is Kind.WORDS
            field = Field(name, Kind.RECORDS if many else Kind.RECORD, field.required, array=target)
        found[name] = _leaning(array, name, field)
    if array == "interactions":
        found["people"] = Field("people", Kind.PEOPLE, array="stakeholders")
    return found


def _leaning(array: str, name: str, field: Field) -> Field:
    """The field with the lean of its days; the days of a map lie where the field does."""
    columns = tuple(
        replace(one, lean=lean_of(array, name if field.kind is Kind.MAP else one.name)) if one.kind is Kind.DAY else one
        for one in field.columns
    )
    return replace(field, lean=lean_of(array, name) if field.kind is Kind.DAY else field.lean, columns=columns)


def _field(name: str, info: FieldInfo, *, money: bool = False) -> Field:
    required = info.is_required()
    if name in _SIGNS:
        words, codes = _SIGNS[name]
        return Field(name, Kind.CHOICES, words=words, codes=codes)
    if name in _NUMBERED:
        words, codes = _NUMBERED[name]
        return Field(name, Kind.CHOICE, words=words, codes=codes)
    if name == "key":
        return Field(name, Kind.CHOICE, required, words="InfoKey", codes=INFO_KEYS)
    core = _core(info.annotation)
    origin = get_origin(core)
    if origin is tuple:
        return _several(name, _core(get_args(core)[0]))
    if origin is dict:
        columns = tuple(_of_type(n, a) for n, a in zip(("key", "value"), get_args(core), strict=True))
        return Field(name, Kind.MAP, columns=columns)
    if isinstance(core, type) and issubclass(core, BaseModel):
        return Field(name, Kind.PART, columns=_columns(core))
    marks = _marks(info.annotation, info)
    if money or any(getattr(mark, "json_schema_extra", None) == {"money": True} for mark in marks):
        return Field(name, Kind.MONEY, required)
    return _of_type(name, info.annotation, marks, required=required)


def _several(name: str, core: Any) -> Field:
    if isinstance(core, type) and issubclass(core, BaseModel):
        return Field(name, Kind.TABLE, columns=_columns(core))
    if isinstance(core, type) and issubclass(core, StrEnum):
        return Field(name, Kind.CHOICES, words=core.__name__, codes=tuple(core))
    return Field(name, Kind.WORDS)


def _columns(part: type[BaseModel]) -> tuple[Field, ...]:
    return tuple(_field(info.alias or name, info) for name, info in part.model_fields.items())


def _of_type(name: str, annotation: Any, marks: Sequence[Any] = (), *, required: bool = False) -> Field:
    core = _core(annotation)
    if isinstance(core, type) and issubclass(core, StrEnum):
        return Field(name, Kind.CHOICE, required, words=core.__name__, codes=tuple(core))
    if get_origin(core) is Literal:
        return Field(name, Kind.LINE, required)
    if core in _SIMPLE:
        return Field(name, _SIMPLE[core], required, codes=_instead(annotation))
    lengths = (getattr(mark, "max_length", None) for mark in marks)
    long = max((n for n in lengths if isinstance(n, int)), default=0) > _LONG
    return Field(name, Kind.TEXT if long else Kind.LINE, required)


def _instead(annotation: Any) -> tuple[str, ...]:
    """Words that may stand in place of a value: of ``Literal["FAILED"] | date`` the word."""
    parts = get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else ()
    return tuple(str(word) for part in parts if get_origin(part) is Literal for word in get_args(part))


def _core(annotation: Any) -> Any:
    """The type under ``Annotated`` and ``| None``; of ``Literal | date`` the date."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _core(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return _core([a for a in get_args(annotation) if a is not types.NoneType][-1])
    return annotation


def _marks(annotation: Any, info: FieldInfo | None) -> list[Any]:
    """Everything that ``Annotated`` and ``Field`` say about a type, also inside ``| None``."""
    found: list[Any] = list(info.metadata) if info else []
    waiting = [annotation]
    while waiting:
        one = waiting.pop()
        if get_origin(one) is Annotated:
            found += get_args(one)[1:]
            waiting.append(get_args(one)[0])
        elif get_origin(one) in (Union, types.UnionType):
            waiting.extend(get_args(one))
    return found
