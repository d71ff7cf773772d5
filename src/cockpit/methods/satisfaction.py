"""Satisfaction and loyalty of an account (method.md 6.2)."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from cockpit.methods.exact import Exact
from cockpit.methods.undefined import Figure, Undefined, Why


class Word(StrEnum):
    DISSATISFIED = "DISSATISFIED"
    SATISFIED = "SATISFIED"
    DELIGHTED = "DELIGHTED"


class Loyalty(StrEnum):
    """Names of 0, 1, 2 and 3 signs of loyalty."""

    NONE = "NONE"
    WEAK = "WEAK"
    GOOD = "GOOD"
    LOYAL = "LOYAL"


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """``gap`` = expectation - experience, by its literal sign: above 0 dissatisfied."""

    gap: Figure
    word: Word | None
    loyalty: int
    word_loyalty: Loyalty
    satisfied_not_loyal: bool


def satisfaction(
    expectation: Exact | None,
    experience: Exact | None,
    repurchase: bool | None,
    referral: bool | None,
    exclusive: bool | None,
) -> Satisfaction:
    """Gap (expectation and experience 0..10) and loyalty 0..3; an unknown sign of loyalty counts as no."""
    loyalty = sum(sign is True for sign in (repurchase, referral, exclusive))
    named = tuple(Loyalty)[loyalty]
    if expectation is None or experience is None:
        inputs = (("expectation", expectation), ("experience", experience))
        missing = tuple(name for name, value in inputs if value is None)
        return Satisfaction(Undefined(Why.MISSING, missing), None, loyalty, named, False)
    gap = Fraction(expectation) - Fraction(experience)
    word = Word.DISSATISFIED if gap > 0 else Word.SATISFIED if gap == 0 else Word.DELIGHTED
    return Satisfaction(gap, word, loyalty, named, gap <= 0 and loyalty <= 1)
