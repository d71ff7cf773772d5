"""Someone: a plain person that fits every protocol of the methods, with nothing known unless a test says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from cockpit.model.enums import Dept, Role, Stance


@dataclass(frozen=True)
class Someone:
    id: str = "p"
    name: str = "P"
    roles: frozenset[Role] = frozenset()
    influence: int = 50
    standing: Stance | None = None
    att: int | None = None
    attitude_raw: int | None = None
    contacted: bool = False
    depth: int = 0
    dept: Dept | None = None
    reports_to: str | None = None
    rc: Fraction = Fraction(0)
    sa: int | None = None
    pa: int | None = None
    cc: Fraction = Fraction(0)
    competitor_closeness: Mapping[str, int] = field(default_factory=dict)


def roles(text: str) -> frozenset[Role]:
    """Roles written as letters: ``AD``."""
    return frozenset(Role(letter) for letter in text)


def facts(*values: object) -> tuple[object, ...]:
    """Several results side by side, to be compared at once whatever kinds of number they are."""
    return values
