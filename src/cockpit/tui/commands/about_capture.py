"""Commands of the capture line."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import EVERYWHERE, Command, Where, Window, needs_account

_HERE: frozenset[Where] = frozenset({Window.CAPTURE})

CAPTURE: tuple[Command, ...] = (
    Command(
        "capture",
        ("c", "f2"),
        N_("Capture what happened"),
        N_("One line: who was met, how they stand, what comes next; shows what it will write before it does."),
        bar=EVERYWHERE,
        when=needs_account,
        short=N_("capture"),
        also="note log met call 记录 速记 笔记",
    ),
)
CAPTURE_LINE: tuple[Command, ...] = (
    Command(
        "line.complete",
        ("tab",),
        N_("Complete the name"),
        N_("Puts the name under the cursor into the line."),
        places=_HERE,
        bar=_HERE,
        short=N_("name"),
    ),
    Command("line.next", ("down",), N_("Next name"), N_("The next name that fits."), places=_HERE),
    Command("line.previous", ("up",), N_("Previous name"), N_("The name before."), places=_HERE),
    Command(
        "line.new_person",
        ("alt+n",),
        N_("A new person"),
        N_("The unknown name is a new person of this account, added in the same act."),
        places=_HERE,
    ),
    Command(
        "line.as_text",
        ("alt+t",),
        N_("No person"),
        N_("The unknown name stays in the text as it was typed."),
        places=_HERE,
    ),
)
