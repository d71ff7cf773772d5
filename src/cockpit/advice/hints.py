"""Housekeeping: the hints M01..M14, a list of its own that competes with no action (method.md 10.4).

Each function says what fills its text, or None where there is nothing to say; a missing value never speaks (9.1).
What depends on the whole book (M10, M12) is held against the book-wide numbers of the day.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from cockpit.advice.book import BookNumbers
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.advice.suggestion import Hint, HintFacts
from cockpit.methods.contacts import NO_CONTACT
from cockpit.methods.exact import Exact, rounded
from cockpit.methods.finance import ReadingCode
from cockpit.methods.information import outdated, with_one_source
from cockpit.methods.person import newest_deal, person
from cockpit.methods.resources import actual_points, shift_hours, to_thank
from cockpit.methods.roles import influence_of
from cockpit.methods.sync import cycle
from cockpit.model.enums import BuyingCycle, DealStatus, RequestStatus, Segment, SyncPoint
from cockpit.model.opportunity import ResourceRequest
from cockpit.model.people import Stakeholder

Found = tuple[str | None, HintFacts]
"""Which of its texts a hint takes, and what fills it."""

NEXT_NEED_DAYS = 180
"""So long without a need interview after go-live, and it is time to look for the next need (M13)."""
_NAMED = 5
"""So many missing keys or people are named at most."""
_UNDERSTANDING = ("2.", "3.")
"""Checks of a call plan that are about needs: understanding and confirming them (method.md 2.5)."""
_PLAIN: Found = (None, {})


def deal_hints(deal: DealSituation) -> tuple[Hint, ...]:
    """The hints that hold for an open deal, by id; a closed deal has none."""
    if not deal.is_open:
        return ()
    found = ((id, condition(deal)) for id, condition in _DEAL.items())
    return tuple(Hint(id, *said) for id, said in found if said is not None)


def account_hints(account: AccountSituation, book: BookNumbers | None = None) -> tuple[Hint, ...]:
    """The hints that speak of the account, by id; ``book`` stands in for the book-wide numbers of the day."""
    whole = book or account.book
    found = ((id, condition(account, whole)) for id, condition in _ACCOUNT.items())
    return tuple(Hint(id, *said) for id, said in found if said is not None)


def fill_the_template(deal: DealSituation) -> Found | None:
    """M01: the information template is less than complete at point E or later."""
    found = deal.account.information
    if deal.sync is SyncPoint.F or found.completeness >= deal.account.numbers.account.complete:
        return None
    return None, {"keys": found.missing[:_NAMED]}


def check_information(deal: DealSituation) -> Found | None:
    """M02: an item needed at this point comes from one source only, or is old."""
    account = deal.account
    single = with_one_source(account.information, deal.sync)
    old = outdated(account.information, deal.sync, account.numbers.account)
    if single and old:
        return "both", {"single": single, "old": old}
    if single:
        return "single", {"single": single}
    return ("old", {"old": old}) if old else None


def look_into_profit(account: AccountSituation, _book: BookNumbers) -> Found | None:
    """M03: some product line's margin rate fell, or its ROI lies below the target."""
    readings = account.finance_readings
    fell = [one for one in readings if one.code is ReadingCode.MARGIN_FELL]
    low = [one for one in readings if one.code is ReadingCode.ROI_BELOW_TARGET]
    facts = {}
    if fell:
        facts["points"] = _percent(max(one.distance for one in fell))
    if low:
        facts |= {"roi": _percent(min(one.value for one in low)), "target": _percent(low[0].limit)}
    if not facts:
        return None
    return "both" if fell and low else "margin" if fell else "roi", facts


def reach_key_persons(account: AccountSituation, _book: BookNumbers) -> Found | None:
    """M04: fewer than half of the company key persons were ever contacted."""
    people = account.key_persons
    met = {who.id for who, _ in account.contacted()}
    missing = [who for who in people if who.id not in met]
    if not people or Fraction(len(people) - len(missing), len(people)) >= account.numbers.account.cover:
        return None
    ordered = sorted(missing, key=lambda who: (-_influence(who, account), who.name, who.id))
    names = tuple(who.name for who in ordered[:_NAMED])
    more = len(missing) - len(names)
    return ("more", {"names": names, "more": more}) if more else (None, {"names": names})


def incubate(account: AccountSituation, _book: BookNumbers) -> Found | None:
    """M05: an account to attack or defend has no live deal, open and not yet sold."""
    live = any(deal.sync is not SyncPoint.IMPL for deal in account.open_deals)
    if live or account.segment not in (Segment.ATTACK, Segment.DEFEND):
        return None
    supporter = _supporter(account)
    return ("named", {"name": supporter.name}) if supporter else _PLAIN


def take_the_next_step(deal: DealSituation) -> Found | None:
    """M06: a step of the winning six is not done; a sold deal is won already."""
    step = None if deal.sync is SyncPoint.IMPL else deal.winning_step
    return None if step is None else (None, {"n": step})


def fight_for_resources(deal: DealSituation) -> Found | None:
    """M07: a resource request was refused."""
    return _resources(one for one in deal.requests if one.status is RequestStatus.REFUSED)


def share_the_credit(deal: DealSituation) -> Found | None:
    """M08: a granted resource was used in the last seven days."""
    return _resources(to_thank(deal.requests, deal.account.today))


def record_the_last_project(account: AccountSituation, _book: BookNumbers) -> Found | None:
    """M09: the customer has bought before, and no past project is recorded."""
    facts, dossier = account.dossier.account, account.dossier
    won = any(deal.status is DealStatus.WON for deal in dossier.opportunities)
    repeats = won or facts.repurchase is True or facts.is_new is False
    return _PLAIN if repeats and not dossier.project_history else None


def write_the_account_plan(account: AccountSituation, book: BookNumbers) -> Found | None:
    """M10: a key account has no dated goal for any of the five tasks."""
    facts = account.dossier.account
    line = book.key_lines.get(facts.currency or book.currency)
    if line is None or not line.holds(facts.id, facts.annual_profit, facts.our_annual_revenue):
        return None
    planned = any(goal.task is not None and goal.due is not None for goal in account.dossier.account_goals)
    return None if planned else _PLAIN


def ask_what_they_buy_elsewhere(account: AccountSituation, _book: BookNumbers) -> Found | None:
    """M11: the customer is satisfied and does not buy from us alone."""
    gap = account.satisfaction_gap
    return _PLAIN if gap is not None and gap <= 0 and account.dossier.account.exclusive is False else None


def move_hours(account: AccountSituation, book: BookNumbers) -> Found | None:
    """M12: the account's share of all hours exceeds its planned share by more than 20 points."""
    own, numbers = account.hours, account.numbers.segment
    spent = actual_points(own, max(own, book.hours), numbers)
    planned = planned_points(account, book)
    if spent is None or planned is None or not shift_hours(spent, planned, numbers):
        return None
    return None, {"actual": _percent(spent / numbers.points), "plan": _percent(Fraction(planned) / numbers.points)}


def planned_points(account: AccountSituation, book: BookNumbers) -> Exact | None:
    """The account's resource points: its own, else those of the plan; None where there is no plan."""
    own = account.dossier.account.resource_points
    if own is not None:
        return own
    return None if book.planned is None else book.planned.get(account.dossier.account.id, 0)


def look_for_the_next_need(deal: DealSituation) -> Found | None:
    """M13: 180 days have passed after go-live without a talk about needs."""
    entered, account = deal.opportunity.entered_point_at, deal.account
    if entered is None or cycle(deal.sync, entered, account.today, account.numbers.stage) is not _CHANGE:
        return None
    talks = (day for day in need_talks(deal) if day <= account.today)
    quiet = account.today - max((entered, *talks))
    return _PLAIN if quiet.days >= NEXT_NEED_DAYS else None


_CHANGE = BuyingCycle.CHANGE_OVER_TIME


def need_talks(deal: DealSituation) -> Iterator[dt.date]:
    """Days on which needs were talked about: one was confirmed, a call plan's check passed, the next one asked."""
    dossier = deal.account.dossier
    yield from (need.confirmed_at for need in dossier.needs if need.confirmed_at is not None)
    for meeting in dossier.meetings:
        for check, passed in meeting.checks.items():
            if check.startswith(_UNDERSTANDING) and isinstance(passed, dt.date):
                yield passed
    for tick in deal.opportunity.exit_checks:
        if tick.check == "new_seed" and tick.done_at is not None:
            yield tick.done_at


def strengthen_the_coach(deal: DealSituation) -> Found | None:
    """M14: the named coach fails a quality test."""
    failed, coach = deal.weak_coach, deal.coach_id
    if not failed or coach is None:
        return None
    name = deal.account.dossier.person[coach].name
    return None, {"name": name, "reasons": tuple(reason.value for reason in failed)}


def _resources(requests: Iterable[ResourceRequest]) -> Found | None:
    named = tuple((one.kind.value if one.kind else None, (one.who or "").strip() or None) for one in requests)
    return (None, {"requests": named}) if named else None


def _supporter(account: AccountSituation) -> Stakeholder | None:
    """Who is most for us as he stands in the deal with his newest attitude, +2 or more; ties: influence, name, id."""
    dossier, today, numbers = account.dossier, account.today, account.numbers
    for_us: list[tuple[int, int, str, str]] = []
    for who in dossier.stakeholders:
        part = newest_deal((p for p in dossier.participations if p.stakeholder_id == who.id), dossier.deal, today)
        if part is None or who.placeholder or who.id not in account.here:
            continue
        att = person(who, part, account.contacts.get(who.id, NO_CONTACT), SyncPoint.F, today, numbers).att
        if att is not None and att >= numbers.attitude.supporter:
            for_us.append((-att, -_influence(who, account), who.name, who.id))
    return dossier.person[min(for_us)[-1]] if for_us else None


def _influence(who: Stakeholder, account: AccountSituation) -> int:
    return influence_of(who.influence, who.level, account.numbers.influence).value


def _percent(share: Fraction) -> str:
    """A share as a percentage with one decimal."""
    return str(rounded(100 * share, 1))


_DEAL: dict[str, Callable[[DealSituation], Found | None]] = {
    "M01": fill_the_template,
    "M02": check_information,
    "M06": take_the_next_step,
    "M07": fight_for_resources,
    "M08": share_the_credit,
    "M13": look_for_the_next_need,
    "M14": strengthen_the_coach,
}
_ACCOUNT: dict[str, Callable[[AccountSituation, BookNumbers], Found | None]] = {
    "M03": look_into_profit,
    "M04": reach_key_persons,
    "M05": incubate,
    "M09": record_the_last_project,
    "M10": write_the_account_plan,
    "M11": ask_what_they_buy_elsewhere,
    "M12": move_hours,
}

HINTS = tuple(sorted((*_DEAL, *_ACCOUNT)))
"""The ids of all hints."""
