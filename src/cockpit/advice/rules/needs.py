"""NEED: what the person wants for himself chooses what we offer (method.md 4.3)."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.points import CB
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.model.enums import PersonalNeed, Role

_FOLLOWS_LEADERS = frozenset({Role.D, Role.E, Role.I})


@person_rule("S36", family="NEED", base=28)
def protect(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met of the decision body is for us and seeks safety, at C or B."""
    return (
        deal.sync in CB
        and person.need is PersonalNeed.SAFETY
        and person.in_body
        and person.att_at_least(1)
        and person.contacted
    )


@person_rule("S37", family="NEED", base=28)
def show_the_leadership(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody below +3 who seeks belonging can see another approver or decision-maker support us."""
    return (
        person.need is PersonalNeed.BELONGING
        and not person.roles.isdisjoint(_FOLLOWS_LEADERS)
        and person.att_below_or_unknown(3)
        and any(p.decides and p.att_at_least(2) for p in person.others)
    )


@person_rule("S38", family="NEED", base=26)
def give_the_credit(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met of the decision body who is not against us seeks esteem."""
    return person.need is PersonalNeed.ESTEEM and person.in_body and person.att_at_least(0) and person.contacted


@person_rule("S39", family="NEED", base=26)
def show_the_breakthrough(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker met, and not against us, seeks self-actualisation."""
    return (
        person.need is PersonalNeed.SELF_ACTUALIZATION
        and person.decides
        and person.att_at_least(0)
        and person.contacted
    )
