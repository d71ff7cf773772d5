"""NEUTRAL: neutrals decide, so give each a reason; not at IMPL (method.md 10)."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.points import CB, DCB, FED
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.model.enums import PersonalNeed


@person_rule("S22", family="NEUTRAL", base=50, via=True)
def win_the_neutral_decider(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker who is met is neutral or only interested at C or B."""
    return deal.sync in CB and person.decides and person.att in (0, 1) and person.contacted


@person_rule("S23", family="NEUTRAL", base=28)
def win_the_neutral(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An evaluator, influencer or user who is met is neutral."""
    return bool(person.roles) and not person.decides and person.att == 0 and person.contacted


@person_rule("S24", family="NEUTRAL", base=34)
def lower_the_risk(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met who seeks safety holds back (0 or -1), from D to B."""
    return deal.sync in DCB and person.need is PersonalNeed.SAFETY and person.att in (0, -1) and person.contacted


@person_rule("S25", family="NEUTRAL", base=30)
def give_a_reason_to_care(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker who is met is neutral before C."""
    return deal.sync in FED and person.decides and person.att == 0 and person.contacted
