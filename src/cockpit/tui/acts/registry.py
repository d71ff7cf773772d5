"""Which function runs which command."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

Doer = Callable[["HomeScreen"], None]
DOES: dict[str, Doer] = {}
"""The function of every command, by the command's id."""


def does(*ids: str) -> Callable[[Doer], Doer]:
    """Declare that a function runs these commands."""

    def declare(doer: Doer) -> Doer:
        for id in ids:
            if id in DOES:
                raise ValueError(f"two functions for the command {id}")
            DOES[id] = doer
        return doer

    return declare
