"""The keys of the signs of style and need."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.signs_view import NEED, STYLE, signs_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window

if TYPE_CHECKING:
    from cockpit.model.people import Stakeholder
    from cockpit.tui.screens.home import HomeScreen


class SignsBoard(Board):
    """Space ticks a sign; s records what the signs say."""

    WINDOW: ClassVar = Window.SIGNS

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home, _("Style and need by signs"))
        if self.who is not None:
            self.retitle(_("Style and need by signs: {name}").format(name=self.who.name))

    @property
    def who(self) -> "Stakeholder | None":
        """The person, in a deal or not."""
        return self.look.dossier.person.get(self.person_id or "") if self.look is not None else None

    def view(self) -> BoardView | None:
        look, who = self.look, self.who
        return signs_view(look, who, self.home.session.texts) if look is not None and who is not None else None

    def do_enter(self) -> None:
        from cockpit.desk.plans.boards import mark_sign
        from cockpit.model.people import STYLE_SIGNS

        who, item = self.who, self.item
        if who is None or item is None:
            return
        if item.key in (STYLE, NEED):
            self._record(style=item.key == STYLE, need=item.key == NEED)
        else:
            self.perform(lambda: mark_sign(who, item.key, style=item.key in STYLE_SIGNS))

    def do_suggested(self) -> None:
        self._record(style=True, need=True)

    def _record(self, *, style: bool, need: bool) -> None:
        """Record the suggested style, need, or both, where the signs are clear."""
        from cockpit.desk.guides import need_of, style_of
        from cockpit.desk.plans.boards import set_style_and_need

        look, who = self.look, self.who
        if look is None or who is None:
            return
        numbers = look.situation.numbers
        found = style_of(who.style_signs, numbers).style if style else None
        wanted = need_of(who.need_signs, numbers).need if need else None
        if found is None and wanted is None:
            self.home.say(_("The signs are not clear yet."))
            return
        self.perform(lambda: set_style_and_need(who, found, wanted))
