"""Questions as a funnel from open to closed, and what to ask about on each layer (method.md 2.5, step 2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from cockpit.methods.numbers import Selling
from cockpit.methods.undefined import Figure, Undefined, Why, ratio
from cockpit.model.enums import Layer, QuestionLevel

if TYPE_CHECKING:
    from cockpit.model.contact import Question

_LEVELS = tuple(QuestionLevel)


class FunnelFault(StrEnum):
    """Why questions make no well-formed funnel."""

    LEVEL_MISSING = "LEVEL_MISSING"
    GOES_BACK = "GOES_BACK"
    TOO_FEW_OPEN = "TOO_FEW_OPEN"


class Element(StrEnum):
    """What a question may be about; the project's own."""

    DIRECTION = "DIRECTION"
    RISK = "RISK"
    PEERS = "PEERS"
    TARGETS = "TARGETS"
    CROSS_DEPARTMENT = "CROSS_DEPARTMENT"
    COST = "COST"
    WORKLOAD = "WORKLOAD"
    HABITS = "HABITS"
    SERVICE = "SERVICE"


ELEMENTS: Mapping[Layer, tuple[Element, ...]] = {
    Layer.DECISION: (Element.DIRECTION, Element.RISK, Element.PEERS),
    Layer.MANAGEMENT: (Element.TARGETS, Element.CROSS_DEPARTMENT, Element.COST),
    Layer.EXECUTION: (Element.WORKLOAD, Element.HABITS, Element.SERVICE),
}
"""What to ask a person about, by the layer of the customer."""


@dataclass(frozen=True, slots=True)
class Funnel:
    """``open_share`` of all questions, 0..1; the faults in their order and where they lie."""

    counts: Mapping[QuestionLevel, int]
    open_share: Figure
    faults: tuple[FunnelFault, ...]
    missing: tuple[QuestionLevel, ...]
    """Levels without a question."""
    back_at: int | None
    """Number, from 1, of the first question that goes back to a level before."""
    without_answer: tuple[int, ...]
    """Numbers, from 1, of questions without an expected answer; the funnel may be well-formed without."""

    @property
    def well_formed(self) -> bool:
        """At least one question of each level, none going back, enough of them open."""
        return not self.faults


def funnel(questions: Sequence[Question], numbers: Selling) -> Funnel:
    """The questions in their order, held against the funnel."""
    counts = {level: sum(one.level is level for one in questions) for level in _LEVELS}
    missing = tuple(level for level in _LEVELS if not counts[level])
    places = [_LEVELS.index(one.level) for one in questions]
    back_at = next((number for number, (before, now) in enumerate(pairwise(places), 2) if now < before), None)
    share = ratio(counts[QuestionLevel.OPEN], len(questions), Why.NO_QUESTIONS)
    held = (
        (FunnelFault.LEVEL_MISSING, bool(missing)),
        (FunnelFault.GOES_BACK, back_at is not None),
        (FunnelFault.TOO_FEW_OPEN, isinstance(share, Undefined) or share < numbers.open_share),
    )
    blank = tuple(number for number, one in enumerate(questions, 1) if not (one.expected_answer or "").strip())
    return Funnel(counts, share, tuple(fault for fault, holds in held if holds), missing, back_at, blank)
