"""Header, best action and key bar of the home screen, as lines."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.commands import catalogue
from cockpit.tui.commands.command import SHORT_NAMES, Command, Place
from cockpit.tui.commands.keys import shown_key
from cockpit.tui.drawing.actions import best_lines
from cockpit.tui.lines import Line, Span, cells, fit, line, wrap
from cockpit.tui.screens.places import LEAST_HEIGHT, LEAST_WIDTH, narrow, usable

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


def header(home: "HomeScreen", width: int, height: int) -> list[Line]:
    """Name of the book and state of the work; on narrow screens the panes by their numbers."""
    if not usable(width, height) and height > 1:
        return _too_small(width, height)
    left = _pane_tabs(home) if narrow(width) else _name(home)
    state = [part for part in _state(home) if part]
    while state and cells(left) + sum(map(cells, state)) + len(state) + 1 > width:
        state.pop()
    right = tuple(span for part in state for span in (*part, Span(" ")))
    return [(*fit(left, max(0, width - cells(right))), *right)]


def _too_small(width: int, height: int) -> list[Line]:
    text = _("cockpit needs {w}×{h} cells; here are {width}×{height}. Make the window larger, or press q.")
    said = text.format(w=LEAST_WIDTH, h=LEAST_HEIGHT, width=width, height=height)
    return wrap(line(Span(said, "warn")), max(1, width))


def _name(home: "HomeScreen") -> Line:
    name = _("demo book") if home.session.demo else home.session.name
    return line(Span(" cockpit", "title"), Span(f"  {name}", "quiet"))


def _pane_tabs(home: "HomeScreen") -> Line:
    return tuple(_tab(home, number, place) for number, place in enumerate(SHORT_NAMES, 1))


def _tab(home: "HomeScreen", number: int, place: Place) -> Span:
    name = f"{number} {_(SHORT_NAMES[place])}"
    return Span(f"[{name}]", "strong") if place is home.wish.current else Span(f" {name} ", "quiet")


def pane_at(home: "HomeScreen", width: int, x: int) -> Place | None:
    """The pane whose name in the header was clicked, None for any other cell."""
    end = 0
    for number, place in enumerate(SHORT_NAMES if narrow(width) else (), 1):
        end += _tab(home, number, place).cells
        if x < end:
            return place
    return None


def _state(home: "HomeScreen") -> list[Line]:
    """What is going on, the most important first; what has no room is left out from the end."""
    saving = line(Span(_("saving…"), "warn")) if home.session.saving else ()
    progress = line(Span(home.progress, "accent")) if home.progress else ()
    return [saving, progress, line(Span(home.session.today.isoformat(), "quiet"))]


def best(home: "HomeScreen", width: int, height: int) -> list[Line]:
    """The best action of what is chosen, where the fifth pane is not seen."""
    return best_lines(home.choice.actions[:1], _("Nothing to do here now."), width, height)


def keys(home: "HomeScreen", width: int, _height: int) -> list[Line]:
    """The keys of the focused pane, as many as fit; help and find always stay."""
    shown = _shown_keys(home, width)
    first = tuple(span for command, part in shown if command.id not in _LAST for span in part)
    last = tuple(span for command, part in shown if command.id in _LAST for span in part)
    return [(*fit(first, max(0, width - cells(last))), *last)]


def command_at(home: "HomeScreen", width: int, x: int) -> Command | None:
    """The command whose key was clicked, None for an empty cell."""
    shown = _shown_keys(home, width)
    last = sum(cells(part) for command, part in shown if command.id in _LAST)
    end = 0
    for command, part in shown:
        if command.id in _LAST and end < width - last:
            end = width - last
        end += cells(part)
        if end - cells(part) <= x < end:
            return command
    return None


_LAST = ("palette", "help")


def _shown_keys(home: "HomeScreen", width: int) -> list[tuple[Command, Line]]:
    here = home.here()
    parts = [(c, _key(c, allowed=not c.when(here))) for c in catalogue.COMMANDS if here.place in c.bar]
    last = [one for one in parts if one[0].id in _LAST]
    room = width - sum(cells(part) for _command, part in last)
    shown = []
    for command, part in parts:
        if command.id in _LAST:
            continue
        room -= cells(part)
        if room < 0:
            break
        shown.append((command, part))
    return shown + last


def _key(command: Command, *, allowed: bool) -> Line:
    title = Span(f" {_(command.bar_title)} ", "text" if allowed else "quiet")
    return line(Span(f" {shown_key(command.keys[0])}", "key" if allowed else "quiet"), title)
