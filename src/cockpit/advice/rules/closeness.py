"""CLOSENESS, SOLUTION, PRICE, VETO: the four closenesses of one person (method.md 5.4)."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.measures import at_least, below
from cockpit.advice.rules.points import CBA
from cockpit.advice.situation import DealSituation, PersonInDeal


@person_rule("S18", family="CLOSENESS", base=28)
def build_trust(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met supports us, but not us personally: RC is below 40."""
    return person.att_at_least(2) and person.contacted and person.rc < 40


@person_rule("S45", family="CLOSENESS", base=30)
def raise_closeness(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met of the decision body is neutral or interested, and RC is below 40."""
    return person.in_body and person.att in (0, 1) and person.contacted and person.rc < 40


@person_rule("S46", family="SOLUTION", base=36)
def rework_the_solution(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody of the decision body is close to us (RC 60 or more), but solution acceptance is below 50."""
    return person.in_body and person.rc >= 60 and below(person.sa, 50)


@person_rule("S47", family="PRICE", base=38)
def reach_price_consensus(person: PersonInDeal, deal: DealSituation) -> Fires:
    """From C on somebody met accepts the solution (60 or more) and not the price (below 50)."""
    return deal.sync in CBA and person.contacted and at_least(person.sa, 60) and below(person.pa, 50)


@person_rule("S48", family="VETO", base=52)
def veto_risk(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody who can stop the deal alone is not close to us: CC is below 50."""
    return person.veto and person.cc < 50
