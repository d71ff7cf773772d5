"""PickField: one of many, found by typing a part of it."""

from textual.widgets import Input

from cockpit.show import show
from cockpit.tui.forms.context import Option, exactly
from cockpit.tui.forms.controls.listed import ListedInput
from cockpit.tui.forms.values import UNMATCHED, State


class PickField(ListedInput):
    """Enter or a click takes the option pointed at, leaving it takes one typed exactly; an emptied field is unknown."""

    def __init__(self, options: tuple[Option, ...], state: State) -> None:
        super().__init__("", options)
        self._code = ""
        self.state = state

    @property
    def state(self) -> State:
        """The code, or the text after ``UNMATCHED`` where it is none of the choices; pointing alone changes nothing."""
        return self._understood() if self.typed else self._code

    @state.setter
    def state(self, state: State) -> None:
        self._choose(str(state))

    def start_pointer(self) -> int:
        codes = [option.code for option in self.options]
        return codes.index(self._code) if self._code in codes else -1

    def take(self, index: int) -> None:
        self._choose(self.left[index].code)
        self.relist()

    def _understood(self) -> str:
        """What the typed text means as it stands."""
        text = self.value.strip()
        return (exactly(self.options, text) or UNMATCHED + text) if text else ""

    def _choose(self, code: str) -> None:
        self._code = code
        self.typed = self.pointed = False
        label = next((option.label for option in self.options if option.code == code), code)
        with self.prevent(Input.Changed):
            self.value = show(label.removeprefix(UNMATCHED))

    def on_blur(self) -> None:
        self._choose(str(self.state))

    async def action_submit(self) -> None:
        """Take what is pointed at; typing points at the likeliest option."""
        named = self.typed and self.value.strip()
        if self.left and self.pointer >= 0 and (self.pointed or named):
            self._choose(self.left[self.pointer].code)
        else:
            self._choose(str(self.state))
        await super().action_submit()
