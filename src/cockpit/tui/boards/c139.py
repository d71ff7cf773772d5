"""The C139 board's keys."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.c139_view import CLEAR, FIRST, c139_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window
from cockpit.tui.screens.finder import Finder, Hit

if TYPE_CHECKING:
    from cockpit.model.enums import ClearState
    from cockpit.model.opportunity import ClearItem, Opportunity
    from cockpit.tui.screens.home import HomeScreen

_NEXT = {None: True, True: False, False: None}


class C139Board(Board):
    """Space changes the state, enter writes the evidence or chooses the coach."""

    WINDOW: ClassVar = Window.C139

    def __init__(self, home: "HomeScreen") -> None:
        deal = home.choice.look.dossier.deal.get(home.choice.deal_id or "") if home.choice.look else None
        title = f"C139 · {deal.name}" if deal else "C139"
        super().__init__(home, title)

    def view(self) -> BoardView | None:
        deal = self.deal
        return c139_view(deal, self.home.session.texts) if deal is not None else None

    @property
    def _about(self) -> "tuple[Opportunity, str] | None":
        deal, item = self.deal, self.item
        return (deal.opportunity, item.key) if deal is not None and item is not None else None

    # -- nine clear items ---------------------------------------------------------------------------------

    def do_next(self) -> None:
        """The next state: unknown, claimed, confirmed; or unknown, yes, no."""
        from cockpit.model.enums import ClearState

        if self._about is None:
            return
        deal, key = self._about
        if key == "coach":
            self.do_enter()
        elif key in CLEAR:
            known = deal.c139.clear.get(key)
            order = tuple(ClearState)
            self._state(order[(order.index(known.state if known else ClearState.UNKNOWN) + 1) % len(order)])
        else:
            self._answer(_NEXT[_known(deal, key)])

    def do_claim(self) -> None:
        from cockpit.model.enums import ClearState

        self._state(ClearState.CLAIMED)

    def do_confirm(self) -> None:
        from cockpit.model.enums import ClearState

        self._state(ClearState.CONFIRMED)

    def _state(self, state: "ClearState") -> None:
        from cockpit.desk.plans.boards import set_clear

        if self._about is None:
            return
        deal, key = self._about
        if key in CLEAR:
            self.perform(lambda: set_clear(deal, _clear_item(key), state, self.home.session.today))

    # -- First and Win ------------------------------------------------------------------------------------

    def do_yes(self) -> None:
        self._answer(True)

    def do_no(self) -> None:
        self._answer(False)

    def do_suggested(self) -> None:
        """Take what the figures say of a First or the Win."""
        from cockpit.desk.guides import board_guide

        if self.deal is None or self._about is None:
            return
        key, guide = self._about[1], board_guide(self.deal)
        if key == "W":
            self._answer(guide.win)
        elif key.startswith("F"):
            self._answer(guide.first[int(key[1]) - 1])

    def _answer(self, value: bool | None) -> None:
        from cockpit.desk.plans.boards import set_first, set_win

        if self._about is None:
            return
        deal, key = self._about
        if key == "W":
            self.perform(lambda: set_win(deal, value))
        elif key.startswith("F"):
            item = FIRST[int(key[1]) - 1]
            self.perform(lambda: set_first(deal, item, value))

    def do_forget(self) -> None:
        """Nothing is known of the item again."""
        from cockpit.desk.plans.boards import name_coach
        from cockpit.model.enums import ClearState

        if self._about is None:
            return
        deal, key = self._about
        if key == "coach":
            self.perform(lambda: name_coach(deal, None))
        elif key in CLEAR:
            self._state(ClearState.UNKNOWN)
        else:
            self._answer(None)

    # -- coach and evidence -------------------------------------------------------------------------------

    def do_enter(self) -> None:
        from cockpit.desk.plans.boards import note_clear

        if self._about is None:
            return
        deal, key = self._about
        if key == "coach":
            self._choose_coach()
        elif key in CLEAR:
            item, today = _clear_item(key), self.home.session.today
            known = deal.c139.clear.get(item)
            present = (known.evidence if known else None) or ""
            self.ask(_("Evidence"), present, lambda text: self.perform(lambda: note_clear(deal, item, text, today)))
        else:
            self.do_next()

    def _choose_coach(self) -> None:
        finder = Finder(_("Coach"), _("part of a name"), self._people, _("Nobody in this deal has that name."))
        self.app.push_screen(finder, lambda key: self._coach(key) if key else None)

    def _people(self, text: str) -> list[Hit]:
        """The deal's people, who are best placed first."""
        from cockpit.tui.presenters.numbers import plain, signed

        people = sorted(self.deal.people if self.deal else (), key=lambda p: (-(p.att or 0), -p.rc, p.name, p.id))
        wanted = text.casefold().strip()
        return [
            Hit(
                p.id,
                p.name,
                signed(p.att),
                _("{title} · closeness {rc}").format(title=p.stakeholder.title or "?", rc=plain(p.rc, 1)),
            )
            for p in people
            if wanted in p.name.casefold() and not p.placeholder
        ]

    def _coach(self, person_id: str) -> None:
        from cockpit.desk.plans.boards import name_coach

        if self.deal is not None:
            deal = self.deal.opportunity
            name = next((p.name for p in self.deal.people if p.id == person_id), person_id)
            self.perform(lambda: name_coach(deal, person_id, name))


def _known(deal: "Opportunity", key: str) -> bool | None:
    return deal.c139.win if key == "W" else deal.c139.first.get(FIRST[int(key[1]) - 1])


def _clear_item(key: str) -> "ClearItem":
    return CLEAR[int(key) - 1]
