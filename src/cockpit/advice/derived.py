"""Facts of a deal that cost something, each computed when it is first read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.assessment import each_step, first_undone
from cockpit.methods.attention import Attention, attention
from cockpit.methods.behaviour import PredictedMilestone, predicted_milestone
from cockpit.methods.c139 import WeakCoach, weak_coach_reasons
from cockpit.methods.chain import FourCloseness, chain, chain_measure, rivals
from cockpit.methods.contacts import NO_CONTACT
from cockpit.methods.finance import (
    Inputs,
    Reading,
    days_of_supply,
    figures,
    gmroii,
    gross_margin_rate,
    readings,
    turnover,
)
from cockpit.methods.forecast import Forecast, forecast, hostile_decider
from cockpit.methods.person import Person, person
from cockpit.methods.reach import Path, best_path
from cockpit.methods.roles import is_key_player
from cockpit.methods.satisfaction import satisfaction
from cockpit.methods.segment import SegmentNow, promotes, segment
from cockpit.methods.undefined import Figure, Undefined
from cockpit.methods.workdays import working_days
from cockpit.model.account import FinanceSnapshot
from cockpit.model.contact import Interaction
from cockpit.model.enums import Channel, SyncPoint

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal
    from cockpit.advice.situation import AccountSituation, DealSituation
    from cockpit.model.people import Stakeholder

_IN_PERSON = (Channel.VISIT, Channel.MEETING)


@dataclass(frozen=True, slots=True)
class SupplyLine:
    """The latest snapshot of one product line; a figure that can't be computed is None."""

    product_line: str | None
    as_of: dt.date
    days_of_supply: Fraction | None
    gmroii: Fraction | None
    """As a ratio: 3 is 300 %."""


def chain_of(deal: DealSituation) -> FourCloseness:
    """The four closenesses of the decision chain."""
    return chain(deal.people, deal.account.numbers.chain)


def chain_pa(deal: DealSituation) -> Fraction | None:
    """Price acceptance of the decision chain alone."""
    return chain_measure(deal.people, _pa, deal.account.numbers.chain).value


def _pa(person: PersonInDeal) -> int | None:
    return person.pa


def rival_lead(deal: DealSituation) -> Fraction | None:
    """Points by which the best rival's chain is closer than ours; below 0 ours is closer."""
    if not any(person.competitor_closeness for person in deal.people):
        return None
    gap = rivals(deal.people, deal.chain.cc.value, deal.account.numbers.chain).gap
    return None if gap is None else -gap


def attention_of(deal: DealSituation) -> Attention | None:
    """Where the contacts of the last days went; None without contacts."""
    account = deal.account
    found = attention(
        deal.people,
        account.dossier.interactions,
        deal.id,
        account.today,
        account.numbers.attitude.supporter,
        account.numbers.attention,
    )
    return None if isinstance(found, Undefined) else found


def predicted(deal: DealSituation) -> PredictedMilestone | None:
    """The next milestone that the account's past projects predict."""
    history = deal.account.dossier.project_history
    return predicted_milestone(history, deal.opportunity) if history else None


def forecast_of(deal: DealSituation) -> Forecast:
    """The chance of winning with its causes, from the method's base chances."""
    numbers = deal.account.numbers
    return forecast(
        deal.opportunity.status,
        deal.sync,
        deal.index,
        deal.opportunity.amount,
        sponsor=deal.has_sponsor,
        hostile=hostile_decider(deal.people, numbers.attitude.hostile),
        win=deal.win,
        numbers=numbers.forecast,
    )


def path_to(person: PersonInDeal) -> Path:
    """Through whom the person is best met."""
    deal = person.deal
    return best_path(person, deal.people, deal.account.influence_pairs, deal.account.numbers.reach)


def signing_working_days(deal: DealSituation) -> int | None:
    """Working days to the expected signing date; below 0 when it is past, over a weekend too."""
    day, today = deal.opportunity.expected_signing_date, deal.account.today
    if day is None:
        return None
    days = working_days(today, day, deal.account.book.holidays)
    return min(days, -1) if day < today else days


def last_visit(deal: DealSituation) -> Interaction | None:
    """Last interaction of the deal in person, of one day the one with the highest id."""
    today = deal.account.today
    visits = (
        one
        for one in deal.account.dossier.interactions
        if one.opportunity_id == deal.id and one.channel in _IN_PERSON and one.on <= today
    )
    return max(visits, key=lambda one: (one.on, one.id), default=None)


def objection_days(deal: DealSituation) -> int | None:
    """Age of the oldest open objection; a day of resolution still to come resolves nothing yet."""
    today = deal.account.today
    ages = (
        (today - one.on).days
        for one in deal.account.dossier.objections
        if one.opportunity_id == deal.id
        and one.on <= today
        and (one.resolved_at is None or one.resolved_at > today)
    )
    return max(ages, default=None)


def segmentation(account: AccountSituation) -> SegmentNow:
    """The segment by the table, promoted by live deals that go well, or as overridden."""
    facts, numbers = account.dossier.account, account.numbers.segment
    currency = facts.currency or account.book.currency
    live = ((deal.index, deal.has_sponsor) for deal in account.open_deals if deal.sync is not SyncPoint.IMPL)
    return segment(
        is_new=facts.is_new,
        new_market=facts.new_market,
        spend=facts.annual_category_spend,
        revenue=facts.our_annual_revenue,
        threshold=account.book.capacity_threshold.get(currency),
        promoted=promotes(live, numbers),
        override=facts.segment_override,
        numbers=numbers,
    )


def satisfaction_gap(account: AccountSituation) -> Fraction | None:
    """Expectation minus experience; None if either is unknown."""
    facts = account.dossier.account
    gap = satisfaction(
        facts.expectation, facts.experience, facts.repurchase, facts.referral, facts.exclusive
    ).gap
    return None if isinstance(gap, Undefined) else gap


def weak_coach(deal: DealSituation) -> tuple[WeakCoach, ...]:
    """Failed quality tests of the named coach; one who takes no part in the deal has no attitude there."""
    coach = deal.coach_figures
    if coach is None:
        return ()
    return weak_coach_reasons(coach.att, coach.attitude.confidence, coach.rc, coach.days, deal.account.numbers.c139)


def coach_figures(deal: DealSituation) -> Person | None:
    """The coach as he stands in the deal, also where he takes no part in it."""
    account, coach = deal.account, deal.coach
    if coach is not None:
        return coach.figures
    if deal.coach_id is None:
        return None
    who, contact = account.dossier.person[deal.coach_id], account.contacts.get(deal.coach_id, NO_CONTACT)
    return person(who, None, contact, deal.sync, account.today, account.numbers)


def winning_step(deal: DealSituation) -> int | None:
    """The first step not done."""
    account, dossier = deal.account, deal.account.dossier
    influence, coach = account.numbers.influence, deal.coach_figures
    return first_undone(
        each_step(
            deal.opportunity,
            deal.people,
            (p for p in deal.people if is_key_player(p.roles, p.influence, influence)),
            [one for one in dossier.competitors if one.opportunity_id == deal.id],
            dossier.next_steps,
            coach.days if coach else None,
            account.today,
            account.numbers.assessment,
        )
    )


def key_persons(account: AccountSituation) -> tuple[Stakeholder, ...]:
    """Company key persons of this account, not of another whose people take part in its deals."""
    own = account.dossier.account.id
    return tuple(
        one
        for one in account.dossier.stakeholders
        if one.company_key_person and one.account_id == own and one.id in account.here
    )


def finance_readings(account: AccountSituation) -> tuple[Reading, ...]:
    """Readings of each product line's latest snapshot, its margin held against the one before."""
    lines: dict[str, list[FinanceSnapshot]] = {}
    for snapshot in sorted(account.dossier.finance_snapshots, key=lambda one: (one.as_of, one.id)):
        if snapshot.as_of <= account.today:
            lines.setdefault(snapshot.product_line or "", []).append(snapshot)
    numbers, found = account.numbers.finance, list[Reading]()
    for _, (*before, latest) in sorted(lines.items()):
        inputs = Inputs(**{name: getattr(latest, name) for name in Inputs.__slots__})
        rate = gross_margin_rate(before[-1].price_ex_tax, before[-1].unit_cost) if before else None
        found += readings(figures(inputs, numbers.days_per_week).as_dict(), rate, numbers)
    return tuple(found)


def hours(account: AccountSituation) -> Decimal:
    """Hours of all interactions up to today."""
    logged = (one.hours for one in account.dossier.interactions if one.on <= account.today)
    return sum((each for each in logged if each is not None), Decimal(0))


def supply(account: AccountSituation) -> tuple[SupplyLine, ...]:
    """Figures of the latest snapshot of each product line (of one day the highest id), in the order of lines."""
    latest: dict[str, FinanceSnapshot] = {}
    for snapshot in account.dossier.finance_snapshots:
        line = snapshot.product_line or ""
        known = latest.get(line)
        if snapshot.as_of <= account.today and (
            known is None or (snapshot.as_of, snapshot.id) > (known.as_of, known.id)
        ):
            latest[line] = snapshot
    week = account.numbers.finance.days_per_week
    return tuple(_supply_line(snapshot, week) for _, snapshot in sorted(latest.items()))


def _supply_line(snapshot: FinanceSnapshot, days_per_week: Fraction) -> SupplyLine:
    days = days_of_supply(snapshot.stock_units, snapshot.weekly_units, days_per_week)
    rate = gross_margin_rate(snapshot.price_ex_tax, snapshot.unit_cost)
    stock_return = gmroii(rate, turnover(snapshot.annual_units, snapshot.stock_units))
    return SupplyLine(snapshot.product_line, snapshot.as_of, _known(days), _known(stock_return))


def _known(figure: Figure) -> Fraction | None:
    return None if isinstance(figure, Undefined) else figure
