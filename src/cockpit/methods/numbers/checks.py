"""What numbers must satisfy together; each refusal is one sentence that names the number."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from cockpit.errors import RequestWrong
from cockpit.methods.exact import rounded
from cockpit.model.money import is_currency


def sums_to(key: str, shares: Mapping[Any, Fraction], total: int) -> None:
    """Refuse shares that don't add up to the total, and negative ones."""
    if any(value < 0 for value in shares.values()):
        raise RequestWrong("{key} must not hold a value below 0", key=key)
    found = sum(shares.values(), Fraction(0))
    if found != total:
        shown = f"{rounded(found, 6).normalize():f}"
        raise RequestWrong("{key} must add up to {total}, not {found}", key=key, total=total, found=shown)


def falling(key: str, *limits: Fraction | int) -> None:
    """Refuse limits that don't fall from each to the next."""
    if any(upper <= lower for upper, lower in pairwise(limits)):
        raise RequestWrong("{key} must fall from each value to the next", key=key)


def limits(key: str, values: Sequence[Fraction | int], count: int) -> None:
    """Refuse a list that hasn't the given number of falling values."""
    if len(values) != count:
        raise RequestWrong("{key} must have {count} values", key=key, count=count)
    falling(key, *values)


def positive(key: str, value: Fraction | int) -> None:
    """Refuse 0 and less, where the method divides by the number."""
    if value <= 0:
        raise RequestWrong("{key} must be above 0", key=key)


def between(key: str, value: Fraction | int, low: int, high: int) -> None:
    """Refuse what lies outside, both ends allowed."""
    if not low <= value <= high:
        raise RequestWrong("{key} must be from {low} to {high}", key=key, low=low, high=high)


def share(key: str, value: Fraction) -> None:
    """Refuse what is no share of a whole."""
    between(key, value, 0, 1)


def amounts(key: str, by_currency: Mapping[str, Fraction]) -> None:
    """Refuse amounts of 0 and less, and those of no currency."""
    for currency, amount in by_currency.items():
        if not is_currency(currency):
            raise RequestWrong("{key}: {currency} is no ISO 4217 currency", key=key, currency=currency[:10])
        positive(f"{key}.{currency}", amount)
