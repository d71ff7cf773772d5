"""The key bar: which commands fit in it, where each stands, and which one a click means. Pure."""

from collections.abc import Sequence
from typing import NamedTuple

from cockpit.tui.commands.command import Command
from cockpit.tui.lines import CUT, Line, Span, cells, fit, line

PAIRS = {"attitude.up": "attitude.down", "buying.forward": "buying.back", "selling.forward": "selling.back"}
"""Opposite commands that share a title."""
_BEFORE = frozenset({"buying.back", "selling.back"})
"""Stand before the other of their pair, as brackets do."""
_LAST = ("undo", "palette", "help")
"""Stand at the right and always stay."""
_FIRST = frozenset({*PAIRS, *_BEFORE, "open", "action.done", "action.snooze", "check.tick", "finance.save"})
"""Have their room before the others."""


class Chip(NamedTuple):
    """One entry: a command, or two opposite ones, with the keys as they are written."""

    commands: tuple[Command, ...]
    keys: tuple[str, ...]
    title: str
    allowed: bool = True

    @property
    def line(self) -> Line:
        """Where it can't run now it stands in brackets, as colour alone may not be seen."""
        before, behind = (" ", " ") if self.allowed else ("(", ")")
        keys, words = ("key", "text") if self.allowed else ("quiet", "quiet")
        return line(Span(before, words), Span("/".join(self.keys), keys), Span(f" {self.title}{behind}", words))

    def command_at(self, x: int) -> Command:
        """The command that a click on a cell of the entry means; of two, the second from its key's cell on."""
        beyond = 1 + Span(self.keys[0]).cells
        second = len(self.commands) > 1 and beyond < x <= beyond + Span(self.keys[-1]).cells
        return self.commands[1 if second else 0]


def chips(entries: Sequence[tuple[Command, str, str, bool]]) -> list[Chip]:
    """The entries in their order, opposite ones joined; each is a command, its key, its title, whether it can run."""
    seconds = {PAIRS[command.id]: command.id for command, *_rest in entries if command.id in PAIRS}
    made: dict[str, Chip] = {}
    for command, key, title, allowed in entries:
        first = made.get(seconds.get(command.id, ""))
        if first is None:
            made[command.id] = Chip((command,), (key,), title, allowed)
        else:
            made[seconds[command.id]] = _joined(first, command, key)
    return list(made.values())


def _joined(chip: Chip, command: Command, key: str) -> Chip:
    if command.id in _BEFORE:
        return chip._replace(commands=(command, *chip.commands), keys=(key, *chip.keys))
    return chip._replace(commands=(*chip.commands, command), keys=(*chip.keys, key))


def arranged(wanted: Sequence[Chip], width: int) -> list[tuple[int, Chip]]:
    """The entries that fit, each with its first column: those that always stay at the right, the others from the left.

    What matters most has its room first; the order stays.
    """
    last = [chip for chip in wanted if _id(chip) in _LAST]
    rest = [chip for chip in wanted if _id(chip) not in _LAST]
    room = width - sum(cells(chip.line) for chip in last)
    kept: set[str] = set()
    for chip in sorted(rest, key=lambda one: _id(one) not in _FIRST):
        if cells(chip.line) <= room:
            room -= cells(chip.line)
            kept.add(_id(chip))
    found, x = [], 0
    for chip in (chip for chip in rest if _id(chip) in kept):
        found.append((x, chip))
        x += cells(chip.line)
    x = max(x, width - sum(cells(chip.line) for chip in last))
    for chip in last:
        found.append((x, chip))
        x += cells(chip.line)
    return found


def drawn(wanted: Sequence[Chip], width: int) -> Line:
    """The bar; an ellipsis stands where entries had no room: help has them all."""
    places = arranged(wanted, width)
    spans: list[Span] = []
    used, left_out = 0, len(places) < len(wanted)
    for x, chip in places:
        if x > used:
            gap = Span(" " * (x - used))
            spans += fit(line(Span(CUT, "quiet")), x - used) if left_out else (gap,)
            left_out = False
        spans += chip.line
        used = x + cells(chip.line)
    return fit(tuple(spans), width)


def command_at(wanted: Sequence[Chip], width: int, x: int) -> Command | None:
    """The command whose entry was clicked, None for an empty cell."""
    for start, chip in arranged(wanted, width):
        if start <= x < start + cells(chip.line):
            return chip.command_at(x - start)
    return None


def _id(chip: Chip) -> str:
    return chip.commands[0].id
