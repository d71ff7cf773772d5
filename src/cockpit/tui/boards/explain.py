"""The keys of an explained pane: a figure is unfolded into what it is made of, enter opens the page of the method."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _, language
from cockpit.errors import CockpitError
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.explain_view import explain_view, figure_of, is_head, topic_of
from cockpit.tui.boards.explained import chosen_deal, derived
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import PLACE_NAMES, Place, Window

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


class ExplainBoard(Board):
    """Shows what a pane's figures are made of, as things are at each moment."""

    WINDOW: ClassVar = Window.EXPLAIN
    TOLD: ClassVar = (6, 7)

    def __init__(self, home: "HomeScreen", place: Place) -> None:
        super().__init__(home, _("Explained") + " · " + _(PLACE_NAMES[place]))
        self.place = place
        self.unfolded = {one.figure for one in derived(home, place)[:1]}
        self._amounts: Sequence[Decimal] | None = None
        """Of all open deals, once they are read: a grade compares with the whole book."""

    def view(self) -> BoardView | None:
        found = derived(self.home, self.place, self._amounts)
        return explain_view(found, self.unfolded) if found else None

    def on_mount(self) -> None:
        super().on_mount()
        deal = chosen_deal(self.home) if self.place is Place.DEAL else None
        if deal is not None:
            currency = deal.opportunity.currency or deal.account.book.currency
            self.run_worker(lambda: self._read_amounts(currency), thread=True)

    def _read_amounts(self, currency: str) -> None:
        from cockpit.desk.amounts import open_amounts

        try:
            with self.home.session.seeker() as desk:
                amounts = open_amounts(desk, currency)
        except CockpitError:
            return
        self.app.call_from_thread(self._grade, amounts)

    def _grade(self, amounts: Sequence[Decimal]) -> None:
        self._amounts = amounts
        if self.is_current:
            self.paint()

    def do_enter(self) -> None:
        """The page of the method about the figure."""
        if self.item is not None:
            open_topic(self.home, topic_of(self.item.key))

    def do_fold(self) -> None:
        """Unfold the figure under the cursor, or fold it again with the cursor on its line."""
        if self.item is None or self.shown is None:
            return
        figure = figure_of(self.item.key)
        self.unfolded ^= {figure}
        heads = [n for n, item in enumerate(self.shown.items) if is_head(item.key) and figure_of(item.key) == figure]
        self.paint()
        self.list.move(heads[0])

    def do_fold_all(self) -> None:
        """Unfold every figure; where all are, fold them."""
        every = {one.figure for one in derived(self.home, self.place, self._amounts)}
        self.unfolded = set() if every <= self.unfolded else every
        self.paint(0)

    def do_topics(self) -> None:
        """The list of all explanations."""
        self.home.run_command("topics")


def open_topic(home: "HomeScreen", topic: str) -> None:
    """Show one explanation of the method with the numbers in force."""
    from cockpit.desk.explaining import page
    from cockpit.tui.boards.topic_page import topic_page
    from cockpit.tui.screens.dialog import Reader

    shown = page(topic, language(), home.session.desk.numbers)
    home.app.push_screen(Reader(shown.title, lambda width: topic_page(shown.markdown, width)))
