"""Roles A D E I U: weights, key players, and what posts suggest (method.md 3.2)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from cockpit.methods.numbers import Influence
from cockpit.model.enums import Dept, Level, Role

DECIDING = frozenset((Role.A, Role.D))
"""Approver and decision-maker."""
BODY = frozenset((Role.A, Role.D, Role.E))
"""The decision body."""
ORDER = (Role.A, Role.D, Role.E, Role.I, Role.U)
"""The order in which tags are written."""


class MapStatus(StrEnum):
    """How well the key players of a deal are won."""

    GREY = "GREY"
    RED = "RED"
    AMBER = "AMBER"
    GREEN = "GREEN"


class Player(Protocol):
    """What the map reads of a person."""

    @property
    def roles(self) -> Collection[Role]: ...
    @property
    def influence(self) -> int: ...
    @property
    def att(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class InfluenceNow:
    """A person's influence 0..100; estimated where it was read from the level or from nothing."""

    value: int
    estimated: bool


def influence_of(entered: int | None, level: Level | None, numbers: Influence) -> InfluenceNow:
    """The entered influence, else the level's, else the one for an unknown level (method.md 1.2)."""
    if entered is not None:
        return InfluenceNow(entered, False)
    return InfluenceNow(numbers.unknown if level is None else numbers.levels[level], True)


def has_power(roles: Collection[Role], influence: int, numbers: Influence) -> bool:
    """Whether a person can be a power sponsor: role A or D, or much influence (method.md 3.3)."""
    return influence >= numbers.power or not DECIDING.isdisjoint(roles)


def is_key_player(roles: Collection[Role], influence: int, numbers: Influence) -> bool:
    """Whether a person counts for the map: role A, D or E, or influence (method.md 3.2)."""
    return influence >= numbers.key_player or not BODY.isdisjoint(roles)


def map_status(people: Iterable[Player], supporter: int, numbers: Influence) -> MapStatus:
    """GREY without a key player, RED without one for us, GREEN where an A or D is one, else AMBER.

    ``supporter`` is the effective attitude from which a person is for us.
    """
    status = MapStatus.GREY
    for person in people:
        if not is_key_player(person.roles, person.influence, numbers):
            continue
        if person.att is None or person.att < supporter:
            status = MapStatus.RED if status is MapStatus.GREY else status
        elif DECIDING.isdisjoint(person.roles):
            status = MapStatus.AMBER
        else:
            return MapStatus.GREEN
    return status


def depth_of_influence(influence: int, numbers: Influence) -> str | None:
    """INNER for the inner circle, POLITICAL for the political structure, None below (method.md 3.4)."""
    if influence >= numbers.inner:
        return "INNER"
    return "POLITICAL" if influence >= numbers.political else None


def suggested_roles(dept: Dept | None, level: Level | None) -> frozenset[Role]:
    """Roles that department and level suggest; the user confirms, nothing computes with them."""
    if level is None:
        return frozenset()
    if level is Level.TOP:
        return frozenset((Role.A,))
    if level is Level.VP:
        return DECIDING
    if dept is Dept.USER_DEPT:
        return frozenset((Role.U,)) if level is Level.STAFF else frozenset((Role.E, Role.U))
    if level is Level.STAFF:
        return frozenset()
    return _below_vice(level, dept)


def _below_vice(level: Level, dept: Dept | None) -> frozenset[Role]:
    if dept is Dept.TECH:
        return frozenset((Role.E,))
    if dept in (Dept.HR, Dept.OTHER, Dept.FINANCE):
        return frozenset((Role.I,))
    return frozenset((Role.D, Role.E)) if level is Level.DIRECTOR else frozenset((Role.E,))
