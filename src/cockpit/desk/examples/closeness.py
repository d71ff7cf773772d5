"""Examples of the explanations about closeness."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import cast

from cockpit.desk.examples import chart
from cockpit.methods.cadence import cadence
from cockpit.methods.chain import Enterprise, chain, enterprise
from cockpit.methods.closeness import band, price_acceptance, recency, seller_type
from cockpit.methods.numbers import Numbers
from cockpit.methods.reach import best_path, link
from cockpit.model.enums import Role, Stance, SyncPoint

Values = Mapping[str, object]
_NO_LINES: frozenset[tuple[str, str]] = frozenset()


def relationship(numbers: Numbers) -> Values:
    """The sponsor's four parts, and recency long after his cadence."""
    vice, ceo, span = chart.vice(numbers), chart.ceo(numbers), numbers.closeness.rc.recency_span
    late = vice.cadence + 3 * span * vice.cadence // 4
    return {
        "cadence": vice.cadence,
        "T": vice.closeness.trust,
        "V": vice.closeness.value,
        "D": vice.closeness.depth,
        "R": vice.closeness.recency,
        "RC": vice.rc,
        "band": band(vice.rc, numbers.closeness),
        "late_days": late,
        "late": recency(late, vice.cadence, span),
        "gone_days": (span + 1) * vice.cadence,
        "unmet": ceo.rc,
    }


def acceptance(numbers: Numbers) -> Values:
    """A quote a tenth above the expected price, and one below it."""
    expected = Fraction(1_000_000)
    return {
        "quote": 1_100_000,
        "expected": 1_000_000,
        "above": price_acceptance(1_100_000, expected, numbers.closeness),
        "below": price_acceptance(900_000, expected, numbers.closeness),
        "nothing": expected * (1 + numbers.closeness.pa.tolerance),
    }


def composite(numbers: Numbers) -> Values:
    """The sponsor with all measures known, and the technical head with one unknown."""
    vice, head = chart.vice(numbers), chart.technical_head(numbers)
    return {
        "rc": vice.rc,
        "sa": vice.sa,
        "pa": vice.pa,
        "cc": vice.cc,
        "band": band(vice.cc, numbers.closeness),
        "head_rc": head.rc,
        "head_sa": head.sa,
        "head_cc": head.cc,
        "head_coverage": head.closeness.coverage,
    }


def decision_chain(numbers: Numbers) -> Values:
    """The chain of the four, and the same without an approver."""
    people = chart.everybody(numbers)
    ceo, vice, _head, director = people
    whole, holed = chain(people, numbers.chain), chain(people[1:], numbers.chain)
    evaluators = next(part.mean for part in whole.rc.parts if part.role is Role.E)
    return {
        "ceo": ceo.rc,
        "vice": vice.rc,
        "director": director.rc,
        "evaluators": evaluators,
        "rc": whole.rc.value,
        "sa": whole.sa.value,
        "sa_coverage": whole.sa.coverage,
        "cc": whole.cc.value,
        "holed": holed.rc.value,
    }


def enterprise_relation(numbers: Numbers) -> Values:
    """Three company key persons."""
    ceo, vice, _head, director = chart.everybody(numbers)
    found = cast("Enterprise", enterprise((ceo, vice, director), numbers.chain))
    return {
        "ceo": ceo.rc,
        "vice": vice.rc,
        "director": director.rc,
        "rc": found.closeness.rc.value,
        "sa": found.closeness.sa.value,
        "sa_coverage": found.closeness.sa.coverage,
        "breadth": found.breadth,
        "single": found.single_thread,
    }


def reach(numbers: Numbers) -> Values:
    """Through whom the chief executive is best met."""
    people = chart.everybody(numbers)
    ceo, vice, _head, director = people
    best = best_path(ceo, people, _NO_LINES, numbers.reach)
    return {
        "vice": vice.rc,
        "vice_link": link(vice, ceo, _NO_LINES, numbers.reach),
        "vice_reach": vice.rc * link(vice, ceo, _NO_LINES, numbers.reach),
        "director": director.rc,
        "director_link": link(director, ceo, _NO_LINES, numbers.reach),
        "director_reach": director.rc * link(director, ceo, _NO_LINES, numbers.reach),
        "best": best.person.name if best.person else None,
    }


def cadences(numbers: Numbers) -> Values:
    """Target days of five people."""
    rows = {
        "approver": (frozenset((Role.A,)), Stance.N, SyncPoint.C),
        "sponsor": (frozenset((Role.D,)), Stance.SN, SyncPoint.D),
        "sponsor_late": (frozenset((Role.D,)), Stance.SN, SyncPoint.A),
        "supporter_late": (frozenset((Role.E, Role.U)), Stance.SP, SyncPoint.B),
        "hostile": (frozenset((Role.A,)), Stance.H, SyncPoint.B),
    }
    return {name: cadence(roles, stance, point, None, numbers.cadence) for name, (roles, stance, point) in rows.items()}


def seller(numbers: Numbers) -> Values:
    """The mean over enough key persons: the four of the chart and the sponsor again in other deals."""
    known = [person.closeness for person in chart.everybody(numbers)]
    more = [chart.vice(numbers).closeness] * max(0, numbers.closeness.seller_people - len(known))
    found = seller_type([*known, *more], numbers.closeness)
    few = seller_type(known[: numbers.closeness.seller_people - 1], numbers.closeness)
    return {
        "people": found.people,
        "rc": found.rc,
        "cc": found.cc,
        "type": found.type,
        "few": few.people,
        "few_type": few.type or "TOO_FEW",
    }


EXAMPLES: Mapping[str, Callable[[Numbers], Values]] = {
    "relationship-closeness": relationship,
    "acceptance": acceptance,
    "composite-closeness": composite,
    "decision-chain": decision_chain,
    "enterprise-relation": enterprise_relation,
    "influence-reach": reach,
    "cadence": cadences,
    "seller-type": seller,
}
