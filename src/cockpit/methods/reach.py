"""Influence reach: through whom a person is best met (method.md 5.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from cockpit.methods.numbers import Reach as ReachNumbers
from cockpit.model.enums import Dept, LineKind, Stance

if TYPE_CHECKING:
    from cockpit.model.people import InfluenceLine

Lines = frozenset[tuple[str, str]]
"""Pairs (from id, to id) of influence lines that count."""


class Via(StrEnum):
    """What kind of person opens the door; NOBODY: own executive or a third party."""

    SUPPORTER = "supporter"
    INTERESTED = "interested"
    NOBODY = "nobody"


class Known(Protocol):
    """What reach reads of a person; ``attitude_raw`` is the entered attitude, ``att`` the effective one."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def influence(self) -> int: ...
    @property
    def rc(self) -> Fraction: ...
    @property
    def att(self) -> int | None: ...
    @property
    def attitude_raw(self) -> int | None: ...
    @property
    def contacted(self) -> bool: ...
    @property
    def standing(self) -> Stance | None: ...
    @property
    def dept(self) -> Dept | None: ...
    @property
    def reports_to(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Path:
    """The best way to a person: kind, the person to ask (None for NOBODY), and reach 0..100."""

    kind: Via
    person: Known | None
    reach: Fraction


def influence_pairs(lines: Iterable[InfluenceLine]) -> Lines:
    """Influence lines that reach counts: no conflict, strength not 0."""
    return frozenset((o.from_id, o.to_id) for o in lines if o.kind is LineKind.INFLUENCE and o.strength != 0)


def link(via: Known, target: Known, lines: Lines, numbers: ReachNumbers) -> Fraction:
    """How well ``via`` is joined to the target, 0..1: the best that applies."""
    if via.standing is Stance.PS or (via.id, target.id) in lines:
        return numbers.line
    if via.reports_to == target.id or target.reports_to == via.id:
        return numbers.line
    if via.standing is Stance.SN:
        return numbers.sponsor
    if via.dept is not None and via.dept is target.dept:
        return numbers.department
    return numbers.other


def best_path(target: Known, people: Iterable[Known], lines: Lines, numbers: ReachNumbers) -> Path:
    """The contacted supporter with the best reach, else the contacted interested person, else nobody.

    ``people`` are the people of the deal (the target among them is passed over). Ties: influence, name, id.
    """
    others = [p for p in people if p.contacted and p.id != target.id]
    groups = (
        (Via.SUPPORTER, [p for p in others if p.att is not None and p.att >= numbers.supporter_attitude]),
        (
            Via.INTERESTED,
            [p for p in others if p.attitude_raw is not None and p.attitude_raw >= numbers.interested_attitude],
        ),
    )
    for kind, group in groups:
        if group:
            reach = {p.id: p.rc * link(p, target, lines, numbers) for p in group}
            best = min(group, key=lambda p: (-reach[p.id], -p.influence, p.name, p.id))
            return Path(kind, best, reach[best.id])
    return Path(Via.NOBODY, None, Fraction(0))
