"""COACH: somebody inside who confirms what we believe."""

from cockpit.advice.rule import Fires, deal_rule, person_rule
from cockpit.advice.rules.points import DCBA
from cockpit.advice.situation import DealSituation, PersonInDeal


@person_rule("S17", family="COACH", base=40)
def develop_a_coach(person: PersonInDeal, deal: DealSituation) -> Fires:
    """The deal has no coach and this is the best candidate: met, at +2 or more, RC 40 or more."""
    return not deal.has_coach and person is deal.coach_candidate


@deal_rule("O03", family="COACH", base=42)
def find_a_coach(deal: DealSituation) -> Fires:
    """From D on there is neither a coach nor a supporter who could become one."""
    return deal.sync in DCBA and not deal.has_coach and not deal.has_supporter


@deal_rule("O05", family="COACH", base=34)
def confirm_with_the_coach(deal: DealSituation) -> Fires:
    """There is a coach, but three or more items of C139 are only claimed."""
    return deal.has_coach and len(deal.unconfirmed_items) >= 3 and {"unconf": deal.unconfirmed_items}
