"""RecordForm: the dialog that adds or edits any record; it makes a plan and writes nothing."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from cockpit.content.words import _
from cockpit.model.changes import Plan
from cockpit.model.record import Record
from cockpit.tui.commands.command import Window
from cockpit.tui.commands.keymap import key_for
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.controls.row import FieldRow
from cockpit.tui.forms.drafts import Drafts
from cockpit.tui.forms.layouts import Section
from cockpit.tui.forms.sheet import Faulty, Sheet
from cockpit.tui.forms.told import is_told_of, told
from cockpit.tui.forms.values import State
from cockpit.tui.safety import content
from cockpit.tui.screens.dialog import Dialog

_TELL = 0.2
"""Seconds between two looks at whether what is typed says something else."""


class MoreBar(Static, can_focus=True):
    """The line that opens the rest of a form."""

    DEFAULT_CSS = """
    MoreBar { height: 1; margin: 1 0 0 0; color: $accent; }
    MoreBar:focus { background: $panel; text-style: bold; }
    """

    class Opened(Message):
        """Enter, space or a click."""

    def on_key(self, event: events.Key) -> None:
        if event.key in ("enter", "space"):
            event.stop()
            self.post_message(self.Opened())

    def on_click(self) -> None:
        self.post_message(self.Opened())


class RecordForm(Dialog[Plan]):
    """Dismissed with the plan of what to write, None where nothing was changed or the form was left.

    What was typed in a form that is left is kept in ``drafts`` and stands there again the next time.
    """

    AUTO_FOCUS = ""
    WINDOW: ClassVar = Window.FORM
    DEFAULT_CSS = """
    RecordForm > .box { width: 92; max-width: 100%; height: 96%; max-height: 100%; }
    RecordForm VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    RecordForm .section { color: $accent; margin: 1 0 0 0; text-style: bold; }
    RecordForm #told { height: auto; max-height: 4; color: $accent; }
    RecordForm #hint { dock: bottom; height: 1; color: $foreground 70%; }
    RecordForm #note { color: $warning; }
    RecordForm #general { color: $error; }
    """

    def __init__(
        self,
        array: str,
        context: FormContext,
        *,
        record: Record | None = None,
        given: Mapping[str, Any] | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        self.sheet = Sheet(array, context, record, given)
        super().__init__(self.sheet.title)
        self.context = self.sheet.context
        self.drafts = drafts or Drafts()
        self._draft = dict(self.drafts.get(self.sheet.key))
        self._saved: Mapping[str, State] | None = None
        self._rows: dict[str, FieldRow] = {}
        self._told_of: Mapping[str, State] = {}

    def compose(self) -> ComposeResult:
        with self.box:
            draft = _("Your draft is back · {key} forgets it").format(key=key_for("form.forget"))
            note = Static(content(draft), id="note")
            note.display = bool(self._draft)
            yield note
            general = Static("", id="general")
            general.display = False
            yield general
            with VerticalScroll(can_focus=False):
                yield from self._sections(self.sheet.layout.first)
                if self.sheet.layout.more:
                    yield MoreBar(content(self._more_text()))
            said = Static("", id="told")
            said.display = False
            yield said
            yield Static("", id="hint")

    async def on_mount(self) -> None:
        if is_told_of(self.sheet):
            self._tell()
            self.set_interval(_TELL, self._tell)
        hidden = [f for section in self.sheet.layout.more for f in section.fields]
        if any(field in self._draft for field in hidden):
            await self._open_more()
        self._row_list()[0].control.focus()

    def _tell(self) -> None:
        """Say what the method makes of what stands in the form now."""
        states = self.states()
        if states != self._told_of:
            self._told_of = states
            said = told(self.sheet, states)
            line = self.query_one("#told", Static)
            line.update(Content("\n").join(content(sentence) for sentence in said))
            line.display = bool(said)

    # -- rows ---------------------------------------------------------------------------------------------

    def _sections(self, sections: tuple[Section, ...]) -> Iterator[Static | FieldRow]:
        for section in sections:
            if section.title:
                yield Static(content(_(section.title)), classes="section")
            for name in section.fields:
                state = self._draft.get(name, self.sheet.start[name])
                row = FieldRow(self.sheet.fields[name], self.sheet.label(name), state, self.context)
                self._rows[name] = row
                yield row

    def _row_list(self) -> list[FieldRow]:
        return list(self._rows.values())

    def _more_text(self) -> str:
        names = [name for section in self.sheet.layout.more for name in section.fields]
        filled = sum(1 for name in names if self.sheet.start[name])
        text = _("▸ More: {count} fields").format(count=len(names))
        return text + (_(", {filled} filled").format(filled=filled) if filled else "")

    @on(MoreBar.Opened)
    async def _more(self) -> None:
        rest = await self._open_more()
        if rest:
            next(row for row in rest if isinstance(row, FieldRow)).control.focus()
            self.call_after_refresh(rest[0].scroll_visible, top=True, animate=False)

    async def _open_more(self) -> list[Static | FieldRow]:
        """Show the rest of the form; what was added, nothing where it is open already."""
        bars = self.query(MoreBar)
        if not bars:
            return []
        rest = list(self._sections(self.sheet.layout.more))
        await self.query_one(VerticalScroll).mount(*rest)
        await bars.remove()
        return rest

    def on_descendant_focus(self) -> None:
        """Events of two inputs may come in any order, so what has the focus now counts."""
        row = next((row for row in self._rows.values() if row.control is self.focused), None)
        if row is not None:
            self.query_one("#hint", Static).update(content(self.sheet.hint(row.field.name)))
            self.call_after_refresh(row.scroll_visible, animate=False)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        row = next((row for row in self._rows.values() if row.control is event.widget), None)
        if row is not None:
            row.show_fault(self.sheet.fault(row.field.name, row.control.state))

    # -- leaving ------------------------------------------------------------------------------------------

    @on(Input.Submitted)
    async def _next(self, event: Input.Submitted) -> None:
        event.stop()
        controls = [row.control for row in self._row_list()]
        place = next(i for i, control in enumerate(controls) if control is event.input)
        if place + 1 < len(controls):
            controls[place + 1].focus()
        else:
            await self.action_save()

    def states(self) -> dict[str, State]:
        """What stands in every field, also in those not shown."""
        shown = {name: row.control.state for name, row in self._rows.items()}
        return {**self.sheet.start, **self._draft, **shown}

    async def action_save(self) -> None:
        """Make the plan, or show what is wrong and go to the first fault."""
        states = self.states()
        try:
            plan = self.sheet.plan(states)
        except Faulty as faulty:
            await self._show_faults(faulty.messages)
            return
        self._saved = self.sheet.changed(states)
        self.drafts.drop(self.sheet.key)
        self.dismiss(plan or None)

    async def _show_faults(self, messages: Mapping[str, str]) -> None:
        if messages.keys() - self._rows.keys() - {""}:
            await self._open_more()
        general = self.query_one("#general", Static)
        general.update(content(messages.get("", "")))
        general.display = "" in messages
        for name, row in self._rows.items():
            row.show_fault(messages.get(name, ""))
        first = next((row for name, row in self._rows.items() if name in messages), None)
        if first is not None:
            self.call_after_refresh(first.control.focus)

    def keep_draft(self) -> None:
        """Keep what was typed; also for a caller who could not write the plan."""
        saved = self._saved
        typed = self.sheet.changed(self.states()) if saved is None else saved
        self.drafts.keep(self.sheet.key, typed, self.sheet.title)

    def action_leave(self) -> None:
        self.keep_draft()
        self.dismiss(None)

    def action_forget(self) -> None:
        """Start again from what the record holds."""
        self._draft = {}
        self.drafts.drop(self.sheet.key)
        for name, row in self._rows.items():
            row.control.state = self.sheet.start[name]
            row.show_fault("")
        self.query_one("#note", Static).display = False
