"""All commands, in the order in which key bar, help and palette list them."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import (
    EVERYWHERE,
    Command,
    Place,
    needs_account,
    needs_action,
    needs_deal,
    needs_deals,
    needs_part,
    needs_person,
)

A, C, D, F, N = Place.ACCOUNTS, Place.CHART, Place.DEAL, Place.FINANCE, Place.ACTIONS


def _in(*places: Place) -> frozenset[Place]:
    return frozenset(places)


_RECORDS = (
    Command(
        "filter",
        ("slash",),
        N_("Filter accounts"),
        N_("Type a part of a name; the list follows each letter. Esc shows all accounts again."),
        bar=_in(A),
        short=N_("filter"),
    ),
    Command(
        "open",
        ("enter",),
        N_("Open what is chosen"),
        N_(
            "An account opens its org chart, an action its full reason, a person the card, a figure its field."
        ),
        bar=_in(A, N),
        short=N_("open"),
    ),
    Command(
        "record.add",
        ("a", "insert"),
        N_("Add a record"),
        N_("Adds what the pane lists: an account, a person, a deal."),
        places=_in(A, C, D),
        bar=_in(A, C, D),
        short=N_("add"),
    ),
    Command(
        "record.edit",
        ("e", "f4"),
        N_("Edit the record"),
        N_("Opens the form of the chosen account, person or deal."),
        places=_in(A, C, D),
        bar=_in(A, C, D),
        when=needs_account,
        short=N_("edit"),
    ),
    Command(
        "record.delete",
        ("delete",),
        N_("Delete the record"),
        N_("Deletes the chosen account, person or deal with all that hangs on it; u brings it back."),
        places=_in(A, C, D),
        when=needs_account,
    ),
    Command(
        "contact.log",
        ("l", "f6"),
        N_("Log a contact"),
        N_("A visit, call or message with the chosen person, in a few keys."),
        bar=_in(C),
        when=needs_account,
        short=N_("log contact"),
    ),
    Command(
        "part.edit",
        ("p",),
        N_("Part in the deal"),
        N_("Roles, stance, acceptance of the chosen person in the chosen deal."),
        places=_in(C, D, N),
        bar=_in(C),
        when=needs_person,
        short=N_("part"),
    ),
)
_ATTITUDE = (
    Command(
        "attitude.up",
        ("plus", "equals_sign", "shift+up"),
        N_("Attitude one step up"),
        N_("The chosen person stands one step better towards us, observed today."),
        places=_in(C, D, N),
        bar=_in(C),
        when=needs_part,
        short=N_("attitude +"),
    ),
    Command(
        "attitude.down",
        ("minus", "shift+down"),
        N_("Attitude one step down"),
        N_("The chosen person stands one step worse towards us, observed today."),
        places=_in(C, D, N),
        bar=_in(C),
        when=needs_part,
        short=N_("−"),
    ),
)
_STAGES = (
    Command(
        "buying.forward",
        ("right_square_bracket",),
        N_("Buying stage forward"),
        N_("The customer is one step further. Open exit checks are asked about, never hidden."),
        bar=_in(D),
        when=needs_deal,
        short=N_("buying +"),
    ),
    Command(
        "buying.back",
        ("left_square_bracket",),
        N_("Buying stage back"),
        N_("The customer went one step back."),
        bar=_in(D),
        when=needs_deal,
        short=N_("−"),
    ),
    Command(
        "selling.forward",
        ("right_curly_bracket",),
        N_("Selling stage forward"),
        N_("We are one step further in selling."),
        bar=_in(D),
        when=needs_deal,
        short=N_("selling +"),
    ),
    Command(
        "selling.back",
        ("left_curly_bracket",),
        N_("Selling stage back"),
        N_("We went one step back in selling."),
        bar=_in(D),
        when=needs_deal,
        short=N_("−"),
    ),
    Command(
        "check.tick",
        ("space",),
        N_("Tick the exit check"),
        N_("The check under the cursor is done today; a second time takes the tick back."),
        places=_in(D),
        bar=_in(D),
        when=needs_deal,
        short=N_("tick"),
    ),
    Command(
        "deal.next",
        ("greater_than_sign",),
        N_("Next deal"),
        N_("Turns to the account's next deal."),
        bar=_in(D),
        when=needs_deals,
        short=N_("next deal"),
    ),
    Command(
        "deal.previous",
        ("less_than_sign",),
        N_("Previous deal"),
        N_("Turns to the account's previous deal."),
        when=needs_deals,
    ),
)
_ACTIONS = (
    Command(
        "action.why",
        ("w",),
        N_("Why this action"),
        N_("Facts, score parts that add up, reason, source, and how to talk to the person."),
        places=_in(N),
        when=needs_action,
    ),
    Command(
        "action.done",
        ("x",),
        N_("Done"),
        N_("Marks the action as done; asks what came of it."),
        places=_in(N, C, D),
        bar=_in(N),
        when=needs_action,
        short=N_("done"),
    ),
    Command(
        "action.snooze",
        ("s",),
        N_("Snooze"),
        N_("Hides the action until a day of your choice."),
        places=_in(N),
        bar=_in(N),
        when=needs_action,
        short=N_("snooze"),
    ),
    Command(
        "action.dismiss",
        ("d",),
        N_("Dismiss with a reason"),
        N_("Drops the action for 90 days."),
        places=_in(N),
        bar=_in(N),
        when=needs_action,
        short=N_("dismiss"),
    ),
    Command(
        "actions.today",
        ("t",),
        N_("Today's actions"),
        N_("The best next actions of the whole book."),
        bar=_in(N),
        short=N_("today"),
    ),
    Command(
        "actions.next_tab",
        ("right",),
        N_("Next tab"),
        N_("Today, this account, this person."),
        places=_in(N),
    ),
    Command(
        "actions.previous_tab",
        ("left",),
        N_("Previous tab"),
        N_("Today, this account, this person."),
        places=_in(N),
    ),
)
_FINANCE = (
    Command(
        "finance.save",
        ("ctrl+s",),
        N_("Save as snapshot"),
        N_("Keeps the typed figures as today's snapshot of the account."),
        places=_in(F),
        bar=_in(F),
        when=needs_account,
        short=N_("save snapshot"),
    ),
    Command(
        "finance.clear",
        ("delete",),
        N_("Clear the field"),
        N_("The figure under the cursor is computed again, or unknown."),
        places=_in(F),
        bar=_in(F),
        short=N_("clear"),
    ),
    Command(
        "finance.reset",
        ("ctrl+n",),
        N_("Start the calculator again"),
        N_("Clears all fields; a second time shows the latest snapshot again."),
        places=_in(F),
        short=N_("start again"),
    ),
)
_CHART = (
    Command(
        "chart.next_action",
        ("n",),
        N_("Next person by score"),
        N_("Goes through the persons, most urgent first."),
        places=_in(C),
    ),
    Command(
        "chart.previous_action",
        ("N",),
        N_("Previous person by score"),
        N_("Goes back through the persons."),
        places=_in(C),
    ),
    Command(
        "chart.outline",
        ("o",),
        N_("Outline or boxes"),
        N_("Shows the chart as a list or as boxes."),
        places=_in(C),
        bar=_in(C),
        short=N_("outline"),
    ),
    Command(
        "chart.influence",
        ("i",),
        N_("Influence lines"),
        N_("Shows or hides who listens to whom."),
        places=_in(C),
        bar=_in(C),
        short=N_("influence"),
    ),
)
_SCREEN = (
    Command("undo", ("u", "ctrl+u"), N_("Undo"), N_("Takes the last act back, whoever made it."), bar=EVERYWHERE, short=N_("undo")),
    Command("redo", ("ctrl+r",), N_("Redo"), N_("Makes the act again that was taken back.")),
    Command("pane.next", ("tab",), N_("Next pane"), N_("Goes to the next pane.")),
    Command("pane.previous", ("shift+tab",), N_("Previous pane"), N_("Goes to the previous pane.")),
    *(
        Command(f"pane.{number}", (str(number),), title, N_("Goes to this pane."))
        for number, title in enumerate(
            (
                N_("Go to accounts"),
                N_("Go to the org chart"),
                N_("Go to the opportunity"),
                N_("Go to finance"),
                N_("Go to next best actions"),
            ),
            start=1,
        )
    ),
    Command("zoom", ("z", "f11"), N_("Zoom the pane"), N_("The pane fills the screen; again or esc brings the others back.")),
    Command("back", ("escape",), N_("Back"), N_("Leaves the filter, then the zoom, then goes to the accounts.")),
    Command("language", ("f8",), N_("English or Chinese"), N_("Switches the language of the screen.")),
    Command("theme", ("f9",), N_("Light or dark"), N_("Switches between the light and the dark theme.")),
    Command(
        "palette", ("ctrl+p",), N_("Find anything"), N_("Commands, accounts, people and deals by a part of their name."),
        bar=EVERYWHERE, short=N_("find"),
    ),
    Command("help", ("question_mark", "f1"), N_("Help"), N_("The keys of this pane; enter runs one."), bar=EVERYWHERE, short=N_("help")),
    Command("quit", ("q", "ctrl+q"), N_("Quit"), N_("Everything is saved already.")),
)  # fmt: skip

COMMANDS: tuple[Command, ...] = (*_RECORDS, *_ATTITUDE, *_STAGES, *_ACTIONS, *_FINANCE, *_CHART, *_SCREEN)


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
