"""Header, best action and key bar of the home screen, as lines."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.commands import catalogue
from cockpit.tui.commands.command import SHORT_NAMES, Command
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
    right = line(*_state(home))
    left = _pane_tabs(home) if narrow(width) else _name(home)
    room = max(0, width - cells(right) - 1)
    return [(*fit(left, room), *right, Span(" "))]


def _too_small(width: int, height: int) -> list[Line]:
    text = _("cockpit needs {w}×{h} cells; here are {width}×{height}. Make the window larger, or press q.")
    said = text.format(w=LEAST_WIDTH, h=LEAST_HEIGHT, width=width, height=height)
    return wrap(line(Span(said, "warn")), max(1, width))


def _name(home: "HomeScreen") -> Line:
    name = _("demo book") if home.session.demo else home.session.name
    return line(Span(" cockpit", "title"), Span(f"  {name}", "quiet"))


def _pane_tabs(home: "HomeScreen") -> Line:
    spans = []
    for number, (place, name) in enumerate(SHORT_NAMES.items(), 1):
        on = place is home.wish.current
        spans.append(Span(f"[{number} {_(name)}]" if on else f" {number} {_(name)} ", "strong" if on else "quiet"))
    return tuple(spans)


def _state(home: "HomeScreen") -> list[Span]:
    spans = []
    if home.progress:
        spans.append(Span(f"{home.progress}  ", "accent"))
    if home.session.saving:
        spans.append(Span(_("saving…") + "  ", "warn"))
    spans.append(Span(home.session.today.isoformat(), "quiet"))
    return spans


def best(home: "HomeScreen", width: int, height: int) -> list[Line]:
    """The best action of what is chosen, where the fifth pane is not seen."""
    return best_lines(home.choice.actions[:1], _("Nothing to do here now."), width, height)


def keys(home: "HomeScreen", width: int, height: int) -> list[Line]:
    """The keys of the focused pane, as many as fit; help and find always stay."""
    here = home.here()
    commands = [c for c in catalogue.COMMANDS if here.place in c.bar]
    last = [c for c in commands if c.id in ("palette", "help")]
    spans: list[Span] = []
    kept = sum(cells(_key(c, allowed=True)) for c in last)
    for command in (c for c in commands if c not in last):
        part = _key(command, allowed=not command.when(here))
        if cells(spans) + cells(part) + kept > width:
            break
        spans += part
    tail = [span for command in last for span in _key(command, allowed=True)]
    return [(*fit(tuple(spans), max(0, width - kept)), *tail)]


def _key(command: Command, *, allowed: bool) -> Line:
    title = Span(f" {_(command.bar_title)} ", "text" if allowed else "quiet")
    return line(Span(f" {shown_key(command.keys[0])}", "key" if allowed else "quiet"), title)
