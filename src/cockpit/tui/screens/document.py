"""The viewer of a document: reads like a page, copies as Markdown, writes a file, with or without opinions."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.commands.command import Window
from cockpit.tui.drawing.document import document_page
from cockpit.tui.screens.dialog import Dialog
from cockpit.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from cockpit.desk.documenting import Document

Build = "Callable[[bool], Document | None]"


class DocumentPage(Dialog[None]):
    """``build(opinions)`` makes the document; it was made once before, so it is there."""

    WINDOW: ClassVar = Window.DOCUMENT

    def __init__(self, build: "Callable[[bool], Document | None]", document: "Document") -> None:
        super().__init__(document.title, tall=True)
        self._build, self._document, self._opinions = build, document, True
        self._paper = Paper(id="page")

    def compose(self) -> "ComposeResult":
        with self.box:
            yield self._paper

    def on_mount(self) -> None:
        self._show()
        self._paper.focus()

    def _show(self) -> None:
        document = self._document
        self._paper.show_page(lambda width: document_page(document, width))

    def action_opinions(self) -> None:
        """Leave out every judgement of a person, or bring them back."""
        found = self._build(not self._opinions)
        if found is None:
            return
        self._opinions = not self._opinions
        self._document = found
        self._show()
        self._app.say(_("With opinions.") if self._opinions else _("Without opinions about people."))

    def action_copy(self) -> None:
        from cockpit.desk.documenting import written
        from cockpit.tui.clipboard import copy

        copy(self._app, written(self._document, "md"), self._document.title)

    def action_save(self) -> None:
        """As a page to print, or as Markdown where the name ends so."""
        from cockpit.desk.documenting import written
        from cockpit.tui.screens.to_file import ask_where

        document = self._document
        ask_where(
            self._app,
            _("Write to a file"),
            document.title,
            ".html",
            lambda ending: written(document, "md" if ending == ".md" else "html"),
        )

    @property
    def _app(self) -> "CockpitApp":
        from cockpit.tui.editor import app_of

        return app_of(self)


if TYPE_CHECKING:
    from cockpit.tui.app import CockpitApp
