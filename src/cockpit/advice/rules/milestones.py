"""CRITERIA, VALUE, GONOGO, OBSTACLE, SIGN, BUDGET: what has to stand at each point of the deal."""

from cockpit.advice.rule import Fires, deal_rule
from cockpit.advice.rules.measures import at_least, within
from cockpit.advice.rules.points import DCB, EDC, FE
from cockpit.advice.situation import DealSituation
from cockpit.model.enums import Fit, SyncPoint

_SIGNING_WINDOW = 30
"""Working days from point A to the contract (method.md 3.1)."""


@deal_rule("O10", family="CRITERIA", base=46)
def obtain_the_criteria(deal: DealSituation) -> Fires:
    """No evaluation criteria are recorded at C."""
    return deal.sync is SyncPoint.C and not deal.has_criteria


@deal_rule("O11", family="VALUE", base=42)
def write_the_proposition(deal: DealSituation) -> Fires:
    """No value proposition is written from D to B."""
    return deal.sync in DCB and not deal.has_proposition


@deal_rule("O12", family="GONOGO", base=56)
def walk_away(deal: DealSituation) -> Fires:
    """The product does not fit, and at F or E it is time to say so."""
    return deal.sync in FE and deal.opportunity.fit is Fit.POOR


@deal_rule("O13", family="OBSTACLE", base=46)
def clear_the_obstacle(deal: DealSituation) -> Fires:
    """An obstacle is open at B."""
    return deal.sync is SyncPoint.B and bool(deal.open_obstacles) and {"obst": deal.open_obstacles}


@deal_rule("O14", family="SIGN", base=58)
def fix_a_signing_plan(deal: DealSituation) -> Fires:
    """At A the signing date is missing, past, or more than 30 working days away."""
    if deal.sync is not SyncPoint.A:
        return False
    days = deal.signing_working_days
    return days is None or days < 0 or days > _SIGNING_WINDOW


@deal_rule("O15", family="BUDGET", base=32)
def find_the_budget(deal: DealSituation) -> Fires:
    """The budget is unknown from E to C."""
    return deal.sync in EDC and deal.budget_unknown


@deal_rule("O25", family="RHYTHM", base=36)
def prepare_for_the_predicted_milestone(deal: DealSituation) -> Fires:
    """A milestone predicted from history lies within 14 days, and the deal has no dated one ahead."""
    if deal.predicted is None or not within(deal.predicted_days, 14) or at_least(deal.milestone_days, 0):
        return False
    milestone, _ = deal.predicted
    return {"ms": milestone.value}
