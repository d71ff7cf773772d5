"""Actions as people read them on the command line."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cockpit.cli import printing
from cockpit.content.texts import Texts

if TYPE_CHECKING:
    from cockpit.desk.daily import Kept
    from cockpit.desk.desk import Desk


def print_actions(desk: "Desk", actions: Iterable["Kept"], texts: Texts) -> None:
    """One action after the other: score and text, whom to see first, why, and by which id it is answered."""
    from cockpit.desk.finding import names
    from cockpit.desk.sentences import action_text

    listed = list(actions)
    accounts = names(desk, "accounts", {one["account_id"] for one in listed})
    deals = names(desk, "opportunities", {one["opportunity_id"] for one in listed if one["opportunity_id"]})
    for action in listed:
        printing.line(f"{action['score']:>3}  {action_text(action, texts)}")
        if first := texts.first(action):
            printing.line(f"     {first}")
        printing.line(f"     {texts.reason(action['rule'])}")
        where = (accounts.get(action["account_id"]), deals.get(action["opportunity_id"] or ""))
        printing.line(f"     {' · '.join(name for name in where if name)}  [{action['id']}]")
