"""Thinning: old backups go by a rule that can never take the newest, the verified or the future ones."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from cockpit.storage.thinning import DAYS, MONTHS, NEWEST, WEEKS, to_remove

NOW = "20261120T120000"
moments = st.dates(dt.date(2024, 1, 1), dt.date(2028, 1, 1)).flatmap(
    lambda day: st.times().map(lambda time: f"{day:%Y%m%d}T{time:%H%M%S}")
)


def stamps(*texts: str) -> dict[str, str]:
    return {f"book-{text}.db": text for text in texts}


def test_few_backups_are_all_kept() -> None:
    """Ten backups of one hour stay, the eleventh and older of the same day go."""
    hour = [f"20261120T11{minute:02}00" for minute in range(NEWEST)]
    assert to_remove(stamps(*hour), NOW) == set()
    assert to_remove(stamps("20261120T100000", *hour), NOW) == {"book-20261120T100000.db"}


def test_one_a_day_week_and_month_is_kept() -> None:
    """Daily backups over two years leave the documented number of each period."""
    first = dt.datetime(2024, 11, 20, 9, tzinfo=dt.UTC)
    days = [(first + dt.timedelta(days=n)).strftime("%Y%m%dT%H%M%S") for n in range(730)]
    kept = set(stamps(*days)) - to_remove(stamps(*days), NOW)
    assert max(NEWEST, DAYS) <= len(kept) <= NEWEST + DAYS + WEEKS + MONTHS
    assert {f"book-{day}.db" for day in days[-DAYS:]} <= kept
    assert len({name[5:11] for name in kept}) == MONTHS


@given(st.lists(moments, max_size=80, unique=True))
def test_the_newest_and_the_future_are_never_removed(texts: list[str]) -> None:
    """Whatever the clock did, the newest ten of the past and all of the future stay."""
    gone = to_remove(stamps(*texts), NOW)
    past = sorted(t for t in texts if t <= NOW)
    assert not gone & {f"book-{t}.db" for t in past[-NEWEST:]}
    assert not gone & {f"book-{t}.db" for t in texts if t > NOW}
