"""The keys of the guided attitude; nothing is written before it is saved, then all of it as one act."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.attitude_view import (
    BEHAVIOUR,
    BENEFIT,
    CONFIDENCES,
    DAY,
    EVIDENCE,
    QUOTE,
    SAVE,
    SURE,
    Answers,
    attitude_view,
    drafted,
    recalled,
)
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


class AttitudeBoard(Board):
    """Enter answers and goes on to the next question; space answers and stays."""

    WINDOW: ClassVar = Window.ATTITUDE
    TOLD: ClassVar = (3, 4)

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home, _("Attitude by two questions"))
        person = self.person
        part = person.participation if person else None
        self.drafts = home.drafts
        self.key = ("guided", self.person_id or "", self.deal_id or "")
        self.start = Answers(part.benefit_level if part else None)
        self.answers = recalled(self.drafts.get(self.key), self.start)
        if person is not None:
            self.retitle(_("Attitude by two questions: {name}").format(name=person.name))

    def view(self) -> BoardView | None:
        person = self.person
        if person is None or person.participation is None:
            return None
        return attitude_view(person, self.answers, self.home.session.texts)

    def on_mount(self) -> None:
        super().on_mount()
        start = self.answers.benefit if self.answers.benefit is not None else 0
        self.call_after_refresh(self.list.move, 4 - start)

    def do_answer(self) -> None:
        self._answer()

    def do_enter(self) -> None:
        """Answer, and go to the first item of the next question."""
        if self.item is None or self.shown is None:
            return
        key = self.item.key
        if key == SAVE:
            self.do_save()
            return
        self._answer()
        if key in (EVIDENCE, DAY):
            return
        kinds = [item.key.partition(":")[0] for item in self.shown.items]
        here = kinds.index(key.partition(":")[0])
        kind = {BENEFIT: BEHAVIOUR, BEHAVIOUR: SURE, QUOTE: SURE, SURE: EVIDENCE}[kinds[here]]
        near = self.answers.benefit if self.answers.benefit is not None else 0
        within = {BEHAVIOUR: 4 - near, SURE: CONFIDENCES.index(self.answers.confidence)}
        self.list.move(kinds.index(kind) + within.get(kind, 0))

    def _answer(self) -> None:
        from cockpit.tui.boards.days import day_fault, past_echo

        if self.item is None:
            return
        kind, _colon, code = self.item.key.partition(":")
        today = self.home.session.today
        if kind == EVIDENCE:
            self.do_evidence()
        elif kind == DAY:
            on = self.answers.on or today.isoformat()
            self.ask(
                _("Day"),
                on,
                self._dated,
                check=lambda text: day_fault(text, today),
                echo=lambda text: past_echo(text, today),
            )
        elif kind == QUOTE:
            guide = self.home.session.texts.file("guide")
            heard = str(guide["Quote"][code])
            evidence = self.answers.evidence if heard in self.answers.evidence else f"{self.answers.evidence} {heard}"
            self._set(behaviour=int(guide["QuoteValue"][code]), evidence=evidence.strip(), adjusted=0)
        elif kind == SURE:
            self._set(confidence=code)
        elif kind in (BENEFIT, BEHAVIOUR):
            self._set(**{kind: int(code)}, adjusted=0)

    def _dated(self, text: str) -> None:
        from cockpit.tui.boards.days import day_of

        today = self.home.session.today
        day = day_of(text, today)
        self._set(on="" if day == today else day.isoformat())

    def do_past(self) -> None:
        """The assessments so far, to be corrected."""
        from cockpit.tui.boards.past import PastBoard

        self.app.push_screen(PastBoard(self.home))

    def _set(self, **changed: Any) -> None:
        self.answers = replace(self.answers, **changed)
        self.paint()

    def do_more(self) -> None:
        self._adjust(1)

    def do_less(self) -> None:
        self._adjust(-1)

    def _adjust(self, by: int) -> None:
        """One step from the result; while the second question is open, its answer one step from what is recorded."""
        value, person = self.answers.value, self.person
        if self.answers.behaviour is None and person is not None:
            self._set(behaviour=max(-4, min(4, (person.raw or 0) + by)), adjusted=0)
        elif value is not None and -4 <= value + by <= 4:
            self._set(adjusted=self.answers.adjusted + by)

    def do_evidence(self) -> None:
        """What the assessment rests on, from wherever the cursor is."""
        self.ask(_("Evidence"), self.answers.evidence, lambda text: self._set(evidence=text))

    def do_save(self) -> None:
        """Write the assessment, with the answer to the first question as benefit."""
        from cockpit.desk.plans.boards import guided_attitude
        from cockpit.model.enums import Confidence

        person, answers = self.person, self.answers
        if person is None or person.participation is None:
            return
        if (value := answers.value) is None:
            self.home.say(_("Answer at least one question first."))
            return
        part, sure = person.participation, Confidence(answers.confidence)
        day = date.fromisoformat(answers.on) if answers.on else self.home.session.today
        if self.perform(
            lambda: guided_attitude(part, value, day, sure, answers.evidence or None, answers.benefit, person.name),
            told=True,
        ):
            self.drafts.drop(self.key)
            self.dismiss(None)

    def keep_draft(self) -> None:
        """Keep what was answered until the board is opened again."""
        changed = drafted(self.answers) if self.answers != self.start else {}
        self.drafts.keep(self.key, changed, str(self.box.border_title))

    def action_leave(self) -> None:
        self.keep_draft()
        self.dismiss(None)
