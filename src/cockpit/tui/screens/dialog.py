"""Dialogs: a box over the screen; esc leaves without doing anything."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from cockpit.content.words import _
from cockpit.tui.lines import Page
from cockpit.tui.safety import content
from cockpit.tui.widgets.paper import Paper

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """``box`` is the bordered container; a subclass fills it in ``compose``."""

    BINDINGS: ClassVar = [Binding("escape", "leave", show=False)]

    def __init__(self, title: str, subtitle: str = "", *, tall: bool = False) -> None:
        super().__init__()
        self.box = Vertical(classes="box tall" if tall else "box")
        self.box.border_title = content(title)
        self.box.border_subtitle = content(subtitle)

    def action_leave(self) -> None:
        self.dismiss(None)


class Reader(Dialog[str]):
    """A page to read; keys in ``answers`` close it with what they stand for."""

    def __init__(
        self, title: str, draw: Callable[[int], Page], answers: dict[str, str] | None = None, subtitle: str = ""
    ) -> None:
        super().__init__(title, subtitle or _("esc closes"), tall=True)
        self._paper = Paper(id="page")
        self._draw = draw
        for key, answer in (answers or {}).items():
            self._bindings.bind(key, f"answer('{answer}')", show=False)
        self._bindings.bind("enter,q", "leave", show=False)

    def compose(self) -> ComposeResult:
        with self.box:
            yield self._paper

    def on_mount(self) -> None:
        self._paper.show_page(self._draw)
        self._paper.focus()

    def action_answer(self, answer: str) -> None:
        self.dismiss(answer)
