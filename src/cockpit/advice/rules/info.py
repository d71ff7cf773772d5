"""INFO: what is not known about a person and is needed now."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.points import EDC
from cockpit.advice.situation import DealSituation, PersonInDeal


@person_rule("S05", family="INFO", base=22)
def clarify_the_part(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody of weight has no part in the project that we know of, from E to C."""
    return deal.sync in EDC and not person.roles and person.influence >= 60


@person_rule("S06", family="INFO", base=26, via=True)
def learn_the_personal_need(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met of the decision body has no known personal need, from E to C."""
    return deal.sync in EDC and person.in_body and person.need is None and person.contacted


@person_rule("S07", family="INFO", base=14)
def diagnose_the_style(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A meeting with an approver or decision-maker of unknown style lies within 14 days."""
    return person.decides and person.style is None and person.meeting_within(14)
