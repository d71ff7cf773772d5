"""The seller: own style, which seller one is, and four measures of success (method.md 2.6, 5.1, 5.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cockpit.desk.desk import Desk
from cockpit.desk.open_deals import Told, open_deals
from cockpit.desk.own_style import OwnStyle, own_style
from cockpit.methods.closeness import Closeness, SellerFinding, seller_type
from cockpit.methods.roles import is_key_player
from cockpit.methods.success import (
    ForecastError,
    Satisfied,
    Won,
    forecast_errors,
    mean_closeness,
    satisfied,
    won_against_target,
)
from cockpit.methods.undefined import Figure
from cockpit.model.enums import DealStatus
from cockpit.model.library import Target
from cockpit.storage import own_results, records


@dataclass(frozen=True)
class Me:
    """All that the book and the settings say of the seller on one day; money by ISO 4217 currency."""

    day: date
    style: OwnStyle
    seller: SellerFinding
    won: Mapping[str, Won]
    undated: int
    """Won deals that count nowhere, as their day or their amount is not known."""
    errors: Mapping[str, ForecastError]
    closeness: Figure
    """Mean composite chain closeness of the open deals."""
    deals: int
    """Open deals."""
    unmapped: int
    """Those of them with nobody in any role, whose closeness counts as 0 (method.md 5.4)."""
    satisfied: Satisfied


def me(desk: Desk, answers: str, told: Told | None = None) -> Me:
    """The seller on the desk's day; ``answers`` are those to the twelve pairs.

    Reads every account with an open deal, one after the other, so that nobody who writes has to wait.
    """
    today, numbers, currency = desk.today, desk.numbers, records.default_currency(desk.book)
    people: list[Closeness] = []
    chains, unmapped = [], 0
    for deal in open_deals(desk, told):
        chains.append(deal.chain.cc.value)
        unmapped += not any(person.roles for person in deal.people)
        people += [
            person.figures.closeness
            for person in deal.people
            if is_key_player(person.roles, person.influence, numbers.influence)
        ]
    closed = list(own_results.closed_deals(desk.book, _since(today, numbers.success.closed_days)))
    targets = [one for one in records.rows(desk.book, "targets") if isinstance(one, Target)]
    return Me(
        day=today,
        style=own_style(answers),
        seller=seller_type(people, numbers.closeness),
        won=won_against_target(closed, targets, today, currency),
        undated=sum(one.status is DealStatus.WON and None in (one.closed_at, one.amount) for one in closed),
        errors=forecast_errors(closed, today, currency, numbers.success, numbers.forecast),
        closeness=mean_closeness(chains),
        deals=len(chains),
        unmapped=unmapped,
        satisfied=satisfied(own_results.asked(desk.book)),
    )


def _since(today: date, days: int) -> date:
    """The first day that any measure looks at: of this year, or so many days ago."""
    earliest = today - timedelta(days=min(days, (today - date.min).days))
    return min(earliest, date(today.year, 1, 1))
