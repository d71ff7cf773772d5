"""Comparisons in which an unknown value never makes a rule fire (method.md 9.1)."""


def within(days: int | None, limit: int) -> bool:
    """Whether a known number of days is 0 to the limit, both included."""
    return days is not None and 0 <= days <= limit


def below(value: int | None, limit: int) -> bool:
    """Whether a known value is below the limit."""
    return value is not None and value < limit


def at_least(value: int | None, limit: int) -> bool:
    """Whether a known value is not below the limit."""
    return value is not None and value >= limit
