"""Project behaviour: what an account's past projects predict for a deal (method.md 5.7)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from cockpit.methods.exact import Exact, mean, median
from cockpit.methods.numbers import History
from cockpit.methods.undefined import Figure, Undefined, Why
from cockpit.methods.workdays import within
from cockpit.model.enums import Milestone

if TYPE_CHECKING:
    from cockpit.model.account import PastProject
    from cockpit.model.opportunity import Opportunity

ORDER = tuple(Milestone)
"""ANNOUNCE START TENDER OPEN_BID AWARD SIGN, in order."""
ELEMENTS = ("people", "money", "things", "situation", "key_points")


@dataclass(frozen=True, slots=True)
class PredictedMilestone:
    """The next milestone that the account's rhythm predicts."""

    milestone: Milestone
    on: dt.date
    after: Milestone
    gap_days: int
    projects: int
    """Past projects that have both dates."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """What past projects say about a deal; amounts in the currency of the deal's budget."""

    expected_award: Figure
    rival_range: tuple[Fraction, Fraction] | Undefined
    criteria: Mapping[str, Fraction]
    """Mean weight of each criterion, by its name."""
    usual_winner: str | None
    next_milestone: PredictedMilestone | None
    score: int
    """20 points for each of people, money, things, situation and key points with data, 0..100."""
    low_confidence: bool


def predict(projects: Sequence[PastProject], deal: Opportunity, numbers: History) -> Prediction:
    """Everything the account's past projects predict for one of its deals."""
    return Prediction(
        expected_award=expected_award(projects, deal.budget_amount),
        rival_range=rival_range(projects, deal.budget_amount),
        criteria=expected_criteria(projects),
        usual_winner=usual_winner(projects),
        next_milestone=predicted_milestone(projects, deal),
        score=score(projects, numbers),
        low_confidence=len(projects) < numbers.confident,
    )


def expected_award(projects: Sequence[PastProject], budget: Exact | None) -> Figure:
    """The deal's budget x mean of award / budget of past projects; a project without a budget is passed over."""
    ratios = [
        Fraction(p.award_amount) / Fraction(p.budget) for p in projects if p.budget and p.award_amount is not None
    ]
    average = mean(ratios)
    if average is None:
        return Undefined(Why.NO_RATIO if projects else Why.NO_HISTORY)
    return Undefined(Why.MISSING, ("budget_amount",)) if budget is None else Fraction(budget) * average


def rival_range(projects: Sequence[PastProject], budget: Exact | None) -> tuple[Fraction, Fraction] | Undefined:
    """Lowest and highest rival quote to expect: quote / budget of past projects x the deal's budget."""
    ratios = [
        Fraction(bid.quote) / Fraction(p.budget)
        for p in projects
        if p.budget
        for bid in p.rivals
        if bid.quote is not None
    ]
    if not ratios:
        return Undefined(Why.NO_RATIO if projects else Why.NO_HISTORY)
    if budget is None:
        return Undefined(Why.MISSING, ("budget_amount",))
    return min(ratios) * Fraction(budget), max(ratios) * Fraction(budget)


def expected_criteria(projects: Sequence[PastProject]) -> dict[str, Fraction]:
    """Mean weight of each criterion over the projects that give it one, heaviest first, then by name."""
    weights: dict[str, list[Exact]] = {}
    for project in projects:
        for criterion in project.criteria:
            if criterion.weight is not None:
                weights.setdefault(criterion.name.strip(), []).append(criterion.weight)
    means = {name: average for name, known in weights.items() if (average := mean(known)) is not None}
    return dict(sorted(means.items(), key=lambda pair: (-pair[1], pair[0])))


def usual_winner(projects: Sequence[PastProject]) -> str | None:
    """Who won most often; None where nobody did or several did equally often."""
    winners = Counter(p.winner.strip() for p in projects if p.winner and p.winner.strip()).most_common(2)
    if not winners or (len(winners) == 2 and winners[0][1] == winners[1][1]):
        return None
    return winners[0][0]


def predicted_milestone(projects: Sequence[PastProject], deal: Opportunity) -> PredictedMilestone | None:
    """From the deal's last known milestone to the first later one that some past project has together with it.

    The gap is the median of days, half a day rounding up; None where nothing can be predicted.
    """
    known = {
        Milestone.START: deal.project_start_at,
        Milestone.TENDER: deal.tender_planned_at,
        Milestone.SIGN: deal.expected_signing_date,
    }
    last = next((m for m in reversed(ORDER) if known.get(m) is not None), None)
    start = None if last is None else known[last]
    if last is None or start is None:
        return None
    for later in ORDER[ORDER.index(last) + 1 :]:
        gaps = [
            (p.milestones[later] - p.milestones[last]).days for p in projects if {last, later} <= p.milestones.keys()
        ]
        middle = median(gaps)
        if middle is not None:
            days = floor(middle + Fraction(1, 2))
            reached = start.toordinal() + days
            if not dt.date.min.toordinal() <= reached <= dt.date.max.toordinal():
                return None
            return PredictedMilestone(later, dt.date.fromordinal(reached), last, days, len(gaps))
    return None


def is_due(predicted: PredictedMilestone | None, today: dt.date, numbers: History) -> bool:
    """Whether today lies within the rhythm's days before the predicted milestone."""
    return predicted is not None and within(predicted.on, today, numbers.rhythm_days)


def elements(projects: Sequence[PastProject]) -> dict[str, bool]:
    """Which of the five elements have data in some past project."""
    return {
        "people": any(_said(p.chain_snapshot) for p in projects),
        "money": any(p.budget is not None or p.award_amount is not None for p in projects),
        "things": any(p.milestones or p.criteria for p in projects),
        "situation": any(_said(p.our_plan) or p.our_quote is not None or p.rivals for p in projects),
        "key_points": any(_said(p.key_points) for p in projects),
    }


def score(projects: Sequence[PastProject], numbers: History) -> int:
    """Points for each of the five elements with data, 0..100; 0 without past projects."""
    return numbers.element_points * sum(elements(projects).values())


def _said(text: str | None) -> bool:
    return bool(text and text.strip())
