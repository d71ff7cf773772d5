"""ThemeList: the themes by name; each is shown as the cursor comes to it."""

from collections.abc import Callable

from textual import on

from cockpit.content.words import _
from cockpit.tui.looks import NAMES
from cockpit.tui.screens.finder import Finder, Hit
from cockpit.tui.widgets.line_view import LineView


class ThemeList(Finder):
    """Answers with the chosen theme, None where it was left; ``tried`` is called with each theme on the way.

    It is small, and what is behind it is not dimmed, so that each theme is seen as it is.
    """

    def __init__(self, present: str, tried: Callable[[str], None]) -> None:
        super().__init__(_("Choose a theme"), _("part of a name"), self._themes, _("No such theme."))
        self._present, self._tried = present, tried

    def _themes(self, text: str) -> list[Hit]:
        wanted = text.lower().strip()
        hits = [Hit(name, _(title), name if _(title).lower() != name else "") for name, title in NAMES.items()]
        return [hit for hit in hits if wanted in f"{hit.title} {hit.key}".lower()]

    def on_mount(self) -> None:
        self.call_after_refresh(self._paper.move, list(NAMES).index(self._present), told=False)

    def _find(self, text: str) -> None:
        super()._find(text)
        if text.strip():
            self._try()

    @on(LineView.Moved)
    def _try(self) -> None:
        if 0 <= self._paper.cursor < len(self._hits):
            self._tried(self._hits[self._paper.cursor].key)
