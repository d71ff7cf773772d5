"""FieldRow: label, input, beside it what a day or number means, and the fault below it where there is one."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.controls.choices import Choices
from cockpit.tui.forms.controls.line import BlockField, LineField
from cockpit.tui.forms.controls.listed import ListedInput
from cockpit.tui.forms.controls.many import ManyField, PeopleField
from cockpit.tui.forms.controls.pick import PickField
from cockpit.tui.forms.echo import ECHOED, echo
from cockpit.tui.forms.kinds import Field, Kind
from cockpit.tui.forms.values import MANY, State
from cockpit.tui.safety import content

Control = LineField | BlockField | PickField | ManyField
_PICKS = frozenset({Kind.FLAG, Kind.CHOICE, Kind.RECORD})
_BLOCKS = frozenset({Kind.TEXT, Kind.TABLE, Kind.MAP, Kind.PART})


def control_for(field: Field, state: State, context: FormContext) -> Control:
    """The input that a field of this kind needs."""
    if field.kind is Kind.PEOPLE:
        return PeopleField(context.options(field), state)
    if field.kind in MANY:
        return ManyField(context.options(field), state)
    if field.kind in _PICKS:
        return PickField(context.options(field), state)
    return BlockField(state) if field.kind in _BLOCKS else LineField(field, state, context)


class FieldRow(Vertical):
    """One field of a form; faults come and go without anything else moving but the rows below."""

    DEFAULT_CSS = """
    FieldRow { height: auto; }
    FieldRow > .label { dock: left; width: 22; padding: 0 1 0 0; color: $foreground 70%; }
    FieldRow > .echo { dock: right; width: auto; height: 1; padding: 0 1; color: $accent; }
    FieldRow > .fault { color: $error; width: 1fr; }
    FieldRow > .label.-lit { color: $foreground; text-style: bold; }
    FieldRow Input, FieldRow TextArea { padding: 0 1; background: $panel; }
    FieldRow Input:focus, FieldRow TextArea:focus { background: $surface-lighten-2; }
    """

    def __init__(self, field: Field, label: str, state: State, context: FormContext) -> None:
        super().__init__()
        self.field, self.context = field, context
        self.control: Control = control_for(field, state, context)
        self.label = Static(content(f"{label} *" if field.required else label), classes="label")
        self._fault: Static | None = None
        self._echo = Static("", classes="echo") if field.kind in ECHOED else None

    def compose(self) -> ComposeResult:
        yield self.label
        if self._echo is not None:
            yield self._echo
        yield self.control

    def on_mount(self) -> None:
        self._say()

    @on(Input.Changed)
    def _say(self) -> None:
        """Say what the text means as far as it is typed; an empty one means nothing."""
        if self._echo is not None and isinstance(self.control, LineField):
            said = echo(self.field, self.control.value, self.context)
            self._echo.update(content(said))
            self._echo.display = bool(said)

    def on_descendant_focus(self) -> None:
        self.label.add_class("-lit")

    def on_descendant_blur(self) -> None:
        self.label.remove_class("-lit")

    def show_fault(self, text: str) -> None:
        """Say what is wrong below the input; nothing for an empty text."""
        if self._fault is None and text:
            self._fault = Static(content(text), classes="fault")
            self.mount(self._fault)
        elif self._fault is not None:
            self._fault.update(content(text))
            self._fault.display = bool(text)

    @on(Choices.Clicked)
    def _clicked(self, event: Choices.Clicked) -> None:
        event.stop()
        if isinstance(self.control, ListedInput):
            self.control.take(event.index)
