"""The keys of the stance by evidence."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.stance_view import stance_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window

if TYPE_CHECKING:
    from cockpit.model.enums import Stance
    from cockpit.tui.screens.home import HomeScreen


class StanceBoard(Board):
    """Space ticks what was seen; on a stance it chooses it."""

    WINDOW: ClassVar = Window.STANCE
    TOLD: ClassVar = (3, 4)

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home, _("Stance by evidence"))
        if self.person is not None:
            self.retitle(_("Stance by evidence: {name}").format(name=self.person.name))

    def view(self) -> BoardView | None:
        person = self.person
        if person is None or person.participation is None:
            return None
        return stance_view(person, self.home.session.texts)

    def do_enter(self) -> None:
        from cockpit.desk.plans.boards import mark_stance_point
        from cockpit.model.enums import Stance

        person, item = self.person, self.item
        if person is None or person.participation is None or item is None:
            return
        if item.key.startswith("="):
            self._choose(Stance(item.key[1:]))
        else:
            part = person.participation
            self.perform(lambda: mark_stance_point(part, item.key, person.name))

    def do_suggested(self) -> None:
        from cockpit.desk.guides import stance_guide

        person = self.person
        suggested = stance_guide(person).suggested if person is not None else None
        if suggested is not None:
            self._choose(suggested)

    def do_forget(self) -> None:
        self._choose(None)

    def _choose(self, stance: "Stance | None") -> None:
        from cockpit.desk.plans.boards import set_stance

        person = self.person
        if person is not None and person.participation is not None:
            part = person.participation
            self.perform(lambda: set_stance(part, stance, person.name))
