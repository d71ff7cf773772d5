"""How a deal goes: gap, days in the point, map, attention, assessment, grade (method.md 3.1, 3.2, 4.5, 5.3)."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.deal import better_answers
from cockpit.desk.derivation.parts import MOST_GAINS, Derivation, Gain, Term, Unit, largest, source_marked, source_of
from cockpit.methods.assessment import assess, grade, percentile
from cockpit.methods.exact import rounded
from cockpit.methods.roles import DECIDING, ORDER, is_key_player, map_status
from cockpit.model.opportunity import ASSESSMENT

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal
    from cockpit.advice.situation import DealSituation


def course(deal: "DealSituation", texts: Texts) -> Derivation:
    """The gap between the two tracks, and how long the deal has stood at its point."""
    record, stage = deal.opportunity, deal.account.numbers.stage
    words = {
        _("buying"): texts.name("BuyingStage", record.buying_stage) if record.buying_stage else "?",
        _("selling"): texts.name("SellingStage", record.selling_stage) if record.selling_stage else "?",
    }
    terms = [Term(name, None, how=word) for name, word in words.items()]
    if deal.point_days is not None:
        how = _("at A working days; entered on {day}").format(day=record.entered_point_at)
        terms.append(Term(_("days in {point}").format(point=deal.sync), Fraction(deal.point_days), how=how, unit=_T))
    if deal.usual_days is not None:
        how = _("stalled from {n} times as long").format(n=stage.stall_factor)
        terms.append(Term(_("usual days"), Fraction(deal.usual_days), how=how, unit=_T))
    notes = (_("the buying stage is not known, so the point is only estimated"),) if deal.sync_estimated else ()
    return Derivation(
        "gap",
        _("Gap and pace of {name}").format(name=deal.name),
        "sync-points",
        None if deal.gap is None else Fraction(deal.gap),
        _("gap = selling step − buying step: above 0 we are ahead of the customer, below 0 behind"),
        tuple(terms),
        source_marked("SEED", "OWN"),
        _T,
        said=_gap_said(deal.gap, texts),
        notes=notes,
    )


def _gap_said(gap: int | None, texts: Texts) -> str:
    if gap is None:
        return "?"
    word = texts.name("Gap", "IN_STEP" if gap == 0 else "AHEAD" if gap > 0 else "BEHIND")
    return f"{gap:+d} {word}" if gap else word


_T = Unit.TIMES


def map_of(deal: "DealSituation", texts: Texts) -> Derivation:
    """The colour of the decision map, by the key players' attitudes."""
    numbers, limit = deal.account.numbers.influence, deal.account.numbers.attitude.supporter
    players = [one for one in deal.people if is_key_player(one.roles, one.influence, numbers)]
    found = map_status(deal.people, limit, numbers)
    return Derivation(
        "map",
        _("Decision map of {name}").format(name=deal.name),
        "org-chart",
        None,
        _("green: an approver or decision-maker at {n} or more; amber: another key player; red: nobody").format(
            n=f"+{limit}"
        ),
        tuple(_player(one, texts) for one in players),
        source_marked("PUB", "OWN"),
        said=texts.name("MapStatus", found),
        notes=tuple(
            _("green with {name} at {n}").format(name=one.name, n=f"+{limit}")
            for one in players
            if not DECIDING.isdisjoint(one.roles) and not one.att_at_least(limit)
        )[:MOST_GAINS],
    )


def _player(one: "PersonInDeal", texts: Texts) -> Term:
    roles = _(", ").join(texts.name("Role", role) for role in ORDER if role in one.roles)
    how = roles or _("influence {n}").format(n=one.influence)
    return Term(one.name, None if one.att is None else Fraction(one.att), how=how, unit=_T)


def attention(deal: "DealSituation", texts: Texts) -> Derivation:
    """On whom the last contacts were spent; the gain is one more contact with a supporter."""
    numbers, found = deal.account.numbers.attention, deal.attention
    limit = f"{float(numbers.opponent_limit * 100):g}"
    target = {name: f"{float(share * 100):g}%" for name, share in numbers.target.items()}
    terms: tuple[Term, ...] = ()
    gains: tuple[Gain, ...] = ()
    notes: tuple[str, ...] = (_("nobody of this deal was contacted in these days"),)
    if found is not None:
        shares = {"supporters": found.supporters, "neutrals": found.neutrals, "opponents": found.opponents}
        names = {"supporters": _("supporters"), "neutrals": _("neutrals"), "opponents": _("opponents")}
        aim = _("{n} contacts; the aim is {share}")
        terms = tuple(
            Term(names[one], share, how=aim.format(n=share * found.contacts, share=target[one]), unit=Unit.SHARE)
            for one, share in shares.items()
        )
        more = Fraction(found.supporters * found.contacts + 1, found.contacts + 1)
        gains = largest(found.supporters, [(_("one more contact with a supporter"), more)])
        notes = (_("more than {limit}% on opponents").format(limit=limit),) if found.alarm else ()
    return Derivation(
        "attention",
        _("Contacts of the last {days} days").format(days=numbers.days),
        "attention",
        None if found is None else found.supporters,
        _("contacts with each group / all contacts; alarm above {limit}% on opponents").format(limit=limit),
        terms,
        source_marked("SEED", "OWN"),
        Unit.SHARE,
        said=" · ".join(f"{term.label} {_percent(term.value)}" for term in terms),
        notes=notes,
        gains=gains,
    )


def _percent(share: Fraction | None) -> str:
    return "?" if share is None else f"{rounded(share * 100, 0)}%"


def assessment(deal: "DealSituation", texts: Texts) -> Derivation:
    """Four questions of five criteria; the gains are a yes in the weakest question."""
    numbers, answers = deal.account.numbers.assessment, deal.opportunity.assessment
    found, guide = assess(answers, deal.sync, numbers), texts.file("guide")
    weakest = min(found.blocks, key=lambda block: found.blocks[block])
    lacking = [one for one in ASSESSMENT[weakest] if answers.get(one, 0) < 1]
    total = Fraction(found.total)
    gains = [
        Gain(str(guide["Criterion"][one]), step, total + step)
        for one in lacking
        for step in (Fraction(1 - answers.get(one, 0)),)
    ]
    notes = [_("red: {question}").format(question=guide["Block"][block]) for block in found.red]
    if found.verdict is not None:
        notes.append(_("advice: {word}").format(word=texts.name("Verdict", found.verdict)))
    return Derivation(
        "assessment",
        _("Assessment of {name}").format(name=deal.name),
        "opportunity-assessment",
        total,
        _("+1 for a yes, −1 for a no; red at {red} or less; go from {go} without red").format(
            red=numbers.red, go=numbers.go
        ),
        tuple(Term(str(guide["Block"][block]), Fraction(value), unit=_T) for block, value in found.blocks.items()),
        source_marked("PUB", "OWN"),
        _T,
        notes=(_("{n} of 20 answered").format(n=found.answered), *notes),
        gains=tuple(sorted(gains, key=lambda gain: -gain.by)[:MOST_GAINS]),
    )


def graded(deal: "DealSituation", amounts: Sequence[Decimal], texts: Texts) -> Derivation:
    """The grade A to D; ``amounts`` are those of all open deals of the currency, rising."""
    numbers, amount = deal.account.numbers.assessment, deal.opportunity.amount if deal.is_open else None
    found = grade(amount, amounts, deal.index, numbers)
    weights = numbers.grade_weights
    parts = {
        _("amount"): (percentile(amount, amounts) if amount is not None and amounts else None, weights["amount"]),
        _("C139 index"): (deal.index, weights["index"]),
    }
    how = _("larger than this share of the open deals")
    value = sum((part * weight for part, weight in parts.values() if part is not None), Fraction(0))
    result = None if found is None else value
    tried = [(text, value + (index - deal.index) * weights["index"]) for text, index in better_answers(deal)]
    limits = " · ".join(f"{name} {limit}" for name, limit in zip("ABC", numbers.grades, strict=True))
    return Derivation(
        "grade",
        _("Grade of {name}").format(name=deal.name),
        "opportunity-assessment",
        result,
        _("{amount} × place by amount + {index} × C139 index; from {limits}, else D").format(
            amount=f"{float(weights['amount']):g}", index=f"{float(weights['index']):g}", limits=limits
        ),
        tuple(
            Term(name, part, weight, part * weight, how if number == 0 else "")
            if part is not None
            else Term(name, None, how=_("not known, left out"))
            for number, (name, (part, weight)) in enumerate(parts.items())
        ),
        source_of("assessment.grades"),
        said="?" if found is None else f"{found} ({rounded(value, 1)})",
        notes=() if found is not None else (_("no grade without an amount"),),
        gains=() if result is None else largest(result, tried),
    )
