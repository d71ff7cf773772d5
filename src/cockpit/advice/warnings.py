"""Avoid now: the warnings N01..N10, what would do harm today (method.md 9.10).

Each function says whom its text names and what else fills it, or None where there is nothing to warn of.
"""

from collections.abc import Callable, Iterable, Sequence

from cockpit.advice.rule import Facts
from cockpit.advice.rules.points import CBA, FE
from cockpit.advice.situation import AccountSituation, DealSituation, PersonInDeal
from cockpit.advice.suggestion import Warning_
from cockpit.methods.exact import rounded
from cockpit.model.enums import Fit, PersonalNeed, Role, Stance, Style, SyncPoint

People = Sequence[PersonInDeal]
Found = tuple[People, Facts]
"""The people the text names as {p}, and what fills its other placeholders."""

_OURS = (Stance.SN, Stance.PS, Stance.SP)
_WORKS_ON_IT = frozenset({Role.D, Role.E})


def deal_warnings(deal: DealSituation) -> tuple[Warning_, ...]:
    """All warnings that hold for an open deal, its account's among them, by id; a closed deal has none."""
    if not deal.is_open:
        return ()
    found = [_warning(id, condition(deal)) for id, condition in _DEAL.items()]
    return tuple(sorted((*filter(None, found), *account_warnings(deal.account)), key=lambda one: one.id))


def account_warnings(account: AccountSituation) -> tuple[Warning_, ...]:
    """N05 and N06, which speak of the account."""
    found = [_warning(id, condition(account)) for id, condition in _ACCOUNT.items()]
    return tuple(filter(None, found))


def worst(warnings: Iterable[Warning_], severity: Sequence[str], count: int | None = None) -> list[Warning_]:
    """The ``count`` worst, in the order of severity: what a screen has room for; None for all."""
    return sorted(warnings, key=lambda one: severity.index(one.id))[:count]


def _warning(id: str, found: Found | None) -> Warning_ | None:
    if found is None:
        return None
    people, facts = found
    named = {"p": tuple(person.name for person in people)} if people else {}
    return Warning_(id, people[0].id if people else None, named | dict(facts))


def _nobody(holds: bool) -> Found | None:
    return ((), {}) if holds else None


def _all(people: Iterable[PersonInDeal]) -> People:
    """In the order in which a text names them: role points, influence, name, id."""
    return sorted(people, key=lambda p: (-p.role_points, -p.influence, p.name, p.id))


def passing_over(deal: DealSituation) -> Found | None:
    """N01: an approver was never met, and somebody who works on the deal with us could be passed over."""
    approvers = [p for p in deal.with_role(Role.A) if not p.contacted]
    inside = [
        p
        for p in deal.contacted
        if not p.roles.isdisjoint(_WORKS_ON_IT) and p.stance is not Stance.H and not p.att_at_most(-3)
    ]
    if deal.sync is SyncPoint.IMPL or not approvers or not inside:
        return None
    return _all(inside)[:1], {"a": tuple(p.name for p in _all(approvers))}


def price_cut(deal: DealSituation) -> Found | None:
    """N02: the chain accepts the price, or an obstacle is open that no price removes."""
    accepted = deal.chain_pa is not None and deal.chain_pa >= deal.account.numbers.avoid.price_acceptance
    return _nobody(deal.sync in CBA and (accepted or bool(deal.open_obstacles)))


def proposal_before_the_need(deal: DealSituation) -> Found | None:
    """N03: the customer is at F or E, and that is known."""
    return _nobody(deal.sync in FE and deal.stage_known)


def arguing_with_the_hostile(deal: DealSituation) -> Found | None:
    """N04: somebody is hostile (-3 or less)."""
    hostile = _all(p for p in deal.people if p.att_at_most(-3))
    return (hostile, {}) if hostile else None


def asking_the_dissatisfied(account: AccountSituation) -> Found | None:
    """N05: the customer's experience is below the expectation."""
    return _nobody(account.satisfaction_gap is not None and account.satisfaction_gap > 0)


def more_stock(account: AccountSituation) -> Found | None:
    """N06: some product line has too much stock."""
    days = account.highest_supply
    if days is None or days <= account.numbers.finance.supply_high:
        return None
    return (), {"dos": str(rounded(days, 1))}


def one_voice(deal: DealSituation) -> Found | None:
    """N07: exactly one person of the deal is contacted."""
    return (deal.contacted, {}) if len(deal.contacted) == 1 else None


def effort_without_fit(deal: DealSituation) -> Found | None:
    """N08: the product does not fit."""
    return _nobody(deal.opportunity.fit is Fit.POOR and deal.sync is not SyncPoint.IMPL)


def relaxing(deal: DealSituation) -> Found | None:
    """N09: the deal looks won, and somebody who supports us has waited longer than the cadence."""
    waiting = [(p.days - p.cadence, p) for p in deal.people if p.stance in _OURS and p.days is not None]
    late = [(beyond, p) for beyond, p in waiting if beyond > 0]
    if not late or not (deal.win or deal.index >= deal.account.numbers.avoid.index):
        return None
    _, longest = min(late, key=lambda one: (-one[0], one[1].name, one[1].id))
    return (longest,), {"n": longest.days}


def closing_pressure(deal: DealSituation) -> Found | None:
    """N10: an approver or decision-maker seeks safety or wants facts, from C on."""
    careful = _all(
        p for p in deal.people if p.decides and (p.need is PersonalNeed.SAFETY or p.style is Style.ANALYTICAL)
    )
    return (careful, {}) if deal.sync in CBA and careful else None


_DEAL: dict[str, Callable[[DealSituation], Found | None]] = {
    "N01": passing_over,
    "N02": price_cut,
    "N03": proposal_before_the_need,
    "N04": arguing_with_the_hostile,
    "N07": one_voice,
    "N08": effort_without_fit,
    "N09": relaxing,
    "N10": closing_pressure,
}
_ACCOUNT: dict[str, Callable[[AccountSituation], Found | None]] = {
    "N05": asking_the_dissatisfied,
    "N06": more_stock,
}

WARNINGS = tuple(sorted((*_DEAL, *_ACCOUNT)))
"""The ids of all warnings."""
