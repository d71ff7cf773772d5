"""Commands about accounts, people and deals."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import (
    EVERYWHERE,
    Command,
    Place,
    Where,
    Window,
    needs_account,
    needs_deal,
    needs_deals,
    needs_part,
    needs_person,
)

A, C, D, N = Place.ACCOUNTS, Place.CHART, Place.DEAL, Place.ACTIONS


def _in(*places: Where) -> frozenset[Where]:
    return frozenset(places)


RECORDS = (
    Command(
        "open",
        ("enter",),
        N_("Open what is chosen"),
        N_("An account opens its org chart, an action its full reason, a person the card, a figure its field."),
        bar=_in(A, N),
        short=N_("open"),
    ),
    Command(
        "filter",
        ("slash",),
        N_("Filter accounts"),
        N_("Type a part of a name; the list follows each letter. {back} shows all accounts again."),
        bar=_in(A),
        short=N_("filter"),
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
        ("e",),
        N_("Edit the record"),
        N_("Opens the form of the chosen account, person or deal."),
        places=_in(A, C, D, Window.PERSON),
        bar=_in(A, C, D, Window.PERSON),
        when=needs_account,
        short=N_("edit"),
    ),
    Command(
        "record.delete",
        ("delete",),
        N_("Delete the record"),
        N_("Deletes the chosen account, person or deal with all that hangs on it; {undo} brings it back."),
        places=_in(A, C, D),
        when=needs_account,
    ),
    Command(
        "contact.log",
        ("l",),
        N_("Log a contact"),
        N_("A visit, call or message with the chosen person, in a few keys."),
        places=EVERYWHERE | _in(Window.PERSON),
        bar=_in(C, Window.PERSON),
        when=needs_account,
        short=N_("log contact"),
    ),
    Command(
        "person.card",
        ("v",),
        N_("The person's card"),
        N_("Standing, closeness with its parts, attitudes with their evidence, how to talk."),
        places=_in(C, N),
        bar=_in(C),
        when=needs_person,
        short=N_("card"),
    ),
    Command(
        "part.edit",
        ("p",),
        N_("Part in the deal"),
        N_("Roles, stance, acceptance of the chosen person in the chosen deal."),
        places=_in(C, D, N, Window.PERSON),
        bar=_in(C, Window.PERSON),
        when=needs_person,
        short=N_("part"),
    ),
)
NOTES = (
    Command(
        "record.notes",
        ("ctrl+e",),
        N_("Notes in your editor"),
        N_("The notes of the chosen account, person or deal in $VISUAL or $EDITOR."),
        places=_in(A, C, D),
        when=needs_account,
        also="editor notes vim nano 编辑器 备注",
    ),
)
ATTITUDE = (
    Command(
        "attitude.up",
        ("plus", "equals_sign", "shift+up"),
        N_("Attitude one step up"),
        N_("The chosen person stands one step better towards us, observed today."),
        places=_in(C, D, N),
        bar=_in(C),
        when=needs_part,
        short=N_("attitude"),
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
STAGES = (
    Command(
        "buying.forward",
        ("right_square_bracket",),
        N_("Buying stage forward"),
        N_("The customer is one step further. Open exit checks are asked about, never hidden."),
        places=EVERYWHERE | _in(Window.CHECKS),
        bar=_in(D, Window.CHECKS),
        when=needs_deal,
        short=N_("buying"),
    ),
    Command(
        "buying.back",
        ("left_square_bracket",),
        N_("Buying stage back"),
        N_("The customer went one step back."),
        places=EVERYWHERE | _in(Window.CHECKS),
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
        short=N_("selling"),
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
