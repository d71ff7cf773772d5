"""The keys of an explained pane; enter opens the explanation of the method."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _, language
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.explain_view import explain_view, topic_of
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Place, Window
from cockpit.tui.safety import content
from cockpit.tui.screens.dialog import keys_said

if TYPE_CHECKING:
    from cockpit.desk.derivation import Derivation
    from cockpit.tui.screens.home import HomeScreen

    Derive = Callable[[], list[Derivation]]


class ExplainBoard(Board):
    """Shows what a pane's figures are made of, as things are at each moment."""

    WINDOW: ClassVar = Window.EXPLAIN
    TOLD: ClassVar = (6, 7)

    def __init__(self, home: "HomeScreen", title: str, derive: "Derive") -> None:
        super().__init__(home, title)
        mark = _("▲ what would change it most")
        self.box.border_subtitle = content(f"{mark} · {keys_said(Window.EXPLAIN)}")
        self._derive = derive

    def view(self) -> BoardView | None:
        found = self._derive()
        return explain_view(found) if found else None

    def do_enter(self) -> None:
        if self.item is not None:
            open_topic(self.home, topic_of(self.item.key))


def open_topic(home: "HomeScreen", topic: str) -> None:
    """Show one explanation of the method with the numbers in force."""
    from cockpit.desk.explaining import page
    from cockpit.tui.boards.topic_page import topic_page
    from cockpit.tui.screens.dialog import Reader

    found = page(topic, language(), home.session.desk.numbers)
    home.app.push_screen(Reader(found.title, lambda width: topic_page(found.markdown, width)))


def derived(home: "HomeScreen") -> list["Derivation"]:
    """What the figures of the present pane are made of; nothing where it shows none."""
    place = home.wish.current
    return {
        Place.ACCOUNTS: _of_account,
        Place.CHART: _of_person,
        Place.DEAL: _of_deal,
        Place.FINANCE: _of_finance,
        Place.ACTIONS: _of_person,
    }[place](home)


def _of_account(home: "HomeScreen") -> list["Derivation"]:
    from cockpit.desk.derivation import segment

    look = home.choice.look
    return [segment(look.situation, home.session.texts)] if look is not None else []


def _of_person(home: "HomeScreen") -> list["Derivation"]:
    from cockpit.desk.derivation import cadence, composite, effective, relationship

    look, choice = home.choice.look, home.choice
    if look is None:
        return []
    deals = sorted(look.situation.deals, key=lambda deal: deal.id != choice.deal_id)
    person = next((one for deal in deals for one in deal.people if one.id == choice.person_id), None)
    texts = home.session.texts
    if person is None:
        return []
    return [one(person, texts) for one in (relationship, composite, effective, cadence)]


def _of_deal(home: "HomeScreen") -> list["Derivation"]:
    from cockpit.desk.derivation import c139_index, chain, forecast

    look, texts = home.choice.look, home.session.texts
    deal = next((one for one in look.situation.deals if one.id == home.choice.deal_id), None) if look else None
    if deal is None:
        return []
    chains = [chain(deal, measure, texts) for measure in ("RC", "SA", "PA", "CC")]
    return [forecast(deal, texts), c139_index(deal, texts), *chains]


def _of_finance(home: "HomeScreen") -> list["Derivation"]:
    from cockpit.desk.derivation import finance

    return list(finance(home.finance.calculator.known, home.session.desk.numbers, home.session.texts))
