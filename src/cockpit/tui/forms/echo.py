"""What a typed day or number is understood as, said beside its field while it is being typed."""

import datetime as dt

from cockpit.desk.days.calendar import Lean
from cockpit.desk.days.reading import NoDay, read_day
from cockpit.desk.days.saying import say_day
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.helped import understood
from cockpit.tui.forms.kinds import Field, Kind
from cockpit.tui.forms.values import Wrong, state_of, value_of

ECHOED = frozenset({Kind.DAY, Kind.MONEY, Kind.NUMBER, Kind.WHOLE})
"""Kinds whose text may stand for something that is written in another way."""


def echo(field: Field, text: str, context: FormContext) -> str:
    """A day with its weekday and how far away it is, a number with its thousands; nothing where that says no more."""
    if field.kind is Kind.DAY:
        return day_echo(text, context.today, field.lean)
    if field.kind not in ECHOED or not text.strip():
        return ""
    try:
        shown = str(state_of(field, value_of(field, understood(field, text, context), context.today)))
    except Wrong:
        return ""
    return f"= {shown}" if shown != text.strip() else ""


def day_echo(text: str, today: dt.date, lean: Lean = Lean.FUTURE) -> str:
    """The day that a text names, in the language now spoken; nothing where it names none."""
    try:
        return say_day(read_day(text, today, lean), today)
    except NoDay:
        return ""
