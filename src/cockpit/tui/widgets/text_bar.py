"""TextBar: a few lines across the screen that paint what a drawing function returns."""

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cockpit.tui.lines import BLANK, Line, fit
from cockpit.tui.themes import inks

DrawBar = Callable[[int, int], Sequence[Line]]
"""``draw(width, height)`` gives the lines from the top."""


class TextBar(Widget):
    """Not focusable; repaints when ``refresh`` is called."""

    class Clicked(Message):
        """A click on a cell of the bar."""

        def __init__(self, bar: "TextBar", x: int) -> None:
            super().__init__()
            self.bar = bar
            self.x = x

        @property
        def control(self) -> "TextBar":
            return self.bar

    def __init__(self, draw: DrawBar, *, id: str) -> None:
        super().__init__(id=id)
        self._draw = draw

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        lines = self._draw(width, self.size.height)
        base = self.rich_style
        tones = inks(self.app.theme)
        spans = fit(lines[y] if y < len(lines) else BLANK, width)
        return Strip([Segment(span.text, base + tones[span.tone]) for span in spans], width)

    def on_click(self, event: events.Click) -> None:
        self.post_message(self.Clicked(self, event.x))
