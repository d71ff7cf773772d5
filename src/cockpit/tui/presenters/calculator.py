"""The calculator's state: what was typed, in which order; everything else is worked out from it.

Typing over a value that the others already give lets the longest standing of them go, so that it is the one
that is computed from then on. The tax rate and the selling days of a week, which the place sets, go last.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

WorkOut = Callable[[Mapping[str, Fraction]], Mapping[str, object]]
"""From known values all that follow: an exact number, or an object that says why there is none."""

PERCENTAGES = frozenset({"vat_rate", "gross_margin_rate", "roi", "gmroii"})
"""Values that are fractions of 1 and written as percentages."""
LIMITS: Mapping[str, tuple[Fraction, Fraction]] = {
    "vat_rate": (Fraction(0), Fraction(1)),
    "days_per_week": (Fraction(1), Fraction(7)),
}
"""Least and greatest value of what can't be otherwise: a rate as a fraction of 1, days of a week."""
_NUMBER = re.compile(r"[+-]?([0-9][0-9,]*(\.[0-9]*)?|\.[0-9]+)")


@dataclass(frozen=True)
class Calculator:
    """``given`` comes from a snapshot or a setting, ``typed`` from the keyboard, the latest last."""

    given: Mapping[str, Fraction] = field(default_factory=dict)
    typed: Mapping[str, Fraction] = field(default_factory=dict)

    @property
    def known(self) -> dict[str, Fraction]:
        """What is not computed; a typed value stands before a given one."""
        return {**self.given, **self.typed}

    def with_value(self, name: str, value: Fraction, work_out: WorkOut, way: str = "") -> "Calculator":
        """Type a value; where the others already gave it, ``way`` is let go, else the longest standing of those."""
        given = {key: known for key, known in self.given.items() if key != name}
        typed = {key: known for key, known in self.typed.items() if key != name}
        for let_go in (way,) if way in self.ways(name, work_out) else _conflicting(name, given, typed, work_out):
            given.pop(let_go, None)
            typed.pop(let_go, None)
        return replace(self, given=given, typed={**typed, name: value})

    def ways(self, name: str, work_out: WorkOut) -> tuple[str, ...]:
        """Each known value that alone can give way when ``name`` is typed, longest standing first.

        Empty where nothing has to: the others don't give the value, or several would have to go.
        """
        others = {key: value for key, value in self.known.items() if key != name}
        if not _gives(others, name, work_out):
            return ()
        ordered = sorted(others, key=lambda key: key in LIMITS)
        rests = {key: {other: value for other, value in others.items() if other != key} for key in ordered}
        return tuple(key for key in ordered if not _gives(rests[key], name, work_out))

    def without(self, name: str) -> "Calculator":
        """Forget a value; it is computed again, or unknown."""
        given = {key: value for key, value in self.given.items() if key != name}
        return replace(self, given=given, typed={k: v for k, v in self.typed.items() if k != name})


def _conflicting(
    name: str, given: Mapping[str, Fraction], typed: Mapping[str, Fraction], work_out: WorkOut
) -> list[str]:
    """Names to let go, longest standing first, until the others no longer give ``name``."""
    known = {**given, **typed}
    left = {key: known[key] for key in sorted(known, key=lambda key: key in LIMITS)}
    gone: list[str] = []
    while _gives(left, name, work_out):
        for key in list(left):
            rest = {other: value for other, value in left.items() if other != key}
            if not _gives(rest, name, work_out):
                gone.append(key)
                left = rest
                break
        else:
            key = next(iter(left))
            gone.append(key)
            del left[key]
    return gone


def _gives(known: Mapping[str, Fraction], name: str, work_out: WorkOut) -> bool:
    return isinstance(work_out(known).get(name), Fraction)


def beyond(name: str, value: object) -> bool:
    """Whether a value lies outside what is possible for this name; what is no number never does."""
    if name not in LIMITS or not isinstance(value, Fraction):
        return False
    least, greatest = LIMITS[name]
    return not least <= value <= greatest


def parsed(name: str, text: str) -> Fraction | None:
    """What was typed as a number, percentages as fractions of 1; None where it is no number.

    Full-width digits count, thousands may be parted by commas, and a sign of the currency or of per cent may
    stand beside the digits.
    """
    body = unicodedata.normalize("NFKC", text).strip("¥$€£ ")
    body = body.removesuffix("%").strip()
    if len(body) > 24 or not _NUMBER.fullmatch(body):
        return None
    value = Fraction(Decimal(body.replace(",", "")))
    return value / 100 if name in PERCENTAGES else value
