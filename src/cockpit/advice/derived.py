"""Facts of a deal that cost something, each computed when a rule first reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cockpit.model.enums import ClearState

if TYPE_CHECKING:
    from cockpit.advice.situation import DealSituation

_STATES = (ClearState.CLAIMED, ClearState.CONFIRMED)


def is_clear(deal: DealSituation, item: str) -> bool:
    """Whether a C139 item, "1".."9", is claimed or confirmed."""
    entry = deal.opportunity.c139.clear.get(item)  # type: ignore[call-overload]  # the item is text here
    return entry is not None and entry.state in _STATES


def unconfirmed_items(deal: DealSituation) -> tuple[str, ...]:
    """C139 items that are claimed and not confirmed, in order."""
    clear = deal.opportunity.c139.clear
    return tuple(sorted(item for item, entry in clear.items() if entry.state is ClearState.CLAIMED))
