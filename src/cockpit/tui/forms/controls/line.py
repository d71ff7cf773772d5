"""Inputs for one line and for several: texts, numbers, money, days, and parts one a line."""

from textual import events
from textual.widgets import Input, TextArea

from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.echo import ECHOED
from cockpit.tui.forms.helped import understood
from cockpit.tui.forms.kinds import Field
from cockpit.tui.forms.values import State, Wrong, state_of, value_of

_HEIGHTS = (2, 7)
"""Fewest and most rows of a long text."""


class LineField(Input):
    """One line of text; on leaving it, a day or number is shown as it was understood."""

    def __init__(self, field: Field, state: State, context: FormContext) -> None:
        super().__init__(str(state), compact=True, select_on_focus=False)
        self.field, self.context = field, context
        self.cursor_blink = False
        self._given = self._shown = str(state)

    @property
    def state(self) -> State:
        """What was given, where nothing was typed: an input may not hold every character of a record."""
        return self._given if self.value == self._shown else self.value

    @state.setter
    def state(self, state: State) -> None:
        self.value = self._given = str(state)
        self._shown = self.value

    def on_key(self, event: events.Key) -> None:
        """Up and down go from field to field, as in a list."""
        if event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            if event.key == "down":
                self.screen.focus_next()
            else:
                self.screen.focus_previous()

    def on_blur(self) -> None:
        if self.field.kind in ECHOED:
            try:
                meant = understood(self.field, self.value, self.context)
                shown = state_of(self.field, value_of(self.field, meant, self.context.today))
            except Wrong:
                return
            self.value = str(shown)


class BlockField(TextArea):
    """Several lines; grows with its text. Enter begins a new line, tab leaves."""

    def __init__(self, state: State) -> None:
        super().__init__(str(state), compact=True, soft_wrap=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self._given, self._shown = str(state), self.text

    @property
    def state(self) -> State:
        """What was given, where nothing was typed: the area has its own idea of line ends."""
        return self._given if self.text == self._shown else self.text

    @state.setter
    def state(self, state: State) -> None:
        self.text = self._given = str(state)
        self._shown = self.text

    def on_mount(self) -> None:
        self._grow()

    def on_text_area_changed(self) -> None:
        self._grow()

    def on_resize(self) -> None:
        self._grow()

    def _grow(self) -> None:
        lines = self.wrapped_document.height if self.size.width else self.document.line_count
        self.styles.height = max(_HEIGHTS[0], min(lines, _HEIGHTS[1]))
