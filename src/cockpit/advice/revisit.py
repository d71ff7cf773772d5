"""When advice could change with no new fact: the first later day (method.md 9.9).

Every rule, warning, hint, score part and figure that looks at the calendar has a line here that names the day on which
it turns. A day too early costs one evaluation, a day too late is wrong advice: so a line may speak too early,
never too late; but an account whose facts are quiet names no day at all. Figures of closed deals are history and
not waited for. Days are ordinals, so that no date at either end of the calendar overflows.
"""

import datetime as dt
from collections.abc import Iterator

from cockpit.advice.choose import Rest
from cockpit.advice.hints import NEXT_NEED_DAYS, need_talks
from cockpit.advice.people import meetings_ahead
from cockpit.advice.person import PersonInDeal
from cockpit.advice.rule import RULES, Rules
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.methods.numbers import Numbers
from cockpit.methods.resources import THANK_DAYS
from cockpit.methods.stance import SPONSORS
from cockpit.model.enums import Segment, Stance, SyncPoint
from cockpit.model.opportunity import Objection

Days = Iterator[int]

_MONTH = 30
"""The 30 days of S19, S34, S49, AC05, AC06."""
_SOON = 14
"""The 14 days of S07, S13 and O25."""
_OBJECTION = 7
_REVIEW = 60
_WEEK, _WORKING = 7, 5
_LAST = dt.date.max.toordinal()


def revisit_on(account: AccountSituation, rest: Rest, rules: Rules = RULES) -> dt.date | None:
    """The first day after today on which the account's advice could change; None if only a new fact can."""
    today = account.today.toordinal()
    first = _LAST + 1
    for turns in (_people, _deals, _records, lambda of: rest.ends(rules), _figures, _housekeeping):
        first = min((day for day in turns(account) if today < day < first), default=first)
        if first == today + 1:
            break
    return dt.date.fromordinal(first) if first <= _LAST else None


def _people(account: AccountSituation) -> Days:
    for deal in account.open_deals:
        watched = deal.win or deal.index >= account.numbers.avoid.index
        for person in deal.people:
            yield from _person(person, watched)
            yield from _attitude(person)


def _person(person: PersonInDeal, watched: bool) -> Days:
    """Cadence, recency, fatigue and windows; ``watched``: N09 counts the days of everybody for us."""
    if person.last_contact is None or person.days is None:
        return
    numbers, last = person.deal.account.numbers, person.last_contact.toordinal()
    yield from cadence_turns(last, person.days, person.cadence, numbers)
    yield last + numbers.advice.score.fatigue_days + 1
    if person.att_at_most(-3) or person.deal.sync is SyncPoint.IMPL:
        yield last + _MONTH + 1
    ours = person.stance is Stance.SP or person.stance in SPONSORS
    if watched and ours and person.days >= person.cadence:
        yield last + person.days + 1


def cadence_turns(last: int, days: int, cadence: int, numbers: Numbers) -> Days:
    """The first day beyond the cadence, then every day until recency is 0 and the overdue points are full."""
    score = numbers.advice.score
    full = -(-score.overdue_limit // score.overdue_step) if score.overdue_step > 0 else 0
    if days < cadence:
        yield last + cadence + 1
    elif days < (max(numbers.closeness.rc.recency_span, full) + 1) * cadence:
        yield last + days + 1


def _attitude(person: PersonInDeal) -> Days:
    if person.participation is None:
        return
    for attitude in person.participation.attitudes:
        yield attitude.on.toordinal()
    if person.assessed_on is not None:
        yield person.assessed_on.toordinal() + _MONTH + 1
        yield person.assessed_on.toordinal() + person.deal.account.numbers.attitude.stale_days + 1


def _deals(account: AccountSituation) -> Days:
    for deal in account.deals:
        if deal.is_open:
            yield from _milestones(deal)
            yield from _stay(deal)
            yield from _signing(deal)
        elif deal.opportunity.closed_at is not None:
            closed = deal.opportunity.closed_at.toordinal()
            yield closed
            yield closed + _REVIEW + 1


def _milestones(deal: DealSituation) -> Days:
    score = deal.account.numbers.advice.score
    if deal.opportunity.next_milestone_at is not None:
        day = deal.opportunity.next_milestone_at.toordinal()
        yield from (day - _SOON, day - score.milestone_days, day - score.milestone_near_days, day + 1)
    if deal.prediction is not None:
        day = deal.prediction.on.toordinal()
        yield from (day - _SOON, day - deal.account.numbers.history.rhythm_days, day + 1)
    for obstacle in deal.opportunity.obstacles:
        if obstacle.closed_at is not None:
            yield obstacle.closed_at.toordinal()


def _stay(deal: DealSituation) -> Days:
    """Entering the point, and the day on which the deal counts as stalled there."""
    entered, usual = deal.opportunity.entered_point_at, deal.usual_days
    if entered is None or usual is None:
        return
    yield entered.toordinal()
    limit = deal.account.numbers.stage.stall_factor * usual
    days = deal.point_days
    if days is not None and days <= limit:
        if deal.sync is SyncPoint.A:
            days_at_least = limit // _WORKING * _WEEK
            yield _not_before_tomorrow(deal, entered.toordinal() + days_at_least)
        else:
            yield entered.toordinal() + limit + 1


def _signing(deal: DealSituation) -> Days:
    """At A: the day the signing comes into its window of working days, and the day after it."""
    day, left = deal.opportunity.expected_signing_date, deal.signing_working_days
    if deal.sync is not SyncPoint.A or day is None or left is None or left < 0:
        return
    yield day.toordinal() + 1
    window = deal.account.numbers.stage.signing_days
    if left > window:
        free = len(deal.account.book.holidays)
        days_at_most = (window // _WORKING + 1 + free) * _WEEK
        yield _not_before_tomorrow(deal, day.toordinal() - days_at_most)


def _not_before_tomorrow(deal: DealSituation, day: int) -> int:
    return max(day, deal.account.today.toordinal() + 1)


def _records(account: AccountSituation) -> Days:
    """Records dated later, contacts that leave a window, meetings, objections."""
    dossier, live = account.dossier, {deal.id for deal in account.open_deals}
    for person in dossier.stakeholders:
        if person.left_on is not None:
            yield person.left_on.toordinal()
    for action in dossier.actions:
        yield action.on.toordinal()
    for snapshot in dossier.finance_snapshots:
        yield snapshot.as_of.toordinal()
    for objection in dossier.objections:
        if objection.opportunity_id in live:
            yield from _objection(objection, account.today)
    window = account.numbers.attention.days + 1
    for interaction in dossier.interactions:
        yield interaction.on.toordinal()
        if live and interaction.opportunity_id in (None, *live):
            yield interaction.on.toordinal() + window
    if account.last_contact is not None and account.segment in (Segment.DROP, Segment.DEFEND):
        yield account.last_contact.toordinal() + _MONTH + 1
    yield from _meetings(account)


def _objection(objection: Objection, today: dt.date) -> Days:
    """O23 speaks after a week, until the day of resolution comes."""
    if objection.resolved_at is None or objection.resolved_at > today:
        yield from (objection.on.toordinal(), objection.on.toordinal() + _OBJECTION + 1)
    if objection.resolved_at is not None:
        yield objection.resolved_at.toordinal()


def _meetings(account: AccountSituation) -> Days:
    """Meetings with those of whom S07 could speak."""
    people = {p.id for deal in account.open_deals for p in deal.people if p.decides and p.style is None}
    if people:
        ahead = account.numbers.advice.meeting_days
        for person, day in meetings_ahead(account.dossier, account.today):
            if person in people:
                yield from (day.toordinal() - _SOON, day.toordinal() - ahead, day.toordinal() + 1)


def _figures(account: AccountSituation) -> Days:
    """Figures that no rule reads: freshness, what the account plan counts, needs, enterprise relation, skill."""
    numbers, dossier = account.numbers, account.dossier
    fresh, recent = numbers.account.fresh_days, numbers.account.recent_days
    for item in dossier.info_items:
        if item.collected_at is not None:
            yield from _ages(item.collected_at, fresh, fresh + 1)
    for snapshot in dossier.finance_snapshots:
        yield from _ages(snapshot.as_of, recent)
    if dossier.account.satisfaction_at is not None:
        yield from _ages(dossier.account.satisfaction_at, recent)
    for need in dossier.needs:
        if need.confirmed_at is not None:
            yield need.confirmed_at.toordinal()
    for action in dossier.actions:
        yield from _ages(action.on, numbers.radar.skill_days + 1)
    yield from _contact_figures(account)
    for deal in account.open_deals:
        yield from _deal_figures(deal)


def _contact_figures(account: AccountSituation) -> Days:
    """Company key persons: as the plan counts them, and outside all open deals."""
    numbers = account.numbers
    placed = {person.id for deal in account.open_deals for person in deal.people}
    for person, day in account.contacted():
        if person.company_key_person:
            yield from _ages(day, numbers.account.recent_days)
            if person.id not in placed:
                days = (account.today - day).days
                cadence = person.cadence_days or numbers.cadence.no_role
                yield from cadence_turns(day.toordinal(), days, cadence, numbers)


def _deal_figures(deal: DealSituation) -> Days:
    coach = deal.coach_figures
    if coach is not None and coach.days is not None:
        numbers, last = deal.account.numbers, deal.account.today.toordinal() - coach.days
        yield from (last + numbers.c139.quality.days + 1, last + numbers.assessment.coach_days + 1)
        yield from cadence_turns(last, coach.days, coach.cadence, numbers)
    for tick in deal.opportunity.exit_checks:
        if tick.done_at is not None:
            yield tick.done_at.toordinal()
    entered = deal.opportunity.entered_point_at
    if deal.sync is SyncPoint.IMPL and entered is not None:
        yield from _ages(entered, deal.account.numbers.stage.execution_days + 1)


def _housekeeping(account: AccountSituation) -> Days:
    """What only hints look at: a supporter's attitude without a live deal, steps, credit, talks about needs."""
    dossier = account.dossier
    sold = [deal for deal in account.open_deals if deal.sync is SyncPoint.IMPL]
    for deal in sold:
        if deal.opportunity.entered_point_at is not None:
            for day in (deal.opportunity.entered_point_at, *need_talks(deal)):
                yield from _ages(day, NEXT_NEED_DAYS)
    if len(sold) == len(account.open_deals):
        for part in dossier.participations:
            yield from (attitude.on.toordinal() for attitude in part.attitudes)
    yield from (step.done_at.toordinal() for step in dossier.next_steps if step.done_at is not None)
    for request in dossier.resource_requests:
        if request.used_at is not None:
            yield from _ages(request.used_at, THANK_DAYS + 1)


def _ages(day: dt.date, *ages: int) -> Days:
    """The days on which what happened on a day reaches these ages."""
    return (day.toordinal() + age for age in (0, *ages))
