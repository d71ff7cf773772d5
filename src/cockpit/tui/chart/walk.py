"""Walking a chart by the arrow keys: manager, report, sibling, and where there is none the nearest box."""

from enum import StrEnum

from cockpit.tui.chart.geometry import Box, Layout


class Way(StrEnum):
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


def step(drawn: Layout, person: str, way: Way) -> str | None:
    """Whom the key leads to; None at the edge of the chart.

    Up is the manager, down the first report below the box, left and right the siblings. In a stack, up and
    down go through the stack first.
    """
    box = drawn.boxes.get(person)
    if box is None:
        return None
    return _within(drawn, box, way) or _nearest(drawn, box, way)


def _within(drawn: Layout, box: Box, way: Way) -> str | None:
    """The neighbour by rank: in the own column, then among the columns of the same manager."""
    boss = drawn.boss.get(box.id, "")
    columns = drawn.groups.get(boss, ())
    place = next((i for i, column in enumerate(columns) if box.id in column), None)
    if place is None:
        return None
    column = columns[place]
    row = column.index(box.id)
    if way is Way.UP:
        return column[row - 1] if row else boss or None
    if way is Way.DOWN:
        return column[row + 1] if row + 1 < len(column) else _first_report(drawn, box)
    return _beside(drawn, box, columns, place + (1 if way is Way.RIGHT else -1))


def _first_report(drawn: Layout, box: Box) -> str | None:
    below = [drawn.boxes[column[0]] for column in drawn.groups.get(box.id, ())]
    return min(below, key=lambda b: (abs(b.centre - box.centre), b.x)).id if below else None


def _beside(drawn: Layout, box: Box, columns: tuple[tuple[str, ...], ...], place: int) -> str | None:
    """The person of the next column who stands nearest in height."""
    if not 0 <= place < len(columns):
        return None
    return min((drawn.boxes[p] for p in columns[place]), key=lambda b: abs(b.y - box.y)).id


def _nearest(drawn: Layout, box: Box, way: Way) -> str | None:
    """The nearest box that lies wholly on that side; aside counts double."""
    best: tuple[int, str] | None = None
    for other in drawn.boxes.values():
        ahead, aside = _apart(box, other, way)
        if ahead >= 0 and (best is None or (ahead + 2 * aside, other.id) < best):
            best = (ahead + 2 * aside, other.id)
    return best[1] if best else None


def _apart(box: Box, other: Box, way: Way) -> tuple[int, int]:
    """Cells between two boxes in the direction of the key (negative: not on that side), and across it."""
    match way:
        case Way.UP:
            ahead = box.y - other.bottom
        case Way.DOWN:
            ahead = other.y - box.bottom
        case Way.LEFT:
            ahead = box.x - other.right
        case Way.RIGHT:
            ahead = other.x - box.right
    if way in (Way.UP, Way.DOWN):
        return ahead, max(0, other.x - box.right, box.x - other.right) + (abs(other.centre - box.centre) > 0)
    return ahead, max(0, other.y - box.bottom, box.y - other.bottom)
