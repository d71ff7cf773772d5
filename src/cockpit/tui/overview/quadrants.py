"""Purchasing power against share, drawn in cells: a sign for each account, a number where several share a cell."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.overview.territory import SEGMENTS, Placed
from cockpit.tui.lines import Line, Span, cells, cut, fit, line
from cockpit.tui.overview.map_view import SIGNS, TONES, UNPLACED, segment_name

_OCTAVES = 3
"""The picture ends at eight times the limit of purchasing power, and at an eighth of it."""
CHOSEN = "◆"
_MANY = "+"
"""Ten accounts or more in one cell."""

Cell = tuple[int, int]
"""Column and row from the upper left."""


@dataclass(frozen=True)
class Plot:
    """Accounts by cell in a picture of ``width`` x ``height`` cells; made once for a size."""

    width: int
    height: int
    at: dict[Cell, Counter[str]]
    """Segments of the accounts in a cell, as codes, "" for none."""
    place: dict[str, Cell]
    """The cell of each placed account."""
    counts: dict[tuple[bool, bool], Counter[str]]
    """Segments in each quadrant: high power, majority."""
    unplaced: int
    """Accounts whose purchasing power or share is not known."""


def plotted(accounts: Iterable[Placed], width: int, height: int) -> Plot:
    """Every account that can be placed in its cell; exact in which quadrant, to a cell within it."""
    plot = Plot(width, height, {}, {}, {}, 0)
    unplaced = 0
    for one in accounts:
        quadrant = one.quadrant
        if quadrant is None or one.share is None or one.power is None:
            unplaced += 1
            continue
        code = one.segment.value if one.segment is not None else ""
        cell = _column(float(one.share), quadrant[1], width), _row(float(one.power), quadrant[0], height)
        plot.at.setdefault(cell, Counter())[code] += 1
        plot.place[one.id] = cell
        plot.counts.setdefault(quadrant, Counter())[code] += 1
    return Plot(width, height, plot.at, plot.place, plot.counts, unplaced)


def _column(share: float, majority: bool, width: int) -> int:
    middle = width // 2
    if majority:
        return min(width - 1, middle + 1 + int((share - 0.5) * 2 * (width - middle - 1)))
    return min(middle - 1, int(share * 2 * middle))


def _row(power: float, high: bool, height: int) -> int:
    middle = height // 2
    octaves = min(_OCTAVES, abs(math.log2(power))) / _OCTAVES if power > 0 else 1.0
    if high:
        return max(1, middle - 1 - int(octaves * (middle - 1)))
    return min(height - 2, middle + 1 + int(octaves * (height - middle - 2)))


def picture(plot: Plot, chosen: str | None, texts: Texts) -> list[Line]:
    """The axes' names above and below, the four quadrants with what is in each, the signs; the chosen one stands out.

    The first and the last row within the frame are captions, so that no sign hides one.
    """
    width, height = plot.width, plot.height
    grid = [[_ground(x, y, width, height) for x in range(width)] for y in range(height)]
    for (x, y), codes in plot.at.items():
        grid[y][x] = _sign(codes)
    if chosen in plot.place:
        x, y = plot.place[chosen]
        grid[y][x] = Span(CHOSEN, "strong")
    rows: list[Line] = [tuple(row) for row in grid]
    half = width // 2
    for high, y in ((True, 0), (False, height - 1)):
        left = _caption(plot.counts.get((high, False)), half, texts)
        right = _caption(plot.counts.get((high, True)), width - half - 1, texts)
        rows[y] = (*left, Span("│", "faint"), *right)
    top = line(Span(_("↑ purchasing power, high above the line"), "quiet"))
    return [fit(top, width), *rows, _axis(plot)]


def _ground(x: int, y: int, width: int, height: int) -> Span:
    upright, level = x == width // 2, y == height // 2
    return Span("┼" if upright and level else "│" if upright else "─" if level else " ", "faint")


def _sign(codes: Counter[str]) -> Span:
    code, _count = codes.most_common(1)[0]
    number = codes.total()
    tone = TONES.get(code, "unknown")
    if number > 1:
        return Span(str(number) if number < 10 else _MANY, tone)
    return Span(SIGNS.get(code, UNPLACED), tone)


def _caption(codes: Counter[str] | None, width: int, texts: Texts) -> Line:
    """The segments of a quadrant with their numbers; signs only where names have no room."""
    order = [segment.value if segment is not None else "" for segment in SEGMENTS]
    there = [code for code in order if codes and codes[code]]
    for named in (True, False):
        parts = tuple(_part(code, codes[code], texts, named=named) for code in there) if codes else ()
        if cells(parts) <= width:
            break
    return fit(parts, width)


def _part(code: str, count: int, texts: Texts, *, named: bool) -> Span:
    name = f" {segment_name(code, texts)}" if named else ""
    return Span(f" {SIGNS.get(code, UNPLACED)}{name} {count:,} ", TONES.get(code, "unknown"))


def _axis(plot: Plot) -> Line:
    """Share from nothing to all; how many accounts could not be placed."""
    left, middle, right = "0%", "50%", "100% " + _("our share") + " →"
    missing = _("{n} not placed").format(n=f"{plot.unplaced:,}") if plot.unplaced else ""
    room = plot.width // 2 - 2
    if Span(f"{left}  {missing}").cells > room:
        missing = f"{UNPLACED} {plot.unplaced:,}"
    first = fit(line(Span(cut(f"{left}  {missing}", room), "quiet")), room + 1)
    rest = plot.width - cells(first) - len(middle)
    return (*first, Span(middle, "quiet"), *fit(line(Span(right, "quiet")), rest, right=True))
