"""An account for the eyes of others: no opinion about people and no money is in it (design.md 8).

What may be seen is listed, everything else is left out; so what is shown of it can give away nothing, whatever shows
it. Advice is left out as a whole, for it is computed from opinions.
"""

from dataclasses import replace
from typing import TypeVar

from cockpit.advice.suggestion import Advice
from cockpit.desk.desk import Desk
from cockpit.desk.look import Look, evaluated
from cockpit.model.contact import Interaction, Present
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import C139, Opportunity
from cockpit.model.record import Record

R = TypeVar("R", bound=Record)

_SHOWN = {
    "Account": ("id", "name", "parent_id", "industry", "website", "phone", "address", "currency"),
    "Stakeholder": (
        "id", "account_id", "name", "title", "email", "phone", "wechat", "dept", "layer", "level", "reports_to",
        "placeholder", "left_on",
    ),
    "Opportunity": (
        "id", "account_id", "name", "currency", "status", "closed_at", "buying_stage", "selling_stage",
        "entered_point_at", "next_milestone_at", "expected_signing_date", "budget_approved_at", "project_start_at",
        "tender_planned_at", "implementation_planned_at",
    ),
    "Participation": ("stakeholder_id", "opportunity_id", "roles"),
    "Interaction": ("id", "account_id", "opportunity_id", "on", "channel"),
}  # fmt: skip
"""Fields that say nothing about anybody and hold no amount and no free text, by the record's kind."""


def presented(desk: Desk, seen: Look) -> Look:
    """The same account as it may be shown to others."""
    whole = seen.dossier
    dossier = Dossier(
        _kept(whole.account),
        stakeholders=tuple(map(_kept, whole.stakeholders)),
        opportunities=tuple(map(_deal, whole.opportunities)),
        participations=tuple(map(_kept, whole.participations)),
        interactions=tuple(map(_contact, whole.interactions)),
        revision=whole.revision,
    )
    bare = evaluated(desk, dossier, seen.situation.book)
    return replace(bare, advice=_silent(bare.advice), presented=True)


def _kept(record: R) -> R:
    kind = type(record)
    return kind(**{name: getattr(record, name) for name in _SHOWN[kind.__name__]})


def _deal(deal: Opportunity) -> Opportunity:
    """Stages and ticks without their evidence; the C139 board without its coach."""
    board = C139(
        clear={item: known.model_copy(update={"evidence": None}) for item, known in deal.c139.clear.items()},
        first=deal.c139.first,
        win=deal.c139.win,
    )
    history = tuple(move.model_copy(update={"forced_reason": None}) for move in deal.stage_history)
    ticks = tuple(tick.model_copy(update={"evidence": None}) for tick in deal.exit_checks)
    return _kept(deal).model_copy(update={"c139": board, "stage_history": history, "exit_checks": ticks})


def _contact(one: Interaction) -> Interaction:
    """When somebody was met, not what it did to his trust."""
    people = tuple(Present(stakeholder_id=person.stakeholder_id) for person in one.people)
    return _kept(one).model_copy(update={"people": people})


def _silent(advice: Advice) -> Advice:
    deals = tuple(replace(deal, shown=(), raw=(), warnings=(), hints=()) for deal in advice.deals)
    return replace(advice, segment=None, deals=deals, own=(), own_shown=(), warnings=(), hints=())
