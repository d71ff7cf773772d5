"""The objective of a call: SMART, and what stands beside the score (method.md 2.5, step 1)."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cockpit.model.contact import Objective


class Letter(StrEnum):
    """What each letter asks for, in their order."""

    S = "S"
    """What is to be done, to what."""
    M = "M"
    """A number and its unit."""
    A = "A"
    """Why it is feasible."""
    R = "R"
    """A deal or an account that it belongs to."""
    T = "T"
    """A day that has not passed."""


class Flaw(StrEnum):
    """What is wrong beside the five letters; it doesn't change the score."""

    NO_CUSTOMER_TOPIC = "NO_CUSTOMER_TOPIC"
    """The objective is not said as a topic of the customer."""
    STRETCH_BELOW = "STRETCH_BELOW"
    """The higher aim is lower than the objective."""
    STRETCH_WITHOUT_NUMBER = "STRETCH_WITHOUT_NUMBER"
    """The higher aim can't be held against the objective's number."""


@dataclass(frozen=True, slots=True)
class Smart:
    """Letters that are missing, and flaws beside them; ``begun`` where anything was entered."""

    missing: tuple[Letter, ...]
    flaws: tuple[Flaw, ...]
    begun: bool

    @property
    def score(self) -> int:
        """0..5: the letters that are there."""
        return len(Letter) - len(self.missing)


_NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s*([千万亿])|([km])(?![a-z]))?", re.IGNORECASE)
_TIMES = {"千": 10**3, "万": 10**4, "亿": 10**8, "k": 10**3, "m": 10**6}


def smart(objective: Objective | None, *, linked: bool, today: dt.date) -> Smart:
    """The score of an objective; ``linked``: it belongs to a deal or an account.

    ``today`` is the day on which its own day may lie at the earliest.
    """
    if objective is None:
        return Smart(tuple(one for one in Letter if not (linked and one is Letter.R)), (Flaw.NO_CUSTOMER_TOPIC,), False)
    given = {
        Letter.S: _said(objective.what),
        Letter.M: objective.number is not None and _said(objective.unit),
        Letter.A: _said(objective.feasible_because),
        Letter.R: linked,
        Letter.T: objective.due is not None and objective.due >= today,
    }
    begun = any(getattr(objective, name) is not None for name in type(objective).model_fields)
    return Smart(tuple(one for one in Letter if not given[one]), _flaws(objective), begun)


def first_number(text: str) -> Decimal | None:
    """The first number of a text, such as 1,250, 12.5万 or 3m; None where it holds none."""
    found = _NUMBER.search(unicodedata.normalize("NFKC", text))
    if found is None:
        return None
    times = (found[2] or found[3] or "").lower()
    return Decimal(found[1].replace(",", "")) * _TIMES.get(times, 1)


def _flaws(objective: Objective) -> tuple[Flaw, ...]:
    flaws = [] if _said(objective.customer_topic) else [Flaw.NO_CUSTOMER_TOPIC]
    if objective.number is not None and objective.stretch is not None and _said(objective.stretch):
        aim = first_number(objective.stretch)
        if aim is None:
            flaws.append(Flaw.STRETCH_WITHOUT_NUMBER)
        elif aim < objective.number:
            flaws.append(Flaw.STRETCH_BELOW)
    return tuple(flaws)


def _said(text: str | None) -> bool:
    return text is not None and bool(text.strip())
