"""ChartCanvas: paints a chart as boxes or as an outline, with marks at its edges and words below it."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from cockpit.tui.chart.browse import Browse, Influence
from cockpit.tui.chart.captions import chart_about, lines_caption
from cockpit.tui.chart.marks import Marks, Window, edge_marks
from cockpit.tui.chart.paint import Piece
from cockpit.tui.chart.pictures import Picture
from cockpit.tui.drawing.actions import score_tone
from cockpit.tui.lines import Line, fit, line, runs, wrap
from cockpit.tui.safety import content
from cockpit.tui.themes import cursor_style, inks, palette

_STANCE_TONES = {
    "PS": "sponsor", "SN": "sponsor", "SP": "supporter", "N": "neutral", "NS": "critic", "H": "enemy",
}  # fmt: skip
_LOOK_TONES = {
    "line": "quiet", "influence": "accent", "conflict": "bad",
    "name": "strong", "title": "quiet", "count": "accent", "more": "key",
}  # fmt: skip
_WORDS = frozenset({"name", "title", "tags", "marker", "count"})
"""The looks that are read; marks at the edges cover others first."""
_LOW = 16
"""With fewer rows the words below the chart take one row, else up to three."""


class ChartCanvas(ScrollView, can_focus=True, inherit_bindings=False):
    """The cursor is drawn by a double border (boxes) or a pointer (outline), so that it is seen without colour."""

    DEFAULT_CSS = """
    ChartCanvas { overflow: auto auto; scrollbar-size: 0 0; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._browse = Browse()
        self._painted: Picture | None = None
        """The picture on the screen; another one is drawn as a whole."""
        self._base = Style()
        self._empty = self._about = ""
        self._caption: tuple[Line, ...] = ()
        """The rows below the picture."""
        self._marks: tuple[object, Marks] = (None, {})
        """The marks at the edges, and of which picture and window they are."""

    @property
    def window(self) -> Window:
        """The part of the picture that is seen."""
        x, y = self.scroll_offset
        return Window(x, y, self.size.width, max(0, self.size.height - len(self._caption)))

    def boxes(self) -> dict[str, tuple[int, int]]:
        """Column and row in the window of everybody whose box is seen, by person."""
        window, regions = self.window, self._painted.regions if self._painted else {}
        found = {id: (box[0] - window.x, box[1] - window.y) for id, box in regions.items()}
        return {id: (x, y) for id, (x, y) in found.items() if 0 <= x < window.width and 0 <= y < window.height}

    def words(self) -> tuple[Line, ...]:
        """The rows below the picture: the lines of the person at the cursor, unless no lines are drawn."""
        browse = self._browse
        if browse.influence is Influence.OFF:
            return ()
        return lines_caption(browse.view, browse.cursor, self.size.width, 1 if self.size.height < _LOW else 3)

    def draw(self) -> None:
        """Paint again where the picture changed; the person at the cursor stays where he was, if he can."""
        if not self.size:
            return
        place = self._place()
        self._painted = self._browse.picture
        self._caption = self.words()
        width, height = self._painted.size
        self.virtual_size = Size(max(width, self.size.width), max(height + len(self._caption), self.size.height))
        now = self._place()
        if place and now and now != place:
            x, y = self.scroll_offset
            self.scroll_to(max(0, x + now[0] - place[0]), max(0, y + now[1] - place[1]), animate=False, force=True)
        about = chart_about(self._browse.view, self._browse.folded, self._browse.influence)
        if about != self._about:
            self._about, self.border_subtitle = about, content(about)
        self._follow()
        self.refresh()

    def turn_page(self, by: int) -> None:
        """Scroll by a page down (1) or up (-1); the cursor stays on its person."""
        window = self.window
        self.scroll_to(window.x, window.y + by * max(1, window.height - 2), animate=False, force=True)

    def redraw_cursor(self, old: str | None) -> None:
        """The cursor left a person and nothing else changed; else everything is drawn."""
        if self._browse.picture is not self._painted or self.words() != self._caption:
            self.draw()
            return
        self._refresh_person(old)
        self._refresh_person(self._browse.cursor)
        self._follow()

    def _region(self, person: str | None) -> tuple[int, int, int, int] | None:
        return self._painted.regions.get(person) if self._painted and person is not None else None

    def _place(self) -> tuple[int, int] | None:
        """Where on the screen the person at the cursor is drawn, None if nowhere."""
        region = self._region(self._browse.cursor)
        return (region[0] - self.scroll_offset.x, region[1] - self.scroll_offset.y) if region else None

    def _follow(self) -> None:
        """Scroll as little as needed to see the cursor, with the lines that lead to it."""
        region = self._region(self._browse.cursor)
        if region is None or self._painted is None:
            return
        x, y, width, height = region
        beyond = 0 if self._browse.is_outline else 2
        window, whole = self.window, self._painted.size
        left = _seen(window.x, window.width, (x, x + width), beyond, max(whole[0], window.width))
        top = _seen(window.y, window.height, (y, y + height), beyond, max(whole[1], window.height))
        if (left, top) != self.scroll_offset:
            self.scroll_to(left, top, animate=False, force=True)

    def _refresh_person(self, person: str | None) -> None:
        region = self._region(person)
        if region is not None:
            self.refresh(Region(*region).translate(-self.scroll_offset))

    # -- rows ---------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One row of the picture, cut to the columns that are seen; half a wide character becomes a blank."""
        width = self.size.width
        if self._empty:
            return self._said(y, width)
        window = self.window
        if y >= window.height:
            return self._worded(y - window.height, width)
        strip = self._drawn(y + window.y, window)
        for mark in self._edge_marks(window).get(y, ()):
            own = Strip([Segment(mark.text, self._style(mark))])
            end = mark.x + own.cell_length
            strip = Strip.join([strip.crop(0, mark.x), own, strip.crop(end, width)])
        return strip

    def _drawn(self, row: int, window: Window) -> Strip:
        left, width = window.x, window.width
        pieces = self._painted.row(row, left, left + width, self._browse.cursor) if self._painted else []
        start = x = min(left, pieces[0].x) if pieces else left
        segments = []
        for piece in pieces:
            if piece.x > x:
                segments.append(Segment(" " * (piece.x - x), self._base))
            segments.append(Segment(piece.text, self._style(piece)))
            x = piece.x + cell_len(piece.text)
        strip = Strip(segments, x - start).crop(left - start, left - start + width)
        return strip.extend_cell_length(width, self._base)

    def _edge_marks(self, window: Window) -> Marks:
        if self._painted is None:
            return {}
        of = (id(self._painted), window)
        if self._marks[0] != of:
            regions = self._painted.regions.values()
            marks = edge_marks(regions, window, aside=self._browse.is_outline, taken=self._taken)
            self._marks = of, marks
        return self._marks[1]

    def _taken(self, row: int) -> tuple[set[int], set[int]]:
        """The columns of a row of the window that hold words, and those that hold anything."""
        window, words, anything = self.window, set[int](), set[int]()
        for piece in self._painted.row(row + window.y, window.x, window.x + window.width) if self._painted else ():
            start = piece.x - window.x
            columns = range(start, start + cell_len(piece.text.rstrip()))
            anything.update(columns)
            if piece.look in _WORDS:
                words.update(columns)
        return words, anything

    def _worded(self, row: int, width: int) -> Strip:
        """One of the rows below the picture."""
        theme = self.app.theme
        base = self._base + Style(bgcolor=palette(theme).panel)
        tones = inks(theme)
        words = self._caption[row] if row < len(self._caption) else line("")
        return Strip([Segment(text, base + tones[tone]) for text, tone in runs(fit(words, width))], width)

    def _said(self, y: int, width: int) -> Strip:
        """One row of the text that stands in an empty chart."""
        rows = wrap(line(self._empty), width)
        style = self._base + inks(self.app.theme)["quiet"]
        segments = [Segment(span.text, style) for span in rows[y]] if y < len(rows) else []
        return Strip(segments).adjust_cell_length(width, self._base)

    def _style(self, piece: Piece) -> Style:
        theme, person = self.app.theme, self._browse.view.person.get(piece.person or "")
        tone = _LOOK_TONES.get(piece.look)
        if tone is None:
            stance = person.stance if person else None
            tone = _STANCE_TONES.get(stance or "", "unknown")
        if piece.look == "marker" and person is not None and person.score is not None:
            tone = score_tone(person.score)
        style = self._base + inks(theme)[tone]
        if piece.person is not None and piece.person == self._browse.cursor:
            style += cursor_style(theme, self.has_focus)
        return style

    # -- events -------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._base = self.rich_style

    def on_focus(self) -> None:
        self._refresh_person(self._browse.cursor)

    def on_blur(self) -> None:
        self._refresh_person(self._browse.cursor)

    def on_resize(self, event: events.Resize) -> None:
        self._browse.resize(self.size.width, self.size.height)
        self.draw()


def _seen(offset: int, window: int, span: tuple[int, int], beyond: int, total: int) -> int:
    """The scroll offset nearest to the present one that shows a span and ``beyond`` cells more."""
    first, end = max(0, span[0] - beyond), min(total, span[1] + beyond)
    if end > offset + window:
        offset = end - window
    return max(0, min(first, offset))
