"""Reminders as an iCalendar file (RFC 5545) with alarms; a reminder keeps its id, so that calendars update it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cockpit.show import show, show_block

if TYPE_CHECKING:
    from icalendar import Alarm, Event

ALARM_HOUR = 9
"""At this hour of a day without a time the alarm sounds."""


@dataclass(frozen=True)
class Reminder:
    """``key`` is unique and stays; ``starts`` is a day, or a moment with its offset; ``days_before`` for the alarm.

    A moment's alarm sounds an hour before it.
    """

    key: str
    title: str
    starts: dt.date | dt.datetime
    ends: dt.datetime | None = None
    place: str = ""
    note: str = ""
    days_before: int = 0


def calendar_file(reminders: Iterable[Reminder], made: dt.date) -> bytes:
    """The whole calendar; texts are escaped and folded, whatever they hold. The same reminders give the same bytes."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//cockpit//reminders//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    stamp = dt.datetime.combine(made, dt.time(), dt.UTC)
    for one in reminders:
        calendar.add_component(_event(one, stamp))
    return bytes(calendar.to_ical())


def _event(one: Reminder, stamp: dt.datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{show(one.key)}@cockpit")
    event.add("dtstamp", stamp)
    event.add("summary", show(one.title))
    event.add("dtstart", one.starts)
    if isinstance(one.starts, dt.datetime):
        event.add("dtend", one.ends or one.starts + dt.timedelta(hours=1))
    else:
        event.add("dtend", one.starts + dt.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    if one.place:
        event.add("location", show(one.place))
    if one.note:
        event.add("description", show_block(one.note))
    event.add_component(_alarm(one))
    return event


def _alarm(one: Reminder) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", show(one.title))
    if isinstance(one.starts, dt.datetime):
        alarm.add("trigger", dt.timedelta(hours=-1))
    else:
        alarm.add("trigger", dt.timedelta(days=-one.days_before, hours=ALARM_HOUR))
    return alarm

