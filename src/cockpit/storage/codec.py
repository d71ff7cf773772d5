"""One value of a record as SQLite holds it, and back; chosen by the type that the model declares."""

import datetime as dt
import json
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

Encode = Callable[[Any], Any]
Decode = Callable[[Any], Any]


def base_type(annotation: Any) -> Any:
    """The type below Optional and Annotated: a class, or a generic such as ``tuple[Role, ...]``."""
    while True:
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            annotation = typing.get_args(annotation)[0]
        elif origin in (typing.Union, types.UnionType):
            annotation = next(arg for arg in typing.get_args(annotation) if arg is not type(None))
        else:
            return annotation


def codec_of(annotation: Any) -> tuple[Encode, Decode | None]:
    """How values of a field are written and read (None: as they are)."""
    base = base_type(annotation)
    if typing.get_origin(base) in (tuple, dict):
        return as_json_or_null, json.loads
    for kind, codec in _CODECS:
        if isinstance(base, type) and issubclass(base, kind):
            return codec
    raise TypeError(f"no column type for {annotation}")


def number_text(value: Decimal) -> str:
    """The one text of a decimal: no exponent, no superfluous zeros, no minus zero."""
    text = format(value.normalize(), "f")
    return "0" if text == "-0" else text


def as_json(value: Any) -> str:
    """JSON text that is the same for equal values: unknown fields left out, maps in the order of their keys."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def as_json_or_null(value: Any) -> str | None:
    """The JSON text of a list or map, null for an empty one."""
    return as_json(value) if value else None


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        fields = ((name, _plain(item)) for name, item in value)
        return {name: item for name, item in fields if item is not None and item != {} and item != []}
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def same(value: Any) -> Any:
    """A value that SQLite holds as it is."""
    return value


_CODECS: tuple[tuple[type, tuple[Encode, Decode | None]], ...] = (
    (StrEnum, (str, None)),
    (str, (same, None)),
    (bool, (int, bool)),
    (int, (same, None)),
    (Decimal, (number_text, None)),
    (dt.datetime, (dt.datetime.isoformat, None)),
    (dt.date, (dt.date.isoformat, None)),
    (BaseModel, (as_json, json.loads)),
)
