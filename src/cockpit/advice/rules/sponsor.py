"""SPONSOR and MAJORITY: who inside carries the deal."""

from cockpit.advice.rule import Fires, deal_rule
from cockpit.advice.rules.points import CB, DCBA, FE
from cockpit.advice.situation import DealSituation


@deal_rule("O01", family="SPONSOR", base=66, cand=True)
def find_a_sponsor(deal: DealSituation) -> Fires:
    """From D on nobody is a sponsor who is for us."""
    return deal.sync in DCBA and not deal.has_sponsor


@deal_rule("O02", family="SPONSOR", base=40, cand=True)
def win_a_first_supporter(deal: DealSituation) -> Fires:
    """At F or E nobody is at +2 or more."""
    return deal.sync in FE and not deal.has_supporter


@deal_rule("O21", family="MAJORITY", base=42, swing=True)
def build_the_majority(deal: DealSituation) -> Fires:
    """At C or B those at +2 or more are not more than half of the decision body."""
    return deal.sync in CB and not deal.has_majority
