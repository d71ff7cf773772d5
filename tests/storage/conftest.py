"""A book to write to, its whole content as a value to compare, and invented records of every array."""

import datetime as dt
import random
import shutil
import types
import typing
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from cockpit.model.arrays import ARRAYS
from cockpit.model.contact import LISTENING_SIGNS
from cockpit.model.opportunity import ASSESSMENT
from cockpit.model.people import NEED_SIGNS, STANCE_POINTS, STYLE_SIGNS
from cockpit.model.record import Record
from cockpit.storage.opening import Book, open_book
from cockpit.storage.triggers import journalled_tables, quoted

Dump = dict[str, list[tuple[Any, ...]]]
TEXTS = ("a", "李薇", "O'Hara; DROP TABLE accounts", "[b]", "\x1b[31m", "two\nlines", "bell\x07", "\x1fx", "é", "🙂" * 3, '"', "=1+1")
SIGNS = {"style_signs": STYLE_SIGNS, "need_signs": NEED_SIGNS, "stance_evidence": STANCE_POINTS, "listening": LISTENING_SIGNS}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of a book that isn't there yet, in a folder that is."""
    (tmp_path / "here").mkdir()
    return tmp_path / "here" / "book.db"


@pytest.fixture(scope="session")
def new_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty book, made once: copying it costs a tenth of making it."""
    made = tmp_path_factory.mktemp("new") / "book.db"
    open_book(made).close()
    return made


@pytest.fixture
def book(path: Path, new_book: Path) -> Iterator[Book]:
    shutil.copy(new_book, path)
    with open_book(path) as opened:
        yield opened


@pytest.fixture
def dump() -> Callable[[Book], Dump]:
    """Every journalled table with all its columns but the revision, in the order of its key."""

    def content(book: Book) -> Dump:
        found = {}
        for name, table in journalled_tables(book.db).items():
            columns, key = (", ".join(map(quoted, names)) for names in (table.columns, table.key))
            found[name] = book.db.execute(f"SELECT {columns} FROM {quoted(name)} ORDER BY {key}").fetchall()  # noqa: S608
        return found

    return content


class Inventor:
    """Invents valid records: every field of every array, with awkward texts and references to what there is."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - not for secrets
        self._number = 0

    def record(self, array: str, ids: Callable[[str], list[str]], sparse: float = 0.5, **fixed: Any) -> Record | None:
        """A record whose references are among ``ids(array)``; None where a needed one is lacking."""
        spec = ARRAYS[array]
        for _ in range(20):
            values = {}
            for name, attribute in spec.fields.items():
                info = spec.record.model_fields[attribute]
                if not info.is_required() and self.random.random() < sparse:
                    continue
                try:
                    values[name] = self._value(info.annotation, info.metadata, name, name, spec.references, ids)
                except LookupError:
                    if info.is_required():
                        return None
            if "id" in spec.fields:
                self._number += 1
                values["id"] = f"{array[:4]}-{self._number}"
            if values.get("segment_override"):
                values["segment_reason"] = "known"
            if values.get("state") == "SNOOZED":
                values["until"] = "2026-12-01"
            try:
                return spec.record.model_validate(values | fixed)
            except ValidationError:
                continue
        raise AssertionError(f"no valid record of {array}")

    def _value(
        self, annotation: Any, metadata: list[Any], name: str, path: str, references: Any, ids: Callable[[str], list[str]]
    ) -> Any:
        if path in references:
            return self.random.choice(ids(references[path]))
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            first, *more = typing.get_args(annotation)
            return self._value(first, [*metadata, *more], name, path, references, ids)
        if origin in (typing.Union, types.UnionType):
            kinds = [kind for kind in typing.get_args(annotation) if kind is not type(None)]
            return self._value(self.random.choice(kinds), metadata, name, path, references, ids)
        if origin is typing.Literal:
            return self.random.choice(typing.get_args(annotation))
        if origin is tuple:
            return self._list(typing.get_args(annotation)[0], name, path, references, ids)
        if origin is dict:
            return self._map(annotation, name, path, references, ids)
        return self._plain(annotation, metadata, name, path, references, ids)

    def _list(self, item: Any, name: str, path: str, references: Any, ids: Callable[[str], list[str]]) -> list[Any]:
        if name in SIGNS:
            return self.random.sample(SIGNS[name], 2)
        return [self._value(item, [], name, f"{path}[]", references, ids) for _ in range(self.random.randrange(4))]

    def _map(self, annotation: Any, name: str, path: str, references: Any, ids: Callable[[str], list[str]]) -> Any:
        key, value = typing.get_args(annotation)
        if name == "checks":
            return {"4.3": "FAILED", "1.1": "2026-01-01"}
        if name == "assessment":
            return {ASSESSMENT["win"][0]: 1, ASSESSMENT["worth"][1]: -1}
        keys = {self._value(key, [], name, path, references, ids) for _ in range(self.random.randrange(3))}
        return {one: self._value(value, [], name, path, references, ids) for one in sorted(keys)}

    def _plain(
        self, kind: Any, metadata: list[Any], name: str, path: str, references: Any, ids: Callable[[str], list[str]]
    ) -> Any:
        if issubclass(kind, BaseModel):
            fields = kind.model_fields
            some = {n: info for n, info in fields.items() if info.is_required() or self.random.random() < 0.5}
            return {
                n: self._value(i.annotation, i.metadata, n, f"{path}.{n}", references, ids) for n, i in some.items()
            }
        if issubclass(kind, StrEnum):
            return self.random.choice(list(kind)).value
        if kind is bool:
            return self.random.random() < 0.5
        bounds = [(m.ge if hasattr(m, "ge") else None, m.le if hasattr(m, "le") else None) for m in _flat(metadata)]
        low = max((int(ge) for ge, _le in bounds if ge is not None), default=0)
        high = min((int(le) for _ge, le in bounds if le is not None), default=10**6)
        if kind is int:
            return self.random.randint(low, high)
        if kind is Decimal:
            return str(self.random.randint(low, high))
        if kind is dt.datetime:
            return "2026-05-04T09:30:00+08:00"
        if kind is dt.date:
            return str(dt.date(2026, 1, 1) + dt.timedelta(days=self.random.randrange(900)))
        if name == "currency":
            return self.random.choice(("CNY", "USD", "JPY", "KWD"))
        return "2026-05" if name == "month" else self.random.choice(TEXTS)


def _flat(metadata: list[Any]) -> Iterator[Any]:
    for one in metadata:
        yield one
        yield from getattr(one, "metadata", None) or ()


@pytest.fixture
def inventor() -> Callable[[int], Inventor]:
    return Inventor
