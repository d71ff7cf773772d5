"""An attitude over time as a dated line: the scale -4..+4 upwards, days from left to right."""

from collections.abc import Sequence

from cockpit.tui.lines import Line, Row, Span, fit, line
from cockpit.tui.presenters.person_views import Assessment

SURE, UNSURE = "●", "○"
_SCALE, _LEAST, _MOST = 4, 16, 64
"""Cells of the scale's figures; fewest and most cells of the line."""
_DATE = 10

Grid = dict[int, dict[int, tuple[str, str]]]
"""Sign and tone by row (the value) and column."""


def attitude_rows(assessed: Sequence[Assessment], today: int, width: int, words: str) -> list[Row]:
    """The line from the first assessment to today, only as high as it needs; nothing without room for it.

    ``words`` is what today is called. A full point was seen or confirmed, an empty one said or guessed.
    """
    room = min(_MOST, width - _SCALE)
    if not assessed or room < _LEAST:
        return []
    shown = assessed[-(room // 2) :]
    columns = _columns(shown, today, room)
    grid = _grid(shown, columns, room)
    top, bottom = max(1, *(one.value for one in shown)), min(0, *(one.value for one in shown))
    rows = [Row(_level(value, grid.get(value, {}), room)) for value in range(top, bottom - 1, -1)]
    return [*rows, Row(_dates(shown, columns, room, words if today > shown[-1].day else ""))]


def _columns(shown: Sequence[Assessment], today: int, room: int) -> list[int]:
    """A column for each assessment by its day, each right of the one before."""
    first, last = shown[0].day, max(today, shown[-1].day)
    days = max(1, last - first)
    columns: list[int] = []
    for number, one in enumerate(shown):
        wanted = (one.day - first) * (room - 1) // days
        left = columns[-1] + 1 if columns else 0
        columns.append(max(left, min(wanted, room - len(shown) + number)))
    return columns


def _grid(shown: Sequence[Assessment], columns: list[int], room: int) -> Grid:
    grid: Grid = {}

    def put(value: int, column: int, sign: str, tone: str) -> None:
        grid.setdefault(value, {})[column] = sign, tone

    for number, (one, column) in enumerate(zip(shown, columns, strict=True)):
        last = number + 1 == len(shown)
        end = room if last else columns[number + 1]
        for at in range(column + 1, end):
            put(one.value, at, "┄" if last else "─", "quiet")
        if not last:
            onward = shown[number + 1].value
            step = 1 if onward > one.value else -1
            for value in range(one.value + step, onward, step) if onward != one.value else ():
                put(value, end, "│", "quiet")
            if onward != one.value:
                put(one.value, end, "╯" if step > 0 else "╮", "quiet")
    for one, column in zip(shown, columns, strict=True):
        put(one.value, column, SURE if one.sure else UNSURE, _tone(one.value))
    return grid


def _tone(value: int) -> str:
    return "good" if value > 0 else "bad" if value < 0 else "neutral"


def _level(value: int, signs: dict[int, tuple[str, str]], room: int) -> Line:
    """One row of the scale; that of 0 has a rule through it."""
    label = fit(line(Span(f"{value:+d}" if value else "0", "quiet")), _SCALE - 1, right=True)
    blank = ("·", "faint") if value == 0 else (" ", "text")
    return (*label, Span(" "), *(Span(*signs.get(column, blank)) for column in range(room)))


def _dates(shown: Sequence[Assessment], columns: list[int], room: int, words: str) -> Line:
    """The day of the first assessment, today at the right end, and of the others those that have room."""
    placed: list[tuple[int, str]] = []

    def place(column: int, text: str) -> None:
        at = max(0, min(column, room - len(text)))
        if all(at >= other + len(said) + 2 or at + len(text) + 2 <= other for other, said in placed):
            placed.append((at, text))

    place(0, shown[0].on)
    if words:
        today = Span(words).cells
        placed += [(room - today, words)] if room - today >= _DATE + 2 else []
    for one, column in sorted(zip(shown, columns, strict=True), key=lambda item: -item[1]):
        place(column, one.on)
    spans, x = [Span(" " * _SCALE)], 0
    for at, text in sorted(placed):
        spans += [Span(" " * (at - x)), Span(text, "quiet")]
        x = at + Span(text).cells
    return tuple(spans)
