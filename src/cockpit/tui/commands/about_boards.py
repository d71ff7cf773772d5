"""Commands that open boards: lists of what the method asks for, answered by one key each."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import (
    EVERYWHERE,
    Command,
    Place,
    Where,
    Window,
    needs_account,
    needs_deal,
    needs_part,
    needs_person,
)

C, D, N = Place.CHART, Place.DEAL, Place.ACTIONS


def _in(*places: Where) -> frozenset[Where]:
    return frozenset(places)


BOARDS: tuple[Command, ...] = (
    Command(
        "attitude.guided",
        ("g", "6"),
        N_("Attitude by two questions"),
        N_("What does our success do for the person, what does the person do? The lower answer counts."),
        places=_in(C),
        when=needs_part,
    ),
    Command(
        "stance.guided",
        ("h", "7"),
        N_("Stance by evidence"),
        N_("Tick what was seen; the evidence, else the attitude, suggests the stance."),
        places=_in(C),
        when=needs_part,
    ),
    Command(
        "person.signs",
        ("r", "8"),
        N_("Style and need by signs"),
        N_("Tick the signs that were seen; they suggest how to talk to the person and what to offer."),
        places=_in(C),
        when=needs_person,
    ),
    Command(
        "board.checks",
        ("6",),
        N_("Exit checks"),
        N_("What must be true before the deal leaves its point: tick, evidence, and the fact that answers."),
        places=_in(D),
        bar=_in(D),
        when=needs_deal,
        short=N_("checks"),
    ),
    Command(
        "board.assessment",
        ("7",),
        N_("Assessment and six steps"),
        N_("Twenty criteria in four questions: yes, unknown or no; red blocks, advice, the winning six steps."),
        places=_in(D),
        when=needs_deal,
    ),
    Command(
        "board.c139",
        ("9",),
        N_("C139 board"),
        N_("Coach, nine clear items, three First, one Win: each by one key, with evidence and the question to ask."),
        places=_in(C, D, N),
        bar=_in(D),
        when=needs_deal,
        short=N_("C139"),
    ),
    Command(
        "explain",
        ("f", "ctrl+f"),
        N_("Explain the figures"),
        N_("Formula, numbers, weights and source of the figures of this pane, and what would change them most."),
        places=EVERYWHERE | _in(Window.PERSON, Window.WHY),
        bar=_in(C, D, Window.PERSON, Window.WHY),
        when=needs_account,
        short=N_("explain"),
    ),
    Command(
        "topics",
        ("T",),
        N_("Explanations of the method"),
        N_("A page for every system of the method, with the numbers in force: what it is for, how it is computed."),
        also="explain topics manual guide 说明 方法 帮助",
    ),
)
