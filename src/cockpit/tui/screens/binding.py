"""Keys of one screen, given while the program runs."""

from textual.binding import Binding
from textual.dom import DOMNode
from textual.widget import Widget

from cockpit.tui.commands import keymap
from cockpit.tui.commands.command import Where
from cockpit.tui.commands.keys import is_printable


def bind(node: DOMNode, key: str, action: str) -> None:
    """Have a key run an action of this node only; what the class binds to the key no longer holds for it."""
    node._bindings.key_to_bindings[key] = [Binding(key, action, show=False)]


def yield_keys(field: Widget, place: Where) -> None:
    """A field leaves the keys of its dialog's commands to the dialog, but for what it takes as text."""
    for key in keymap.now().bound(place):
        if not is_printable(key):
            field._bindings.key_to_bindings.pop(key, None)
