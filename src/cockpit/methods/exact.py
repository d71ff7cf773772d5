"""Exact numbers: fractions made from the book's decimals, and the one way to round (method.md 0)."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import TypeVar

Exact = Fraction | Decimal | int
Key = TypeVar("Key", bound=str)


def rounded(value: Exact, places: int = 0) -> Decimal:
    """The value with so many decimals (0 or more), half up; a tie goes away from zero (68.55 -> 68.6)."""
    fraction = Fraction(value)
    scaled = abs(fraction.numerator) * 10**places
    whole = (2 * scaled + fraction.denominator) // (2 * fraction.denominator)
    return Decimal(f"{'-' if fraction < 0 and whole else ''}{whole}E-{places}")


def clamp(value: int, low: int, high: int) -> int:
    """The value, but not below low and not above high."""
    return low if value < low else min(value, high)


def median(values: Iterable[Exact]) -> Fraction | None:
    """The middle value, the mean of the middle two for an even number; None for no values."""
    ordered = sorted(Fraction(value) for value in values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def mean(values: Iterable[Exact]) -> Fraction | None:
    """The arithmetic mean; None for no values."""
    known = [Fraction(value) for value in values]
    return sum(known, Fraction(0)) / len(known) if known else None


def common(shares: Mapping[Key, Fraction]) -> tuple[dict[Key, int], int]:
    """The shares as integers over one denominator: share = numerator / denominator."""
    denominator = lcm(*(share.denominator for share in shares.values()))
    return {key: int(share * denominator) for key, share in shares.items()}, denominator


def weighted_mean(pairs: Collection[tuple[Fraction | int, int]]) -> Fraction:
    """The mean of at least one (value, weight of 0 or more); the plain mean where every weight is 0."""
    total = sum(weight for _, weight in pairs)
    if total == 0:
        pairs = [(value, 1) for value, _ in pairs]
        total = len(pairs)
    whole = lcm(*[value.denominator for value, _ in pairs])
    above = sum([value.numerator * (whole // value.denominator) * weight for value, weight in pairs])
    return Fraction(above, whole * total)
