"""What one account's advice needs to know of the whole book; fixed once a day (method.md 9.9)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cockpit.methods.pareto import KeyLine


@dataclass(frozen=True, slots=True)
class BookNumbers:
    """Amounts by ISO 4217 currency; a currency without an entry is one the book has no amounts in."""

    capacity_threshold: Mapping[str, Decimal] = field(default_factory=dict)
    """Yearly category spend from which purchasing power is high (method.md 6.3)."""
    typical_amount: Mapping[str, Decimal] = field(default_factory=dict)
    """Median amount of the open opportunities (method.md 9.8)."""
    key_lines: Mapping[str, KeyLine] = field(default_factory=dict)
    """The last key account of each currency (method.md 6.1)."""
    planned: Mapping[str, int] | None = None
    """Resource points by account id, 0 where it is missing (method.md 6.4); None: nothing is worth the effort, or
    the segments are not known yet."""
    hours: Decimal = Decimal(0)
    """All logged hours."""
    currency: str = "CNY"
    """The book's own currency, for records that name none."""
    holidays: frozenset[dt.date] = frozenset()
    """Days from Monday to Friday that are no working days."""
