"""What a derivation is made of; numbers are exact, words are in the language of the moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from cockpit.content.numbers import entries
from cockpit.content.words import N_, _

MOST_GAINS = 3
"""So many of the largest gains are named."""
_SOURCES = {
    "SEED": N_("from the courses"),
    "PUB": N_("from published sources"),
    "OWN": N_("the product's own design; the numbers can be changed"),
}


class Unit(StrEnum):
    """How a value is written."""

    POINTS = "points"
    """0..100 with one decimal."""
    SHARE = "share"
    """A fraction of 1, as a percentage."""
    DAYS = "days"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a formula; ``product`` is what it adds, None where it is left out or not added."""

    label: str
    value: Fraction | None
    weight: Fraction | None = None
    product: Fraction | None = None
    how: str = ""
    unit: Unit = Unit.POINTS


@dataclass(frozen=True, slots=True)
class Gain:
    """What one better input would add, and the value that it would give."""

    text: str
    by: Fraction
    to: Fraction


@dataclass(frozen=True, slots=True)
class Derivation:
    """One figure; ``said`` is its value in words where it is no number, ``topic`` the id of its explanation."""

    figure: str
    title: str
    topic: str
    result: Fraction | None
    formula: str
    terms: tuple[Term, ...]
    source: str
    unit: Unit = Unit.POINTS
    said: str = ""
    notes: tuple[str, ...] = ()
    gains: tuple[Gain, ...] = ()


def source_of(key: str) -> str:
    """Where a number of the method comes from, as mark and words; ``key`` as in ``content/numbers``."""
    return source_marked(entries()[key].source.split()[0])


def source_marked(*marks: str) -> str:
    """The same for marks of method.md: SEED, PUB, OWN; several where parts of a figure come from different places."""
    return _("; ").join(f"[{mark}] {_(_SOURCES[mark])}" for mark in marks)


def largest(start: Fraction, tried: Iterable[tuple[str, Fraction]]) -> tuple[Gain, ...]:
    """The changes that add most, most first; what adds nothing is left out, equal ones keep their order."""
    gains = [Gain(text, to - start, to) for text, to in tried if to > start]
    return tuple(sorted(gains, key=lambda gain: -gain.by)[:MOST_GAINS])
