"""Closeness of a person, its bands, and cadence (method.md 5.4, 9.2)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content.numbers import load_numbers
from cockpit.methods.cadence import cadence, overdue_days
from cockpit.methods.closeness import (
    Closeness,
    band,
    closeness,
    composite,
    depth_level,
    price_acceptance,
    recency,
    relationship,
    seller_type,
)
from cockpit.methods.exact import rounded
from cockpit.methods.numbers import Numbers
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.enums import Stance, SyncPoint
from tests.methods.method_people import facts, roles

NUMBERS = load_numbers()
PERCENT = st.none() | st.integers(0, 100)


def close(
    deltas: int,
    att: int | None,
    depth: int | None,
    days: int | None,
    cadence_days: int,
    sa: int | None = None,
    pa: int | None = None,
    **more: int | None,
) -> Closeness:
    return closeness(
        trust_deltas=deltas,
        trust_base=more.get("trust_base"),
        benefit_level=more.get("benefit"),
        assumed_attitude=att,
        attitude_estimated=bool(more.get("estimated")),
        contact_depth=depth,
        days=days,
        cadence=cadence_days,
        sa=sa,
        pa=pa,
        numbers=NUMBERS.closeness,
    )


@pytest.mark.parametrize(
    ("person", "parts", "shown"),
    [
        (close(0, 0, 0, None, 21), (30, 50, 0, 0), ("24.5", "24.5", 50)),
        (close(3, 3, 2, 5, 10, 75, 60), (54, 87.5, 50, 100), ("68.5", "68.7", 100)),
        (close(2, 2, 2, 6, 14, 70, 60), (46, 75, 50, 100), ("62.2", "64.1", 100)),
        (close(0, -3, 1, 12, 30, 10), (30, 12.5, 25, 100), ("35.1", "25.7", 80)),
    ],
    ids=["CEO", "VP", "Dept. Director", "CTO"],
)
def test_worked_examples(person: Closeness, parts: tuple[float, ...], shown: tuple[str, str, int]) -> None:
    """The seed's chart (5.4): T, V, D, R, and RC, CC with its coverage."""
    assert facts(person.trust, person.value, person.depth, person.recency) == parts
    assert facts(str(rounded(person.rc, 1)), str(rounded(person.cc, 1)), person.coverage) == shown
    assert not person.estimated


@pytest.mark.parametrize(
    ("days", "cadence_days", "value"),
    [(None, 10, 0), (0, 10, 100), (10, 10, 100), (11, 10, 95), (25, 10, 25), (30, 10, 0), (31, 10, 0), (2, 1, 50)],
)
def test_recency(days: int | None, cadence_days: int, value: int) -> None:
    """Full within the cadence, then falling to nothing over two cadences more."""
    assert recency(days, cadence_days) == value


@pytest.mark.parametrize(("deltas", "trust"), [(12, 100), (-10, 0), (0, 30), (1, 38), (-3, 6)])
def test_trust_is_clamped(deltas: int, trust: int) -> None:
    """Trust moves by 8 a step and stays within 0..100."""
    assert close(deltas, 0, 0, None, 10).trust == trust


def test_benefit_leads_and_unknown_benefit_is_marked() -> None:
    """The benefit level goes before the attitude; a stance or nothing in its place is an estimate."""
    assert facts(close(0, 4, 1, 1, 10, benefit=-4).value, close(0, 4, 1, 1, 10, benefit=-4).estimated) == (0, False)
    assert close(0, 4, 1, 1, 10, benefit=1, estimated=1).estimated is False
    assert facts(close(0, None, 1, 1, 10).value, close(0, None, 1, 1, 10).estimated) == (50, True)
    assert facts(close(0, 3, 1, 1, 10, estimated=1).value, close(0, 3, 1, 1, 10, estimated=1).estimated) == (87.5, True)


@pytest.mark.parametrize(
    ("entered", "contacted", "level"), [(3, False, 3), (0, True, 0), (None, True, 1), (None, False, 0)]
)
def test_depth_of_a_contacted_person_is_at_least_brief(entered: int | None, contacted: bool, level: int) -> None:
    """An unknown depth is read from whether there was a contact."""
    assert depth_level(entered, contacted) == level
    assert close(0, 0, entered, 1 if contacted else None, 10).estimated is (entered is None)


def test_trust_base_can_be_the_persons_own() -> None:
    """A person's own trust base replaces 30."""
    assert close(1, 0, 0, None, 10, trust_base=60).trust == 68


@pytest.mark.parametrize(
    ("sa", "pa", "cc", "coverage"),
    [(None, None, 60, 50), (100, None, 75, 80), (None, 20, Fraction(340, 7), 70), (100, 20, 64, 100)],
)
def test_composite_is_over_what_is_known(
    sa: int | None, pa: int | None, cc: Fraction, coverage: int, numbers: Numbers
) -> None:
    """Unknown acceptances are left out of the mean and out of the coverage."""
    assert facts(*composite(Fraction(60), sa, pa, numbers.closeness)) == (cc, coverage)


@given(
    deltas=st.integers(-30, 30),
    base=PERCENT,
    benefit=st.none() | st.integers(-4, 4),
    depth=st.integers(0, 4),
    days=st.none() | st.integers(0, 400),
    target=st.integers(1, 60),
    sa=PERCENT,
    pa=PERCENT,
)
def test_integer_sums_are_the_plain_formula(
    deltas: int,
    base: int | None,
    benefit: int | None,
    depth: int,
    days: int | None,
    target: int,
    sa: int | None,
    pa: int | None,
) -> None:
    """RC = .40 T + .25 V + .20 D + .15 R and CC its weighted mean with SA and PA, exactly, within 0..100."""
    trust, value, reached, recent, rc = relationship(deltas, base, benefit, depth, days, target, NUMBERS.closeness)
    plain = Fraction("0.4") * trust + Fraction("0.25") * value + Fraction("0.2") * reached + Fraction("0.15") * recent
    assert rc == plain
    known = [(Fraction("0.5"), rc)]
    known += [(weight, Fraction(v)) for weight, v in ((Fraction("0.3"), sa), (Fraction("0.2"), pa)) if v is not None]
    cc, coverage = composite(rc, sa, pa, NUMBERS.closeness)
    assert cc == sum(w * v for w, v in known) / sum(w for w, _ in known)
    assert coverage == 100 * sum(w for w, _ in known)
    assert 0 <= rc <= 100
    assert 0 <= cc <= 100


@given(deltas=st.integers(-5, 5), benefit=st.integers(-4, 3), depth=st.integers(0, 3), days=st.integers(0, 100))
def test_more_of_anything_good_is_never_worse(deltas: int, benefit: int, depth: int, days: int) -> None:
    """RC never falls with trust, benefit, depth, or a more recent contact."""
    start = close(deltas, benefit, depth, days + 1, 10).rc
    assert close(deltas + 1, benefit, depth, days + 1, 10).rc >= start
    assert close(deltas, benefit + 1, depth, days + 1, 10).rc > start
    assert close(deltas, benefit, depth + 1, days + 1, 10).rc > start
    assert close(deltas, benefit, depth, days, 10).rc >= start


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (100, "VERY_CLOSE"),
        (80, "VERY_CLOSE"),
        (Fraction(79999, 1000), "CLOSE"),
        (60, "CLOSE"),
        (40, "MIDDLING"),
        (20, "DISTANT"),
        (Fraction(1999, 100), "COLD"),
        (0, "COLD"),
    ],
)
def test_bands(value: int | Fraction, name: str, numbers: Numbers) -> None:
    """Bands begin at 80, 60, 40 and 20, compared unrounded."""
    assert band(value, numbers.closeness) == name


@pytest.mark.parametrize(
    ("quote", "expected", "pa"),
    [
        (1_100_000, 1_000_000, "66.7"),
        (900_000, 1_000_000, "100.0"),
        (1_300_000, 1_000_000, "0.0"),
        (2_000_000, 1_000_000, "0.0"),
        (1, 1, "100.0"),
        (5, 0, None),
        (5, None, None),
    ],
)
def test_price_acceptance_from_a_quote(quote: int, expected: int | None, pa: str | None, numbers: Numbers) -> None:
    """Acceptance falls from 100 at the expected price to 0 at 30 % more."""
    found = price_acceptance(quote, expected, numbers.closeness)
    assert (None if found is None else str(rounded(found, 1))) == pa


@pytest.mark.parametrize(
    ("sa", "pa", "weakest"), [(None, None, "RC"), (10, None, "SA"), (90, 5, "PA"), (5, 5, "SA"), (90, 90, "RC")]
)
def test_the_weakest_measure_is_the_lowest_known(sa: int | None, pa: int | None, weakest: str) -> None:
    """Unknown measures are never the weakest; of equal ones the first counts."""
    assert close(0, 0, 2, 1, 10, sa, pa).weakest == weakest


@pytest.mark.parametrize(
    ("rc", "cc", "count", "kind"),
    [
        (60, 60, 5, "ALL_ROUND"),
        (60, 59, 5, "RELATIONSHIP"),
        (59, 60, 5, "SOLUTION"),
        (59, 59, 7, "GROWING"),
        (90, 90, 4, None),
    ],
)
def test_which_seller_you_are(rc: int, cc: int, count: int, kind: str | None, numbers: Numbers) -> None:
    """The type follows from mean RC and CC; fewer than five key persons tell nothing."""
    one = Closeness(0, Fraction(0), 0, Fraction(0), Fraction(rc), None, None, Fraction(cc), Fraction(50), False)
    found = seller_type([one] * count, numbers.closeness)
    assert facts(found.type, found.rc, found.cc, found.people) == (kind, rc, cc, count)


def test_a_seller_without_key_persons_has_no_means(numbers: Numbers) -> None:
    """No key persons: the means are undefined and no type is told."""
    found = seller_type([], numbers.closeness)
    assert (found.rc, found.type, found.people) == (Undefined(Why.NO_KEY_PERSONS), None, 0)


@pytest.mark.parametrize(
    ("held", "stance", "point", "own", "days"),
    [
        ("A", Stance.N, "C", None, 21),
        ("D", Stance.SN, "D", None, 10),
        ("D", Stance.SN, "A", None, 5),
        ("EU", Stance.SP, "B", None, 7),
        ("U", Stance.H, "F", None, 30),
        ("A", Stance.H, "B", None, 30),
        ("A", Stance.H, "C", 3, 30),
        ("", None, "F", None, 45),
        ("", None, "B", None, 23),
        ("A", None, "A", None, 11),
        ("IU", None, "E", None, 21),
        ("U", Stance.SP, "C", None, 14),
        ("U", Stance.PS, "C", None, 10),
        ("U", Stance.NS, "C", None, 30),
        ("A", Stance.PS, "IMPL", None, 30),
        ("A", Stance.PS, "IMPL", 3, 30),
        ("A", Stance.PS, "A", 60, 60),
    ],
)
def test_cadence(held: str, stance: Stance | None, point: str, own: int | None, days: int, numbers: Numbers) -> None:
    """The tests of 9.2: shortest role, sooner for supporters, halved late, own days instead, H and IMPL fixed."""
    assert cadence(roles(held), stance, SyncPoint(point), own, numbers.cadence) == days


@pytest.mark.parametrize(
    ("days", "stance", "overdue"),
    [(None, None, 0), (10, None, 0), (11, None, 1), (99, Stance.H, 0), (99, Stance.N, 89)],
)
def test_overdue_begins_after_the_cadence(days: int | None, stance: Stance | None, overdue: int) -> None:
    """Nobody is overdue within the cadence, and a hostile person never."""
    assert overdue_days(days, 10, stance) == overdue
