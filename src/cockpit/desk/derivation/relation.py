"""Where the relation to a company as a whole comes from: its key persons (method.md 5.4)."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import Derivation, Term, Unit, largest, source_of
from cockpit.desk.figures.account import key_persons
from cockpit.methods import chain as method
from cockpit.methods.exact import rounded
from cockpit.methods.undefined import Undefined

if TYPE_CHECKING:
    from cockpit.advice.situation import AccountSituation
    from cockpit.methods.person import Person

MEASURES = ("RC", "SA", "PA", "CC")
_STEP = 10
"""So many points a person's closeness is raised by, to see what the relation makes of it."""
_TOPIC = "enterprise-relation"


def enterprise(account: "AccountSituation", measure: str, texts: Texts) -> Derivation:
    """One measure over the company key persons, RC, SA, PA or CC; the gains are one person closer each."""
    people = key_persons(account)
    found = method.enterprise(people, account.numbers.chain)
    result = None if isinstance(found, Undefined) else getattr(found.closeness, measure.lower()).value
    weights = _weights(people, measure)
    tried = [
        (_("{name} {step} points more").format(name=_name(one, account), step=_STEP), result + _raise(value) * weight)
        for one, weight in zip(people, weights, strict=True)
        if weight is not None and (value := _of(one, measure)) is not None and result is not None
    ]
    return Derivation(
        f"enterprise {measure}",
        _("{figure} of the company").format(figure=texts.name("Closeness", measure)),
        _TOPIC,
        result,
        _("key persons by influence: influence × closeness / influence of those whose closeness is known"),
        tuple(_term(one, weight, measure, account) for one, weight in zip(people, weights, strict=True)),
        source_of("closeness.rc.weights"),
        notes=() if people else (_nobody(),),
        gains=() if result is None else largest(result, tried),
    )


def _nobody() -> str:
    return _("nobody is marked as a key person of the company yet")


def _raise(value: Fraction | int) -> Fraction:
    return min(Fraction(_STEP), 100 - Fraction(value))


def _weights(people: "Sequence[Person]", measure: str) -> list[Fraction | None]:
    """Each person's share in the mean, None where the closeness is not known; plain where nobody has influence."""
    known = [one.influence for one in people if _of(one, measure) is not None]
    whole = sum(known)

    def share(one: "Person") -> Fraction | None:
        if _of(one, measure) is None:
            return None
        return Fraction(one.influence, whole) if whole else Fraction(1, len(known))

    return [share(one) for one in people]


def _term(one: "Person", weight: Fraction | None, measure: str, account: "AccountSituation") -> Term:
    value, how = _of(one, measure), _("influence {n}").format(n=one.influence)
    if value is None or weight is None:
        return Term(_name(one, account), None, how=_("not known, left out"))
    return Term(_name(one, account), Fraction(value), weight, weight * value, how)


def _of(one: "Person", measure: str) -> Fraction | int | None:
    return {"RC": one.rc, "SA": one.sa, "PA": one.pa, "CC": one.cc}[measure]


def _name(one: "Person", account: "AccountSituation") -> str:
    return account.dossier.person[one.id].name


def breadth(account: "AccountSituation", texts: Texts) -> Derivation:
    """On how many key persons the relation rests; the gains are one more of them each."""
    people, limit = key_persons(account), account.numbers.chain.thread_rc
    found = method.enterprise(people, account.numbers.chain)
    shown = str(rounded(limit, 0))
    result = None if isinstance(found, Undefined) else found.breadth
    tried = [
        (
            _("{name} from {now} to {limit}").format(name=_name(one, account), now=rounded(one.rc, 1), limit=shown),
            result + Fraction(1, len(people)),
        )
        for one in people
        if one.rc < limit and result is not None
    ]
    alone = not isinstance(found, Undefined) and found.single_thread
    return Derivation(
        "breadth",
        _("Breadth of the relation"),
        _TOPIC,
        result,
        _("key persons with a closeness of {limit} or more / key persons").format(limit=shown),
        tuple(Term(_name(one, account), one.rc, how=texts.name("Closeness", "RC")) for one in people),
        source_of("chain.thread_rc"),
        Unit.SHARE,
        notes=(_("on one person only: if he leaves, the relation is gone"),)
        if alone
        else ()
        if people
        else (_nobody(),),
        gains=() if result is None else largest(result, tried),
    )
