"""Needs: which are confirmed, how well they are investigated, and listening (method.md 2.2, 4.4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.numbers import Account
from cockpit.methods.undefined import Figure, Why, ratio
from cockpit.model.enums import NeedLevel

if TYPE_CHECKING:
    from cockpit.model.contact import Need

QUESTIONS = (
    "raised_by",
    "reason",
    "strategy_link",
    "goal",
    "target_market_user",
    "new_or_iteration",
    "time_requirement",
)
"""The seven fields of an investigated need, in the method's order."""
_LEVELS = tuple(NeedLevel)


@dataclass(frozen=True, slots=True)
class Investigation:
    """How well one need is investigated: share of the seven questions, those still open, and whether it is clear."""

    share: Fraction
    missing: tuple[str, ...]
    clear: bool


@dataclass(frozen=True, slots=True)
class Needs:
    """The needs table as a whole."""

    confirmed_ratio: Figure
    """Confirmed relevant needs / relevant needs."""
    relevant: int
    confirmed: int
    primary_confirmed: bool


def is_confirmed(need: Need, today: dt.date) -> bool:
    """Whether the need is confirmed by today."""
    return need.confirmed is True and (need.confirmed_at is None or need.confirmed_at <= today)


def needs(table: Iterable[Need], today: dt.date) -> Needs:
    """Ratios over an account's or a deal's needs."""
    everything = tuple(table)
    relevant = [need for need in everything if need.relevant_to_sale]
    confirmed = sum(is_confirmed(need, today) for need in relevant)
    primary = any(need.level is NeedLevel.PRIMARY and is_confirmed(need, today) for need in everything)
    return Needs(ratio(confirmed, len(relevant), Why.NO_RELEVANT_NEED), len(relevant), confirmed, primary)


def in_order(table: Iterable[Need]) -> tuple[Need, ...]:
    """Strategic drivers first, then primary, secondary and personal needs, then those without a level."""
    return tuple(sorted(table, key=lambda n: (len(_LEVELS) if n.level is None else _LEVELS.index(n.level), n.id)))


def investigated(need: Need, numbers: Account) -> Investigation:
    """How many of the seven questions are answered."""
    missing = tuple(q for q in QUESTIONS if not (getattr(need, q) or "").strip())
    answered = len(QUESTIONS) - len(missing)
    return Investigation(Fraction(answered, len(QUESTIONS)), missing, answered >= numbers.clear_need)


@dataclass(frozen=True, slots=True)
class Listening:
    """A self-check after a talk: how many of the eight right and of the eight wrong habits are ticked."""

    right: int
    wrong: int

    @property
    def score(self) -> int:
        """-8..+8."""
        return self.right - self.wrong


def listening(signs: Iterable[str]) -> Listening | None:
    """What the ticks of one contact say; None without any, as then nothing was checked."""
    ticked = frozenset(signs)
    right = sum(sign.startswith("RIGHT") for sign in ticked)
    return Listening(right, len(ticked) - right) if ticked else None
