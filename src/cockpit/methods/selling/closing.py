"""Which way to ask for the yes (method.md 2.5, step 6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cockpit.methods.numbers import Selling
from cockpit.methods.selling.objection import flow
from cockpit.model.enums import BuyingCycle, CloseMethod, ObjectionClass

if TYPE_CHECKING:
    from cockpit.model.opportunity import Objection


class CloseReason(StrEnum):
    """Why this way, or why none yet."""

    FIRM_SUPPORT = "FIRM_SUPPORT"
    INTEREST_AND_OPTIONS = "INTEREST_AND_OPTIONS"
    PRICE_NOT_ACCEPTED = "PRICE_NOT_ACCEPTED"
    HESITATES = "HESITATES"
    ATTITUDE_UNKNOWN = "ATTITUDE_UNKNOWN"
    TOO_FEW_OPTIONS = "TOO_FEW_OPTIONS"
    NOT_INTERESTED = "NOT_INTERESTED"


@dataclass(frozen=True, slots=True)
class Close:
    """``method`` None: it is too early to ask."""

    method: CloseMethod | None
    reason: CloseReason


def close(att: int | None, price: int | None, options: int, *, hesitates: bool, numbers: Selling) -> Close:
    """The close that fits, the first that applies in the method's order.

    ``att``: effective attitude of whom we ask, ``price``: price acceptance 0..100, None where not known;
    ``options``: how many acceptable ones there are to choose from.
    """
    if att is not None and att >= numbers.assumptive:
        return Close(CloseMethod.ASSUMPTIVE, CloseReason.FIRM_SUPPORT)
    interested = att is not None and att >= numbers.choice
    if interested and options >= numbers.options:
        return Close(CloseMethod.CHOICE, CloseReason.INTEREST_AND_OPTIONS)
    if price is not None and price < numbers.price:
        return Close(CloseMethod.SPECIAL_BENEFIT, CloseReason.PRICE_NOT_ACCEPTED)
    if hesitates:
        return Close(CloseMethod.SPECIAL_BENEFIT, CloseReason.HESITATES)
    if att is None:
        return Close(None, CloseReason.ATTITUDE_UNKNOWN)
    return Close(None, CloseReason.TOO_FEW_OPTIONS if interested else CloseReason.NOT_INTERESTED)


def hesitates(objections: Iterable[Objection], stakeholder_id: str, cycle: BuyingCycle | None, today: dt.date) -> bool:
    """Whether a person of a deal hesitates: has an open objection that stalls, or is marked as having concerns.

    ``objections`` are those of the deal; ``cycle`` is the buying cycle marked for the person.
    """
    stalls = any(
        one.stakeholder_id == stakeholder_id
        and one.objection_class is ObjectionClass.STALL
        and one.on <= today
        and flow(one, today).open
        for one in objections
    )
    return stalls or cycle is BuyingCycle.CONCERN_RESOLUTION
