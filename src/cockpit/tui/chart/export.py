"""The chart as text that can be pasted into a mail or a document."""

from textwrap import dedent

from rich.cells import cell_len

from cockpit.tui.chart.captions import lines_of, noted
from cockpit.tui.chart.outline import OutlinePicture
from cockpit.tui.chart.pictures import Picture, picture
from cockpit.tui.chart.tree import branches, forest
from cockpit.tui.chart.view import ChartView


def chart_text(view: ChartView, width: int = 100) -> str:
    """The whole chart, nobody folded, in lines of at most ``width`` cells; influence lines follow as a list.

    Boxes where they fit, else an outline of one line a person; its lines are as long as they need to be.
    """
    everybody = {person.id: False for person in view.people}
    boxes = picture(view, (width, None), cursor=None, folds=everybody, lines=())
    if boxes.size[0] <= width:
        rows = _rows(boxes)
    else:
        outline = OutlinePicture(view, branches(forest(view.people), None, everybody))
        rows = dedent("\n".join(_rows(outline))).split("\n")
    return "\n".join([*rows, *(noted(view, line) for line in lines_of(view))])


def _rows(drawn: Picture) -> list[str]:
    columns, rows = drawn.size
    lines = []
    for y in range(rows):
        text = ""
        for piece in drawn.row(y, 0, columns):
            text += " " * (piece.x - cell_len(text)) + piece.text
        lines.append(text.rstrip())
    return lines
