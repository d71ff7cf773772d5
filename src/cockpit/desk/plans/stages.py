"""Plans that move an opportunity along the buying and the selling track (method.md 3.1)."""

from datetime import date

from cockpit.content.words import N_
from cockpit.desk.plans.making import edited, plan
from cockpit.model.changes import Plan
from cockpit.model.enums import BuyingStage, SellingStage
from cockpit.model.opportunity import Opportunity, StageMove

_BUYING, _SELLING = tuple(BuyingStage), tuple(SellingStage)
_BUYING_LABEL = N_("{name}: buying stage {old} to {new}")
_SELLING_LABEL = N_("{name}: selling stage {old} to {new}")


def stage_consequences(
    was: Opportunity, new: Opportunity, on: date, *, dated: bool, forced_reason: str | None = None
) -> Opportunity:
    """The edited deal with what a changed sync point brings: the day it was entered and a line of history.

    ``dated``: the rep gave ``entered_point_at`` himself, so that day is kept.
    """
    update: dict[str, object] = {}
    if _point(was) != _point(new) and not dated:
        update["entered_point_at"] = None if _point(new) is None else on
    reached = new.buying_stage
    if reached is not None and reached != was.buying_stage and new.stage_history == was.stage_history:
        day = new.entered_point_at if dated and new.entered_point_at else on
        update["stage_history"] = (
            *was.stage_history,
            StageMove(on=day, buying_stage=reached, forced_reason=forced_reason),
        )
    return new.model_copy(update=update)


def set_buying(deal: Opportunity, stage: BuyingStage, on: date, forced_reason: str | None = None) -> Plan:
    """Puts the deal at this buying stage from ``on``; ``forced_reason`` where exit checks are open."""
    new = deal.model_copy(update={"buying_stage": stage})
    new = stage_consequences(deal, new, on, dated=False, forced_reason=forced_reason)
    return plan(_BUYING_LABEL, edited(deal, new), name=deal.name, old=str(deal.buying_stage or "?"), new=str(stage))


def set_selling(deal: Opportunity, stage: SellingStage, on: date) -> Plan:
    """Puts our own track at this selling stage from ``on``."""
    new = stage_consequences(deal, deal.model_copy(update={"selling_stage": stage}), on, dated=False)
    return plan(_SELLING_LABEL, edited(deal, new), name=deal.name, old=str(deal.selling_stage or "?"), new=str(stage))


def move_buying(deal: Opportunity, step: int, on: date, forced_reason: str | None = None) -> Plan:
    """One step forward (+1) or back (-1); at either end the plan is empty.

    An unknown stage first becomes what the selling stage says, else NEED.
    """
    here = None if deal.buying_stage is None else _BUYING.index(deal.buying_stage)
    place = _next(here, _point(deal), step)
    return Plan(_BUYING_LABEL) if place is None else set_buying(deal, _BUYING[place], on, forced_reason)


def move_selling(deal: Opportunity, step: int, on: date) -> Plan:
    """One step of our own track; an unknown stage first becomes the buying stage's row, else ASSESSMENT."""
    here = None if deal.selling_stage is None else _SELLING.index(deal.selling_stage)
    place = _next(here, _point(deal), step)
    return Plan(_SELLING_LABEL) if place is None else set_selling(deal, _SELLING[place], on)


def _point(deal: Opportunity) -> int | None:
    """The place of the sync point, 0 (F) .. 6 (IMPL): from the buying stage, else from the selling stage."""
    if deal.buying_stage is not None:
        return _BUYING.index(deal.buying_stage)
    return None if deal.selling_stage is None else _SELLING.index(deal.selling_stage)


def _next(here: int | None, other_track: int | None, step: int) -> int | None:
    if here is None:
        here = other_track or 0
        step = min(step, 0)
    place = here + step
    return place if 0 <= place < len(_BUYING) else None
