"""Facts of a deal and of an account that explain an action; the shapes are those of ``why_person``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from cockpit.advice.why_person import Reason, decimal
from cockpit.methods.exact import rounded
from cockpit.methods.sync import buying_stage_of

if TYPE_CHECKING:
    from cockpit.advice.situation import AccountSituation, DealSituation


def point(deal: DealSituation) -> Reason:
    """point {sync}; point_estimated {sync}."""
    return "point_estimated" if deal.sync_estimated else "point", {"sync": deal.sync.value}


def milestone(deal: DealSituation) -> Reason:
    """milestone {on}, milestone_named {name, on}: within the 14 days in which it counts."""
    day = deal.opportunity.next_milestone_at
    if day is None or not deal.milestone_within(deal.account.numbers.advice.score.milestone_days):
        return None
    name = (deal.opportunity.next_milestone or "").strip()
    if not name:
        return "milestone", {"on": day.isoformat()}
    return "milestone_named", {"name": name, "on": day.isoformat()}


def items(deal: DealSituation) -> Reason:
    """unclear {n, sync}: C139 items needed to leave the point."""
    return "unclear", {"n": len(deal.unclear_items), "sync": deal.sync.value}


def unconfirmed(deal: DealSituation) -> Reason:
    """unconfirmed {n}: C139 items that are only claimed."""
    return "unconfirmed", {"n": len(deal.unconfirmed_items)}


def gap(deal: DealSituation) -> Reason:
    """gap {buying, selling}: the two stages."""
    selling = deal.opportunity.selling_stage
    return None if selling is None else ("gap", {"buying": buying_stage_of(deal.sync).value, "selling": selling.value})


def obstacles(deal: DealSituation) -> Reason:
    """obstacles {n}: open ones."""
    return "obstacles", {"n": len(deal.open_obstacles)}


def signing(deal: DealSituation) -> Reason:
    """signing {on}; signing_unknown."""
    day = deal.opportunity.expected_signing_date
    return ("signing_unknown", {}) if day is None else ("signing", {"on": day.isoformat()})


def contacted(deal: DealSituation) -> Reason:
    """contacted {n, of}: people of the deal."""
    return "contacted", {"n": len(deal.contacted), "of": len(deal.people)}


def one_department(deal: DealSituation) -> Reason:
    """one_department {dept}: of everybody contacted."""
    dept = next((person.dept for person in deal.contacted), None)
    return None if dept is None else ("one_department", {"dept": dept.value})


def opponents(deal: DealSituation) -> Reason:
    """opponents {percent}: share of the last 30 days' contacts."""
    share = deal.opponent_share
    return None if share is None else ("opponents", {"percent": decimal(100 * share)})


def stalled(deal: DealSituation) -> Reason:
    """stalled {on, usual, sync}: since when in the point, and its usual days."""
    entered, usual = deal.opportunity.entered_point_at, deal.usual_days
    if entered is None or usual is None:
        return None
    return "stalled", {"on": entered.isoformat(), "usual": usual, "sync": deal.sync.value}


def rival(deal: DealSituation) -> Reason:
    """rival {points}: by which the best rival's chain is closer."""
    return None if deal.rival_lead is None else ("rival", {"points": decimal(deal.rival_lead)})


def majority(deal: DealSituation) -> Reason:
    """majority {n, of}: members of the decision body at +2 or more."""
    return "majority", {"n": sum(p.att_at_least(2) for p in deal.body), "of": len(deal.body)}


def objection(deal: DealSituation) -> Reason:
    """objection {on}: the day of the oldest open one."""
    if deal.objection_days is None:
        return None
    return "objection", {"on": (deal.account.today - dt.timedelta(days=deal.objection_days)).isoformat()}


def last_visit(deal: DealSituation) -> Reason:
    """no_promise {on}: the last visit or meeting ended with nothing agreed."""
    return None if deal.last_visit is None else ("no_promise", {"on": deal.last_visit.on.isoformat()})


def predicted(deal: DealSituation) -> Reason:
    """predicted {ms, on, n}: by the rhythm of n past projects."""
    found = deal.prediction
    if found is None:
        return None
    return "predicted", {"ms": found.milestone.value, "on": found.on.isoformat(), "n": found.projects}


def closed(deal: DealSituation) -> Reason:
    """closed {status, on}."""
    day = deal.opportunity.closed_at
    return None if day is None else ("closed", {"status": deal.opportunity.status.value, "on": day.isoformat()})


# -- about an account ----------------------------------------------------------------------------------------


def satisfaction(account: AccountSituation) -> Reason:
    """satisfaction {gap}: expectation minus experience."""
    gap = account.satisfaction_gap
    return None if gap is None else ("satisfaction", {"gap": decimal(gap)})


def lowest_supply(account: AccountSituation) -> Reason:
    """supply_low {dos, limit}."""
    days, limit = account.lowest_supply, account.numbers.finance.supply_low
    return None if days is None else ("supply_low", {"dos": decimal(days), "limit": str(rounded(limit))})


def highest_supply(account: AccountSituation) -> Reason:
    """supply_high {dos, limit}."""
    days, limit = account.highest_supply, account.numbers.finance.supply_high
    return None if days is None else ("supply_high", {"dos": decimal(days), "limit": str(rounded(limit))})


def lowest_gmroii(account: AccountSituation) -> Reason:
    """gmroii {gmroii, target}: in per cent."""
    found, target = account.lowest_gmroii, account.numbers.finance.gmroii_target
    if found is None:
        return None
    return "gmroii", {"gmroii": decimal(100 * found), "target": decimal(100 * target)}


def segment(account: AccountSituation) -> Reason:
    """segment {segment}."""
    return None if account.segment is None else ("segment", {"segment": account.segment.value})


def last_contact(account: AccountSituation) -> Reason:
    """account_contact {on}: the last with anybody; account_never."""
    day = account.last_contact
    return ("account_never", {}) if day is None else ("account_contact", {"on": day.isoformat()})
