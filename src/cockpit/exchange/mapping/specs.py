"""What a mapping says of one field: a column, a text of several, a constant; or a list or object of them."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from cockpit.errors import N_, Listed
from cockpit.exchange.forms import Form, Kind, forms_of
from cockpit.exchange.mapping.told import Place, Table, refuse_unknown, text, texts
from cockpit.exchange.mapping.written import KEYS as WRITTEN_KEYS
from cockpit.exchange.mapping.written import Written, values_told, written_told
from cockpit.model.arrays import ARRAYS

_BRACES = re.compile(r"\{([^{}]+)\}")
_CELL = WRITTEN_KEYS | set("column text value split values other default factor by source empty".split())
_ORIGINS = ("column", "text", "value")


@dataclass(frozen=True)
class Cell:
    """A value made of the cells of a row.

    ``parts`` are the texts of ``columns``, by place in the template; ``split`` makes a list of it. ``values`` say
    what texts mean, ``other`` what every other text does; ``default`` stands for an empty one. ``prefix`` is
    the source that an id gets, None for what is no id; ``named`` says that the text is a name, not an id.
    """

    place: Place
    kind: Kind
    columns: tuple[str, ...] = ()
    template: str | None = None
    constant: Any = None
    split: str = ""
    values: Mapping[str, Any] | None = None
    other: Any = None
    default: Any = None
    factor: Fraction | None = None
    written: Written = field(default_factory=lambda: Written(""))
    prefix: str | None = None
    named: bool = False
    joined: bool = False
    """Whether the columns together make one id."""
    whole: bool = False
    """Whether all of them must say something: a reference of which a part is missing is none."""
    clears: bool = False
    """Whether an empty cell clears the field; else it says nothing."""


@dataclass(frozen=True)
class Items:
    """A list: the items of all its specs, those that are empty left out."""

    items: "tuple[Spec, ...]"


@dataclass(frozen=True)
class Group:
    """An object, or a map; it is left out where a field in ``must`` is empty, or all are."""

    fields: "Mapping[str, Spec]"
    must: frozenset[str] = frozenset()


Spec = Cell | Items | Group


@dataclass(frozen=True)
class Reader:
    """Reads the specs of one array: which fields are references, and where names stand for ids."""

    array: str
    named: dict[str, str] = field(default_factory=dict)

    def fields(self, place: Place, told: Table, written: Written) -> dict[str, Spec]:
        """The specs of a record's fields. Raises RequestWrong."""
        return self._fields(place, told, forms_of(self.array), written, "")

    def _fields(
        self, place: Place, told: Table, forms: Mapping[str, Form], written: Written, path: str
    ) -> dict[str, Spec]:
        made = {}
        for name, one in told.items():
            if name not in forms:
                known = Listed(forms)
                place.at(name).refuse(N_("is no field of {array}; the fields: {known}"), array=self.array, known=known)
            made[name] = self._spec(place.at(name), one, forms[name], written, path + name)
        return made

    def _spec(self, place: Place, told: Any, form: Form, written: Written, path: str) -> Spec:
        if form.kind is Kind.PART:
            return self._group(place, told, form, written, path)
        if form.kind is Kind.MAP and form.inner:
            inner = form.inner
            if not isinstance(told, Mapping):
                place.refuse(N_("must be a table"))
            return Group({key: self._spec(place.at(key), one, inner, written, path) for key, one in told.items()})
        if form.kind is Kind.LIST and form.inner:
            inner, path = form.inner, f"{path}[]"
            several = told if isinstance(told, list) else [told]
            return Items(tuple(self._spec(place, one, inner, written, path) for one in several))
        return self._cell(place, told, form, written, path)

    def _group(self, place: Place, told: Any, form: Form, written: Written, path: str) -> Group:
        if not isinstance(told, Mapping):
            place.refuse(N_("must be a table of its fields: {known}"), known=Listed(form.fields))
        must = frozenset(name for name, one in form.fields.items() if one.must)
        return Group(self._fields(place, told, form.fields, written, f"{path}."), must)

    def _cell(self, place: Place, told: Any, form: Form, written: Written, path: str) -> Cell:
        target = self._target(path)
        if isinstance(told, str | list):
            told = {"column": told}
        if not isinstance(told, Mapping):
            place.refuse(N_("must be the name of a column, or a table; a constant is {{ value = … }}"))
        refuse_unknown(place, told, _CELL)
        named = _by_name(place, told, target)
        if named and target:
            self.named[path] = target
        columns, template = _origin(place, told, joins=target is not None)
        if "split" in told and "[]" not in path:
            place.at("split").refuse(N_("is only for lists"))
        return Cell(
            place,
            form.kind,
            columns,
            template,
            _constant(told.get("value")),
            text(place, told, "split"),
            values_told(place, told),
            told.get("other"),
            told.get("default"),
            _factor(place, told, form.kind),
            written_told(place, told, written),
            None if target is None or named else text(place, told, "source") if "source" in told else written.source,
            named,
            isinstance(told.get("column"), list),
            path != "id",
            _clears(place, told, path),
        )

    def _target(self, path: str) -> str | None:
        """The array that an id at this path is of; None for what is no id."""
        return self.array if path == "id" else ARRAYS[self.array].references.get(path)


def columns_of(spec: Spec) -> Iterator[Cell]:
    """Every cell spec within."""
    if isinstance(spec, Cell):
        yield spec
        return
    for inner in spec.items if isinstance(spec, Items) else spec.fields.values():
        yield from columns_of(inner)


def _origin(place: Place, told: Table, joins: bool) -> tuple[tuple[str, ...], str | None]:
    if sum(key in told for key in _ORIGINS) != 1:
        place.refuse(N_("needs exactly one of column, text and value"))
    if "text" in told:
        template = text(place, told, "text")
        return tuple(_BRACES.findall(template)), template
    columns = texts(place, told, "column")
    if "column" in told and (not columns or not all(columns)):
        place.at("column").refuse(N_("must name a column"))
    if len(columns) > 1 and not joins:
        place.at("column").refuse(N_("must be one column; put several together with text = \"{{first}} {{second}}\""))
    return columns, None


def _by_name(place: Place, told: Table, target: str | None) -> bool:
    by = text(place, told, "by")
    if by not in ("", "id", "name"):
        place.at("by").refuse(N_("must be “id” or “name”"))
    if (by or "source" in told) and target is None:
        place.refuse(N_("refers to no other record, so “by” and “source” mean nothing here"))
    if by == "name" and target is not None and "name" not in forms_of(target):
        place.at("by").refuse(N_("{array} have no names"), array=target)
    return by == "name"


def _factor(place: Place, told: Table, kind: Kind) -> Fraction | None:
    if "factor" not in told:
        return None
    if kind not in (Kind.MONEY, Kind.DECIMAL, Kind.WHOLE):
        place.at("factor").refuse(N_("is only for numbers"))
    try:
        return Fraction(str(told["factor"]))
    except (ValueError, ZeroDivisionError):
        place.at("factor").refuse(N_("must be a number such as 1000 or 1/60"))


def _clears(place: Place, told: Table, path: str) -> bool:
    empty = text(place, told, "empty")
    if empty not in ("", "keep", "clear"):
        place.at("empty").refuse(N_("must be “keep” or “clear”"))
    if empty == "clear" and ("[]" in path or "." in path):
        place.at("empty").refuse(N_("is only for a field of the record itself"))
    return empty == "clear"


def _constant(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value
