"""The people of the examples: an organisation of four around one deal, as in scenario SC01 of the method."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from cockpit.methods.cadence import cadence
from cockpit.methods.closeness import Closeness, closeness
from cockpit.methods.numbers import Numbers
from cockpit.model.enums import Dept, Role, Stance, SyncPoint


@dataclass(frozen=True, slots=True)
class Someone:
    """One person of the examples; fits the protocols of ``cockpit.methods``."""

    id: str
    roles: Collection[Role]
    influence: int
    att: int | None
    closeness: Closeness
    cadence: int
    standing: Stance | None = None
    days: int | None = None
    dept: Dept | None = None
    reports_to: str | None = None

    @property
    def name(self) -> str:
        return self.id

    @property
    def attitude_raw(self) -> int | None:
        return self.att

    @property
    def contacted(self) -> bool:
        return self.days is not None

    @property
    def rc(self) -> Fraction:
        return self.closeness.rc

    @property
    def sa(self) -> int | None:
        return self.closeness.sa

    @property
    def pa(self) -> int | None:
        return self.closeness.pa

    @property
    def cc(self) -> Fraction:
        return self.closeness.cc


def _someone(
    numbers: Numbers,
    name: str,
    roles: str,
    stance: Stance,
    influence: int,
    attitude: int,
    *,
    trust: int = 0,
    depth: int = 0,
    days: int | None = None,
    sa: int | None = None,
    pa: int | None = None,
) -> Someone:
    held = frozenset(Role(role) for role in roles)
    target = cadence(held, stance, SyncPoint.D, None, numbers.cadence)
    found = closeness(
        trust_deltas=trust,
        trust_base=None,
        benefit_level=None,
        assumed_attitude=attitude,
        attitude_estimated=False,
        contact_depth=depth,
        days=days,
        cadence=target,
        sa=sa,
        pa=pa,
        numbers=numbers.closeness,
    )
    return Someone(name, held, influence, attitude, found, target, stance, days)


def ceo(numbers: Numbers) -> Someone:
    """Approver, neutral, never met."""
    return _someone(numbers, "CEO", "A", Stance.N, 100, 0)


def vice(numbers: Numbers) -> Someone:
    """Decision-maker and sponsor, contacted five days ago."""
    return _someone(numbers, "VP", "D", Stance.SN, 80, 3, trust=3, depth=2, days=5, sa=75, pa=60)


def technical_head(numbers: Numbers) -> Someone:
    """Evaluator, hostile."""
    return _someone(numbers, "CTO", "E", Stance.H, 60, -3, depth=1, days=12, sa=10)


def director(numbers: Numbers) -> Someone:
    """Evaluator and user, supporter."""
    return _someone(numbers, "Director", "EU", Stance.SP, 60, 2, trust=2, depth=2, days=6, sa=70, pa=60)


def everybody(numbers: Numbers) -> tuple[Someone, ...]:
    """All four of the deal."""
    return ceo(numbers), vice(numbers), technical_head(numbers), director(numbers)
