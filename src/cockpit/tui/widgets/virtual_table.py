"""VirtualTable: a list of any length; rows are fetched a page at a time when they come into view."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from textual.geometry import Size

from cockpit.tui.lines import BLANK, Line, Span, line, wrap
from cockpit.tui.widgets.line_view import LineView

PAGE = 64
_PAGES_KEPT = 32

Fetch = Callable[[int, int], Sequence[object]]
"""``fetch(offset, limit)`` gives the rows from ``offset`` on, at most ``limit``."""
Draw = Callable[[object, int], Line]
"""``draw(row, width)`` gives the row as a line of at most ``width`` cells."""


class VirtualTable(LineView):
    """One row is one line and one item. At most 32 pages of 64 rows are kept."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fetch: Fetch = lambda _offset, _limit: ()
        self._draw: Draw = lambda _row, _width: BLANK
        self._count = 0
        self._empty = ""
        self._pages: OrderedDict[int, Sequence[object]] = OrderedDict()

    def show_rows(self, fetch: Fetch, draw: Draw, count: int, *, cursor: int = 0, empty: str = "") -> None:
        """Show these rows from now on, with the cursor on one of them, or ``empty`` where there is none."""
        self._fetch, self._draw, self._count, self._empty = fetch, draw, count, empty
        self._pages.clear()
        self.set_reactive(LineView.cursor, max(0, min(cursor, count - 1)))
        self.renew()
        self.reveal()

    def reload(self, count: int) -> None:
        """The rows may have changed; the cursor stays where it is."""
        self._pages.clear()
        self._count = count
        self.renew()

    @property
    def item_count(self) -> int:
        return self._count

    @property
    def row_count(self) -> int:
        return self._count or len(self._words)

    @property
    def _words(self) -> list[Line]:
        return wrap(line(Span(self._empty, "quiet")), self.room) if self._empty and self.room else []

    def rows_of(self, item: int) -> tuple[int, int]:
        return item, item

    def item_at(self, row: int) -> int:
        return row if 0 <= row < self._count else -1

    def row(self, index: int) -> object | None:
        """The fetched row, None where there is none (any more)."""
        number, place = divmod(index, PAGE)
        if (page := self._pages.get(number)) is None:
            page = self._pages[number] = self._fetch(number * PAGE, PAGE)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[place] if 0 <= place < len(page) else None

    def line_at(self, row: int) -> Line:
        if self._count == 0:
            return self._words[row]
        fetched = self.row(row)
        return BLANK if fetched is None else self._draw(fetched, self.room)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._count
