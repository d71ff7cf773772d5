"""A screen over the whole book whose body is one long list with columns."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget

from cockpit.content.words import _
from cockpit.tui.clipboard import copy
from cockpit.tui.commands.command import Window
from cockpit.tui.editor import app_of
from cockpit.tui.lines import BLANK, Line, Span, plain
from cockpit.tui.overview.screen import Overview
from cockpit.tui.overview.table import Fitted, Order, beside, by_column, column_at, heading
from cockpit.tui.panes.filter_field import FilterField
from cockpit.tui.widgets.line_view import LineView
from cockpit.tui.widgets.text_bar import TextBar
from cockpit.tui.widgets.virtual_table import VirtualTable

if TYPE_CHECKING:
    from textual.widgets import Input

    from cockpit.tui.screens.home import HomeScreen

_AT_ONCE = 500
"""So many rows are ordered and filtered while a key waits; more in a thread."""


class Listed(Overview):
    """A subclass gives columns, all rows, how they are arranged, and how one is drawn."""

    def __init__(self, home: "HomeScreen", window: Window, order: Order) -> None:
        super().__init__(home, window)
        self.order = order
        self.filter_text = ""
        self.rows: list[object] = []
        """As they are shown."""
        self.titles = TextBar(self._draw_titles, id="titles")
        self.table = VirtualTable(id="rows")

    # -- what a subclass gives ----------------------------------------------------------------------------

    def columns(self, width: int) -> Fitted:
        raise NotImplementedError

    def count_all(self) -> int:
        """How many rows there are without a filter."""
        raise NotImplementedError

    def arranged_rows(self) -> list[object]:
        """The rows that the filter lets through, in the order; for a thread, so it touches nothing of the screen."""
        raise NotImplementedError

    def draw(self, row: object, columns: Fitted) -> Line:
        raise NotImplementedError

    def key_of(self, row: object) -> object:
        """What a row is known by when the order changes."""
        raise NotImplementedError

    def empty(self) -> str:
        """What stands where there is no row."""
        raise NotImplementedError

    # -- the list -----------------------------------------------------------------------------------------

    def body(self) -> list[Widget]:
        """Titles and list, for ``parts``."""
        return [self.titles, self.table]

    def on_mount(self) -> None:
        super().on_mount()
        self.table.focus()

    @property
    def chosen(self) -> object | None:
        """The row under the cursor."""
        return self.rows[self.table.cursor] if 0 <= self.table.cursor < len(self.rows) else None

    def sort(self) -> None:
        """Have the rows arranged, in a thread where there are many."""
        if self.count_all() <= _AT_ONCE:
            self._arranged(self.arranged_rows())
        else:
            self.run_worker(self._rearrange, thread=True, exclusive=True, group="arranging")

    def _rearrange(self) -> None:
        rows = self.arranged_rows()
        self.app.call_from_thread(self._arranged, rows)

    def _arranged(self, rows: list[object]) -> None:
        """Show the rows, the cursor on the same one."""
        if not self.is_attached:
            return
        chosen = self.chosen
        wanted = self.key_of(chosen) if chosen is not None else None
        self.rows = rows
        at = next((place for place, row in enumerate(rows) if self.key_of(row) == wanted), 0) if wanted else 0
        fetch = lambda offset, limit: rows[offset : offset + limit]  # noqa: E731  # handed on
        self.table.show_rows(fetch, self._row, len(rows), cursor=at, empty=self.empty())
        self.titles.refresh()
        self.bars()
        self.moved()

    def done(self) -> None:
        """Where nothing was read, it is said why."""
        if not self.rows:
            self.sort()

    def moved(self) -> None:
        """The cursor stands on another row."""

    def repaint(self) -> None:
        """The rows are the same, what stands in them is not."""
        self.table.renew()

    def _row(self, row: object, width: int) -> Line:
        return self.draw(row, self.columns(width))

    def _draw_titles(self, width: int, _height: int) -> list[Line]:
        return [(Span(" "), *heading(self.columns(max(0, width - 2)), self.order))] if self.rows else [BLANK]

    @on(LineView.Moved, "#rows")
    def _moved(self) -> None:
        self.moved()

    @on(LineView.Chosen, "#rows")
    def _chosen(self) -> None:
        self.do_enter()

    def do_enter(self) -> None:
        """Show the row in the cockpit."""

    # -- order and filter ---------------------------------------------------------------------------------

    @on(TextBar.Clicked, "#titles")
    def _title_clicked(self, message: TextBar.Clicked) -> None:
        column = column_at(self.columns(max(0, self.titles.size.width - 2)), message.x - 1)
        if column is not None:
            self._order_by(by_column(self.order, column))

    def _order_by(self, order: Order) -> None:
        self.order = order
        self.titles.refresh()
        self.sort()

    def do_next_column(self) -> None:
        self._order_by(beside(self.columns(self.table.room), self.order, 1))

    def do_previous_column(self) -> None:
        self._order_by(beside(self.columns(self.table.room), self.order, -1))

    def do_turn_order(self) -> None:
        self._order_by(self.order._replace(turned=not self.order.turned))

    def do_filter(self) -> None:
        field = self._field()
        if field is None:
            field = FilterField(self.filter_text, id="filter")
            self.mount(field, before=self.titles)
        field.focus()

    def run_own(self, name: str) -> Awaitable[None] | None:
        """While the filter is typed in, its keys are those of a field."""
        field = self._field()
        if field is None or not field.has_focus:
            return super().run_own(name)
        if name == "enter":
            return field.action_submit()
        typing = {"next_column": field.action_cursor_right, "previous_column": field.action_cursor_left}
        return typing[name]() if name in typing else super().run_own(name)

    def _field(self) -> FilterField | None:
        return next(iter(self.query(FilterField)), None)

    def on_input_changed(self, event: "Input.Changed") -> None:
        if event.value.strip() != self.filter_text:
            self.filter_text = event.value.strip()
            self.sort()

    def on_input_submitted(self) -> None:
        self.table.focus()
        if not self.filter_text:
            self._close_filter()

    def on_filter_field_stepped(self, message: FilterField.Stepped) -> None:
        target = self.table.key_step(message.key)
        if target is not None:
            self.table.move(target)

    def _close_filter(self) -> None:
        field = self._field()
        if field is not None:
            field.remove()
            self.table.focus()

    def do_leave(self) -> None:
        """The filter first, then the screen."""
        if self._field() is None:
            self.action_leave()
            return
        self._close_filter()
        if self.filter_text:
            self.filter_text = ""
            self.sort()

    def where(self) -> str:
        count, shown = self.count_all(), len(self.rows)
        if self.filter_text:
            return _("{n} with “{text}”").format(n=shown, text=self.filter_text)
        return self.counted(count) if count else ""

    def counted(self, count: int) -> str:
        """How many rows there are, in words."""
        raise NotImplementedError

    def do_copy(self) -> None:
        width = self.table.room or 80
        columns = self.columns(width)
        lines = [heading(columns, self.order), *(self.draw(row, columns) for row in self.rows)]
        copy(app_of(self), "\n".join(plain(one).rstrip() for one in lines), _("the list"))
