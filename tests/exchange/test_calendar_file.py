"""Reminders as iCalendar: read back by a parser they say the same, with an alarm, whatever signs they hold."""

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from cockpit.exchange.calendar_file import Reminder, calendar_file
from cockpit.show import show

TODAY = dt.date(2026, 11, 21)


def events(data: bytes) -> list[Any]:
    """The events of a calendar."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def alarms(data: bytes) -> list[Any]:
    """The alarms of a calendar."""
    return list(Calendar.from_ical(data).walk("VALARM"))


def test_a_day_and_a_moment() -> None:
    """A day lasts a day and its alarm sounds in the morning; a moment's an hour before."""
    noon = dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC)
    data = calendar_file((Reminder("a", "Day", TODAY, days_before=2), Reminder("b", "Noon", noon, place="Leeds")), TODAY)
    day, moment = events(data)
    assert (day["dtstart"].dt, day["dtend"].dt) == (TODAY, dt.date(2026, 11, 22))
    assert (moment["dtstart"].dt, moment["location"]) == (noon, "Leeds")
    triggers = [alarm["trigger"].dt for alarm in alarms(data)]
    assert triggers == [dt.timedelta(days=-2, hours=9), dt.timedelta(hours=-1)]


def test_the_same_reminders_give_the_same_bytes() -> None:
    """A second export is no change; every line has at most 75 octets."""
    reminders = [Reminder(f"step-{n}", "很长的提醒" * 30, TODAY) for n in range(3)]
    assert calendar_file(reminders, TODAY) == calendar_file(reminders, TODAY)
    assert max(len(line) for line in calendar_file(reminders, TODAY).split(b"\r\n")) <= 75


@given(st.text(max_size=80), st.text(max_size=80))
def test_hostile_text_stays_text(title: str, note: str) -> None:
    """Line breaks, semicolons and BEGIN:VEVENT in a text make no second event and are read back."""
    hostile = f"{title};,\nBEGIN:VEVENT\nEND:VEVENT\\"
    data = calendar_file([Reminder("x", hostile, TODAY, note=note + "\nEND:VCALENDAR")], TODAY)
    (event,) = events(data)
    assert str(event["summary"]).strip() == show(hostile).strip()
