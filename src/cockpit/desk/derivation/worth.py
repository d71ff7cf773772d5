"""What an account is worth to us and what it gets: satisfaction, loyalty, effort (method.md 6.1, 6.2, 6.4)."""

from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.advice.hints import planned_points
from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import Derivation, Gain, Term, Unit, source_marked, source_of
from cockpit.methods.exact import rounded
from cockpit.methods.resources import actual_points, shift_hours
from cockpit.methods.satisfaction import Satisfaction
from cockpit.methods.satisfaction import satisfaction as method
from cockpit.methods.undefined import Undefined
from cockpit.model.enums import Segment

if TYPE_CHECKING:
    from decimal import Decimal

    from cockpit.advice.situation import AccountSituation

_ONE = Fraction(1)


def _found(account: "AccountSituation") -> Satisfaction:
    one = account.dossier.account
    return method(one.expectation, one.experience, one.repurchase, one.referral, one.exclusive)


def satisfaction(account: "AccountSituation", texts: Texts) -> Derivation:
    """Expectation less experience by its literal sign; the gains take a point off the gap."""
    record, found = account.dossier.account, _found(account)
    gap = None if isinstance(found.gap, Undefined) else found.gap
    said = "" if found.word is None or gap is None else f"{rounded(gap, 1)} {texts.name('Satisfaction', found.word)}"
    asked = record.satisfaction_at
    day = _("asked on {day}").format(day=asked.isoformat()) if asked else _("the day it was asked is not known")
    gains = [] if gap is None else _closer(record.expectation, record.experience, gap)
    return Derivation(
        "satisfaction",
        _("Satisfaction"),
        "satisfaction",
        gap,
        _("expectation − experience: above 0 dissatisfied, 0 satisfied, below 0 delighted"),
        (_ten(_("expectation"), record.expectation), _ten(_("experience"), record.experience)),
        source_marked("SEED"),
        said=said,
        notes=(day, *((_("satisfied, and yet not loyal"),) if found.satisfied_not_loyal else ())),
        gains=tuple(gains),
    )


def _ten(label: str, value: "Decimal | None") -> Term:
    how = _("0 to 10") if value is not None else _("not known yet")
    return Term(label, None if value is None else Fraction(value), how=how)


def _closer(expectation: "Decimal | None", experience: "Decimal | None", gap: Fraction) -> list[Gain]:
    tried = []
    if experience is not None and experience <= 9:
        tried.append(Gain(_("the experience one point better"), -_ONE, gap - 1))
    if expectation is not None and expectation >= 1:
        tried.append(Gain(_("one point less is expected"), -_ONE, gap - 1))
    return tried


def loyalty(account: "AccountSituation", texts: Texts) -> Derivation:
    """Signs of loyalty 0..3; the gains are the signs that are missing."""
    record, found = account.dossier.account, _found(account)
    signs = {
        _("buys again"): record.repurchase,
        _("recommends us"): record.referral,
        _("buys only from us"): record.exclusive,
    }
    words = {True: _("yes"), False: _("no"), None: _("not known, counts as no")}
    now = Fraction(found.loyalty)
    return Derivation(
        "loyalty",
        _("Loyalty"),
        "satisfaction",
        now,
        _("one for each sign: buys again, recommends us, buys only from us"),
        tuple(Term(name, Fraction(value is True), how=words[value], unit=Unit.TIMES) for name, value in signs.items()),
        source_marked("SEED"),
        Unit.TIMES,
        said=_("{n} of 3: {word}").format(n=found.loyalty, word=texts.name("Loyalty", found.word_loyalty)),
        gains=tuple(Gain(name, _ONE, now + 1) for name, value in signs.items() if value is not True),
    )


def planned_effort(account: "AccountSituation", texts: Texts) -> Derivation:
    """Points of ten that are planned for the account; the notes are the weights of the segments."""
    record, numbers, segment = account.dossier.account, account.numbers.segment, account.segment
    planned = planned_points(account, account.book)
    if record.resource_points is not None:
        terms = (Term(_("set for this account"), Fraction(record.resource_points)),)
    else:
        name = _("not known yet") if segment is None else texts.name("Segment", segment)
        weight = Fraction(0) if segment is None else numbers.weights[segment]
        terms = (Term(_("weight of the segment"), weight, how=name, unit=Unit.TIMES),)
    return Derivation(
        "planned effort",
        _("Effort planned"),
        "resources",
        None if planned is None else Fraction(planned),
        _("{all} points over all accounts by the weights of their segments, in whole points").format(
            all=numbers.points
        ),
        terms,
        source_of("segment.weights"),
        notes=_weights(account, texts),
    )


def _weights(account: "AccountSituation", texts: Texts) -> tuple[str, ...]:
    now, weights = account.segment, account.numbers.segment.weights
    return tuple(
        _("as {segment}: weight {n}").format(segment=texts.name("Segment", one), n=f"{float(weights[one]):g}")
        for one in Segment
        if one is not now
    )


def actual_effort(account: "AccountSituation", texts: Texts) -> Derivation:
    """Points of ten that the logged hours are worth, beside the plan."""
    numbers = account.numbers.segment
    own, whole = account.hours, max(account.hours, account.book.hours)
    actual, planned = actual_points(own, whole, numbers), planned_points(account, account.book)
    notes = [] if actual is not None else [_("no hours are logged yet; a contact takes them")]
    if shift_hours(actual, planned, numbers):
        notes.append(_("more than planned by over {share}%: shift hours").format(share=f"{numbers.shift_points * 100}"))
    return Derivation(
        "actual effort",
        _("Effort spent"),
        "resources",
        actual,
        _("{all} × hours of this account / all hours").format(all=numbers.points),
        (
            Term(_("hours here"), Fraction(own), unit=Unit.TIMES),
            Term(_("all hours"), Fraction(whole), unit=Unit.TIMES),
            Term(_("planned"), None if planned is None else Fraction(planned)),
        ),
        source_of("segment.points"),
        notes=tuple(notes),
    )


def key_account(account: "AccountSituation", texts: Texts) -> Derivation:
    """Whether the account is among the few that bring most; the line is that of the day."""
    record = account.dossier.account
    line = account.book.key_lines.get(record.currency or account.book.currency)
    by_profit = line is None or line.by_profit
    value = record.annual_profit if by_profit else record.our_annual_revenue
    if line is None or value is None:
        said = _("not known yet")
    else:
        key = line.holds(record.id, record.annual_profit, record.our_annual_revenue)
        said = _("a key account") if key else _("no key account")
    share = f"{float(account.numbers.segment.key_share * 100):g}"
    return Derivation(
        "key account",
        _("Key account (80/20)"),
        "pareto",
        None,
        _("the fewest accounts that bring {share}% of the profit; by revenue unless all have a profit").format(
            share=share
        ),
        (
            Term(_("profit a year") if by_profit else _("our revenue a year"), _whole(value), unit=Unit.TIMES),
            Term(_("the last key account has"), _whole(None if line is None else line.value), unit=Unit.TIMES),
        ),
        source_of("segment.key_share"),
        Unit.TIMES,
        said=said,
    )


def _whole(value: "Decimal | Fraction | int | None") -> Fraction | None:
    return None if value is None else Fraction(value)
