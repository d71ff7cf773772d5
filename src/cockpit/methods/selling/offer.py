"""Feature, how it works, benefit, need: the rows of a proposal (method.md 2.5, steps 4 and 5)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cockpit.methods.needs import is_confirmed

if TYPE_CHECKING:
    from cockpit.model.contact import Need, Proposal


class RowFault(StrEnum):
    """What a row lacks."""

    NO_FEATURE = "NO_FEATURE"
    NO_HOW = "NO_HOW"
    NO_BENEFIT = "NO_BENEFIT"
    NO_NEED = "NO_NEED"
    """It is linked to no need."""
    NEED_NOT_CONFIRMED = "NEED_NOT_CONFIRMED"


_NEED = frozenset((RowFault.NO_NEED, RowFault.NEED_NOT_CONFIRMED))


@dataclass(frozen=True, slots=True)
class Row:
    """One row by its number from 1."""

    number: int
    faults: tuple[RowFault, ...]

    @property
    def without_need(self) -> bool:
        """A feature that no confirmed need asks for."""
        return RowFault.NO_FEATURE not in self.faults and not _NEED.isdisjoint(self.faults)

    @property
    def answers_a_need(self) -> bool:
        """Linked to a confirmed need."""
        return _NEED.isdisjoint(self.faults)


@dataclass(frozen=True, slots=True)
class Offer:
    """All rows of a proposal."""

    rows: tuple[Row, ...]

    @property
    def options(self) -> int:
        """Features that answer a confirmed need, each of which can be offered on its own."""
        return sum(row.answers_a_need and RowFault.NO_FEATURE not in row.faults for row in self.rows)

    @property
    def benefits_match(self) -> bool | None:
        """Whether every benefit is linked to a confirmed need; None where no benefit is named."""
        named = [row for row in self.rows if RowFault.NO_BENEFIT not in row.faults]
        return all(row.answers_a_need for row in named) if named else None


def offer(proposals: Iterable[Proposal], needs: Mapping[str, Need], today: dt.date) -> Offer:
    """The rows held against the needs, which are given by id; a need that isn't there is none."""
    return Offer(tuple(_row(number, one, needs, today) for number, one in enumerate(proposals, 1)))


def _row(number: int, proposal: Proposal, needs: Mapping[str, Need], today: dt.date) -> Row:
    need = needs.get(proposal.need_id or "")
    lacks = (
        (RowFault.NO_FEATURE, _blank(proposal.feature)),
        (RowFault.NO_HOW, _blank(proposal.how_it_works)),
        (RowFault.NO_BENEFIT, _blank(proposal.benefit)),
        (RowFault.NO_NEED, need is None),
        (RowFault.NEED_NOT_CONFIRMED, need is not None and not is_confirmed(need, today)),
    )
    return Row(number, tuple(fault for fault, holds in lacks if holds))


def _blank(text: str | None) -> bool:
    return text is None or not text.strip()
