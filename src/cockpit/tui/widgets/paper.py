"""Paper: a page of wrapped lines, some of which are items that the cursor can stand on."""

from collections.abc import Callable

from cockpit.tui.lines import Line, Page
from cockpit.tui.widgets.line_view import LineView

DrawPage = Callable[[int], Page]
"""``draw(width)`` gives the rows of the page for that many cells."""


class Paper(LineView):
    """Paints what a drawing function returns; the function is asked again whenever the width changes."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw: DrawPage = lambda _width: ()
        self._page: Page = ()
        self._spans: list[tuple[int, int]] = []

    def show_page(self, draw: DrawPage, *, cursor: int | None = None) -> None:
        """Show this page from now on; without ``cursor`` the cursor keeps its number."""
        self._draw = draw
        if cursor is not None:
            self.set_reactive(LineView.cursor, cursor)
            self.scroll_to(y=0, animate=False)
        if self.room and (cursor is not None or draw(self.room) != self._page):
            self.renew()
            if self.has_focus:
                self.reveal()

    def renew(self) -> None:
        self._page = list(self._draw(self.room)) if self.room else []
        self._spans = _spans(self._page)
        super().renew()

    @property
    def item_count(self) -> int:
        return len(self._spans)

    @property
    def row_count(self) -> int:
        return len(self._page)

    def rows_of(self, item: int) -> tuple[int, int]:
        return self._spans[item]

    def item_at(self, row: int) -> int:
        return self._page[row].item

    def line_at(self, row: int) -> Line:
        return self._page[row].line


def _spans(page: Page) -> list[tuple[int, int]]:
    """First and last row of every item; items are numbered from 0 in the order of the page."""
    spans: list[tuple[int, int]] = []
    for number, row in enumerate(page):
        if row.item == len(spans):
            spans.append((number, number))
        elif row.item >= 0:
            spans[row.item] = (spans[row.item][0], number)
    return spans
