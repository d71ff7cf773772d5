"""Commands of the finance calculator."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import does
from cockpit.tui.commands.keymap import key_for
from cockpit.tui.screens import money, snapshots, writing

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
    """Today's snapshot of the account from what the calculator knows and finds; a what-if is no fact."""
    home.finance.keep()
    if home.finance.now is not None:
        home.say(_("A what-if is no snapshot. {key} leaves it; then type what is true.").format(key=_key("what_if")))
        return
    values = money.snapshot_values(home)
    if values is None:
        home.say(_("Type a figure first."))
        return
    if writing.perform(home, lambda: _plan(home, values)):
        home.finance.snapshot_id = None
        home.say(_("Saved as today's snapshot."))


def _plan(home: "HomeScreen", values: dict[str, object]) -> "Plan":
    """A second snapshot of one product line on one day takes the place of the first."""
    from cockpit.desk.plans import add_record, edit_record

    name = home.choice.look.dossier.account.name if home.choice.look is not None else ""
    today, line = home.session.today, values.get("product_line")
    there = [one for one in snapshots.known(home) if (one.as_of, one.product_line) == (today, line)]
    if there:
        empty = dict.fromkeys(snapshots.STORED)
        return edit_record(there[-1], {**empty, **values}, today, name)
    return add_record("finance_snapshots", values, lambda _snapshot: name)


@does("finance.what_if")
def what_if(home: "HomeScreen") -> None:
    """Other figures beside those of now; a second time leaves them, and nothing is kept."""
    if home.finance.turn_what_if():
        home.say(
            _("What if: change any figure. {key} leaves it and keeps nothing, {brief} puts it into the brief.").format(
                key=_key("what_if"), brief=_key("brief")
            ),
            alone=True,
        )


@does("finance.brief")
def into_brief(home: "HomeScreen") -> None:
    """The reading or the what-if, for the brief of this account until cockpit is left; a second time takes it out."""
    home.finance.keep()
    account, said = home.choice.account_id, tuple(money.for_brief(home))
    if account is None or not said:
        home.say(_("There is nothing to say yet: type or change a figure first."), alone=True)
    elif home.finance.for_brief.get(account) == said:
        del home.finance.for_brief[account]
        home.say(_("Taken out of the brief."), alone=True)
    else:
        home.finance.for_brief[account] = said
        text = _("In the brief of this account until you quit: {text}")
        home.say(text.format(text=" ".join(said)), alone=True)


@does("finance.earlier")
def earlier(home: "HomeScreen") -> None:
    money.turn_to(home, snapshots.turn_day(home, -1), _("This is the first snapshot."))


@does("finance.later")
def later(home: "HomeScreen") -> None:
    money.turn_to(home, snapshots.turn_day(home, 1), _("This is the latest snapshot."))


@does("finance.line")
def line(home: "HomeScreen") -> None:
    money.turn_to(home, snapshots.turn_line(home), _("There is no other product line with a snapshot."))


def _key(name: str) -> str:
    return key_for(f"finance.{name}")
