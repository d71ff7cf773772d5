"""Commands of the finance calculator."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import does
from cockpit.tui.screens import money, writing

if TYPE_CHECKING:
    from cockpit.model.changes import Plan
    from cockpit.tui.screens.home import HomeScreen


@does("finance.clear")
def clear(home: "HomeScreen") -> None:
    home.finance.clear()


@does("finance.reset")
def reset(home: "HomeScreen") -> None:
    money.start_again(home)


@does("finance.save")
def save(home: "HomeScreen") -> None:
    """Today's snapshot of the account from what the calculator knows and finds."""
    home.finance.keep()
    values = money.snapshot_values(home)
    if values is None:
        home.say(_("Type a figure first."))
        return
    if writing.perform(home, lambda: _plan(home, values)):
        home.say(_("Saved as today's snapshot."))


def _plan(home: "HomeScreen", values: dict[str, object]) -> "Plan":
    from cockpit.desk.plans import add_record

    name = home.choice.look.dossier.account.name if home.choice.look is not None else ""
    return add_record("finance_snapshots", values, lambda _snapshot: name)
