"""From an account as it stands to its chart: who is drawn, under whom, with which tags and colours."""

from datetime import date
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.model.enums import Level
from cockpit.tui.chart.view import ChartLine, ChartPerson, ChartView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cockpit.desk.look import AccountSituation, Look, PersonInDeal
    from cockpit.model.dossier import Dossier
    from cockpit.model.enums import Role, Stance
    from cockpit.model.people import Stakeholder

_ROLES = "ADEIU"
_LEVELS = tuple(Level)
"""From the top down."""


def chart_view(look: "Look", deal_id: str | None = None) -> ChartView:
    """The account's people as they stand in one deal, each with the score of the best action there.

    Without a deal each stands as in the open deal in which he was assessed last (method.md 5.4). Who has left
    is not drawn, people of other accounts only where they take part. Siblings who lead others stand first, each
    kind by level, then by name: so nobody else changes places when a deal, a stance or a score changes, or
    somebody is added.
    """
    dossier = look.dossier
    deal = next((d for d in look.situation.deals if d.id == deal_id), None)
    standing = {p.id: p for p in deal.people} if deal else _latest(look.situation)
    best = look.advice.best
    if deal:
        best = next((d.best for d in look.advice.deals if d.opportunity_id == deal.id), {})
    here = [p for p in dossier.stakeholders if p.account_id == dossier.account.id or p.id in standing]
    drawn = [p for p in here if not _left(p, look.situation.today)]
    bosses = _bosses(dossier, look.situation.today)
    leading = {bosses[p.id] for p in drawn}
    drawn.sort(key=lambda p: (p.id not in leading, *_seat(p)))
    people = tuple(
        _person(p, standing.get(p.id), best.get(p.id), bosses.get(p.id), p.account_id != dossier.account.id)
        for p in drawn
    )
    return ChartView(people, _lines(dossier, {p.id for p in people}))


def tags(roles: "Iterable[Role]", stance: "Stance | None", attitude: int | None) -> str:
    """``[E+U+SP] +2``: roles in the order A D E I U, stance, attitude; what is unknown is left out (3.4)."""
    held = frozenset(roles)
    marks = [role for role in _ROLES if role in held]
    if stance is not None:
        marks.append(str(stance))
    signed = "" if attitude is None else f" {attitude:+d}" if attitude else " 0"
    return f"[{'+'.join(marks) or '?'}]{signed}"


def _person(
    person: "Stakeholder", stands: "PersonInDeal | None", score: int | None, boss: str | None, outsider: bool
) -> ChartPerson:
    title = person.title or ""
    if outsider:
        title = _("{title} · outside").format(title=title) if title else _("outside")
    return ChartPerson(
        id=person.id,
        name=person.name,
        title=title,
        tags=tags(stands.roles, stands.recorded_stance, stands.raw) if stands else "[?]",
        stance=str(stands.recorded_stance) if stands and stands.recorded_stance else None,
        score=score,
        boss=boss,
        placeholder=person.placeholder is True,
        outsider=outsider,
        veto=person.veto_holder is True,
    )


def _latest(situation: "AccountSituation") -> "dict[str, PersonInDeal]":
    """Everybody in the open deal with his newest assessment; ties: the lower deal id."""
    found: dict[str, PersonInDeal] = {}
    for deal in sorted((d for d in situation.deals if d.is_open), key=lambda d: d.id):
        for person in deal.people:
            known = found.get(person.id)
            if known is None or (person.assessed_on or date.min) > (known.assessed_on or date.min):
                found[person.id] = person
    return found


def _seat(person: "Stakeholder") -> tuple[int, str, str]:
    """The highest level first, an unknown level last, then by name."""
    level = _LEVELS.index(person.level) if person.level is not None else len(_LEVELS)
    return level, person.name.casefold(), person.id


def _left(person: "Stakeholder", today: date) -> bool:
    return person.left_on is not None and person.left_on <= today


def _bosses(dossier: "Dossier", today: date) -> dict[str, str | None]:
    """Each person's manager; the reports of one who has left hang under the next manager who is still there."""
    people = dossier.person
    found: dict[str, str | None] = {}
    for person in dossier.stakeholders:
        boss, seen = person.reports_to, {person.id}
        while boss in people and boss not in seen and _left(people[boss], today):
            seen.add(boss)
            boss = people[boss].reports_to
        found[person.id] = boss
    return found


def _lines(dossier: "Dossier", drawn: set[str]) -> tuple[ChartLine, ...]:
    return tuple(
        ChartLine(
            line.from_id,
            line.to_id,
            conflict=line.kind == "CONFLICT",
            strength="" if line.strength is None else f"{line.strength.normalize():f}",
            note=line.note or "",
        )
        for line in dossier.influence_lines
        if {line.from_id, line.to_id} <= drawn
    )
