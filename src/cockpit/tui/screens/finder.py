"""Finder: a field and what it finds, for help and for finding anything."""

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from cockpit.tui.commands.hits import Hit
from cockpit.tui.lines import BLANK, Line, Page, Row, Span, columns, line, paragraph, wrap
from cockpit.tui.screens.dialog import Dialog
from cockpit.tui.widgets.line_view import LineView
from cockpit.tui.widgets.paper import Paper
from cockpit.tui.widgets.text_bar import TextBar

__all__ = ["MOST", "Finder", "Hit", "Search"]

MOST = 20
"""At most so many hits are shown of records; more letters find the rest."""

_SIDE = (6, 24)
"""Fewest and most cells of the column at the right."""

Search = Callable[[str], Sequence[Hit]]
Ask = Callable[[str, Callable[[str, Sequence[Hit]], None]], None]
"""``ask(text, found)`` looks for more in another thread and calls ``found`` there, once or several times."""


class Hits(Paper):
    """The list of a finder: a click answers at once."""

    can_focus = False
    leads = True

    def on_click(self, event: events.Click) -> None:
        event.prevent_default()
        row = int(event.get_content_offset_capture(self).y) + self.scroll_offset.y
        item = self.item_at(row) if 0 <= row < self.row_count else -1
        if item >= 0:
            self.move(item)
            self.post_message(self.Chosen(self, item))


class Finder(Dialog[str]):
    """Letters narrow the list, arrows choose, enter answers with the hit's key.

    ``search`` answers at once; what ``ask`` finds later is sorted in by rank, and enter waits for it.
    """

    class Found(Message):
        """What another thread has found for a text; ``whole``: nothing more will come for it."""

        def __init__(self, text: str, hits: Sequence[Hit], *, whole: bool) -> None:
            super().__init__()
            self.text, self.hits, self.whole = text, hits, whole

    def __init__(
        self,
        title: str,
        placeholder: str,
        search: Search,
        empty: str,
        start: str = "",
        *,
        ask: "Callable[[str, Finder], bool] | None" = None,
        tail: Callable[[str, int], Page] | None = None,
    ) -> None:
        super().__init__(title, tall=True)
        self._field = Input(start, placeholder=placeholder, compact=True, select_on_focus=False, id="wanted")
        self._field.cursor_blink = False
        self._paper = Hits(id="hits")
        self._told = TextBar(self._note, id="told")
        self._search, self._empty, self._ask, self._tail = search, empty, ask, tail
        self._hits: Sequence[Hit] = ()
        self._now: Sequence[Hit] = ()
        self._waiting = self._answers = False

    def compose(self) -> ComposeResult:
        with self.box:
            yield self._field
            yield self._paper
            yield self._told

    def on_mount(self) -> None:
        self._field.focus()
        self._find(self._field.value)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._find(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._answer()

    @on(LineView.Moved)
    def _moved(self) -> None:
        self._told.refresh()

    @on(LineView.Chosen)
    def _clicked(self) -> None:
        self._answer()

    def _find(self, text: str) -> None:
        self._answers = False
        self._waiting = self._ask is not None and self._ask(text, self)
        self._hits = self._now = self._search(text)
        self._show(0)

    @on(Found)
    def _found(self, message: Found) -> None:
        """Sort in what came late; a cursor that was moved stays on its hit."""
        if message.text != self._field.value:
            return
        at = self._paper.cursor
        chosen = self._hits[at].key if 0 < at < len(self._hits) else None
        known = {hit.key for hit in message.hits}
        kept = [hit for hit in self._now if hit.key not in known]
        self._hits = sorted([*kept, *message.hits], key=lambda hit: hit.rank)
        self._waiting = not message.whole
        places = {hit.key: place for place, hit in enumerate(self._hits)}
        self._show(places.get(chosen, 0) if chosen else 0)
        self._paper.reveal()
        if self._answers and not self._waiting:
            self._answer()

    def _show(self, cursor: int) -> None:
        self._paper.show_page(self._page, cursor=cursor)
        self._told.refresh()

    def _note(self, width: int, height: int) -> list[Line]:
        """What is told in full about the hit under the cursor: what it does, or why it can't be done now."""
        if not 0 <= self._paper.cursor < len(self._hits):
            return []
        hit = self._hits[self._paper.cursor]
        return wrap(line(Span(f" {hit.note}", "quiet" if hit.allowed else "warn")), width, indent=1)[:height]

    def _answer(self) -> None:
        if self._waiting and self._paper.cursor == 0:
            self._answers = True
        elif self._hits:
            self.dismiss(self._hits[self._paper.cursor].key)

    def _page(self, width: int) -> Page:
        rows: list[Row] = [] if self._hits or self._waiting else [*paragraph(self._empty, width, "quiet")]
        section = ""
        for number, hit in enumerate(self._hits):
            if hit.section and hit.section != section and not self._field.value.strip():
                section = hit.section
                rows += [*([Row(BLANK)] if rows else []), Row(line(Span(section, "accent")))]
            rows.append(_hit_row(hit, width, number))
        return [*rows, *self._tail(self._field.value, width)] if self._tail is not None else rows

    def on_key(self, event: events.Key) -> None:
        target = self._paper.key_step(event.key) if event.key not in ("j", "k", "home", "end") else None
        if target is not None:
            event.stop()
            self._step(target)
        elif not self._field.has_focus:
            self._typed_early(event)

    def _step(self, target: int) -> None:
        """Move the cursor; from the last hit on, scroll to what stands below the hits."""
        paper = self._paper
        if paper.cursor == paper.item_count - 1 and target > paper.cursor:
            paper.scroll_to(y=paper.scroll_offset.y + target - paper.cursor, animate=False)
        else:
            paper.move(target)

    def _typed_early(self, event: events.Key) -> None:
        """Quick fingers type before the field has the keys: nothing of it is lost."""
        if event.key == "enter":
            self._answer()
        elif event.is_printable and event.character is not None:
            self._field.insert_text_at_cursor(event.character)


def _hit_row(hit: Hit, width: int, number: int) -> Row:
    """Title, note as far as there is room, and the side; in brackets what can't be done now."""
    title = Span(hit.title, "text") if hit.allowed else Span(f"({hit.title})", "quiet")
    side = min(_SIDE[1], max(_SIDE[0], Span(hit.side).cells))
    named = line(title, Span(f"  {hit.note}" if hit.note else "", "quiet"))
    return Row(columns(((named, width - side - 1, False), (line(Span(hit.side, "key")), side, True))), number)
