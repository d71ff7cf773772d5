"""The network: every key person of the book by closeness, the money that rests on each, five dimensions of his deal."""

import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.timer import Timer
from textual.widget import Widget

from cockpit.content.words import _
from cockpit.desk.desk import Desk
from cockpit.desk.overview.figures import AccountFigures, Batch, KeyPerson, SellerFinding, figures, seller
from cockpit.tui import presenting
from cockpit.tui.commands.command import Window
from cockpit.tui.commands.keymap import with_keys
from cockpit.tui.lines import BLANK, Line
from cockpit.tui.overview import network_view as present
from cockpit.tui.overview.listed import Listed
from cockpit.tui.overview.table import Fitted
from cockpit.tui.widgets.text_bar import TextBar

if TYPE_CHECKING:
    from cockpit.desk.look import Look
    from cockpit.tui.screens.home import HomeScreen

_TELL = 1.0
"""Seconds between two new lists while people are being read."""
_FOLLOW = 0.08
"""Seconds after the last key until the dimensions follow the cursor."""
_TOLD = 7
"""Lines about the person under the cursor: his money, the deal, five dimensions."""


class NetworkScreen(Listed):
    """The list grows while the book is read; the account of the person under the cursor is read by itself."""

    SCREEN: ClassVar = "screen.network"

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home, Window.NETWORK, present.START)
        self.people: list[KeyPerson] = []
        self.seller: SellerFinding | None = None
        self._presenting = home.session.presenting
        self._known: dict[str, AccountFigures] = {}
        self._seller = TextBar(self._draw_seller, id="seller")
        self._told = TextBar(self._draw_told, id="told")
        self._account: Look | None = None
        self._following: Timer | None = None

    def parts(self) -> list[Widget]:
        return [self._seller, *self.body(), self._told]

    # -- reading ------------------------------------------------------------------------------------------

    def begin(self) -> None:
        self._known = {} if self._presenting else dict(self.home.session.figures)
        super().begin()

    def read(self, desk: Desk) -> Iterator[object]:
        if self._presenting:
            return
        known = dict(self._known)
        told = 0.0
        for batch in figures(desk, known):
            yield batch
            known.update((one.account_id, one) for one in batch.found)
            if batch.last:
                known = {id: one for id, one in known.items() if id in batch.there}
            if batch.last or time.monotonic() - told > _TELL:
                yield _people(known.values())
                told = time.monotonic()
        yield seller(desk, known)

    def take(self, piece: object) -> None:
        if isinstance(piece, Batch):
            self.home.session.keep(piece)
            if not piece.last:
                self.progress = _("{done} of {total} accounts").format(done=piece.done, total=piece.total)
                self.bars()
        elif isinstance(piece, list):
            self.people = piece
            self.sort()
        elif isinstance(piece, SellerFinding):
            self.seller = piece
            self._seller.refresh()

    # -- the list -----------------------------------------------------------------------------------------

    def columns(self, width: int) -> Fitted:
        return present.shown_columns(width)

    def count_all(self) -> int:
        return len(self.people)

    def arranged_rows(self) -> list[object]:
        return list(present.arranged(self.people, self.filter_text, self.order))

    def draw(self, row: object, columns: Fitted) -> Line:
        return present.person_line(row, columns, self.home.session.texts) if isinstance(row, KeyPerson) else BLANK

    def key_of(self, row: object) -> object:
        return (row.account_id, row.id) if isinstance(row, KeyPerson) else None

    def empty(self) -> str:
        if self._presenting:
            return presenting.hidden()
        if self.filter_text:
            return _("No key person has “{text}” in name, title or account.").format(text=self.filter_text)
        return with_keys(_("No key person yet: {part.edit} gives a person roles in a deal."))

    def counted(self, count: int) -> str:
        return _("1 key person") if count == 1 else _("{n} key persons").format(n=f"{count:,}")

    def do_enter(self) -> None:
        if isinstance(self.chosen, KeyPerson):
            self.turn("stakeholders", self.chosen.account_id, self.chosen.id)

    # -- around it ----------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        self._told.styles.height = 0 if self._presenting else _TOLD if self.size.height >= 20 else 1

    def moved(self) -> None:
        self._told.refresh()
        if self._following is not None:
            self._following.stop()
        self._following = self.set_timer(_FOLLOW, self._follow)

    def _follow(self) -> None:
        """Read the account of the chosen person, once the keys rest."""
        self._following = None
        one = self.chosen
        if isinstance(one, KeyPerson) and (self._account is None or self._account.dossier.account.id != one.account_id):
            self._account = self.home.session.look(one.account_id)
        self._told.refresh()

    def done(self) -> None:
        super().done()
        self._account = None
        self.moved()

    def _draw_seller(self, _width: int, _height: int) -> list[Line]:
        return [] if self._presenting else [present.seller_line(self.seller, self.home.session.texts)]

    def _draw_told(self, width: int, height: int) -> list[Line]:
        one, look = self.chosen, self._account
        if not isinstance(one, KeyPerson):
            return []
        if look is None or look.dossier.account.id != one.account_id:
            return list(present.told_lines(one, None, width, 1, self.home.session.texts))
        return list(present.told_lines(one, look, width, height, self.home.session.texts))


def _people(accounts: Iterable[AccountFigures]) -> list[KeyPerson]:
    return [one for account in accounts for one in account.people]
