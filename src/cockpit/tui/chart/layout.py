"""Where the boxes and reporting lines of a chart stand: pure geometry in cells, no texts, no Textual.

A tidy tree from the reporting lines alone, in one of three arrangements. Trees, and then the people nobody has
placed yet, are filled into rows of the width at hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from cockpit.tui.chart.geometry import BOX_ROWS, DOWN, LEFT, RIGHT, UP, Box, Layout, Lines
from cockpit.tui.chart.tree import Branches

GAP = 3
"""Columns between two boxes side by side: room for one line on either side of a free column."""


class Arrangement(Enum):
    """How neighbours without reports of their own stand under their manager; each is narrower than the one before."""

    ROW = auto()
    """Side by side."""
    WINGS = auto()
    """Left and right of a line that comes down from the manager."""
    STACK = auto()
    """One below the other, right of that line."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands under a manager as one piece: one person with his reports, or a group of people without any."""

    people: tuple[str, ...]
    wings: bool = False

    @property
    def alone(self) -> bool:
        return len(self.people) == 1

    @property
    def columns(self) -> tuple[tuple[str, ...], ...]:
        """For walking: its columns from left to right."""
        return (self.people[::2], self.people[1::2]) if self.wings else (self.people,)

    def spine(self, widths: Mapping[str, int]) -> int:
        """The column of a group's line."""
        return max(widths[p] for p in self.people[::2]) + 1 if self.wings else 0

    def size(self, widths: Mapping[str, int]) -> tuple[int, int]:
        """Columns and rows of a group."""
        right = self.people[1::2] if self.wings else self.people
        rows = -(-len(self.people) // 2) if self.wings else len(self.people)
        return self.spine(widths) + 2 + max(widths[p] for p in right), BOX_ROWS * rows


@dataclass
class _Block:
    """A person with everybody under him, placed relative to the block's own corner."""

    width: int
    height: int
    box_x: int = 0
    entries: tuple[_Entry, ...] = ()
    offsets: tuple[int, ...] = ()
    hanging: bool = False
    """The only entry is a group whose line starts at the box itself."""


def layout(shown: Branches, widths: Mapping[str, int], room: int, how: Arrangement) -> Layout:
    """Place everybody who is shown; ``widths`` are the boxes' in cells, ``room`` the columns at hand."""
    leading = {root for root in shown.roots if root in shown.reports or root in shown.hidden}
    trees = [root for root in shown.roots if root in leading]
    loose = [root for root in shown.roots if root not in leading]
    made = _Placing(widths, _blocks(shown, widths, how))
    bottom = made.trees(trees, room)
    if loose:
        made.loose(loose, room, bottom + 1 if trees else 0)
    return made.done()


def _blocks(shown: Branches, widths: Mapping[str, int], how: Arrangement) -> dict[str, _Block]:
    """The size of every person's block, from the leaves up."""
    blocks: dict[str, _Block] = {}
    for person in reversed(shown.people()):
        reports = shown.reports.get(person, ())
        if not reports:
            blocks[person] = _Block(widths[person], BOX_ROWS)
            continue
        entries = _entries(reports, shown.reports, how)
        if len(entries) == 1 and not entries[0].alone:
            blocks[person] = _hanging(widths[person], entries[0], widths)
        else:
            blocks[person] = _beside(widths[person], entries, blocks, widths)
    return blocks


def _entries(reports: Iterable[str], under: Mapping[str, tuple[str, ...]], how: Arrangement) -> tuple[_Entry, ...]:
    """Siblings keep their order, so that nobody moves past another when he gets his first report."""
    if how is Arrangement.ROW:
        return tuple(_Entry((person,)) for person in reports)
    entries: list[_Entry] = []
    for leads, run in groupby(reports, key=lambda person: bool(under.get(person))):
        people = tuple(run)
        if leads:
            entries += [_Entry((person,)) for person in people]
        else:
            entries.append(_Entry(people, how is Arrangement.WINGS and len(people) > 1))
    return tuple(entries)


def _hanging(width: int, group: _Entry, widths: Mapping[str, int]) -> _Block:
    """A manager over one group: over the middle of two wings, at the left of a stack."""
    wide, high = group.size(widths)
    spine = group.spine(widths)
    box_x = spine - width // 2 if group.wings else -1
    shift = max(0, -box_x)
    total = max(shift + wide, box_x + shift + width)
    return _Block(total, BOX_ROWS + high, box_x + shift, (group,), (shift,), hanging=True)


def _beside(width: int, entries: tuple[_Entry, ...], blocks: Mapping[str, _Block], widths: Mapping[str, int]) -> _Block:
    """Entries side by side, with their manager above the middle of the first and the last joint."""
    offsets, joints, x, height = [], [], 0, 0
    for entry in entries:
        offsets.append(x)
        if entry.alone:
            block = blocks[entry.people[0]]
            joints.append(x + block.box_x + widths[entry.people[0]] // 2)
            wide, high = block.width, block.height
        else:
            joints.append(x + entry.spine(widths))
            wide, high = entry.size(widths)
        x += wide + GAP
        height = max(height, high)
    box_x = (joints[0] + joints[-1]) // 2 - width // 2
    shift = max(0, -box_x)
    total = max(x - GAP + shift, box_x + shift + width)
    return _Block(total, BOX_ROWS + 1 + height, box_x + shift, entries, tuple(o + shift for o in offsets))


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
            if block.entries:
                self.groups[person] = tuple(column for entry in block.entries for column in entry.columns)
                self.boss.update((report, person) for entry in block.entries for report in entry.people)
                waiting.extend(self.reports(box, block, x))

    def reports(self, box: Box, block: _Block, x: int) -> Iterator[tuple[str, int, int]]:
        """Place the groups under a box and draw its lines; the managers under it are still to be placed."""
        if block.hanging:
            self.group(block.entries[0], x + block.offsets[0], box.bottom)
            return
        joint = box.bottom
        joints = [box.centre]
        for entry, offset in zip(block.entries, block.offsets, strict=True):
            left = x + offset
            if entry.alone:
                below = self.blocks[entry.people[0]]
                joints.append(left + below.box_x + self.widths[entry.people[0]] // 2)
                yield entry.people[0], left, joint + 1
            else:
                joints.append(left + entry.spine(self.widths))
                self.group(entry, left, joint + 1)
            self.lines.mark(joints[-1], joint, DOWN)
        self.lines.mark(box.centre, joint, UP)
        self.lines.across(joint, min(joints), max(joints))

    def group(self, entry: _Entry, x: int, y: int) -> None:
        """Boxes beside a line that comes down from row ``y``: on both sides of it, or right of it."""
        spine = x + entry.spine(self.widths)
        columns = entry.columns
        sides = ((columns[0], LEFT), (columns[1], RIGHT)) if entry.wings else ((entry.people, RIGHT),)
        rows = max(len(people) for people, _side in sides)
        for people, side in sides:
            wide = max(self.widths[person] for person in people)
            for row, person in enumerate(people):
                box = self.box(person, spine - 1 - wide if side == LEFT else spine + 2, y + row * BOX_ROWS, wide)
                self.lines.mark(spine, box.y + 1, side)
                self.lines.mark(spine + (1 if side == RIGHT else -1), box.y + 1, LEFT | RIGHT)
        end = y + (rows - 1) * BOX_ROWS + 1
        for row in range(y, end):
            self.lines.mark(spine, row, UP | DOWN)
        self.lines.mark(spine, end, UP)

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
