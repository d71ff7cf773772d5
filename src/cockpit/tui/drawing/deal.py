"""The opportunity pane as lines: two tracks, exit checks, C139, chain, forecast, map."""

from cockpit.content.words import _
from cockpit.tui.drawing.deal_course import course_rows
from cockpit.tui.lines import Line, Page, Row, Span, bar, columns, fit, line, paragraph, wrap
from cockpit.tui.presenters.views import Check, DealView, Measure, Track

POINTS = ("F", "E", "D", "C", "B", "A", "✓")
_MARKS = {"UNKNOWN": ("○", "faint"), "CLAIMED": ("◐", "warn"), "CONFIRMED": ("●", "good")}


def deal_page(view: DealView | None, width: int, empty: str, alone: str = "") -> Page:
    """The whole pane; its items are the exit checks and the hints. ``alone``: what to do in a deal without people."""
    if view is None:
        return [Row(part) for part in wrap(line(Span(empty, "quiet")), width)]
    label = _label_width()
    if view.presented:
        return _tracks(view, width, label)
    return [
        *(paragraph(alone, width, "warn") if alone else ()),
        *_tracks(view, width, label),
        *_forecast(view, width, label),
        *_chain(view.chain, width, label),
        *_c139(view, width, label),
        *_checks(view, width),
        *_hints(view, width),
        *(course_rows(view.course, width) if view.course is not None else ()),
    ]


def _label_width() -> int:
    names = (_("buying"), _("selling"), _("C139"), _("closeness"), _("forecast"), _("map"))
    return max(Span(name).cells for name in names) + 1


def _labelled(label: str, width: int, *parts: Span) -> Line:
    return (*fit(line(Span(label, "quiet")), width), *parts)


def _tracks(view: DealView, width: int, label: int) -> list[Row]:
    """Points above two lines of seven steps; the present step's name stands behind each."""
    word = max(Span(view.buying.word).cells, Span(view.selling.word).cells)
    step = max(2, min(5, (width - label - word - 3) // 6))
    points = [Span(name + " " * (step - 1), _point_tone(view, n)) for n, name in enumerate(POINTS)]
    rows = [Row(_labelled("", label, *points))]
    for track in (view.buying, view.selling):
        rows.append(Row(_labelled(track.label, label, *_steps(track, step), Span(f" {track.word}", "strong"))))
    gap = line(Span(view.gap, view.gap_tone), Span(f"  {view.days}" if view.days else "", view.days_tone))
    rows += _beside("", [gap], width, label)
    rows += _beside(
        "",
        [line(Span(text, tone)) for text, tone in ((view.forced, "bad"), (view.estimated, "warn")) if text],
        width,
        label,
    )
    return rows


def _beside(name: str, parts: list[Line], width: int, label: int) -> list[Row]:
    """Lines beside a label, which stands before the first one only."""
    wrapped = [row for part in parts for row in wrap(part, width - label)]
    return [Row(_labelled(name if number == 0 else "", label, *row)) for number, row in enumerate(wrapped)]


def _point_tone(view: DealView, number: int) -> str:
    return "strong" if view.buying.now == number else "quiet"


def _steps(track: Track, step: int) -> list[Span]:
    spans = []
    for number in range(7):
        passed = track.now is not None and number <= track.now
        mark = "◉" if number == track.now else "●" if passed else "○"
        tone = "bad" if number in track.forced else "strong" if number == track.now else "accent" if passed else "faint"
        spans.append(Span("!" if number in track.forced and number != track.now else mark, tone))
        if number < 6:
            ahead = track.now is not None and number < track.now
            spans.append(Span(("━" if ahead else "─") * (step - 1), "accent" if ahead else "faint"))
    return spans


def _checks(view: DealView, width: int) -> list[Row]:
    if not view.checks:
        return []
    rows = [Row(line(Span(view.checks_title, "quiet")))]
    for number, check in enumerate(view.checks):
        rows += [Row(part, number) for part in wrap(_check(check), width, indent=4)]
    return rows


def _hints(view: DealView, width: int) -> list[Row]:
    """The last item of the pane: enter on it lists the hints."""
    if not view.hints:
        return []
    said = line(Span(_("housekeeping: {hints}").format(hints=view.hints), "quiet"))
    return [Row(part, len(view.checks)) for part in wrap(said, width)]


def _check(check: Check) -> Line:
    mark, tone = ("✓", "good") if check.done else ("□" if check.by_hand else "○", "warn")
    return line(Span(f"  {mark} ", tone), Span(check.text, "quiet" if check.done else "text"))


def _c139(view: DealView, width: int, label: int) -> list[Row]:
    clear = [Span(*_MARKS[state]) for state in view.clear]
    first = [Span("●" if yes else "○", "good" if yes else "faint") for yes in view.first]
    win = Span("●" if view.win else "○", "good" if view.win else "faint")
    board = line(
        Span("9 ", "quiet"), *clear, Span("  3 ", "quiet"), *first, Span("  1 ", "quiet"), win,
        Span(f"  {view.c139}", "strong"), Span(f"  {view.board_index}", "text"),
    )  # fmt: skip
    words = line(Span(view.coach, view.coach_tone), *(Span(f" · {text}", "warn") for text in view.readings))
    return _beside(_("C139"), [board, words], width, label)


def _chain(measures: tuple[Measure, ...], width: int, label: int) -> list[Row]:
    """Four bars, two in a row where there is room."""
    cell = [_measure(one, max(18, (width - label - 2) // 2)) for one in measures]
    rows = []
    for number in range(0, len(cell), 2):
        head = _("closeness") if number == 0 else ""
        pair = cell[number : number + 2]
        if width - label >= 44:
            rows.append(
                Row(_labelled(head, label, *columns([(one, (width - label - 2) // 2, False) for one in pair], 2)))
            )
        else:
            rows += [Row(_labelled(head if one is pair[0] else "", label, *one)) for one in pair]
    return rows


def _measure(measure: Measure, width: int) -> Line:
    name = fit(line(Span(measure.label, "quiet")), 9)
    value = fit(line(Span(measure.value, "text" if measure.percent is not None else "unknown")), 6, right=True)
    room = max(0, width - 17 - (Span(measure.note).cells + 1 if measure.note else 0))
    strength = bar(measure.percent, room) if measure.percent is not None else line(Span("─" * room, "faint"))
    note = (Span(f" {measure.note}", "quiet"),) if measure.note else ()
    return (*name, *value, Span(" "), *strength, *note)


def _forecast(view: DealView, width: int, label: int) -> list[Row]:
    causes = f"  = {' · '.join(view.causes)}" if view.causes else ""
    return [
        *_beside(_("forecast"), [line(Span(view.forecast), Span(causes, "quiet"))], width, label),
        *_beside(
            _("map"), [line(Span(view.map_status, view.map_tone), Span(f"  {view.map_words}", "quiet"))], width, label
        ),
    ]
