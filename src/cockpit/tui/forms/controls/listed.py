"""ListedInput: an input with a list of options below it, narrowed by what is typed."""

from textual import events, on
from textual.widget import Widget
from textual.widgets import Input

from cockpit.content.words import _
from cockpit.tui.forms.context import Option, matching
from cockpit.tui.forms.controls.choices import Choices, Row


class ListedInput(Input):
    """The list is there while the input has the focus; up and down point at an option, typing narrows it.

    Beyond the ends of the list up and down go from field to field.
    """

    def __init__(self, value: str, options: tuple[Option, ...]) -> None:
        super().__init__(value, compact=True, select_on_focus=True)
        self.cursor_blink = False
        self.options = options
        self.left = options
        """Options that the typed text leaves."""
        self.pointer = 0
        self.typed = self.pointed = False
        """What was done since the focus came."""
        self.choices: Choices | None = None

    # what a subclass says

    def row(self, option: Option) -> Row:
        """An option as it is listed."""
        return Row(option.label)

    def start_pointer(self) -> int:
        """Where the pointer stands when the list opens; -1 for nowhere."""
        return 0

    def filter_text(self) -> str:
        """What narrows the list."""
        return self.value if self.typed else ""

    def take(self, index: int) -> None:
        """An option was clicked."""

    # the list

    def relist(self) -> None:
        """Show what the typed text leaves."""
        self.left = matching(self.options, self.filter_text())
        self.pointer = min(self.pointer, len(self.left) - 1)
        if self.choices is not None:
            rows = tuple(self.row(option) for option in self.left)
            self.choices.show_rows(rows, self.pointer, _("nothing fits"))

    def point(self, index: int) -> None:
        """Move the pointer; from the ends of the list to the field before or after it."""
        if 0 <= index < len(self.left):
            self.pointer, self.pointed = index, True
            self.relist()
        elif index < 0:
            self.screen.focus_previous()
        else:
            self.screen.focus_next()

    def on_focus(self) -> None:
        self.typed = self.pointed = False
        self.pointer = self.start_pointer()
        if self.choices is None and isinstance(self.parent, Widget):
            self.choices = Choices()
            self.parent.mount(self.choices, after=self)
        self.relist()

    def on_blur(self) -> None:
        if self.choices is not None:
            self.choices.remove()
            self.choices = None

    def on_key(self, event: events.Key) -> None:
        if event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            self.point(self.pointer + 1 if event.key == "down" else self.pointer - 1)

    @on(Input.Changed)
    def _narrow(self) -> None:
        if self.has_focus:
            self.typed, self.pointed = True, False
            self.pointer = 0
            self.relist()
