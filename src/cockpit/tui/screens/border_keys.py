"""The keys on a dialog's lower border: what stands there, and which command a click means."""

from textual.geometry import Region

from cockpit.content.words import _
from cockpit.tui.commands import catalogue, keymap
from cockpit.tui.commands.command import Window
from cockpit.tui.commands.keys import shown_key
from cockpit.tui.lines import Span

_BETWEEN = " · "
_LEAVE = "dialog.leave"
_BESIDE = 3
"""Cells right of the text: a blank, the line, the corner."""


def entries(window: Window) -> list[tuple[str, str]]:
    """Ids and texts of the commands on the border; leaving stands last."""
    shown = [command for command in catalogue.of_place(window) if window in command.bar]
    parts = [(one, keymap.now().keys(one.id, window)) for one in sorted(shown, key=lambda one: one.id == _LEAVE)]
    return [(one.id, f"{shown_key(keys[0])} {_(one.bar_title)}") for one, keys in parts if keys]


def keys_said(window: Window) -> str:
    """The keys that stand on a dialog's border."""
    return _BETWEEN.join(text for _id, text in entries(window))


def clicked(window: Window, box: Region, x: int, y: int) -> str | None:
    """The command whose text on the lower border was clicked; None beside them or where they are cut."""
    width = Span(keys_said(window)).cells
    if y != box.bottom - 1 or width > box.width - 2 * _BESIDE:
        return None
    start = box.right - _BESIDE - width
    for id, text in entries(window):
        end = start + Span(text).cells
        if start <= x < end:
            return id
        start = end + len(_BETWEEN)
    return None
