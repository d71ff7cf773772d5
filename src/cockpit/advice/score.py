"""The score of an action as parts that add up (method.md 9.3)."""

from collections.abc import Mapping
from dataclasses import dataclass

from cockpit.advice.rule import Facts, Rule
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.methods.numbers.advice import Score
from cockpit.model.enums import Segment, Stance

NAMES = ("base", "role", "veto", "deal_wide", "stage", "overdue", "milestone", "segment", "fatigue")
"""The parts every score has; O04 also has ``missing``, the book-wide list ``stake``."""


@dataclass(frozen=True, slots=True)
class DealParts:
    """What all actions of one deal, or of an account without an open deal, have in common."""

    stage: int
    milestone: int
    segment: int


def deal_parts(deal: DealSituation | None, segment: Segment | None, score: Score) -> DealParts:
    """Parts of the deal; stage and milestone are 0 for a closed deal and without a deal."""
    points = score.segment[segment] if segment is not None else 0
    if deal is None or not deal.is_open:
        return DealParts(0, 0, points)
    return DealParts(score.stage[deal.sync], milestone_points(deal.milestone_days, score), points)


def milestone_points(days: int | None, score: Score) -> int:
    """+8 within 7 days, +6 within 14, else 0, also when it is past."""
    if days is None or days < 0 or days > score.milestone_days:
        return 0
    return score.milestone_near if days <= score.milestone_near_days else score.milestone


def person_parts(rule: Rule, person: PersonInDeal, deal: DealParts, score: Score) -> dict[str, int]:
    """Parts of a person rule."""
    return {
        "base": rule.base,
        "role": person.role_points,
        "veto": score.veto if person.veto else 0,
        "deal_wide": 0,
        "stage": deal.stage,
        "overdue": overdue_points(person, score),
        "milestone": deal.milestone,
        "segment": deal.segment,
        "fatigue": _fatigue(rule, person, score),
    }


def wide_parts(rule: Rule, facts: Facts, deal: DealParts, score: Score) -> dict[str, int]:
    """Parts of a deal rule or an account rule; ``miss`` in the facts gives the part ``missing``."""
    parts = {
        "base": rule.base,
        "role": 0,
        "veto": 0,
        "deal_wide": score.deal_wide,
        "stage": deal.stage,
        "overdue": 0,
        "milestone": deal.milestone,
        "segment": deal.segment,
        "fatigue": 0,
    }
    missing = facts.get("miss")
    if isinstance(missing, tuple):
        parts["missing"] = min(score.missing_limit, score.missing_each * len(missing))
    return parts


def overdue_points(person: PersonInDeal, score: Score) -> int:
    """min(10, floor(10 x (days - cadence) / cadence)) beyond the cadence; hostile people are only watched."""
    if person.stance is Stance.H:
        return 0
    return min(score.overdue_limit, score.overdue_step * person.overdue_days // person.cadence)


def _fatigue(rule: Rule, person: PersonInDeal, score: Score) -> int:
    return score.fatigue if rule.base < score.strong_base and person.contacted_within(score.fatigue_days) else 0


def total(parts: Mapping[str, int]) -> int:
    """The score: the sum of its parts."""
    return sum(parts.values())
