"""Values made of the cells of a row, as the specs of a mapping say; one function for each field, made once a file."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from cockpit.exchange.cells import flag
from cockpit.exchange.csv_layout import key_of
from cockpit.exchange.forms import Kind
from cockpit.exchange.identity import id_of
from cockpit.exchange.mapping.specs import Cell, Group, Items, Spec
from cockpit.exchange.mapping.told import fits
from cockpit.exchange.mapping.written import day, number

Cells = list[str]
Make = Callable[[Cells], Any]
_BRACES = re.compile(r"\{([^{}]+)\}")


CLEARED = object()
"""What a field gets whose empty cell clears it."""


class CellWrong(ValueError):
    """A cell that can't be read: the field, the cell's text, and why (the end of a sentence)."""

    def __init__(self, field: str, cell: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field
        self.cell = cell
        self.reason = reason


def maker(spec: Spec, columns: Mapping[str, int]) -> Make:
    """What makes a field's value of a row's cells, None where they say nothing; it raises CellWrong.

    ``columns`` gives the place of each column by ``key_of`` its name.
    """
    if isinstance(spec, Items):
        return _items([maker(item, columns) for item in spec.items])
    if isinstance(spec, Group):
        return _group(spec, {name: maker(one, columns) for name, one in spec.fields.items()})
    return _cell(spec, columns)


def _items(makes: list[Make]) -> Make:
    def make(cells: Cells) -> list[Any] | None:
        found: list[Any] = []
        for one in makes:
            value = one(cells)
            for item in value if isinstance(value, list) else [value]:
                if item is not None and item not in found:
                    found.append(item)
        return found or None

    return make


def _group(spec: Group, makes: Mapping[str, Make]) -> Make:
    split = [name for name, one in spec.fields.items() if isinstance(one, Cell) and one.split]

    def make(cells: Cells) -> Any:
        made = {name: value for name, one in makes.items() if (value := one(cells)) is not None}
        if not made or not spec.must <= made.keys():
            return None
        if not split:
            return made
        return [{**made, split[0]: piece} for piece in made[split[0]]] if split[0] in made else made

    return make


def _cell(spec: Cell, columns: Mapping[str, int]) -> Make:
    places = [columns[key_of(name)] for name in spec.columns]
    if spec.template is None and not places:
        return lambda _cells: spec.constant
    if spec.joined:
        return _joined(spec, places)
    read = _template(spec.template, columns) if spec.template is not None else _column(places[0])
    mean = _meaning(spec)
    if spec.split:
        return _split(spec, read, mean)

    empty = CLEARED if spec.clears and spec.default is None else spec.default

    def make(cells: Cells) -> Any:
        text = read(cells)
        return mean(text) if text else empty

    return make


def _column(place: int) -> Callable[[Cells], str]:
    return lambda cells: cells[place].strip()


def _joined(spec: Cell, places: list[int]) -> Make:
    """An id made of several columns."""
    prefix, whole = spec.prefix or "", spec.whole

    def make(cells: Cells) -> str | None:
        parts = [cells[place].strip() for place in places]
        return None if whole and not all(parts) else id_of(prefix, parts) or None

    return make


def _template(template: str, columns: Mapping[str, int]) -> Callable[[Cells], str]:
    """The template with its columns filled in; empty where all of them are."""
    pieces = _BRACES.split(template)
    places = [columns[key_of(name)] for name in pieces[1::2]]

    def fill(cells: Cells) -> str:
        found = [cells[place].strip() for place in places]
        if places and not any(found):
            return ""
        filled = [piece for pair in zip(pieces[::2], [*found, ""], strict=True) for piece in pair]
        return "".join(filled).strip()

    return fill


def _split(spec: Cell, read: Callable[[Cells], str], mean: Callable[[str], Any]) -> Make:
    def make(cells: Cells) -> list[Any] | None:
        found: list[Any] = []
        for piece in read(cells).split(spec.split):
            value = mean(text) if (text := piece.strip()) else None
            found += value if isinstance(value, list) else [] if value is None else [value]
        return found or spec.default

    return make


def _meaning(spec: Cell) -> Callable[[str], Any]:
    """What a text means: by the table of values, else by the form of the field."""
    read = _reader(spec)
    values, other = spec.values or {}, spec.other
    if not values and other is None:
        return read
    patterns = [(key, meaning) for key, meaning in values.items() if "*" in key]

    def mean(text: str) -> Any:
        found = values.get(text.casefold())
        if found is None:
            found = next((meaning for key, meaning in patterns if fits(text, key)), other)
        return read(text) if found is None else found if found != "" else None

    return mean


def _reader(spec: Cell) -> Callable[[str], Any]:
    written, field = spec.written, ".".join(spec.place.way[2:])
    plain: Callable[[str], Any]
    if spec.prefix is not None:
        prefix = spec.prefix
        return lambda text: id_of(prefix, [text])
    if spec.kind is Kind.FLAG:
        plain = flag
    elif spec.kind is Kind.DAY:
        plain = lambda text: day(text, written.dates)  # noqa: E731 - one of several
    elif spec.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.MONEY) and not (written.plain and spec.factor is None):
        plain = lambda text: number(text, written, spec.factor)  # noqa: E731 - one of several
    else:
        return _itself

    def read(text: str) -> Any:
        try:
            return plain(text)
        except ValueError as error:
            raise CellWrong(field, text, str(error)) from None

    return read


def _itself(text: str) -> str:
    return text
