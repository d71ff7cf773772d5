"""One person in one deal, as the rules read him."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.attitude import AttitudeNow
from cockpit.methods.closeness import Closeness
from cockpit.methods.roles import BODY, DECIDING
from cockpit.model.enums import Confidence, Dept, PersonalNeed, Role, Stance, Style
from cockpit.model.people import Participation, Stakeholder

if TYPE_CHECKING:
    from cockpit.advice.situation import DealSituation


@dataclass(slots=True, eq=False)
class PersonInDeal:
    """Facts of one person in one deal on one day, each computed once.

    The first block is given, the rest is read from it, so that a condition is one look at a slot.
    """

    deal: DealSituation
    stakeholder: Stakeholder
    participation: Participation | None
    """None for a person of a sparse book, who takes part without roles (method.md 9.7)."""
    roles: frozenset[Role]
    role_points: int
    """Highest of A 12, D 12, E 8, I 5, U 4, none 0 (method.md 9.3)."""
    recorded_stance: Stance | None
    stance: Stance | None
    """As rules see it: a PS without power is SN (method.md 3.3)."""
    mismatch: bool
    """The recorded stance is a PS without power, or ``att`` lies outside its band (method.md 3.3)."""
    influence: int
    """0..100."""
    influence_estimated: bool
    attitude: AttitudeNow
    last_contact: dt.date | None
    """Day of the last two-way contact in this account; None: never contacted."""
    days: int | None
    """Days since then."""
    cadence: int
    overdue_days: int
    """Days beyond the cadence, 0 within it, never contacted, or hostile."""
    meeting_days: int | None
    """Days to the next planned meeting or appointment with this person, 0 or more; None without one."""
    closeness: Closeness

    id: str = field(init=False)
    name: str = field(init=False)
    decides: bool = field(init=False)
    """Has role A or D."""
    in_body: bool = field(init=False)
    """Has role A, D or E."""
    raw: int | None = field(init=False)
    """The entered attitude, -4..+4."""
    previous: int | None = field(init=False)
    """The entered attitude before it."""
    assessed_on: dt.date | None = field(init=False)
    assessed_days: int | None = field(init=False)
    """Days since ``raw`` was assessed."""
    confidence: Confidence | None = field(init=False)
    """As it counts: CLAIMED for the two-faced and contradicting."""
    att: int | None = field(init=False)
    """Effective attitude (method.md 1.2)."""
    att_estimated: bool = field(init=False)
    """``att`` was read from the stance."""
    contacted: bool = field(init=False)
    dept: Dept | None = field(init=False)
    need: PersonalNeed | None = field(init=False)
    style: Style | None = field(init=False)
    veto: bool = field(init=False)
    placeholder: bool = field(init=False)
    sa: int | None = field(init=False)
    """Solution acceptance, 0..100."""
    pa: int | None = field(init=False)
    """Price acceptance, 0..100."""
    rc: Fraction = field(init=False)
    """Relationship closeness, 0..100, unrounded."""
    cc: Fraction = field(init=False)
    """Composite closeness, 0..100, unrounded."""

    def __post_init__(self) -> None:
        who, attitude, near = self.stakeholder, self.attitude, self.closeness
        self.id, self.name, self.dept, self.need, self.style = who.id, who.name, who.dept, who.personal_need, who.style
        self.veto, self.placeholder = bool(who.veto_holder), bool(who.placeholder)
        self.decides, self.in_body = not DECIDING.isdisjoint(self.roles), not BODY.isdisjoint(self.roles)
        self.raw, self.previous = attitude.raw, attitude.previous
        self.assessed_on, self.assessed_days = attitude.on, attitude.days
        self.confidence, self.att, self.att_estimated = attitude.confidence, attitude.effective, attitude.estimated
        self.contacted = self.days is not None
        self.sa, self.pa, self.rc, self.cc = near.sa, near.pa, near.rc, near.cc

    @property
    def standing(self) -> Stance | None:
        """``stance``, by the name that the methods read."""
        return self.stance

    @property
    def depth(self) -> int:
        """Contact depth, 0..4."""
        return self.closeness.depth // 25

    @property
    def others(self) -> Iterator[PersonInDeal]:
        """The other people of the deal."""
        return (other for other in self.deal.people if other is not self)

    def att_at_least(self, limit: int) -> bool:
        """Whether ``att`` is known and not below the limit."""
        return self.att is not None and self.att >= limit

    def att_at_most(self, limit: int) -> bool:
        """Whether ``att`` is known and not above the limit."""
        return self.att is not None and self.att <= limit

    def att_below_or_unknown(self, limit: int) -> bool:
        """Unknown counts as below the limit; only for S08, S11, S37 and O21 (method.md 9.1)."""
        return self.att is None or self.att < limit

    def raw_at_least(self, limit: int) -> bool:
        """Whether the entered attitude is known and not below the limit."""
        return self.raw is not None and self.raw >= limit

    def contacted_within(self, days: int) -> bool:
        """Whether the last two-way contact is 0 to this many days old."""
        return self.days is not None and self.days <= days

    def quiet_for_more_than(self, days: int) -> bool:
        """Whether there was a contact, and it is older than this many days."""
        return self.days is not None and self.days > days

    def assessed_within(self, days: int) -> bool:
        """Whether the entered attitude is 0 to this many days old."""
        return self.assessed_days is not None and self.assessed_days <= days

    def meeting_within(self, days: int) -> bool:
        """Whether a meeting or appointment is planned 0 to this many days ahead."""
        return self.meeting_days is not None and self.meeting_days <= days
