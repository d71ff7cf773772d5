"""Dialogs: a box over the screen; esc leaves without doing anything."""

import inspect
from collections.abc import Awaitable, Callable
from typing import ClassVar, TypeVar

from textual import events, on
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, TextArea

from cockpit.content.words import _
from cockpit.tui.commands import catalogue, keymap
from cockpit.tui.commands.command import Window
from cockpit.tui.lines import Page, plain
from cockpit.tui.safety import content
from cockpit.tui.screens import border_keys
from cockpit.tui.screens.binding import bind, yield_keys
from cockpit.tui.screens.modal import Modal
from cockpit.tui.widgets.paper import Paper

Result = TypeVar("Result")


class Dialog(Modal[Result]):
    """``box`` is the bordered container; a subclass fills it in ``compose``.

    ``WINDOW`` names the commands whose keys it takes; what such a command is called after its dot is a method
    ``action_<name>``. Without one only esc does something.
    """

    WINDOW: ClassVar[Window | None] = None

    def __init__(self, title: str, subtitle: str = "", *, tall: bool = False, window: Window | None = None) -> None:
        super().__init__()
        self.window = window or self.WINDOW
        self.box = Vertical(classes="box tall" if tall else "box")
        self.box.border_title = content(title)
        self.box.border_subtitle = content(subtitle or (border_keys.keys_said(self.window) if self.window else ""))
        if self.window is None:
            bind(self, "escape", "leave")
            return
        for key in keymap.now().bound(self.window):
            command = keymap.now().at(key, self.window)
            if command is not None:
                bind(self, key, f"command('{command.id}')")

    @on(events.DescendantFocus)
    def _field_yields(self, event: events.DescendantFocus) -> None:
        """A field leaves to the dialog what is a command of the dialog."""
        if self.window is not None and isinstance(event.widget, Input | TextArea):
            yield_keys(event.widget, self.window)

    @on(events.Click)
    async def _border_clicked(self, event: events.Click) -> None:
        """A key on the border can be clicked."""
        if self.window is not None:
            id = border_keys.clicked(self.window, self.box.region, event.screen_x, event.screen_y)
            if id is not None:
                await self.action_command(id)

    async def action_command(self, id: str) -> None:
        """Run a command of the dialog; one of the home screen is run there. On the way out nothing is run any more."""
        if self.app.return_code is not None:
            return
        if id == "palette":
            find_anything(self.app)
            return
        if catalogue.by_id(id).is_of_home:
            self.run_home(id)
            return
        running = self.run_own(id.rpartition(".")[2])
        if inspect.isawaitable(running):
            await running

    def run_own(self, name: str) -> Awaitable[None] | None:
        """Run the method of a command of the dialog."""
        done: Awaitable[None] | None = getattr(self, f"action_{name}")()
        return done

    def run_home(self, id: str) -> None:
        """Run a command of the home screen from here."""

    def action_help(self) -> None:
        """The commands of this dialog; the chosen one runs."""
        from cockpit.tui.screens.helping import dialog_help

        if self.window is not None:
            self.app.push_screen(dialog_help(self.window), self._helped)

    async def _helped(self, id: str | None) -> None:
        if id is not None:
            await self.action_command(id)

    def action_editor(self) -> None:
        """The text of the field in the user's own editor."""
        from cockpit.tui.editor import edit_field

        edit_field(self)

    def action_copy(self) -> None:
        """The text of the field."""
        from cockpit.tui.clipboard import copy
        from cockpit.tui.editor import app_of, text_in

        copy(app_of(self), text_in(self) or "", _("the field"))

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_close(self) -> None:
        self.dismiss(None)


def leave_dialogs(app: App[int]) -> None:
    """Leave every open dialog; what was typed in a form is kept as a draft."""
    for screen in app.screen_stack[:0:-1]:
        if isinstance(screen, Dialog):
            screen.action_leave()


def find_anything(app: App[int]) -> None:
    """Leave every dialog and look for anything."""
    from cockpit.tui.screens.home import HomeScreen

    home = app.screen_stack[0]
    leave_dialogs(app)
    if isinstance(home, HomeScreen):
        home.call_later(home.run_command, "palette")


class Reader(Dialog[str]):
    """A page to read; a key of a home screen's command closes it with the command's id."""

    def __init__(self, title: str, draw: Callable[[int], Page], window: Window = Window.PAGE) -> None:
        super().__init__(title, tall=True, window=window)
        self._paper = Paper(id="page")
        self._draw = draw

    def compose(self) -> ComposeResult:
        with self.box:
            yield self._paper

    def on_mount(self) -> None:
        self._paper.show_page(self._draw)
        self._paper.focus()

    def run_home(self, id: str) -> None:
        self.dismiss(id)

    def action_copy(self) -> None:
        from cockpit.tui.clipboard import copy
        from cockpit.tui.editor import app_of

        rows = self._draw(self._paper.size.width or 80)
        copy(app_of(self), "\n".join(plain(row.line).rstrip() for row in rows), str(self.box.border_title))
