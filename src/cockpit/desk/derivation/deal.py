"""Where a deal's figures come from: C139 index, decision chain, forecast (method.md 3.6, 3.7, 5.4)."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import Derivation, Term, Unit, largest, source_of
from cockpit.methods.c139 import index
from cockpit.methods.chain import Measured, chain_measure
from cockpit.methods.closeness import relationship
from cockpit.methods.exact import rounded
from cockpit.methods.forecast import forecast as chance_of
from cockpit.methods.forecast import hostile_decider
from cockpit.methods.roles import DECIDING
from cockpit.methods.sync import POINTS
from cockpit.model.enums import Role, SyncPoint

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal
    from cockpit.advice.situation import DealSituation

_STEP = 10
"""So many points a person's closeness is raised by, to see what the chain makes of it."""
_ALL = 9
_WHOLE = 100
_ANY = 100
"""Influence of somebody who holds a role alone, where it makes no difference."""


def c139_index(deal: "DealSituation", texts: Texts) -> Derivation:
    """The index with its parts; the gains are one better answer each."""
    numbers, values, coach = deal.account.numbers.c139, deal.counts, deal.has_coach
    confirmed, claimed = len(values.confirmed), len(values.claimed)
    factor = Fraction(1) if coach else numbers.no_coach_factor
    halved = "" if coach else _("× {factor}, as there is no coach").format(factor=f"{float(factor):g}")
    terms = (
        _term(_("coach"), int(coach), numbers.coach),
        _term(_("confirmed"), confirmed, numbers.clear),
        _term(_("claimed"), claimed, numbers.unconfirmed),
        _term("F1–F3", values.first, numbers.first * factor, halved),
        _term("W", int(values.win), numbers.win * factor, halved),
    )
    return Derivation(
        "C139",
        _("C139 index of {name}").format(name=deal.name),
        "c139",
        deal.index,
        _("index = coach {coach} + confirmed × {clear} + claimed × {claimed} + First × {first} + Win × {win}").format(
            coach=f"{float(numbers.coach):g}",
            clear=f"{float(numbers.clear):g}",
            claimed=f"{float(numbers.unconfirmed):g}",
            first=f"{float(numbers.first):g}",
            win=f"{float(numbers.win):g}",
        ),
        terms,
        source_of("c139.clear"),
        gains=largest(deal.index, better_answers(deal)),
    )


def _term(label: str, count: int, weight: Fraction, how: str = "") -> Term:
    return Term(label, Fraction(count), weight, weight * count, how, Unit.TIMES)


def better_answers(deal: "DealSituation") -> list[tuple[str, Fraction]]:
    numbers, values, coach = deal.account.numbers.c139, deal.counts, deal.has_coach
    confirmed, claimed, first, win = len(values.confirmed), len(values.claimed), values.first, values.win
    tried = [(_("a coach is named"), index(True, confirmed, claimed, first, win, numbers))]
    if confirmed + claimed < _ALL:
        tried.append(
            (_("one unknown item confirmed by the coach"), index(coach, confirmed + 1, claimed, first, win, numbers))
        )
    if claimed:
        tried.append(
            (
                _("one claimed item confirmed by the coach"),
                index(coach, confirmed + 1, claimed - 1, first, win, numbers),
            )
        )
    tried.append((_("one more First"), index(coach, confirmed, claimed, min(3, first + 1), win, numbers)))
    tried.append((_("the Win"), index(coach, confirmed, claimed, first, True, numbers)))
    return tried


def chain(deal: "DealSituation", measure: str, texts: Texts) -> Derivation:
    """One measure of the decision chain, RC, SA, PA or CC, by role; the gains are one person closer each."""
    found: Measured = getattr(deal.chain, measure.lower())
    whole = sum(part.weight for part in found.parts) or 1
    terms = tuple(
        Term(
            f"{part.role} {texts.name('Role', part.role)}",
            part.mean,
            Fraction(part.weight, whole),
            part.mean * part.weight / whole,
            _holders(deal, part.role, measure),
        )
        for part in found.parts
    )
    return Derivation(
        f"chain {measure}",
        _("{figure} of the decision chain").format(figure=texts.name("Closeness", measure)),
        "decision-chain",
        found.value,
        _("each role's mean by influence × the role's weight / weights of the roles there are"),
        terms,
        source_of("chain.role_weights"),
        notes=_coverage(found),
        gains=() if found.value is None else largest(found.value, _closer(deal, measure)),
    )


def _coverage(found: Measured) -> tuple[str, ...]:
    """How much of the weight is known, where not all of it is."""
    if found.value is None or found.coverage >= _WHOLE:
        return ()
    known = rounded(found.coverage, 0)
    return (_("known for {n}% of the weight; roles without a value are left out").format(n=known),)


def _holders(deal: "DealSituation", role: str, measure: str) -> str:
    people = [person for person in deal.people if role in person.roles]
    if not people:
        return _("nobody known, counts 0")
    known = [(p, _of(p, measure)) for p in people]
    return _(", ").join(f"{p.name} {'?' if value is None else rounded(value, 1)}" for p, value in known)


def _of(person: "PersonInDeal", measure: str) -> Fraction | int | None:
    return {"RC": person.rc, "SA": person.sa, "PA": person.pa, "CC": person.cc}[measure]


def _closer(deal: "DealSituation", measure: str) -> list[tuple[str, Fraction]]:
    """The chain with each person raised in turn, and with a missing decider known but never met."""
    numbers, tried = deal.account.numbers, []
    for chosen in deal.people:
        if chosen.roles and _of(chosen, measure) is not None:
            raised = chain_measure(deal.people, lambda p, one=chosen: _raised(p, one, measure), numbers.chain).value  # type: ignore[misc]
            tried.append((_("{name} {step} points more").format(name=chosen.name, step=_STEP), raised))
    if measure in ("RC", "CC"):
        held = {role for person in deal.people for role in person.roles}
        unmet = relationship(0, None, None, 0, None, 1, numbers.closeness)[4]
        for role in sorted(DECIDING - held):
            tried.append((_("the missing {role} is found").format(role=role), _with(deal, role, measure, unmet)))
    return [(text, value) for text, value in tried if value is not None]


def _raised(person: "PersonInDeal", chosen: "PersonInDeal", measure: str) -> Fraction | None:
    value = _of(person, measure)
    if value is None:
        return None
    return min(Fraction(100), Fraction(value) + (_STEP if person is chosen else 0))


@dataclass(frozen=True, slots=True)
class _Held:
    """A holder of roles with one measure; also a decider who is known by name only."""

    roles: Collection[Role]
    influence: int
    value: Fraction | int | None


def _with(deal: "DealSituation", role: Role, measure: str, value: Fraction) -> Fraction | None:
    """The chain with a newcomer in a role that nobody has had."""
    people = [_Held(person.roles, person.influence, _of(person, measure)) for person in deal.people]
    people.append(_Held((role,), _ANY, value))
    return chain_measure(people, lambda person: person.value, deal.account.numbers.chain).value


def forecast(deal: "DealSituation", texts: Texts) -> Derivation:
    """The chance of winning: base of the point × C139 factor, held down by caps; the gains are one change each."""
    found = deal.forecast
    if found.base is None or found.index_factor is None:
        return _sure(deal, found.probability)
    terms = [
        Term(_("base of point {point}").format(point=deal.sync), found.base, unit=Unit.SHARE),
        Term(
            _("C139 factor"),
            found.index_factor,
            how=_("0.5 + 0.5 × index {index} / 100").format(index=f"{float(deal.index):g}"),
            unit=Unit.TIMES,
        ),
        Term(_("base × factor"), found.base * found.index_factor, unit=Unit.SHARE),
    ]
    terms += [
        Term(_("at most"), cap.limit, how=texts.name("Cap", cap.cause), unit=Unit.SHARE)
        for cap in sorted(found.caps, key=lambda cap: cap.limit)
    ]
    return Derivation(
        "forecast",
        _("Chance of winning {name}").format(name=deal.name),
        "forecast",
        found.probability,
        _("p = base × (0.5 + 0.5 × index / 100), at most the lowest cap, from {low}% to {high}%").format(
            low=f"{float(deal.account.numbers.forecast.floor * 100):g}",
            high=f"{float(deal.account.numbers.forecast.ceiling * 100):g}",
        ),
        tuple(terms),
        source_of("forecast.base"),
        Unit.SHARE,
        gains=largest(found.probability, _changes(deal)),
    )


def _sure(deal: "DealSituation", probability: Fraction) -> Derivation:
    said = _("A sold deal counts in full, a lost one not at all.")
    title = _("Chance of winning {name}").format(name=deal.name)
    return Derivation("forecast", title, "forecast", probability, said, (), source_of("forecast.base"), Unit.SHARE)


def _changes(deal: "DealSituation") -> list[tuple[str, Fraction]]:
    """The chance after each single change: a sponsor, a hostile decider turned, the Win, a coach, the next point."""
    numbers = deal.account.numbers
    hostile = hostile_decider(deal.people, numbers.attitude.hostile)
    values = deal.counts

    def chance(
        *, point: SyncPoint = deal.sync, sponsor: bool = deal.has_sponsor, enemy: bool = hostile,
        win: bool = deal.win, coach: bool = deal.has_coach, confirmed: int = len(values.confirmed),
    ) -> Fraction:  # fmt: skip
        claimed = max(0, min(len(values.claimed), _ALL - confirmed))
        reached = index(coach, confirmed, claimed, values.first, win, numbers.c139)
        return chance_of(
            deal.opportunity.status,
            point,
            reached,
            None,
            sponsor=sponsor,
            hostile=enemy,
            win=win,
            numbers=numbers.forecast,
        ).probability

    tried = [
        (_("a sponsor is won"), chance(sponsor=True)),
        (_("the hostile approver or decision-maker is turned"), chance(enemy=False)),
        (_("the top decision-maker chooses us"), chance(win=True)),
        (_("a coach is named"), chance(coach=True)),
        (_("all nine items confirmed"), chance(confirmed=_ALL)),
    ]
    if deal.sync not in (SyncPoint.A, SyncPoint.IMPL):
        following = POINTS[POINTS.index(deal.sync) + 1]
        tried.append((_("the customer goes on to point {point}").format(point=following), chance(point=following)))
    return tried
