"""Turns the panes to an account, a deal, a person or an action; keeps the cursors together."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.commands.command import Place
from cockpit.tui.presenters import actions as present
from cockpit.tui.presenters.views import AccountRow, ActionRow, WarningRow
from cockpit.tui.screens import filtering
from cockpit.tui.screens.choice import Tab, deals_of
from cockpit.tui.screens.painting import chosen_action, paint_account, paint_accounts, paint_actions
from cockpit.tui.screens.trail import Stop

if TYPE_CHECKING:
    from cockpit.desk.look import Look
    from cockpit.tui.screens.home import HomeScreen


def warnings_for(home: "HomeScreen", action: ActionRow) -> tuple[WarningRow, ...]:
    """The warnings of the deal an action belongs to."""
    look = home.choice.look
    if look is None or home.choice.account_id != action.account_id:
        return ()
    return tuple(present.warnings_of(look, action.deal_id, home.session.texts))


def follow(home: "HomeScreen", place: Place, *, tab: bool = True) -> None:
    """Turn the other panes to what the cursor of this pane stands on."""
    choice = home.choice
    if place is Place.ACCOUNTS:
        row = home.accounts.row(home.accounts.cursor)
        if tab:
            choice.tab = Tab.ACCOUNT
        turn_to(home, row.id if isinstance(row, AccountRow) else None)
    elif place is Place.CHART:
        choice.person_id = home.chart.cursor
        choice.tab = Tab.PERSON
        choice.list_here()
        paint_actions(home, keep=False)
    elif place is Place.ACTIONS and (action := chosen_action(home)) is not None:
        turn_to_action(home, action)
    note(home)


def note(home: "HomeScreen", *, jumped: bool = False) -> None:
    """What is shown now is a stop on the user's way."""
    choice = home.choice
    if choice.account_id is not None:
        stop = Stop(choice.account_id, choice.deal_id, choice.person_id, home.wish.current)
        home.trail.note(stop, jumped=jumped)
        home.bars()


def turn_to(
    home: "HomeScreen",
    account_id: str | None,
    deal_id: str | None = None,
    person_id: str | None = None,
    *,
    within: bool = False,
) -> None:
    """Show this account in every pane; ``within`` the fifth pane's list, which then stays as it is."""
    choice = home.choice
    if account_id != choice.account_id or choice.look is None:
        look = home.session.look(account_id) if account_id is not None else None
        choice.deal_id = choice.person_id = None
        choice.turn_to(look, deal_id, person_id)
    else:
        choice.turn_to(choice.look, deal_id, person_id)
    if not within:
        choice.list_here()
    paint_account(home)


def turn_to_action(home: "HomeScreen", action: ActionRow) -> None:
    """Show the account, deal and person of an action, and put the list's cursor there."""
    turn_to(home, action.account_id, action.deal_id, action.person_id, within=True)
    put_cursor(home, action.account_id)


def put_cursor(home: "HomeScreen", account_id: str) -> None:
    """Put the account list's cursor on this account, where the filter lets it through."""
    row = home.accounts.row(home.accounts.cursor)
    if not isinstance(row, AccountRow) or row.id != account_id:
        place = home.session.accounts(home.filter_text).place_of(account_id)
        if place is not None:
            home.accounts.move(place, told=False)


def reload(home: "HomeScreen", account_id: str | None = None) -> None:
    """What is on disk may have changed: read it again and show it where the cursors are, or another account."""
    choice = home.choice
    wanted = account_id or choice.account_id
    look = home.session.look(wanted) if wanted is not None else None
    choice.turn_to(look, choice.deal_id, choice.person_id)
    paint_accounts(home)
    if look is None:
        follow(home, Place.ACCOUNTS, tab=False)
    else:
        paint_account(home)


_PLACES = {"accounts": Place.ACCOUNTS, "stakeholders": Place.CHART, "opportunities": Place.DEAL}
"""The pane that shows a record of an array."""


def turn_to_record(home: "HomeScreen", array: str, account_id: str, id: str) -> None:
    """Show the record that was found, in its pane; a person in a deal of his, where he takes part in one."""
    home.settle()
    note(home)
    look = home.session.look(account_id)
    if look is None:
        home.say(_("It is no longer in the book."))
        return
    person = id if array == "stakeholders" else None
    deal = id if array == "opportunities" else _deal_with(look, person)
    turn_to(home, account_id, deal, person)
    if home.filter_text and home.session.accounts(home.filter_text).place_of(account_id) is None:
        filtering.close(home)
    put_cursor(home, account_id)
    home.go(_PLACES[array])
    note(home, jumped=True)


def _deal_with(look: "Look", person_id: str | None) -> str | None:
    """The first deal in which the person takes part."""
    for deal_id in deals_of(look) if person_id is not None else ():
        if any(part.stakeholder_id == person_id for part in look.dossier.participants.get(deal_id, ())):
            return deal_id
    return None


def turn_to_stop(home: "HomeScreen", stop: Stop) -> bool:
    """Show again what was shown; False where the account is gone."""
    if home.session.look(stop.account_id) is None:
        return False
    turn_to(home, stop.account_id, stop.deal_id, stop.person_id)
    put_cursor(home, stop.account_id)
    home.go(stop.place)
    return True
