"""Who stands under whom: several roots, cycles broken, branches folded; without recursion."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cockpit.tui.chart.view import ChartPerson

FOLD_ABOVE = 40
"""More people than this, and everything off the cursor's path is folded (design.md 4)."""


@dataclass(frozen=True)
class Forest:
    """All people: ``boss`` ends at a root, ``below`` counts everybody under a person."""

    roots: tuple[str, ...]
    boss: Mapping[str, str | None]
    reports: Mapping[str, tuple[str, ...]]
    below: Mapping[str, int]

    @property
    def first(self) -> tuple[str, ...]:
        """The first root that has reports, alone; nobody where none has."""
        return next(((root,) for root in self.roots if self.reports.get(root)), ())

    def path(self, person: str) -> tuple[str, ...]:
        """The person and his managers up to the root."""
        found = []
        step: str | None = person if person in self.boss else None
        while step is not None:
            found.append(step)
            step = self.boss[step]
        return tuple(found)


@dataclass(frozen=True)
class Branches:
    """What is left of a forest after folding; ``hidden`` counts who is folded away under a person."""

    roots: tuple[str, ...]
    reports: Mapping[str, tuple[str, ...]]
    hidden: Mapping[str, int]

    def people(self) -> tuple[str, ...]:
        """Everybody visible, managers before their reports, in the order of an outline."""
        found: list[str] = []
        waiting = list(reversed(self.roots))
        while waiting:
            person = waiting.pop()
            found.append(person)
            waiting.extend(reversed(self.reports.get(person, ())))
        return tuple(found)


def forest(people: Iterable[ChartPerson]) -> Forest:
    """The reporting tree; a manager who is not among the people counts as none."""
    people = tuple(people)
    known = {person.id for person in people}
    boss = {p.id: p.boss if p.boss in known and p.boss != p.id else None for p in people}
    for person in people:
        _break_cycle(person.id, boss)
    reports: dict[str, list[str]] = {}
    for person in people:
        manager = boss[person.id]
        if manager is not None:
            reports.setdefault(manager, []).append(person.id)
    roots = tuple(p.id for p in people if boss[p.id] is None)
    return Forest(roots, boss, {k: tuple(v) for k, v in reports.items()}, _count(roots, reports))


def _break_cycle(start: str, boss: dict[str, str | None]) -> None:
    """Make ``start`` a root where the way up from him leads back to him."""
    seen = {start}
    step = boss[start]
    while step is not None and step not in seen:
        seen.add(step)
        step = boss[step]
    if step == start:
        boss[start] = None


def _count(roots: Iterable[str], reports: Mapping[str, Iterable[str]]) -> dict[str, int]:
    order = list(roots)
    for person in order:
        order.extend(reports.get(person, ()))
    below = dict.fromkeys(order, 0)
    for person in reversed(order):
        below[person] = sum(1 + below[report] for report in reports.get(person, ()))
    return below


def branches(whole: Forest, cursor: str | None, folds: Mapping[str, bool]) -> Branches:
    """What to draw: ``folds`` holds what the user folded (True) or opened (False) himself.

    In a small forest everything else is open; in one of more than ``FOLD_ABOVE`` people only the cursor's
    managers and the cursor are, or the first root where the cursor has neither manager nor reports.
    """
    small = len(whole.boss) <= FOLD_ABOVE
    path = frozenset(whole.path(cursor)) if cursor is not None else frozenset[str]()
    if not path & whole.reports.keys():
        path = frozenset(whole.first)
    reports: dict[str, tuple[str, ...]] = {}
    hidden: dict[str, int] = {}
    waiting = list(whole.roots)
    while waiting:
        person = waiting.pop()
        below = whole.reports.get(person, ())
        if not below:
            continue
        if folds.get(person, not (small or person in path)):
            hidden[person] = whole.below[person]
        else:
            reports[person] = below
            waiting.extend(below)
    return Branches(whole.roots, reports, hidden)
