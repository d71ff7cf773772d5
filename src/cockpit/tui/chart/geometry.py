"""Boxes and lines of a chart in cells: what a layout consists of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

BOX_ROWS = 4
UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8


@dataclass(frozen=True, slots=True)
class Box:
    """One person's box: top left cell, width and rows; ``joints`` are the sides a reporting line meets."""

    id: str
    x: int
    y: int
    width: int
    height: int = BOX_ROWS

    @property
    def right(self) -> int:
        """The first column beyond the box."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row beyond the box."""
        return self.y + self.height

    @property
    def centre(self) -> int:
        """The column where lines from above and below meet the box."""
        return self.x + self.width // 2

    def holds(self, x: int, y: int) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass
class Lines:
    """Reporting lines: ``cells[y][x]`` holds direction bits; ``spans[y]`` plain runs from x to x, both in."""

    cells: dict[int, dict[int, int]] = field(default_factory=dict)
    spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def mark(self, x: int, y: int, bits: int) -> None:
        row = self.cells.setdefault(y, {})
        row[x] = row.get(x, 0) | bits

    def across(self, y: int, left: int, right: int) -> None:
        if left < right:
            self.mark(left, y, RIGHT)
            self.mark(right, y, LEFT)
            self.spans.setdefault(y, []).append((left + 1, right - 1))

    def bits(self, y: int, start: int, end: int) -> dict[int, int]:
        """Direction bits of the cells start..end-1 of a row that a line crosses."""
        found: dict[int, int] = {}
        for left, right in self.spans.get(y, ()):
            for x in range(max(left, start), min(right + 1, end)):
                found[x] = found.get(x, 0) | LEFT | RIGHT
        for x, bits in self.cells.get(y, {}).items():
            if start <= x < end:
                found[x] = found.get(x, 0) | bits
        return found


@dataclass(frozen=True)
class Layout:
    """Boxes and lines, and for walking the columns of people under each manager, from left to right.

    ``groups[""]`` holds the columns of people without a manager, ``boss`` everybody else's manager.
    """

    boxes: Mapping[str, Box]
    lines: Lines
    groups: Mapping[str, tuple[tuple[str, ...], ...]]
    boss: Mapping[str, str]
    width: int
    height: int

    @cached_property
    def rows(self) -> Mapping[int, tuple[Box, ...]]:
        """The boxes that each row crosses, from left to right."""
        found: dict[int, list[Box]] = {}
        for box in sorted(self.boxes.values(), key=lambda b: b.x):
            for y in range(box.y, box.bottom):
                found.setdefault(y, []).append(box)
        return {y: tuple(boxes) for y, boxes in found.items()}

    def at(self, x: int, y: int) -> str | None:
        """The person whose box holds this cell."""
        return next((box.id for box in self.rows.get(y, ()) if box.holds(x, y)), None)
