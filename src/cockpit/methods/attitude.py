"""The attitude scale -4..+4: present and previous assessment, and how much of it counts.

method.md 1.2, 4.6, 4.7.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cockpit.methods.numbers import AttitudeNumbers
from cockpit.model.enums import Confidence, Stance

if TYPE_CHECKING:
    from cockpit.model.people import Attitude

_FIRM = (Confidence.CONFIRMED, Confidence.OBSERVED)


@dataclass(frozen=True, slots=True)
class AttitudeNow:
    """One person's attitude in one deal as of a day; every attitude is -4..+4 or None (not known)."""

    raw: int | None
    """The entered one."""
    previous: int | None
    on: dt.date | None
    """Day of the present assessment."""
    days: int | None
    """Age of the present assessment in days."""
    confidence: Confidence | None
    """As it counts: two-faced or contradicting people are known by their words alone."""
    assumed: int | None
    """The entered one, else the one read from the stance: what closeness reads as value to him."""
    effective: int | None
    """What every condition reads as ``att``."""
    estimated: bool
    """True where the stance stood in for a missing assessment."""

    @property
    def trend(self) -> int | None:
        """Present less previous assessment; None without both."""
        return None if self.raw is None or self.previous is None else self.raw - self.previous


def present_and_previous(attitudes: Sequence[Attitude], today: dt.date) -> tuple[Attitude | None, Attitude | None]:
    """The last assessment up to today and the one before it; of one date the later in the list."""
    present: Attitude | None = None
    previous: Attitude | None = None
    for attitude in attitudes:
        if attitude.on > today:
            continue
        if present is None or attitude.on >= present.on:
            present, previous = attitude, present
        elif previous is None or attitude.on >= previous.on:
            previous = attitude
    return present, previous


def inferred(standing: Stance | None, numbers: AttitudeNumbers) -> int | None:
    """The attitude that a stance stands for where none was entered; a PS without power is an SN here."""
    return None if standing is None else numbers.inferred[standing]


def counted_confidence(confidence: Confidence, doubted: bool) -> Confidence:
    """CLAIMED in place of CONFIRMED and OBSERVED for a two-faced or contradicting person."""
    return Confidence.CLAIMED if doubted and confidence in _FIRM else confidence


def effective_attitude(value: int, confidence: Confidence, numbers: AttitudeNumbers) -> int:
    """How much of an attitude counts: mere words one step less, a guess nothing; negatives in full."""
    if value <= 0 or confidence in _FIRM:
        return value
    return 0 if confidence is Confidence.GUESSED else max(0, value - numbers.claimed_discount)


def attitude_now(
    attitudes: Sequence[Attitude],
    standing: Stance | None,
    doubted: bool,
    today: dt.date,
    numbers: AttitudeNumbers,
) -> AttitudeNow:
    """Everything the method reads from a person's attitudes in one deal.

    ``standing`` is the effective stance (see ``stance.standing``); ``doubted`` is two-faced or contradiction.
    """
    present, previous = present_and_previous(attitudes, today)
    if present is not None:
        confidence = counted_confidence(present.confidence, doubted)
        return AttitudeNow(
            raw=present.value,
            previous=None if previous is None else previous.value,
            on=present.on,
            days=(today - present.on).days,
            confidence=confidence,
            assumed=present.value,
            effective=effective_attitude(present.value, confidence, numbers),
            estimated=False,
        )
    assumed = inferred(standing, numbers)
    if assumed is None:
        return AttitudeNow(None, None, None, None, None, None, None, False)
    confidence = counted_confidence(Confidence.OBSERVED, doubted)
    effective = effective_attitude(assumed, confidence, numbers)
    return AttitudeNow(None, None, None, None, confidence, assumed, effective, True)


def is_stale(days: int | None, numbers: AttitudeNumbers) -> bool:
    """Whether the present assessment is too old; an attitude never assessed is unknown, not stale."""
    return days is not None and days > numbers.stale_days


def suggested_attitude(benefit: int, behaviour: int) -> int:
    """The lower of what our success does for him and what he does, both -4..+4 (method.md 4.6)."""
    return min(benefit, behaviour)
