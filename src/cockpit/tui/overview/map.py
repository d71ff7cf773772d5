"""The map: accounts by purchasing power and share, the 80/20 curve, effort by segment, the accounts of a segment."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.widget import Widget

from cockpit.content.words import _
from cockpit.desk.desk import Desk
from cockpit.desk.overview.territory import Placed, Territory, territory
from cockpit.tui import presenting
from cockpit.tui.commands.command import Window
from cockpit.tui.commands.keymap import with_keys
from cockpit.tui.lines import BLANK, Line, Span, fit
from cockpit.tui.overview import map_view as present
from cockpit.tui.overview.listed import Listed
from cockpit.tui.overview.quadrants import Plot, picture, plotted
from cockpit.tui.overview.table import Fitted
from cockpit.tui.widgets.text_bar import TextBar

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_LEAST = 16
"""Lower screens have the list only."""
_GAP = 2
_BESIDE = 36
"""Most cells of the words beside the picture, where the curve does not stand there, too."""
_CURVE = 130
"""From so many cells on effort and curve stand side by side."""


class MapScreen(Listed):
    """The picture above, the list below; both show what is chosen."""

    SCREEN: ClassVar = "screen.map"

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home, Window.MAP, present.START)
        self.territory: Territory | None = None
        self.choice = present.ALL
        self.curve = 0
        self._presenting = home.session.presenting
        self._picture = TextBar(self._draw_picture, id="picture")
        self._choices = TextBar(self._draw_choices, id="choices")
        self._plot: Plot | None = None
        self._drawn: tuple[object, list[Line]] | None = None

    def parts(self) -> list[Widget]:
        return [self._picture, self._choices, *self.body()]

    def read(self, desk: Desk) -> Iterator[object]:
        if not self._presenting:
            yield territory(desk)

    def take(self, piece: object) -> None:
        if isinstance(piece, Territory):
            self.territory = piece
            self._plot = self._drawn = None
            self.sort()
            self._choices.refresh()

    # -- the list -----------------------------------------------------------------------------------------

    def columns(self, width: int) -> Fitted:
        return present.columns(width)

    def count_all(self) -> int:
        return len(self.territory.accounts) if self.territory is not None else 0

    def arranged_rows(self) -> list[object]:
        accounts = self.territory.accounts if self.territory is not None else ()
        return list(present.arranged(accounts, self.choice, self.filter_text, self.order))

    def draw(self, row: object, columns: Fitted) -> Line:
        return present.account_line(row, columns, self.home.session.texts) if isinstance(row, Placed) else BLANK

    def key_of(self, row: object) -> object:
        return row.id if isinstance(row, Placed) else None

    def empty(self) -> str:
        if self._presenting:
            return presenting.hidden()
        if self.territory is None:
            return present.PENDING
        if self.territory.accounts:
            return _("No account here.")
        return with_keys(_("There is no account yet; {screen.cockpit} and {record.add} add one."))

    def counted(self, count: int) -> str:
        return _("1 account") if count == 1 else _("{n} accounts").format(n=f"{count:,}")

    def moved(self) -> None:
        self._picture.refresh()

    def do_enter(self) -> None:
        if isinstance(self.chosen, Placed):
            self.turn("accounts", self.chosen.id, self.chosen.id)

    # -- segments -----------------------------------------------------------------------------------------

    def _draw_choices(self, _width: int, _height: int) -> list[Line]:
        if self.territory is None:
            return []
        return [present.choices_line(self.territory.efforts, self.choice, self.home.session.texts)]

    @on(TextBar.Clicked, "#choices")
    def _choice_clicked(self, message: TextBar.Clicked) -> None:
        if self.territory is not None:
            texts = self.home.session.texts
            found = present.choice_at(self.territory.efforts, self.choice, texts, message.x)
            self._choose(self.choice if found is None else found)

    def do_next(self) -> None:
        self._step(1)

    def do_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        at = present.CHOICES.index(self.choice) + by
        self._choose(present.CHOICES[at % len(present.CHOICES)])

    def _choose(self, choice: str) -> None:
        self.choice = choice
        self._choices.refresh()
        self.sort()

    def do_currency(self) -> None:
        """The 80/20 curve of the next currency."""
        curves = self.territory.curves if self.territory is not None else ()
        if len(curves) > 1:
            self.curve = (self.curve + 1) % len(curves)
            self._picture.refresh()
        elif not self._presenting:
            self.home.say(_("There is no other currency with profits or revenues."))

    # -- the picture --------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        height = self.size.height
        drawn = height >= _LEAST and not self._presenting
        self._picture.styles.height = max(8, min(26, height * 9 // 20)) if drawn else 0

    def _draw_picture(self, width: int, height: int) -> list[Line]:
        found = self.territory
        if found is None or not found.accounts or height < 6:
            return []
        chosen = self.chosen.id if isinstance(self.chosen, Placed) else None
        key = width, height, chosen, self.curve, found
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = key, self._drawing(found, width, height, chosen)
        return self._drawn[1]

    def _drawing(self, found: Territory, width: int, height: int, chosen: str | None) -> list[Line]:
        beside = width - width // 2 if width >= _CURVE else _BESIDE
        wide, high = width - beside - _GAP - 2, height - 2
        if self._plot is None or (self._plot.width, self._plot.height) != (wide, high):
            self._plot = plotted(found.accounts, wide, high)
        texts = self.home.session.texts
        left, right = picture(self._plot, chosen, texts), self._beside(found, beside, height)
        pad = [*right, *([BLANK] * height)]
        return [(Span(" "), *one, Span(" " * _GAP), *fit(two, beside)) for one, two in zip(left, pad, strict=False)]

    def _beside(self, found: Territory, width: int, height: int) -> list[Line]:
        """Effort, then the curve below it or, on a wide screen, beside it."""
        texts = self.home.session.texts
        curve = found.curves[self.curve % len(found.curves)] if found.curves else None
        if self.size.width < _CURVE:
            efforts = present.effort_lines(found.efforts, width, texts)
            room = height - len(efforts) - 1
            if room < 1:
                return efforts[: height - 1] + present.curve_lines(curve, found.limit, width, 1)
            return [*efforts, BLANK, *present.curve_lines(curve, found.limit, width, room)]
        half = (width - _GAP) // 2
        left = [*present.effort_lines(found.efforts, half, texts), *([BLANK] * height)]
        right = [*present.curve_lines(curve, found.limit, half, height), *([BLANK] * height)]
        return [(*fit(one, half), Span(" " * _GAP), *fit(two, half)) for one, two in zip(left, right, strict=False)][
            :height
        ]
