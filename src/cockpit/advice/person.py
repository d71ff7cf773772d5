"""One person in one deal, as the rules read him."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods.person import Person
from cockpit.methods.roles import BODY, DECIDING
from cockpit.model.enums import Confidence, Dept, PersonalNeed, Role, Stance, Style
from cockpit.model.people import Participation, Stakeholder

if TYPE_CHECKING:
    from cockpit.advice.situation import DealSituation


@dataclass(slots=True, eq=False)
class PersonInDeal:
    """Facts of one person in one deal on one day, each computed once.

    ``figures`` is the method's view of him; what conditions read often is copied from it into slots.
    """

    deal: DealSituation
    figures: Person
    role_points: int
    """Highest of A 12, D 12, E 8, I 5, U 4, none 0 (method.md 9.3)."""
    last_contact: dt.date | None
    """Day of the last two-way contact in this account; None: never contacted."""
    meeting_days: int | None
    """Days to the next planned meeting or appointment with this person, 0 or more; None without one."""

    stakeholder: Stakeholder = field(init=False)
    participation: Participation | None = field(init=False)
    """None for a person of a sparse book, who takes part without roles (method.md 9.7)."""
    id: str = field(init=False)
    name: str = field(init=False)
    roles: frozenset[Role] = field(init=False)
    decides: bool = field(init=False)
    """Has role A or D."""
    in_body: bool = field(init=False)
    """Has role A, D or E."""
    stance: Stance | None = field(init=False)
    """As rules see it: a PS without power is SN (method.md 3.3)."""
    influence: int = field(init=False)
    """0..100."""
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
    days: int | None = field(init=False)
    """Days since the last two-way contact in this account; None: never contacted."""
    contacted: bool = field(init=False)
    cadence: int = field(init=False)
    dept: Dept | None = field(init=False)
    need: PersonalNeed | None = field(init=False)
    style: Style | None = field(init=False)
    veto: bool = field(init=False)
    sa: int | None = field(init=False)
    """Solution acceptance, 0..100."""
    pa: int | None = field(init=False)
    """Price acceptance, 0..100."""
    rc: Fraction = field(init=False)
    """Relationship closeness, 0..100, unrounded."""
    cc: Fraction = field(init=False)
    """Composite closeness, 0..100, unrounded."""

    def __post_init__(self) -> None:
        figures = self.figures
        who = self.stakeholder = figures.stakeholder
        self.participation = figures.participation
        self.id, self.name, self.roles, self.influence = who.id, who.name, figures.roles, figures.influence
        self.decides, self.in_body = not DECIDING.isdisjoint(self.roles), not BODY.isdisjoint(self.roles)
        self.stance, attitude, near = figures.standing, figures.attitude, figures.closeness
        self.raw, self.previous, self.confidence = attitude.raw, attitude.previous, attitude.confidence
        self.assessed_on, self.assessed_days, self.att = attitude.on, attitude.days, attitude.effective
        self.days, self.contacted, self.cadence = figures.days, figures.days is not None, figures.cadence
        self.dept, self.need, self.style, self.veto = who.dept, who.personal_need, who.style, bool(who.veto_holder)
        self.sa, self.pa, self.rc, self.cc = near.sa, near.pa, near.rc, near.cc

    @property
    def recorded_stance(self) -> Stance | None:
        """The stance as entered."""
        return self.figures.stance

    @property
    def mismatch(self) -> bool:
        """The recorded stance is a PS without power, or ``att`` lies outside its band (method.md 3.3)."""
        return self.figures.mismatch

    @property
    def placeholder(self) -> bool:
        """A seat whose person is not known yet; never contacted, but its roles are filled (method.md 9.7)."""
        return bool(self.stakeholder.placeholder)

    @property
    def overdue_days(self) -> int:
        """Days beyond the cadence, 0 within it, never contacted, or hostile."""
        return self.figures.overdue

    @property
    def attitude_raw(self) -> int | None:
        """``raw``, by the name that the methods read."""
        return self.raw

    @property
    def reports_to(self) -> str | None:
        """Id of the superior."""
        return self.stakeholder.reports_to

    @property
    def competitor_closeness(self) -> Mapping[str, int]:
        """The rivals' closeness to this person, 0..100 by rival name."""
        return self.figures.competitor_closeness

    @property
    def standing(self) -> Stance | None:
        """``stance``, by the name that the methods read."""
        return self.stance

    @property
    def depth(self) -> int:
        """Contact depth, 0..4."""
        return self.figures.depth

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
