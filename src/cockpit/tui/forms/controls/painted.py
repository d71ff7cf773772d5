"""Painted: the base of small inputs that draw a few lines of spans and take their own keys."""

from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from cockpit.tui.lines import Line, fit
from cockpit.tui.themes import cursor_style, inks


class Painted(Widget, can_focus=True):
    """A subclass gives its lines; up and down go to the fields beside it."""

    DEFAULT_CSS = """
    Painted { height: auto; width: 1fr; background: $panel; padding: 0 1; }
    """

    class GoOn(Message):
        """The choice is made; the next field, please."""

        def __init__(self, painted: "Painted") -> None:
            super().__init__()
            self.painted = painted

        @property
        def control(self) -> "Painted":
            return self.painted

    def lines(self, width: int) -> list[Line]:
        """What is drawn, at most ``width`` cells wide."""
        raise NotImplementedError

    def lit(self, row: int) -> bool:
        """Whether a row is highlighted while the input has the focus."""
        return True

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        lines = self.lines(width)
        spans = fit(lines[y], width) if y < len(lines) else ()
        base, tones = self.rich_style, inks(self.app.theme)
        lit = self.has_focus and self.lit(y)
        above = cursor_style(self.app.theme, True) if lit else Style()
        strip = Strip([Segment(span.text, base + tones[span.tone] + above) for span in spans])
        return strip.extend_cell_length(width, base + above)

    def beside(self, key: str) -> bool:
        """Go to the field above or below where the key says so."""
        if key == "down":
            self.screen.focus_next()
        elif key == "up":
            self.screen.focus_previous()
        return key in ("up", "down")

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()
