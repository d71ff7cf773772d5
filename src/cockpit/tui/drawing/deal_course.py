"""Arrows, rivals, key dates on a line, and the stages so far, below the board of a deal."""

from collections.abc import Sequence

from cockpit.content.words import _
from cockpit.tui.lines import BLANK, Line, Row, Span, bar, columns, fit, line, wrap
from cockpit.tui.presenters.deal_course import DealCourse, KeyDate, Rival, Stage

_BAR = 12
_MARGIN = 2


def course_rows(course: DealCourse, width: int) -> list[Row]:
    """What is known of each; nothing where nothing is."""
    parts = [_dates(course.dates, width), _arrows(course, width), _rivals(course.rivals, width)]
    parts.append(_stages(course.stages, width))
    return [row for part in parts if part for row in (Row(BLANK), *part)]


def _title(text: str, width: int, side: str = "") -> list[Row]:
    title = line(Span(text, "accent"), Span(f"  {side}" if side else "", "warn"))
    return [Row(part) for part in wrap(title, width, indent=2)]


def _dates(dates: Sequence[KeyDate], width: int) -> list[Row]:
    if not dates:
        return []
    rows = [*_title(_("key dates"), width), Row(time_line([one.days for one in dates], width))]
    return rows + [Row(_row(((one.on, 10), (one.label, width - 26), (one.said, 12)), width)) for one in dates]


def time_line(days: Sequence[int], width: int) -> Line:
    """The dates from the first to the last with today between, in proportion; today is a bar, the past is filled."""
    room = max(8, width - 2 * _MARGIN)
    first, last = min(0, *days), max(0, *days)
    span = max(1, last - first)

    def place(day: int) -> int:
        return (day - first) * (room - 1) // span

    signs = ["─"] * room
    for day in days:
        signs[place(day)] = "●" if day < 0 else "○"
    signs[place(0)] = "┃"
    at = place(0)
    text = "".join(signs)
    return line(Span("  "), Span(text[:at], "quiet"), Span(text[at], "accent"), Span(text[at + 1 :], "text"))


def _arrows(course: DealCourse, width: int) -> list[Row]:
    if not any(one.percent is not None for one in course.arrows):
        return []
    weakest = _("weakest: {arrow}").format(arrow=course.weakest) if course.weakest else ""
    rows = _title(_("arrows"), width, weakest)
    name = max(Span(one.label).cells for one in course.arrows)
    room = max(4, min(_BAR * 2, width - name - 10))
    for one in course.arrows:
        head = fit(line(Span(f"  {one.label}", "quiet")), min(name + 2, width - 10))
        value = fit(line(Span(one.value, "text" if one.percent is not None else "unknown")), 6, right=True)
        strength = bar(one.percent, room) if one.percent is not None else line(Span("─" * room, "faint"))
        rows.append(Row(fit((*head, *value, Span(" "), *strength), width)))
    return rows


def _rivals(rivals: Sequence[Rival], width: int) -> list[Row]:
    if not rivals:
        return []
    rows = _title(_("rivals"), width)
    for one in rivals:
        near = _("nearness {value}").format(value=one.near) if one.near else ""
        told = " · ".join(part for part in (one.quote, near, one.plan) if part)
        text = line(Span(f"  {one.name}", "text"), Span(f"  {told}" if told else "", "quiet"))
        rows += [Row(part) for part in wrap(text, width, indent=4)]
    return rows


def _stages(stages: Sequence[Stage], width: int) -> list[Row]:
    if not stages:
        return []
    rows = _title(_("stages so far"), width)
    for one in stages:
        rows.append(Row(_row(((one.on, 10), (one.name, width - 26), (one.days, 12)), width)))
        if one.forced:
            forced = line(Span("    "), Span(_("forced: {why}").format(why=one.forced), "warn"))
            rows += [Row(part) for part in wrap(forced, width, indent=4)]
    return rows


def _row(cells: Sequence[tuple[str, int]], width: int) -> Line:
    tones = ("quiet", "text", "text")
    parts = [
        (line(Span(text, tone)), max(4, room), number == 2)
        for number, ((text, room), tone) in enumerate(zip(cells, tones, strict=True))
    ]
    return fit((Span("  "), *columns(parts, 1)), width)
