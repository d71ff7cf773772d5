"""What could not be used of the user's own keys; the screen's table of commands knows it."""

from typing import TYPE_CHECKING

from cockpit.content.words import filled

if TYPE_CHECKING:
    from cockpit.cli.session import Session


def key_faults(session: "Session") -> list[str]:
    """A sentence for each entry of ``keys`` in config.toml that is no command, no key, or takes one from another."""
    own = session.config.keys if session.config is not None else {}
    if not own:
        return []
    from cockpit.tui.commands.keymap import read

    return [filled(*one) for one in read(own)[1]]
