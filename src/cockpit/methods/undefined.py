"""Undefined: what a figure is when its arithmetic has no answer (method.md 0)."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Why(StrEnum):
    """Why a figure has no value; front ends hold the words for each code."""

    MISSING = "MISSING"
    PRICE_NOT_POSITIVE = "PRICE_NOT_POSITIVE"
    MARGIN_RATE_IS_ONE = "MARGIN_RATE_IS_ONE"
    MARGIN_RATE_IS_ZERO = "MARGIN_RATE_IS_ZERO"
    NO_SALES = "NO_SALES"
    NO_STOCK = "NO_STOCK"
    NO_INVESTMENT = "NO_INVESTMENT"
    NO_TURNOVER = "NO_TURNOVER"
    NO_VALUE_TO_DIVIDE_BY = "NO_VALUE_TO_DIVIDE_BY"
    NOTHING_FILLED = "NOTHING_FILLED"
    NO_RELEVANT_NEED = "NO_RELEVANT_NEED"
    NO_CONTACTS = "NO_CONTACTS"
    NO_KEY_PERSONS = "NO_KEY_PERSONS"
    NO_HISTORY = "NO_HISTORY"
    NO_RATIO = "NO_RATIO"
    NO_PROFIT = "NO_PROFIT"
    NOTHING_WORTH_THE_EFFORT = "NOTHING_WORTH_THE_EFFORT"
    TOO_FEW_KEY_PERSONS = "TOO_FEW_KEY_PERSONS"
    NO_QUESTIONS = "NO_QUESTIONS"
    NO_TARGET = "NO_TARGET"
    NO_CLOSED_DEAL = "NO_CLOSED_DEAL"
    NOTHING_WON = "NOTHING_WON"
    NO_OPEN_DEAL = "NO_OPEN_DEAL"
    NO_SATISFACTION = "NO_SATISFACTION"


@dataclass(frozen=True, slots=True)
class Undefined:
    """No value, and why; ``needs`` names the inputs that are not known where the reason is MISSING."""

    reason: Why
    needs: tuple[str, ...] = ()


Figure = Fraction | Undefined
"""An exact number, or the reason why there is none."""


def ratio(part: Fraction | int, whole: Fraction | int, why: Why) -> Figure:
    """part / whole; undefined for ``why`` where the whole is 0."""
    return Undefined(why) if whole == 0 else Fraction(part) / whole
