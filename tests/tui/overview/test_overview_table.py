"""Columns of the long lists: what fits, what stands above, how rows are ordered; and the names of the screens."""

import pytest

from cockpit.tui.lines import Span, cells, plain
from cockpit.tui.overview.table import (
    GAP,
    Column,
    Order,
    beside,
    by_column,
    column_at,
    fitted,
    heading,
    ordered,
    row_line,
)
from cockpit.tui.overview.tabs import SCREENS, tab_at, tabs_line

COLUMNS = (
    Column("name", "name", 10, wide=True),
    Column("where", "where", 6, 2, wide=True),
    Column("much", "much", 6, number=True),
    Column("more", "more", 6, 1),
)


@pytest.mark.parametrize(
    ("width", "ids"),
    [
        (200, "name where much more"),
        (34, "name where much more"),
        (33, "name much more"),
        (20, "name much"),
        (5, "name much"),
    ],
)
def test_the_least_important_columns_give_way(width: int, ids: str) -> None:
    """Where there is little room, columns of the highest rank go first and those without one stay."""
    assert [column.id for column, _width in fitted(COLUMNS, width)] == ids.split()


@pytest.mark.parametrize("width", [34, 35, 80, 200])
def test_the_whole_width_is_used(width: int) -> None:
    """Names take what the others leave."""
    found = fitted(COLUMNS, width)
    assert sum(cells for _column, cells in found) + GAP * (len(found) - 1) == width
    assert cells(heading(found, Order("much"))) == width
    assert cells(row_line(found, lambda id: Span(id * 30))) == width


def test_the_order_is_seen_without_colour() -> None:
    """An arrow at its title says by which column and which way."""
    found = fitted(COLUMNS, 60)
    assert "much▼" in plain(heading(found, Order("much")))
    assert "much▲" in plain(heading(found, Order("much", turned=True)))
    assert "name▲" in plain(heading(found, Order("name")))


def test_every_cell_of_a_title_means_its_column() -> None:
    """A click on a title, or beside it, orders by it; a click beyond the last by none."""
    found = fitted(COLUMNS, 60)
    text = plain(heading(found, Order("")))
    for id in ("name", "where", "much", "more"):
        assert column_at(found, text.index(id)) == id
    assert column_at(found, 70) is None


def test_the_order_goes_round_the_columns() -> None:
    """From column to column in a circle; the same one again turns it round."""
    found = fitted(COLUMNS, 60)
    assert beside(found, Order("more"), 1) == Order("name")
    assert beside(found, Order("name"), -1) == Order("more")
    assert beside(found, Order("gone"), 1) == Order("name")
    assert by_column(Order("much"), "much") == Order("much", turned=True)
    assert by_column(Order("much", turned=True), "much") == Order("much")
    assert by_column(Order("much"), "name") == Order("name")


@pytest.mark.parametrize(
    ("falling", "expected"), [(True, ["b", "d", "a", "e", "c"]), (False, ["a", "b", "d", "e", "c"])]
)
def test_unknown_values_stand_last_and_groups_apart(falling: bool, expected: list[str]) -> None:
    """Whichever way the order goes, what is not known is last, and no value is held against one of another group."""
    rows = {"a": (1, "X"), "b": (5, "X"), "c": (None, "X"), "d": (5, "X"), "e": (900, "Y")}
    found = ordered(rows, lambda r: rows[r][0], lambda r: r, falling=falling, group=lambda r: rows[r][1])
    assert found == expected


def test_a_click_on_a_screen_s_name_means_it() -> None:
    """Every cell of a name leads to its screen, the one that is on is in brackets."""
    text = plain(tabs_line("screen.pipeline"))
    assert "[Pipeline]" in text
    assert {tab_at(x, "screen.pipeline") for x in range(len(text))} == set(SCREENS)
    assert tab_at(len(text), "screen.pipeline") is None
    assert tab_at(-1, "screen.pipeline") is None
