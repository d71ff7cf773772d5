"""The names of the screens in the header: which one is on, and which a click means. Pure."""

from cockpit.content.words import N_, _
from cockpit.tui.lines import Line, Span, line

SCREENS = {
    "screen.cockpit": N_("Cockpit"),
    "screen.pipeline": N_("Pipeline"),
    "screen.map": N_("Map"),
    "screen.network": N_("Network"),
    "prep": N_("Prep"),
}
"""By the ids of the commands that lead to them, in their order."""


def tabs_line(now: str) -> Line:
    """The names side by side; the one that is on stands in brackets."""
    return line(*(_tab(id, now) for id in SCREENS))


def _tab(id: str, now: str) -> Span:
    name = _(SCREENS[id])
    return Span(f"[{name}]", "strong") if id == now else Span(f" {name} ", "quiet")


def tab_at(x: int, now: str) -> str | None:
    """The id of the name in a cell, counted from the first name; None beside them."""
    end = 0
    for id in SCREENS:
        end += _tab(id, now).cells
        if 0 <= x < end:
            return id
    return None
