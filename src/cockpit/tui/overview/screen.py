"""What the screens over the whole book share: header, key bar, and a reading of the book behind them."""

from collections.abc import Awaitable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget

from cockpit.content.words import _
from cockpit.desk.desk import Desk
from cockpit.errors import CockpitError
from cockpit.tui import presenting
from cockpit.tui.commands import catalogue, keymap
from cockpit.tui.commands.command import Window
from cockpit.tui.commands.keys import shown_key
from cockpit.tui.lines import Line, Span, cells, fit, line
from cockpit.tui.overview.reading import Done, Reading
from cockpit.tui.overview.tabs import tab_at, tabs_line
from cockpit.tui.screens import key_bar, palette
from cockpit.tui.screens.bars import BRAND, too_small
from cockpit.tui.screens.dialog import Dialog
from cockpit.tui.screens.places import usable
from cockpit.tui.screens.writing import said
from cockpit.tui.widgets.text_bar import TextBar

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_LOOK = 1.0
"""Seconds between two looks at whether the book has changed."""
_NAMED = 100
"""From so many cells on the program's name stands before the screens."""
_HERE = frozenset({"undo", "redo"})
"""Commands of the cockpit that don't lead there."""
_ALWAYS = ("dialog.help", "palette")
"""Commands of every screen that its key bar shows, too."""


class Overview(Dialog[str]):
    """Covers the cockpit; dismissed with what the palette would answer, or nothing.

    A subclass gives its parts (``parts``), what is read of the book (``read``, in a thread), and takes it piece by
    piece (``take``).
    """

    SCREEN: ClassVar = ""
    """The id of the command that leads here."""

    class Came(Message):
        """A piece that was read, or the end of the reading."""

        def __init__(self, reading: int, piece: object) -> None:
            super().__init__()
            self.reading, self.piece = reading, piece

    def __init__(self, home: "HomeScreen", window: Window) -> None:
        super().__init__("", window=window)
        self.home = home
        self.progress = ""
        self._header = TextBar(self._draw_header, id="header")
        self._keys = TextBar(self._draw_keys, id="keys")
        self._reading: Reading | None = None
        self._number = 0
        self._version: object = None

    # -- what a subclass gives ----------------------------------------------------------------------------

    def parts(self) -> list[Widget]:
        """What stands between header and key bar."""
        raise NotImplementedError

    def read(self, desk: Desk) -> Iterator[object]:
        """Pieces of what is shown; runs in a thread and touches nothing of the screen."""
        raise NotImplementedError

    def take(self, piece: object) -> None:
        """Show a piece that was read."""
        raise NotImplementedError

    def done(self) -> None:
        """Everything was read."""

    def where(self) -> str:
        """What the screen is about, behind the names of the screens."""
        return ""

    # -- the screen ---------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        yield self._header
        yield from self.parts()
        yield self._keys

    def on_mount(self) -> None:
        self.begin()
        self.set_interval(_LOOK, self._look)

    def on_unmount(self) -> None:
        if self._reading is not None:
            self._reading.stop()

    def begin(self) -> None:
        """Read the book, anew where it is being read."""
        if self._reading is not None:
            self._reading.stop()
        self._number += 1
        number = self._number
        self._version = self.home.session.version()
        self._reading = Reading(self.home.session.seeker, self.read, lambda piece: self._tell(self.Came(number, piece)))

    def _tell(self, message: Message) -> None:
        """Called in the reading's thread."""
        self.post_message(message)

    @on(Came)
    def _came(self, message: Came) -> None:
        if message.reading != self._number:
            return
        if isinstance(message.piece, CockpitError):
            self.home.say(said(message.piece), bad=True)
        elif not isinstance(message.piece, Done):
            self.take(message.piece)
            return
        self._reading, self.progress = None, ""
        self.done()
        self.bars()

    def _look(self) -> None:
        """Read again what others or the renewal of advice have changed, once the last reading is over."""
        if self._reading is None and self.home.session.version() not in (None, self._version):
            self.begin()

    def bars(self) -> None:
        """Header and key bar again."""
        self._header.refresh()
        self._keys.refresh()

    def on_resize(self, event: events.Resize) -> None:
        self.bars()

    def _draw_header(self, width: int, height: int) -> list[Line]:
        if not usable(*self.app.size):
            return too_small(*self.app.size) if height > 1 else []
        left = (*self._left(), *tabs_line(self.SCREEN))
        right = line(Span(f"{self.progress} ", "accent")) if self.progress else ()
        about = line(Span(f"   {self.where()}", "text")) if self.where() else ()
        return [(*fit((*left, *about), max(0, width - cells(right))), *right)]

    def _left(self) -> Line:
        mark = line(Span(f" {_('PRESENTING')} ", "chosen")) if self.home.session.presenting else ()
        return (*mark, *(BRAND if self.app.size.width >= _NAMED else line(Span(" "))))

    def _draw_keys(self, width: int, _height: int) -> list[Line]:
        return [key_bar.drawn(self._chips(), width)]

    def _chips(self) -> list[key_bar.Chip]:
        if self.window is None:
            return []
        window = self.window
        shown = [one for one in catalogue.of_place(window) if window in one.bar or one.id in _ALWAYS]
        known = [(one, keymap.now().keys(one.id, window)) for one in shown]
        return key_bar.chips([(one, shown_key(keys[0]), _(one.bar_title), True) for one, keys in known if keys])

    @on(TextBar.Clicked, "#header")
    def _header_clicked(self, message: TextBar.Clicked) -> None:
        id = tab_at(message.x - cells(self._left()), self.SCREEN)
        if id is not None and id != self.SCREEN:
            self.run_home(id)

    @on(TextBar.Clicked, "#keys")
    async def _keys_clicked(self, message: TextBar.Clicked) -> None:
        command = key_bar.command_at(self._chips(), self.size.width, message.x)
        if command is not None:
            await self.action_command(command.id)

    # -- what keys do -------------------------------------------------------------------------------------

    def run_own(self, name: str) -> Awaitable[None] | None:
        getattr(self, f"do_{name}", getattr(self, f"action_{name}", None))()  # type: ignore[misc]  # declared in about_screens
        return None

    def run_home(self, id: str) -> None:
        """A command of the cockpit is done there, unless others look on and must not see it.

        Undo and redo are done here; what they change is seen once it is on disk.
        """
        if id in _HERE:
            self.home.run_command(id)
        elif id != self.SCREEN and not presenting.refused(self.home, id):
            self.dismiss(palette.command_key(id))

    def turn(self, array: str, account_id: str, id: str) -> None:
        """Leave to the cockpit, with this record in its pane."""
        self.dismiss(palette.record_key(array, account_id, id))
