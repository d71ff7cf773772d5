"""SmallForm: what the quick contact and the attitude dialog share: a few rows, enter goes on and at last saves."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from cockpit.content.words import _
from cockpit.desk.fields import day_of
from cockpit.model.changes import Plan
from cockpit.model.faults import Fault, Refused
from cockpit.tui.commands.command import Window
from cockpit.tui.forms.controls.painted import Painted
from cockpit.tui.forms.controls.row import FieldRow
from cockpit.tui.forms.drafts import Drafts, Key
from cockpit.tui.forms.fields import words_of
from cockpit.tui.forms.sheet import said, sentence
from cockpit.tui.forms.values import State
from cockpit.tui.safety import content
from cockpit.tui.screens.dialog import Dialog


class SmallRow(Vertical):
    """A label and a painted input."""

    DEFAULT_CSS = """
    SmallRow { height: auto; }
    SmallRow > .label { dock: left; width: 22; padding: 0 1 0 0; color: $foreground 70%; }
    SmallRow > .label.-lit { color: $foreground; text-style: bold; }
    """

    def __init__(self, label: str, painted: Painted) -> None:
        super().__init__()
        self.label, self.painted = Static(content(label), classes="label"), painted

    def compose(self) -> ComposeResult:
        yield self.label
        yield self.painted

    def on_descendant_focus(self) -> None:
        self.label.add_class("-lit")

    def on_descendant_blur(self) -> None:
        self.label.remove_class("-lit")


class SmallForm(Dialog[Plan]):
    """Dismissed with a plan, or None where it was left; what was typed is kept in ``drafts``.

    ``lead`` is what the form is about, above its rows.
    """

    AUTO_FOCUS = ""
    WINDOW: ClassVar = Window.SMALL
    DEFAULT_CSS = """
    SmallForm > .box { width: 84; max-width: 100%; height: auto; max-height: 100%; }
    SmallForm SmallRow > .label, SmallForm FieldRow > .label { width: 16; }
    SmallForm #general { color: $error; }
    SmallForm #lead { color: $foreground 70%; margin: 0 0 1 0; }
    """

    def __init__(self, title: str, key: Key, drafts: Drafts | None) -> None:
        super().__init__(title)
        self.key = key
        self.drafts = drafts or Drafts()
        self.draft = self.drafts.get(key)
        self.lead = ""

    def parts(self) -> Sequence[Widget]:
        """The rows from top to bottom."""
        raise NotImplementedError

    def plan(self) -> Plan:
        """What saving writes. Raises Refused."""
        raise NotImplementedError

    def states(self) -> Mapping[str, State]:
        """What was typed, for the draft; nothing where nothing was."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with self.box:
            general = Static("", id="general")
            general.display = False
            yield general
            if self.lead:
                yield Static(content(self.lead), id="lead")
            yield from self.parts()

    @on(Input.Submitted)
    @on(Painted.GoOn)
    def _go_on(self, event: Input.Submitted | Painted.GoOn) -> None:
        event.stop()
        if event.control is self.last():
            self.action_save()
        else:
            self.after(event.control)

    def last(self) -> Widget:
        """The input on which enter saves."""
        raise NotImplementedError

    def after(self, control: Widget | None) -> None:
        """Where enter leads to from an input: to the last one, as the others may stay as they are."""
        self.last().focus()

    def action_save(self) -> None:
        """Make the plan, or say what is wrong."""
        try:
            plan = self.plan()
        except Refused as refused:
            self.refuse("\n".join(_sentence(fault) for fault in refused.faults))
            return
        self.drafts.drop(self.key)
        self.dismiss(plan or None)

    def refuse(self, text: str) -> None:
        """Say what is wrong above the rows."""
        general = self.query_one("#general", Static)
        general.update(content(text))
        general.display = bool(text)

    def keep_draft(self) -> None:
        """Keep what was typed; also for a caller who could not write the plan."""
        self.drafts.keep(self.key, self.states(), str(self.box.border_title))

    def action_leave(self) -> None:
        self.keep_draft()
        self.dismiss(None)


def day_in(row: FieldRow, today: dt.date) -> dt.date:
    """The day typed in a row. Raises Refused."""
    return day_of(row.field.name, str(row.control.state), today, row.field.lean)


def _sentence(fault: Fault) -> str:
    label = _(words_of("", fault.field)[0])
    return sentence(label, fault.value, said(fault.template, fault.values))
