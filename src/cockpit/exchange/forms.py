"""The form of every field, read from the record types: what a cell or a JSON value of it may be."""

import datetime as dt
import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cockpit.model.arrays import ARRAYS


class Kind(Enum):
    """What a value is: one text, flag or number, or a list, map or object of them."""

    TEXT = "text"
    WORD = "word"
    FLAG = "flag"
    WHOLE = "whole number"
    DECIMAL = "decimal"
    MONEY = "money"
    DAY = "date"
    MOMENT = "date-time"
    LIST = "list"
    MAP = "map"
    PART = "object"


@dataclass(frozen=True)
class Form:
    """``inner`` is the form of a list's items or a map's values, ``fields`` those of an object."""

    kind: Kind
    inner: "Form | None" = None
    fields: Mapping[str, "Form"] = field(default_factory=dict)
    must: bool = False
    default: Any = None
    """What an explicit null means: the field's value where nothing is known."""


_PLAIN: Mapping[type, Kind] = {
    bool: Kind.FLAG,
    int: Kind.WHOLE,
    Decimal: Kind.DECIMAL,
    dt.date: Kind.DAY,
    dt.datetime: Kind.MOMENT,
}


@cache
def forms_of(array: str) -> Mapping[str, Form]:
    """The forms of an array's fields by their names in book-format.md, in the record's order."""
    return _forms(ARRAYS[array].record)


def _forms(model: type[BaseModel]) -> dict[str, Form]:
    forms = {}
    for name, info in model.model_fields.items():
        whole = Annotated[info.annotation, *info.metadata, info] if _is_money(info) else info.annotation
        form = _form(whole)
        default = None if info.is_required() else info.get_default(call_default_factory=True)
        forms[info.alias or name] = Form(form.kind, form.inner, form.fields, info.is_required(), default)
    return forms


def _form(annotation: Any) -> Form:
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        money = any(_is_money(extra) for extra in inside[1:])
        return Form(Kind.MONEY) if money else _form(inside[0])
    if origin in (Union, types.UnionType):
        return _form(next(a for a in reversed(inside) if a is not type(None)))
    if origin is tuple:
        return Form(Kind.LIST, _form(inside[0]))
    if origin is dict:
        return Form(Kind.MAP, _form(inside[1]))
    if origin is Literal:
        return Form(_PLAIN.get(type(inside[0]), Kind.TEXT))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Form(Kind.PART, fields=_forms(annotation))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Form(Kind.WORD)
    return Form(_PLAIN.get(annotation, Kind.TEXT))


def _is_money(extra: Any) -> bool:
    return isinstance(extra, FieldInfo) and extra.json_schema_extra == {"money": True}
