"""What one account's advice needs to know of the whole book; fixed once a day (method.md 9.9)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class BookNumbers:
    """Amounts by ISO 4217 currency; a currency without an entry is one the book has no amounts in."""

    capacity_threshold: Mapping[str, Decimal] = field(default_factory=dict)
    """Yearly category spend from which purchasing power is high (method.md 6.3)."""
    typical_amount: Mapping[str, Decimal] = field(default_factory=dict)
    """Median amount of the open opportunities (method.md 9.8)."""
    currency: str = "CNY"
    """The book's own currency, for records that name none."""
    holidays: frozenset[dt.date] = frozenset()
    """Days from Monday to Friday that are no working days."""
