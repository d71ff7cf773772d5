"""Modal: a screen over the others that is left once."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Modal(ModalScreen[Result]):
    """Keys may still come to a screen that is being left; they must not answer twice, nor leave what is below it."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave with this result; nothing where the screen is no longer, or not yet, the one on top."""
        if not self.is_attached or self.app.screen_stack[-1] is not self:
            return AwaitComplete()
        return super().dismiss(result)
