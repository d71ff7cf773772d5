"""C139: coach, nine clear items, three First, one Win, and their index (method.md 3.6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from cockpit.methods.numbers import C139Numbers
from cockpit.methods.roles import BODY
from cockpit.methods.sync import from_point_on
from cockpit.model.enums import ClearState, Confidence, Role, SyncPoint

if TYPE_CHECKING:
    from cockpit.model.opportunity import C139


class Band(StrEnum):
    """Names of the index, best first."""

    STRONG = "STRONG"
    GOOD = "GOOD"
    OPEN = "OPEN"
    WEAK = "WEAK"


class Reading(StrEnum):
    """What a pattern of values says."""

    TOP_ONLY = "TOP_ONLY"
    WORK_TOP = "WORK_TOP"
    BLIND = "BLIND"
    ONLY_CLAIMS = "ONLY_CLAIMS"


class WeakCoach(StrEnum):
    """Why a named coach is not a high-quality one."""

    NOT_SUPPORTER = "NOT_SUPPORTER"
    ONLY_WORDS = "ONLY_WORDS"
    NOT_CLOSE = "NOT_CLOSE"
    NOT_RECENT = "NOT_RECENT"


class Member(Protocol):
    """What the suggested values read of a person; ``att`` is the effective attitude, ``sa`` 0..100."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def roles(self) -> Collection[Role]: ...
    @property
    def influence(self) -> int: ...
    @property
    def att(self) -> int | None: ...
    @property
    def sa(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Counts:
    """The values as they are written: ``7C/5 2F 0W``."""

    clear: frozenset[int]
    """Items 1..9 that are claimed or confirmed."""
    confirmed: frozenset[int]
    first: int
    win: bool

    @property
    def claimed(self) -> frozenset[int]:
        """Items that are clear but not confirmed by the coach."""
        return self.clear - self.confirmed


@dataclass(frozen=True, slots=True)
class Suggestion:
    """First and Win as the figures suggest them; the user decides."""

    first: tuple[bool, bool, bool]
    win: bool
    top: str | None
    """Id of the top decision-maker."""


def clear_items(c139: C139) -> frozenset[int]:
    """Items 1..9 that are claimed or confirmed."""
    return frozenset(int(item) for item, clear in c139.clear.items() if clear.state is not ClearState.UNKNOWN)


def first_count(c139: C139) -> int:
    """How many First are true, 0..3; unknown counts as no."""
    return sum(value is True for value in c139.first.values())


def counts(c139: C139) -> Counts:
    """Clear and confirmed items, First and Win of a deal."""
    confirmed = frozenset(int(i) for i, clear in c139.clear.items() if clear.state is ClearState.CONFIRMED)
    return Counts(clear_items(c139), confirmed, first_count(c139), c139.win is True)


def index(coach: bool, confirmed: int, claimed: int, first: int, win: bool, numbers: C139Numbers) -> Fraction:
    """The index 0..100; without a coach First and Win count by the no-coach factor.

    ``confirmed`` and ``claimed`` (clear but unconfirmed) together are 0..9, ``first`` is 0..3.
    """
    by_coach, by_clear, by_claim, by_first, by_win, alone_first, alone_win, whole = numbers.scaled
    trend = by_first * first + by_win * win if coach else alone_first * first + alone_win * win
    return Fraction(by_coach * coach + by_clear * confirmed + by_claim * claimed + trend, whole)


def index_of(values: Counts, coach: bool, numbers: C139Numbers) -> Fraction:
    """The index 0..100 of counted values."""
    return index(coach, len(values.confirmed), len(values.claimed), values.first, values.win, numbers)


def band(value: Fraction, numbers: C139Numbers) -> Band:
    """The name of an index."""
    return next((name for name, limit in zip(Band, numbers.bands, strict=False) if value >= limit), Band.WEAK)


def weak_coach_reasons(
    att: int | None, confidence: Confidence | None, rc: Fraction, days: int | None, numbers: C139Numbers
) -> tuple[WeakCoach, ...]:
    """Which quality tests a named coach fails; none: a high-quality coach.

    ``att`` effective attitude, ``confidence`` as it counts (see ``attitude``), ``rc`` 0..100, ``days`` since
    the last two-way contact (None: never).
    """
    quality = numbers.quality
    tests = (
        (WeakCoach.NOT_SUPPORTER, att is not None and att >= quality.attitude),
        (WeakCoach.ONLY_WORDS, confidence in (Confidence.CONFIRMED, Confidence.OBSERVED)),
        (WeakCoach.NOT_CLOSE, rc >= quality.rc),
        (WeakCoach.NOT_RECENT, days is not None and days <= quality.days),
    )
    return tuple(reason for reason, passed in tests if not passed)


def readings(values: Counts, coach: bool, point: SyncPoint, numbers: C139Numbers) -> tuple[Reading, ...]:
    """What the values say, in a fixed order."""
    rules = (
        (Reading.TOP_ONLY, values.win and values.first == 0),
        (Reading.WORK_TOP, values.first >= numbers.firm_first and not values.win),
        (Reading.BLIND, len(values.clear) <= numbers.blind_clear and from_point_on(point, SyncPoint.C)),
        (Reading.ONLY_CLAIMS, not coach),
    )
    return tuple(reading for reading, holds in rules if holds)


def top_decision_maker(people: Iterable[Member]) -> Member | None:
    """The approver with most influence, else the decision-maker with most; ties by name, then id."""
    everybody = tuple(people)
    for role in (Role.A, Role.D):
        holders = [person for person in everybody if role in person.roles]
        if holders:
            return min(holders, key=lambda p: (-p.influence, p.name, p.id))
    return None


def suggested(people: Iterable[Member], numbers: C139Numbers) -> Suggestion:
    """First and Win suggested by attitudes and solution acceptance; all no without a decision body."""
    limits = numbers.suggested
    body = [person for person in people if not BODY.isdisjoint(person.roles)]
    weighty = [p for p in body if p.influence >= limits.influence]
    key = [p for p in body if p.influence >= limits.influence or not {Role.A, Role.D}.isdisjoint(p.roles)]
    top = top_decision_maker(body)
    supporters = sum(_at_least(p.att, numbers.quality.attitude) for p in body)
    first = (
        bool(key) and all(_at_least(p.sa, limits.acceptance) for p in key),
        any(_at_least(p.att, limits.attitude) for p in weighty),
        supporters * 2 > len(body),
    )
    return Suggestion(first, top is not None and _at_least(top.att, limits.attitude), None if top is None else top.id)


def _at_least(value: int | None, limit: int) -> bool:
    return value is not None and value >= limit
