"""SYNC, STALL, CLEAR: keep in step with the customer and clear what the point demands."""

from cockpit.advice.rule import Fires, deal_rule
from cockpit.advice.situation import DealSituation


@deal_rule("O04", family="CLEAR", base=38)
def clear_what_the_point_demands(deal: DealSituation) -> Fires:
    """An item of C139 that is needed to leave the present point is unclear."""
    return bool(deal.unclear_items) and {"miss": deal.unclear_items}


@deal_rule("O06", family="SYNC", base=44)
def step_back(deal: DealSituation) -> Fires:
    """The selling step is ahead of the buying step."""
    return deal.gap is not None and deal.gap > 0 and {"sync": deal.sync.value}


@deal_rule("O07", family="SYNC", base=48)
def catch_up(deal: DealSituation) -> Fires:
    """The selling step is behind the buying step."""
    return deal.gap is not None and deal.gap < 0 and {"sync": deal.sync.value}


@deal_rule("O19", family="STALL", base=34)
def get_moving_again(deal: DealSituation) -> Fires:
    """The deal has been in its point for more than twice the usual days."""
    return deal.point_days is not None and deal.usual_days is not None and deal.point_days > 2 * deal.usual_days
