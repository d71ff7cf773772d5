"""Board: a dialog with a list and, below it, what is told about the item under the cursor."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult

from cockpit.content.words import _
from cockpit.tui.boards.page import detail_page, list_page
from cockpit.tui.boards.view import BoardView, Item
from cockpit.tui.lines import Page, plain
from cockpit.tui.safety import content
from cockpit.tui.screens import writing
from cockpit.tui.screens.ask import Answers, Ask, Question, anything
from cockpit.tui.screens.dialog import Dialog
from cockpit.tui.widgets.line_view import LineView
from cockpit.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from cockpit.desk.look import DealSituation, Look, PersonInDeal
    from cockpit.model.changes import Plan
    from cockpit.tui.screens.home import HomeScreen

_TALL, _WIDEST, _FRAME = 32, 112, 6
_SEE = 0.2
"""Seconds between two looks at whether the account has changed under the board."""


class Board(Dialog[str]):
    """Dismissed with a command to run, or nothing; a subclass gives the view and does what its keys mean.

    A command of its ``WINDOW`` called ``c139.claim`` is done by ``do_claim``; enter means ``do_enter``.
    """

    TOLD: ClassVar = (7, 10)
    """Lines below the list on a low and on a high screen."""

    def __init__(self, home: "HomeScreen", title: str) -> None:
        super().__init__(title)
        self.home = home
        self.deal_id = home.choice.deal_id
        self.person_id = home.choice.person_id
        self.list = Paper(id="list")
        self.detail = Paper(id="detail")
        self.detail.can_focus = False
        self.shown: BoardView | None = None
        self._seen: Look | None = None

    # -- what a subclass gives ----------------------------------------------------------------------------

    def view(self) -> BoardView | None:
        """The board as things are; None where what it is about is gone."""
        raise NotImplementedError

    def do_enter(self) -> None:
        """What enter means on the item under the cursor."""

    # -- what a subclass asks for -------------------------------------------------------------------------

    @property
    def look(self) -> "Look | None":
        return self.home.choice.look

    @property
    def deal(self) -> "DealSituation | None":
        """The deal that the board was opened for."""
        look = self.look
        return next((one for one in look.situation.deals if one.id == self.deal_id), None) if look else None

    @property
    def person(self) -> "PersonInDeal | None":
        """The person that the board was opened for, in the deal."""
        deal = self.deal
        return next((one for one in deal.people if one.id == self.person_id), None) if deal else None

    @property
    def item(self) -> Item | None:
        """The item under the cursor."""
        items = self.shown.items if self.shown else ()
        return items[self.list.cursor] if 0 <= self.list.cursor < len(items) else None

    def perform(self, make: "Callable[[], Plan]", *, told: bool = False) -> bool:
        """Show and queue what a plan changes; False where it is refused or changes nothing.

        ``told``: a short message names the act, as the board does not show what it changes.
        """
        done = writing.perform(self.home, make, told=told)
        self.paint()
        return done

    def ask(
        self,
        label: str,
        value: str,
        then: Callable[[str], object],
        placeholder: str = "",
        check: Callable[[str], str] = anything,
        echo: Callable[[str], str] = anything,
    ) -> None:
        """One line to type, about the item under the cursor."""
        item = self.item
        question = Question("text", label, value, placeholder or _("may stay empty"), check, echo)
        asked = Ask(label, [question], item.text if item else "")

        def answered(said: Answers | None) -> None:
            if said is not None:
                then(said["text"])

        self.app.push_screen(asked, answered)

    # -- the dialog itself --------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        with self.box:
            yield self.list
            yield self.detail

    def on_mount(self) -> None:
        self.paint(0)
        self._measure()
        self.list.focus()
        self.set_interval(_SEE, self._see)

    def on_resize(self, event: events.Resize) -> None:
        self._measure()

    def _measure(self) -> None:
        """As wide as there is room, as high as it needs to be."""
        width, height = self.app.size
        styles, told = self.box.styles, self.TOLD[height >= _TALL]
        wide = min(width, _WIDEST)
        needed = len(self._list(wide - _FRAME)) + told + 3
        styles.width, styles.max_width = wide, "100%"
        styles.height, styles.max_height = min(height, max(20, needed)), "100%"
        self.detail.styles.height = told

    def _see(self) -> None:
        if self.look is not self._seen:
            self.paint()

    def paint(self, cursor: int | None = None) -> None:
        """Show things as they are now; without ``cursor`` it stays where it is."""
        view = self.view()
        if view is None:
            if self.is_current:
                self.dismiss(None)
            return
        self._seen, self.shown = self.look, view
        self.list.show_page(self._list, cursor=cursor)
        self._tell()

    def _list(self, width: int) -> Page:
        return list_page(self.shown, width) if self.shown else ()

    def _tell(self) -> None:
        item, told = self.item, self.shown.told if self.shown else ()
        self.detail.show_page(lambda width: detail_page(item, width, told))

    def retitle(self, title: str) -> None:
        """Write another title on the border."""
        self.box.border_title = content(title)

    @on(LineView.Moved)
    def _moved(self) -> None:
        self._tell()

    @on(LineView.Chosen)
    def _chosen(self) -> None:
        self.do_enter()

    def run_own(self, name: str) -> Awaitable[None] | None:
        doer = getattr(self, f"do_{name}", None)
        if doer is None:
            return super().run_own(name)
        doer()
        return None

    def run_home(self, id: str) -> None:
        self.home.run_command(id)

    def action_copy(self) -> None:
        from cockpit.tui.clipboard import copy
        from cockpit.tui.editor import app_of

        rows = self._list(self.list.size.width or _WIDEST)
        copy(app_of(self), "\n".join(plain(row.line).rstrip() for row in rows), str(self.box.border_title))
