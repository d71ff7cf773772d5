"""DEPT: what each department measures a purchase by (method.md 4.2)."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.measures import below
from cockpit.advice.rules.points import CBA, DC, DCB, DCBA
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.model.enums import Dept


@person_rule("S40", family="DEPT", base=34)
def offer_cost_down(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Procurement does not accept the price (below 50) from C on."""
    return deal.sync in CBA and person.dept is Dept.PROCUREMENT and below(person.pa, 50)


@person_rule("S41", family="DEPT", base=36)
def prove_the_technology(person: PersonInDeal, deal: DealSituation) -> Fires:
    """The technical department does not accept the solution (below 60) at D or C."""
    return deal.sync in DC and person.dept is Dept.TECH and below(person.sa, 60)


@person_rule("S42", family="DEPT", base=32)
def show_that_habits_stay(person: PersonInDeal, deal: DealSituation) -> Fires:
    """The using department does not accept the solution (below 60) at D or C."""
    return deal.sync in DC and person.dept is Dept.USER_DEPT and below(person.sa, 60)


@person_rule("S43", family="DEPT", base=32)
def take_a_return_page(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Finance does not accept the price (below 60), or payment and funds are not clear, from D on."""
    return deal.sync in DCBA and person.dept is Dept.FINANCE and (below(person.pa, 60) or not deal.is_clear("6"))


@person_rule("S44", family="DEPT", base=34)
def give_one_page(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker met, not against us, does not accept the solution (below 60), D to B."""
    return deal.sync in DCB and person.decides and below(person.sa, 60) and person.att_at_least(0) and person.contacted
