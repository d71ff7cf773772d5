"""ManyField and PeopleField: several of many; space ticks, typing narrows the list."""

from textual import events
from textual.widgets import Input

from cockpit.content.words import _
from cockpit.show import show
from cockpit.tui.forms.context import Option
from cockpit.tui.forms.controls.choices import Row
from cockpit.tui.forms.controls.listed import ListedInput
from cockpit.tui.forms.values import State, seat, seated

TICKED, UNTICKED = "[x]", "[ ]"


class ManyField(ListedInput):
    """The ticked options stand in the field while nothing is typed."""

    DEFAULT_CSS = """
    ManyField { & > .input--placeholder { color: $foreground; } }
    """

    def __init__(self, options: tuple[Option, ...], state: State) -> None:
        super().__init__("", options)
        self.ticked: dict[str, str] = {}
        """What is ticked: code to its state."""
        self.state = state

    @property
    def state(self) -> State:
        order = {option.code: place for place, option in enumerate(self.options)}
        codes = sorted(self.ticked, key=lambda code: order.get(code, len(order)))
        return tuple(self.ticked[code] for code in codes)

    @state.setter
    def state(self, state: State) -> None:
        self.ticked = {self.code_of(one): one for one in state}
        self._say()

    def code_of(self, state: str) -> str:
        """The option that a part of the state is about."""
        return state

    def fresh(self, code: str) -> str:
        """The state of an option that was just ticked."""
        return code

    def row(self, option: Option) -> Row:
        return Row(option.label, TICKED if option.code in self.ticked else UNTICKED, self.note(option.code))

    def note(self, code: str) -> str:
        """What is said behind a ticked option."""
        return ""

    def filter_text(self) -> str:
        return self.value

    def take(self, index: int) -> None:
        code = self.left[index].code
        if self.ticked.pop(code, None) is None:
            self.ticked[code] = self.fresh(code)
        self.renew(code)

    def renew(self, code: str) -> None:
        """Show what is ticked now; the pointer stays on this option though the filter goes."""
        self._say()
        self.left = self.options
        self.pointer = next((i for i, option in enumerate(self.left) if option.code == code), 0)
        self.relist()

    def _say(self) -> None:
        """The ticked options in the field, an empty filter."""
        labels = {option.code: option.label for option in self.options}
        shown = (labels.get(self.code_of(one), one) + self.note(self.code_of(one)) for one in self.state)
        self.placeholder = show(", ".join(shown))
        with self.prevent(Input.Changed):
            self.value = ""

    def on_blur(self) -> None:
        with self.prevent(Input.Changed):
            self.value = ""

    def on_key(self, event: events.Key) -> None:
        if event.key == "space" and self.left:
            event.stop()
            event.prevent_default()
            self.take(self.pointer)

    async def action_submit(self) -> None:
        """Enter ticks what was typed; where nothing was, it goes on."""
        if self.value.strip() and self.left:
            self.take(self.pointer)
        else:
            await super().action_submit()


class PeopleField(ManyField):
    """Who was there: ``+`` and ``-`` for trust won or lost, ``/`` where only one side spoke."""

    def code_of(self, state: str) -> str:
        return seated(state)[0]

    def fresh(self, code: str) -> str:
        return seat(code)

    def note(self, code: str) -> str:
        if code not in self.ticked:
            return ""
        _person, trust, both = seated(self.ticked[code])
        said = _(" · trust {trust}").format(trust=f"{trust:+d}") if trust else ""
        return said if both else said + _(" · one way")

    def on_key(self, event: events.Key) -> None:
        if event.character in ("+", "-", "/") and self.left:
            event.stop()
            event.prevent_default()
            code = self.left[self.pointer].code
            _person, trust, both = seated(self.ticked.get(code, seat(code)))
            if event.character == "/":
                both = not both
            else:
                trust = max(-2, min(2, trust + (1 if event.character == "+" else -1)))
            self.ticked[code] = seat(code, trust, both=both)
            self.renew(code)
