"""Next-best actions of one account on one day (method.md 9)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

import cockpit.advice.rules  # noqa: F401 - declares the rules
from cockpit.advice import derived
from cockpit.advice.book import BookNumbers as BookNumbers
from cockpit.advice.choose import GATE, KEPT, Rest, enabling_first, order, pick
from cockpit.advice.daily import stake_of
from cockpit.advice.hints import account_hints, deal_hints
from cockpit.advice.people import situation_of as situation_of
from cockpit.advice.person import PersonInDeal
from cockpit.advice.revisit import revisit_on
from cockpit.advice.rule import RULES, Facts, Fires, Kind, Rule, Rules
from cockpit.advice.score import DealParts, deal_parts, person_parts, total, wide_parts
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.advice.suggestion import Advice, DealAdvice, Named, Suggestion, Via, Why, suggestion_id
from cockpit.advice.warnings import account_warnings, deal_warnings
from cockpit.advice.why import reasons, standing
from cockpit.methods.numbers import Numbers
from cockpit.model.dossier import Dossier
from cockpit.model.enums import SyncPoint


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that holds, of whom, and what it found."""

    rule: Rule
    facts: Facts
    person: PersonInDeal | None = None
    """The target of a person rule."""


@dataclass(frozen=True, slots=True)
class _Common:
    """What the actions of one list share; no deal in the list of an account without an open one."""

    account: AccountSituation
    deal: DealSituation | None
    parts: DealParts
    standing: tuple[Why, ...]


def evaluate(
    dossier: Dossier, today: dt.date, numbers: Numbers, book: BookNumbers, rules: Rules = RULES
) -> Advice:
    """The advice of an account: what to do in each deal, what to avoid, and until when this holds."""
    return advise(situation_of(dossier, today, numbers, book, closed=False), rules)


def advise(account: AccountSituation, rules: Rules = RULES) -> Advice:
    """The same from facts at hand (method.md 9.4): account rules compete in the deal that weighs most."""
    rest = Rest(account.dossier.actions, account.today, account.numbers.advice)
    host = _host(account)
    wide = list(_fired_of_account(account, rules))
    deals = tuple(_deal_advice(deal, rest, rules, wide if deal is host else []) for deal in account.deals)
    own = [] if host is not None else _own_list(account, rest, wide)
    choosing = account.numbers.advice.choosing
    return Advice(
        account_id=account.dossier.account.id,
        revision=account.dossier.revision,
        day=account.today,
        revisit_on=revisit_on(account, rest, rules),
        segment=account.segment,
        deals=deals,
        own=tuple(own),
        own_shown=tuple(pick(own, choosing.shown)),
        warnings=account_warnings(account),
        hints=account_hints(account),
    )


def _host(account: AccountSituation) -> DealSituation | None:
    """The open deal in which account rules compete: most stage points, most milestone points, then id."""
    score = account.numbers.advice.score

    def weight(deal: DealSituation) -> tuple[int, int, str]:
        parts = deal_parts(deal, None, score)
        return -parts.stage, -parts.milestone, deal.id

    return min(account.open_deals, key=weight, default=None)


def _own_list(account: AccountSituation, rest: Rest, wide: Iterable[Fired]) -> list[Suggestion]:
    common = _Common(account, None, deal_parts(None, account.segment, account.numbers.advice.score), ())
    awake = [one for one in wide if not rest.holds(one.rule, deal=None, person=None)]
    return order(_suggestion(one, common) for one in awake)


def _deal_advice(deal: DealSituation, rest: Rest, rules: Rules, wide: Iterable[Fired]) -> DealAdvice:
    account, choosing = deal.account, deal.account.numbers.advice.choosing
    fired = [*_fired_of_deal(deal, rules), *wide]
    if any(one.rule.id == GATE for one in fired):
        fired = [one for one in fired if one.rule.family in KEPT]
    parts = deal_parts(deal, account.segment, account.numbers.advice.score)
    common = _Common(account, deal, parts, standing(deal))
    raw = order(_suggestion(one, common) for one in fired if not _rests(one, deal, rest))
    shown = enabling_first(pick(raw, choosing.shown), choosing.moves)
    if shown and deal.is_open and deal.sync_estimated:
        asking = replace(shown[0], ask_stage=True)
        raw[raw.index(shown[0])] = shown[0] = asking
    amount = deal.opportunity.amount
    currency = deal.opportunity.currency or account.book.currency
    typical = account.book.typical_amount.get(currency) if deal.is_open else None
    return DealAdvice(
        opportunity_id=deal.id,
        sync=deal.sync,
        shown=tuple(shown),
        raw=tuple(raw),
        warnings=deal_warnings(deal),
        hints=deal_hints(deal),
        stake=stake_of(amount, typical, account.numbers.advice.stake),
        amount=amount or Decimal(0),
    )


def _rests(one: Fired, deal: DealSituation, rest: Rest) -> bool:
    return rest.holds(one.rule, deal=deal.id, person=one.person.id if one.person else None)


def _fired_of_deal(deal: DealSituation, rules: Rules) -> Iterable[Fired]:
    for rule in rules.of_open_deals if deal.is_open else rules.of_closed_deals:
        if fires := rule.condition(deal):
            yield Fired(rule, _facts(fires))
    if not deal.is_open:
        return
    asked = rules.of_people_at_impl if deal.sync is SyncPoint.IMPL else rules.of_people
    for person in deal.people:
        for rule in asked:
            if fires := rule.condition(person, deal):
                yield Fired(rule, _facts(fires), person)


def _fired_of_account(account: AccountSituation, rules: Rules) -> Iterable[Fired]:
    for rule in rules.of_accounts:
        if fires := rule.condition(account):
            yield Fired(rule, _facts(fires))


def _facts(fires: Fires) -> Facts:
    return fires if fires is not None and not isinstance(fires, bool) else {}


def _suggestion(one: Fired, common: _Common) -> Suggestion:
    rule, target, account, deal = one.rule, one.person, common.account, common.deal
    score = account.numbers.advice.score
    if target is not None:
        parts = person_parts(rule, target, common.parts, score)
    else:
        parts = wide_parts(rule, one.facts, common.parts, score)
    person = rule.person(deal) if rule.person is not None and deal is not None else target
    who = person.stakeholder if person is not None else None
    target_id, target_name, path = _target(one, common)
    return Suggestion(
        id=suggestion_id(rule.id, *path),
        rule=rule.id,
        family=rule.family,
        kind=rule.kind,
        target_id=target_id,
        target_name=target_name,
        account_id=account.dossier.account.id,
        opportunity_id=deal.id if deal is not None else None,
        score=total(parts),
        parts=parts,
        person=Named(person.id, person.name) if person is not None else None,
        names=rule.names,
        via=_via(target) if rule.via and target is not None else None,
        facts=one.facts,
        why=reasons(rule.id, target, deal, account) + common.standing,
        style=who.style if who is not None else None,
        need=who.personal_need if who is not None else None,
        dept=who.dept if who is not None else None,
        layer=who.layer if who is not None else None,
    )


def _target(one: Fired, common: _Common) -> tuple[str, str, tuple[str, ...]]:
    """Id and name of the target, and the ids that the suggestion's id is made of."""
    deal = common.deal
    if one.rule.kind is Kind.ACCOUNT or deal is None:
        whole = common.account.dossier.account
        return whole.id, whole.name, (whole.id,)
    if one.person is None:
        return deal.id, deal.name, (deal.id,)
    return one.person.id, one.person.name, (deal.id, one.person.id)


def _via(target: PersonInDeal) -> Via:
    path = derived.path_to(target)
    if path.person is None:
        return Via(path.kind)
    return Via(path.kind, path.person.id, path.person.name)
