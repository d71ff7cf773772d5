"""The keys of the assessment."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.assessment_view import STEP, assessment_view
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window

if TYPE_CHECKING:
    from cockpit.desk.look import DealSituation
    from cockpit.tui.screens.home import HomeScreen

_NEXT = {0: 1, 1: -1, -1: 0}


class AssessmentBoard(Board):
    """y and n answer and go on to the next criterion; space turns the answer."""

    WINDOW: ClassVar = Window.ASSESSMENT
    TOLD: ClassVar = (5, 7)

    def __init__(self, home: "HomeScreen") -> None:
        deal = home.choice.look.dossier.deal.get(home.choice.deal_id or "") if home.choice.look else None
        title = _("Assessment") + (f" · {deal.name}" if deal else "")
        super().__init__(home, title)

    def view(self) -> BoardView | None:
        deal = self.deal
        return assessment_view(deal, self.home.session.texts) if deal is not None else None

    def do_yes(self) -> None:
        self._answer(1, go_on=True)

    def do_no(self) -> None:
        self._answer(-1, go_on=True)

    def do_forget(self) -> None:
        self._answer(0)

    def do_next(self) -> None:
        if self.deal is not None and self.item is not None:
            answers: dict[str, int] = {**self.deal.opportunity.assessment}
            self._answer(_NEXT[answers.get(self.item.key, 0)])

    def do_enter(self) -> None:
        """On a criterion as space; a step opens where it is done."""
        if self.deal is None or self.item is None:
            return
        if not self.item.key.startswith(STEP):
            self.do_next()
        elif self.item.key == f"{STEP}1":
            self.list.move(self._first_open())
        else:
            open_step(self.home, self.deal, int(self.item.key.removeprefix(STEP)))

    def _first_open(self) -> int:
        """The place of the first criterion that is not answered; of the first one where all are."""
        answers: dict[str, int] = {**self.deal.opportunity.assessment} if self.deal is not None else {}
        items = self.shown.items if self.shown is not None else ()
        return next((n for n, item in enumerate(items) if not answers.get(item.key) and STEP not in item.key), 0)

    def _answer(self, value: int, *, go_on: bool = False) -> None:
        from cockpit.desk.plans.boards import answer_criterion

        deal, item = self.deal, self.item
        if deal is None or item is None or item.key.startswith(STEP):
            return
        if deal.opportunity.assessment.get(item.key, 0) != value:
            self.perform(lambda: answer_criterion(deal.opportunity, item.key, value))
        if go_on:
            self.list.move(self.list.cursor + 1)


def open_step(home: "HomeScreen", deal: "DealSituation", step: int) -> None:
    """Where a step of the winning six is done: form, list or board; of the chain the first part that lacks a fact."""
    from cockpit.tui.acts.entries import add_one, list_records
    from cockpit.tui.acts.records import form

    if step == 1:
        home.run_command("board.assessment")
    elif step == 2:
        lacking = next((one for one in deal.body if one.att is None or one.sa is None), None)
        if lacking is None or lacking.participation is None:
            list_records(home, "participations")
        elif lacking.att is None:
            home.choice.person_id = lacking.id
            home.run_command("attitude.guided")
        else:
            form(home, "participations", lacking.participation)
    elif step == 3:
        list_records(home, "competitors")
    elif step == 4:
        form(home, "opportunities", deal.opportunity)
    elif step == 5:
        add_one(home, "next_steps")
    else:
        _meet_the_coach(home, deal)


def _meet_the_coach(home: "HomeScreen", deal: "DealSituation") -> None:
    """A contact with the coach; where nobody is one, the board that names him."""
    if deal.coach is None:
        home.run_command("board.c139")
    else:
        home.choice.person_id = deal.coach.id
        home.run_command("contact.log")
