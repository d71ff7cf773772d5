"""The information template of an account: how complete, how fresh, from how many sources (method.md 2.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.numbers import Account
from cockpit.methods.undefined import Figure, Why, ratio
from cockpit.model.account import INFO_KEYS
from cockpit.model.enums import InfoSource, SyncPoint

if TYPE_CHECKING:
    from cockpit.model.account import InfoItem

NEEDED_KEYS: Mapping[SyncPoint, tuple[str, ...]] = {
    SyncPoint.F: ("company_profile", "present_state", "needs"),
    SyncPoint.E: ("size", "budget", "funds_source", "org_structure", "departments", "price_tolerance", "needs"),
    SyncPoint.D: ("budget", "budget_approval_time", "project_start", "decision_structure"),
    SyncPoint.C: (
        "tender_date",
        "competitors_present",
        "competitor_relations",
        "decision_structure",
        "decision_process",
    ),
    SyncPoint.B: ("budget", "competitor_relations", "decision_process"),
    SyncPoint.A: ("budget_approval_time", "implementation_date"),
    SyncPoint.IMPL: (),
}
"""Keys that matter at a point, read from the exit checks of 3.1 ([OWN])."""


@dataclass(frozen=True, slots=True)
class KeyState:
    """One filled key of the template: its known sources, items without one, and the age of its newest item."""

    sources: frozenset[InfoSource]
    unsourced: int
    days: int | None

    @property
    def has_one_source(self) -> bool:
        """Whether all of it comes from one source; an item of unknown source may come from another."""
        return len(self.sources) == 1 and not self.unsourced


@dataclass(frozen=True, slots=True)
class Information:
    """Completeness and freshness as shares of 1; keys beyond the 20 don't count."""

    completeness: Fraction
    freshness: Figure
    channel_breadth: int
    missing: tuple[str, ...]
    """Keys not filled, in the template's order."""
    filled: Mapping[str, KeyState]


def information(items: Iterable[InfoItem], today: dt.date, numbers: Account) -> Information:
    """The state of the template; several items of one key are one filled key, its newest decides the age."""
    sources: dict[str, list[InfoSource | None]] = {}
    newest: dict[str, dt.date | None] = {}
    for item in items:
        if not _is_fact(item, today):
            continue
        sources.setdefault(item.key, []).append(item.source)
        known = newest.get(item.key)
        newest[item.key] = known if item.collected_at is None else max(known or dt.date.min, item.collected_at)
    filled = {
        key: _state(sources[key], None if on is None else (today - on).days)
        for key in INFO_KEYS
        if key in newest
        for on in (newest[key],)
    }
    fresh = sum(state.days is not None and state.days < numbers.fresh_days for state in filled.values())
    return Information(
        completeness=Fraction(len(filled), len(INFO_KEYS)),
        freshness=ratio(fresh, len(filled), Why.NOTHING_FILLED),
        channel_breadth=len(frozenset().union(*(state.sources for state in filled.values()))),
        missing=tuple(key for key in INFO_KEYS if key not in filled),
        filled=filled,
    )


def with_one_source(found: Information, point: SyncPoint) -> tuple[str, ...]:
    """Filled keys that matter at the point and come from one source only."""
    return tuple(key for key in NEEDED_KEYS[point] if key in found.filled and found.filled[key].has_one_source)


def outdated(found: Information, point: SyncPoint, numbers: Account) -> tuple[str, ...]:
    """Filled keys that matter at the point and are older than the fresh days; an unknown age is no age."""
    states = ((key, found.filled.get(key)) for key in NEEDED_KEYS[point])
    return tuple(key for key, s in states if s is not None and s.days is not None and s.days > numbers.fresh_days)


def _state(sources: list[InfoSource | None], days: int | None) -> KeyState:
    return KeyState(frozenset(s for s in sources if s is not None), sources.count(None), days)


def _is_fact(item: InfoItem, today: dt.date) -> bool:
    known = item.value is not None and bool(item.value.strip())
    return known and (item.collected_at is None or item.collected_at <= today)
