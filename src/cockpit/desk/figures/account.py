"""Figures of an account, as `account show --json` prints them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from cockpit.advice.book import BookNumbers
from cockpit.advice.hints import account_hints
from cockpit.advice.situation import AccountSituation
from cockpit.advice.suggestion import Advice
from cockpit.content.texts import Texts
from cockpit.desk.figures.deal import avoid, four, hints
from cockpit.desk.readings import finance_shape
from cockpit.desk.shapes import Json, Words, closeness, figure, money, number, undefined
from cockpit.methods.chain import enterprise
from cockpit.methods.contacts import NO_CONTACT, contacts
from cockpit.methods.esp import Components, components
from cockpit.methods.finance import Figures, Inputs, figures, gross_margin_rate, readings
from cockpit.methods.needs import needs
from cockpit.methods.pareto import key_line, pareto
from cockpit.methods.person import Person, newest_deal, person
from cockpit.methods.resources import actual_points, allocate
from cockpit.methods.satisfaction import satisfaction
from cockpit.methods.undefined import Undefined
from cockpit.model.account import FinanceSnapshot
from cockpit.model.enums import Segment, SyncPoint

Plan = Mapping[str, int] | Undefined
"""Resource points by account id, or why there is no plan."""


@dataclass(frozen=True)
class Totals:
    """What an account's figures need to know of the whole book."""

    values: Sequence[tuple[str, Decimal | None, Decimal | None]] = ()
    """Id, profit and revenue of the accounts in the account's currency."""
    hours: Decimal = Decimal(0)
    """All logged hours."""
    segments: Sequence[tuple[str, Segment | None, Decimal]] = ()
    """Id, segment and sum of open amounts of every account."""


def account_figures(look: AccountSituation, advice: Advice, totals: Totals, texts: Texts) -> dict[str, Json]:
    """Every figure of one account."""
    words, whole = texts.name, allocate(totals.segments, look.numbers.segment)
    return {
        "segment": segment(look),
        "resource_points": resource_points(look, whole, totals.hours, words),
        "satisfaction": satisfied(look, words),
        "finance": finance(look, words),
        "information": known(look, words),
        "needs": confirmed_needs(look, words),
        "enterprise": relation(look, words),
        "esp": plan_score(look),
        "pareto": place(look, totals, words),
        "hints": hints(account_hints(look, present(look, whole, totals)), texts),
        "avoid": avoid(advice.warnings, texts),
    }


def segment(look: AccountSituation) -> dict[str, Json]:
    """Attack, defend, maintain or drop, and why (method.md 6.3)."""
    found = look.segmentation
    return {
        "value": found.value,
        "why": found.why.value,
        "share": number(found.share),
        "capacity_high": found.capacity_high,
        "screening": found.screening,
    }


def present(look: AccountSituation, whole: Plan, totals: Totals) -> BookNumbers:
    """The book-wide numbers as they are now, so that hints agree with the figures beside them."""
    line = key_line(totals.values, look.numbers.segment.key_share)
    currency = look.dossier.account.currency or look.book.currency
    return replace(
        look.book,
        key_lines={} if line is None else {currency: line},
        planned=None if isinstance(whole, Undefined) else whole,
        hours=totals.hours,
    )


def resource_points(look: AccountSituation, whole: Plan, hours: Decimal, words: Words) -> dict[str, Json]:
    """Points of ten planned for and spent on the account (method.md 6.4)."""
    record, numbers = look.dossier.account, look.numbers.segment
    planned: Json = number(record.resource_points, 1)
    if record.resource_points is None:
        planned = undefined(whole, words) if isinstance(whole, Undefined) else whole.get(record.id)
    spent = actual_points(look.hours, hours, numbers)
    return {"plan": planned, "actual": number(spent, 1)}


def satisfied(look: AccountSituation, words: Words) -> dict[str, Json]:
    """Expectation less experience, and loyalty (method.md 6.2)."""
    one = look.dossier.account
    found = satisfaction(one.expectation, one.experience, one.repurchase, one.referral, one.exclusive)
    return {
        "gap": figure(found.gap, words),
        "word": found.word,
        "loyalty": found.loyalty,
        "word_loyalty": found.word_loyalty.value,
    }


def finance(look: AccountSituation, words: Words) -> dict[str, Json] | None:
    """The latest snapshot's figures, and those of the latest of each product line (method.md 2.3)."""
    lines: dict[str | None, list[FinanceSnapshot]] = {}
    known_by_now = [one for one in look.dossier.finance_snapshots if one.as_of <= look.today]
    for snapshot in sorted(known_by_now, key=lambda one: (one.as_of, one.id)):
        lines.setdefault(snapshot.product_line, []).append(snapshot)
    if not lines:
        return None
    latest = max(lines.values(), key=lambda line: (line[-1].as_of, line[-1].id))
    named = sorted(name for name in lines if name is not None)
    return {
        **_line(latest, look, words),
        "lines": [_line(lines[name], look, words) for name in named],
    }


def _line(line: Sequence[FinanceSnapshot], look: AccountSituation, words: Words) -> dict[str, Json]:
    """The figures of a product line's latest snapshot; ``line`` is in the order of days."""
    numbers, latest = look.numbers.finance, line[-1]
    found = _figures(latest, numbers.days_per_week)
    before = gross_margin_rate(line[-2].price_ex_tax, line[-2].unit_cost) if len(line) > 1 else None
    said = readings(found.as_dict(), before, numbers)
    shown = {name: figure(value, words) for name, value in found.as_dict().items()}
    return {
        "product_line": latest.product_line,
        "as_of": latest.as_of.isoformat(),
        "currency": latest.currency,
        **shown,
        "gross_margin": figure(found.gross_margin, words, money),
        "readings": [finance_shape(reading) for reading in said],
    }


def _figures(snapshot: FinanceSnapshot, days_per_week: Fraction | int) -> Figures:
    return figures(Inputs(**{name: getattr(snapshot, name) for name in Inputs.__slots__}), days_per_week)


def known(look: AccountSituation, words: Words) -> dict[str, Json]:
    """How much of the information template is filled (method.md 2.1)."""
    found = look.information
    return {
        "completeness": number(found.completeness),
        "freshness": figure(found.freshness, words),
        "channel_breadth": found.channel_breadth,
        "missing": list(found.missing),
    }


def confirmed_needs(look: AccountSituation, words: Words) -> dict[str, Json]:
    """Confirmed relevant needs (method.md 2.2)."""
    found = needs(look.dossier.needs, look.today)
    return {
        "confirmed_ratio": figure(found.confirmed_ratio, words),
        "relevant": found.relevant,
        "confirmed": found.confirmed,
        "primary_confirmed": found.primary_confirmed,
    }


def relation(look: AccountSituation, words: Words) -> dict[str, Json]:
    """The relation to the company key persons (method.md 5.4)."""
    found = enterprise(key_persons(look), look.numbers.chain)
    if isinstance(found, Undefined):
        nothing = undefined(found, words)
        return dict.fromkeys(("RC", "SA", "PA", "CC", "breadth", "single_thread"), nothing)
    return {
        **four(found.closeness),
        "breadth": number(found.breadth),
        "single_thread": found.single_thread,
    }


def key_persons(look: AccountSituation) -> list[Person]:
    """The company key persons, each as he stands in his open deal with the newest attitude date."""
    dossier, contact_of = look.dossier, contacts(look.dossier.interactions, look.today)
    deals = {deal.id: deal for deal in look.open_deals}
    found = []
    for one in look.key_persons:
        mine = (part for part in dossier.participations if part.stakeholder_id == one.id)
        part = newest_deal(mine, deals, look.today)
        point = deals[part.opportunity_id].sync if part else SyncPoint.F
        contact = contact_of.get(one.id, NO_CONTACT)
        found.append(person(one, part, contact, point, look.today, look.numbers))
    return found


def plan_components(look: AccountSituation) -> Components:
    """The account plan's five components (method.md 5.2)."""
    dossier = look.dossier
    snapshots = [one.as_of for one in dossier.finance_snapshots if one.as_of <= look.today]
    return components(
        look.segment,
        [one.days for one in key_persons(look)],
        look.information.completeness,
        dossier.account.satisfaction_at,
        max(snapshots, default=None),
        dossier.account_goals,
        look.today,
        look.numbers.account,
    )


def plan_score(look: AccountSituation) -> dict[str, Json]:
    """The same with their mean."""
    found = plan_components(look)
    names = ("identify", "cover", "manage", "evaluate", "plan", "score")
    return {name: closeness(getattr(found, name)) for name in names}


def place(look: AccountSituation, totals: Totals, words: Words) -> dict[str, Json]:
    """The account's place among those that bring 80 % (method.md 6.1)."""
    found = pareto(totals.values, look.numbers.segment.key_share)
    names = ("key", "rank", "cumulative_share")
    if isinstance(found, Undefined):
        return {name: undefined(found, words) for name in names}
    mine = found.places.get(look.dossier.account.id)
    if mine is None:
        return dict.fromkeys(names)
    return {"key": mine.key, "rank": mine.rank, "cumulative_share": number(mine.cumulative_share)}
