"""AFTER: a signed deal is the start of the next one."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.model.enums import Role, SyncPoint

_WHO_LIVE_WITH_IT = frozenset({Role.A, Role.D, Role.U})


@person_rule("S49", family="AFTER", base=34)
def visit_after_the_sale(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver, decision-maker or user was last contacted more than 30 days ago, at IMPL."""
    return (
        deal.sync is SyncPoint.IMPL
        and not person.roles.isdisjoint(_WHO_LIVE_WITH_IT)
        and person.quiet_for_more_than(30)
    )


@person_rule("S50", family="AFTER", base=26)
def ask_for_a_referral(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A strong supporter of a customer whose expectation is met can recommend us, at IMPL."""
    gap = deal.account.satisfaction_gap
    return deal.sync is SyncPoint.IMPL and person.att_at_least(3) and gap is not None and gap <= 0
