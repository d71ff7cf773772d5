"""Finder: a field and what it finds, for help and for finding anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Input

from cockpit.tui.lines import Line, Page, Row, Span, columns, line, paragraph
from cockpit.tui.screens.dialog import Dialog
from cockpit.tui.widgets.line_view import LineView
from cockpit.tui.widgets.paper import Paper

MOST = 20
"""At most so many hits are shown of records; more letters find the rest."""


@dataclass(frozen=True, slots=True)
class Hit:
    """``key`` is what the finder answers with; ``side`` stands at the right, ``note`` below in the second line."""

    key: str
    title: str
    side: str = ""
    note: str = ""
    allowed: bool = True


Search = Callable[[str], Sequence[Hit]]


class Finder(Dialog[str]):
    """Letters narrow the list, arrows choose, enter answers with the hit's key."""

    def __init__(self, title: str, placeholder: str, search: Search, empty: str) -> None:
        super().__init__(title, tall=True)
        self._field = Input(placeholder=placeholder, compact=True, id="wanted")
        self._field.cursor_blink = False
        self._paper = Paper(id="hits")
        self._paper.can_focus = False
        self._paper.leads = True
        self._search, self._empty = search, empty
        self._hits: Sequence[Hit] = ()

    def compose(self) -> ComposeResult:
        with self.box:
            yield self._field
            yield self._paper

    def on_mount(self) -> None:
        self._field.focus()
        self._find("")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._find(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._answer()

    @on(LineView.Chosen)
    def _clicked(self) -> None:
        self._answer()

    def _find(self, text: str) -> None:
        self._hits = self._search(text)
        self._paper.show_page(self._page, cursor=0)

    def _answer(self) -> None:
        if self._hits:
            self.dismiss(self._hits[self._paper.cursor].key)

    def _page(self, width: int) -> Page:
        if not self._hits:
            return paragraph(self._empty, width, "quiet")
        rows: list[Row] = []
        for number, hit in enumerate(self._hits):
            rows.append(Row(_hit_line(hit, width), number))
            if hit.note:
                rows += [Row((Span("   "), *row.line), number) for row in paragraph(hit.note, width - 3, "quiet")]
        return rows

    def on_key(self, event: events.Key) -> None:
        target = self._paper.key_step(event.key) if event.key not in ("j", "k", "home", "end") else None
        if target is not None:
            event.stop()
            self._paper.move(target)


def _hit_line(hit: Hit, width: int) -> Line:
    side = min(24, max(8, Span(hit.side).cells))
    tone = "text" if hit.allowed else "quiet"
    name = line(Span(" "), Span(hit.title, tone))
    return columns(((name, width - side - 2, False), (line(Span(hit.side, "key")), side, True)))
