"""Commands that open boards: lists of what the method asks for, answered by one key each."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import Command, Place, needs_deal

C, D, N = Place.CHART, Place.DEAL, Place.ACTIONS


def _in(*places: Place) -> frozenset[Place]:
    return frozenset(places)


BOARDS: tuple[Command, ...] = (
    Command(
        "board.checks",
        ("6",),
        N_("Exit checks"),
        N_("What must be true before the deal leaves its point: tick, evidence, and the fact that answers."),
        places=_in(D, N),
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
)
