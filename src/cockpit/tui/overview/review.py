"""Review: one deal a screen, in the order of the list, with its opportunity page and what to do next."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Horizontal
from textual.widget import Widget

from cockpit.content.words import _
from cockpit.desk.desk import Desk
from cockpit.desk.overview.deals import DealLine
from cockpit.tui import presenting
from cockpit.tui.clipboard import copy
from cockpit.tui.commands.command import Window
from cockpit.tui.editor import app_of
from cockpit.tui.lines import BLANK, Page, Row, paragraph, plain
from cockpit.tui.overview.review_view import Review, review_of, work_page
from cockpit.tui.overview.screen import Overview
from cockpit.tui.widgets.line_view import LineView
from cockpit.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_BESIDE = 100
"""From so many cells on the actions stand beside the deal, else below it."""


class ReviewScreen(Overview):
    """Left with the number of the deal shown last, or what the cockpit shall do."""

    SCREEN: ClassVar = "screen.pipeline"

    def __init__(self, home: "HomeScreen", deals: Sequence[DealLine], at: int) -> None:
        super().__init__(home, Window.REVIEW)
        self.deals, self.at = deals, at
        self.shown: Review | None = None
        self._deal, self._work = Paper(id="reviewed"), Paper(id="work")

    @property
    def deal(self) -> DealLine:
        """The deal that is shown."""
        return self.deals[self.at]

    def parts(self) -> list[Widget]:
        return [Horizontal(self._deal, self._work, classes="body")]

    def begin(self) -> None:
        """One account is read at a time, when it is shown."""
        self._version = self.home.session.version()
        self._show()

    def read(self, desk: Desk) -> Iterator[object]:
        return iter(())

    def take(self, piece: object) -> None:
        """Nothing is read behind this screen."""

    def on_mount(self) -> None:
        super().on_mount()
        self._deal.can_focus = False
        self._deal.trail = False
        self._work.focus()

    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        self._rearrange()

    def _rearrange(self) -> None:
        beside = self.size.width >= _BESIDE
        self._deal.display = beside
        self._show()

    def _show(self) -> None:
        one, session = self.deal, self.home.session
        look = session.look(one.account_id)
        self.shown = review_of(look, one.id, session.texts) if look is not None else None
        self._deal.show_page(self._deal_page, cursor=0)
        self._work.show_page(self._work_page, cursor=0)
        self.bars()

    def _deal_page(self, width: int) -> Page:
        """Beside the actions."""
        if self.shown is None:
            return paragraph(_("It is no longer in the book."), width, "quiet")
        return [*self.shown.head(width), Row(BLANK), *self.shown.page(width)]

    def _work_page(self, width: int) -> Page:
        """The actions; where there is no room beside them, the deal below."""
        if self.shown is None:
            return [] if self._deal.display else self._deal_page(width)
        hidden = presenting.hidden() if self.home.session.presenting else ""
        work = work_page(self.shown, width, hidden)
        if self._deal.display:
            return work
        return [*self.shown.head(width), *work, Row(BLANK), *self.shown.page(width)]

    def where(self) -> str:
        return _("{n} of {total}").format(n=self.at + 1, total=len(self.deals))

    # -- keys ---------------------------------------------------------------------------------------------

    def do_next(self) -> None:
        self._step(1)

    def do_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        at = self.at + by
        if not 0 <= at < len(self.deals):
            self.home.say(_("That was the last deal of the list.") if by > 0 else _("This is the first deal."))
            return
        self.at = at
        self._show()

    @on(LineView.Chosen, "#work")
    def _chosen(self) -> None:
        self.do_enter()

    def do_enter(self) -> None:
        self.turn("opportunities", self.deal.account_id, self.deal.id)

    def do_leave(self) -> None:
        """Back to the list, the cursor on the deal that was shown last."""
        self.dismiss(str(self.at))

    do_close = do_leave

    def do_copy(self) -> None:
        width = self._work.room or 80
        pages = [*(self._deal_page(width) if self._deal.display else ()), *self._work_page(width)]
        copy(app_of(self), "\n".join(plain(row.line).rstrip() for row in pages), self.deal.name)
