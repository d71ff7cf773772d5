"""What changed in a deal since some of its people were last met."""

import datetime as dt
from collections.abc import Iterator, Sequence

from cockpit.content.words import _
from cockpit.desk.documents.ground import Ground, day
from cockpit.desk.look import DealSituation


def changed_since(ground: Ground, people: Sequence[str], deal: DealSituation | None) -> Iterator[str]:
    """Stages, attitudes, objections, needs and rivals since the last contact with any of the people.

    Nothing where they were never met, or where there is no deal.
    """
    met = [
        one.on
        for one in ground.dossier.interactions
        if one.on <= ground.today and any(p.stakeholder_id in people and p.two_way for p in one.people)
    ]
    if not met or deal is None:
        return
    since = max(met)
    for move in sorted(deal.opportunity.stage_history, key=lambda one: one.on):
        if since < move.on <= ground.today and move.buying_stage:
            stage = ground.word("BuyingStage", move.buying_stage)
            yield _("{day}: the customer reached {stage}").format(day=day(move.on), stage=stage)
    if ground.opinions:
        yield from _attitudes(ground, deal, since)
    for one in ground.dossier.objections:
        if one.opportunity_id == deal.id and since < one.on <= ground.today:
            yield _("{day}: objection: {text}").format(day=day(one.on), text=one.text)
    yield from _others(ground, people, deal, since)


def _others(ground: Ground, people: Sequence[str], deal: DealSituation, since: dt.date) -> Iterator[str]:
    """Whom else we talked to, each once with the last day."""
    last: dict[str, dt.date] = {}
    for contact in ground.dossier.interactions:
        if since < contact.on <= ground.today and contact.opportunity_id in (None, deal.id):
            for one in contact.people:
                if one.stakeholder_id not in people:
                    last[one.stakeholder_id] = max(contact.on, last.get(one.stakeholder_id, since))
    for person, on in sorted(last.items(), key=lambda item: (item[1], item[0]), reverse=True):
        yield _("{day}: talked to {names}").format(day=day(on), names=ground.name(person))


def _attitudes(ground: Ground, deal: DealSituation, since: dt.date) -> Iterator[str]:
    for person in deal.people:
        attitudes = sorted(person.participation.attitudes, key=lambda one: one.on) if person.participation else []
        before = [one.value for one in attitudes if one.on <= since]
        after = [one for one in attitudes if since < one.on <= ground.today]
        if after and (not before or before[-1] != after[-1].value):
            old = (f"{before[-1]:+d}" if before[-1] else "0") if before else "?"
            new = f"{after[-1].value:+d}" if after[-1].value else "0"
            yield _("{name}: attitude {old} to {new}").format(name=person.name, old=old, new=new)
