"""Columns of a long list: which fit, what stands above them, and how rows are ordered by one of them. Pure."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from cockpit.content.words import _
from cockpit.tui.lines import Line, Span, fit, line

GAP = 2
UP, DOWN = "▲", "▼"
"""Stand beside the title of the column by which the list is ordered: smallest first, largest first."""

R = TypeVar("R")


class Column(NamedTuple):
    """``width`` in cells; a ``wide`` one takes what the others leave and is a name; numbers stand at the right."""

    id: str
    title: str
    """As a marked English text."""
    width: int
    rank: int = 0
    """Those of the highest rank are left out first where there is no room; 0: always there."""
    wide: bool = False
    number: bool = False
    """Largest first."""


class Order(NamedTuple):
    """By which column, and whether against its usual direction."""

    column: str
    turned: bool = False


Fitted = Sequence[tuple[Column, int]]
"""Columns with the cells they have."""


def fitted(columns: Iterable[Column], width: int) -> Fitted:
    """As many columns as fit; the wide ones share what is left."""
    kept = list(columns)
    while _needed(kept) > width and any(one.rank for one in kept):
        worst = max(one.rank for one in kept)
        kept = [one for one in kept if one.rank < worst]
    spare, names = max(0, width - _needed(kept)), [one for one in kept if one.wide]
    extra = {one.id: spare // len(names) + (place < spare % len(names)) for place, one in enumerate(names)}
    return [(one, one.width + extra.get(one.id, 0)) for one in kept]


def _needed(columns: Sequence[Column]) -> int:
    return sum(one.width for one in columns) + GAP * max(0, len(columns) - 1)


def heading(columns: Fitted, order: Order) -> Line:
    """The titles; the one of the order has an arrow."""
    spans: list[Span] = []
    for place, (column, width) in enumerate(columns):
        spans += [Span(" " * GAP)] if place else []
        chosen = column.id == order.column
        mark = (DOWN if column.number is not order.turned else UP) if chosen else ""
        spans += fit(line(Span(_(column.title) + mark, "strong" if chosen else "quiet")), width, right=column.number)
    return tuple(spans)


def column_at(columns: Fitted, x: int) -> str | None:
    """The id of the column in a cell, with half of the gap at either side."""
    start = 0
    for column, width in columns:
        if start - 1 <= x <= start + width:
            return column.id
        start += width + GAP
    return None


def row_line(columns: Fitted, cell: Callable[[str], Span]) -> Line:
    """One row; ``cell`` gives the content of a column."""
    spans: list[Span] = []
    for place, (column, width) in enumerate(columns):
        spans += [Span(" " * GAP)] if place else []
        spans += fit(line(cell(column.id)), width, right=column.number)
    return tuple(spans)


def beside(columns: Fitted, order: Order, by: int) -> Order:
    """The order by the next column, or the one before, round in a circle."""
    ids = [column.id for column, _width in columns]
    at = ids.index(order.column) if order.column in ids else -by
    return Order(ids[(at + by) % len(ids)])


def by_column(order: Order, column: str) -> Order:
    """The order by a column; the other way round where it is already ordered by it."""
    return Order(column, order.column == column and not order.turned)


def ordered(
    rows: Iterable[R],
    value: Callable[[R], Any],
    name: Callable[[R], Any],
    *,
    falling: bool,
    group: Callable[[R], str] | None = None,
) -> list[R]:
    """Rows by a value, equal ones by name, those without a value last.

    ``group``: values of two groups, such as currencies, are never compared: the groups stand one after the other.
    """
    valued: list[tuple[Any, R]] = []
    without: list[R] = []
    for row in sorted(rows, key=name):
        found = value(row)
        without.append(row) if found is None else valued.append((found, row))
    valued.sort(key=lambda pair: pair[0], reverse=falling)
    known = [row for _value, row in valued]
    return (sorted(known, key=group) if group is not None else known) + without
