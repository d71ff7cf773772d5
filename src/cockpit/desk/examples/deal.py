"""Examples of the explanations about where a deal stands and how it will end."""

import datetime as dt
from collections.abc import Callable, Mapping
from fractions import Fraction

from cockpit.desk.examples import chart
from cockpit.methods import c139 as board
from cockpit.methods.forecast import caps
from cockpit.methods.forecast import forecast as forecast_of
from cockpit.methods.numbers import Numbers
from cockpit.methods.posts import posts
from cockpit.methods.sync import cycle, is_lagging, stalled, sync
from cockpit.model.enums import (
    BuyingCycle,
    BuyingStage,
    Confidence,
    DealStatus,
    DecisionSize,
    DecisionType,
    Level,
    SellingStage,
    SyncPoint,
)

Values = Mapping[str, object]
TODAY = dt.date(2026, 11, 20)
"""The day of the method's scenarios; the examples need some day."""
_MOST_DAYS = 100_000
"""So far back an example goes, whatever the numbers say: the calendar has a beginning."""


def sync_points(numbers: Numbers) -> Values:
    """A seller behind the customer, one ahead, and the day a deal is stalled."""
    behind = sync(BuyingStage.EVALUATION, SellingStage.SOLUTION)
    ahead = sync(BuyingStage.FEASIBILITY, SellingStage.PROOF)
    usual = numbers.stage.usual_days[SyncPoint.C]
    last = numbers.stage.stall_factor * usual
    return {
        "behind": behind.point,
        "behind_gap": behind.gap,
        "ahead": ahead.point,
        "ahead_gap": ahead.gap,
        "usual": usual,
        "last": last,
        "next": last + 1,
        "stalled_last": stalled(SyncPoint.C, last, numbers.stage),
        "stalled_next": stalled(SyncPoint.C, last + 1, numbers.stage),
    }


def buying_cycle(numbers: Numbers) -> Values:
    """A person two stages behind the deal, and a customer long after the start."""
    deal = cycle(SyncPoint.B, None, TODAY, numbers.stage)
    days = min(numbers.stage.execution_days + 1, _MOST_DAYS)
    return {
        "deal": deal,
        "person": BuyingCycle.NEED_RECOGNITION,
        "lagging": is_lagging(BuyingCycle.NEED_RECOGNITION, deal),
        "next": is_lagging(BuyingCycle.OPTION_EVALUATION, deal),
        "days": days,
        "later": cycle(SyncPoint.IMPL, TODAY - dt.timedelta(days), TODAY, numbers.stage),
    }


def c139(numbers: Numbers) -> Values:
    """Eight of nine items confirmed with one First, and the same without a coach."""
    index = board.index(True, 8, 1, 1, False, numbers.c139)
    alone = board.index(False, 0, 9, 1, False, numbers.c139)
    return {
        "confirmed": 8 * numbers.c139.clear,
        "index": index,
        "band": board.band(index, numbers.c139),
        "alone": alone,
        "alone_band": board.band(alone, numbers.c139),
        "full": board.index(True, 9, 0, 3, True, numbers.c139),
    }


def coach(numbers: Numbers) -> Values:
    """Two named coaches against the four tests."""
    good = chart.director(numbers)
    weak = chart.technical_head(numbers)
    sound = board.weak_coach_reasons(2, Confidence.OBSERVED, good.rc, good.days, numbers.c139)
    reasons = board.weak_coach_reasons(2, Confidence.CLAIMED, weak.rc, weak.days, numbers.c139)
    return {
        "good_rc": good.rc,
        "good_days": good.days,
        "good": not sound,
        "weak_rc": weak.rc,
        "weak_days": weak.days,
        "weak_words": board.WeakCoach.ONLY_WORDS not in reasons,
        "weak_close": board.WeakCoach.NOT_CLOSE not in reasons,
        "weak_recent": board.WeakCoach.NOT_RECENT not in reasons,
        "weak": not reasons,
    }


def forecast(numbers: Numbers) -> Values:
    """A deal at B with a hostile approver."""
    index = board.index(True, 8, 1, 1, False, numbers.c139)
    found = forecast_of(
        DealStatus.OPEN,
        SyncPoint.B,
        index,
        1_000_000,
        sponsor=True,
        hostile=True,
        win=False,
        numbers=numbers.forecast,
    )
    factor = found.index_factor or Fraction(0)
    applying = caps(SyncPoint.B, sponsor=True, hostile=True, win=False, numbers=numbers.forecast)
    return {
        "index": index,
        "base": found.base,
        "factor": factor,
        "product": numbers.forecast.base[SyncPoint.B] * factor,
        "cap": min(cap.limit for cap in applying),
        "probability": found.probability,
        "category": found.category,
        "amount": 1_000_000,
        "forecast": found.amount,
    }


def attention(numbers: Numbers) -> Values:
    """Five contacts, three of them with opponents."""
    from cockpit.methods.attention import attention as spread
    from cockpit.model.contact import Interaction

    vice, head = chart.vice(numbers), chart.technical_head(numbers)
    talks = [
        Interaction.model_validate(
            {"id": str(at), "account_id": "a", "on": TODAY.isoformat(), "people": [{"stakeholder_id": who}]}
        )
        for at, who in enumerate((vice.id, vice.id, head.id, head.id, head.id))
    ]
    found = spread((vice, head), talks, "o", TODAY, numbers.attitude.supporter, numbers.attention)
    return {name: getattr(found, name) for name in ("contacts", "supporters", "opponents", "alarm")}


def decision_team(_numbers: Numbers) -> Values:
    """A large strategic decision with the board and a function director contacted."""
    large = posts(DecisionSize.LARGE, DecisionType.STRATEGIC, (Level.TOP, Level.VP))
    small = posts(DecisionSize.SMALL, DecisionType.TACTICAL, ())
    return {
        "large": large.expected if large else (),
        "contacted": large.contacted if large else (),
        "share": large.contacted_share if large else None,
        "small": small.expected if small else (),
    }


EXAMPLES: Mapping[str, Callable[[Numbers], Values]] = {
    "sync-points": sync_points,
    "buying-cycle": buying_cycle,
    "c139": c139,
    "coach": coach,
    "forecast": forecast,
    "attention": attention,
    "decision-team": decision_team,
}
