"""The six steps of a call plan with their checks: what is done, what failed, what comes next (method.md 2.5)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cockpit.methods.selling.smart import Letter, Smart
from cockpit.model.enums import CustomerPromise

if TYPE_CHECKING:
    from cockpit.model.contact import Interaction, Meeting

GROUPS: Mapping[int, tuple[tuple[str, ...], ...]] = {
    1: (("1.1",), ("1.2",), ("1.3",), ("1.4",), ("1.5",)),
    2: (("2.1",), ("2.2",), ("2.3",), ("2.4",)),
    3: (("3.1",), ("3.2",)),
    4: (("4.1",), ("4.2",), ("4.3",), ("4.4",)),
    5: (("5.1",), ("5.2",)),
    6: (("6.1", "6.2"), ("6.3",)),
}
"""The checks of each step; of several in one group one is enough. Step 1 has the five letters of SMART."""
CHECKS = tuple(key for groups in GROUPS.values() for group in groups for key in group)
_LETTERS = dict(zip(("1.1", "1.2", "1.3", "1.4", "1.5"), Letter, strict=True))
_FAILED = "FAILED"
_CONFIRMING = (2, 3)


class CheckState(StrEnum):
    DONE = "DONE"
    OPEN = "OPEN"
    FAILED = "FAILED"


class StepStatus(StrEnum):
    NOT_STARTED = "NOT_STARTED"
    """Not every check is done, and none has failed."""
    DONE = "DONE"
    CHECK_FAILED = "CHECK_FAILED"


@dataclass(frozen=True, slots=True)
class Check:
    """One check by its key, such as 4.3; ``by_fact``: answered by what is entered, else ticked by hand."""

    key: str
    state: CheckState
    by_fact: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One of the six."""

    number: int
    status: StepStatus
    checks: tuple[Check, ...]

    @property
    def done(self) -> int:
        """How many of its checks are done."""
        return sum(check.state is CheckState.DONE for check in self.checks)


@dataclass(frozen=True, slots=True)
class CallPlan:
    """The six steps of a meeting."""

    steps: tuple[Step, ...]

    @property
    def focus(self) -> int | None:
        """The first step that is not done, 1..6; None where all are."""
        return next((step.number for step in self.steps if step.status is not StepStatus.DONE), None)

    @property
    def needs_unconfirmed(self) -> bool:
        """A check of step 2 or 3 failed: nothing is proposed before the needs are confirmed."""
        return any(step.number in _CONFIRMING and step.status is StepStatus.CHECK_FAILED for step in self.steps)


def call_plan(
    meeting: Meeting, smart: Smart, benefits_match: bool | None, contact: Interaction | None, today: dt.date
) -> CallPlan:
    """The steps of a meeting on ``today``.

    ``smart`` is its objective's score, ``benefits_match`` whether each stressed benefit has its confirmed need
    (None: no benefit is named), ``contact`` the interaction that came of it. Where these facts answer a check they
    decide; else the tick does, from its day on.
    """
    facts = {**_letters(smart), **_benefits(benefits_match), **_promises(contact, today)}
    checks = {key: _check(key, meeting, facts.get(key), today) for key in CHECKS}
    return CallPlan(tuple(_step(number, groups, checks) for number, groups in GROUPS.items()))


def _letters(smart: Smart) -> dict[str, CheckState]:
    """A letter that is missing has failed once anything of the objective is entered."""
    missing = CheckState.FAILED if smart.begun else CheckState.OPEN
    return {key: missing if letter in smart.missing else CheckState.DONE for key, letter in _LETTERS.items()}


def _benefits(match: bool | None) -> dict[str, CheckState]:
    return {} if match is None else {"5.1": CheckState.DONE if match else CheckState.FAILED}


def _promises(contact: Interaction | None, today: dt.date) -> dict[str, CheckState]:
    if contact is None or contact.on > today:
        return {}
    found = {}
    if contact.customer_promise is CustomerPromise.NONE:
        found = {"6.1": CheckState.FAILED, "6.2": CheckState.FAILED}
    elif contact.customer_promise is not None:
        found["6.1" if contact.customer_promise is CustomerPromise.ORAL else "6.2"] = CheckState.DONE
    if contact.next_appointment is not None:
        found["6.3"] = CheckState.DONE
    return found


def _check(key: str, meeting: Meeting, fact: CheckState | None, today: dt.date) -> Check:
    if fact is not None:
        return Check(key, fact, True)
    mark = meeting.checks.get(key)
    if isinstance(mark, dt.date):
        return Check(key, CheckState.DONE if mark <= today else CheckState.OPEN, False)
    return Check(key, CheckState.FAILED if mark == _FAILED else CheckState.OPEN, False)


def _step(number: int, groups: tuple[tuple[str, ...], ...], checks: Mapping[str, Check]) -> Step:
    mine = tuple(checks[key] for group in groups for key in group)
    left = [group for group in groups if all(checks[key].state is not CheckState.DONE for key in group)]
    if not left:
        return Step(number, StepStatus.DONE, mine)
    failed = any(checks[key].state is CheckState.FAILED for group in left for key in group)
    return Step(number, StepStatus.CHECK_FAILED if failed else StepStatus.NOT_STARTED, mine)
