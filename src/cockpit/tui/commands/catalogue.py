"""All commands, in the order in which key bar, help, palette and README list them."""

from cockpit.content.words import N_
from cockpit.tui.commands.about_answers import C139_BOARD, DEAL_BOARDS
from cockpit.tui.commands.about_boards import BOARDS
from cockpit.tui.commands.about_capture import CAPTURE, CAPTURE_LINE
from cockpit.tui.commands.about_chart import ORG_CHART
from cockpit.tui.commands.about_dialogs import DIALOGS
from cockpit.tui.commands.about_documents import DOCUMENT_PAGE, DOCUMENTS
from cockpit.tui.commands.about_entry import ENTRY, ENTRY_BOARDS
from cockpit.tui.commands.about_looks import LOOKS
from cockpit.tui.commands.about_moving import MOVING
from cockpit.tui.commands.about_prep import PREP, PREP_BOARD
from cockpit.tui.commands.about_records import ATTITUDE, NOTES, RECORDS, STAGES
from cockpit.tui.commands.about_screens import OVERVIEW_KEYS, SCREENS
from cockpit.tui.commands.about_seller import SELLER, SELLER_BOARDS
from cockpit.tui.commands.about_standing import PERSON_BOARDS
from cockpit.tui.commands.about_work import ACTIONS, CHART, FINANCE, SCREEN
from cockpit.tui.commands.command import EVERYWHERE, Command, Where

GROUPS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (N_("Capture and documents"), (*CAPTURE, *PREP, *DOCUMENTS)),
    (N_("Screens"), SCREENS),
    (N_("Accounts, people, deals"), (*RECORDS, *NOTES)),
    (N_("Everything that is entered"), ENTRY),
    (N_("Attitude and stages"), (*ATTITUDE, *STAGES)),
    (N_("Boards"), BOARDS),
    (N_("Yourself"), SELLER),
    (N_("Next best actions"), ACTIONS),
    (N_("Calculator"), FINANCE),
    (N_("Org chart"), (*CHART, *ORG_CHART)),
    (N_("Moving about and the program"), (*MOVING, *SCREEN)),
    (N_("Looks"), LOOKS),
    (N_("Inside the capture line and documents"), (*CAPTURE_LINE, *DOCUMENT_PAGE, *PREP_BOARD)),
    (N_("Inside boards"), (*C139_BOARD, *DEAL_BOARDS, *PERSON_BOARDS, *ENTRY_BOARDS, *SELLER_BOARDS)),
    (N_("Inside pipeline, map and network"), OVERVIEW_KEYS),
    (N_("Inside forms, pages and boards"), DIALOGS),
)
"""The commands by what they are about."""
EVERY: tuple[Command, ...] = tuple(command for _title, commands in GROUPS for command in commands)
"""Every command there is."""
COMMANDS: tuple[Command, ...] = tuple(command for command in EVERY if command.is_of_home)
"""Those that the home screen runs; the palette finds them from everywhere."""


def by_id(id: str) -> Command:
    """The command of this id; KeyError for an unknown one."""
    return _BY_ID[id]


def of_place(place: Where) -> tuple[Command, ...]:
    """The commands whose keys work in a pane or dialog: its own first, then those of every pane."""
    here = [c for c in EVERY if place in c.places]
    return tuple(sorted(here, key=lambda c: c.places >= EVERYWHERE))


_BY_ID = {command.id: command for command in EVERY}
KEYS: tuple[str, ...] = tuple(dict.fromkeys(key for command in EVERY for key in command.keys))
"""Every key that means something by default, in at least one place."""
