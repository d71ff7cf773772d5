"""The page about the seller; the book is read behind it."""

from typing import TYPE_CHECKING, ClassVar

from textual.worker import get_current_worker

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.explain import open_topic
from cockpit.tui.boards.me_view import me_view, waiting_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window
from cockpit.tui.screens.writing import said

if TYPE_CHECKING:
    from cockpit.desk.me import Me
    from cockpit.tui.screens.home import HomeScreen

_STEP = 20
"""So many accounts between two words about how far the reading is."""


class Left(Exception):
    """The page was left before the book was read."""


class MeBoard(Board):
    """Shows how far the reading is until all is read; then enter explains the figure under the cursor."""

    WINDOW: ClassVar = Window.ME
    TOLD: ClassVar = (7, 8)

    def __init__(self, home: "HomeScreen", answers: str) -> None:
        super().__init__(home, _("Me: style, seller type, success"))
        self.answers = answers
        self.found: Me | None = None
        self._read = (0, 0)

    def view(self) -> BoardView | None:
        return waiting_view(*self._read) if self.found is None else me_view(self.found, self.home.session.texts)

    def on_mount(self) -> None:
        super().on_mount()
        self.run_worker(self._count, thread=True)

    def _count(self) -> None:
        """Read the book in a thread, with a connection of its own."""
        from cockpit.errors import CockpitError

        worker, app = get_current_worker(), self.home.app

        def told(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise Left
            if done % _STEP == 0:
                app.call_from_thread(self._show, None, done, total)

        try:
            found = self.home.session.me(self.answers, told)
        except Left:
            return
        except CockpitError as error:
            app.call_from_thread(self.home.say, said(error), bad=True)
            return
        if not worker.is_cancelled:
            app.call_from_thread(self._show, found)

    def _show(self, found: "Me | None", done: int = 0, total: int = 0) -> None:
        if not self.is_attached:
            return
        self.found, self._read = found, (done, total)
        self.paint(0)
        self._measure()

    def do_ask(self) -> None:
        from cockpit.tui.acts.seller import ask_pairs

        ask_pairs(self.home, self._answered)

    def _answered(self, answers: str) -> None:
        from dataclasses import replace

        from cockpit.desk.own_style import own_style

        self.answers = answers
        if self.found is not None:
            self.found = replace(self.found, style=own_style(answers))
            self.paint()

    def do_enter(self) -> None:
        from cockpit.desk.me_told import topic_of

        if self.item is None:
            return
        if self.item.key == "style":
            self.do_ask()
        else:
            open_topic(self.home, topic_of(self.item.key))
