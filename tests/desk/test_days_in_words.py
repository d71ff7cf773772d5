"""Days in words: a closed grammar in English and Chinese; the table is its documentation."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.desk.days.calendar import Lean
from cockpit.desk.days.reading import FORM, IMPOSSIBLE, NoDay, leading_day, read_day
from cockpit.desk.days.saying import say_day

TODAY = dt.date(2026, 11, 21)
"""A Saturday."""

ENGLISH = {
    "today": "2026-11-21", "now": "2026-11-21", "tonight": "2026-11-21", "tomorrow": "2026-11-22", "tmr": "2026-11-22",
    "yesterday": "2026-11-20", "day after tomorrow": "2026-11-23", "the day before yesterday": "2026-11-19",
    "fri": "2026-11-27", "Friday": "2026-11-27", "on monday": "2026-11-23", "sat": "2026-11-28",
    "next fri": "2026-11-27", "this mon": "2026-11-16", "last friday": "2026-11-20", "coming tues": "2026-11-24",
    "in 3 days": "2026-11-24", "in two weeks": "2026-12-05", "in a month": "2026-12-21", "in 2 years": "2028-11-21",
    "in five working days": "2026-11-27", "3 days ago": "2026-11-18", "a week ago": "2026-11-14",
    "a week from now": "2026-11-28", "a fortnight": "2026-12-05", "10 days": "2026-12-01",
    "2w": "2026-12-05", "+7": "2026-11-28", "-3": "2026-11-18", "+1m": "2026-12-21", "5wd": "2026-11-27",
    "-1y": "2025-11-21", "next week": "2026-11-23", "last week": "2026-11-09", "next month": "2026-12-01",
    "next quarter": "2027-01-01", "next year": "2027-01-01",
    "end of week": "2026-11-20", "end of the month": "2026-11-30", "eow": "2026-11-20", "eom": "2026-11-30",
    "by eoq": "2026-12-31", "eoy": "2026-12-31", "end of next quarter": "2027-03-31", "mid next month": "2026-12-15",
    "beginning of next year": "2027-01-01", "end of may": "2027-05-31", "mid-may": "2027-05-15",
    "early december 2027": "2027-12-01", "late nov": "2026-11-30",
    "12 may": "2027-05-12", "may 12": "2027-05-12", "May 12th, 2028": "2028-05-12", "12-May-2027": "2027-05-12",
    "12th of may": "2027-05-12", "21 nov": "2026-11-21", "29 feb": "2028-02-29", "15th": "2026-12-15",
    "the 30th": "2026-11-30", "2027-05-12": "2027-05-12", "2027/5/12": "2027-05-12", "2027.5.12": "2027-05-12",
}  # fmt: skip
CHINESE = {
    "今天": "2026-11-21", "今晚": "2026-11-21", "明天": "2026-11-22", "后天": "2026-11-23", "後天": "2026-11-23",
    "大后天": "2026-11-24", "昨天": "2026-11-20", "前天": "2026-11-19", "大前天": "2026-11-18",
    "周五": "2026-11-27", "星期五": "2026-11-27", "礼拜五": "2026-11-27", "周日": "2026-11-22", "星期天": "2026-11-22",
    "本周一": "2026-11-16", "下周五": "2026-11-27", "下个星期五": "2026-11-27", "上周三": "2026-11-11",
    "下下周一": "2026-11-30", "周末": "2026-11-21", "下周末": "2026-11-28",
    "3天后": "2026-11-24", "三天后": "2026-11-24", "三天之前": "2026-11-18", "十二天后": "2026-12-03",
    "两周后": "2026-12-05", "2个星期后": "2026-12-05", "一个月后": "2026-12-21", "半个月后": "2026-12-06",
    "半年后": "2027-05-21", "两年后": "2028-11-21", "3个工作日后": "2026-11-25", "+3天": "2026-11-24",
    "+2周": "2026-12-05", "-1月": "2026-10-21", "+1年": "2027-11-21",
    "下周": "2026-11-23", "下周中": "2026-11-25", "下周底": "2026-11-27",
    "下个月": "2026-12-01", "月底": "2026-11-30", "本月底": "2026-11-30", "下月初": "2026-12-01",
    "下个月中旬": "2026-12-15", "15号": "2026-12-15", "三十号": "2026-11-30", "二十一日": "2026-11-21",
    "下月12号": "2026-12-12", "5月12日": "2027-05-12", "五月十二号": "2027-05-12", "明年5月3日": "2027-05-03",
    "去年12月1日": "2025-12-01", "2027年5月12日": "2027-05-12", "２０２７年５月１２日": "2027-05-12",
    "五月底": "2027-05-31", "12月中旬": "2026-12-15", "2027年3月初": "2027-03-01",
    "季度末": "2026-12-31", "季末": "2026-12-31", "下季度初": "2027-01-01", "下个季度": "2027-01-01",
    "年底": "2026-12-31", "年中": "2026-06-30", "明年初": "2027-01-01", "明年": "2027-01-01",
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), [*ENGLISH.items(), *CHINESE.items()])
def test_the_forms_of_both_languages(text: str, day: str) -> None:
    """Each form names one day, whatever its capitals, width and the spaces around it."""
    assert read_day(f"  {text.upper()} ", TODAY).isoformat() == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("fri", "2026-11-20"), ("sat", "2026-11-14"), ("12 may", "2026-05-12"), ("25th", "2026-10-25"),
     ("21 nov", "2026-11-21"), ("end of may", "2026-05-31"), ("mid dec", "2025-12-15"), ("周五", "2026-11-20"),
     ("12月1日", "2025-12-01"), ("22号", "2026-10-22")],
)  # fmt: skip
def test_what_was_is_looked_for_in_the_past(text: str, day: str) -> None:
    """A day that says what happened is the last such day, today included."""
    assert read_day(text, TODAY, Lean.PAST).isoformat() == day


@pytest.mark.parametrize(
    ("text", "why"),
    [("", FORM), ("3/4", FORM), ("11-20", FORM), ("20.11.2026", FORM), ("soon", FORM), ("7", FORM), ("friend", FORM),
     ("may", FORM), ("四月", FORM), ("周八", FORM), ("1899-13-45", IMPOSSIBLE), ("31 feb", IMPOSSIBLE),
     ("32nd", IMPOSSIBLE), ("+9999y", IMPOSSIBLE), ("13月1日", IMPOSSIBLE), ("一二三天后", IMPOSSIBLE),
     ("十十十天后", IMPOSSIBLE), ("二二十天后", IMPOSSIBLE), ("0号", IMPOSSIBLE), ("2月30日", IMPOSSIBLE)],
)  # fmt: skip
def test_no_day_is_guessed(text: str, why: str) -> None:
    """What could be two days, or none, is refused with what is wrong."""
    with pytest.raises(NoDay) as caught:
        read_day(text, TODAY)
    assert str(caught.value) == why


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [("fri send TCO", "2026-11-27", "send TCO"), ("next week: call", "2026-11-23", ": call"),
     ("下周五发TCO", "2026-11-27", "发TCO"), ("５月１２日　交方案", "2027-05-12", "交方案"),
     ("may 12 2027 offer", "2027-05-12", "offer"), ("in 3 days visit", "2026-11-24", "visit"),
     ("明年5月3日签约", "2027-05-03", "签约"), ("FRI İstanbul", "2026-11-27", "İstanbul")],
)  # fmt: skip
def test_a_day_may_lead_a_text(text: str, day: str, rest: str) -> None:
    """The longest form at the beginning is the day, and the rest keeps its signs."""
    found = leading_day(text, TODAY)
    assert found is not None
    assert (found[0].isoformat(), found[1]) == (day, rest)


@pytest.mark.parametrize("text", ["Marc says no", "friendly talk", "sunny", "monday2", "发方案", ""])
def test_a_word_that_only_begins_like_a_day_is_none(text: str) -> None:
    """Words of letters count whole."""
    assert leading_day(text, TODAY) is None


def test_a_leading_day_that_cannot_be_is_said() -> None:
    """31 February leads no text silently."""
    with pytest.raises(NoDay):
        leading_day("31 feb send", TODAY)


@given(st.text(max_size=40), st.dates(), st.sampled_from(Lean))
def test_any_text_is_a_day_or_refused(text: str, today: dt.date, lean: Lean) -> None:
    """No text raises anything else."""
    try:
        read_day(text, today, lean)
        leading_day(text, today, lean)
    except NoDay:
        pass


@given(st.sampled_from([*ENGLISH, *CHINESE]), st.dates(), st.sampled_from(Lean))
def test_every_form_holds_on_every_day(text: str, today: dt.date, lean: Lean) -> None:
    """A form gives a day, or says that the calendar has none; the day at the front is the same."""
    said = ""
    try:
        said = read_day(text, today, lean).isoformat()
        assert leading_day(text + " x", today, lean) == (read_day(text, today, lean), "x")
    except NoDay as wrong:
        said = str(wrong)
    assert said == IMPOSSIBLE or dt.date.fromisoformat(said)


@given(st.dates())
def test_the_written_form_is_read_back(day: dt.date) -> None:
    """Year, month and day are the same day on any day."""
    assert read_day(day.isoformat(), TODAY) == day


def test_the_echo() -> None:
    """The echo names weekday, date and distance, in both languages."""
    assert say_day(dt.date(2026, 11, 27), TODAY) == "Fri 2026-11-27, in 6 days"
    assert say_day(TODAY, TODAY) == "Sat 2026-11-21, today"
    assert say_day(dt.date(2026, 11, 11), TODAY) == "Wed 2026-11-11, 10 days ago"
