"""The pipeline: every open deal of the book, sums by category and currency, review deal by deal."""

import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.widget import Widget

from cockpit.content.words import _
from cockpit.desk.desk import Desk
from cockpit.desk.overview.deals import DealLine, Sum, deal_lines, sums
from cockpit.desk.overview.figures import AccountFigures, Batch, DealFigures, figures
from cockpit.tui.commands.command import Window
from cockpit.tui.commands.keymap import with_keys
from cockpit.tui.lines import BLANK, Line, wrap
from cockpit.tui.overview import pipeline_view as present
from cockpit.tui.overview.listed import Listed
from cockpit.tui.overview.table import Fitted, Order
from cockpit.tui.widgets.text_bar import TextBar

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_TELL = 1.0
"""Seconds between two sums while figures are being computed."""


class Lines(NamedTuple):
    """All open deals as they were read."""

    lines: list[DealLine]


class PipelineScreen(Listed):
    """The list is there at once; chance and forecast follow as they are computed."""

    SCREEN: ClassVar = "screen.pipeline"

    def __init__(self, home: "HomeScreen") -> None:
        order = Order("account") if home.session.presenting else present.START
        super().__init__(home, Window.PIPELINE, order)
        self.lines: list[DealLine] | None = None
        self.figures: dict[str, DealFigures] = {}
        self.sums: list[Sum] = []
        self._presenting = home.session.presenting
        self._totals = TextBar(self._draw_sums, id="totals")
        self._told = TextBar(self._draw_told, id="told")
        self._known: dict[str, AccountFigures] = dict(home.session.figures)
        self._add(self._known.values())

    def parts(self) -> list[Widget]:
        return [*([] if self._presenting else [self._totals]), *self.body(), self._told]

    # -- reading ------------------------------------------------------------------------------------------

    def begin(self) -> None:
        self._known = dict(self.home.session.figures)
        super().begin()

    def read(self, desk: Desk) -> Iterator[object]:
        lines, known = deal_lines(desk), self._known
        yield Lines(lines)
        if self._presenting:
            return
        found = {id: one for account in known.values() for id, one in account.deals.items()}
        told = time.monotonic()
        for batch in figures(desk, known):
            yield batch
            found.update((id, one) for account in batch.found for id, one in account.deals.items())
            if batch.last or time.monotonic() - told > _TELL:
                yield sums(lines, found)
                told = time.monotonic()

    def take(self, piece: object) -> None:
        if isinstance(piece, Lines):
            self.lines = piece.lines
            self.sort()
        elif isinstance(piece, Batch):
            self._add(piece.found)
            self.home.session.keep(piece)
            if not piece.last:
                self.progress = _("{done} of {total} accounts").format(done=piece.done, total=piece.total)
        elif isinstance(piece, list):
            self.sums = piece
            self._fit_sums()
            self.repaint()
            self.bars()

    def _add(self, accounts: Iterable[AccountFigures]) -> None:
        for account in accounts:
            self.figures.update(account.deals)

    def done(self) -> None:
        """What was ordered by a figure before all figures were there is ordered again."""
        if self.order.column in present.OF_FIGURES:
            self.sort()
        else:
            self.repaint()

    # -- the list -----------------------------------------------------------------------------------------

    def columns(self, width: int) -> Fitted:
        return present.columns(width, presenting=self._presenting)

    def count_all(self) -> int:
        return len(self.lines or ())

    def arranged_rows(self) -> list[object]:
        return list(present.arranged(self.lines or (), self.figures, self.filter_text, self.order))

    def draw(self, row: object, columns: Fitted) -> Line:
        if not isinstance(row, DealLine):
            return BLANK
        return present.deal_line(row, self.figures.get(row.id), columns, self.home.session.texts)

    def key_of(self, row: object) -> object:
        return row.id if isinstance(row, DealLine) else None

    def empty(self) -> str:
        if self.lines is None:
            return present.PENDING
        if self.filter_text:
            return _("No open deal has “{text}” in its name or account.").format(text=self.filter_text)
        return with_keys(_("There is no open deal yet; {screen.cockpit}, {pane.3} and {record.add} add one."))

    def counted(self, count: int) -> str:
        return _("1 open deal") if count == 1 else _("{n} open deals").format(n=f"{count:,}")

    def moved(self) -> None:
        self._told.refresh()

    def repaint(self) -> None:
        super().repaint()
        self._told.refresh()

    def _draw_told(self, width: int, height: int) -> list[Line]:
        one = self.chosen
        if not isinstance(one, DealLine):
            return []
        known = self.figures.get(one.id)
        said = present.told(one, known, self.home.session.texts, presenting=self._presenting)
        return wrap(said, width, indent=1)[:height]

    # -- sums ---------------------------------------------------------------------------------------------

    def _draw_sums(self, width: int, height: int) -> list[Line]:
        pending = bool(self.progress) or self.lines is None
        return present.sum_lines(self.sums, width, height, self.home.session.texts, pending=pending)

    def _fit_sums(self) -> None:
        """A line a currency, but most of the screen stays with the deals."""
        currencies = len({one.currency for one in self.sums})
        self._totals.styles.height = max(1, min(currencies, self.size.height // 5))
        self._totals.refresh(layout=True)

    # -- keys ---------------------------------------------------------------------------------------------

    def do_enter(self) -> None:
        if isinstance(self.chosen, DealLine):
            self.turn("opportunities", self.chosen.account_id, self.chosen.id)

    def do_review(self) -> None:
        from cockpit.tui.overview.review import ReviewScreen

        deals = [row for row in self.rows if isinstance(row, DealLine)]
        if deals:
            self.app.push_screen(ReviewScreen(self.home, deals, self.table.cursor), self._reviewed)

    def _reviewed(self, key: str | None) -> None:
        """Left with a number: the deal that was shown last; else what the cockpit shall do."""
        if key is None:
            return
        if key.isdigit():
            self.table.move(int(key))
        else:
            self.dismiss(key)
