"""Commands that move about: panes, filter, deals, tabs, chart."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import Doer, does
from cockpit.tui.commands.command import Place
from cockpit.tui.screens import filtering, painting, touring, turning
from cockpit.tui.screens.choice import Tab

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_ORDER = tuple(Place)


@does("pane.next")
def next_pane(home: "HomeScreen") -> None:
    home.go(_ORDER[(_ORDER.index(home.wish.current) + 1) % len(_ORDER)])


@does("pane.previous")
def previous_pane(home: "HomeScreen") -> None:
    home.go(_ORDER[(_ORDER.index(home.wish.current) - 1) % len(_ORDER)])


def _going_to(place: Place) -> Doer:
    return lambda home: home.go(place)


for _number, _place in enumerate(_ORDER, 1):
    does(f"pane.{_number}")(_going_to(_place))


@does("zoom")
def zoom(home: "HomeScreen") -> None:
    home.show_as(home.wish._replace(zoomed=not home.wish.zoomed))


@does("back")
def back(home: "HomeScreen") -> None:
    """The innermost thing first: tour, filter, zoom, then the way to the account list."""
    if touring.end(home):
        return
    if home.wish.filtering:
        filtering.close(home)
    elif home.wish.zoomed:
        zoom(home)
    elif home.wish.current is not Place.ACCOUNTS:
        home.go(Place.ACCOUNTS)


@does("filter")
def open_filter(home: "HomeScreen") -> None:
    filtering.open_field(home)


@does("open")
def open_chosen(home: "HomeScreen") -> None:
    """What enter means in each pane."""
    place = home.wish.current
    if place is Place.ACCOUNTS:
        home.go(Place.CHART)
    elif place is Place.ACTIONS:
        home.run_command("action.why")
    elif place is Place.CHART:
        home.run_command("person.card")
    elif place is Place.DEAL:
        on_hints = home.deal_view is not None and home.deal.cursor >= len(home.deal_view.checks)
        home.run_command("hints.list" if on_hints else "check.tick")


@does("deal.next")
def next_deal(home: "HomeScreen") -> None:
    _step_deal(home, 1)


@does("deal.previous")
def previous_deal(home: "HomeScreen") -> None:
    _step_deal(home, -1)


def _step_deal(home: "HomeScreen", by: int) -> None:
    turning.note(home)
    home.choice.step_deal(by)
    home.choice.list_here()
    painting.paint_account(home)
    turning.note(home, jumped=True)


@does("history.back")
def back_in_history(home: "HomeScreen") -> None:
    _walk(home, -1)


@does("history.forward")
def forward_in_history(home: "HomeScreen") -> None:
    _walk(home, 1)


def _walk(home: "HomeScreen", by: int) -> None:
    """To the next stop that still is in the book."""
    turning.note(home)
    stop = home.trail.go(by)
    while stop is not None and not turning.turn_to_stop(home, stop):
        home.trail.drop(stop.account_id)
        stop = home.trail.go(by)
    if stop is None:
        home.say(_("That is where you began.") if by < 0 else _("There is nothing further on."))


@does("goto")
def go_to(home: "HomeScreen") -> None:
    """One line for anything: names, numbers, commands."""
    from cockpit.tui.screens import palette
    from cockpit.tui.screens.go_line import go_line

    home.app.push_screen(go_line(home), lambda key: palette.answer(home, key) if key else None)


@does("tour")
def tour(home: "HomeScreen") -> None:
    touring.start(home)


@does("jump")
def jump(home: "HomeScreen") -> None:
    from cockpit.tui.screens import jumping

    jumping.jump(home)


@does("actions.today")
def today(home: "HomeScreen") -> None:
    home.go(Place.ACTIONS)
    home.turn_tab(Tab.TODAY)


@does("actions.next_tab")
def next_tab(home: "HomeScreen") -> None:
    home.turn_tab(Tab((home.choice.tab + 1) % len(Tab)))


@does("actions.previous_tab")
def previous_tab(home: "HomeScreen") -> None:
    home.turn_tab(Tab((home.choice.tab - 1) % len(Tab)))


@does("chart.next_action")
def next_person(home: "HomeScreen") -> None:
    home.chart.next_by_score(1)


@does("chart.previous_action")
def previous_person(home: "HomeScreen") -> None:
    home.chart.next_by_score(-1)


@does("chart.outline")
def outline(home: "HomeScreen") -> None:
    home.chart.toggle_outline()


@does("chart.influence")
def influence(home: "HomeScreen") -> None:
    home.chart.cycle_influence()
    painting.titles(home)
