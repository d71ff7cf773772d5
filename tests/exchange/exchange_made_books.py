"""Books invented by hypothesis: every array and field, awkward texts, references that hold together."""

import datetime as dt
import types
import typing
from decimal import Decimal
from enum import StrEnum
from typing import Any

from annotated_types import Ge, Le
from hypothesis import strategies as st
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from cockpit.exchange.json_form import json_row
from cockpit.exchange.rows import Row
from cockpit.model.arrays import ARRAYS
from cockpit.model.contact import LISTENING_SIGNS
from cockpit.model.opportunity import ASSESSMENT
from cockpit.model.people import NEED_SIGNS, STANCE_POINTS, STYLE_SIGNS

Book = dict[str, list[Row]]

AWKWARD = ("=1+1", "'=x", "-5", "+49 30", "@a", " x ", "a,b;c", 'say "no"', "two\r\nlines", "\tx", "李薇", "[b]", "\x1b[31m", "é", "007", "true")
TEXT = st.sampled_from(AWKWARD) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)
NAMED = TEXT.filter(str.strip)
SIGNS = {"style_signs": STYLE_SIGNS, "need_signs": NEED_SIGNS, "stance_evidence": STANCE_POINTS, "listening": LISTENING_SIGNS}
CRITERIA = [criterion for block in ASSESSMENT.values() for criterion in block]
_OWN: dict[str, st.SearchStrategy[Any]] = {
    "currency": st.sampled_from(("CNY", "EUR", "JPY", "KWD")),
    "month": st.sampled_from(("2026-01", "2030-12")),
    "assessment": st.dictionaries(st.sampled_from(CRITERIA), st.sampled_from((-1, 0, 1)), max_size=3),
    "checks": st.dictionaries(st.sampled_from(("1.1", "4.3")), st.just("FAILED") | st.dates().map(str), max_size=2),
    **{name: st.lists(st.sampled_from(signs), max_size=3) for name, signs in SIGNS.items()},
}


@st.composite
def books(draw: st.DrawFn) -> Book:
    """The arrays of a book file whose every row is valid."""
    book: Book = {}
    ids: dict[str, list[str]] = {}
    for name, spec in ARRAYS.items():
        made: dict[Any, Row] = {}
        for number in range(draw(st.integers(0, 3))):
            row = draw(_row(name, ids, f"{name[:3]}{number}"))
            if row is not None:
                made.setdefault(tuple(str(row.get(key, "INFLUENCE")) for key in spec.key), row)
        ids[name] = [row["id"] for row in made.values() if "id" in row]
        if made:
            book[name] = list(made.values())
    return book


@st.composite
def _row(draw: st.DrawFn, name: str, ids: dict[str, list[str]], base: str) -> Row | None:
    spec = ARRAYS[name]
    row: Row = {}
    for field, attribute in spec.fields.items():
        info = spec.record.model_fields[attribute]
        if field == "id":
            row[field] = draw(st.sampled_from((base, f"{base} 李", f"'={base}")))
        elif target := spec.references.get(field):
            known = ids.get(target, [])
            if known and (info.is_required() or draw(st.booleans())):
                row[field] = draw(st.sampled_from(known))
            elif info.is_required():
                return None
        elif listed := spec.references.get(f"{field}[]"):
            row[field] = draw(st.lists(st.sampled_from(known), max_size=2)) if (known := ids.get(listed, [])) else []
        elif info.is_required() or draw(st.integers(0, 2)) == 0:
            row[field] = draw(_OWN[field] if field in _OWN else _value(_whole(info), ids))
    return _sound(name, row)


def _sound(name: str, row: Row) -> Row:
    """The row as the rules across its fields want it."""
    if row.get("segment_override"):
        row["segment_reason"] = "because"
    if row.get("state") == "SNOOZED":
        row["until"] = "2026-03-01"
    for field in ARRAYS[name].money:
        if field in row:
            row[field] = str(int(Decimal(row[field])))
    if ARRAYS[name].money:
        row.setdefault("currency", "EUR")
    return row


def _whole(info: FieldInfo) -> Any:
    return typing.Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def _value(annotation: Any, ids: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _bounded(inside, ids)
    if origin in (typing.Union, types.UnionType):
        return _value(next(a for a in reversed(inside) if a is not type(None)), ids)
    if origin is tuple:
        people = "stakeholder_id" in getattr(inside[0], "model_fields", {})
        return st.just([]) if people and not ids.get("stakeholders") else st.lists(_value(inside[0], ids), max_size=2)
    if origin is dict:
        return st.dictionaries(_value(inside[0], ids), _value(inside[1], ids), max_size=2)
    if origin is typing.Literal:
        return st.sampled_from(inside)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return st.sampled_from([member.value for member in annotation])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _part(annotation, ids)
    return {bool: st.booleans(), dt.date: st.dates().map(str), dt.datetime: st.just("2026-01-05T09:00:00+08:00")}[annotation]


def _bounded(inside: tuple[Any, ...], ids: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    base, limits = inside[0], inside[1:]
    while typing.get_origin(base) is typing.Annotated:
        limits, base = (*typing.get_args(base)[1:], *limits), typing.get_args(base)[0]
    told = [*limits, *(one for info in limits if isinstance(info, FieldInfo) for one in info.metadata)]
    low = next((one.ge for one in told if isinstance(one, Ge)), None)
    high = next((one.le for one in told if isinstance(one, Le)), None)
    if base is str:
        needed = any(isinstance(one, StringConstraints) and one.min_length for one in limits)
        return NAMED if needed else TEXT
    if base is int:
        return st.integers(typing.cast("int", low), typing.cast("int", high))
    if base is Decimal:
        top = 10**9 if high is None else typing.cast("int", high)
        return st.decimals(0 if low is not None else -top, top, places=3).map(lambda value: format(value + 0, "f"))
    return _value(base, ids)


@st.composite
def _part(draw: st.DrawFn, model: type[BaseModel], ids: dict[str, list[str]]) -> Row:
    part: Row = {}
    for name, info in model.model_fields.items():
        target = {"stakeholder_id": "stakeholders", "coach_id": "stakeholders", "need_id": "needs"}.get(name)
        if target:
            if known := ids.get(target, []):
                part[name] = draw(st.sampled_from(known))
        elif info.is_required() or draw(st.booleans()):
            part[name] = draw(_value(_whole(info), ids))
    return part


def expected(book: Book) -> Book:
    """The book as its export must hold it: rows by key, fields in the model's order, nothing empty."""
    made: Book = {}
    for name, rows in book.items():
        spec = ARRAYS[name]
        records = sorted((spec.record.model_validate(row) for row in rows), key=spec.key_of)
        made[name] = [json_row(name, record) for record in records]
    return made
