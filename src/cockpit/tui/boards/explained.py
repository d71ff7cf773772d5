"""Which figures each pane shows, with where they come from, in the order in which the pane shows them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from cockpit.tui.commands.command import Place

if TYPE_CHECKING:
    from cockpit.desk.derivation import Derivation
    from cockpit.desk.look import DealSituation
    from cockpit.tui.screens.home import HomeScreen


def derived(home: "HomeScreen", place: Place, amounts: Sequence[Decimal] | None = None) -> "list[Derivation]":
    """What the figures of a pane are made of; nothing where it shows none.

    ``amounts`` of all open deals give the deal its grade; without them the grade is left out.
    """
    if place is Place.ACCOUNTS:
        return _of_account(home)
    if place is Place.DEAL:
        return _of_deal(home, amounts)
    if place is Place.FINANCE:
        return _of_finance(home)
    return [*(_of_action(home) if place is Place.ACTIONS else ()), *_of_person(home)]


def chosen_deal(home: "HomeScreen") -> "DealSituation | None":
    """The chosen deal with its figures."""
    look = home.choice.look
    return next((one for one in look.situation.deals if one.id == home.choice.deal_id), None) if look else None


def _of_account(home: "HomeScreen") -> "list[Derivation]":
    from cockpit.desk import derivation as d

    look, texts = home.choice.look, home.session.texts
    if look is None:
        return []
    account = look.situation
    one_each = (d.segment, d.key_account, d.satisfaction, d.loyalty)
    rest = (
        d.breadth, d.completeness, d.freshness, d.confirmed_needs, d.account_plan, d.planned_effort, d.actual_effort,
    )  # fmt: skip
    relation = [d.enterprise(account, measure, texts) for measure in d.MEASURES]
    return [*(one(account, texts) for one in one_each), *relation, *(one(account, texts) for one in rest)]


def _of_person(home: "HomeScreen") -> "list[Derivation]":
    from cockpit.desk import derivation as d

    look, choice = home.choice.look, home.choice
    if look is None:
        return []
    deals = sorted(look.situation.deals, key=lambda deal: deal.id != choice.deal_id)
    person = next((one for deal in deals for one in deal.people if one.id == choice.person_id), None)
    if person is None:
        return []
    makers = (d.relationship, d.composite, d.effective, d.cadence, d.influence)
    return [one(person, home.session.texts) for one in makers]


def _of_deal(home: "HomeScreen", amounts: Sequence[Decimal] | None) -> "list[Derivation]":
    from cockpit.desk import derivation as d

    deal, texts = chosen_deal(home), home.session.texts
    if deal is None:
        return []
    chains = [d.chain(deal, measure, texts) for measure in d.MEASURES]
    first = (d.forecast, d.c139_index, d.course, d.map_of)
    rest = (d.assessment, d.dimensions, d.five_arrows, d.attention, d.resources, d.behaviour)
    grade = [d.graded(deal, amounts, texts)] if amounts is not None else []
    return [*(one(deal, texts) for one in first), *chains, *grade, *(one(deal, texts) for one in rest)]


def _of_finance(home: "HomeScreen") -> "list[Derivation]":
    from cockpit.desk.derivation import finance

    return list(finance(home.finance.calculator.known, home.session.desk.numbers, home.session.texts))


def _of_action(home: "HomeScreen") -> "list[Derivation]":
    """The score of the chosen action; of another account than the chosen one only its parts."""
    from cockpit.desk.derivation import action_score
    from cockpit.tui.screens.painting import chosen_action

    action, look = chosen_action(home), home.choice.look
    if action is None:
        return []
    mine = look is not None and look.dossier.account.id == action.account_id
    return [action_score(action.suggestion, look.situation if look and mine else None, home.session.texts)]
