"""The keys of the exit checks."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.checks_view import checks_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window

if TYPE_CHECKING:
    from datetime import date

    from cockpit.desk.guides import CheckNow
    from cockpit.model.enums import SyncPoint
    from cockpit.tui.screens.home import HomeScreen


class ChecksBoard(Board):
    """Space ticks, enter writes the evidence or opens where the fact is entered."""

    WINDOW: ClassVar = Window.CHECKS

    def __init__(self, home: "HomeScreen") -> None:
        deal = home.choice.look.dossier.deal.get(home.choice.deal_id or "") if home.choice.look else None
        title = _("Exit checks") + (f" · {deal.name}" if deal else "")
        super().__init__(home, title)
        self.shift = 0
        """So many points before (below 0) or after the present one."""

    def view(self) -> BoardView | None:
        deal = self.deal
        return checks_view(deal, self.home.session.texts, self.point) if deal is not None else None

    @property
    def point(self) -> "SyncPoint | None":
        """The point whose checks are shown: the present one, or one before or after it."""
        from cockpit.model.enums import SyncPoint

        if self.deal is None:
            return None
        points = tuple(SyncPoint)
        return points[max(0, min(points.index(self.deal.sync) + self.shift, len(points) - 1))]

    @property
    def check(self) -> "CheckNow | None":
        """The check under the cursor."""
        from cockpit.desk.guides import checks_now

        deal, item = self.deal, self.item
        if deal is None or item is None:
            return None
        return next((one for one in checks_now(deal, self.point) if one.key == item.key), None)

    def do_tick(self) -> None:
        check = self.check
        if check is None:
            return
        if not check.by_hand:
            self.home.say(_("This check is answered by what is entered; enter opens it."))
            return
        self._mark(check.key, None if check.done else self.home.session.today, check.evidence)

    def _mark(self, key: str, done_at: "date | None", evidence: str | None) -> None:
        from cockpit.desk.plans.boards import mark_check

        if self.deal is not None and self.point is not None:
            deal, point = self.deal.opportunity, self.point
            self.perform(lambda: mark_check(deal, point, key, done_at=done_at, evidence=evidence))

    def do_day(self) -> None:
        """The day on which a ticked check was done, where it was not today."""
        from cockpit.tui.boards.days import day_fault, day_of, past_echo

        check, today = self.check, self.home.session.today
        if check is None or not check.by_hand:
            return
        self.ask(
            _("Done on"),
            (check.done_at or today).isoformat(),
            lambda text: self._mark(check.key, day_of(text, today), check.evidence),
            check=lambda text: day_fault(text, today),
            echo=lambda text: past_echo(text, today),
        )

    def do_earlier(self) -> None:
        self._turn(-1)

    def do_later(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        """Show the checks of the point before or after."""
        was = self.point
        self.shift += by
        if self.point is was:
            self.shift -= by
        self.paint(0)

    def do_add(self) -> None:
        """A check of the deal's own at this point."""
        self.ask(_("What else must be true?"), "", lambda text: self._mark(text, None, None) if text else None)

    def do_drop(self) -> None:
        from cockpit.desk.plans.boards import drop_check

        check = self.check
        if check is not None and check.by_hand and self.deal is not None and self.point is not None:
            deal, point = self.deal.opportunity, self.point
            self.perform(lambda: drop_check(deal, point, check.key))

    def do_enter(self) -> None:
        check = self.check
        if check is None:
            return
        if check.by_hand:
            self.ask(_("Evidence"), check.evidence or "", lambda text: self._mark(check.key, check.done_at, text))
        else:
            self._open_fact(check.key)

    def _open_fact(self, key: str) -> None:
        """Where the fact that answers a check is entered."""
        from cockpit.desk.guides import missing_deciders, unmet_deciders
        from cockpit.tui.acts.records import form

        deal = self.deal
        if deal is None:
            return
        if key in ("c139", "first"):
            self.home.run_command("board.c139")
        elif key != "deciders_met":
            form(self.home, "opportunities", deal.opportunity)
        elif unmet := unmet_deciders(deal):
            form(self.home, "stakeholders", unmet[0].stakeholder)
        elif missing_deciders(deal):
            form(self.home, "participations", given={"opportunity_id": deal.id})
