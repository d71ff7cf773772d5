"""The keys of the preparation of a meeting."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from cockpit.content.words import _
from cockpit.desk.plans import meetings
from cockpit.desk.prep.preparation import Preparation, prepared
from cockpit.desk.prep.wording import question_of
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.prep_view import prep_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window
from cockpit.tui.screens.ask import Answers, Ask, Question

if TYPE_CHECKING:
    from cockpit.model.changes import Plan
    from cockpit.model.contact import Meeting
    from cockpit.tui.screens.home import HomeScreen


class PrepBoard(Board):
    """One meeting, from its objective to what came of it."""

    WINDOW: ClassVar = Window.PREP
    TOLD: ClassVar = (6, 8)

    def __init__(self, home: "HomeScreen", meeting_id: str) -> None:
        name = home.choice.look.dossier.account.name if home.choice.look is not None else ""
        super().__init__(home, _("Prepare a meeting") + (f" · {name}" if name else ""))
        self.meeting_id = meeting_id

    @property
    def meeting(self) -> "Meeting | None":
        """The meeting as it stands."""
        found = self.look.dossier.meetings if self.look else ()
        return next((one for one in found if one.id == self.meeting_id), None)

    @property
    def prep(self) -> Preparation | None:
        return prepared(self.meeting, self.look.situation) if self.look and self.meeting else None

    def view(self) -> BoardView | None:
        prep = self.prep
        return prep_view(prep, self.home.session.texts) if prep else None

    @property
    def at(self) -> tuple[str, str]:
        """Kind and key of the item under the cursor."""
        kind, _colon, key = (self.item.key if self.item else "").partition(":")
        return kind, key

    # -- keys ---------------------------------------------------------------------------------------------

    def do_enter(self) -> None:
        kind, key = self.at
        doers: dict[str, Callable[[], object]] = {
            "objective": self.do_objective,
            "q": lambda: self._edit_question(int(key)),
            "ask": self.do_tick,
            "need": self._need,
            "need+": self._need,
            "row": lambda: self._edit_row(int(key)),
            "row+": self.do_row,
            "check": self.do_tick,
            "objection": self._objection,
            "outcome": self.do_outcome,
        }
        if kind in doers:
            doers[kind]()

    def do_objective(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        from cockpit.tui.boards.prep_forms import objective_form

        self.app.push_screen(*objective_form(meeting, self.home.session.today, self._perform))

    def do_take(self) -> None:
        meeting, prep = self.meeting, self.prep
        if meeting is not None and prep is not None:
            found = [question_of(ask, self.home.session.texts) for ask in prep.proposed]
            self._perform(lambda: meetings.add_questions(meeting, found))

    def do_tick(self) -> None:
        kind, key = self.at
        meeting, prep, today = self.meeting, self.prep, self.home.session.today
        if meeting is None or prep is None:
            return
        if kind == "check":
            self._perform(lambda: meetings.mark_meeting_check(meeting, key, None if key in meeting.checks else today))
        elif kind == "need":
            need = next((one for one in prep.needs if one.id == key), None)
            if need is not None:
                self._perform(lambda: meetings.confirm_need(need, today))
        elif kind == "ask":
            question = question_of(prep.proposed[int(key)], self.home.session.texts)
            self._perform(lambda: meetings.add_questions(meeting, [question]))

    def do_fail(self) -> None:
        kind, key = self.at
        meeting = self.meeting
        if meeting is not None and kind == "check":
            self._perform(lambda: meetings.mark_meeting_check(meeting, key, meetings.FAILED))

    def do_question(self) -> None:
        from cockpit.tui.boards.prep_forms import question_form

        if self.meeting is not None:
            self.app.push_screen(*question_form(self.meeting, self._perform))

    def do_row(self) -> None:
        from cockpit.tui.boards.prep_forms import library, row_form

        meeting, prep = self.meeting, self.prep
        if meeting is None or prep is None:
            return
        finder = library(self.home, prep, lambda row: self._perform(lambda: meetings.add_offers(meeting, [row])))
        if finder is None:
            self.app.push_screen(*row_form(meeting, None, prep.needs, self._perform))
        else:
            own = lambda: self.app.push_screen(*row_form(meeting, None, prep.needs, self._perform))  # noqa: E731  # handed on
            self.app.push_screen(finder.dialog, lambda key: finder.chosen(key, own))

    def do_drop(self) -> None:
        kind, key = self.at
        meeting = self.meeting
        if meeting is not None and kind == "q":
            self._perform(lambda: meetings.drop_question(meeting, int(key)))
        elif meeting is not None and kind == "row":
            self._perform(lambda: meetings.drop_offer(meeting, int(key)))

    def do_edit(self) -> None:
        from cockpit.tui.acts.records import form

        if self.meeting is not None:
            form(self.home, "meetings", self.meeting)

    def do_outcome(self) -> None:
        from cockpit.tui.acts.capture import capture_outcome

        if self.meeting is not None:
            capture_outcome(self.home, self.meeting)

    def do_brief(self) -> None:
        from cockpit.tui.acts.documents import brief_of

        if self.meeting is not None:
            brief_of(self.home, self.meeting.id)

    # -- what is under the cursor --------------------------------------------------------------------------

    def _edit_question(self, place: int) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        one = meeting.questions[place]
        asked = Ask(
            _("Question"),
            (
                Question("text", _("question"), one.text),
                Question("expected_answer", _("hoped for"), one.expected_answer or ""),
                Question("answer", _("answer"), one.answer or ""),
            ),
        )
        self.app.push_screen(asked, lambda said: self._set(said, lambda v: meetings.set_question(meeting, place, v)))

    def _edit_row(self, place: int) -> None:
        from cockpit.tui.boards.prep_forms import row_form

        if self.meeting is not None and self.prep is not None:
            self.app.push_screen(*row_form(self.meeting, place, self.prep.needs, self._perform))

    def _need(self) -> None:
        from cockpit.tui.acts.entries import add_one
        from cockpit.tui.acts.records import form

        kind, key = self.at
        need = next((one for one in self.prep.needs if one.id == key), None) if self.prep else None
        if need is not None:
            form(self.home, "needs", need)
        elif kind == "need+":
            add_one(self.home, "needs")

    def _objection(self) -> None:
        from cockpit.tui.acts.entries import add_one
        from cockpit.tui.acts.records import form

        prep = self.prep
        if prep is None:
            return
        one = prep.objections[int(self.at[1])]
        if one.objection is not None:
            form(self.home, "objections", one.objection)
        else:
            add_one(self.home, "objections", {"stakeholder_id": one.person_id, "class": one.kind})

    def _set(self, said: Answers | None, make: "Callable[[dict[str, Any]], Plan]") -> None:
        if said is not None:
            self._perform(lambda: make({name: text or None for name, text in said.items()}))

    def _perform(self, make: "Callable[[], Plan]") -> None:
        self.perform(make)
