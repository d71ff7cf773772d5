"""Where the parts of the home screen stand, at every size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.tui.commands.command import Place
from cockpit.tui.screens.places import BEST, FACTS, FILTER, HEADER, KEYS, Box, Wish, narrow, places, usable

sizes = st.tuples(st.integers(1, 320), st.integers(1, 100))
wishes = st.builds(Wish, st.sampled_from(Place), st.booleans(), st.booleans())


def cells_of(box: Box) -> set[tuple[int, int]]:
    return {(x, y) for x in range(box.x, box.x + box.width) for y in range(box.y, box.y + box.height)}


@given(sizes, wishes)
def test_parts_never_overlap_nor_leave_the_screen(size: tuple[int, int], wish: Wish) -> None:
    """Whatever the size, each cell belongs to one part and all cells are used."""
    width, height = size
    boxes = places(width, height, wish)
    assert all(box.width > 0 and box.height > 0 for box in boxes.values())
    assert sum(box.width * box.height for box in boxes.values()) == width * height
    assert all(box.x >= 0 and box.y >= 0 and box.x + box.width <= width for box in boxes.values())


@given(sizes, wishes)
def test_the_pane_with_the_keys_is_always_seen(size: tuple[int, int], wish: Wish) -> None:
    """No breakpoint and no zoom hides the pane that has the focus."""
    boxes = places(*size, wish)
    assert wish.current in boxes or not usable(*size)


@pytest.mark.parametrize(
    ("width", "height", "seen"),
    [
        (140, 40, {*Place, FACTS, HEADER, KEYS}),
        (120, 30, {*Place, FACTS, HEADER, KEYS}),
        (100, 30, {Place.ACCOUNTS, Place.CHART, Place.DEAL, Place.ACTIONS, HEADER, KEYS}),
        (80, 24, {Place.ACCOUNTS, FACTS, BEST, HEADER, KEYS}),
        (40, 10, {HEADER}),
    ],
)
def test_what_is_seen_at_each_breakpoint(width: int, height: int, seen: set[str]) -> None:
    """Three columns from 120, two from 90, one pane with the best action at 80, only a hint where nothing fits."""
    assert set(places(width, height, Wish())) == seen


def test_finance_takes_the_deal_s_place_in_two_columns() -> None:
    """Every pane can be reached where five don't fit."""
    boxes = places(100, 30, Wish(Place.FINANCE))
    assert Place.FINANCE in boxes
    assert Place.DEAL not in boxes


@pytest.mark.parametrize("width", [80, 100, 140])
def test_a_zoomed_pane_has_the_whole_width(width: int) -> None:
    """z shows one pane in any size."""
    boxes = places(width, 30, Wish(Place.DEAL, zoomed=True))
    assert boxes[Place.DEAL].width == width
    assert (BEST in boxes) == narrow(width)


def test_the_filter_stands_above_the_list() -> None:
    """The field takes one line from the list."""
    boxes = places(140, 40, Wish(filtering=True))
    assert boxes[FILTER].height == 1
    assert boxes[FILTER].y + 1 == boxes[Place.ACCOUNTS].y
