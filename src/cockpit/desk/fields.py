"""Fields as text: what a person types for a field of any record, turned into the value that files hold."""

import json
import types
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from cockpit.content.words import N_
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import Fault, Refused


class Kind(StrEnum):
    """How a field is typed."""

    TEXT = "TEXT"
    FLAG = "FLAG"
    LIST = "LIST"
    """A list of words: commas or JSON."""
    OBJECTS = "OBJECTS"
    """A list of objects: JSON."""
    MAP = "MAP"
    """A map or one object: JSON."""


_YES = frozenset(("true", "yes", "y", "1", "on", "是"))
_NO = frozenset(("false", "no", "n", "0", "off", "否"))


@cache
def kind_of(array: str, name: str) -> Kind:
    """How the field of this array (its name as in book-format.md) is typed."""
    spec = ARRAYS[array]
    return _kind(spec.record.model_fields[spec.fields[name]].annotation)


def _kind(annotation: Any) -> Kind:
    plain = _plain(annotation)
    origin = get_origin(plain)
    if plain is bool:
        return Kind.FLAG
    if origin is tuple:
        inner = _plain(get_args(plain)[0])
        return Kind.OBJECTS if isinstance(inner, type) and issubclass(inner, BaseModel) else Kind.LIST
    if origin is dict or (isinstance(plain, type) and issubclass(plain, BaseModel)):
        return Kind.MAP
    return Kind.TEXT


def _plain(annotation: Any) -> Any:
    """The type under ``Annotated`` and ``| None``."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _plain(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return _plain(next(a for a in get_args(annotation) if a is not type(None)))
    return annotation


def values_of(array: str, typed: Mapping[str, str]) -> dict[str, Any]:
    """Typed texts as values of the book's files; an empty text is None, which clears the field.

    Raises Refused for a text that is no value of its field's form; the record's own checks come later.
    """
    faults, values = [], {}
    for name, text in typed.items():
        try:
            values[name] = _value(kind_of(array, name), text)
        except ValueError as error:
            faults.append(Fault(name, text, str(error)))
    if faults:
        raise Refused(*faults)
    return values


def _value(kind: Kind, text: str) -> Any:
    if not text.strip():
        return None
    if kind is Kind.FLAG:
        return _flag(text.strip().lower())
    if kind is Kind.LIST:
        return _json(text, list) if text.lstrip().startswith("[") else _words(text)
    if kind is Kind.OBJECTS:
        return _json(text, list)
    return _json(text, dict) if kind is Kind.MAP else text


def _flag(text: str) -> bool:
    if text in _YES or text in _NO:
        return text in _YES
    raise ValueError(N_("is neither true nor false"))


def _words(text: str) -> list[str]:
    return [word for part in text.replace("，", ",").split(",") if (word := part.strip())]


def _json(text: str, form: type) -> Any:
    try:
        value = json.loads(text, parse_float=str, parse_constant=lambda _: "?")
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, form):
        raise ValueError(N_("is no JSON list") if form is list else N_("is no JSON object"))
    return value
