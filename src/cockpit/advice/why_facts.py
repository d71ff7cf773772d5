"""Single facts that explain an action, as a code and its values; sentences are made from them elsewhere.

Values are identifiers (``SN``), names, whole numbers, decimals as text, and days as ``YYYY-MM-DD``: days are not
counted here, so that a kept reason stays true on a later day. A fact that says nothing is None.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.exact import rounded
from cockpit.methods.roles import ORDER
from cockpit.methods.sync import buying_stage_of

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal
    from cockpit.advice.situation import AccountSituation, DealSituation

Values = dict[str, str | int]
Reason = tuple[str, Values] | None

# -- about a person ------------------------------------------------------------------------------------------


def roles(person: PersonInDeal) -> Reason:
    """roles {roles}: in the order of tags, such as A+D; no_roles."""
    if not person.roles:
        return "no_roles", {}
    return "roles", {"roles": "+".join(role.value for role in ORDER if role in person.roles)}


def stance(person: PersonInDeal) -> Reason:
    """stance {stance}: as rules see it."""
    return None if person.stance is None else ("stance", {"stance": person.stance.value})


def attitude(person: PersonInDeal) -> Reason:
    """att {att}; att_inferred {att}: from the stance; att_unknown."""
    if person.att is None:
        return "att_unknown", {}
    return "att" if person.raw is not None else "att_inferred", {"att": person.att}


def contact(person: PersonInDeal) -> Reason:
    """last_contact {on, cadence}; never_met."""
    if person.last_contact is None:
        return "never_met", {}
    return "last_contact", {"on": person.last_contact.isoformat(), "cadence": person.cadence}


def fell(person: PersonInDeal) -> Reason:
    """fell {before, now}: the entered attitude."""
    if person.raw is None or person.previous is None:
        return None
    return "fell", {"before": person.previous, "now": person.raw}


def assessed(person: PersonInDeal) -> Reason:
    """assessed {att, confidence, on}: the entered attitude, how it is known, and since when."""
    if person.raw is None or person.confidence is None or person.assessed_on is None:
        return None
    values: Values = {"att": person.raw, "confidence": person.confidence.value}
    return "assessed", values | {"on": person.assessed_on.isoformat()}


def mismatch(person: PersonInDeal) -> Reason:
    """ps_without_power; mismatch {stance, att}."""
    recorded = person.recorded_stance
    if recorded is None or person.att is None or recorded is not person.stance:
        return "ps_without_power", {}
    return "mismatch", {"stance": recorded.value, "att": person.att}


def influence(person: PersonInDeal) -> Reason:
    """influence {influence}: 0..100."""
    return "influence", {"influence": person.influence}


def need(person: PersonInDeal) -> Reason:
    """need {need}; need_unknown."""
    return ("need_unknown", {}) if person.need is None else ("need", {"need": person.need.value})


def style(person: PersonInDeal) -> Reason:
    """style_unknown."""
    return ("style_unknown", {}) if person.style is None else None


def department(person: PersonInDeal) -> Reason:
    """dept {dept}."""
    return None if person.dept is None else ("dept", {"dept": person.dept.value})


def meeting(person: PersonInDeal) -> Reason:
    """meeting {on}: the next one planned."""
    if person.meeting_days is None:
        return None
    day = person.deal.account.today + dt.timedelta(days=person.meeting_days)
    return "meeting", {"on": day.isoformat()}


def rc(person: PersonInDeal) -> Reason:
    """rc {rc}: relationship closeness with one decimal."""
    return "rc", {"rc": _decimal(person.rc)}


def cc(person: PersonInDeal) -> Reason:
    """cc {cc, weakest}: composite closeness with one decimal, and RC, SA or PA, the lowest."""
    return "cc", {"cc": _decimal(person.cc), "weakest": person.figures.closeness.weakest.value}


def sa(person: PersonInDeal) -> Reason:
    """sa {sa}: solution acceptance; sa_unknown."""
    return ("sa_unknown", {}) if person.sa is None else ("sa", {"sa": person.sa})


def pa(person: PersonInDeal) -> Reason:
    """pa {pa}: price acceptance; pa_unknown."""
    return ("pa_unknown", {}) if person.pa is None else ("pa", {"pa": person.pa})


def influences(person: PersonInDeal) -> Reason:
    """influences {n}: people he has an influence line to, from two on (method.md 5.5)."""
    count = sum(source == person.id for source, _ in person.deal.account.influence_pairs)
    return ("influences", {"n": count}) if count >= 2 and person.att_below_or_unknown(2) else None


def not_won(person: PersonInDeal) -> Reason:
    """not_won {name, n}: of n others in the decision body below +2 or not met, the weightiest."""
    return _first("not_won", [p for p in person.others if p.in_body and (not p.contacted or p.att_below_or_unknown(2))])


def deciders_not_won(person: PersonInDeal) -> Reason:
    """not_won {name, n}: of n other approvers and decision-makers who are met and below +2, the weightiest."""
    open_to_us = [p for p in person.others if p.decides and p.contacted and p.att_below_or_unknown(2)]
    return _first("not_won", open_to_us)


def deciders_won(person: PersonInDeal) -> Reason:
    """won {name, n}: of n other approvers and decision-makers at +2 or more, the weightiest."""
    return _first("won", [p for p in person.others if p.decides and p.att_at_least(2)])


def _first(code: str, people: Sequence[PersonInDeal]) -> Reason:
    weightiest = min(people, key=lambda p: (-p.role_points, -p.influence, p.name, p.id), default=None)
    return None if weightiest is None else (code, {"name": weightiest.name, "n": len(people)})


def served(person: PersonInDeal) -> Reason:
    """satisfaction {gap}: of the account."""
    return satisfaction(person.deal.account)


def no_coach(person: PersonInDeal) -> Reason:
    """no_coach: of the deal."""
    return None if person.deal.has_coach else ("no_coach", {})


def _decimal(value: Fraction) -> str:
    return str(rounded(value, 1))


# -- about a deal --------------------------------------------------------------------------------------------


def point(deal: DealSituation) -> Reason:
    """point {sync}; point_estimated {sync}; nothing for a closed deal."""
    if not deal.is_open:
        return None
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


def item_six(person: PersonInDeal) -> Reason:
    """funds_unclear: C139 item 6."""
    return None if person.deal.is_clear("6") else ("funds_unclear", {})


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
    return None if share is None else ("opponents", {"percent": _decimal(100 * share)})


def stalled(deal: DealSituation) -> Reason:
    """stalled {on, usual, sync}: since when in the point, and its usual days."""
    entered, usual = deal.opportunity.entered_point_at, deal.usual_days
    if entered is None or usual is None:
        return None
    return "stalled", {"on": entered.isoformat(), "usual": usual, "sync": deal.sync.value}


def rival(deal: DealSituation) -> Reason:
    """rival {points}: by which the best rival's chain is closer."""
    return None if deal.rival_lead is None else ("rival", {"points": _decimal(deal.rival_lead)})


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
    return None if gap is None else ("satisfaction", {"gap": _decimal(gap)})


def lowest_supply(account: AccountSituation) -> Reason:
    """supply_low {dos, limit}."""
    days, limit = account.lowest_supply, account.numbers.finance.supply_low
    return None if days is None else ("supply_low", {"dos": _decimal(days), "limit": str(rounded(limit))})


def highest_supply(account: AccountSituation) -> Reason:
    """supply_high {dos, limit}."""
    days, limit = account.highest_supply, account.numbers.finance.supply_high
    return None if days is None else ("supply_high", {"dos": _decimal(days), "limit": str(rounded(limit))})


def lowest_gmroii(account: AccountSituation) -> Reason:
    """gmroii {gmroii, target}: in per cent."""
    found, target = account.lowest_gmroii, account.numbers.finance.gmroii_target
    if found is None:
        return None
    return "gmroii", {"gmroii": _decimal(100 * found), "target": _decimal(100 * target)}


def segment(account: AccountSituation) -> Reason:
    """segment {segment}."""
    return None if account.segment is None else ("segment", {"segment": account.segment.value})


def last_contact(account: AccountSituation) -> Reason:
    """account_contact {on}: the last with anybody; account_never."""
    day = account.last_contact
    return ("account_never", {}) if day is None else ("account_contact", {"on": day.isoformat()})
