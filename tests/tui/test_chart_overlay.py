"""Influence and conflict lines: around the boxes, from one person to the other, told apart without colour."""

import pytest

from cockpit.tui.chart.paint import BoxPicture
from cockpit.tui.chart.pictures import picture
from cockpit.tui.chart.view import ChartLine, ChartPerson, ChartView

PEOPLE = tuple(
    ChartPerson(id, f"Person {id}", boss=boss)
    for id, boss in (("a", None), ("b", "a"), ("c", "a"), ("d", "b"), ("e", "b"), ("f", None))
)


def shown(*lines: ChartLine, room: int = 60) -> BoxPicture:
    return picture(ChartView(PEOPLE, lines), (room, 20), cursor=None, folds={}, lines=lines)


def beside(drawn: BoxPicture, person: str, x: int, y: int) -> bool:
    box = drawn.drawn.boxes[person]
    return not box.holds(x, y) and any(box.holds(x + dx, y + dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)))


@pytest.mark.parametrize("room", [40, 60, 200])
@pytest.mark.parametrize("start", "abcdef")
@pytest.mark.parametrize("goal", "abcdef")
def test_every_line_runs_unbroken_from_box_to_box(start: str, goal: str, room: int) -> None:
    """The cells of a line are connected, outside all boxes, and touch both people."""
    drawn = shown(ChartLine(start, goal), room=room)
    cells = {(x, y) for y, row in drawn.signs.items() for x in row}
    if start == goal:
        assert not cells
        return
    assert all(drawn.drawn.at(x, y) is None for x, y in cells)
    assert any(beside(drawn, start, x, y) for x, y in cells)
    assert any(beside(drawn, goal, x, y) for x, y in cells)
    seen = waiting = {min(cells)}
    while waiting:
        near = {(x + dx, y + dy) for x, y in waiting for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))}
        waiting = (near & cells) - seen
        seen = seen | waiting
    assert seen == cells


def test_an_influence_has_one_head_and_a_conflict_two_crosses() -> None:
    """Direction and kind are seen without colour."""
    signs = [ink.sign for row in shown(ChartLine("d", "c")).signs.values() for ink in row.values()]
    assert sum(sign in "▸◂▾▴" for sign in signs) == 1
    signs = [ink.sign for row in shown(ChartLine("d", "c", conflict=True)).signs.values() for ink in row.values()]
    assert signs.count("✖") == 2


def test_strength_is_written_where_there_is_room() -> None:
    """A level run long enough carries the strength in figures."""
    drawn = shown(ChartLine("f", "a", strength="0.8"), room=200)
    rows = ("".join(ink.sign for _, ink in sorted(row.items())) for row in drawn.signs.values())
    assert any("0.8" in row for row in rows)


def test_lines_to_people_who_are_not_drawn_are_left_out() -> None:
    """A line to somebody folded away or unknown is not drawn to anybody else."""
    assert shown(ChartLine("a", "stranger")).signs == {}


def test_no_line_ends_in_another() -> None:
    """Heads and crosses of several lines at one person stand beside each other."""
    lines = [ChartLine(start, "c", conflict=conflict) for start, conflict in (("a", False), ("b", True), ("d", False))]
    signs = [ink.sign for row in shown(*lines, room=200).signs.values() for ink in row.values()]
    assert sum(sign in "▸◂▾▴" for sign in signs) == 2
    assert signs.count("✖") == 2
