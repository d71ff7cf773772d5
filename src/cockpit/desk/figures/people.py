"""Figures of a person in each of his deals, as `stakeholder show --json` prints them."""

from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.desk.shapes import Json, closeness, number
from cockpit.methods.attitude import is_stale
from cockpit.methods.closeness import band
from cockpit.methods.roles import ORDER
from cockpit.methods.stance import ways
from cockpit.methods.sync import cycle, is_lagging
from cockpit.model.enums import BuyingCycle


def participations(account: AccountSituation, person_id: str) -> list[dict[str, Json]]:
    """The person's figures in every deal of the account where he takes part, in the order of the deals."""
    return [one(person) for deal in account.deals for person in deal.people if person.id == person_id]


def one(person: PersonInDeal) -> dict[str, Json]:
    """The figures of one person in one deal."""
    found, measures, numbers = person.figures, person.figures.closeness, person.deal.account.numbers
    part = found.participation
    way = _way(person)
    return {
        "opportunity_id": person.deal.id,
        "roles": [role.value for role in ORDER if role in person.roles],
        "stance": part.stance if part else None,
        "attitude": found.attitude.raw,
        "trend": found.attitude.trend,
        "effective_attitude": found.attitude.effective,
        "estimated": found.attitude.estimated or measures.estimated,
        "days_since_contact": found.days,
        "cadence_days": found.cadence,
        "RC": {
            "value": closeness(measures.rc),
            "T": closeness(measures.trust),
            "V": closeness(measures.value),
            "D": closeness(measures.depth),
            "R": closeness(measures.recency),
        },
        "SA": closeness(measures.sa),
        "PA": closeness(measures.pa),
        "CC": {"value": closeness(measures.cc), "coverage": number(measures.coverage, 1)},
        "band": band(measures.cc, numbers.closeness).value,
        "class": found.key_class.value,
        "way": way,
        "warnings": _warnings(person),
    }


def cycle_of(deal: DealSituation) -> BuyingCycle:
    """Where the customer stands in the buying decision cycle (method.md 6.5)."""
    account = deal.account
    return cycle(deal.sync, deal.opportunity.entered_point_at, account.today, account.numbers.stage)


def _way(person: PersonInDeal) -> list[str] | None:
    account = person.deal.account
    lines = account.influence_pairs
    supported = any(other.att_at_least(2) and (other.id, person.id) in lines for other in person.others)
    found = ways(person.stance, person.roles, person.influence, person.deal.sync, supported, account.numbers.stance)
    return None if found is None else [way.value for way in found]


def _warnings(person: PersonInDeal) -> list[str]:
    part, numbers = person.participation, person.deal.account.numbers
    flags = {
        "STALE": is_stale(person.figures.attitude.days, numbers.attitude),
        "MISMATCH": person.figures.mismatch,
        "TWO_FACED": bool(part and part.two_faced),
        "CONTRADICTION": bool(part and part.contradiction),
        "LAGGING": is_lagging(part.buying_cycle if part else None, cycle_of(person.deal)),
    }
    return [name for name, holds in flags.items() if holds]
