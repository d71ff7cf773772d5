"""PickField: one of many, found by typing a part of it."""

from textual.widgets import Input

from cockpit.show import show
from cockpit.tui.forms.context import Option
from cockpit.tui.forms.controls.listed import ListedInput
from cockpit.tui.forms.values import UNMATCHED, State


class PickField(ListedInput):
    """Enter, tab or a click takes the option pointed at; an emptied field is unknown."""

    def __init__(self, options: tuple[Option, ...], state: State) -> None:
        super().__init__("", options)
        self._code = ""
        self.state = state

    @property
    def state(self) -> State:
        """The code, or the text after ``UNMATCHED`` where it is none of the choices."""
        self._settle()
        return self._code

    @state.setter
    def state(self, state: State) -> None:
        self._code = str(state)
        self._say()

    def start_pointer(self) -> int:
        codes = [option.code for option in self.options]
        return codes.index(self._code) if self._code in codes else -1

    def take(self, index: int) -> None:
        self._code = self.left[index].code
        self.typed = self.pointed = False
        self._say()
        self.relist()

    def _settle(self) -> None:
        """What was typed or pointed at becomes the choice."""
        if not (self.typed or self.pointed):
            return
        text = self.value.strip()
        if self.pointed and self.left:
            self._code = self.left[self.pointer].code
        elif not text:
            self._code = ""
        else:
            self._code = self.left[self.pointer].code if self.left else UNMATCHED + text
        self.typed = self.pointed = False
        self._say()

    def _say(self) -> None:
        label = next((option.label for option in self.options if option.code == self._code), self._code)
        with self.prevent(Input.Changed):
            self.value = show(label.removeprefix(UNMATCHED))

    def on_blur(self) -> None:
        self._settle()

    async def action_submit(self) -> None:
        self._settle()
        await super().action_submit()
