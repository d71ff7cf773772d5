"""What stands beside a field while a day or a number is typed."""

import datetime as dt

import pytest

from cockpit.desk.days.calendar import Lean
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.echo import day_echo, echo
from cockpit.tui.forms.kinds import fields_of

TODAY = dt.date(2026, 11, 20)
"""A Friday."""


@pytest.mark.parametrize(
    ("array", "name", "text", "said"),
    [
        ("next_steps", "due", "wed", "Wed 2026-11-25, in 5 days"),
        ("interactions", "on", "wed", "Wed 2026-11-18, 2 days ago"),
        ("interactions", "on", "2026-11-20", "Fri 2026-11-20, today"),
        ("next_steps", "due", "3/4", ""),
        ("next_steps", "due", "", ""),
        ("accounts", "our_annual_revenue", "125万", "= 1,250,000"),
        ("accounts", "our_annual_revenue", "1250000", "= 1,250,000"),
        ("accounts", "our_annual_revenue", "1,250,000", ""),
        ("accounts", "our_annual_revenue", "1,5", ""),
        ("accounts", "our_annual_revenue", " ", ""),
        ("accounts", "industry", "fri", ""),
    ],
)
def test_what_is_typed_is_echoed_as_it_is_understood(array: str, name: str, text: str, said: str) -> None:
    """A day with its weekday and distance, a number with its thousands; what is not understood yet has no echo."""
    assert echo(fields_of(array)[name], text, FormContext(TODAY)) == said


def test_a_day_of_the_past_is_echoed_as_such() -> None:
    """A question about what was looks back."""
    assert day_echo("mon", TODAY, Lean.PAST) == "Mon 2026-11-16, 4 days ago"
