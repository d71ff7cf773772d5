"""Fields as text: what a person types for a field of any record, turned into the value that files hold."""

import datetime as dt
import json
import types
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from cockpit.content.words import N_
from cockpit.desk.days.calendar import Lean
from cockpit.desk.days.leaning import lean_of
from cockpit.desk.days.reading import NoDay, read_day
from cockpit.model.arrays import ARRAYS
from cockpit.model.contact import LISTENING_SIGNS
from cockpit.model.faults import Fault, Refused
from cockpit.model.people import NEED_SIGNS, STANCE_POINTS, STYLE_SIGNS


class Kind(StrEnum):
    """How a field is typed."""

    TEXT = "TEXT"
    DAY = "DAY"
    """A day as YYYY-MM-DD or in words."""
    FLAG = "FLAG"
    LIST = "LIST"
    """A list of words: commas or JSON."""
    OBJECTS = "OBJECTS"
    """A list of objects: JSON, or commas between what stands in the first field of each."""
    MAP = "MAP"
    """A map or one object: JSON."""


@dataclass(frozen=True)
class Typed:
    """How one field is typed: kind, words it may hold (none: any), first field of its objects."""

    kind: Kind
    words: tuple[str, ...] = ()
    first: str = ""


_SIGNS = {
    "style_signs": STYLE_SIGNS,
    "need_signs": NEED_SIGNS,
    "stance_evidence": STANCE_POINTS,
    "listening": LISTENING_SIGNS,
}
"""Lists of the method's numbered signs, by field."""
_YES = frozenset(("true", "yes", "y", "1", "on", "是"))
_NO = frozenset(("false", "no", "n", "0", "off", "否"))


@cache
def typed(array: str, name: str) -> Typed:
    """How the field of this array (its name as in book-format.md) is typed."""
    spec = ARRAYS[array]
    plain = _plain(spec.record.model_fields[spec.fields[name]].annotation)
    origin = get_origin(plain)
    if name in _SIGNS:
        return Typed(Kind.LIST, _SIGNS[name])
    if plain in (bool, dt.date):
        return Typed(Kind.FLAG if plain is bool else Kind.DAY)
    if origin is tuple:
        inner = _plain(get_args(plain)[0])
        if _is(inner, BaseModel):
            return Typed(Kind.OBJECTS, first=next(iter(inner.model_fields)))
        return Typed(Kind.LIST, _words_of(inner))
    if origin is dict or _is(plain, BaseModel):
        return Typed(Kind.MAP)
    return Typed(Kind.TEXT, _words_of(plain))


def _is(kind: Any, base: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, base)


def _words_of(kind: Any) -> tuple[str, ...]:
    return tuple(str(word) for word in kind) if _is(kind, StrEnum) else ()


def _plain(annotation: Any) -> Any:
    """The type under ``Annotated`` and ``| None``."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _plain(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return _plain(next(a for a in get_args(annotation) if a is not type(None)))
    return annotation


def values_of(array: str, texts: Mapping[str, str], today: dt.date) -> dict[str, Any]:
    """Typed texts as values of the book's files; an empty text is None, which clears the field.

    A day may be typed in words, counted from ``today``. Raises Refused for a text that is no value of its field's
    form; the record's own checks come later.
    """
    faults, values = [], {}
    for name, text in texts.items():
        try:
            form = typed(array, name)
            day = form.kind is Kind.DAY and text.strip()
            values[name] = read_day(text, today, lean_of(array, name)).isoformat() if day else _value(form, text)
        except ValueError as error:
            faults.append(Fault(name, text, str(error)))
    if faults:
        raise Refused(*faults)
    return values


def day_of(name: str, text: str, today: dt.date, lean: Lean) -> dt.date:
    """The day that a text names for the field ``name``. Raises Refused."""
    try:
        return read_day(text, today, lean)
    except NoDay as wrong:
        raise Refused(Fault(name, text, str(wrong))) from None


def _value(form: Typed, text: str) -> Any:
    if not text.strip():
        return None
    if form.kind is Kind.FLAG:
        return _flag(text.strip().lower())
    if form.kind is Kind.MAP:
        return _json(text, dict)
    if form.kind is Kind.TEXT:
        return _word(form, text)
    if text.lstrip().startswith("["):
        return _json(text, list)
    words = [_word(form, word) for word in _split(text)]
    return words if form.kind is Kind.LIST else [{form.first: word} for word in words]


def _word(form: Typed, text: str) -> str:
    """A word of a closed list may be typed in small letters."""
    return text.strip().upper() if text.strip().upper() in form.words else text


def _flag(text: str) -> bool:
    if text in _YES or text in _NO:
        return text in _YES
    raise ValueError(N_("is neither true nor false"))


def _split(text: str) -> list[str]:
    return [word for part in text.replace("，", ",").split(",") if (word := part.strip())]


def _json(text: str, form: type) -> Any:
    try:
        value = json.loads(text, parse_float=str, parse_constant=lambda _: "?")
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, form):
        raise ValueError(N_("is no JSON list") if form is list else N_("is no JSON object"))
    return value
