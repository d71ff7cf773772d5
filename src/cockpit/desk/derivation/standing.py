"""How a person stands and how often he is to be met: effective attitude, cadence (method.md 1.2, 4.6, 9.2)."""

from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import Derivation, Gain, Term, Unit, largest, source_of
from cockpit.methods.attitude import effective_attitude
from cockpit.methods.roles import ORDER
from cockpit.methods.stance import SPONSORS
from cockpit.model.enums import Confidence, Stance, SyncPoint

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal

_LATE = frozenset((SyncPoint.B, SyncPoint.A))


def effective(person: "PersonInDeal", texts: Texts) -> Derivation:
    """The attitude that every rule reads; the gain is what seeing it confirmed would add."""
    now, numbers = person.figures.attitude, person.deal.account.numbers.attitude
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
        gains=gains,
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
