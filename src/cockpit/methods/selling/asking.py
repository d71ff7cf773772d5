"""Who can answer what: which people may be asked about an open point of a deal (method.md 2.5, step 2; own table)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from cockpit.model.enums import Dept, Layer, QuestionLevel, Role


class Source(StrEnum):
    """A kind of person who knows."""

    INSIDER = "INSIDER"
    """The coach, or somebody who is for us: would tell us what is inside."""
    DECIDER = "DECIDER"
    """Approver or decision-maker."""
    EVALUATOR = "EVALUATOR"
    USER = "USER"
    MANAGEMENT = "MANAGEMENT"
    """Sits on the decision layer, or in management."""
    PROCUREMENT = "PROCUREMENT"
    FINANCE = "FINANCE"
    TECH = "TECH"


class Asked(Protocol):
    """What is read of a person."""

    @property
    def roles(self) -> frozenset[Role]: ...
    @property
    def dept(self) -> Dept | None: ...
    @property
    def att(self) -> int | None: ...


_S = Source
ITEMS: Mapping[str, frozenset[Source]] = {
    "1": frozenset({_S.INSIDER}),
    "2": frozenset({_S.INSIDER, _S.DECIDER, _S.PROCUREMENT}),
    "3": frozenset({_S.INSIDER}),
    "4": frozenset({_S.INSIDER}),
    "5": frozenset({_S.INSIDER, _S.DECIDER, _S.USER, _S.MANAGEMENT}),
    "6": frozenset({_S.INSIDER, _S.DECIDER, _S.FINANCE, _S.PROCUREMENT}),
    "7": frozenset({_S.INSIDER}),
    "8": frozenset({_S.INSIDER}),
    "9": frozenset({_S.INSIDER, _S.DECIDER, _S.EVALUATOR}),
    "F1": frozenset({_S.INSIDER}),
    "F2": frozenset({_S.INSIDER}),
    "F3": frozenset({_S.INSIDER}),
    "W": frozenset({_S.INSIDER}),
}
"""Who can answer for an item of C139."""
CHECKS: Mapping[str, frozenset[Source]] = {
    "potential_need": frozenset({_S.INSIDER, _S.DECIDER, _S.USER, _S.MANAGEMENT}),
    "need": frozenset({_S.INSIDER, _S.DECIDER, _S.EVALUATOR, _S.USER}),
    "funds_file": frozenset({_S.DECIDER, _S.FINANCE, _S.PROCUREMENT}),
    "organisation": frozenset({_S.INSIDER, _S.DECIDER}),
    "team": frozenset({_S.INSIDER, _S.DECIDER, _S.EVALUATOR, _S.USER}),
    "resources": frozenset({_S.DECIDER, _S.MANAGEMENT}),
    "proof_event": frozenset({_S.EVALUATOR, _S.USER, _S.TECH}),
    "criteria": frozenset({_S.INSIDER, _S.DECIDER, _S.EVALUATOR, _S.PROCUREMENT}),
    "process": frozenset({_S.INSIDER, _S.DECIDER, _S.PROCUREMENT}),
    "short_list": frozenset({_S.INSIDER, _S.DECIDER, _S.PROCUREMENT}),
    "obstacles": frozenset({_S.INSIDER, _S.DECIDER}),
    "signed": frozenset({_S.DECIDER, _S.PROCUREMENT}),
    "value_reported": frozenset({_S.DECIDER, _S.USER, _S.MANAGEMENT}),
    "new_seed": frozenset({_S.INSIDER, _S.DECIDER, _S.USER, _S.MANAGEMENT}),
}
"""Who can answer for an exit check; a check that isn't here is our own work and nobody is asked."""

LEVELS: Mapping[str, QuestionLevel] = {
    "1": QuestionLevel.EXPLORE, "2": QuestionLevel.OPEN, "3": QuestionLevel.EXPLORE, "4": QuestionLevel.EXPLORE,
    "5": QuestionLevel.OPEN, "6": QuestionLevel.SPECIFIC, "7": QuestionLevel.EXPLORE, "8": QuestionLevel.EXPLORE,
    "9": QuestionLevel.OPEN, "F1": QuestionLevel.SPECIFIC, "F2": QuestionLevel.SPECIFIC,
    "F3": QuestionLevel.SPECIFIC, "W": QuestionLevel.CLOSED,
    "potential_need": QuestionLevel.OPEN, "need": QuestionLevel.OPEN, "funds_file": QuestionLevel.SPECIFIC,
    "organisation": QuestionLevel.EXPLORE, "team": QuestionLevel.SPECIFIC, "resources": QuestionLevel.SPECIFIC,
    "proof_event": QuestionLevel.SPECIFIC, "criteria": QuestionLevel.EXPLORE, "process": QuestionLevel.EXPLORE,
    "short_list": QuestionLevel.CLOSED, "obstacles": QuestionLevel.EXPLORE, "signed": QuestionLevel.CLOSED,
    "value_reported": QuestionLevel.OPEN, "new_seed": QuestionLevel.OPEN,
}  # fmt: skip
"""The level of the funnel on which an item or a check is asked about."""

INSIDE = 2
"""From this effective attitude on a person tells us what is inside; below it the core is not shown (4.6)."""


def sources_of(person: Asked, layer: Layer | None, *, coach: bool) -> frozenset[Source]:
    """What kinds of person somebody is; ``layer`` is his layer, ``coach`` whether he is the deal's coach."""
    dept = {Dept.PROCUREMENT: _S.PROCUREMENT, Dept.FINANCE: _S.FINANCE, Dept.TECH: _S.TECH}
    held = (
        (_S.INSIDER, coach or (person.att is not None and person.att >= INSIDE)),
        (_S.DECIDER, not person.roles.isdisjoint({Role.A, Role.D})),
        (_S.EVALUATOR, Role.E in person.roles),
        (_S.USER, Role.U in person.roles or person.dept is Dept.USER_DEPT),
        (_S.MANAGEMENT, person.dept is Dept.MANAGEMENT or layer in (Layer.DECISION, Layer.MANAGEMENT)),
    )
    found = {source for source, holds in held if holds}
    return frozenset(found | ({dept[person.dept]} if person.dept in dept else set()))
