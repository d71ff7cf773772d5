"""Shows what is chosen: asks presenters for views and gives them to the panes."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui import presenting
from cockpit.tui.chart.view import ChartView
from cockpit.tui.commands.command import PLACE_NAMES, Place
from cockpit.tui.drawing.accounts import account_line, facts_page
from cockpit.tui.drawing.actions import actions_page
from cockpit.tui.drawing.deal import deal_page
from cockpit.tui.lines import BLANK, Line
from cockpit.tui.presenters import actions as present
from cockpit.tui.presenters.accounts import account_facts
from cockpit.tui.presenters.deal import deal_view
from cockpit.tui.presenters.views import AccountRow, ActionRow, DealView
from cockpit.tui.safety import content
from cockpit.tui.screens import empty, money
from cockpit.tui.screens.choice import Tab, deals_of

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

TODAY = 7
"""Actions of the day's list (method.md 9.8)."""


def speak(home: "HomeScreen") -> None:
    """Everything once more, in the language now spoken."""
    paint_accounts(home)
    if home.choice.look is not None:
        paint_account(home)
    else:
        titles(home)
        paint_actions(home)
    field = home.filter_field()
    if field is not None:
        field.speak()
    home.bars()


# -- titles -------------------------------------------------------------------------------------------------


def titles(home: "HomeScreen") -> None:
    """Border titles: number, name, and what the pane is about."""
    look, deal = home.choice.look, deal_name(home)
    about = {
        Place.CHART: [look.dossier.account.name if look is not None else "", deal],
        Place.DEAL: [deal, *_deal_words(home.deal_view)],
        Place.FINANCE: [look.dossier.account.name if look is not None else ""],
    }
    for number, (place, name) in enumerate(PLACE_NAMES.items(), 1):
        parts = [f"{number} {_(name)}", *(part for part in about.get(place, ()) if part)]
        home.pane(place).border_title = content(" · ".join(parts))


def _deal_words(view: DealView | None) -> list[str]:
    return [] if view is None else [view.amount, view.status, view.probability]


def deal_name(home: "HomeScreen") -> str:
    """Name of the chosen deal, empty without one."""
    look = home.choice.look
    deal = look.dossier.deal.get(home.choice.deal_id or "") if look is not None else None
    return deal.name if deal is not None else ""


# -- panes --------------------------------------------------------------------------------------------------


def paint_accounts(home: "HomeScreen") -> None:
    """The list under the present filter, the cursor on the chosen account where it is in the list."""
    listing = home.session.accounts(home.filter_text)
    cursor = listing.place_of(home.choice.account_id) if home.choice.account_id else 0
    home.accounts.show_rows(listing.fetch, _line, listing.total, cursor=cursor or 0, empty=empty.accounts(home))
    home.accounts.border_subtitle = content(_count(home, listing.total))
    home.bars()


def _line(row: object, width: int) -> Line:
    return account_line(row, width) if isinstance(row, AccountRow) else BLANK


def _count(home: "HomeScreen", count: int) -> str:
    if home.filter_text:
        return _("{n} with “{text}”").format(n=count, text=home.filter_text)
    return _("{n} accounts").format(n=count) if count else ""


def paint_account(home: "HomeScreen") -> None:
    """Every pane but the list, from the look that is chosen."""
    facts = account_facts(home.choice.look, home.session.texts)
    home.facts.border_title = content(facts.name)
    home.facts.show_page(lambda width: facts_page(facts, width))
    paint_chart(home)
    paint_deal(home)
    money.start(home)
    paint_actions(home)
    titles(home)


def paint_chart(home: "HomeScreen") -> None:
    """The organisation chart, the cursor on the chosen person."""
    from cockpit.tui.chart.model import chart_view

    choice = home.choice
    view = chart_view(choice.look, choice.deal_id) if choice.look is not None else ChartView()
    home.chart.show_chart(view, choice.person_id, empty.chart(home))
    choice.person_id = home.chart.cursor


def _deal_view(home: "HomeScreen") -> DealView | None:
    """The third pane's view of the chosen deal."""
    choice = home.choice
    if choice.look is None:
        return None
    deals = deals_of(choice.look)
    place = f"{deals.index(choice.deal_id) + 1}/{len(deals)}" if choice.deal_id in deals and len(deals) > 1 else ""
    return deal_view(choice.look, choice.deal_id, place, home.session.texts)


def paint_deal(home: "HomeScreen") -> None:
    """Tracks, checks, C139, chain and forecast of the chosen deal."""
    before, view = home.deal_view, _deal_view(home)
    home.deal_view = view
    nothing = empty.deal(home)
    same = before is not None and view is not None and view.id == before.id
    alone = empty.without_people(home)
    home.deal.show_page(lambda width: deal_page(view, width, nothing, alone), cursor=None if same else 0)
    home.deal.border_subtitle = content(view.place if view is not None else "")


def paint_actions(home: "HomeScreen", *, keep: bool = True) -> None:
    """The chosen tab; ``keep``: the cursor stays on its action where it is still there."""
    choice, session = home.choice, home.session
    chosen = chosen_action(home)
    choice.actions = tuple(rows_of(home))
    warnings = present.warnings_of(choice.look, choice.deal_id, session.texts) if choice.look is not None else []
    avoid_in = deal_name(home)
    answered = present.answered(choice.look, choice.tab, choice.person_id, session.texts)
    most = choice.look.avoid_on_screen if choice.look is not None else None
    view = present.actions_view(
        choice.tab, choice.actions, warnings, _empty(home), _note(home), avoid_in, answered, most
    )
    ids = [action.id for action in choice.actions]
    cursor = ids.index(chosen.id) if keep and chosen is not None and chosen.id in ids else 0
    home.actions.show_page(lambda width: actions_page(view, width), cursor=cursor)
    home.bars()


def rows_of(home: "HomeScreen") -> list[ActionRow]:
    """The actions of the chosen tab."""
    choice, session = home.choice, home.session
    if choice.tab is Tab.TODAY:
        rows, home.of_earlier_day = session.today_rows(TODAY)
        return rows
    if choice.look is None:
        return []
    if choice.tab is Tab.ACCOUNT:
        return present.of_account(choice.look, choice.listed_deal, session.texts)
    return present.of_person(choice.look, choice.listed_person, choice.listed_deal, session.texts)


def _empty(home: "HomeScreen") -> str:
    if home.session.presenting:
        return presenting.hidden()
    return empty.actions(home)


def _note(home: "HomeScreen") -> str:
    choice = home.choice
    if choice.tab is Tab.TODAY:
        return _("of an earlier day; being renewed") if home.of_earlier_day else ""
    if choice.look is None:
        return ""
    if choice.tab is Tab.ACCOUNT:
        return choice.look.dossier.account.name
    person = choice.look.dossier.person.get(choice.listed_person or "")
    return person.name if person is not None else _("Choose a person in the org chart first.")


def chosen_action(home: "HomeScreen") -> ActionRow | None:
    """The action under the cursor of the fifth pane."""
    actions, cursor = home.choice.actions, home.actions.cursor
    return actions[cursor] if 0 <= cursor < len(actions) else None
