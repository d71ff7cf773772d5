"""OPPONENT, HOSTILE, LEAK: ignore, convert, neutralise or isolate, and give nothing away (method.md 3.3)."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.points import CBA, FE, FED
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.model.enums import PersonalNeed, Role, Stance

_MINOR = frozenset({Role.I, Role.U})


@person_rule("S26", family="OPPONENT_LOW", base=6)
def leave_alone(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A non-supporter has influence below 40 and no place in the decision body."""
    return person.stance is Stance.NS and person.influence < 40 and not person.in_body


@person_rule("S27", family="OPPONENT", base=40, via=True)
def turn_early(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A non-supporter sits in the decision body, and before C there is time to turn him."""
    return deal.sync in FED and person.stance is Stance.NS and person.in_body


@person_rule("S28", family="OPPONENT", base=48)
def neutralise(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A non-supporter sits in the decision body from C on."""
    return deal.sync in CBA and person.stance is Stance.NS and person.in_body


@person_rule("S29", family="OPPONENT", base=24)
def show_the_cost_of_staying_put(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met at -1 opposes change at F or E."""
    return deal.sync in FE and person.att == -1 and person.contacted


@person_rule("S30", family="OPPONENT", base=32)
def answer_privately(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met at -2 criticises us."""
    return person.att == -2 and person.contacted


@person_rule("S31", family="HOSTILE", base=40)
def review_go_or_no_go(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker is hostile (-3 or less)."""
    return person.decides and person.att_at_most(-3)


@person_rule("S32", family="HOSTILE", base=42, via=True)
def isolate_the_evaluator(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An evaluator who neither approves nor decides is hostile."""
    return Role.E in person.roles and not person.decides and person.att_at_most(-3)


@person_rule("S33", family="HOSTILE", base=26)
def do_not_argue(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody who is influencer or user and nothing else is hostile."""
    return bool(person.roles) and person.roles <= _MINOR and person.att_at_most(-3)


@person_rule("S34", family="LEAK", base=36)
def stop_sharing(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A hostile person was contacted 0 to 30 days ago."""
    return person.att_at_most(-3) and person.contacted_within(30)


@person_rule("S35", family="OPPONENT", base=36)
def give_standing(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A non-supporter or opponent who is met seeks esteem."""
    return person.stance in (Stance.NS, Stance.H) and person.need is PersonalNeed.ESTEEM and person.contacted
