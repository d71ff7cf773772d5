"""The dialog of the capture line."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Input

from cockpit.content.words import _
from cockpit.desk.capture.completing import Completion, completions
from cockpit.desk.capture.context import Context
from cockpit.desk.capture.people import folded
from cockpit.desk.capture.planning import Captured, capture
from cockpit.desk.capture.saying import preview
from cockpit.desk.plans.making import new_id
from cockpit.model.changes import Plan
from cockpit.tui.capture.view import CaptureView, capture_page
from cockpit.tui.commands.command import Window
from cockpit.tui.forms.drafts import Drafts, Key
from cockpit.tui.screens.dialog import Dialog
from cockpit.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from cockpit.content.texts import Texts


class CaptureField(Input):
    """One line; a note of several lines that is pasted becomes one, its lines parted by semicolons."""

    def on_key(self, event: events.Key) -> None:
        """A letter with alt is a command: terminals send the letter with it, which would be typed."""
        if event.key.startswith("alt+"):
            event.prevent_default()

    def _on_paste(self, event: events.Paste) -> None:
        lines = [line.strip() for line in event.text.splitlines()]
        if len(lines) > 1:
            event.stop()
            event.prevent_default()
            self.insert_text_at_cursor("; ".join(line for line in lines if line))


class CaptureDialog(Dialog[Plan]):
    """Dismissed with the plan that the line is, or None; a line that was not written is kept as a draft."""

    WINDOW: ClassVar = Window.CAPTURE
    AUTO_FOCUS = ""

    def __init__(self, context: Context, texts: "Texts", drafts: Drafts, start: str = "") -> None:
        super().__init__(title_of(context), tall=True)
        self.context, self.texts, self.drafts = context, texts, drafts
        self.key: Key = ("capture", context.dossier.account.id)
        start = str(drafts.get(self.key).get("line", "")) or start
        self.field = CaptureField(start, compact=True, select_on_focus=False, id="line")
        self.field.cursor_blink = False
        self.paper = Paper(id="preview")
        self.paper.can_focus = False
        self.captured: Captured = capture(start, context)
        self._completions: tuple[Completion, ...] = ()
        self._chosen = 0

    def keep_draft(self) -> None:
        """Keep the line; also for a caller who could not write it."""
        line = self.field.value
        self.drafts.keep(self.key, {"line": line} if line.strip() else {}, str(self.box.border_title))

    def compose(self) -> ComposeResult:
        with self.box:
            yield self.field
            yield self.paper

    def on_mount(self) -> None:
        self.field.focus()
        self.field.cursor_position = len(self.field.value)
        self._show()

    @on(Input.Changed)
    def _changed(self) -> None:
        self._read()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Write the line, where nothing in it is unclear."""
        self.captured = capture(self.field.value, self.context)
        if self.captured.ready:
            self.drafts.drop(self.key)
            self.dismiss(self.captured.plan)
        else:
            self._show()

    def action_leave(self) -> None:
        self.keep_draft()
        self.dismiss(None)

    def _read(self) -> None:
        """Read the line anew: pure, so that no key waits."""
        self.captured = capture(self.field.value, self.context)
        self._completions = completions(self.field.value, self.field.cursor_position, self.context)
        self._chosen = 0
        self._show()

    def _show(self) -> None:
        said = preview(self.captured, self.context, self.texts)
        view = CaptureView(
            said,
            self._completions,
            self._chosen,
            self._asked(),
            self.captured.ready,
            not self.field.value.strip(),
        )
        self.paper.show_page(lambda width: capture_page(view, width))

    def _asked(self) -> str | None:
        return next((one.name for one in self.captured.unclear if one.name), None)

    # -- keys ---------------------------------------------------------------------------------------------

    def action_complete(self) -> None:
        """Put the chosen name into the line."""
        if self._completions:
            one = self._completions[self._chosen]
            self.field.value = one.line
            self.field.cursor_position = one.cursor
            self._completions = ()
            self._show()

    def action_next(self) -> None:
        self._choose(1)

    def action_previous(self) -> None:
        self._choose(-1)

    def _choose(self, step: int) -> None:
        if self._completions:
            self._chosen = (self._chosen + step) % len(self._completions)
            self._show()

    def action_new_person(self) -> None:
        """The unknown name is a new person of this account, added in the same act."""
        name = self._asked()
        if name is not None:
            self.context = replace(self.context, new_people={**self.context.new_people, folded(name): new_id()})
            self._read()

    def action_as_text(self) -> None:
        """The unknown name is no person."""
        name = self._asked()
        if name is not None:
            self.context = replace(self.context, as_text=self.context.as_text | {folded(name)})
            self._read()


def title_of(context: Context) -> str:
    """``Capture · Meridian Foods · MES rollout``."""
    deal = context.deal
    parts = (_("Capture"), context.dossier.account.name, deal.name if deal else _("no deal"))
    return " · ".join(parts)
