"""The picture of a chart for the room at hand: boxes in the arrangement that fits best, or an outline."""

from collections.abc import Callable, Iterable, Mapping

from cockpit.tui.chart.geometry import Layout
from cockpit.tui.chart.layout import Arrangement, layout
from cockpit.tui.chart.outline import OutlinePicture
from cockpit.tui.chart.overlay import overlay
from cockpit.tui.chart.paint import USUAL, WIDEST, BoxPicture, box_width
from cockpit.tui.chart.tree import FOLD_ABOVE, Branches, branches, forest
from cockpit.tui.chart.view import ChartLine, ChartPerson, ChartView

Picture = BoxPicture | OutlinePicture


def picture(
    view: ChartView,
    room: tuple[int, int | None],
    *,
    cursor: str | None,
    folds: Mapping[str, bool],
    lines: tuple[ChartLine, ...],
) -> BoxPicture:
    """Lay a chart out for ``room``, columns and rows (None: any number); ``lines`` are those of the overlay."""
    return boxes(view, branches(forest(view.people), cursor, folds), room, lines)


def boxes(
    view: ChartView,
    shown: Branches,
    room: tuple[int, int | None],
    lines: tuple[ChartLine, ...],
    moved: str | None = None,
) -> BoxPicture:
    """The picture of what is shown of a chart; ``moved`` is the person for whom another place is looked for."""
    drawn = _fitting(view, shown, room)
    return BoxPicture(view, drawn, shown.hidden, overlay(drawn, lines), moved)


def everybody(view: ChartView, room: int, width: Callable[[ChartPerson], int]) -> Layout:
    """The whole chart, nobody folded, in the widest arrangement of at most ``room`` columns, else the narrowest."""
    shown = branches(forest(view.people), None, {person.id: False for person in view.people})
    widths = {person.id: width(person) for person in view.people}
    drawn = (layout(shown, widths, room, how) for how in Arrangement)
    return min(drawn, key=lambda one: (one.width > room, one.width > room and one.width))


def _fitting(view: ChartView, shown: Branches, room: tuple[int, int | None]) -> Layout:
    """The first arrangement that fits the room, with boxes as wide as can be; else the lowest that is not too wide."""
    width, height = room
    lowest: Layout | None = None
    people = [view.person[id] for id in shown.people()]
    for widest in WIDEST if len(people) <= FOLD_ABOVE else ():
        widths = _widths(people, widest)
        for how in Arrangement:
            drawn = layout(shown, widths, width, how)
            if drawn.width <= width:
                if height is None or drawn.height <= height:
                    return drawn
                if lowest is None or drawn.height < lowest.height:
                    lowest = drawn
    return lowest or layout(shown, _widths(people), width, Arrangement.STACK)


def _widths(people: Iterable[ChartPerson], widest: int = USUAL) -> dict[str, int]:
    return {person.id: box_width(person, widest) for person in people}
