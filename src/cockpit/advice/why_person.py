"""Facts of a person that explain an action, each as a code and its values; sentences are made from them elsewhere.

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

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal

Values = dict[str, str | int]
Reason = tuple[str, Values] | None


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
    return "rc", {"rc": decimal(person.rc)}


def cc(person: PersonInDeal) -> Reason:
    """cc {cc, weakest}: composite closeness with one decimal, and RC, SA or PA, the lowest."""
    return "cc", {"cc": decimal(person.cc), "weakest": person.figures.closeness.weakest.value}


def sa(person: PersonInDeal) -> Reason:
    """sa {sa}: solution acceptance."""
    return None if person.sa is None else ("sa", {"sa": person.sa})


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


def no_coach(person: PersonInDeal) -> Reason:
    """no_coach: of the deal."""
    return None if person.deal.has_coach else ("no_coach", {})


def item_six(person: PersonInDeal) -> Reason:
    """funds_unclear: C139 item 6."""
    return None if person.deal.is_clear("6") else ("funds_unclear", {})


def decimal(value: Fraction) -> str:
    """With one decimal, half up."""
    return str(rounded(value, 1))
