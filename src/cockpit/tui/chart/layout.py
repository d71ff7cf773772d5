"""Where the boxes and reporting lines of a chart stand: pure geometry in cells, no texts, no Textual.

A tidy tree from the reporting lines alone. Reports stand side by side where everything fits the width at
hand; where it doesn't, reports without reports of their own are stacked under their manager. Trees, and then
the people nobody has placed yet, are filled into rows of that width.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cockpit.tui.chart.tree import Branches

BOX_ROWS = 4
GAP = 3
"""Columns between two boxes side by side: room for one line on either side of a free column."""
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


@dataclass
class _Block:
    """A person with everybody under him, placed relative to the block's own corner."""

    width: int
    height: int
    box_x: int
    columns: tuple[tuple[str, ...], ...] = ()
    offsets: tuple[int, ...] = ()
    hanging: bool = False


def layout(shown: Branches, widths: Mapping[str, int], room: int) -> Layout:
    """Place everybody who is shown; ``widths`` are the boxes' in cells, ``room`` the columns at hand."""
    trees = [root for root in shown.roots if shown.reports.get(root)]
    loose = [root for root in shown.roots if not shown.reports.get(root)]
    blocks = _blocks(shown, widths, stacked=False)
    if any(blocks[root].width > room for root in trees):
        blocks = _blocks(shown, widths, stacked=True)
    made = _Placing(widths, blocks)
    bottom = made.trees(trees, room)
    if loose:
        made.loose(loose, room, bottom + 1 if trees else 0)
    return made.done()


def _blocks(shown: Branches, widths: Mapping[str, int], *, stacked: bool) -> dict[str, _Block]:
    """The size of every person's block, from the leaves up."""
    blocks: dict[str, _Block] = {}
    for person in reversed(shown.people()):
        reports = shown.reports.get(person, ())
        width = widths[person]
        if not reports:
            blocks[person] = _Block(width, BOX_ROWS, 0)
            continue
        columns = _columns(reports, shown.reports, stacked=stacked)
        if len(columns) == 1 and len(columns[0]) > 1:
            stack = columns[0]
            wide = max(widths[p] for p in stack)
            blocks[person] = _Block(max(width, 3 + wide), BOX_ROWS * (1 + len(stack)), 0, columns, (1,), hanging=True)
        else:
            blocks[person] = _beside(width, columns, blocks, widths)
    return blocks


def _columns(
    reports: Iterable[str], under: Mapping[str, tuple[str, ...]], *, stacked: bool
) -> tuple[tuple[str, ...], ...]:
    if not stacked:
        return tuple((person,) for person in reports)
    leaves = tuple(person for person in reports if not under.get(person))
    managers = tuple((person,) for person in reports if under.get(person))
    return (*managers, leaves) if leaves else managers


def _beside(
    width: int, columns: tuple[tuple[str, ...], ...], blocks: Mapping[str, _Block], widths: Mapping[str, int]
) -> _Block:
    """Columns side by side, with their manager above the middle of the first and the last joint."""
    offsets, joints, x, height = [], [], 0, 0
    for column in columns:
        offsets.append(x)
        if len(column) == 1:
            block = blocks[column[0]]
            joints.append(x + block.box_x + widths[column[0]] // 2)
            x += block.width + GAP
            height = max(height, block.height)
        else:
            joints.append(x)
            x += 2 + max(widths[p] for p in column) + GAP
            height = max(height, BOX_ROWS * len(column))
    box_x = (joints[0] + joints[-1]) // 2 - width // 2
    shift = max(0, -box_x)
    total = max(x - GAP + shift, box_x + shift + width)
    return _Block(total, BOX_ROWS + 1 + height, box_x + shift, columns, tuple(offset + shift for offset in offsets))


class _Placing:
    """Turns blocks into boxes and lines on one canvas."""

    def __init__(self, widths: Mapping[str, int], blocks: Mapping[str, _Block]) -> None:
        self.widths = widths
        self.blocks = blocks
        self.boxes: dict[str, Box] = {}
        self.lines = Lines()
        self.groups: dict[str, tuple[tuple[str, ...], ...]] = {}
        self.boss: dict[str, str] = {}

    def trees(self, roots: Iterable[str], room: int) -> int:
        """Fill the trees into rows; the first row below them."""
        x = y = deepest = 0
        for root in roots:
            block = self.blocks[root]
            if x and x + block.width > room:
                x, y = 0, deepest + 1
            self.tree(root, x, y)
            deepest = max(deepest, y + block.height)
            x += block.width + GAP
            self.groups[""] = (*self.groups.get("", ()), (root,))
        return deepest

    def tree(self, root: str, x: int, y: int) -> None:
        waiting = [(root, x, y)]
        while waiting:
            person, x, y = waiting.pop()
            block = self.blocks[person]
            box = self.box(person, x + block.box_x, y)
            if block.columns:
                self.groups[person] = block.columns
                self.boss.update((report, person) for column in block.columns for report in column)
                waiting.extend(self.reports(box, block, x))

    def reports(self, box: Box, block: _Block, x: int) -> Iterator[tuple[str, int, int]]:
        """Place the stacks under a box and draw its lines; the managers under it are still to be placed."""
        if block.hanging:
            self.stack(block.columns[0], x + block.offsets[0], box.bottom, box.bottom)
            return
        joint = box.bottom
        joints = [box.centre]
        for column, offset in zip(block.columns, block.offsets, strict=True):
            left = x + offset
            if len(column) == 1:
                below = self.blocks[column[0]]
                joints.append(left + below.box_x + self.widths[column[0]] // 2)
                yield column[0], left, joint + 1
            else:
                joints.append(left)
                self.stack(column, left, joint + 1, joint + 1)
            self.lines.mark(joints[-1], joint, DOWN)
        self.lines.mark(box.centre, joint, UP)
        self.lines.across(joint, min(joints), max(joints))

    def stack(self, people: tuple[str, ...], spine: int, y: int, start: int) -> None:
        """Boxes one below the other, right of a line that comes down from row ``start``."""
        wide = max(self.widths[person] for person in people)
        for number, person in enumerate(people):
            box = self.box(person, spine + 2, y + number * BOX_ROWS, wide)
            last = number == len(people) - 1
            for row in range(start, box.y + 1):
                self.lines.mark(spine, row, UP | DOWN)
            start = box.y + 2
            self.lines.mark(spine, box.y + 1, UP | RIGHT | (0 if last else DOWN))
            self.lines.mark(spine + 1, box.y + 1, LEFT | RIGHT)

    def loose(self, people: list[str], room: int, y: int) -> None:
        """People without manager and reports, in columns of equal width."""
        wide = max(self.widths[person] for person in people)
        count = max(1, min(len(people), (room + GAP) // (wide + GAP)))
        for number, person in enumerate(people):
            row, column = divmod(number, count)
            self.box(person, column * (wide + GAP), y + row * BOX_ROWS, wide)
        columns = tuple(tuple(people[column::count]) for column in range(count))
        self.groups[""] = (*self.groups.get("", ()), *columns)

    def box(self, person: str, x: int, y: int, width: int | None = None) -> Box:
        box = Box(person, x, y, width or self.widths[person])
        self.boxes[person] = box
        return box

    def done(self) -> Layout:
        width = max((box.right for box in self.boxes.values()), default=0)
        height = max((box.bottom for box in self.boxes.values()), default=0)
        return Layout(self.boxes, self.lines, self.groups, self.boss, width, height)
