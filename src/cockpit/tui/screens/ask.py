"""Ask: a few lines to fill in, with what a line means or its fault below it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Input, Label

from cockpit.tui.commands.command import Window
from cockpit.tui.forms.drafts import Drafts
from cockpit.tui.safety import content
from cockpit.tui.screens.dialog import Dialog

Answers = Mapping[str, str]


def anything(_text: str) -> str:
    """Every text will do."""
    return ""


@dataclass(frozen=True)
class Question:
    """One line: ``check`` returns what is wrong with a text, in the language now spoken, or nothing.

    ``echo`` returns what a text means, such as the day that it names; it is shown while the text is being typed.
    """

    key: str
    label: str
    value: str = ""
    placeholder: str = ""
    check: Callable[[str], str] = anything
    echo: Callable[[str], str] = anything


class Ask(Dialog[Answers]):
    """Enter goes to the next line and, on the last one, is the answer; esc answers nothing, and what was typed stands
    there again the next time.
    """

    WINDOW: ClassVar = Window.ASK

    def __init__(self, title: str, questions: Sequence[Question], lead: str = "") -> None:
        super().__init__(title)
        self._questions = tuple(questions)
        self._lead = lead
        self._inputs: dict[str, Input] = {}
        self._notes: dict[str, Label] = {}
        self._key = ("ask", title, lead, *(question.label for question in self._questions))
        self._title = title

    def compose(self) -> ComposeResult:
        drafts = self._drafts
        typed = drafts.get(self._key) if drafts is not None else {}
        with self.box:
            if self._lead:
                yield Label(content(self._lead))
            for question in self._questions:
                yield Label(content(question.label))
                value = str(typed.get(question.key, question.value))
                field = Input(value, placeholder=question.placeholder, compact=True)
                field.cursor_blink = False
                self._inputs[question.key] = field
                yield field
                note = self._notes[question.key] = Label("", classes="note")
                note.display = False
                yield note

    @property
    def _drafts(self) -> Drafts | None:
        return getattr(self.app.screen_stack[0], "drafts", None)

    def keep_draft(self) -> None:
        """Keep what was typed until the same is asked again."""
        drafts = self._drafts
        if drafts is not None:
            values = {question.key: self._inputs[question.key].value for question in self._questions}
            changed = {one.key: values[one.key] for one in self._questions if values[one.key] != one.value}
            drafts.keep(self._key, changed, self._title)

    def action_leave(self) -> None:
        self.keep_draft()
        self.dismiss(None)

    def on_mount(self) -> None:
        next(iter(self._inputs.values())).focus()
        for question in self._questions:
            self._say(question)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._say(next(one for one in self._questions if self._inputs[one.key] is event.input))

    def _say(self, question: Question) -> None:
        """What the text means as far as it is typed."""
        self._note(question, question.echo(self._inputs[question.key].value.strip()))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        fields = list(self._inputs.values())
        place = fields.index(event.input)
        if self._show_fault(self._questions[place]):
            return
        if place + 1 < len(fields):
            fields[place + 1].focus()
            return
        self.action_save()

    def action_save(self) -> None:
        """Answer with what stands in the lines, or go to the first that can't be."""
        wrong = [question for question in self._questions if self._show_fault(question)]
        if wrong:
            self._inputs[wrong[0].key].focus()
        else:
            if self._drafts is not None:
                self._drafts.drop(self._key)
            self.dismiss({key: field.value.strip() for key, field in self._inputs.items()})

    def _show_fault(self, question: Question) -> bool:
        fault = question.check(self._inputs[question.key].value.strip())
        if fault:
            self._note(question, fault, wrong=True)
        else:
            self._say(question)
        return bool(fault)

    def _note(self, question: Question, text: str, *, wrong: bool = False) -> None:
        label = self._notes[question.key]
        label.update(content(text))
        label.set_class(wrong, "fault")
        label.display = bool(text)
