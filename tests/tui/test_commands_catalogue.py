"""The commands: declared once, no clash, each with a doer and a way without letters."""

from collections import Counter

import pytest

from cockpit.tui.acts import DOES
from cockpit.tui.commands import catalogue, keymap
from cockpit.tui.commands.command import PLACE_NAMES, WINDOW_NAMES, Command, Here, Place, Window
from cockpit.tui.commands.keys import is_printable

EVERYTHING = Here(account=True, person=True, part=True, deal=True, deals=2, action=True)


def test_no_two_commands_share_a_key_in_one_pane_or_dialog() -> None:
    """A key means one thing at a time, in every pane, form, page and board."""
    pairs = Counter((key, place) for c in catalogue.EVERY for key in c.keys for place in c.places)
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_a_function_key_means_the_same_in_panes_and_dialogs() -> None:
    """F and ctrl keys never do one thing in a pane and another in a dialog over it."""
    meanings: dict[str, set[str]] = {}
    for command in catalogue.EVERY:
        for key in command.keys:
            if not is_printable(key) and ("+" in key or key.startswith("f")):
                meanings.setdefault(key, set()).add(_meaning(command))
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


def _meaning(command: Command) -> str:
    """What a command does to what is in front of it: every save is a save."""
    last = command.id.rpartition(".")[2]
    return {"reset": "start again", "forget": "start again", "notes": "editor"}.get(last, last)


def test_every_command_is_run_by_one_function() -> None:
    """Nothing is declared that does nothing, and nothing is done that is not declared."""
    assert set(DOES) == {command.id for command in catalogue.COMMANDS}


def test_ids_are_unique() -> None:
    """An id names one command, also in the keymap file."""
    assert len({command.id for command in catalogue.EVERY}) == len(catalogue.EVERY)


def test_every_pane_and_dialog_has_a_name() -> None:
    """Help and complaints call each place by its name."""
    assert set(PLACE_NAMES) == set(Place)
    assert set(WINDOW_NAMES) == set(Window)


@pytest.mark.parametrize("command", catalogue.EVERY, ids=lambda c: c.id)
def test_a_command_says_what_it_is(command: Command) -> None:
    """Title and tooltip are there, and key bar or border show it only where the key works."""
    assert command.title
    assert command.tooltip.endswith((".", "?"))
    assert command.bar <= command.places
    assert command.keys or command.is_of_home, "what has no key is found by the palette"


def test_help_and_palette_are_reached_without_letters_everywhere() -> None:
    """In every pane F1 and F10 lead to every command, in every dialog F1 does: no input method can swallow them."""
    for place in Place:
        for key, id in (("f1", "help"), ("ctrl+p", "palette"), ("f10", "palette")):
            assert keymap.Keymap().at(key, place) is catalogue.by_id(id)
    for window in Window:
        assert keymap.Keymap().at("f1", window) is catalogue.by_id("dialog.help")


def test_a_command_says_why_it_can_t_run() -> None:
    """Without a choice, acts name what is missing; with one they are allowed."""
    refusing = {command.id for command in catalogue.COMMANDS if command.when(Here())}
    assert {"attitude.up", "buying.forward", "action.done", "deal.next", "part.edit"} <= refusing
    assert all(not command.when(EVERYTHING) for command in catalogue.COMMANDS)
