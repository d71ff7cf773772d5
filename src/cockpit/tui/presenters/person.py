"""The card of one person: who it is, where he stands in the deal, how close we are, how to talk to him."""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.views import Assessment, Fact, Measure, PersonCard

if TYPE_CHECKING:
    from cockpit.desk.look import Look, PersonInDeal
    from cockpit.model.people import Participation, Stakeholder

_STANCE_TONES = {"PS": "sponsor", "SN": "sponsor", "SP": "supporter", "N": "neutral", "NS": "critic", "H": "enemy"}


def person_card(look: "Look", person_id: str, deal_id: str | None, texts: Texts) -> PersonCard | None:
    """The person as he stands in the deal, else by his record alone; None where he is gone."""
    record = look.dossier.person.get(person_id)
    if record is None:
        return None
    deal = next((one for one in look.situation.deals if one.id == deal_id), None)
    stands = next((one for one in deal.people if one.id == person_id), None) if deal is not None else None
    if look.presented:
        facts = tuple(fact for fact in _record(record, texts) if fact.value)
        return PersonCard(record.name, record.title or "", facts)
    parts = look.dossier.participants.get(deal_id or "", ())
    part = next((one for one in parts if one.stakeholder_id == person_id), None)
    return PersonCard(
        name=record.name,
        title=record.title or "",
        facts=tuple(fact for fact in (*_standing(stands, part, texts), *_record(record, texts)) if fact.value),
        closeness=_closeness(stands),
        attitudes=_attitudes(part, texts),
        how=texts.how(record.style) or "",
        message=texts.message(record.personal_need) or "",
        content=texts.content(record.dept, record.layer) or "",
        notes=record.notes or "",
    )


def _standing(stands: "PersonInDeal | None", part: "Participation | None", texts: Texts) -> list[Fact]:
    if part is None or stands is None:
        return [Fact(_("part in the deal"), _("none yet; p adds it"), "unknown")]
    roles = _(", ").join(texts.name("Role", role) for role in "ADEIU" if role in part.roles)
    stance = part.stance
    said = f"{stance} {texts.name('Stance', stance)}" if stance is not None else write.UNKNOWN
    return [
        Fact(_("roles"), roles or write.UNKNOWN, "text" if roles else "unknown"),
        Fact(_("stance"), said, _STANCE_TONES.get(str(stance), "unknown")),
        Fact(
            _("influence"), f"{stands.influence} {_('(estimated)') if stands.figures.weight.estimated else ''}".rstrip()
        ),
        _contact(stands),
        Fact(_("decision point"), part.decision_point or ""),
    ]


def _contact(stands: "PersonInDeal") -> Fact:
    if stands.days is None:
        return Fact(_("last contact"), _("never"), "unknown")
    ago = _("today") if stands.days == 0 else _("{days} ago").format(days=write.days_word(stands.days))
    text = _("{text}, every {n} days wanted").format(text=ago, n=stands.cadence)
    return Fact(_("last contact"), text, "warn" if stands.overdue_days else "text")


def _record(record: "Stakeholder", texts: Texts) -> list[Fact]:
    def word(kind: str, code: Any) -> str:
        return texts.name(kind, code) if code is not None else ""

    return [
        Fact(_("department"), word("Dept", record.dept)),
        Fact(_("level"), word("Level", record.level)),
        Fact(_("style"), word("Style", record.style)),
        Fact(_("need"), word("PersonalNeed", record.personal_need)),
        Fact(_("reach"), " · ".join(one for one in (record.phone, record.email, record.wechat) if one)),
        Fact(_("hobbies"), record.hobbies or ""),
        Fact(_("family"), record.family or ""),
        Fact(_("veto"), _("yes") if record.veto_holder else "", "warn"),
    ]


def _closeness(stands: "PersonInDeal | None") -> tuple[Measure, ...]:
    """Relationship with its four parts, acceptance of solution and price, all together (method.md 5.4)."""
    if stands is None:
        return ()
    from cockpit.desk.figures.people import one

    figures = one(stands)
    relation, together = figures["RC"], figures["CC"]
    return (
        _measure(_("relation"), relation["value"]),
        _measure("· " + _("trust"), relation["T"]),
        _measure("· " + _("value"), relation["V"]),
        _measure("· " + _("depth"), relation["D"]),
        _measure("· " + _("recency"), relation["R"]),
        _measure(_("solution"), figures["SA"]),
        _measure(_("price"), figures["PA"]),
        _measure(_("together"), together["value"]),
    )


def _measure(label: str, value: float | int | None) -> Measure:
    if value is None:
        return Measure(label, write.UNKNOWN)
    exact = Fraction(str(value))
    return Measure(label, write.plain(exact, 1), int(write.rounded(exact, 0)))


def _attitudes(part: "Participation | None", texts: Texts) -> tuple[Assessment, ...]:
    """The newest first."""
    if part is None:
        return ()
    ordered = sorted(enumerate(part.attitudes), key=lambda item: (item[1].on, item[0]), reverse=True)
    return tuple(
        Assessment(
            one.on.isoformat(),
            write.signed(one.value),
            texts.name("Attitude", write.signed(one.value)),
            texts.name("Confidence", one.confidence),
            one.evidence or "",
        )
        for _place, one in ordered
    )
