"""The frame of the home screen: its parts, where they stand, and which pane has the keys."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.layout import Layout
from textual.screen import Screen
from textual.widget import Widget

from cockpit.tui.chart.widget import OrgChart
from cockpit.tui.commands.command import Place
from cockpit.tui.panes.finance import FinancePane
from cockpit.tui.screens.home_layout import HomeLayout
from cockpit.tui.screens.places import BEST, FACTS, HEADER, KEYS, Wish
from cockpit.tui.widgets.paper import Paper
from cockpit.tui.widgets.text_bar import DrawBar, TextBar
from cockpit.tui.widgets.virtual_table import VirtualTable

if TYPE_CHECKING:
    from cockpit.tui.panes.filter_field import FilterField


class HomeFrame(Screen[None], inherit_bindings=False):
    """Knows places, not what stands in them; ``draw_bars`` draws header, best action and key bar by their ids."""

    AUTO_FOCUS = ""

    def __init__(self, draw_bars: Mapping[str, DrawBar]) -> None:
        super().__init__()
        self.wish = Wish()
        self._draw_bars = draw_bars
        self._layout = HomeLayout(self)

    @property
    def layout(self) -> Layout:
        return self._layout

    def compose(self) -> ComposeResult:
        yield TextBar(self._draw_bars[HEADER], id=HEADER)
        self.accounts = VirtualTable(id=Place.ACCOUNTS)
        self.facts = Paper(id=FACTS)
        self.chart = OrgChart(id=Place.CHART)
        self.deal = Paper(id=Place.DEAL)
        self.finance = FinancePane(id=Place.FINANCE)
        self.actions = Paper(id=Place.ACTIONS)
        self.facts.can_focus = self.deal.trail = False
        for pane in (self.accounts, self.facts, self.chart, self.deal, self.finance, self.actions):
            pane.add_class("pane")
            yield pane
        yield TextBar(self._draw_bars[BEST], id=BEST)
        yield TextBar(self._draw_bars[KEYS], id=KEYS)

    def pane(self, place: Place) -> Widget:
        """The widget of a place."""
        panes: dict[Place, Widget] = {
            Place.ACCOUNTS: self.accounts,
            Place.CHART: self.chart,
            Place.DEAL: self.deal,
            Place.FINANCE: self.finance,
            Place.ACTIONS: self.actions,
        }
        return panes[place]

    def go(self, place: Place) -> None:
        """Give a pane the keys, and the room it needs."""
        self.show_as(self.wish._replace(current=place))
        self.pane(place).focus()

    def show_as(self, wish: Wish) -> None:
        """Show the parts in other places."""
        if wish != self.wish:
            self.wish = wish
            self.accounts.refresh(layout=True)  # a child's wish for layout makes the screen arrange again
            self.bars()

    def bars(self) -> None:
        """Header, best action and key bar again."""
        for part in self.children:
            if isinstance(part, TextBar):
                part.refresh()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget.id in set(Place):
            self.show_as(self.wish._replace(current=Place(event.widget.id)))
        self.bars()

    def filter_field(self) -> "FilterField | None":
        """The field above the account list while it is open."""
        from cockpit.tui.panes.filter_field import FilterField

        return next(iter(self.query(FilterField)), None)
