"""Five arrows of a deal (method.md 5.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.numbers import Radar as RadarNumbers
from cockpit.model.enums import ActionState

if TYPE_CHECKING:
    from cockpit.model.library import Action


class Arrow(StrEnum):
    """The five arrows, in the method's order."""

    CONNECTION = "connection"
    SOLUTION = "solution"
    PRICE = "price"
    SKILL = "skill"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Arrows:
    """Strength 0..100 of each arrow (None: not known), the weakest known one, and whether it is weak."""

    values: Mapping[Arrow, Fraction | None]
    weakest: Arrow
    is_weak: bool


def skill(actions: Iterable[Action], opportunity_id: str, today: dt.date, numbers: RadarNumbers) -> Fraction | None:
    """Done actions / all entries of the deal's actions of the last days x 100; None without entries."""
    entries = [
        entry
        for entry in actions
        if entry.opportunity_id == opportunity_id and 0 <= (today - entry.on).days <= numbers.skill_days
    ]
    done = sum(entry.state is ActionState.DONE for entry in entries)
    return Fraction(100 * done, len(entries)) if entries else None


def arrows(
    connection: Fraction | None,
    solution: Fraction | None,
    price: Fraction | None,
    skilled: Fraction | None,
    law: int,
    numbers: RadarNumbers,
) -> Arrows:
    """The arrows from chain RC, SA and PA, the skill share and the history score; of equals the first is weakest."""
    values = dict(zip(Arrow, (connection, solution, price, skilled, Fraction(law)), strict=True))
    known = {arrow: value for arrow, value in values.items() if value is not None}
    weakest = min(known, key=lambda arrow: known[arrow])
    return Arrows(values, weakest, known[weakest] < numbers.weak)
