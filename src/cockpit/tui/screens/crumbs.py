"""Breadcrumbs: which account, deal and person the panes show; each leads to its pane."""

from typing import TYPE_CHECKING

from cockpit.tui.commands.command import Place
from cockpit.tui.lines import Line, Span, cut

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_BETWEEN = Span(" › ", "quiet")
_LEAST = 8
"""Fewer cells for a name say nothing."""

Crumb = tuple[Place, Span]


def crumbs(home: "HomeScreen", width: int) -> list[Crumb]:
    """Account, deal, person, as many as there is room for; long names are cut, the account's last."""
    names = _names(home)
    while names:
        wanted = [Span(name).cells for _place, name in names]
        widths = _shared(wanted, width - (len(names) - 1) * _BETWEEN.cells)
        if all(room >= min(_LEAST, whole) for room, whole in zip(widths, wanted, strict=True)):
            return [_crumb(home, place, cut(name, room)) for (place, name), room in zip(names, widths, strict=True)]
        names.pop()
    return []


def _crumb(home: "HomeScreen", place: Place, name: str) -> Crumb:
    return place, Span(name, "strong" if place is home.wish.current else "text")


def _names(home: "HomeScreen") -> list[tuple[Place, str]]:
    choice = home.choice
    if choice.look is None:
        return []
    dossier = choice.look.dossier
    deal, person = dossier.deal.get(choice.deal_id or ""), dossier.person.get(choice.person_id or "")
    named = [(Place.ACCOUNTS, dossier.account.name)]
    named += [(Place.DEAL, deal.name)] if deal is not None else []
    return [*named, (Place.CHART, person.name)] if person is not None else named


def _shared(wanted: list[int], room: int) -> list[int]:
    """Widths that fit the room together: the longest give way first."""
    widths = list(wanted)
    while sum(widths) > room and max(widths) > 0:
        widths[widths.index(max(widths))] -= 1
    return widths


def crumb_line(found: list[Crumb]) -> Line:
    """The crumbs side by side."""
    return tuple(span for place, one in found for span in ((_BETWEEN, one) if place is not Place.ACCOUNTS else (one,)))


def crumb_at(found: list[Crumb], x: int) -> Place | None:
    """The pane of the crumb on this cell, from the first crumb's start; None beside them."""
    end = 0
    for place, span in found:
        start = end + (_BETWEEN.cells if place is not Place.ACCOUNTS else 0)
        end = start + span.cells
        if start <= x < end:
            return place
    return None
