"""Decision chain, enterprise relation and rival chains (method.md 5.4, 5.7)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from typing import Protocol, TypeVar

from cockpit.methods.exact import weighted_mean
from cockpit.methods.numbers import Chain as ChainNumbers
from cockpit.methods.roles import ORDER
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.enums import Role

_ZERO = Fraction(0)
_FULL = Fraction(100)


class Held(Protocol):
    """A person as the holder of roles."""

    @property
    def roles(self) -> Collection[Role]: ...
    @property
    def influence(self) -> int: ...


class Near(Held, Protocol):
    """A person with his closeness; measures are 0..100, None where not known."""

    @property
    def rc(self) -> Fraction: ...
    @property
    def sa(self) -> int | None: ...
    @property
    def pa(self) -> int | None: ...
    @property
    def cc(self) -> Fraction: ...


class Rated(Held, Protocol):
    """A person with the rivals' closeness to him by rival name."""

    @property
    def competitor_closeness(self) -> Mapping[str, int]: ...


_Person = TypeVar("_Person", bound=Held)


@dataclass(frozen=True, slots=True)
class RolePart:
    """One role's share: the influence-weighted mean of its people, 0 where an A or D is not identified."""

    role: Role
    weight: int
    mean: Fraction


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure 0..100 (None: not known), and its coverage 0..100."""

    value: Fraction | None
    coverage: Fraction
    parts: tuple[RolePart, ...] = ()
    """What the value is the weighted mean of; empty for the enterprise relation."""


@dataclass(frozen=True, slots=True)
class FourCloseness:
    """Relationship, solution, price and composite closeness of several people together."""

    rc: Measured
    sa: Measured
    pa: Measured
    cc: Measured


@dataclass(frozen=True, slots=True)
class Enterprise:
    """The relation to the company key persons."""

    closeness: FourCloseness
    breadth: Fraction
    """Share of the key persons who carry the relation (RC >= 60)."""
    single_thread: bool
    """Exactly one carries it."""


@dataclass(frozen=True, slots=True)
class Rivals:
    """Chain closeness of each rival by name; ``best`` is the highest, of equal ones the first name."""

    closeness: Mapping[str, Fraction]
    best: str | None
    gap: Fraction | None
    """Our chain CC less the best rival's; below 0 the rival is closer; None without rival data."""


def chain(people: Sequence[Near], numbers: ChainNumbers) -> FourCloseness:
    """The decision chain over a deal's participants."""
    held = _by_role(people)
    return FourCloseness(
        rc=_always(_measured(held, lambda p: p.rc, numbers)),
        sa=_measured(held, lambda p: p.sa, numbers),
        pa=_measured(held, lambda p: p.pa, numbers),
        cc=_always(_measured(held, lambda p: p.cc, numbers)),
    )


def chain_measure(
    people: Sequence[_Person], value: Callable[[_Person], Fraction | int | None], numbers: ChainNumbers
) -> Measured:
    """One measure of the chain: weighted by role, in a role by influence; None where nobody has a value.

    A role that nobody has is left out, an unidentified A or D counts 0; a role whose people lack the value is
    left out.
    """
    return _measured(_by_role(people), value, numbers)


def _by_role(people: Sequence[_Person]) -> list[tuple[Role, list[_Person]]]:
    return [(role, [p for p in people if role in p.roles]) for role in ORDER]


def _measured(
    held: list[tuple[Role, list[_Person]]],
    value: Callable[[_Person], Fraction | int | None],
    numbers: ChainNumbers,
) -> Measured:
    parts: list[RolePart] = []
    covered = 0
    for role, holders in held:
        known = [(v, p.influence) for p in holders if (v := value(p)) is not None]
        if known:
            parts.append(RolePart(role, numbers.scaled[role], weighted_mean(known)))
            covered += numbers.scaled[role]
        elif not holders and role in numbers.missing_mandatory:
            parts.append(RolePart(role, numbers.scaled[role], _ZERO))
    if not covered:
        return Measured(None, _ZERO, tuple(parts))
    mean = weighted_mean([(part.mean, part.weight) for part in parts])
    return Measured(mean, Fraction(100 * covered, sum(numbers.scaled.values())), tuple(parts))


def _always(found: Measured) -> Measured:
    """A measure that every person has: 0, not unknown, where nobody has a role."""
    return replace(found, value=_ZERO) if found.value is None else found


def enterprise(people: Sequence[Near], numbers: ChainNumbers) -> Enterprise | Undefined:
    """The relation to the company key persons, each as he stands in his newest open deal."""
    if not people:
        return Undefined(Why.NO_KEY_PERSONS)
    close = sum(p.rc >= numbers.thread_rc for p in people)
    measures = FourCloseness(
        rc=Measured(weighted_mean([(p.rc, p.influence) for p in people]), _FULL),
        sa=_share([(p.sa, p.influence) for p in people]),
        pa=_share([(p.pa, p.influence) for p in people]),
        cc=Measured(weighted_mean([(p.cc, p.influence) for p in people]), _FULL),
    )
    return Enterprise(measures, Fraction(close, len(people)), close == 1)


def _share(values: Sequence[tuple[int | None, int]]) -> Measured:
    known = [(value, influence) for value, influence in values if value is not None]
    if not known:
        return Measured(None, _ZERO)
    if all(influence == 0 for _, influence in values):
        return Measured(weighted_mean(known), Fraction(100 * len(known), len(values)))
    total = sum(influence for _, influence in values)
    return Measured(weighted_mean(known), Fraction(100 * sum(influence for _, influence in known), total))


def _closeness_to(rival: str, person: Rated) -> int | None:
    return person.competitor_closeness.get(rival)


def rivals(people: Sequence[Rated], own_cc: Fraction | None, numbers: ChainNumbers) -> Rivals:
    """Each rival's chain closeness by the chain's own formula, and our lead over the best."""
    names = sorted({name for person in people for name in person.competitor_closeness})
    found: dict[str, Fraction] = {}
    for name in names:
        value = chain_measure(people, partial(_closeness_to, name), numbers).value
        if value is not None:
            found[name] = value
    best = max(found, key=lambda name: found[name], default=None)
    gap = None if best is None or own_cc is None else own_cc - found[best]
    return Rivals(found, best, gap)
