"""Commands about the chosen person."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import does
from cockpit.tui.commands.command import Place, Window
from cockpit.tui.screens import writing

if TYPE_CHECKING:
    from cockpit.model.people import Participation
    from cockpit.tui.screens.home import HomeScreen


def part_of(home: "HomeScreen") -> "Participation | None":
    """The chosen person's part in the chosen deal."""
    look, person = home.choice.look, home.choice.person_id
    if look is None:
        return None
    parts = look.dossier.participants.get(home.choice.deal_id or "", ())
    return next((part for part in parts if part.stakeholder_id == person), None)


@does("attitude.up")
def attitude_up(home: "HomeScreen") -> None:
    _step(home, 1)


@does("attitude.down")
def attitude_down(home: "HomeScreen") -> None:
    _step(home, -1)


def _step(home: "HomeScreen", by: int) -> None:
    from cockpit.desk.plans import step_attitude

    home.settle()
    part, look = part_of(home), home.choice.look
    if part is None or look is None:
        return
    person = look.dossier.person.get(part.stakeholder_id)
    name = person.name if person else None
    writing.perform(home, lambda: step_attitude(part, by, home.session.today, name), told=True)


@does("person.card")
def card(home: "HomeScreen") -> None:
    """Everything about the chosen person; e, p and l go on from there."""
    from cockpit.tui.drawing.person import person_page
    from cockpit.tui.presenters.person import person_card
    from cockpit.tui.screens.dialog import Reader

    home.settle()
    choice = home.choice
    if choice.look is None or choice.person_id is None:
        return
    view = person_card(choice.look, choice.person_id, choice.deal_id, home.session.texts)
    if view is None:
        return
    reader = Reader(_("Person"), lambda width: person_page(view, width), Window.PERSON)
    home.app.push_screen(reader, lambda id: _go_on(home, id) if id else None)


def _go_on(home: "HomeScreen", id: str) -> None:
    home.go(Place.CHART)
    home.run_command(id)
