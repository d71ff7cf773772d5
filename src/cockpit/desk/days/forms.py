"""What a form of the grammar is: a pattern over folded text and the day that it means."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from cockpit.desk.days.calendar import Lean

Meaning = Callable[["re.Match[str]", dt.date, Lean], dt.date]


@dataclass(frozen=True)
class Form:
    """One form; its meaning may raise OverflowError or ValueError for a day that isn't in the calendar."""

    pattern: str
    meaning: Meaning

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.ASCII)
