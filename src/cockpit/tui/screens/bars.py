"""Header, best action and key bar of the home screen, as lines."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui import presenting
from cockpit.tui.commands import catalogue, keymap
from cockpit.tui.commands.command import SHORT_NAMES, Command, Place
from cockpit.tui.commands.keys import shown_key
from cockpit.tui.drawing.actions import best_lines
from cockpit.tui.lines import Line, Span, cells, fit, line, wrap
from cockpit.tui.overview.tabs import tab_at, tabs_line
from cockpit.tui.screens import empty as nothing
from cockpit.tui.screens import key_bar
from cockpit.tui.screens.crumbs import Crumb, crumb_at, crumb_line, crumbs
from cockpit.tui.screens.places import LEAST_HEIGHT, LEAST_WIDTH, tabbed, usable

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


_GAP = 3
"""Cells before the breadcrumbs."""
_HERE = "screen.cockpit"
BRAND = line(Span(" cockpit ", "title"), Span(" "))


def header(home: "HomeScreen", width: int, height: int) -> list[Line]:
    """The screens and the state of the work; the panes by their numbers where not all are seen."""
    if not usable(width, height) and height > 1:
        return too_small(width, height)
    left = (*_left(home, width), *_gap(home, width), *crumb_line(_crumbs(home, width)))
    state = [part for part in _state(home) if part]
    while state and cells(left) + sum(map(cells, state)) + len(state) + 1 > width:
        state.pop()
    right = tuple(span for part in state for span in (*part, Span(" ")))
    return [(*fit(left, max(0, width - cells(right))), *right)]


def too_small(width: int, height: int) -> list[Line]:
    """How much room is needed and how much there is."""
    text = _("cockpit needs {w}×{h} cells; here are {width}×{height}. Make the window larger, or press q.")
    said = text.format(w=LEAST_WIDTH, h=LEAST_HEIGHT, width=width, height=height)
    return wrap(line(Span(said, "warn")), max(1, width))


def _left(home: "HomeScreen", width: int) -> Line:
    """The panes, or all screens where every pane is seen; before them that others look on."""
    mark = line(Span(f" {_('PRESENTING')} ", "chosen")) if home.session.presenting else ()
    return (*mark, *(_pane_tabs(home) if tabbed(width, home.wish) else _screens()))


def _gap(home: "HomeScreen", width: int) -> Line:
    return line(Span(" " * _GAP)) if _crumbs(home, width) else ()


def _crumbs(home: "HomeScreen", width: int) -> list[Crumb]:
    """What the panes are about, in the room between the left part and what is going on."""
    busy = sum(cells(part) + 1 for part in _state(home)[:-1] if part)
    return crumbs(home, width - cells(_left(home, width)) - _GAP - busy - 1)


def _screens() -> Line:
    """The program's name, then the screens by theirs."""
    return (*BRAND, *tabs_line(_HERE))


def screen_at(home: "HomeScreen", width: int, x: int) -> str | None:
    """The command that leads to the screen whose name in the header was clicked."""
    if tabbed(width, home.wish):
        return None
    return tab_at(x - (cells(_left(home, width)) - cells(tabs_line(_HERE))), _HERE)


def _pane_tabs(home: "HomeScreen") -> Line:
    return tuple(_tab(home, number, place) for number, place in enumerate(SHORT_NAMES, 1))


def _tab(home: "HomeScreen", number: int, place: Place) -> Span:
    name = f"{number} {_(SHORT_NAMES[place])}"
    return Span(f"[{name}]", "strong") if place is home.wish.current else Span(f" {name} ", "quiet")


def pane_at(home: "HomeScreen", width: int, x: int) -> Place | None:
    """The pane whose name or crumb in the header was clicked, None for any other cell."""
    left = cells(_left(home, width))
    if x >= left:
        return crumb_at(_crumbs(home, width), x - left - _GAP)
    end = left - cells(_pane_tabs(home))
    for number, place in enumerate(SHORT_NAMES if tabbed(width, home.wish) else (), 1):
        end += _tab(home, number, place).cells
        if x < end:
            return place
    return None


def _state(home: "HomeScreen") -> list[Line]:
    """What is going on, day and book, the most important first; what has no room is left out from the end."""
    name = _("demo book") if home.session.demo else home.session.name
    saving = line(Span(_("saving…"), "warn")) if home.session.saving else ()
    progress = line(Span(home.progress, "accent")) if home.progress else ()
    day = line(Span(home.session.today.isoformat(), "quiet"))
    return [saving, progress, day, line(Span(name, "quiet"))]


def best(home: "HomeScreen", width: int, height: int) -> list[Line]:
    """The best action of what is chosen, where the fifth pane is not seen."""
    empty = presenting.hidden() if home.session.presenting else nothing.actions(home)
    return best_lines(home.choice.actions[:1], empty, width, height)


def keys(home: "HomeScreen", width: int, _height: int) -> list[Line]:
    """The keys of the focused pane, as many as fit; undo, find and help always stay."""
    return [key_bar.drawn(_chips(home), width)]


def command_at(home: "HomeScreen", width: int, x: int) -> Command | None:
    """The command whose key was clicked, None for an empty cell."""
    return key_bar.command_at(_chips(home), width, x)


def _chips(home: "HomeScreen") -> list[key_bar.Chip]:
    here = home.here()
    shown = [c for c in catalogue.COMMANDS if here.place in c.bar and presenting.allows(home, c.id)]
    known = [(c, keymap.now().keys(c.id, here.place)) for c in shown]
    return key_bar.chips([(c, shown_key(keys[0]), _(c.bar_title), not c.when(here)) for c, keys in known if keys])
