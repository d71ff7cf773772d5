"""The chart as text that can be pasted into a mail or a document."""

from collections.abc import Mapping

from rich.cells import cell_len

from cockpit.content.words import _
from cockpit.tui.chart.geometry import Layout
from cockpit.tui.chart.layout import Arrangement, layout
from cockpit.tui.chart.outline import OutlinePicture
from cockpit.tui.chart.overlay import overlay
from cockpit.tui.chart.paint import USUAL, WIDEST, BoxPicture, box_width
from cockpit.tui.chart.tree import FOLD_ABOVE, Branches, branches, forest
from cockpit.tui.chart.view import ChartLine, ChartView

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
    shown = branches(forest(view.people), cursor, folds)
    drawn = _fitting(view, shown, room)
    return BoxPicture(view, drawn, shown.hidden, overlay(drawn, lines))


def _fitting(view: ChartView, shown: Branches, room: tuple[int, int | None]) -> Layout:
    """The first arrangement that fits the room, with boxes as wide as can be; else the lowest that is not too wide."""
    width, height = room
    lowest: Layout | None = None
    for widest in WIDEST if len(shown.people()) <= FOLD_ABOVE else ():
        widths = _widths(view, widest)
        for how in Arrangement:
            drawn = layout(shown, widths, width, how)
            if drawn.width <= width:
                if height is None or drawn.height <= height:
                    return drawn
                if lowest is None or drawn.height < lowest.height:
                    lowest = drawn
    return lowest or layout(shown, _widths(view), width, Arrangement.STACK)


def _widths(view: ChartView, widest: int = USUAL) -> dict[str, int]:
    return {person.id: box_width(person, widest) for person in view.people}


def chart_text(view: ChartView, width: int = 100) -> str:
    """The whole chart, nobody folded, in lines of about ``width`` cells; influence lines follow as a list."""
    everybody = {person.id: False for person in view.people}
    drawn = picture(view, (width, None), cursor=None, folds=everybody, lines=())
    columns, rows = drawn.size
    lines = []
    for y in range(rows):
        text = ""
        for piece in drawn.row(y, 0, columns):
            text += " " * (piece.x - cell_len(text)) + piece.text
        lines.append(text.rstrip())
    return "\n".join([*lines, *line_texts(view)])


def line_texts(view: ChartView, person: str | None = None) -> tuple[str, ...]:
    """Influence and conflict lines in words, ``Sun Li => Qian Hao 0.8``; only one person's if given."""
    return tuple(
        _line_text(view, line)
        for line in view.lines
        if person in (None, line.from_id, line.to_id) and {line.from_id, line.to_id} <= view.person.keys()
    )


def _line_text(view: ChartView, line: ChartLine) -> str:
    start, end = view.person[line.from_id].name, view.person[line.to_id].name
    if line.conflict:
        return _("{start} >< {end} (conflict)").format(start=start, end=end)
    return f"{start} => {end} {line.strength}".rstrip()
