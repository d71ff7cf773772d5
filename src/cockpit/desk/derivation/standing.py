"""How a person stands, weighs and how often he is to be met (method.md 1.2, 3.2, 4.6, 4.7, 5.4, 9.2)."""

from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import Derivation, Gain, Term, Unit, largest, source_of
from cockpit.desk.plans.people import signed
from cockpit.methods.attitude import effective_attitude, is_stale
from cockpit.methods.roles import ORDER
from cockpit.methods.stance import SPONSORS
from cockpit.model.enums import Confidence, Stance, SyncPoint

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal

_LATE = frozenset((SyncPoint.B, SyncPoint.A))


def effective(person: "PersonInDeal", texts: Texts) -> Derivation:
    """The attitude that every rule reads; the gain is what seeing it confirmed would add."""
    now, numbers = person.figures.attitude, person.deal.account.numbers.attitude
    notes = []
    if now.on is not None and now.days is not None:
        notes.append(_("assessed on {day}, {n} days ago").format(day=now.on.isoformat(), n=now.days))
    if is_stale(now.days, numbers):
        notes.append(_("older than {n} days: ask again").format(n=numbers.stale_days))
    if now.trend is not None:
        was, moved = signed(now.previous), signed(now.trend)
        notes.append(_("before that {value}, so the trend is {trend}").format(value=was, trend=moved))
    terms: list[Term] = []
    gains: tuple[Gain, ...] = ()
    if now.assumed is not None and now.confidence is not None:
        how = _("read from the stance (estimated)") if now.estimated else _("as entered")
        terms = [
            Term(_("attitude"), Fraction(now.assumed), how=how, unit=Unit.TIMES),
            Term(
                _("doubt"),
                Fraction((now.effective or 0) - now.assumed),
                how=texts.name("Confidence", now.confidence),
                unit=Unit.TIMES,
            ),
        ]
        sure = effective_attitude(now.assumed, Confidence.CONFIRMED, numbers)
        gains = largest(Fraction(now.effective or 0), [(_("behaviour or the coach confirms it"), Fraction(sure))])
    return Derivation(
        "attitude",
        _("Effective attitude of {name}").format(name=person.name),
        "effective-attitude",
        None if now.effective is None else Fraction(now.effective),
        _("as entered; only said: {n} less; guessed: 0; below 0 always in full").format(n=numbers.claimed_discount),
        tuple(terms),
        source_of("attitude.claimed_discount"),
        Unit.TIMES,
        notes=tuple(notes),
        gains=gains,
    )


def influence(person: "PersonInDeal", texts: Texts) -> Derivation:
    """How much weight a person's word has, and what class of key person he is."""
    numbers, who = person.deal.account.numbers.influence, person.stakeholder
    weight = person.figures.weight
    if not weight.estimated:
        how = _("as entered")
    elif who.level is not None:
        how = _("by the level {level} (estimated)").format(level=texts.name("Level", who.level))
    else:
        how = _("the level is not known either (estimated)")
    found = person.figures.key_class
    notes = [_("class {id}: {word}").format(id=found, word=texts.name("PersonClass", found))]
    if person.figures.power:
        notes.append(_("has the power that a power sponsor needs"))
    return Derivation(
        "influence",
        _("Influence of {name}").format(name=person.name),
        "org-chart",
        Fraction(weight.value),
        _("as entered, else by level; {n} where that is not known").format(n=numbers.unknown),
        (Term(_("Influence"), Fraction(weight.value), how=how),),
        source_of("influence.levels"),
        notes=tuple(notes),
    )


def cadence(person: "PersonInDeal", texts: Texts) -> Derivation:
    """Days between two contacts that are wanted: the shortest that applies."""
    numbers = person.deal.account.numbers.cadence
    return Derivation(
        "cadence",
        _("Days between contacts with {name}").format(name=person.name),
        "cadence",
        Fraction(person.cadence),
        _("the shortest of the roles and the stance; at B and A divided by {n}").format(n=numbers.late_divisor),
        _days(person, texts),
        source_of("cadence.roles"),
        Unit.TIMES,
    )


def _days(person: "PersonInDeal", texts: Texts) -> tuple[Term, ...]:
    """What decides, in the order in which it does (method.md 9.2)."""
    numbers, point = person.deal.account.numbers.cadence, person.deal.sync
    if point is SyncPoint.IMPL:
        return (_term(_("after the sale"), numbers.implementation),)
    if person.stance is Stance.H:
        return (_term(texts.name("Stance", Stance.H), numbers.hostile),)
    if (own := person.stakeholder.cadence_days) is not None:
        return (_term(_("set for this person"), own),)
    terms = [_term(texts.name("Role", role), numbers.roles[role]) for role in ORDER if role in person.roles]
    if not terms:
        terms.append(_term(_("no role"), numbers.no_role))
    if person.stance in SPONSORS:
        terms.append(_term(texts.name("Stance", Stance.SN), numbers.sponsor))
    elif person.stance is Stance.SP:
        terms.append(_term(texts.name("Stance", Stance.SP), numbers.supporter))
    if point in _LATE:
        late = _("point {point}: divided by").format(point=point)
        terms.append(Term(late, Fraction(numbers.late_divisor), unit=Unit.TIMES))
    return tuple(terms)


def _term(label: str, days: int) -> Term:
    return Term(label, Fraction(days), unit=Unit.TIMES)
