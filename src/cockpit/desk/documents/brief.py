"""The brief for a meeting, on one page: why, who, what we owe, what changed, what to ask, what to avoid, our ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cockpit.advice.person import PersonInDeal
from cockpit.content.words import _
from cockpit.desk.documents.changes import changed_since
from cockpit.desk.documents.ground import Ground, bullets, day, made_on, section
from cockpit.desk.look import DealSituation
from cockpit.desk.prep.questions import Ask, asks, layer_of
from cockpit.desk.prep.wording import worded
from cockpit.desk.readings import finance_line
from cockpit.exchange.documents.document import Bullets, Document, Item, Paragraph, Section, Tone
from cockpit.model.contact import Interaction, Meeting
from cockpit.model.people import Stakeholder

_NOT_WITH = frozenset({"S01", "S02", "S26", "S31", "S32", "S33", "S34", "S53"})
"""Rules that are done with a meeting with their person, or that are done without him; no ask to somebody who comes."""


@dataclass(frozen=True)
class Occasion:
    """What the brief is for: a planned meeting, or people of a deal whom we are about to see.

    ``money`` are sentences about figures that the rep wants to have at hand, such as a what-if.
    """

    people: tuple[str, ...]
    deal: DealSituation | None = None
    meeting: Meeting | None = None
    money: tuple[str, ...] = ()


def brief(ground: Ground, occasion: Occasion) -> Document:
    """Everything to know before the door opens; without opinions only facts that may be seen by others."""
    meeting, deal = occasion.meeting, occasion.deal
    account = ground.dossier.account.name
    when = day(meeting.on) if meeting else ground.today.isoformat()
    where = meeting.place if meeting and meeting.place else ""
    title = _("Brief: {account}").format(account=account)
    sections = [_purpose(ground, occasion), _who(ground, occasion), _promises(ground, occasion)]
    sections.append(section(_("Changed since we last met"), bullets(changed_since(ground, occasion.people, deal))))
    sections.append(_questions(ground, occasion))
    sections.append(section(_("Money"), bullets(_money(ground, occasion))))
    if ground.opinions:
        sections.append(_traps(ground, occasion))
    sections.append(_ask(ground, occasion))
    subtitle = " · ".join(filter(None, (when, deal.name if deal else "", where)))
    return Document("brief", title, subtitle, ground.texts.language, tuple(sections), (made_on(ground),)).with_content()


def _purpose(ground: Ground, occasion: Occasion) -> Section:
    objective = occasion.meeting.objective if occasion.meeting else None
    lines = []
    if objective and objective.customer_topic:
        lines.append(Paragraph(objective.customer_topic, Tone.STRONG))
    if occasion.deal:
        deal = occasion.deal
        theirs = ground.word("BuyingStage", deal.opportunity.buying_stage)
        ours = ground.word("SellingStage", deal.opportunity.selling_stage)
        lines.append(Paragraph(_("The customer is at {theirs}; we are at {ours}.").format(theirs=theirs, ours=ours)))
        if deal.milestone_days is not None and deal.milestone_days >= 0:
            what = deal.opportunity.next_milestone or _("next milestone")
            when = _("{what}: {day}, in {days} days")
            lines.append(
                Paragraph(when.format(what=what, day=day(deal.opportunity.next_milestone_at), days=deal.milestone_days))
            )
    return section(_("Purpose"), *lines)


def _who(ground: Ground, occasion: Occasion) -> Section:
    stands = {one.id: one for one in occasion.deal.people} if occasion.deal else {}
    items = tuple(_person(ground, id_, stands.get(id_)) for id_ in occasion.people if ground.person(id_))
    return section(_("Who comes"), Bullets(items))


def _person(ground: Ground, person_id: str, stands: PersonInDeal | None) -> Item:
    person = ground.person(person_id)
    roles = [ground.word("Role", role) for role in "ADEIU" if stands and role in stands.roles]
    name = ground.name(person_id)
    if roles:
        name = _("{name}: {text}").format(name=name, text=ground.texts.listed(roles))
    if person is None or not ground.opinions:
        return Item(name)
    details = [*_standing(ground, stands), *_last_words(ground, person_id), *_manner(ground, person)]
    return Item(name, tuple(details), tone=Tone.STRONG)


def _standing(ground: Ground, stands: PersonInDeal | None) -> Iterator[str]:
    if stands is None:
        return
    attitudes = sorted(stands.participation.attitudes, key=lambda one: one.on) if stands.participation else []
    trend = " → ".join(f"{one.value:+d}" if one.value else "0" for one in attitudes[-3:]) or "?"
    if stands.stance is None and not attitudes:
        yield _("stance and attitude not known yet")
    else:
        yield _("{stance}; attitude {trend}").format(stance=ground.word("Stance", stands.stance), trend=trend)
    part = stands.participation
    if part and part.decision_point:
        yield _("decision point: {text}").format(text=part.decision_point)


def _last_words(ground: Ground, person_id: str) -> Iterator[str]:
    met = last_with(ground, (person_id,))
    if met is None:
        yield _("never met")
    else:
        note = met.note or _("no note")
        yield _("last contact {day}: {note}").format(day=day(met.on), note=note)


def _manner(ground: Ground, person: Stakeholder) -> Iterator[str]:
    if person.personal_need:
        need, message = ground.word("PersonalNeed", person.personal_need), ground.texts.message(person.personal_need)
        yield _("need {need}: {message}").format(need=need, message=message or "")
    if person.style:
        style, how = ground.word("Style", person.style), ground.texts.how(person.style)
        yield _("style {style}: {how}").format(style=style, how=how or "")
    content = ground.texts.content(person.dept, layer_of(person))
    if content:
        yield content


def last_with(ground: Ground, people: Sequence[str]) -> Interaction | None:
    """The last contact in which one of the people took part and both sides spoke."""
    met = [
        one
        for one in ground.dossier.interactions
        if one.on <= ground.today and any(p.stakeholder_id in people and p.two_way for p in one.people)
    ]
    return max(met, key=lambda one: (one.on, one.id), default=None)


def _promises(ground: Ground, occasion: Occasion) -> Section:
    lines = [
        _("{day}: {text}").format(day=day(one.on), text=one.promised)
        for one in ground.dossier.interactions
        if one.promised and not one.kept and one.on <= ground.today and _concerns(one.opportunity_id, occasion)
    ]
    lines += [
        _("by {day}: {text}").format(day=day(step.due), text=step.text)
        for step in ground.dossier.next_steps
        if step.done_at is None
        and _concerns(step.opportunity_id, occasion)
        and step.stakeholder_id in (None, *occasion.people)
    ]
    return section(_("What we promised"), bullets(lines))


def _concerns(opportunity_id: str | None, occasion: Occasion) -> bool:
    return opportunity_id is None or occasion.deal is None or opportunity_id == occasion.deal.id


def _questions(ground: Ground, occasion: Occasion) -> Section:
    """The meeting's own questions, else the proposed ones; without opinions only own ones."""
    own = occasion.meeting.questions if occasion.meeting else ()
    if own or occasion.deal is None or not ground.opinions:
        items = [Item(one.text, _hope(one.expected_answer)) for one in own]
    else:
        people = [one for one in occasion.deal.people if one.id in occasion.people]
        items = [_asked(ground, ask, len(people)) for ask in asks(occasion.deal, people)] if people else []
    return section(_("Questions"), Bullets(tuple(items), numbered=True))


def _asked(ground: Ground, ask: Ask, present: int) -> Item:
    """A proposed question with who can answer it, where not everybody can."""
    text, hope = worded(ask, ground.texts)
    people = [person.name for id_ in ask.people if (person := ground.person(id_))]
    whom = _("ask {names} alone") if ask.alone else _("ask {names}")
    who = (whom.format(names=ground.texts.listed(people)),) if len(people) < present else ()
    return Item(text, (" · ".join((*who, *_hope(hope))),))


def _hope(expected: str | None) -> tuple[str, ...]:
    return (_("hoped for: {text}").format(text=expected),) if expected else ()


def _money(ground: Ground, occasion: Occasion) -> Iterator[str]:
    """What the account's snapshots say, then what the rep has chosen beside it."""
    said = [finance_line(one) for one in ground.look.situation.finance_readings]
    yield from said
    yield from (one for one in occasion.money if one not in said)


def _traps(ground: Ground, occasion: Occasion) -> Section:
    if occasion.deal is None:
        return section(_("Avoid now"))
    advice = next((one for one in ground.look.advice.deals if one.opportunity_id == occasion.deal.id), None)
    warnings = [*(advice.warnings if advice else ()), *ground.look.advice.warnings]
    items = tuple(
        Item(ground.texts.warning(one.as_dict()), (ground.texts.warning_reason(one.id),), tone=Tone.WARN)
        for one in warnings
        if one.person is None or one.person in occasion.people or one.id == "N01"
    )
    return section(_("Avoid now"), Bullets(items))


def _ask(ground: Ground, occasion: Occasion) -> Section:
    objective = occasion.meeting.objective if occasion.meeting else None
    if objective is None or not objective.what:
        return section(_("Our ask"), *_best_action(ground, occasion))
    number = f" {objective.number} {objective.unit or ''}".rstrip() if objective.number is not None else ""
    due = _(", by {day}").format(day=day(objective.due)) if objective.due else ""
    lines = [Item(objective.what + number + due, tone=Tone.STRONG)]
    if objective.stretch:
        lines.append(Item(_("aim higher: {text}").format(text=objective.stretch)))
    if objective.reality:
        lines.append(Item(_("fallback: {text}").format(text=objective.reality)))
    return section(_("Our ask"), Bullets(tuple(lines)))


def _best_action(ground: Ground, occasion: Occasion) -> tuple[Bullets, ...]:
    """Without an objective the best actions with these people are what to reach."""
    if occasion.deal is None or not ground.opinions:
        return ()
    advice = next((one for one in ground.look.advice.deals if one.opportunity_id == occasion.deal.id), None)
    raw = sorted(advice.raw, key=lambda one: (-one.score, one.id)) if advice else []
    mine = [one for one in raw if one.target_id in occasion.people and one.rule not in _NOT_WITH][:2]
    mine = mine or [one for one in raw if one.target_id not in occasion.people][:1]
    return (Bullets(tuple(Item(ground.texts.action(one.as_dict())) for one in mine)),)
