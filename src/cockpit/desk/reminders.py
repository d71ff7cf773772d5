"""What a calendar should remind of: open next steps, meetings to come, milestones of open deals."""

import datetime as dt
from collections.abc import Iterator

from cockpit.content.words import _
from cockpit.desk.desk import Desk
from cockpit.exchange.calendar_file import Reminder, calendar_file
from cockpit.model.contact import Meeting, NextStep
from cockpit.model.enums import DealStatus
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Stakeholder
from cockpit.storage import finding, records

_EARLY = 2
"""Days before a milestone at which the alarm sounds."""


def reminder_file(desk: Desk, account: str | None = None) -> bytes:
    """The calendar of the book, or of the account with this id."""
    return calendar_file(reminders(desk, account), desk.today)


def reminders(desk: Desk, account: str | None = None) -> Iterator[Reminder]:
    """Next steps, then meetings, then milestones, each in the order of the book."""
    where = {"account": account} if account else {}
    accounts = _Names(desk)
    for step in records.rows(desk.book, "next_steps", **where):
        if isinstance(step, NextStep) and step.done_at is None:
            title = _("{text} ({account})").format(text=step.text, account=accounts.of(step.account_id))
            yield Reminder(f"step-{step.id}", title, step.due)
    for meeting in records.rows(desk.book, "meetings", **where):
        if isinstance(meeting, Meeting) and meeting.on >= desk.today:
            yield _meeting(desk, meeting, accounts.of(meeting.account_id))
    for deal in records.rows(desk.book, "opportunities", **where):
        if isinstance(deal, Opportunity) and deal.status is DealStatus.OPEN:
            yield from _milestones(deal, accounts.of(deal.account_id), desk.today)


class _Names:
    """Names of accounts, each read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._known = desk, dict[str, str]()

    def of(self, account_id: str) -> str:
        if account_id not in self._known:
            self._known |= finding.names(self._desk.book, "accounts", (account_id,))
        return self._known.get(account_id, account_id)


def _meeting(desk: Desk, meeting: Meeting, account: str) -> Reminder:
    people = [records.read(desk.book, "stakeholders", (one,)) for one in meeting.attendees]
    names = _(", ").join(one.name for one in people if isinstance(one, Stakeholder))
    topic = meeting.objective.customer_topic if meeting.objective else None
    title = _("Meeting with {names} ({account})").format(names=names or account, account=account)
    starts: dt.date | dt.datetime = meeting.starts_at or meeting.on
    return Reminder(f"meeting-{meeting.id}", title, starts, meeting.ends_at, meeting.place or "", topic or "")


def _milestones(deal: Opportunity, account: str, today: dt.date) -> Iterator[Reminder]:
    dates = (
        ("milestone", deal.next_milestone or _("milestone"), deal.next_milestone_at),
        ("tender", _("tender"), deal.tender_planned_at),
        ("signing", _("contract signed"), deal.expected_signing_date),
    )
    for kind, what, on in dates:
        if on is not None and on >= today:
            title = _("{what}, {deal} ({account})").format(what=what, deal=deal.name, account=account)
            yield Reminder(f"{kind}-{deal.id}", title, on, days_before=_EARLY)
