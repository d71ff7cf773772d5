"""Commands about actions, the calculator, the chart and the screen itself."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import (
    BOARDS,
    EVERYWHERE,
    OVERVIEWS,
    Command,
    Place,
    Where,
    Window,
    needs_account,
    needs_action,
)

C, D, F, N = Place.CHART, Place.DEAL, Place.FINANCE, Place.ACTIONS
NOT_FINANCE = EVERYWHERE - {F}
"""Where digits are no entry into a field."""


def _in(*places: Where) -> frozenset[Where]:
    return frozenset(places)


ACTIONS = (
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
        places=_in(N, C, D, Window.WHY),
        bar=_in(N, Window.WHY),
        when=needs_action,
        short=N_("done"),
    ),
    Command(
        "action.snooze",
        ("s",),
        N_("Snooze"),
        N_("Hides the action until a day of your choice."),
        places=_in(N, Window.WHY),
        bar=_in(N, Window.WHY),
        when=needs_action,
        short=N_("snooze"),
    ),
    Command(
        "action.dismiss",
        ("d",),
        N_("Dismiss with a reason"),
        N_("Drops the action for 90 days."),
        places=_in(N, Window.WHY),
        bar=_in(N, Window.WHY),
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
FINANCE = (
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
    Command(
        "finance.what_if",
        ("w", "ctrl+w"),
        N_("What if"),
        N_("Other figures beside those of now, with the differences; a second time leaves them and keeps nothing."),
        places=_in(F),
        bar=_in(F),
        short=N_("what if"),
    ),
    Command(
        "finance.brief",
        ("m", "ampersand"),
        N_("Use in the brief"),
        N_("Puts the reading or the what-if into the account's brief until you quit; a second time takes it out."),
        places=_in(F),
        bar=_in(F),
        when=needs_account,
        short=N_("into brief"),
    ),
    Command(
        "finance.earlier",
        ("comma", "ctrl+up"),
        N_("Earlier snapshot"),
        N_("Shows the snapshot before this one of the same product line."),
        places=_in(F),
        when=needs_account,
        short=N_("earlier"),
    ),
    Command(
        "finance.later",
        ("semicolon", "ctrl+down"),
        N_("Later snapshot"),
        N_("Shows the snapshot after this one of the same product line."),
        places=_in(F),
        when=needs_account,
        short=N_("later"),
    ),
    Command(
        "finance.line",
        ("p", "vertical_line"),
        N_("Next product line"),
        N_("Shows the latest snapshot of the next product line."),
        places=_in(F),
        when=needs_account,
        short=N_("product line"),
    ),
)
CHART = (
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
SCREEN = (
    Command(
        "undo",
        ("u", "ctrl+u"),
        N_("Undo"),
        N_("Takes the last act back, whoever made it; in the calculator the last figure first."),
        places=EVERYWHERE | BOARDS | OVERVIEWS,
        bar=EVERYWHERE,
        short=N_("undo"),
    ),
    Command(
        "redo",
        ("ctrl+r",),
        N_("Redo"),
        N_("Makes the act again that was taken back."),
        places=EVERYWHERE | BOARDS | OVERVIEWS,
    ),
    Command("pane.next", ("tab",), N_("Next pane"), N_("Goes to the next pane.")),
    Command("pane.previous", ("shift+tab",), N_("Previous pane"), N_("Goes to the previous pane.")),
    *(
        Command(f"pane.{number}", (str(number),), title, N_("Goes to this pane."), places=NOT_FINANCE)
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
    Command(
        "zoom",
        ("z", "f11"),
        N_("Zoom the pane"),
        N_("One pane on the whole screen; {back} brings the others back."),
    ),
    Command(
        "back",
        ("escape",),
        N_("Back"),
        N_("Ends the tour, leaves the filter, then the zoom, then goes to the accounts."),
        bar=_in(F),
        short=N_("leave"),
    ),
    Command(
        "language",
        ("f8",),
        N_("English or Chinese"),
        N_("Switches the language of the screen."),
        also="language 语言 中文 英文",
    ),
    Command(
        "palette",
        ("ctrl+p", "f10"),
        N_("Find anything"),
        N_("Commands and records by a part of their name; a dialog is left first, a form keeps its draft."),
        places=EVERYWHERE | frozenset(Window),
        bar=EVERYWHERE,
        short=N_("find"),
    ),
    Command(
        "help",
        ("question_mark", "f1"),
        N_("Help"),
        N_("The keys of this pane; enter runs one."),
        bar=EVERYWHERE,
        short=N_("help"),
    ),
    Command("quit", ("q", "ctrl+q"), N_("Quit"), N_("Everything is saved already.")),
)
