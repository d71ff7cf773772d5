"""Ask: a few lines to fill in, with the fault below the line that has it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.widgets import Input, Label

from cockpit.content.words import _
from cockpit.tui.safety import content
from cockpit.tui.screens.dialog import Dialog

Answers = Mapping[str, str]


def anything(_text: str) -> str:
    """Every text will do."""
    return ""


@dataclass(frozen=True)
class Question:
    """One line: ``check`` returns what is wrong with a text, in the language now spoken, or nothing."""

    key: str
    label: str
    value: str = ""
    placeholder: str = ""
    check: Callable[[str], str] = anything


class Ask(Dialog[Answers]):
    """Enter goes to the next line and, on the last one, is the answer; esc answers nothing."""

    def __init__(self, title: str, questions: Sequence[Question], lead: str = "") -> None:
        super().__init__(title, _("enter goes on, esc leaves"))
        self._questions = tuple(questions)
        self._lead = lead
        self._inputs: dict[str, Input] = {}
        self._faults: dict[str, Label] = {}

    def compose(self) -> ComposeResult:
        with self.box:
            if self._lead:
                yield Label(content(self._lead))
            for question in self._questions:
                yield Label(content(question.label))
                field = Input(question.value, placeholder=question.placeholder, compact=True)
                field.cursor_blink = False
                self._inputs[question.key] = field
                yield field
                fault = self._faults[question.key] = Label(content(""), classes="fault")
                fault.display = False
                yield fault

    def on_mount(self) -> None:
        next(iter(self._inputs.values())).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        fields = list(self._inputs.values())
        place = fields.index(event.input)
        if self._show_fault(self._questions[place]):
            return
        if place + 1 < len(fields):
            fields[place + 1].focus()
            return
        wrong = [question for question in self._questions if self._show_fault(question)]
        if wrong:
            self._inputs[wrong[0].key].focus()
        else:
            self.dismiss({key: field.value.strip() for key, field in self._inputs.items()})

    def _show_fault(self, question: Question) -> bool:
        fault = question.check(self._inputs[question.key].value.strip())
        label = self._faults[question.key]
        label.update(content(fault))
        label.display = bool(fault)
        return bool(fault)
