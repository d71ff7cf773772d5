"""Cadence: target days between two contacts with a person (method.md 9.2)."""

from collections.abc import Collection

from cockpit.methods.numbers import Cadence
from cockpit.methods.stance import SPONSORS
from cockpit.model.enums import Role, Stance, SyncPoint

_LATE = frozenset((SyncPoint.B, SyncPoint.A))


def cadence(
    roles: Collection[Role], standing: Stance | None, point: SyncPoint, own_days: int | None, numbers: Cadence
) -> int:
    """Target days, 1 or more; ``own_days`` (the person's own) replace them except for H and at IMPL."""
    if point is SyncPoint.IMPL:
        return numbers.implementation
    if standing is Stance.H:
        return numbers.hostile
    if own_days is not None:
        return own_days
    days = min((numbers.roles[role] for role in roles), default=numbers.no_role)
    if standing in SPONSORS:
        days = min(days, numbers.sponsor)
    elif standing is Stance.SP:
        days = min(days, numbers.supporter)
    return -(-days // numbers.late_divisor) if point in _LATE else days


def overdue_days(days: int | None, cadence_days: int, standing: Stance | None) -> int:
    """Days beyond the cadence, 0 if none; a hostile person is watched only and never overdue."""
    if days is None or standing is Stance.H:
        return 0
    return max(0, days - cadence_days)
