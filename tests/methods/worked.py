"""What a worked number of the method is, and how the method prints figures."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from cockpit.content.numbers import load_numbers
from cockpit.methods.exact import rounded
from cockpit.methods.undefined import Figure, Undefined

TODAY = dt.date(2026, 11, 20)
NUMBERS = load_numbers()


class Worked(NamedTuple):
    """Section or number in method.md, what the program says, and what the method prints."""

    id: str
    says: Callable[[], object]
    printed: object


def shown(value: Figure | None, decimals: int = 1, times: int = 1) -> str:
    """A figure as the screen rounds it; the reason of an undefined one."""
    if isinstance(value, Undefined):
        return value.reason
    return "?" if value is None else str(rounded(value * times, decimals))


def percent(value: Figure | None) -> str:
    return f"{shown(value, 1, 100)}%"


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)
