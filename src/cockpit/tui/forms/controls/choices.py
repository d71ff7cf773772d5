"""Choices: the list below a pick, a few rows of what is left of its options."""

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cockpit.tui.lines import Line, Span, fit, line
from cockpit.tui.themes import cursor_style, inks

ROWS = 6
"""Options seen at once."""


@dataclass(frozen=True, slots=True)
class Row:
    """One option: ``mark`` stands before it where several can be ticked, ``note`` behind it."""

    label: str
    mark: str = ""
    note: str = ""

    def line(self, pointed: bool) -> Line:
        mark = f"{self.mark} " if self.mark else ""
        return line(
            Span("▸ " if pointed else "  ", "accent"), Span(mark, "key"), Span(self.label), Span(self.note, "quiet")
        )


class Choices(Widget):
    """Draws options with a pointer; it never has the focus, the input above it keeps the keys."""

    DEFAULT_CSS = """
    Choices { height: auto; width: 1fr; background: $panel; }
    """

    class Clicked(Message):
        """A click on an option."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.empty = ""
        self.pointer = 0
        self._top = 0

    def show_rows(self, rows: tuple[Row, ...], pointer: int, empty: str) -> None:
        """Show these options, the pointer on one of them (-1: on none); ``empty`` stands there where none is left."""
        higher = min(len(rows), ROWS) != min(len(self.rows), ROWS)
        self.rows, self.empty = rows, empty
        self.pointer = min(pointer, len(rows) - 1)
        shown = max(0, self.pointer)
        self._top = max(shown - ROWS + 1, min(self._top, shown, max(0, len(rows) - ROWS)))
        self.refresh(layout=higher)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        return max(1, min(len(self.rows), ROWS))

    def render_line(self, y: int) -> Strip:
        theme, width = self.app.theme, self.size.width
        place = self._top + y
        pointed = place == self.pointer
        if place >= len(self.rows):
            spans = line(Span(f"  {self.empty}", "quiet")) if not self.rows and y == 0 else ()
            pointed = False
        else:
            spans = self.rows[place].line(pointed)
        base, tones = self.rich_style, inks(theme)
        above = cursor_style(theme, True) if pointed else Style()
        return Strip([Segment(span.text, base + tones[span.tone] + above) for span in fit(spans, width)], width)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        place = self._top + event.y
        if place < len(self.rows):
            self.post_message(self.Clicked(place))
