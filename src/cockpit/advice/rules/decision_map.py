"""MAP and THREAD: know who decides, and hear more than one voice."""

from cockpit.advice.rule import Fires, deal_rule
from cockpit.advice.rules.points import DC, DCBA, EDCB
from cockpit.advice.situation import DealSituation
from cockpit.model.enums import Role


@deal_rule("O08", family="MAP", base=48)
def identify_the_approver(deal: DealSituation) -> Fires:
    """From D on nobody is known to approve."""
    return deal.sync in DCBA and not deal.with_role(Role.A)


@deal_rule("O09", family="MAP", base=52)
def identify_the_decision_maker(deal: DealSituation) -> Fires:
    """From D on nobody is known to decide."""
    return deal.sync in DCBA and not deal.with_role(Role.D)


@deal_rule("O16", family="THREAD", base=44)
def open_more_contacts(deal: DealSituation) -> Fires:
    """From E to B at most one person is contacted."""
    return deal.sync in EDCB and len(deal.contacted) <= 1


@deal_rule("O17", family="THREAD", base=34)
def hear_another_department(deal: DealSituation) -> Fires:
    """At D or C two or more people are contacted, all of one known department."""
    if deal.sync not in DC or len(deal.contacted) < 2:
        return False
    departments = {person.dept for person in deal.contacted}
    return len(departments) == 1 and None not in departments
