"""Presentation mode: others look on, so that opinions and money are hidden and nothing is changed (design.md 8).

What is read holds neither (``desk.presenting``); here is what may be done meanwhile, and how it begins and ends.
"""

from typing import TYPE_CHECKING

from cockpit.content.words import N_, _
from cockpit.tui.commands import keymap
from cockpit.tui.commands.keymap import key_for
from cockpit.tui.commands.keys import is_printable

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

ALLOWED = frozenset(
    {
        "open", "filter", "person.card", "deal.next", "deal.previous", "actions.next_tab", "actions.previous_tab",
        "chart.outline", "chart.fold", "chart.fold_all", "chart.home", "pane.next", "pane.previous", "pane.1", "pane.2",
        "pane.3", "pane.4", "pane.5", "zoom", "back", "goto", "jump", "history.back", "history.forward", "tour",
        "screen.cockpit", "screen.pipeline", "screen.map", "screen.network", "language",
        "theme", "theme.choose", "symbols", "palette", "help", "quit", "present",
    }
)  # fmt: skip
"""Commands that only move about; every other one may show or change what others shall not see."""
HIDDEN = N_("Hidden while presenting; {key} shows it again.")


def own_keys() -> tuple[str, ...]:
    """The keys that begin and end it everywhere, also where a field takes letters."""
    return tuple(key for key in keymap.now().keys("present") if not is_printable(key))


def hidden() -> str:
    """What stands where something is hidden."""
    return _(HIDDEN).format(key=key_for("present"))


def allows(home: "HomeScreen", id: str) -> bool:
    """Whether a command may run now; every one may while nobody looks on."""
    return not home.session.presenting or id in ALLOWED


def refused(home: "HomeScreen", id: str) -> bool:
    """Whether a command has to wait until nobody looks on; says so."""
    if allows(home, id):
        return False
    home.say(_("Not while presenting; {key} ends it.").format(key=key_for("present")))
    return True


def switch(home: "HomeScreen") -> None:
    """Begin to present, or end it: every dialog is left, and everything is painted again from what may be shown."""
    from cockpit.tui.screens import turning

    home.settle()
    home.session.presenting = not home.session.presenting
    home.app.clear_notifications()
    turning.reload(home)
    home.bars()
    if not home.session.presenting:
        home.say(_("Presentation mode is off: opinions and money are shown again."))
