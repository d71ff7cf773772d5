"""Actions as people read them on the command line, and the progress of their evaluation."""

import sys
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cockpit.cli import printing
from cockpit.content.texts import Texts
from cockpit.content.words import _

if TYPE_CHECKING:
    from cockpit.desk.daily import Kept, Progress
    from cockpit.desk.desk import Desk

_WORTH_SAYING = 100
_PACE = 0.5


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


def progress() -> "Progress":
    """Says on stderr how far the evaluation is: in place on a terminal, once elsewhere; nothing for a few."""
    begun = time.monotonic()
    said = [begun, 0.0]

    def tell(done: int, total: int) -> None:
        now = time.monotonic()
        if total < _WORTH_SAYING or (done < total and now - said[0] < _PACE):
            return
        text = _("Evaluating accounts: {done} of {total}").format(done=done, total=total)
        if sys.stderr.isatty():
            printing.in_place(text, last=done >= total)
        elif not said[1]:
            printing.say(text)
        said[:] = [now, 1.0]

    return tell
