"""Is it a deal to work for: four questions, grade, and the winning six steps (method.md 5.3)."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from cockpit.methods.exact import Exact
from cockpit.methods.numbers import Assessment as AssessmentNumbers
from cockpit.methods.roles import BODY
from cockpit.model.enums import Role, SyncPoint
from cockpit.model.opportunity import ASSESSMENT

if TYPE_CHECKING:
    from cockpit.model.contact import NextStep
    from cockpit.model.opportunity import Competitor, Opportunity

_EARLY = frozenset((SyncPoint.F, SyncPoint.E))
_FIRST_BLOCKS = ("opportunity", "compete")


class Verdict(StrEnum):
    GO = "GO"
    QUALIFY_OUT = "QUALIFY_OUT"


class Grade(StrEnum):
    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True)
class Assessed:
    """Sums of the four blocks -5..+5 by name, their total, the red blocks, and the advice that follows."""

    blocks: Mapping[str, int]
    total: int
    red: tuple[str, ...]
    verdict: Verdict | None
    answered: int
    """Criteria answered yes or no, 0..20."""


class Keyed(Protocol):
    """What the steps read of a person."""

    @property
    def id(self) -> str: ...
    @property
    def roles(self) -> Collection[Role]: ...
    @property
    def att(self) -> int | None: ...
    @property
    def sa(self) -> int | None: ...
    @property
    def cc(self) -> Fraction: ...
    @property
    def competitor_closeness(self) -> Mapping[str, int]: ...


def assess(answers: Mapping[str, int], point: SyncPoint, numbers: AssessmentNumbers) -> Assessed:
    """The four questions from the 20 criteria (+1 yes, 0 or missing unknown, -1 no)."""
    blocks = {block: sum(answers.get(c, 0) for c in criteria) for block, criteria in ASSESSMENT.items()}
    red = tuple(block for block, value in blocks.items() if value <= numbers.red)
    total = sum(blocks.values())
    verdict = Verdict.GO if total >= numbers.go and not red else None
    if point in _EARLY and not set(red).isdisjoint(_FIRST_BLOCKS):
        verdict = Verdict.QUALIFY_OUT
    answered = sum(answers.get(c, 0) != 0 for criteria in ASSESSMENT.values() for c in criteria)
    return Assessed(blocks, total, red, verdict, answered)


def percentile(amount: Exact, ordered: Sequence[Exact]) -> Fraction:
    """100 x (smaller amounts + half of the equal ones) / all; ``ordered`` rises and holds the amount itself."""
    smaller = bisect_left(ordered, amount)
    equal = bisect_right(ordered, amount) - smaller
    return Fraction(100 * (2 * smaller + equal), 2 * len(ordered))


def grade(amount: Exact | None, ordered: Sequence[Exact], index: Fraction, numbers: AssessmentNumbers) -> Grade | None:
    """A to D from the amount's percentile among the open amounts of its currency and the C139 index 0..100."""
    if amount is None or not ordered:
        return None
    weights = numbers.grade_weights
    value = weights["amount"] * percentile(amount, ordered) + weights["index"] * index
    return next((g for g, limit in zip(Grade, numbers.grades, strict=False) if value >= limit), Grade.D)


def each_step(
    deal: Opportunity,
    people: Sequence[Keyed],
    key_players: Iterable[Keyed],
    competitors: Sequence[Competitor],
    next_steps: Iterable[NextStep],
    coach_days: int | None,
    today: dt.date,
    numbers: AssessmentNumbers,
) -> Iterator[bool]:
    """Whether each of the six steps is done: assess, chain, rivals, strategy, act, test and review.

    ``coach_days``: days since the last two-way contact with the coach, None without either. An empty decision body
    and an empty list of rivals are not done. A step is looked at when it is asked for.
    """
    yield all(deal.assessment.get(c, 0) != 0 for criteria in ASSESSMENT.values() for c in criteria)
    body = [p for p in people if not BODY.isdisjoint(p.roles)]
    yield bool(body) and all(p.att is not None and p.sa is not None for p in body)
    yield bool(competitors) and all(_rival_known(rival, people) for rival in competitors)
    yield deal.strategy_kind is not None and _said(deal.strategy)
    weak = [p for p in key_players if p.cc < numbers.step_cc]
    helped = {
        step.stakeholder_id
        for step in next_steps
        if step.opportunity_id in (None, deal.id) and (step.done_at is None or step.done_at > today)
    }
    yield all(p.id in helped for p in weak)
    yield coach_days is not None and coach_days <= numbers.coach_days


def winning_steps(
    deal: Opportunity,
    people: Sequence[Keyed],
    key_players: Iterable[Keyed],
    competitors: Sequence[Competitor],
    next_steps: Iterable[NextStep],
    coach_days: int | None,
    today: dt.date,
    numbers: AssessmentNumbers,
) -> tuple[bool, ...]:
    """All six of ``each_step``."""
    return tuple(each_step(deal, people, key_players, competitors, next_steps, coach_days, today, numbers))


def first_undone(steps: Iterable[bool]) -> int | None:
    """The first step not done, from 1; None where all are."""
    return next((number for number, done in enumerate(steps, 1) if not done), None)


def _rival_known(rival: Competitor, people: Iterable[Keyed]) -> bool:
    texts = (rival.strengths, rival.weaknesses, rival.opportunities, rival.threats)
    priced = rival.quote_low is not None and rival.quote_high is not None
    return priced and all(map(_said, texts)) and any(rival.name in p.competitor_closeness for p in people)


def _said(text: str | None) -> bool:
    return bool(text and text.strip())
