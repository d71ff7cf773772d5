"""Keys of one screen, given while the program runs."""

from textual.binding import Binding
from textual.dom import DOMNode


def bind(node: DOMNode, key: str, action: str) -> None:
    """Have a key run an action of this node only; what the class binds to the key no longer holds for it."""
    node._bindings.key_to_bindings[key] = [Binding(key, action, show=False)]
