"""The keys of the twelve pairs; each answer is kept behind the screen."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.pairs_view import pairs_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window
from cockpit.tui.screens.writing import said

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_WRITING = Lock()


class PairsBoard(Board):
    """``changed`` is told the answers after each of them."""

    WINDOW: ClassVar = Window.PAIRS
    TOLD: ClassVar = (4, 5)

    def __init__(self, home: "HomeScreen", answers: str, changed: Callable[[str], None]) -> None:
        super().__init__(home, _("My style by twelve pairs"))
        self.answers = answers
        self._changed = changed

    def view(self) -> BoardView | None:
        return pairs_view(self.answers, self.home.session.texts)

    def do_first(self) -> None:
        self._answer("A")

    def do_second(self) -> None:
        self._answer("B")

    def do_enter(self) -> None:
        if self.item is not None:
            self._answer(self.item.key[-1])

    def do_forget(self) -> None:
        self._answer("-", goes_on=False)

    def _answer(self, letter: str, *, goes_on: bool = True) -> None:
        """Answer the pair under the cursor, and go to the next one."""
        from cockpit.desk.own_style import answered

        if self.item is None:
            return
        pair = int(self.item.key[:-1]) - 1
        self.answers = answered(self.answers, pair, letter)
        self._show(min(pair + 1, len(self.answers) - 1) if goes_on else pair)
        self._changed(self.answers)
        self.home.app.run_worker(self._keep, thread=True, group="settings")

    def _show(self, pair: int) -> None:
        """Stand on the first sentence of a pair, both of them in sight."""
        self.paint(2 * pair + 1)
        self.list.move(2 * pair, told=False)
        self._tell()

    def _keep(self) -> None:
        """Write the answers as they are now; where that fails they hold until the end, and the screen says so."""
        from cockpit import paths
        from cockpit.desk.own_style import keep_answers
        from cockpit.errors import RequestWrong

        app = self.home.app
        with _WRITING:
            try:
                keep_answers(paths.config_file(), self.answers)
            except RequestWrong as wrong:
                app.call_from_thread(self.home.say, said(wrong), bad=True)
