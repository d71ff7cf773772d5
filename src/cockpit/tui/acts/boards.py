"""Commands that open the boards of the chosen deal and person."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import does
from cockpit.tui.commands.command import Place

if TYPE_CHECKING:
    from cockpit.tui.boards.board import Board
    from cockpit.tui.screens.home import HomeScreen


def open_board(home: "HomeScreen", board: "Board") -> None:
    """Show a board; a command that it was left with runs."""
    home.app.push_screen(board, lambda id: home.run_command(id) if id else None)


def settle(home: "HomeScreen") -> None:
    """Follow at once; in the list of actions also where its cursor has not moved yet."""
    from cockpit.tui.screens import painting, turning

    home.settle()
    action = painting.chosen_action(home) if home.wish.current is Place.ACTIONS else None
    if action is not None:
        turning.turn_to_action(home, action)


@does("board.checks")
def checks(home: "HomeScreen") -> None:
    """What must be true before the deal leaves its point."""
    from cockpit.tui.boards.checks import ChecksBoard

    settle(home)
    open_board(home, ChecksBoard(home))


@does("board.assessment")
def assessment(home: "HomeScreen") -> None:
    """Four questions of five criteria, and the winning six steps."""
    from cockpit.tui.boards.assessment import AssessmentBoard

    settle(home)
    open_board(home, AssessmentBoard(home))


@does("board.c139")
def c139(home: "HomeScreen") -> None:
    """Coach, nine clear items, three First, one Win."""
    from cockpit.tui.boards.c139 import C139Board

    settle(home)
    open_board(home, C139Board(home))


@does("attitude.guided")
def attitude(home: "HomeScreen") -> None:
    """The attitude by two questions."""
    from cockpit.tui.boards.attitude import AttitudeBoard

    settle(home)
    open_board(home, AttitudeBoard(home))


@does("stance.guided")
def stance(home: "HomeScreen") -> None:
    """The stance by evidence."""
    from cockpit.tui.boards.stance import StanceBoard

    settle(home)
    open_board(home, StanceBoard(home))


@does("person.signs")
def signs(home: "HomeScreen") -> None:
    """Style and personal need by signs."""
    from cockpit.tui.boards.signs import SignsBoard

    settle(home)
    open_board(home, SignsBoard(home))


@does("explain")
def explain(home: "HomeScreen") -> None:
    """Where the figures of the pane come from."""
    from cockpit.tui.boards.explain import ExplainBoard
    from cockpit.tui.boards.explained import derived

    settle(home)
    if not derived(home, home.wish.current):
        home.say(_("No figure here yet: choose a person with a part in a deal, or a deal."))
        return
    open_board(home, ExplainBoard(home, home.wish.current))
