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
    """One filled key of the template: its known sources and the age of its newest item."""

    sources: frozenset[InfoSource]
    days: int | None


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
    sources: dict[str, set[InfoSource]] = {}
    newest: dict[str, dt.date | None] = {}
    for item in items:
        if not _is_fact(item, today):
            continue
        if item.source is not None:
            sources.setdefault(item.key, set()).add(item.source)
        known = newest.get(item.key)
        newest[item.key] = known if item.collected_at is None else max(known or dt.date.min, item.collected_at)
    filled = {
        key: KeyState(frozenset(sources.get(key, ())), None if on is None else (today - on).days)
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


def to_verify(found: Information, point: SyncPoint, numbers: Account) -> tuple[str, ...]:
    """Keys that matter at the point and have one source at most, or are older than the fresh days."""
    return tuple(
        key
        for key in NEEDED_KEYS[point]
        if (state := found.filled.get(key)) is not None
        and (len(state.sources) <= 1 or (state.days is not None and state.days > numbers.fresh_days))
    )


def _is_fact(item: InfoItem, today: dt.date) -> bool:
    known = item.value is not None and bool(item.value.strip()) and item.key in INFO_KEYS
    return known and (item.collected_at is None or item.collected_at <= today)
