"""Exact values as the JSON of design.md 6 writes them: rounded once, at the very end."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from cockpit.content.words import joined, labelled
from cockpit.methods.exact import Exact, rounded
from cockpit.methods.undefined import Figure, Undefined, Why

Json = Any
"""A value that JSON can write."""
Words = Callable[[str, str], str]
"""The word for an identifier, by kind and code, in the language of the moment."""

_RATE = 6
_CLOSENESS = 1


def number(value: Exact | None, places: int = _RATE) -> float | int | None:
    """A JSON number rounded half up to so many decimals; unknown stays None.

    A rounded decimal of at most 15 digits becomes the float that is written with the same digits.
    """
    if value is None:
        return None
    exact = rounded(value, places)
    return int(exact) if places == 0 else float(exact)


def whole(value: Exact) -> Decimal:
    """The whole number next to it, half up."""
    return rounded(value)


def closeness(value: Exact | None) -> float | int | None:
    """0..100 with one decimal."""
    return number(value, _CLOSENESS)


def money(value: Exact | None) -> str | None:
    """An amount as decimal text: at least two decimals, at most six."""
    if value is None:
        return None
    exact = rounded(value, _RATE)
    text = format(exact.normalize() if exact else Decimal(0), "f")
    _whole, _point, cents = text.partition(".")
    return text if len(cents) >= 2 else format(exact.quantize(Decimal("0.01")), "f")


def figure(value: Figure | None, words: Words, written: Callable[[Exact], Json] = number) -> Json:
    """A figure: its value, or why there is none."""
    return undefined(value, words) if isinstance(value, Undefined) else None if value is None else written(value)


def undefined(value: Undefined, words: Words) -> dict[str, Json]:
    """Why a figure has no value; where inputs are missing they are named as in files."""
    why = words("Why", value.reason.value)
    if value.reason is Why.MISSING and value.needs:
        why = labelled(why, joined(dict.fromkeys(value.needs)))
    return {"value": None, "why": why}
