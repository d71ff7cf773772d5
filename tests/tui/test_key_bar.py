"""The key bar: what fits, what always stays, and which command a click means."""

import pytest

from cockpit.content.words import _
from cockpit.tui.commands import catalogue
from cockpit.tui.commands.command import Place
from cockpit.tui.commands.keys import shown_key
from cockpit.tui.lines import cells, plain
from cockpit.tui.screens.key_bar import Chip, arranged, chips, command_at, drawn

ALWAYS = ("undo", "palette", "help")


def _chips(place: Place, *, allowed: bool = True) -> list[Chip]:
    here = [command for command in catalogue.COMMANDS if place in command.bar]
    return chips([(one, shown_key(one.keys[0]), _(one.bar_title), allowed) for one in here])


@pytest.mark.parametrize("width", [80, 90, 110, 120, 200])
@pytest.mark.parametrize("place", list(Place))
def test_the_bar_fills_the_line_and_keeps_what_always_stays(place: Place, width: int) -> None:
    """From 80 cells on the bar is as wide as the screen, and undo, find and help are in it."""
    wanted = _chips(place)
    bar = drawn(wanted, width)
    assert cells(bar) == width
    shown = [chip.commands[0].id for _x, chip in arranged(wanted, width)]
    assert shown[-3:] == list(ALWAYS)
    assert ("…" in plain(bar)) == (len(shown) < len(wanted))


@pytest.mark.parametrize(
    ("place", "text"), [(Place.CHART, "+/- attitude"), (Place.DEAL, "[/] buying"), (Place.DEAL, "{/} selling")]
)
def test_opposite_keys_stand_together_at_80_cells(place: Place, text: str) -> None:
    """What is needed most has its room on the smallest screen."""
    assert text in plain(drawn(_chips(place), 80))


def test_each_half_of_a_pair_is_clicked_by_itself() -> None:
    """The second key's cell means the second command, every other cell of the entry the first."""
    wanted = _chips(Place.CHART)
    at = plain(drawn(wanted, 80)).index("+/-")
    found = [command_at(wanted, 80, at + beside) for beside in (0, 1, 2, 3)]
    assert [one.id if one else None for one in found] == [
        "attitude.up", "attitude.up", "attitude.down", "attitude.up",
    ]  # fmt: skip
    assert command_at(wanted, 200, 150) is None


def test_what_can_t_run_stands_in_brackets() -> None:
    """A disabled key is told from the others without colour."""
    assert plain(_chips(Place.CHART, allowed=False)[0].line).startswith("(")
    assert plain(_chips(Place.CHART)[0].line).startswith(" ")
