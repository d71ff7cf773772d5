"""The attitudes of a person so far: each can be corrected or deleted."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.attitude_view import past_view
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window
from cockpit.tui.screens import writing

if TYPE_CHECKING:
    from cockpit.model.changes import Plan
    from cockpit.model.people import Participation
    from cockpit.tui.screens.home import HomeScreen


class PastBoard(Board):
    """The newest first; what is done here is done at once."""

    WINDOW: ClassVar = Window.PAST
    TOLD: ClassVar = (4, 5)

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home, _("Attitudes so far"))
        if self.person is not None:
            self.retitle(_("Attitudes so far: {name}").format(name=self.person.name))

    @property
    def part(self) -> "Participation | None":
        """The person's part in the deal as it is now."""
        return self.person.participation if self.person is not None else None

    def view(self) -> BoardView | None:
        return past_view(self.part, self.home.session.texts) if self.part is not None else None

    def do_enter(self) -> None:
        from cockpit.tui.acts.records import context_of
        from cockpit.tui.forms.attitude import AttitudeForm
        from cockpit.tui.forms.drafts import Drafts

        home = self.home
        if self.part is None or self.item is None:
            return
        home.drafts = home.drafts or Drafts()
        asked = AttitudeForm(context_of(home), self.part, int(self.item.key), drafts=home.drafts)

        def corrected(plan: "Plan | None") -> None:
            if plan:
                writing.perform(home, lambda: plan, asked.keep_draft, told=True)

        self.app.push_screen(asked, corrected)

    def do_delete(self) -> None:
        from cockpit.desk.plans.past import drop_attitude

        part, person, item = self.part, self.person, self.item
        if part is not None and person is not None and item is not None:
            self.perform(lambda: drop_attitude(part, int(item.key), person.name), told=True)
