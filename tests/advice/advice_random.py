"""Random accounts whose facts lie where rules turn, for properties of the engine.

Each is drawn by a plain random generator from one seed, so that every example is a whole book: a hundred of them make
nearly every rule, warning and hint speak (``test_random_books``). Some books have been left alone for long, others
were busy this month, so that advice holds for days in some of them.
"""

import datetime as dt
import random
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import strategies as st

from cockpit.advice.engine import BookNumbers
from cockpit.advice.rule import RULES
from cockpit.methods.pareto import KeyLine
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import ASSESSMENT
from tests.advice.advice_dossiers import TODAY, Row, deal, dossier, part, person
from tests.advice.random_contacts import records

T = TypeVar("T")
BOOK = BookNumbers(
    capacity_threshold={"CNY": Decimal(4_000_000)},
    typical_amount={"CNY": Decimal(50_000)},
    key_lines={"CNY": KeyLine(True, Decimal(500), "acc")},
    planned={"acc": 3},
    hours=Decimal(10),
    holidays=frozenset(TODAY + dt.timedelta(days=days) for days in (3, 10, 35, 42)),
)
"""What the whole book is said to hold."""
_IDS = ("p1", "p2", "p3", "p4")
_DEALS = ("d1", "d2")
_POINTS = ("F", "E", "D", "D", "C", "C", "B", "A", "IMPL", "IMPL")
_ROLES = ("", "A", "A", "D", "D", "E", "I", "U", "DE", "EU", "IU")
_STANCES = {"PS": (2, 4), "SN": (1, 4), "SP": (0, 4), "N": (-2, 2), "NS": (-3, 0), "H": (-4, -2), None: (-4, 4)}
"""Attitudes that go with a stance, and those just outside its band."""


class Luck(random.Random):
    """A random generator that knows what a book is made of."""

    def of(self, *values: T) -> T:
        """One of the values."""
        return self.choice(values)

    def maybe(self, *values: T) -> T | None:
        """One of the values, or as often nothing."""
        return self.choice(values) if self.random() < 0.5 else None

    def rarely(self, value: T) -> T | None:
        """The value in one of ten cases."""
        return value if self.random() < 0.1 else None

    def some(self, values: Sequence[T], least: int, most: int) -> list[T]:
        """Some of them in their order."""
        count = min(self.randint(least, most), len(values))
        return sorted(self.sample(values, count), key=values.index)

    def age(self) -> int:
        """Days ago, often where a window of the method ends."""
        edges = (0, 1, 2, 3, 7, 8, 13, 14, 15, 21, 29, 30, 31, 45, 59, 60, 61, 89, 90, 91, 179, 180, 181)
        return self.choice(edges) if self.random() < 0.7 else self.randint(0, 200)

    def date(self, offset: int) -> str:
        """The date so many days after today."""
        return (TODAY + dt.timedelta(days=offset)).isoformat()

    def around(self) -> str | None:
        """A date before or after today, or none."""
        return self.maybe(self.date(self.age()), self.date(-self.age()))


def _person(luck: Luck, id: str, known: Sequence[str]) -> Row:
    return person(
        id,
        name=luck.of("Li", "Wang", id.upper()),
        level=luck.maybe("TOP", "VP", "DIRECTOR", "MANAGER", "STAFF"),
        influence=luck.maybe(39, 40, 59, 60, 70, 79, 80),
        dept=luck.maybe("TECH", "TECH", "PROCUREMENT", "FINANCE", "USER_DEPT"),
        layer=luck.maybe("DECISION", "EXECUTION"),
        style=luck.maybe("ANALYTICAL", "DIRECT"),
        personal_need=luck.maybe("SAFETY", "BELONGING", "ESTEEM", "SELF_ACTUALIZATION"),
        veto_holder=luck.maybe(True, False),
        placeholder=luck.rarely(True),
        company_key_person=luck.maybe(True),
        cadence_days=luck.rarely(luck.randint(1, 20)),
        contact_depth=luck.maybe(0, 1, 2, 3),
        trust_base=luck.maybe(0, 30, 90),
        reports_to=luck.maybe(*known) if known else None,
        left_on=luck.rarely(luck.date(luck.of(-1, 0, 1, 9))),
    )


def _part(luck: Luck, id: str, deal: str) -> Row:
    stance = luck.of(*_STANCES)
    low, high = _STANCES[stance]
    attitudes = [
        {
            "on": luck.date(-luck.age() if luck.random() < 0.9 else luck.randint(1, 40)),
            "value": luck.randint(low, high),
            "confidence": luck.of("CONFIRMED", "OBSERVED", "OBSERVED", "CLAIMED", "GUESSED"),
        }
        for _ in range(luck.of(0, 1, 1, 2))
    ]
    return part(
        id,
        luck.choice(_ROLES),
        deal,
        attitudes=attitudes,
        stance=stance,
        benefit_level=luck.maybe(-4, 0, 4),
        solution_acceptance=luck.of(None, 49, 50, 59, 60, 90),
        price_acceptance=luck.of(None, 20, 49, 50, 60),
        competitor_closeness=luck.of({}, {}, {"Rival": 90}),
        two_faced=luck.rarely(True),
        contradiction=luck.rarely(True),
        buying_cycle=luck.rarely("NEED_RECOGNITION"),
    )


def _c139(luck: Luck, people: Sequence[str]) -> Row:
    states = {item: luck.of("UNKNOWN", "CLAIMED", "CLAIMED", "CONFIRMED") for item in luck.some("123456789", 0, 9)}
    return {
        "coach_id": luck.maybe(*people) if people else None,
        "clear": {item: {"state": state} for item, state in states.items()},
        "first": {item: luck.of(True, False, None) for item in luck.some("123", 0, 3)},
        "win": luck.maybe(True, False),
    }


def _asked(luck: Luck) -> Row:
    """What the customer wants, and what is written about it."""
    return {
        "fit": luck.of("GOOD", "GOOD", "POOR", None),
        "criteria": luck.of([], [{"name": "price"}]),
        "value_proposition": luck.of(None, " ", "less waste", "less waste"),
        "budget_known": luck.of(None, True, False),
        "budget_amount": luck.maybe("40000"),
        "assessment": luck.of({}, {criterion: 1 for criteria in ASSESSMENT.values() for criterion in criteria}),
        "strategy_kind": luck.maybe("DIRECT"),
        "strategy": luck.maybe("because"),
    }


def _deal(luck: Luck, id: str, people: Sequence[str]) -> Row:
    status = luck.of("OPEN", "OPEN", "OPEN", "OPEN", "WON", "LOST")
    ahead = luck.of(None, "ASSESSMENT", "SOLUTION", "AGREEMENT")
    return deal(
        luck.choice(_POINTS) if luck.random() < 0.95 else None,
        id,
        status=status,
        amount=luck.maybe("1000", "50000", "3000000"),
        closed_at=luck.around() if status != "OPEN" else None,
        win_loss_key_points=luck.rarely("the price") if status != "OPEN" else None,
        entered_point_at=luck.maybe(*(luck.date(-age) for age in (60, 61, luck.age(), 150, 179, 180, 300))),
        next_milestone_at=luck.around(),
        expected_signing_date=luck.around(),
        project_start_at=luck.maybe(*(luck.date(-age) for age in (luck.age(), 26, 30, 40))),
        exit_checks=[{"point": "IMPL", "check": "new_seed", "done_at": luck.around()} for _ in range(luck.of(0, 1))],
        obstacles=[{"text": "rival attack", "closed_at": luck.around()} for _ in range(luck.of(0, 1))],
        c139=_c139(luck, people),
        **_asked(luck),
        **({} if ahead is None else {"selling_stage": ahead}),
    )


def _account(luck: Luck) -> Row:
    segment = luck.maybe("ATTACK", "DEFEND", "MAINTAIN", "DROP")
    return {
        "expectation": luck.maybe(8),
        "experience": luck.maybe(7, 8, 9),
        "segment_override": segment,
        "segment_reason": "agreed" if segment else None,
        "annual_category_spend": luck.maybe(1_000_000, 10_000_000),
        "our_annual_revenue": luck.maybe(600_000, 6_000_000),
        "exclusive": luck.maybe(True, False),
        "is_new": luck.maybe(True, False, False),
        "annual_profit": luck.maybe(1, 500, 900),
        "satisfaction_at": luck.maybe(luck.date(-luck.age())),
    }


def random_dossier(seed: int) -> Dossier:
    """An account with up to four people, two deals and a few records of every kind that a rule reads."""
    luck = Luck(seed)
    people = luck.some(_IDS, luck.of(0, 1, 2, 3, 4, 4), 4)
    deals = luck.some(_DEALS, luck.of(0, 1, 1, 2), 2)
    seats = [(id, at) for at in deals for id in people if luck.random() < 0.8]
    arrays: dict[str, Any] = records(luck, people, deals, [rule.id for rule in RULES])
    return dossier(
        _account(luck),
        stakeholders=[_person(luck, id, people[:place]) for place, id in enumerate(people)],
        opportunities=[_deal(luck, id, people) for id in deals],
        participations=[_part(luck, id, at) for id, at in seats],
        **arrays,
    )


def dossiers() -> st.SearchStrategy[Dossier]:
    """Random accounts; a failing example names its seed."""
    return st.builds(random_dossier, st.integers(0, 2**32 - 1))


def later(days: int) -> dt.date:
    """The date so many days after today."""
    return TODAY + dt.timedelta(days=days)
