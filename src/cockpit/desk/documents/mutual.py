"""The mutual action plan: what both sides do until the deal is done; the customer reads it, so no opinion is in it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from cockpit.content.words import N_, _
from cockpit.desk.documents.ground import Ground, day, facts, section
from cockpit.exchange.documents.document import Bullets, Document, Item, Table
from cockpit.model.enums import BuyingStage, RequestStatus
from cockpit.model.opportunity import Opportunity

_DATES = (
    ("budget_approved_at", N_("budget approved")),
    ("project_start_at", N_("project starts")),
    ("tender_planned_at", N_("tender")),
    ("next_milestone_at", N_("next milestone")),
    ("expected_signing_date", N_("contract signed")),
    ("implementation_planned_at", N_("implementation begins")),
)
_STAGES = tuple(BuyingStage)


@dataclass(frozen=True)
class _Step:
    on: dt.date
    text: str
    who: str
    done: bool


def mutual(ground: Ground, deal: Opportunity) -> Document:
    """Goal, dates, steps of both sides and the customer's stages as they were and will be."""
    steps = sorted(_steps(ground, deal), key=lambda step: (step.on, step.text))
    rows = tuple((day(step.on), step.text, step.who, _("done") if step.done else "") for step in steps)
    here = _STAGES.index(deal.buying_stage) if deal.buying_stage else -1
    reached = {move.buying_stage: move.on for move in deal.stage_history}
    stages = tuple(
        Item(ground.word("BuyingStage", stage), (day(reached[stage]),) if stage in reached else (), number < here)
        for number, stage in enumerate(_STAGES)
    )
    return Document(
        "mutual",
        _("Mutual action plan: {deal}").format(deal=deal.name),
        ground.dossier.account.name,
        ground.texts.language,
        (
            section(
                _("Goal"),
                facts(
                    (_("what it gives you"), deal.value_proposition or deal.value_assumption or ""),
                    (_("signed by"), day(deal.expected_signing_date)),
                    (_("in use by"), day(deal.implementation_planned_at)),
                ),
            ),
            section(_("Stages of your decision"), Bullets(stages)),
            section(_("Steps"), Table((_("by"), _("what"), _("who"), ""), rows)),
            section(_("Criteria of your choice"), Bullets(tuple(Item(one.name) for one in deal.criteria))),
        ),
        (_("Made with cockpit on {day}.").format(day=ground.today.isoformat()),),
    ).with_content()


def _steps(ground: Ground, deal: Opportunity) -> Iterator[_Step]:
    us, you = _("we"), _("you")
    named = {getattr(deal, field) for field, _text in _DATES if field != "next_milestone_at"}
    for field, text in _DATES:
        on = getattr(deal, field)
        if on is not None and not (field == "next_milestone_at" and on in named):
            words = deal.next_milestone if field == "next_milestone_at" and deal.next_milestone else _(text)
            yield _Step(on, words, you, on < ground.today)
    for step in ground.dossier.next_steps:
        if step.opportunity_id == deal.id:
            yield _Step(step.due, step.text, us, step.done_at is not None)
    for meeting in ground.dossier.meetings:
        if meeting.opportunity_id == deal.id:
            topic = meeting.objective.customer_topic if meeting.objective else None
            text = _("meeting: {topic}").format(topic=topic) if topic else _("meeting")
            who = _("{us} and {names}").format(us=us, names=ground.names(meeting.attendees) or you)
            yield _Step(meeting.on, text, who, meeting.interaction_id is not None)
    for request in ground.dossier.resource_requests:
        if request.opportunity_id == deal.id and request.needed_by and request.status is not RequestStatus.REFUSED:
            who = request.who or us
            yield _Step(request.needed_by, ground.word("ResourceKind", request.kind), who, request.used_at is not None)
