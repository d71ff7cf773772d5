"""Handling an objection: five steps in order, no answer before it is clear (method.md 2.5, step 6; 4.1)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cockpit.model.enums import FitProblem

if TYPE_CHECKING:
    from cockpit.model.opportunity import Objection


class FlowStep(StrEnum):
    """The five steps, in their order."""

    CLARIFY = "CLARIFY"
    SHOW_CONCERN = "SHOW_CONCERN"
    DEFINE = "DEFINE"
    RESPOND = "RESPOND"
    AGREE = "AGREE"


class StepState(StrEnum):
    """How far a step is."""

    DONE = "DONE"
    OPEN = "OPEN"
    LOCKED = "LOCKED"
    """It waits for steps before it."""
    UNRECORDED = "UNRECORDED"
    """It is done in the talk; nothing is written down about it."""


@dataclass(frozen=True, slots=True)
class Flow:
    """``states`` by step; ``next`` is the first recorded step that is not done."""

    states: dict[FlowStep, StepState]
    next: FlowStep | None
    """None also where the objection is resolved."""
    locked_by: tuple[FlowStep, ...]
    """Steps that must be done before anything is answered; empty: the answer is free."""
    answered_early: bool
    """An answer was given though it was still locked."""
    ask_the_coach: bool
    """Open, and not known whether it doesn't suit the company or the person."""
    open: bool
    days: int | None
    """Age of an open objection, how long it took of a resolved one; None for one of a later day."""


def flow(objection: Objection, today: dt.date) -> Flow:
    """Where an objection stands on ``today``."""
    clear, defined = _said(objection.clarified), objection.objection_class is not None
    answered, agreed = _said(objection.response), objection.agreed is True
    waits = ((FlowStep.CLARIFY, clear), (FlowStep.DEFINE, defined))
    locked_by = tuple(step for step, done in waits if not done)
    late = StepState.LOCKED if locked_by else StepState.OPEN
    states = {
        FlowStep.CLARIFY: _state(clear),
        FlowStep.SHOW_CONCERN: StepState.UNRECORDED,
        FlowStep.DEFINE: _state(defined),
        FlowStep.RESPOND: StepState.DONE if answered else late,
        FlowStep.AGREE: StepState.DONE if agreed else late if answered else StepState.LOCKED,
    }
    recorded = (step for step, state in states.items() if state not in (StepState.DONE, StepState.UNRECORDED))
    resolved = objection.resolved_at if objection.resolved_at and objection.resolved_at <= today else None
    return Flow(
        states=states,
        next=None if resolved else next(recorded, None),
        locked_by=locked_by,
        answered_early=answered and bool(locked_by),
        ask_the_coach=resolved is None and objection.fit_problem in (None, FitProblem.UNKNOWN),
        open=resolved is None,
        days=_days(objection.on, resolved or today),
    )


def _state(done: bool) -> StepState:
    return StepState.DONE if done else StepState.OPEN


def _days(since: dt.date, until: dt.date) -> int | None:
    days = (until - since).days
    return days if days >= 0 else None


def _said(text: str | None) -> bool:
    return text is not None and bool(text.strip())
