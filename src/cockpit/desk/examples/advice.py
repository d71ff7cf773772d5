"""Examples of the explanations about the advice itself."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib import import_module

from cockpit.advice.daily import stake_of
from cockpit.advice.rule import RULES, Kind, Rule
from cockpit.advice.score import milestone_points
from cockpit.methods.numbers import Numbers
from cockpit.model.enums import Role, Segment, SyncPoint

Values = Mapping[str, object]
_DAYS, _CADENCE = 16, 5


def _rules() -> Mapping[str, Rule]:
    """Every rule by its id."""
    import_module("cockpit.advice.rules")
    return RULES.by_id


def overview(numbers: Numbers) -> Values:
    """No sponsor at the evaluation, ten days before the tender, in an account to attack (scenario SC02)."""
    points = numbers.advice.score
    parts = {
        "base": _rules()["O01"].base,
        "deal_wide": points.deal_wide,
        "stage": points.stage[SyncPoint.C],
        "milestone": milestone_points(10, points),
        "segment": points.segment[Segment.ATTACK],
    }
    return {**parts, "score": sum(parts.values())}


def actions(_numbers: Numbers) -> Values:
    """How many rules there are, and what they are asked of."""
    kinds = [rule.kind for rule in _rules().values()]
    return {
        "rules": len(kinds),
        "people": kinds.count(Kind.PERSON),
        "deals": kinds.count(Kind.DEAL),
        "accounts": kinds.count(Kind.ACCOUNT),
    }


def score(numbers: Numbers) -> Values:
    """A sponsor whose attitude fell, at the point of approval, long not contacted (scenario SC05)."""
    points = numbers.advice.score
    parts = {
        "base": _rules()["S19"].base,
        "role": points.role[Role.D],
        "stage": points.stage[SyncPoint.A],
        "overdue": min(points.overdue_limit, points.overdue_step * (_DAYS - _CADENCE) // _CADENCE),
        "segment": points.segment[Segment.DEFEND],
    }
    return {**parts, "days": _DAYS, "cadence": _CADENCE, "score": sum(parts.values())}


def daily_list(numbers: Numbers) -> Values:
    """Points for deals of ten times, twice, once and a hundredth of the typical amount."""
    typical = Decimal(500_000)
    factors = {"ten": Decimal(10), "twice": Decimal(2), "same": Decimal(1), "small": Decimal("0.01")}
    stakes = {name: stake_of(typical * factor, typical, numbers.advice.stake) for name, factor in factors.items()}
    return {**stakes, "typical": typical, "large": typical * 10, "score": 74, "sum": 74 + stakes["ten"]}


EXAMPLES: Mapping[str, Callable[[Numbers], Values]] = {
    "overview": overview,
    "next-best-actions": actions,
    "score": score,
    "daily-list": daily_list,
}
