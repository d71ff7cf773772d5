"""What the parts of a line do to the deal: stages, items of C139, coach."""

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

from cockpit.content.words import N_
from cockpit.desk.capture.context import Context
from cockpit.desk.capture.parts import Coach, First, Items, Move, Unclear
from cockpit.desk.plans import boards
from cockpit.desk.plans.stages import move_buying, move_selling
from cockpit.model.changes import Plan
from cockpit.model.opportunity import Opportunity

NO_DEAL = N_("belongs to a deal; choose one")
AT_THE_END = N_("goes beyond the end of the track")

DealPart = Items | First | Coach | Move


class NotDone(Exception):  # an answer rather than an error
    """A part that can't be written, with what is unclear about it."""

    def __init__(self, unclear: Unclear) -> None:
        super().__init__(unclear.text)
        self.unclear = unclear


def with_part(deal: Opportunity | None, part: DealPart, context: Context, day: dt.date) -> Opportunity:
    """The deal after one part of the line. Raises NotDone without a deal and beyond the ends of a track."""
    if deal is None:
        raise NotDone(Unclear(sign_of(part), NO_DEAL))
    return _DOES[type(part)](deal, part, context, day)


def sign_of(part: DealPart) -> str:
    """The part as it is typed."""
    if isinstance(part, Items):
        return "c" + ",".join(part.items)
    if isinstance(part, First):
        return f"f{part.item}" if part.item else "w"
    if isinstance(part, Coach):
        return "coach"
    return ("}" if part.steps > 0 else "{") if part.selling else ("]" if part.steps > 0 else "[")


def _items(deal: Opportunity, part: Items, context: Context, day: dt.date) -> Opportunity:
    for item in part.items:
        deal = _after(boards.set_clear(deal, item, part.state, day), deal)
        if part.evidence:
            deal = _after(boards.note_clear(deal, item, part.evidence, day), deal)
    return deal


def _first(deal: Opportunity, part: First, context: Context, day: dt.date) -> Opportunity:
    change = boards.set_first(deal, part.item, part.value) if part.item else boards.set_win(deal, part.value)
    return _after(change, deal)


def _coach(deal: Opportunity, part: Coach, context: Context, day: dt.date) -> Opportunity:
    return _after(boards.name_coach(deal, part.person_id), deal)


def _move(deal: Opportunity, part: Move, context: Context, day: dt.date) -> Opportunity:
    step = 1 if part.steps > 0 else -1
    for number in range(abs(part.steps)):
        if part.selling:
            moved = move_selling(deal, step, day)
        else:
            forced = ", ".join(context.open_checks) if step > 0 and not number else ""
            moved = move_buying(deal, step, day, forced or None)
        if not moved:
            raise NotDone(Unclear(sign_of(part), AT_THE_END))
        deal = _after(moved, deal)
    return deal


def _after(change: Plan, deal: Opportunity) -> Opportunity:
    """The deal after a plan that changes nothing but it."""
    return cast("Opportunity", change.changes[0].record) if change.changes else deal


_DOES: dict[type, Callable[[Opportunity, Any, Context, dt.date], Opportunity]] = {
    Items: _items,
    First: _first,
    Coach: _coach,
    Move: _move,
}
