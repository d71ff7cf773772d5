"""The commands: declared once, no clash, each with a doer and a way without letters."""

from collections import Counter

import pytest

from cockpit.tui.acts import DOES
from cockpit.tui.commands import catalogue
from cockpit.tui.commands.command import Command, Here, Place
from cockpit.tui.commands.keys import shown_key


def test_no_two_commands_share_a_key_in_one_pane() -> None:
    """A key means one thing at a time."""
    pairs = Counter((key, place) for c in catalogue.COMMANDS for key in c.keys for place in c.places)
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_every_command_is_run_by_one_function() -> None:
    """Nothing is declared that does nothing, and nothing is done that is not declared."""
    assert set(DOES) == {command.id for command in catalogue.COMMANDS}


@pytest.mark.parametrize("command", catalogue.COMMANDS, ids=lambda c: c.id)
def test_a_command_says_what_it_is(command: Command) -> None:
    """Title and tooltip are there, and the key bar shows only panes where the key works."""
    assert command.title
    assert command.tooltip.endswith(".")
    assert command.bar <= command.places


def test_help_and_finding_are_reached_without_letters_everywhere() -> None:
    """Every command has a way that an input method can't swallow: by F1 or ctrl+p."""
    for place in Place:
        assert catalogue.at("f1", place) is catalogue.by_id("help")
        assert catalogue.at("ctrl+p", place) is catalogue.by_id("palette")


def test_a_command_says_why_it_can_t_run() -> None:
    """Without a choice, acts name what is missing; with one they are allowed."""
    nothing = Here()
    everything = Here(account=True, person=True, part=True, deal=True, deals=2, action=True)
    refusing = {command.id for command in catalogue.COMMANDS if command.when(nothing)}
    assert {"attitude.up", "buying.forward", "action.done", "deal.next", "part.edit"} <= refusing
    assert all(not command.when(everything) for command in catalogue.COMMANDS)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("f1", "F1"),
        ("right_square_bracket", "]"),
        ("ctrl+p", "ctrl+p"),
        ("plus", "+"),
        ("shift+up", "shift+↑"),
        ("N", "N"),
    ],
)
def test_keys_are_written_as_on_the_keyboard(key: str, shown: str) -> None:
    """Nobody has to know Textual's names."""
    assert shown_key(key) == shown
