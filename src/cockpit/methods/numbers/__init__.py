"""Numbers: every number of the method that may be changed, checked where they fit together (method.md 12)."""

from dataclasses import dataclass

from cockpit.methods.numbers.account import Account, Finance, SegmentNumbers
from cockpit.methods.numbers.advice import Advice, Avoid
from cockpit.methods.numbers.deal import Assessment, Attention, C139Numbers, Forecast, History, Radar, Stage
from cockpit.methods.numbers.people import (
    AttitudeNumbers,
    Cadence,
    Chain,
    Closeness,
    Influence,
    Reach,
    Signs,
    StanceNumbers,
)
from cockpit.methods.numbers.selling import Selling, Success

__all__ = [
    "Account",
    "Advice",
    "Assessment",
    "Attention",
    "AttitudeNumbers",
    "Avoid",
    "C139Numbers",
    "Cadence",
    "Chain",
    "Closeness",
    "Finance",
    "Forecast",
    "History",
    "Influence",
    "Numbers",
    "Radar",
    "Reach",
    "SegmentNumbers",
    "Selling",
    "Signs",
    "Stage",
    "StanceNumbers",
    "Success",
]


@dataclass(frozen=True, slots=True)
class Numbers:
    """All numbers, by the groups of method.md 12; made by ``cockpit.content.numbers``."""

    closeness: Closeness
    chain: Chain
    reach: Reach
    cadence: Cadence
    attitude: AttitudeNumbers
    stance: StanceNumbers
    influence: Influence
    signs: Signs
    c139: C139Numbers
    forecast: Forecast
    stage: Stage
    attention: Attention
    assessment: Assessment
    history: History
    radar: Radar
    finance: Finance
    segment: SegmentNumbers
    account: Account
    selling: Selling
    success: Success
    advice: Advice
    avoid: Avoid
