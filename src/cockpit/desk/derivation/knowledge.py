"""How well the account is known and planned: information template, needs, account plan (method.md 2.1, 2.2, 5.2)."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import MOST_GAINS, Derivation, Gain, Term, Unit, largest, source_of
from cockpit.desk.figures.account import key_persons, plan_components
from cockpit.methods.esp import Components
from cockpit.methods.information import Information
from cockpit.methods.needs import in_order, is_confirmed, needs
from cockpit.methods.undefined import Undefined
from cockpit.methods.workdays import days_since
from cockpit.model.account import INFO_KEYS
from cockpit.model.enums import GoalTask

if TYPE_CHECKING:
    from cockpit.advice.situation import AccountSituation

_ALL = len(INFO_KEYS)
_TEMPLATE = "information-template"


def completeness(account: "AccountSituation", texts: Texts) -> Derivation:
    """How much of the information template is filled; the gains are the first keys that are missing."""
    found = account.information
    one = Fraction(1, _ALL)
    gains = tuple(Gain(texts.name("InfoKey", key), one, found.completeness + one) for key in found.missing[:MOST_GAINS])
    return Derivation(
        "completeness",
        _("Completeness of the profile"),
        _TEMPLATE,
        found.completeness,
        _("filled items of the information template / {all}").format(all=_ALL),
        (Term(_("filled"), Fraction(len(found.filled)), unit=Unit.TIMES), _sources(found, texts)),
        source_of("account.complete"),
        Unit.SHARE,
        gains=gains,
    )


def _sources(found: Information, texts: Texts) -> Term:
    known = sorted({source for state in found.filled.values() for source in state.sources})
    names = _(", ").join(texts.name("InfoSource", source) for source in known)
    return Term(_("different sources"), Fraction(found.channel_breadth), how=names, unit=Unit.TIMES)


def freshness(account: "AccountSituation", texts: Texts) -> Derivation:
    """How much of what is filled is young enough; the gains are the oldest items asked again."""
    found, days = account.information, account.numbers.account.fresh_days
    ages = {key: state.days for key, state in found.filled.items()}
    old = sorted((key for key in ages if not _is_fresh(ages[key], days)), key=lambda key: -(ages[key] or 0))
    result = None if isinstance(found.freshness, Undefined) else found.freshness
    tried = [(texts.name("InfoKey", key), (result or 0) + Fraction(1, len(ages))) for key in old]
    return Derivation(
        "freshness",
        _("Freshness of the profile"),
        _TEMPLATE,
        result,
        _("items younger than {days} days / filled items; an item without a day is not fresh").format(days=days),
        (
            Term(_("fresh"), Fraction(len(ages) - len(old)), unit=Unit.TIMES),
            Term(_("filled"), Fraction(len(ages)), unit=Unit.TIMES),
        ),
        source_of("account.fresh_days"),
        Unit.SHARE,
        gains=() if result is None else largest(result, tried),
    )


def _is_fresh(age: int | None, limit: int) -> bool:
    return age is not None and age < limit


def confirmed_needs(account: "AccountSituation", texts: Texts) -> Derivation:
    """How many of the needs that matter are confirmed; the gains are the next ones to confirm."""
    table, today = account.dossier.needs, account.today
    found = needs(table, today)
    still = [need for need in in_order(table) if need.relevant_to_sale and not is_confirmed(need, today)]
    result = None if isinstance(found.confirmed_ratio, Undefined) else found.confirmed_ratio
    one = Fraction(1, found.relevant or 1)
    return Derivation(
        "needs",
        _("Needs confirmed"),
        "needs",
        result,
        _("confirmed needs that matter for the sale / needs that matter for the sale"),
        (
            Term(_("confirmed of these"), Fraction(found.confirmed), unit=Unit.TIMES),
            Term(_("matter for the sale"), Fraction(found.relevant), unit=Unit.TIMES),
        ),
        source_of("account.clear_need"),
        Unit.SHARE,
        notes=() if found.relevant else (_("no need is marked as one that matters for the sale"),),
        gains=() if result is None else tuple(Gain(need.text, one, result + one) for need in still[:MOST_GAINS]),
    )


def account_plan(account: "AccountSituation", texts: Texts) -> Derivation:
    """ESP: the mean of the plan's known components; the gains are one step more in one of them."""
    found = plan_components(account)
    parts = _components(found)
    known = [value for value in parts.values() if value is not None]
    weight = Fraction(1, len(known) or 1)
    how = _how(account, texts)
    result = found.score
    return Derivation(
        "ESP",
        _("Account plan (ESP)"),
        "account-plan",
        result,
        _("mean of what is known of identify, cover, manage, evaluate and plan"),
        tuple(
            Term(name, value, weight, value * weight, how[name])
            if value is not None
            else Term(name, None, how=_("not known, left out"))
            for name, value in parts.items()
        ),
        source_of("account.recent_days"),
        gains=() if result is None else largest(result, _better(account, found)),
    )


def _components(found: Components) -> dict[str, Fraction | None]:
    """The five by their names in the language of the moment."""
    return {
        _("identify"): found.identify,
        _("cover"): found.cover,
        _("manage"): found.manage,
        _("evaluate"): found.evaluate,
        _("plan"): found.plan,
    }


def _how(account: "AccountSituation", texts: Texts) -> dict[str, str]:
    people = key_persons(account)
    met = sum(one.contacted for one in people)
    return {
        _("identify"): _("the segment is known") if account.segment else _("the segment is not known"),
        _("cover"): _("{n} of {all} key persons contacted").format(n=met, all=len(people)),
        _("manage"): _("{n} of {all} items of the profile filled").format(n=len(account.information.filled), all=_ALL),
        _("evaluate"): _("younger than {days} days: {names}").format(
            days=account.numbers.account.recent_days, names=_evaluated(account) or _("nothing")
        ),
        _("plan"): _("{n} of {all} tasks have a dated goal").format(n=len(_planned(account)), all=len(GoalTask)),
    }


def _planned(account: "AccountSituation") -> set[GoalTask]:
    return {goal.task for goal in account.dossier.account_goals if goal.task is not None and goal.due is not None}


def _ages(account: "AccountSituation") -> dict[str, int | None]:
    """Days since satisfaction was asked, figures were taken and a key person was met."""
    today = account.today
    taken = max((one.as_of for one in account.dossier.finance_snapshots if one.as_of <= today), default=None)
    met = min((one.days for one in key_persons(account) if one.days is not None), default=None)
    asked: date | None = account.dossier.account.satisfaction_at
    return {
        _("satisfaction"): days_since(asked, today),
        _("finance"): days_since(taken, today),
        _("a key person contacted"): met,
    }


def _evaluated(account: "AccountSituation") -> str:
    limit = account.numbers.account.recent_days
    return _(", ").join(name for name, age in _ages(account).items() if age is not None and age < limit)


def _better(account: "AccountSituation", found: Components) -> list[tuple[str, Fraction]]:
    """The score with one step more of each component."""
    limit, people = account.numbers.account.recent_days, key_persons(account)
    missing = [name for name, age in _ages(account).items() if age is None or age >= limit]
    tasks = len(GoalTask) - len(_planned(account))
    tried = [
        (_("the segment is known"), replace(found, identify=Fraction(100))),
        (
            _("one more key person contacted"),
            replace(found, cover=_up(found.cover, Fraction(100, len(people)))) if people else found,
        ),
        (_("one more item of the profile"), replace(found, manage=_up(found.manage, Fraction(100, _ALL)))),
        *(
            (_("once more: {what}").format(what=name), replace(found, evaluate=_up(found.evaluate, Fraction(100, 3))))
            for name in missing
        ),
        (
            _("a dated goal for one more task"),
            replace(found, plan=_up(found.plan, Fraction(100, len(GoalTask)))) if tasks else found,
        ),
    ]
    return [(text, changed.score) for text, changed in tried if changed.score is not None]


def _up(value: Fraction | None, by: Fraction) -> Fraction:
    return min(Fraction(100), (value or Fraction(0)) + by)
