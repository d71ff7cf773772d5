"""The card of one person: who it is, where he stands in the deal, how close we are, how to talk to him."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.presenters import actions as present
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.person_views import PersonCard, Said
from cockpit.tui.presenters.views import Fact

if TYPE_CHECKING:
    from cockpit.desk.look import Look, PersonInDeal
    from cockpit.model.people import Participation, Stakeholder

STANCE_TONES = {"PS": "sponsor", "SN": "sponsor", "SP": "supporter", "N": "neutral", "NS": "critic", "H": "enemy"}
MOST_CONTACTS = 5


def person_card(look: "Look", person_id: str, deal_id: str | None, texts: Texts) -> PersonCard | None:
    """The person as he stands in the deal, else by his record alone; None where he is gone."""
    from cockpit.tui.presenters.person_figures import attitudes, closeness, flags

    record = look.dossier.person.get(person_id)
    if record is None:
        return None
    place = _place(look, record, texts)
    if look.presented:
        return PersonCard(record.name, record.title or "", facts=tuple(fact for fact in place if fact.value))
    stands, part = _part(look, person_id, deal_id)
    actions = present.of_person(look, person_id, deal_id, texts)
    contacts = _contacts(look, person_id, texts)
    facts = (*_standing(stands, part, texts), _elsewhere(look, person_id, deal_id), *place, *_record(record, texts))
    return PersonCard(
        name=record.name,
        title=record.title or "",
        tags=_tags(stands),
        stance_tone=STANCE_TONES.get(str(part.stance) if part else "", "unknown"),
        score=actions[0].score if actions else None,
        next=actions[0].text if actions else "",
        warnings=flags(stands, texts),
        facts=tuple(fact for fact in facts if fact.value),
        attitudes=attitudes(stands, part, look.situation.today, texts),
        closeness=closeness(stands, texts),
        lines=_lines(look, person_id),
        contacts=contacts[:MOST_CONTACTS],
        more_contacts=max(0, len(contacts) - MOST_CONTACTS),
        steps=_steps(look, person_id),
        needs=tuple(need.text for need in look.dossier.needs if need.stakeholder_id == person_id),
        how=texts.how(record.style) or "",
        message=texts.message(record.personal_need) or "",
        content=texts.content(record.dept, record.layer) or "",
        notes=record.notes or "",
    )


def _part(look: "Look", person_id: str, deal_id: str | None) -> tuple["PersonInDeal | None", "Participation | None"]:
    """The person as he stands in the deal, and what was entered of it."""
    deal = next((one for one in look.situation.deals if one.id == deal_id), None)
    stands = next((one for one in deal.people if one.id == person_id), None) if deal is not None else None
    parts = look.dossier.participants.get(deal_id or "", ())
    return stands, next((one for one in parts if one.stakeholder_id == person_id), None)


def _tags(stands: "PersonInDeal | None") -> str:
    from cockpit.tui.chart.model import tags

    return tags(stands.roles, stands.recorded_stance, stands.raw) if stands is not None else tags((), None, None)


def _standing(stands: "PersonInDeal | None", part: "Participation | None", texts: Texts) -> list[Fact]:
    if part is None or stands is None:
        return [Fact(_("part in the deal"), _("none yet; p adds it"), "unknown")]
    roles = _(", ").join(texts.name("Role", role) for role in "ADEIU" if role in part.roles)
    stance = part.stance
    said = f"{stance} {texts.name('Stance', stance)}" if stance is not None else write.UNKNOWN
    rivals = sorted(part.competitor_closeness.items(), key=lambda rival: (-rival[1], rival[0]))
    return [
        Fact(_("roles"), roles or write.UNKNOWN, "text" if roles else "unknown"),
        Fact(_("stance"), said + _ways(stands, texts), STANCE_TONES.get(str(stance), "unknown")),
        Fact(_("influence"), _influence(stands)),
        _contact(stands),
        Fact(_("decision point"), part.decision_point or ""),
        Fact(_("rivals"), " · ".join(f"{name} {closeness}" for name, closeness in rivals)),
    ]


def _elsewhere(look: "Look", person_id: str, deal_id: str | None) -> Fact:
    """The other deals in which he takes part."""
    parts = [part for part in look.dossier.participations if part.stakeholder_id == person_id]
    deals = [look.dossier.deal.get(part.opportunity_id) for part in parts if part.opportunity_id != deal_id]
    return Fact(_("other deals"), " · ".join(deal.name for deal in deals if deal is not None))


def _ways(stands: "PersonInDeal", texts: Texts) -> str:
    """What is to be done about one who is against us (method.md 3.3)."""
    from cockpit.desk.figures.people import one

    ways = one(stands)["way"]
    return " → " + _(", ").join(texts.name("Way", way) for way in ways) if ways else ""


def _influence(stands: "PersonInDeal") -> str:
    """The figure, and how deep it reaches (method.md 3.4)."""
    numbers = stands.deal.account.numbers.influence
    depth = _("political structure") if stands.influence >= numbers.political else ""
    if stands.influence >= numbers.inner:
        depth = _("inner circle")
    value = f"{stands.influence} {_('(estimated)') if stands.figures.weight.estimated else ''}".rstrip()
    return f"{value} · {depth}" if depth else value


def _contact(stands: "PersonInDeal") -> Fact:
    if stands.days is None:
        return Fact(_("last contact"), _("never, every {n} days wanted").format(n=stands.cadence), "unknown")
    ago = _("today") if stands.days == 0 else _("{days} ago").format(days=write.days_word(stands.days))
    text = _("{text}, every {n} days wanted").format(text=ago, n=stands.cadence)
    if stands.meeting_days is not None:
        days = write.days_word(stands.meeting_days)
        soon = _("next meeting today") if stands.meeting_days == 0 else _("next meeting in {days}").format(days=days)
        text = f"{text} · {soon}"
    return Fact(_("last contact"), text, "warn" if stands.overdue_days else "text")


def _place(look: "Look", record: "Stakeholder", texts: Texts) -> list[Fact]:
    """Where he stands in the company, and how he is reached."""
    people = look.dossier.person
    manager = people.get(record.reports_to or "")
    below = sum(one.reports_to == record.id for one in people.values())
    under = manager.name if manager is not None else ""
    leads = _("1 report") if below == 1 else _("{n} reports").format(n=below) if below else ""
    words = (_word(texts, "Dept", record.dept), _word(texts, "Level", record.level))
    return [
        Fact(_("position"), " · ".join(word for word in words if word)),
        Fact(_("reports to"), " · ".join(word for word in (under, leads) if word)),
        Fact(_("reach"), " · ".join(one for one in (record.phone, record.email, record.wechat) if one)),
    ]


def _record(record: "Stakeholder", texts: Texts) -> list[Fact]:
    style_and_need = (_word(texts, "Style", record.style), _word(texts, "PersonalNeed", record.personal_need))
    return [
        Fact(_("style"), style_and_need[0]),
        Fact(_("need"), style_and_need[1]),
        Fact(_("veto"), _("can veto") if record.veto_holder else "", "warn"),
        Fact(_("hobbies"), record.hobbies or ""),
        Fact(_("family"), record.family or ""),
    ]


def _word(texts: Texts, kind: str, code: Any) -> str:
    return texts.name(kind, code) if code is not None else ""


def _lines(look: "Look", person_id: str) -> tuple[Said, ...]:
    """Who listens to whom at this person, the strongest first, then conflicts."""
    from cockpit.tui.chart.captions import line_text, lines_of
    from cockpit.tui.chart.model import chart_view

    view = chart_view(look)
    found = sorted(lines_of(view, person_id), key=lambda line: (line.conflict, -Decimal(line.strength or 0)))
    return tuple(Said(line_text(view, line), line.note, "bad" if line.conflict else "accent") for line in found)


def _contacts(look: "Look", person_id: str, texts: Texts) -> tuple[Said, ...]:
    """Contacts with the person, the newest first: day, channel, note, and what they did to trust."""
    found = []
    for contact in sorted(look.dossier.interactions, key=lambda one: (one.on, one.id), reverse=True):
        there = next((one for one in contact.people if one.stakeholder_id == person_id), None)
        if there is None:
            continue
        words = [contact.on.isoformat(), _word(texts, "Channel", contact.channel)]
        words.append("" if there.two_way else _("no answer"))
        trust = _("trust {n}").format(n=write.signed(there.trust_delta)) if there.trust_delta else ""
        tone = "good" if there.trust_delta > 0 else "bad" if there.trust_delta < 0 else "quiet"
        found.append(Said(" · ".join(word for word in words if word), contact.note or "", tone, trust))
    return tuple(found)


def _steps(look: "Look", person_id: str) -> tuple[str, ...]:
    """What was promised to or about the person and is still open, the earliest first."""
    mine = [step for step in look.dossier.next_steps if step.stakeholder_id == person_id and step.done_at is None]
    return tuple(f"{step.due.isoformat()}  {step.text}" for step in sorted(mine, key=lambda one: (one.due, one.id)))
