"""The keys of the assessment."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.assessment_view import STEP, assessment_view
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window

if TYPE_CHECKING:
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
        """On a criterion as space; the strategy opens the form that holds it."""
        from cockpit.tui.acts.records import form

        if self.deal is None or self.item is None:
            return
        if not self.item.key.startswith(STEP):
            self.do_next()
        elif self.item.key == f"{STEP}4":
            form(self.home, "opportunities", self.deal.opportunity)

    def _answer(self, value: int, *, go_on: bool = False) -> None:
        from cockpit.desk.plans.boards import answer_criterion

        deal, item = self.deal, self.item
        if deal is None or item is None or item.key.startswith(STEP):
            return
        if deal.opportunity.assessment.get(item.key, 0) != value:
            self.perform(lambda: answer_criterion(deal.opportunity, item.key, value))
        if go_on:
            self.list.move(self.list.cursor + 1)
