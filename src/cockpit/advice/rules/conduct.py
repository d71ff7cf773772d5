"""TIME, COMPETE, MCI, OBJECTION, NEXTSTEP, REVIEW: how we run the deal ourselves."""

from cockpit.advice.rule import Fires, deal_rule
from cockpit.advice.rules.measures import within
from cockpit.advice.situation import DealSituation
from cockpit.model.enums import CustomerPromise, RequestStatus, ResourceKind, SyncPoint

_BEST = (ResourceKind.EXPERT, ResourceKind.EXECUTIVE)


@deal_rule("O18", family="TIME", base=44)
def move_time_to_supporters(deal: DealSituation) -> Fires:
    """More than 30 % of the last 30 days' contacts were with non-supporters and opponents."""
    share = deal.opponent_share
    return share is not None and share > deal.account.numbers.attention.opponent_limit


@deal_rule("O20", family="COMPETE", base=42)
def change_the_strategy(deal: DealSituation) -> Fires:
    """The closest rival's decision chain is closer than ours by more than 10 points."""
    return deal.rival_lead is not None and deal.rival_lead > 10


@deal_rule("O22", family="MCI", base=28)
def ask_for_the_best_resource(deal: DealSituation) -> Fires:
    """At C neither an expert nor an executive has been asked for."""
    asked = any(r.kind in _BEST and r.status is not RequestStatus.WANTED for r in deal.requests)
    return deal.sync is SyncPoint.C and not asked


@deal_rule("O23", family="OBJECTION", base=36)
def settle_the_objection(deal: DealSituation) -> Fires:
    """An objection has been open for more than 7 days."""
    return deal.objection_days is not None and deal.objection_days > 7


@deal_rule("O24", family="NEXTSTEP", base=34)
def set_a_dated_next_step(deal: DealSituation) -> Fires:
    """The last visit or meeting ended without a promise of the customer and without a next appointment."""
    last = deal.last_visit
    if last is None or last.next_appointment is not None:
        return False
    return last.customer_promise is CustomerPromise.NONE


@deal_rule("O26", family="REVIEW", base=34, closed=True)
def write_the_key_points(deal: DealSituation) -> Fires:
    """A deal was won or lost 0 to 60 days ago and nobody has written why."""
    return within(deal.closed_days, 60) and not deal.has_key_points
