"""Stances SP SN PS N NS H: what they mean together with power and attitude (method.md 3.3, 5.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Protocol

from cockpit.methods.numbers import StanceNumbers
from cockpit.methods.roles import BODY
from cockpit.model.enums import Role, Stance, SyncPoint

SPONSORS = frozenset((Stance.SN, Stance.PS))
OPPONENTS = frozenset((Stance.NS, Stance.H))
_EARLY = frozenset((SyncPoint.F, SyncPoint.E, SyncPoint.D))


class Way(StrEnum):
    """The four ways with a non-supporter, neutralising and isolating named apart."""

    IGNORE = "IGNORE"
    MONITOR = "MONITOR"
    CONVERT = "CONVERT"
    NEUTRALISE = "NEUTRALISE"
    ISOLATE = "ISOLATE"


class KeyClass(StrEnum):
    """Five classes of key persons, and the unknown (method.md 5.4)."""

    K0 = "K0"
    K1 = "K1"
    K2 = "K2"
    K3 = "K3"
    K4 = "K4"
    K5 = "K5"


_CLASS = {
    Stance.PS: KeyClass.K1,
    Stance.SN: KeyClass.K1,
    Stance.SP: KeyClass.K2,
    Stance.N: KeyClass.K3,
    Stance.NS: KeyClass.K4,
    Stance.H: KeyClass.K5,
}


class Stander(Protocol):
    """What the search for a sponsor reads of a person."""

    @property
    def standing(self) -> Stance | None: ...
    @property
    def att(self) -> int | None: ...


def standing(stance: Stance | None, power: bool) -> Stance | None:
    """The stance as it counts: a power sponsor without power is a sponsor."""
    return Stance.SN if stance is Stance.PS and not power else stance


def mismatch(stance: Stance | None, power: bool, att: int | None, numbers: StanceNumbers) -> bool:
    """Whether the recorded stance disagrees with power or effective attitude; unknown is no mismatch."""
    if stance is None:
        return False
    if stance is Stance.PS and not power:
        return True
    if att is None:
        return False
    lowest, highest = numbers.bands[stance]
    return not lowest <= att <= highest


def from_attitude(att: int, power: bool) -> Stance:
    """The stance that an attitude -4..+4 suggests by itself."""
    if att >= 4:
        return Stance.PS if power else Stance.SN
    if att >= 2:
        return Stance.SN if att == 3 else Stance.SP
    if att >= 0:
        return Stance.N
    return Stance.NS if att >= -2 else Stance.H


def suggested(evidence: Iterable[str], att: int | None, power: bool, numbers: StanceNumbers) -> Stance | None:
    """The stance suggested by evidence points such as ``SN3``, else by the attitude, else None."""
    seen = Counter(point[:2] for point in set(evidence))
    if power and seen["PS"] >= numbers.evidence["PS"]:
        return Stance.PS
    if seen["SN"] >= numbers.evidence["SN"]:
        return Stance.SN
    if seen["SP"] >= numbers.evidence["SP"]:
        return Stance.SP
    return None if att is None else from_attitude(att, power)


def ways(
    effective: Stance | None,
    roles: Collection[Role],
    influence: int,
    point: SyncPoint,
    supporter_line: bool,
    numbers: StanceNumbers,
) -> tuple[Way, ...] | None:
    """Which of the four ways to take with a non-supporter or hostile person; None for anybody else.

    ``supporter_line``: some supporter has an influence line to the person. At IMPL only watching is left.
    """
    if effective not in OPPONENTS:
        return None
    if not BODY.isdisjoint(roles):
        if point is SyncPoint.IMPL:
            return (Way.MONITOR,)
        return (Way.CONVERT,) if point in _EARLY else (Way.NEUTRALISE, Way.ISOLATE)
    if influence < numbers.low_influence:
        return (Way.IGNORE, Way.MONITOR)
    return (Way.MONITOR, Way.CONVERT) if supporter_line else (Way.MONITOR,)


def key_class(effective: Stance | None) -> KeyClass:
    """K1 ally, K2 supporter, K3 neutral, K4 sceptic, K5 opponent, K0 unknown."""
    return KeyClass.K0 if effective is None else _CLASS[effective]


def sponsor_present(people: Iterable[Stander]) -> bool:
    """Whether somebody is a sponsor or power sponsor with an effective attitude above 0."""
    return any(person.standing in SPONSORS and person.att is not None and person.att > 0 for person in people)
