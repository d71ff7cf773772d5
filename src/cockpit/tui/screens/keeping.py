"""Drafts across a crash: every two seconds what stands in open forms goes into the draft file, off the key path."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.draft_file import DraftFile

if TYPE_CHECKING:
    from textual.app import App

    from cockpit.tui.screens.home import HomeScreen

EVERY = 2.0
"""Seconds of typing that a crash may cost at most (reliability.md d.10)."""
_TOLD = 3


class Keeper:
    """Keeps the drafts of one home screen; the demo book's are not kept, as it is new each time."""

    def __init__(self, home: "HomeScreen") -> None:
        self._home = home
        self._file = None if home.session.demo else DraftFile(home.session.path)

    def begin(self) -> None:
        """Bring back what an earlier run has kept, say so, and keep from now on."""
        if self._file is None:
            return
        titles = [draft.title for draft in self._home.drafts.recall(self._file.read())]
        if titles:
            self._home.say(_kept(sorted(title for title in titles if title)))
        self._home.set_interval(EVERY, self.round)

    def round(self) -> None:
        """Keep what stands in open forms; written while nothing else is being written."""
        keep_open_forms(self._home.app)
        if self._home.drafts.unwritten and not self._home.session.saving and self._file is not None:
            file = self._file
            self._home.run_worker(lambda: file.write(self._home.drafts), thread=True, group="drafts")

    def end(self) -> None:
        """Write what is not written yet, at once."""
        if self._file is not None and self._home.drafts.unwritten:
            self._file.write(self._home.drafts)


def keep_open_forms(app: "App[int]") -> None:
    """Have every open form keep what was typed in it."""
    for screen in app.screen_stack:
        keep = getattr(screen, "keep_draft", None)
        if keep is not None and screen.is_mounted:
            keep()


def _kept(titles: list[str]) -> str:
    said = _("Kept from last time, not saved yet. Open the form again to go on.")
    more = len(titles) - _TOLD
    return "\n".join([said, *titles[:_TOLD], *([_("and {n} more").format(n=more)] if more > 0 else [])])
