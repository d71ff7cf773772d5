"""How close we are to a person: RC from trust, value, depth and recency; CC with both acceptances (method.md 5.4)."""

from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import Derivation, Term, largest, source_of
from cockpit.methods import closeness as method
from cockpit.methods.contacts import NO_CONTACT

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal

_WORD = 25
"""Acceptances are entered by five words, 25 points apart."""


class _Inputs:
    """What RC is computed from, as ``methods.closeness.relationship`` takes it."""

    def __init__(self, person: "PersonInDeal") -> None:
        account, who = person.deal.account, person.stakeholder
        part = person.participation
        entered = part.benefit_level if part else None
        self.numbers = account.numbers.closeness
        self.trust_deltas = account.contacts.get(person.id, NO_CONTACT).trust
        self.trust_base = who.trust_base
        self.benefit = entered if entered is not None else person.figures.attitude.assumed
        self.benefit_entered = entered is not None
        self.depth = person.depth
        self.depth_entered = who.contact_depth is not None
        self.days, self.cadence = person.days, person.cadence

    def rc(
        self, *, trust: int = 0, benefit: int = 0, depth: int = 0, days: int | None = None
    ) -> tuple[int, Fraction, int, Fraction, Fraction]:
        """T, V, D, R, RC with so many steps more; ``days`` in place of the days since the last contact."""
        known = self.benefit if self.benefit is not None or not benefit else 0
        reached = self.depth + depth
        if days is not None and not self.depth_entered:
            reached = max(1, reached)
        return method.relationship(
            self.trust_deltas + trust,
            self.trust_base,
            None if known is None else min(4, known + benefit),
            min(4, reached),
            self.days if days is None else days,
            self.cadence,
            self.numbers,
        )


def relationship(person: "PersonInDeal", texts: Texts) -> Derivation:
    """RC with its four weighted parts; the gains are one step more of one input each."""
    inputs = _Inputs(person)
    weights = inputs.numbers.rc.weights
    trust, value, depth, recent, rc = inputs.rc()
    names = {"T": Fraction(trust), "V": value, "D": Fraction(depth), "R": recent}
    how = {"T": _trust(inputs), "V": _value(person, inputs), "D": _depth(person, texts), "R": _recency(person)}
    terms = tuple(
        Term(f"{key} {texts.name('Closeness', key)}", part, weights[key], weights[key] * part, how[key])
        for key, part in names.items()
    )
    return Derivation(
        "RC",
        _("{figure} of {name}").format(figure=texts.name("Closeness", "RC"), name=person.name),
        "relationship-closeness",
        rc,
        "RC = " + " + ".join(f"{float(weights[key]):g} {key}" for key in names),
        terms,
        source_of("closeness.rc.weights"),
        notes=(_meaning(rc, inputs, texts),),
        gains=largest(rc, _better(inputs)),
    )


def _meaning(value: Fraction, inputs: _Inputs, texts: Texts) -> str:
    """What a closeness is called, and from where on the other names hold (method.md 5.4)."""
    names = [texts.name("Band", band) for band in method.Band]
    now = texts.name("Band", method.band(value, inputs.numbers))
    limits = _(", ").join(f"{limit} {name}" for name, limit in zip(names, inputs.numbers.bands, strict=False))
    return _("{name}: from {limits}, below that {coldest}").format(name=now, limits=limits, coldest=names[-1])


def _better(inputs: _Inputs) -> list[tuple[str, Fraction]]:
    return [
        (_("one contact that raises trust by a step"), inputs.rc(trust=1)[4]),
        (_("one step more value to the person"), inputs.rc(benefit=1)[4]),
        (_("one level deeper contact"), inputs.rc(depth=1)[4]),
        (_("a contact today"), inputs.rc(days=0)[4]),
    ]


def _trust(inputs: _Inputs) -> str:
    rc = inputs.numbers.rc
    base = rc.trust_base if inputs.trust_base is None else inputs.trust_base
    return _("{base} + {step} × {sum} from all contacts, within 0 to 100").format(
        base=base, step=rc.trust_step, sum=f"{inputs.trust_deltas:+d}" if inputs.trust_deltas else "0"
    )


def _value(person: "PersonInDeal", inputs: _Inputs) -> str:
    if inputs.benefit is None:
        return _("nothing known, so the middle (estimated)")
    signed = f"{inputs.benefit:+d}" if inputs.benefit else "0"
    if inputs.benefit_entered:
        return _("benefit {value} on the scale −4 to +4").format(value=signed)
    if person.figures.attitude.estimated:
        return _("read from the stance as {value} (estimated)").format(value=signed)
    return _("benefit not entered, so the attitude {value}").format(value=signed)


def _depth(person: "PersonInDeal", texts: Texts) -> str:
    word = _("contact depth {level}: {word}").format(level=person.depth, word=texts.name("ContactDepth", person.depth))
    return word if person.stakeholder.contact_depth is not None else _("{text} (estimated)").format(text=word)


def _recency(person: "PersonInDeal") -> str:
    if person.days is None:
        return _("never contacted")
    return _("{days} days since the last contact, {cadence} wanted").format(days=person.days, cadence=person.cadence)


def composite(person: "PersonInDeal", texts: Texts) -> Derivation:
    """CC: the weighted mean of what is known of RC, SA and PA; the gains are one better input each."""
    inputs = _Inputs(person)
    weights = inputs.numbers.cc.weights
    values = {"RC": person.rc, "SA": person.sa, "PA": person.pa}
    whole = sum((weights[key] for key, value in values.items() if value is not None), Fraction(0))
    terms = tuple(
        Term(
            f"{key} {texts.name('Closeness', key)}",
            *_weighed(value, weights[key] / whole),
            "" if value is not None else _("not known, left out"),
        )
        for key, value in values.items()
    )
    tried = [(text, method.composite(rc, person.sa, person.pa, inputs.numbers)[0]) for text, rc in _better(inputs)]
    for key, word in (("SA", _("solution acceptance one word better")), ("PA", _("price acceptance one word better"))):
        if (known := values[key]) is not None:
            raised = {**values, key: min(100, int(known) + _WORD)}
            tried.append(
                (word, method.composite(person.rc, _whole(raised["SA"]), _whole(raised["PA"]), inputs.numbers)[0])
            )
    return Derivation(
        "CC",
        _("{figure} of {name}").format(figure=texts.name("Closeness", "CC"), name=person.name),
        "composite-closeness",
        person.cc,
        _("CC = ({parts}) / weights of what is known").format(
            parts=" + ".join(f"{float(weights[key]):g} {key}" for key in values)
        ),
        terms,
        source_of("closeness.cc.weights"),
        gains=largest(person.cc, tried),
    )


def _weighed(
    value: Fraction | int | None, weight: Fraction
) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    """Value, weight and product; nothing but None where the value is not known."""
    return (None, None, None) if value is None else (Fraction(value), weight, weight * value)


def _whole(value: Fraction | int | None) -> int | None:
    return None if value is None else int(value)
