"""Stepper: a number moved by + and -; Scale: the nine attitudes with what each means."""

from collections.abc import Callable

from textual import events

from cockpit.content.words import _
from cockpit.tui.forms.controls.painted import Painted
from cockpit.tui.lines import Line, Span, line

TOP = 4
"""The attitude scale runs from this to its negative (method.md 4.6)."""


class Stepper(Painted):
    """A whole number within limits, or none; ``start`` is what it was, ``word`` says what a value means."""

    def __init__(self, start: int | None, limit: int, word: Callable[[int], str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.start, self.limit, self.word = start, limit, word
        self.value: int | None = None
        """The new value, None while it was not changed."""

    def lines(self, width: int) -> list[Line]:
        was = "?" if self.start is None else self._said(self.start)
        if self.value is None:
            return [line(Span(was, "quiet"), Span(_("   + and - change it"), "quiet"))]
        return [line(Span(f"{was} → ", "quiet"), Span(self._said(self.value), "strong"))]

    def _said(self, value: int) -> str:
        word = self.word(value)
        signed = f"{value:+d}" if value else "0"
        return f"{signed} {word}" if word else signed

    def step(self, by: int) -> None:
        """One up or down, within the limits; back where it was counts as not changed."""
        now = self.value if self.value is not None else self.start or 0
        moved = max(-self.limit, min(self.limit, now + by))
        self.value = None if moved == self.start else moved
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        if event.character in ("+", "=") or event.key == "right":
            self.step(1)
        elif event.character in ("-", "_") or event.key == "left":
            self.step(-1)
        elif event.key in ("delete", "backspace"):
            self.value = None
            self.refresh()
        elif event.key == "enter":
            self.post_message(self.GoOn(self))
        elif not self.beside(event.key):
            return
        event.stop()


class Scale(Painted):
    """The nine attitudes from +4 down to -4, one a line; ``words`` gives label and benefit of a value."""

    def __init__(self, value: int | None, words: Callable[[int], tuple[str, str]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.was = value
        self.value = value or 0
        self.words = words

    def lines(self, width: int) -> list[Line]:
        return [self._line(value) for value in range(TOP, -TOP - 1, -1)]

    def _line(self, value: int) -> Line:
        label, benefit = self.words(value)
        pointed = value == self.value
        mark = "●" if value == self.was else " "
        return line(
            Span("▸" if pointed else " ", "accent"),
            Span(f"{mark}{f'{value:+d}' if value else ' 0'} ", "key"),
            Span(label, "strong" if pointed else "text"),
            Span(f" · {benefit}", "quiet"),
        )

    def lit(self, row: int) -> bool:
        return TOP - row == self.value

    def put(self, value: int) -> None:
        """Point at a value; beyond the ends stays at the end."""
        self.value = max(-TOP, min(TOP, value))
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        if event.key == "up" or event.character in ("+", "="):
            self.put(self.value + 1)
        elif event.key == "down" or event.character in ("-", "_"):
            self.put(self.value - 1)
        elif event.character is not None and event.character in "01234":
            self.put(int(event.character))
        elif event.key == "enter":
            self.post_message(self.GoOn(self))
        else:
            return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        cell = event.get_content_offset(self)
        if cell is not None:
            self.put(TOP - cell.y)
