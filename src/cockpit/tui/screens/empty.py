"""What stands in a pane that has nothing to show: always what to do next, with the keys as they are."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.commands.keymap import with_keys
from cockpit.tui.presenters import actions as present
from cockpit.tui.screens.choice import Tab

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


def accounts(home: "HomeScreen") -> str:
    """An empty list."""
    if home.filter_text:
        return with_keys(_("No account has “{text}” in its name. {back} shows all."), text=home.filter_text)
    text = _(
        "No account yet. {record.add} adds one; “cockpit import FILE” brings those you have, “cockpit demo” shows"
        " a book in use."
    )
    return with_keys(text)


def chart(home: "HomeScreen") -> str:
    """An account without people, or no account."""
    if home.choice.look is None:
        return _add_account()
    return with_keys(_("No people yet. {record.add} adds the first: name and title are enough."))


def deal(home: "HomeScreen") -> str:
    """An account without a deal, or no account."""
    if home.choice.look is None:
        return _add_account()
    return with_keys(_("No opportunity here yet: {record.add} adds one."))


def _add_account() -> str:
    return with_keys(_("Add an account first: {record.add} in the account list."))


def without_people(home: "HomeScreen") -> str:
    """How people come into the chosen deal; empty where some are in it already."""
    choice = home.choice
    if choice.look is None or choice.look.dossier.participants.get(choice.deal_id or ""):
        return ""
    return with_keys(_("{part.edit} gives a person a part in this deal."))


def actions(home: "HomeScreen") -> str:
    """No action: why, and what brings one."""
    choice = home.choice
    if choice.tab is Tab.PERSON:
        return present.nothing_due(choice.look, choice.listed_person, choice.deal_id, home.session.texts)
    if choice.tab is Tab.TODAY and (home.progress or home.session.waiting):
        return _("The advice is being worked out; the list fills by itself.")
    if choice.look is None:
        return _("Advice comes from facts: an account, its people, a deal and how they stand.")
    if choice.tab is Tab.TODAY:
        return with_keys(_("Nothing is due today. New facts bring new actions: {contact.log} logs a contact."))
    if not any(deal.is_open for deal in choice.look.situation.deals):
        return with_keys(_("This account has no open deal; {pane.3} and {record.add} add one."))
    return with_keys(_("Nothing is due here. {contact.log} logs a contact, {actions.today} shows the whole book."))
