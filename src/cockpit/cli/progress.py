"""How far a long piece of work is, said on stderr: in place on a terminal, once elsewhere, never for a short one."""

import time

from cockpit.cli import printing

_PACE = 0.3
_LONG = 2.0
"""Seconds after which somebody without a terminal is told once."""


class Progress:
    """A line that counts; ``text`` has the places {done} and {total}. Call it with both."""

    def __init__(self, text: str, *, unit: int = 1, least: int = 1) -> None:
        self._text, self._unit, self._least = text, unit, least
        self._begun = self._said = time.monotonic()
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        now, over = time.monotonic(), done >= total
        if total < self._least * self._unit or (now - self._said < _PACE and not over):
            return
        text = self._text.format(done=done // self._unit, total=-(-total // self._unit))
        if printing.is_watched():
            printing.in_place(text, last=over)
        elif not self._shown and now - self._begun > _LONG:
            printing.say(text)
        else:
            return
        self._said, self._shown = now, not over

    def end(self) -> None:
        """Leaves the line, where there is one."""
        if self._shown and printing.is_watched():
            printing.in_place("", last=True)
