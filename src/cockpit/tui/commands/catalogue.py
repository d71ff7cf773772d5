"""All commands, in the order in which key bar, help and palette list them."""

from cockpit.tui.commands.about_boards import BOARDS
from cockpit.tui.commands.about_records import ATTITUDE, RECORDS, STAGES
from cockpit.tui.commands.about_work import ACTIONS, CHART, FINANCE, SCREEN
from cockpit.tui.commands.command import EVERYWHERE, Command, Place

COMMANDS: tuple[Command, ...] = (*RECORDS, *ATTITUDE, *STAGES, *BOARDS, *ACTIONS, *FINANCE, *CHART, *SCREEN)


def by_id(id: str) -> Command:
    """The command of this id; KeyError for an unknown one."""
    return _BY_ID[id]


def at(key: str, place: Place) -> Command | None:
    """The command that a key means in a pane."""
    return _AT.get((key, place))


def of_place(place: Place) -> tuple[Command, ...]:
    """The commands whose keys work in a pane: its own first, then those of every pane."""
    here = [c for c in COMMANDS if place in c.places]
    return tuple(sorted(here, key=lambda c: c.places == EVERYWHERE))


_BY_ID = {command.id: command for command in COMMANDS}
_AT = {(key, place): command for command in COMMANDS for key in command.keys for place in command.places}
KEYS: tuple[str, ...] = tuple(dict.fromkeys(key for command in COMMANDS for key in command.keys))
"""Every key that means something in at least one pane."""
