"""Exit checks: what must be true before a deal leaves its sync point (method.md 3.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from cockpit.methods.c139 import clear_items, first_count
from cockpit.methods.numbers import C139Numbers
from cockpit.model.enums import Role, SyncPoint

if TYPE_CHECKING:
    from cockpit.model.opportunity import C139, Obstacle, Opportunity

ALL_ITEMS = tuple(range(1, 10))
NEEDED = {
    SyncPoint.F: (5,),
    SyncPoint.E: (3, 5, 6),
    SyncPoint.D: (1, 3, 4, 5, 6, 7),
    SyncPoint.C: ALL_ITEMS,
    SyncPoint.B: ALL_ITEMS,
    SyncPoint.A: (),
    SyncPoint.IMPL: (),
}
"""C139 items that must be clear to leave a point."""
CHECKS = {
    SyncPoint.F: ("profile", "potential_need", "c139"),
    SyncPoint.E: ("need", "funds_file", "organisation", "fit", "value_assumption", "chance", "c139"),
    SyncPoint.D: ("team", "resources", "value_proposition", "solution_proposed", "c139"),
    SyncPoint.C: ("proof_event", "criteria", "process", "deciders_met", "short_list", "c139"),
    SyncPoint.B: ("obstacles", "first", "c139"),
    SyncPoint.A: ("signed",),
    SyncPoint.IMPL: ("value_reported", "new_seed"),
}
"""Check keys of each point, in order."""
FROM_FACTS = frozenset(
    ("fit", "value_assumption", "value_proposition", "criteria", "deciders_met", "obstacles", "first", "c139")
)
"""Checks that a fact answers; the rest is ticked."""


class Met(Protocol):
    """What the checks read of a person."""

    @property
    def roles(self) -> Collection[Role]: ...
    @property
    def depth(self) -> int:
        """Contact depth 0..4."""
        ...


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the present point; ``ticked`` False where a fact answers it."""

    check: str
    done: bool
    ticked: bool


def unclear_items(point: SyncPoint, c139: C139) -> tuple[int, ...]:
    """C139 items 1..9 that are needed to leave the point and are not clear."""
    clear = clear_items(c139)
    return tuple(item for item in NEEDED[point] if item not in clear)


def exit_checks(
    point: SyncPoint, deal: Opportunity, people: Iterable[Met], today: dt.date, numbers: C139Numbers
) -> tuple[Check, ...]:
    """Every check of the point with its answer, then the deal's own checks (free text) of this point."""
    ticks = {tick.check: False for tick in deal.exit_checks if tick.point is point}
    for tick in deal.exit_checks:
        if tick.point is point and tick.done_at is not None and tick.done_at <= today:
            ticks[tick.check] = True
    found = [
        Check(key, _answer(key, point, deal, people, today, numbers), False)
        if key in FROM_FACTS
        else Check(key, ticks.get(key, False), True)
        for key in CHECKS[point]
    ]
    own = (Check(key, done, True) for key, done in ticks.items() if key not in CHECKS[point])
    return (*found, *own)


def open_obstacles(obstacles: Iterable[Obstacle], today: dt.date) -> tuple[Obstacle, ...]:
    """Obstacles that are not closed by today."""
    return tuple(o for o in obstacles if o.closed_at is None or o.closed_at > today)


def deciders_met(people: Iterable[Met]) -> bool:
    """Whether an approver and a decision-maker are known and each has a contact depth of 1 or more."""
    seen: set[Role] = set()
    for person in people:
        deciding = [role for role in person.roles if role in (Role.A, Role.D)]
        if deciding and person.depth < 1:
            return False
        seen.update(deciding)
    return len(seen) == 2


def _answer(
    key: str, point: SyncPoint, deal: Opportunity, people: Iterable[Met], today: dt.date, numbers: C139Numbers
) -> bool:
    if key == "c139":
        return not unclear_items(point, deal.c139)
    if key == "first":
        return first_count(deal.c139) >= numbers.firm_first
    if key == "deciders_met":
        return deciders_met(people)
    if key == "obstacles":
        return not open_obstacles(deal.obstacles, today)
    if key == "fit":
        return deal.fit is not None
    if key == "criteria":
        return bool(deal.criteria)
    text = deal.value_assumption if key == "value_assumption" else deal.value_proposition
    return bool(text and text.strip())
