"""OrgChart: the widget that paints a chart as boxes or as an outline and walks through it."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from cockpit.tui.chart.browse import Browse, Influence
from cockpit.tui.chart.export import Picture
from cockpit.tui.chart.paint import Piece
from cockpit.tui.chart.view import ChartView
from cockpit.tui.chart.walk import Way
from cockpit.tui.lines import line, wrap
from cockpit.tui.themes import cursor_style, inks

_STANCE_TONES = {
    "PS": "sponsor", "SN": "sponsor", "SP": "supporter", "N": "neutral", "NS": "critic", "H": "enemy",
}  # fmt: skip
_LOOK_TONES = {
    "line": "quiet", "influence": "accent", "conflict": "bad",
    "name": "strong", "title": "quiet", "marker": "key", "count": "accent",
}  # fmt: skip


class OrgChart(ScrollView, can_focus=True):
    """The people of one account; arrow keys walk them, space folds, enter and double click open.

    The cursor is drawn by a double border (boxes) or a pointer (outline), so that it is seen without colour.
    """

    DEFAULT_CSS = """
    OrgChart { overflow: auto auto; scrollbar-size: 0 0; }
    """

    class PersonChosen(Message):
        """The cursor stands on another person."""

        def __init__(self, chart: "OrgChart", person: str) -> None:
            super().__init__()
            self.chart = chart
            self.person = person

        @property
        def control(self) -> "OrgChart":
            return self.chart

    class PersonOpened(PersonChosen):
        """Enter, or a double click."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._browse = Browse()
        self._painted: Picture | None = None
        """The picture on the screen; another one is drawn as a whole."""
        self._base = Style()
        self._empty = ""

    @property
    def cursor(self) -> str | None:
        """Id of the person under the cursor, None in an empty chart."""
        return self._browse.cursor

    @property
    def view(self) -> ChartView:
        """The chart that is shown."""
        return self._browse.view

    @property
    def is_outline(self) -> bool:
        """Whether the chart is drawn as an outline now."""
        return self._browse.is_outline

    @property
    def influence(self) -> Influence:
        """Whose influence lines are drawn."""
        return self._browse.influence

    def show_chart(self, view: ChartView, cursor: str | None = None, empty: str = "") -> None:
        """Show this chart; without ``cursor`` it stays on its person, else goes to the most urgent one.

        ``empty`` stands where there are no people. Nothing is posted. What the reader folded stays folded while
        the same people are shown.
        """
        self._empty = "" if view.people else empty
        if self._browse.show(view, cursor):
            self._painted = None
            self.scroll_to(0, 0, animate=False, force=True)
        self._draw()

    def choose(self, person: str, *, told: bool = True) -> None:
        """Put the cursor on a person; ``told`` posts PersonChosen where it moved."""
        old = self.cursor
        if not self._browse.choose(person):
            return
        if self._browse.picture is self._painted:
            self._refresh_person(old)
            self._refresh_person(person)
            self._follow()
        else:
            self._draw()
        if told:
            self.post_message(self.PersonChosen(self, person))

    def walk(self, way: Way) -> bool:
        """Go to the manager, a report or a sibling; False at the edge of the chart."""
        return self._go(self._browse.towards(way))

    def next_by_score(self, by: int = 1) -> bool:
        """Go on (with -1 back) through the persons who have an action, the most urgent first."""
        return self._go(self._browse.by_score(by))

    def toggle_fold(self) -> None:
        """Fold or open what is under the person at the cursor."""
        self._browse.toggle_fold()
        self._draw()

    def toggle_outline(self) -> None:
        """Boxes or outline; from then on the size no longer decides."""
        self._browse.toggle_outline()
        self._draw()

    def cycle_influence(self) -> Influence:
        """The lines of the person at the cursor, then of all, then none; returns what is drawn."""
        drawn = self._browse.cycle_influence()
        self._draw()
        return drawn

    def _go(self, person: str | None) -> bool:
        if person is not None:
            self.choose(person)
        return person is not None

    # painting

    def _draw(self) -> None:
        """Paint again where the picture changed; the person at the cursor stays where he was, if he can."""
        if not self.size:
            return
        place = self._place()
        self._painted = self._browse.picture
        width, height = self._painted.size
        self.virtual_size = Size(max(width, self.size.width), max(height, self.size.height))
        now = self._place()
        if place and now and now != place:
            x, y = self.scroll_offset
            self.scroll_to(max(0, x + now[0] - place[0]), max(0, y + now[1] - place[1]), animate=False, force=True)
        self._follow()
        self.refresh()

    def _region(self, person: str | None) -> tuple[int, int, int, int] | None:
        return self._painted.region(person) if self._painted and person is not None else None

    def _place(self) -> tuple[int, int] | None:
        """Where on the screen the person at the cursor is drawn, None if nowhere."""
        region = self._region(self.cursor)
        return (region[0] - self.scroll_offset.x, region[1] - self.scroll_offset.y) if region else None

    def _follow(self) -> None:
        """Scroll as little as needed to see the cursor, with the lines that lead to it."""
        region = self._region(self.cursor)
        if region is None:
            return
        x, y, width, height = region
        beyond = 0 if self.is_outline else 2
        left = _seen(self.scroll_offset.x, self.size.width, (x, x + width), beyond, self.virtual_size.width)
        top = _seen(self.scroll_offset.y, self.size.height, (y, y + height), beyond, self.virtual_size.height)
        if (left, top) != self.scroll_offset:
            self.scroll_to(left, top, animate=False, force=True)

    def _refresh_person(self, person: str | None) -> None:
        region = self._region(person)
        if region is not None:
            self.refresh(Region(*region).translate(-self.scroll_offset))

    def render_line(self, y: int) -> Strip:
        """One row of the picture, cut to the columns that are seen; half a wide character becomes a blank."""
        left, width = self.scroll_offset.x, self.size.width
        if self._empty:
            return self._said(y, width)
        row = y + self.scroll_offset.y
        pieces = self._painted.row(row, left, left + width, self.cursor) if self._painted else []
        start = x = min(left, pieces[0].x) if pieces else left
        segments = []
        for piece in pieces:
            if piece.x > x:
                segments.append(Segment(" " * (piece.x - x), self._base))
            segments.append(Segment(piece.text, self._style(piece)))
            x = piece.x + cell_len(piece.text)
        strip = Strip(segments, x - start).crop(left - start, left - start + width)
        return strip.extend_cell_length(width, self._base)

    def _said(self, y: int, width: int) -> Strip:
        """One row of the text that stands in an empty chart."""
        rows = wrap(line(self._empty), width)
        style = self._base + inks(self.app.theme)["quiet"]
        segments = [Segment(span.text, style) for span in rows[y]] if y < len(rows) else []
        return Strip(segments).adjust_cell_length(width, self._base)

    def _style(self, piece: Piece) -> Style:
        theme = self.app.theme
        tone = _LOOK_TONES.get(piece.look)
        if tone is None:
            stance = self.view.person[piece.person].stance if piece.person else None
            tone = _STANCE_TONES.get(stance or "", "unknown")
        style = self._base + inks(theme)[tone]
        if piece.person is not None and piece.person == self.cursor:
            style += cursor_style(theme, self.has_focus)
        return style

    # events

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._base = self.rich_style

    def on_focus(self) -> None:
        self._refresh_person(self.cursor)

    def on_blur(self) -> None:
        self._refresh_person(self.cursor)

    def on_resize(self) -> None:
        self._browse.resize(self.size.width, self.size.height)
        self._draw()

    def on_key(self, event: events.Key) -> None:
        if event.key in list(Way):
            self.walk(Way(event.key))
        elif event.key == "space":
            self.toggle_fold()
        elif event.key == "home":
            self._go(self._browse.root)
        elif event.key == "enter" and self.cursor is not None:
            self.post_message(self.PersonOpened(self, self.cursor))
        else:
            return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        cell = event.get_content_offset(self)
        if cell is None or self._painted is None:
            return
        found = self._painted.at(cell.x + self.scroll_offset.x, cell.y + self.scroll_offset.y)
        if found is not None:
            self.choose(found)
            if event.chain == 2:
                self.post_message(self.PersonOpened(self, found))


def _seen(offset: int, window: int, span: tuple[int, int], beyond: int, total: int) -> int:
    """The scroll offset nearest to the present one that shows a span and ``beyond`` cells more."""
    first, end = max(0, span[0] - beyond), min(total, span[1] + beyond)
    if end > offset + window:
        offset = end - window
    return max(0, min(first, offset))
