"""What the screen looks like: theme and symbols as they are chosen, shown at once and remembered in config.toml."""

from threading import Lock
from typing import TYPE_CHECKING

from textual.filter import LineFilter, NoColor

from cockpit.config import THEMES
from cockpit.content.words import N_, _
from cockpit.tui import symbols
from cockpit.tui.palettes import worn
from cockpit.tui.safety import PlainFilter, SafeFilter
from cockpit.tui.themes import PREFIX, themes

if TYPE_CHECKING:
    from cockpit.tui.app import CockpitApp

NAMES = {
    "dark": N_("Dark"),
    "night": N_("Night"),
    "light": N_("Light"),
    "paper": N_("Paper"),
    "contrast": N_("High contrast"),
}
"""The themes for people."""
_SAFE, _PLAIN, _COLOURLESS = SafeFilter(), PlainFilter(), NoColor()


class Looks:
    """``theme`` is the one chosen; what is shown may be another, where the terminal has few colours or none."""

    def __init__(self, app: "CockpitApp", theme: str | None) -> None:
        self._app = app
        for own in themes():
            app.register_theme(own)
        self.theme = theme if theme in THEMES else THEMES[0]
        self.colours: str | None = "truecolor"
        """What the terminal can do, in Rich's words."""
        self.colourless = False
        self._unwritten: dict[str, str] = {}
        self._writing = Lock()

    @property
    def shown(self) -> str:
        """The name of the Textual theme that is shown."""
        return PREFIX + worn(self.theme, self.colours, colourless=self.colourless)

    def filters(self, usual: list[LineFilter]) -> list[LineFilter]:
        """What every drawn line goes through; without colours not even the grey that Textual makes of them."""
        return [*([_COLOURLESS] if self.colourless else usual), _SAFE, *([_PLAIN] if symbols.is_plain() else [])]

    def on_terminal(self, colours: str | None, *, colourless: bool) -> None:
        """The program has a terminal that can do so much."""
        self.colours, self.colourless = colours, colourless
        self._app.theme = self.shown

    def wear(self, theme: str) -> None:
        """Show this theme, without remembering it."""
        self.theme = theme
        self._app.theme = self.shown

    def choose(self, theme: str) -> None:
        """Show this theme from now on."""
        self.wear(theme)
        self._app.say(_("Theme: {name}").format(name=_(NAMES[theme])))
        self._remember("theme", theme)

    def next_theme(self) -> None:
        """The next theme of the list, from now on."""
        self.choose(THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)])

    def switch_symbols(self) -> None:
        """Plain signs, or the full ones again, from now on."""
        symbols.use(plain=not symbols.is_plain())
        for screen in self._app.screen_stack:
            for widget in screen.walk_children(with_self=True):
                widget.notify_style_update()
                widget.refresh()
        self._app.say(_("Plain symbols") if symbols.is_plain() else _("Full symbols"))
        self._remember("symbols", "plain" if symbols.is_plain() else "full")

    def _remember(self, name: str, word: str) -> None:
        """Write a setting behind the screen; where that fails it holds until the end, and the screen says so."""
        self._unwritten[name] = word
        self._app.run_worker(self._write, thread=True, group="settings")

    def _write(self) -> None:
        from cockpit import paths
        from cockpit.desk.settings import change
        from cockpit.errors import RequestWrong
        from cockpit.tui.screens.writing import said

        with self._writing:
            while self._unwritten:
                name, word = self._unwritten.popitem()
                try:
                    change(paths.config_file(), name, word)
                except RequestWrong as wrong:
                    self._app.call_from_thread(self._app.say, said(wrong), bad=True)


def plain_at_start(symbols_set: str | None, terminal: str) -> bool:
    """Whether plain signs are drawn: as the user has set it, else on the console of Linux, whose font has few signs."""
    return symbols_set == "plain" if symbols_set else terminal == "linux"
