"""The chart as an SVG picture that needs no other file: boxes, lines, texts; influence lines also in words below."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from rich.cells import cell_len

from cockpit.tui.chart.captions import lines_of, noted
from cockpit.tui.chart.geometry import DOWN, LEFT, RIGHT, UP, Box, Layout
from cockpit.tui.chart.paint import VETO, box_width
from cockpit.tui.chart.pictures import everybody
from cockpit.tui.chart.routes import Cell, routes
from cockpit.tui.chart.view import ChartLine, ChartPerson, ChartView
from cockpit.tui.lines import cut

_WIDTH, _HEIGHT = 9, 18
"""Pixels of one cell."""
_EDGE = 2
"""Free cells on every side."""
_WIDEST, _ROOM = 44, 150
"""Cells inside a box at most, and cells side by side that are aimed at."""
_FONTS = "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
_INKS = {"PS": "#00684a", "SN": "#00684a", "SP": "#3f6600", "N": "#6b5d00", "NS": "#924e00", "H": "#b02a00"}
_UNKNOWN = "#5a6672"
_STYLE = f"""\
text {{ font: 14px {_FONTS}; fill: #22292f; unicode-bidi: isolate; }}
.name, .heading {{ font-weight: bold; }} .title, .words {{ fill: #5a6672; }} .end {{ text-anchor: end; }}
.line {{ stroke: #5a6672; fill: none; }} .influence {{ stroke: #005f94; stroke-dasharray: 5 3; fill: none; }}
.conflict {{ stroke: #b02a00; stroke-dasharray: 8 3; fill: none; }} .box {{ fill: #ffffff; stroke-width: 1.5; }}"""
_HEADS = (
    '<marker id="arrow" markerWidth="9" markerHeight="9" refX="7" refY="4" orient="auto">'
    '<path d="M0,0 L8,4 L0,8 z" fill="#005f94"/></marker>'
    '<marker id="cross" markerWidth="9" markerHeight="9" refX="4" refY="4" orient="auto">'
    '<path d="M0,0 L8,8 M0,8 L8,0" stroke="#b02a00" stroke-width="1.5"/></marker>'
)


def chart_svg(view: ChartView, title: str = "") -> str:
    """The whole chart, nobody folded; ``title`` stands above it."""
    drawn = everybody(view, _ROOM, _width)
    words = [noted(view, line) for line in lines_of(view)]
    longest = max((cell_len(text) for text in (title, *words)), default=0)
    columns = max(drawn.width, longest) + 2 * _EDGE
    rows = drawn.height + 2 * _EDGE + (len(words) + 1 if words else 0)
    ways = list(routes(drawn, view.lines))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{columns * _WIDTH}" height="{rows * _HEIGHT}"'
            f' viewBox="{-_EDGE * _WIDTH} {-_EDGE * _HEIGHT} {columns * _WIDTH} {rows * _HEIGHT}">',
            f"<title>{_written(title)}</title>",
            f"<defs><style>{_STYLE}</style>{_HEADS}</defs>",
            f'<rect x="{-_EDGE * _WIDTH}" y="{-_EDGE * _HEIGHT}" width="100%" height="100%" fill="#fbfaf7"/>',
            f'<path class="line" d="{_reporting(drawn)}"/>',
            _text(0, -1.5, title, "heading"),
            *(_box(view.person[box.id], box) for box in drawn.boxes.values()),
            *(_way(line, cells, drawn) for line, cells in ways),
            *(_text(0, drawn.height + 1 + number, text, "words") for number, text in enumerate(words, 1)),
            "</svg>",
            "",
        ]
    )


def _width(person: ChartPerson) -> int:
    return box_width(person, _WIDEST)


def _written(text: str) -> str:
    """The text as XML; the two signs that ``show`` lets through and XML does not know are replaced."""
    return escape(text.translate({0xFFFE: "�", 0xFFFF: "�"}), {'"': "&quot;"})


def _text(x: float, y: float, text: str, look: str, fill: str = "") -> str:
    """A text whose foot stands near the lower end of row ``y``."""
    ink = f' style="fill:{fill}"' if fill else ""
    return f'<text class="{look}" x="{x * _WIDTH:g}" y="{(y + 0.75) * _HEIGHT:g}"{ink}>{_written(text)}</text>'


def _middle(cell: Cell) -> tuple[float, float]:
    """The middle of a cell in pixels."""
    return (cell[0] + 0.5) * _WIDTH, (cell[1] + 0.5) * _HEIGHT


def _box(person: ChartPerson, box: Box) -> str:
    ink = _INKS.get(person.stance or "", _UNKNOWN)
    left, top = _middle((box.x, box.y))
    dashes = ' stroke-dasharray="4 3"' if person.placeholder else ""
    name = f"{person.name} {VETO}" if person.veto else person.name
    inner = box.width - 4
    title = cut(person.post, inner - cell_len(name) - 2)
    marker = [_text(box.right - 2, box.y + 2, person.marker, "end name")] if person.marker else []
    return "".join(
        [
            f'<rect class="box" x="{left:g}" y="{top:g}" width="{(box.width - 1) * _WIDTH}"'
            f' height="{(box.height - 1) * _HEIGHT}" rx="{8 if person.outsider else 2}" stroke="{ink}"{dashes}/>',
            _text(box.x + 2, box.y + 1, cut(name, inner), "name"),
            *([_text(box.right - 2, box.y + 1, title, "title end")] if title else []),
            _text(box.x + 2, box.y + 2, cut(person.tags, inner), "tags", ink),
            *marker,
        ]
    )


def _reporting(drawn: Layout) -> str:
    """All reporting lines as one path, from middle to middle of cells; a box begins at its border."""
    level, upright = set[Cell](), set[Cell]()
    for y in {*drawn.lines.cells, *drawn.lines.spans}:
        for x, bits in drawn.lines.bits(y, 0, drawn.width).items():
            level.update((y, start) for bit, start in ((LEFT, x - 1), (RIGHT, x)) if bits & bit)
            upright.update((x, start) for bit, start in ((UP, y - 1), (DOWN, y)) if bits & bit)
    rows = (((x, y), (end, y)) for y, x, end in _runs(level))
    columns = (((x, y), (x, end)) for x, y, end in _runs(upright))
    return "".join("M{:g},{:g}L{:g},{:g}".format(*_middle(start), *_middle(end)) for start, end in (*rows, *columns))


def _runs(steps: Iterable[Cell]) -> Iterator[tuple[int, int, int]]:
    """Steps of one cell each (lane, start) joined: lane, first start, end of the last."""
    open_run: tuple[int, int, int] | None = None
    for lane, start in sorted(steps):
        if open_run and open_run[0] == lane and open_run[2] == start:
            open_run = lane, open_run[1], start + 1
        else:
            if open_run:
                yield open_run
            open_run = lane, start, start + 1
    if open_run:
        yield open_run


def _way(line: ChartLine, cells: list[Cell], drawn: Layout) -> str:
    """One influence or conflict from border to border, with its strength beside its middle."""
    ends = (_beside(drawn.boxes[line.from_id], cells[0]), _beside(drawn.boxes[line.to_id], cells[-1]))
    points = _bends([ends[0], *cells, ends[1]])
    path = "M" + " L".join(f"{x:g},{y:g}" for x, y in map(_middle, points))
    heads = 'marker-start="url(#cross)" marker-end="url(#cross)"' if line.conflict else 'marker-end="url(#arrow)"'
    way = f'<path class="{"conflict" if line.conflict else "influence"}" d="{path}" {heads}/>'
    x, y = cells[len(cells) // 2]
    return way + (_text(x + 0.7, y - 0.6, line.strength, "title") if line.strength else "")


def _beside(box: Box, cell: Cell) -> Cell:
    """The cell of the box's border next to a cell outside."""
    return min(max(cell[0], box.x), box.right - 1), min(max(cell[1], box.y), box.bottom - 1)


def _bends(cells: Iterable[Cell]) -> list[Cell]:
    """Only the cells where a way begins, turns and ends."""
    kept: list[Cell] = []
    for cell in cells:
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], cell):
            kept[-1] = cell
        else:
            kept.append(cell)
    return kept


def _in_line(a: Cell, b: Cell, c: Cell) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]
