"""Amounts of the whole book, for what compares one deal with all others."""

from collections.abc import Sequence
from decimal import Decimal

from cockpit.desk.desk import Desk
from cockpit.storage import totals


def open_amounts(desk: Desk, currency: str) -> Sequence[Decimal]:
    """Amounts of all open deals of a currency, rising; reads the whole book, so not while a key waits."""
    return totals.open_amounts(desk.book, currency)
