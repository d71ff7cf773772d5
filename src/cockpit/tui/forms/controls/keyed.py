"""KeyedPick: one of a few, each by one key; the options stand in a row and the chosen one is marked."""

from dataclasses import dataclass

from textual import events

from cockpit.tui.forms.controls.painted import Painted
from cockpit.tui.lines import Line, Span, cells


@dataclass(frozen=True, slots=True)
class Keyed:
    """One option: its key, its code and its label."""

    key: str
    code: str
    label: str

    def line(self, chosen: bool) -> Line:
        return (
            Span("●" if chosen else " ", "key"),
            Span(self.key, "key"),
            Span(f" {self.label}  ", "strong" if chosen else "quiet"),
        )


class KeyedPick(Painted):
    """A key chooses and goes on; left and right choose too, enter goes on with what is chosen."""

    def __init__(self, options: tuple[Keyed, ...], code: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.options = options
        self.code = code
        """Code of what is chosen, empty for nothing."""

    def choose(self, code: str) -> None:
        """Choose without going on."""
        self.code = code
        self.refresh()

    def rows(self, width: int) -> list[list[Keyed]]:
        """The options in as many rows as they need."""
        rows: list[list[Keyed]] = [[]]
        used = 0
        for option in self.options:
            wide = cells(option.line(True))
            if rows[-1] and used + wide > width:
                rows.append([])
                used = 0
            rows[-1].append(option)
            used += wide
        return rows

    def lines(self, width: int) -> list[Line]:
        return [
            tuple(span for option in row for span in option.line(option.code == self.code)) for row in self.rows(width)
        ]

    def on_key(self, event: events.Key) -> None:
        codes = [option.code for option in self.options]
        by_key = next((option for option in self.options if option.key == event.character), None)
        if by_key is not None:
            self.choose(by_key.code)
            self.post_message(self.GoOn(self))
        elif event.key in ("left", "right"):
            step = 1 if event.key == "right" else -1
            self.choose(codes[(codes.index(self.code) + step) % len(codes)] if self.code in codes else codes[0])
        elif event.key == "enter":
            self.post_message(self.GoOn(self))
        elif event.key in ("delete", "backspace"):
            self.choose("")
        elif not self.beside(event.key):
            return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        cell = event.get_content_offset(self)
        if cell is None:
            return
        x = 0
        for option in self.rows(self.content_size.width)[cell.y]:
            x += cells(option.line(True))
            if cell.x < x:
                self.choose(option.code)
                self.post_message(self.GoOn(self))
                return
