"""Short messages in the corner: what was done, and what went wrong."""

from time import monotonic
from typing import Any

from textual.app import App

from cockpit.show import show

_SAID, _FAULT = 4, 8
"""Seconds that a message and a fault are seen."""


class Toasts:
    """Never markup; a fault is not hidden by what is said after it."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._fault_until = 0.0

    def say(self, text: str, *, bad: bool, alone: bool) -> None:
        """Show a message; ``alone``: in place of earlier ones, unless one of them is a fault."""
        if alone and monotonic() >= self._fault_until:
            self._app.clear_notifications()
        if bad:
            self._fault_until = monotonic() + _FAULT
        severity, seconds = ("error", _FAULT) if bad else ("information", _SAID)
        self._app.notify(show(text), severity=severity, markup=False, timeout=seconds)  # type: ignore[arg-type]  # one of its words
