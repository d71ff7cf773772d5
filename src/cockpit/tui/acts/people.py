"""Commands about the chosen person."""

from typing import TYPE_CHECKING

from cockpit.tui.acts.registry import does
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
    writing.perform(home, lambda: step_attitude(part, by, home.session.today, name))
