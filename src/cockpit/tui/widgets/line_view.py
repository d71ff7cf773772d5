"""LineView: a scrolling view of lines with a cursor over items; only visible lines are built."""

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from cockpit.tui.lines import Line, fit, runs
from cockpit.tui.themes import cursor_style, inks

_CACHED_LINES = 512
POINTER, TRAIL, THUMB = "▸", "▹", "▐"
"""What stands before the chosen item with the keys here and elsewhere, and the part of a list that is seen."""


class LineView(ScrollView, can_focus=True):
    """What lists and papers share: cursor keys, scrolling that follows the cursor, painting of spans.

    A subclass says how many rows and items there are, which item a row belongs to and what a row holds.
    The first column points at the chosen item, so that it is seen without colour; the last one is the scroll bar,
    drawn here, as a bar of Textual's would be a widget more in each pane.
    """

    DEFAULT_CSS = """
    LineView { overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 0; }
    """

    trail = True
    """Whether the chosen item is marked while the keys are elsewhere."""
    leads = False
    """Whether the chosen item looks as if the keys were here, as in a list that follows a field."""
    cursor: reactive[int] = reactive(0, repaint=False, init=False)

    class Moved(Message):
        """The cursor stands on another item."""

        def __init__(self, view: "LineView", item: int) -> None:
            super().__init__()
            self.view = view
            self.item = item

        @property
        def control(self) -> "LineView":
            return self.view

    class Beside(Message):
        """A click on a row that belongs to no item; ``x`` counts from the text's first cell."""

        def __init__(self, view: "LineView", row: int, x: int) -> None:
            super().__init__()
            self.view, self.row, self.x = view, row, x - 1

        @property
        def control(self) -> "LineView":
            return self.view

    class Chosen(Moved):
        """Enter, or a click on the item under the cursor."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._strips: dict[tuple[int, bool, str], Strip] = {}
        self._base = Style()

    @property
    def room(self) -> int:
        """Cells for the text of a row, between the pointer and the scroll bar."""
        return max(0, self.size.width - 2)

    @property
    def item_count(self) -> int:
        return 0

    @property
    def row_count(self) -> int:
        return 0

    def rows_of(self, item: int) -> tuple[int, int]:
        """First and last row of an item."""
        raise NotImplementedError

    def item_at(self, row: int) -> int:
        """The item a row belongs to, -1 for none."""
        raise NotImplementedError

    def line_at(self, row: int) -> Line:
        """The content of a row, 0 .. row_count - 1."""
        raise NotImplementedError

    def renew(self) -> None:
        """Everything may have changed: forget what was built, measure again, paint."""
        self._strips.clear()
        self.virtual_size = Size(self.size.width, self.row_count)
        self.set_reactive(LineView.cursor, max(0, min(self.cursor, self.item_count - 1)))
        self.refresh()

    def move(self, item: int, *, told: bool = True) -> None:
        """Put the cursor on an item (limited to those there are); ``told`` posts Moved where it differs."""
        item = max(0, min(item, self.item_count - 1))
        if item == self.cursor:
            return
        old = self.cursor
        self.set_reactive(LineView.cursor, item)
        if not self._follow(item):
            for changed in (old, item):
                self._refresh_item(changed)
        if told:
            self.post_message(self.Moved(self, item))

    def reveal(self) -> None:
        """Scroll so that the item under the cursor is seen."""
        if self.item_count:
            self._follow(self.cursor)

    def _follow(self, item: int) -> bool:
        first, last = self.rows_of(item)
        top, height = self.scroll_offset.y, self.size.height
        if item == 0 and last < height:
            first = 0
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif last >= top + height:
            self.scroll_to(y=min(first, last - height + 1), animate=False)
        else:
            return False
        return True

    def _refresh_item(self, item: int) -> None:
        if 0 <= item < self.item_count:
            first, last = self.rows_of(item)
            self.refresh(Region(0, first - self.scroll_offset.y, self.size.width, last - first + 1))

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        if row >= self.row_count:
            return Strip.blank(self.size.width, self._base)
        chosen = self.item_count > 0 and self.item_at(row) == self.cursor and (self.trail or self.has_focus)
        key = (row, chosen, self._bar(y))
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) >= _CACHED_LINES:
                self._strips.clear()
            strip = self._strips[key] = self._strip(*key)
        return strip

    def _strip(self, row: int, chosen: bool, bar: str) -> Strip:
        theme = self.app.theme
        lit = self.has_focus or self.leads
        above = cursor_style(theme, lit) if chosen else Style()
        tones = inks(theme)
        first = chosen and (row == 0 or self.item_at(row - 1) != self.cursor)
        sign = (POINTER if lit else TRAIL) if first else " "
        text = runs(fit(self.line_at(row), self.room))
        cells = [(sign, "key"), *text]
        segments = [Segment(part, self._base + tones[tone] + above) for part, tone in cells]
        return Strip([*segments, Segment(bar, self._base + tones["quiet" if lit else "faint"])], self.size.width)

    def _bar(self, y: int) -> str:
        """The scroll bar's sign in a line of the view."""
        height, rows = self.size.height, self.row_count
        if rows <= height:
            return " "
        thumb = max(1, height * height // rows)
        top = (self.scroll_offset.y * (height - thumb) + (rows - height) // 2) // (rows - height)
        return THUMB if top <= y < top + thumb else " "

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()
        self._base = self.rich_style

    def on_focus(self) -> None:
        self._strips.clear()
        self.refresh()

    def on_blur(self) -> None:
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        self.renew()
        most = max(0, self.row_count - self.size.height)
        if self.scroll_offset.y > most:
            self.scroll_to(y=most, animate=False)
        if self.has_focus or self.leads:
            self.reveal()

    def key_step(self, key: str) -> int | None:
        """Where a cursor key leads, None for any other key."""
        page = max(1, self.size.height - 2)
        steps = {"down": 1, "j": 1, "up": -1, "k": -1, "pagedown": page, "pageup": -page}
        if key in steps:
            return self.cursor + steps[key]
        return {"home": 0, "end": self.item_count - 1}.get(key)

    def on_key(self, event: events.Key) -> None:
        if self.item_count == 0:
            self._scroll_key(event)
            return
        target = self.key_step(event.key)
        if target is not None:
            event.stop()
            self.move(target)
        elif event.key == "enter":
            event.stop()
            self.post_message(self.Chosen(self, self.cursor))

    def _scroll_key(self, event: events.Key) -> None:
        page = max(1, self.size.height - 2)
        by = {"down": 1, "j": 1, "up": -1, "k": -1, "pagedown": page, "pageup": -page}.get(event.key)
        if by is not None:
            event.stop()
            self.scroll_to(y=self.scroll_offset.y + by, animate=False)

    def on_click(self, event: events.Click) -> None:
        cell = event.get_content_offset_capture(self)
        hidden = self.row_count - self.size.height
        if cell.x >= self.size.width - 1 and hidden > 0:
            self.scroll_to(y=int(cell.y) * hidden // max(1, self.size.height - 1), animate=False)
            return
        row = int(cell.y) + self.scroll_offset.y
        item = self.item_at(row) if 0 <= row < self.row_count else -1
        if item < 0:
            self.post_message(self.Beside(self, row, int(event.get_content_offset_capture(self).x)))
            return
        again = item == self.cursor
        self.move(item)
        if again and event.chain == 2:
            self.post_message(self.Chosen(self, item))
