"""Which backups may go: a pure rule over their names and instants (reliability.md F85)."""

import datetime as dt
from collections.abc import Mapping

NEWEST, DAYS, WEEKS, MONTHS = 10, 14, 10, 12
"""Always kept: the newest 10, one a day for 14 days, one a week for 10 weeks, one a month for 12 months."""


def to_remove(stamps: Mapping[str, str], now: str) -> set[str]:
    """Names that no rule keeps. ``stamps`` maps a name to its instant ``YYYYMMDDTHHMMSS`` (UTC), as is ``now``.

    A backup from the future (a clock that jumped) is always kept, and never counts as one of the newest.
    """
    past = sorted((name for name, stamp in stamps.items() if stamp <= now), key=lambda name: (stamps[name], name))
    keep = set(past[-NEWEST:])
    for period, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        last_of = {period(stamps[name]): name for name in past}
        keep |= {last_of[key] for key in sorted(last_of)[-most:]}
    return set(past) - keep


def _day(stamp: str) -> str:
    return stamp[:8]


def _week(stamp: str) -> str:
    year, week, _ = dt.date(int(stamp[:4]), int(stamp[4:6]), int(stamp[6:8])).isocalendar()
    return f"{year:04}{week:02}"


def _month(stamp: str) -> str:
    return stamp[:6]
