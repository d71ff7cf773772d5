"""The field above the account list."""

from textual import events
from textual.message import Message
from textual.widgets import Input

from cockpit.content.words import _


class FilterField(Input):
    """Arrow keys stay with the list while the field has the letters."""

    class Stepped(Message):
        """A cursor key that belongs to the list."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, value: str, *, id: str) -> None:
        super().__init__(value, placeholder=_("part of a name"), id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def speak(self) -> None:
        """The language changed."""
        self.placeholder = _("part of a name")

    def on_key(self, event: events.Key) -> None:
        if event.key in ("up", "down", "pageup", "pagedown"):
            event.stop()
            self.post_message(self.Stepped(event.key))
