"""The account plan's score: identify, cover, manage, evaluate, plan (method.md 5.2)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.exact import mean
from cockpit.methods.numbers import Account
from cockpit.methods.workdays import days_since
from cockpit.model.enums import GoalTask, Segment

if TYPE_CHECKING:
    from cockpit.model.account import AccountGoal


@dataclass(frozen=True, slots=True)
class Components:
    """The five components 0..100; None: not known."""

    identify: Fraction | None
    cover: Fraction | None
    manage: Fraction | None
    evaluate: Fraction | None
    plan: Fraction | None

    @property
    def score(self) -> Fraction | None:
        """The mean of the known components."""
        values = (getattr(self, field.name) for field in fields(self))
        return mean(value for value in values if value is not None)


def components(
    segment: Segment | None,
    key_person_days: Sequence[int | None],
    completeness: Fraction,
    satisfaction_at: dt.date | None,
    newest_snapshot: dt.date | None,
    goals: Iterable[AccountGoal],
    today: dt.date,
    numbers: Account,
) -> Components:
    """The components of an account's plan.

    ``key_person_days``: for each company key person the days since the last two-way contact (None: never);
    ``completeness`` of the information template 0..1; ``newest_snapshot``: day of the newest finance snapshot.
    """
    met = [days for days in key_person_days if days is not None]
    ages = (days_since(satisfaction_at, today), days_since(newest_snapshot, today), min(met, default=None))
    evaluated = sum(age is not None and age < numbers.recent_days for age in ages)
    planned = {goal.task for goal in goals if goal.task is not None and goal.due is not None}
    return Components(
        identify=Fraction(0 if segment is None else 100),
        cover=Fraction(100 * len(met), len(key_person_days)) if key_person_days else None,
        manage=100 * completeness,
        evaluate=Fraction(100 * evaluated, len(ages)),
        plan=Fraction(100 * len(planned), len(GoalTask)),
    )
