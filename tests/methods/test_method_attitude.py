"""Attitude: which assessment is the present one and how much of it counts (method.md 1.2, 4.6, 4.7)."""

import datetime as dt

import pytest

from cockpit.content.numbers import load_numbers
from cockpit.methods.attitude import (
    attitude_now,
    effective_attitude,
    inferred,
    is_stale,
    present_and_previous,
    suggested_attitude,
)
from cockpit.methods.numbers import Numbers
from cockpit.model.enums import Confidence, Stance
from cockpit.model.people import Attitude

TODAY = dt.date(2026, 11, 20)
C = Confidence


def said(days_ago: int, value: int, confidence: Confidence = C.OBSERVED) -> Attitude:
    return Attitude(on=TODAY - dt.timedelta(days=days_ago), value=value, confidence=confidence)


@pytest.mark.parametrize(
    ("value", "confidence", "counts"),
    [
        (3, C.CONFIRMED, 3),
        (3, C.OBSERVED, 3),
        (3, C.CLAIMED, 2),
        (1, C.CLAIMED, 0),
        (4, C.GUESSED, 0),
        (0, C.CLAIMED, 0),
        (-2, C.CLAIMED, -2),
        (-3, C.GUESSED, -3),
    ],
)
def test_only_seen_support_counts_in_full(value: int, confidence: Confidence, counts: int, numbers: Numbers) -> None:
    """Claimed support counts one less, guessed support nothing, and nothing negative is softened."""
    assert effective_attitude(value, confidence, numbers.attitude) == counts


def test_doubt_takes_support_away_and_never_makes_an_opponent() -> None:
    """With a discount of 2 a claimed +1 counts 0, not -1."""
    numbers = load_numbers({"attitude.claimed_discount": 2})
    assert [effective_attitude(value, C.CLAIMED, numbers.attitude) for value in (1, 2, 3)] == [0, 0, 1]


@pytest.mark.parametrize(
    ("confidence", "doubted", "counted", "effective"),
    [
        (C.CONFIRMED, False, C.CONFIRMED, 2),
        (C.CONFIRMED, True, C.CLAIMED, 1),
        (C.OBSERVED, True, C.CLAIMED, 1),
        (C.CLAIMED, True, C.CLAIMED, 1),
        (C.GUESSED, True, C.GUESSED, 0),
    ],
)
def test_a_two_faced_person_is_known_by_words_alone(
    confidence: Confidence, doubted: bool, counted: Confidence, effective: int, numbers: Numbers
) -> None:
    """Two-faced or contradicting people count as CLAIMED, but a guess stays a guess."""
    now = attitude_now([said(5, 2, confidence)], None, doubted, TODAY, numbers.attitude)
    assert (now.confidence, now.effective, now.raw, now.estimated) == (counted, effective, 2, False)


@pytest.mark.parametrize(
    ("stance", "doubted", "value", "effective"),
    [
        (Stance.PS, False, 4, 4),
        (Stance.SN, False, 3, 3),
        (Stance.SP, False, 2, 2),
        (Stance.SP, True, 2, 1),
        (Stance.N, True, 0, 0),
        (Stance.NS, False, -2, -2),
        (Stance.H, True, -3, -3),
    ],
)
def test_the_stance_stands_in_for_a_missing_attitude(
    stance: Stance, doubted: bool, value: int, effective: int, numbers: Numbers
) -> None:
    """Without an assessment the stance is read, marked as estimated, and counts as observed."""
    now = attitude_now([], stance, doubted, TODAY, numbers.attitude)
    assert (now.raw, now.assumed, now.effective, now.estimated) == (None, value, effective, True)
    assert inferred(stance, numbers.attitude) == value


def test_nothing_known_stays_unknown(numbers: Numbers) -> None:
    """Neither attitude nor stance: everything is unknown and nothing is estimated."""
    now = attitude_now([], None, True, TODAY, numbers.attitude)
    assert (now.raw, now.assumed, now.effective, now.confidence, now.trend, now.estimated) == (None,) * 5 + (False,)


@pytest.mark.parametrize(
    ("attitudes", "present", "previous"),
    [
        ([], None, None),
        ([said(10, 1)], 1, None),
        ([said(10, 3), said(5, 1)], 1, 3),
        ([said(5, 1), said(10, 3)], 1, 3),
        ([said(5, 1), said(5, 2)], 2, 1),
        ([said(3, 4), said(5, 1), said(4, 2)], 4, 2),
        ([said(3, 4), said(4, 2), said(5, 1)], 4, 2),
        ([said(3, 4), said(5, 1), said(5, 2)], 4, 2),
        ([said(5, 1), said(-1, 4)], 1, None),
        ([said(0, 2), said(-1, 4)], 2, None),
        ([said(-1, 4), said(5, 1)], 1, None),
    ],
)
def test_the_last_by_date_is_the_present_one(
    attitudes: list[Attitude], present: int | None, previous: int | None
) -> None:
    """By date, on one date the later in the list; what is dated after today is not yet a fact."""
    now, before = present_and_previous(attitudes, TODAY)
    assert (now and now.value, before and before.value) == (present, previous)


def test_trend_is_the_step_between_two_assessments(numbers: Numbers) -> None:
    """A change from +3 to +1 is a trend of -2."""
    now = attitude_now([said(40, 3), said(7, 1)], Stance.SP, False, TODAY, numbers.attitude)
    assert (now.trend, now.previous, now.days) == (-2, 3, 7)
    assert attitude_now([said(7, 1)], None, False, TODAY, numbers.attitude).trend is None


@pytest.mark.parametrize(("days", "stale"), [(None, False), (0, False), (60, False), (61, True)])
def test_an_assessment_is_stale_after_sixty_days(days: int | None, stale: bool, numbers: Numbers) -> None:
    """Stale begins on day 61; an attitude never assessed is unknown instead."""
    assert is_stale(days, numbers.attitude) is stale


def test_the_suggested_value_is_the_lower_of_the_two() -> None:
    """Benefit +3 and behaviour +2 suggest +2."""
    assert suggested_attitude(3, 2) == 2
