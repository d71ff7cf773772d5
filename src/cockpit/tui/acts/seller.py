"""Commands about the seller: how one listened, own style, measures of success."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.boards import open_board
from cockpit.tui.acts.registry import does
from cockpit.tui.screens import writing

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


@does("contact.listening")
def listening(home: "HomeScreen") -> None:
    """The self-check after the latest contact."""
    from cockpit.tui.boards.listening import ListeningBoard

    home.settle()
    board = ListeningBoard(home)
    if board.contact is None:
        home.say(_("No contact has taken place yet; log one first."))
        return
    open_board(home, board)


@does("me")
def me(home: "HomeScreen") -> None:
    """Style, type and success of the seller."""
    from cockpit.tui.boards.me import MeBoard

    home.settle()
    open_board(home, MeBoard(home, _answers(home)))


def ask_pairs(home: "HomeScreen", changed: Callable[[str], None]) -> None:
    """Show the twelve pairs; ``changed`` is told the answers after each."""
    from cockpit.tui.boards.pairs import PairsBoard

    open_board(home, PairsBoard(home, _answers(home), changed))


def _answers(home: "HomeScreen") -> str:
    """The answers in the settings; what can't be used of them is said."""
    from cockpit import paths
    from cockpit.desk.own_style import kept_answers

    kept = kept_answers(paths.config_file())
    if kept.fault is not None:
        home.say(_("config.toml: {fault}; it is left aside.").format(fault=writing.said(kept.fault)), bad=True)
    return kept.answers
