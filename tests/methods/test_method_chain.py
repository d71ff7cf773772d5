"""Decision chain, enterprise relation, rivals and reach (method.md 5.4, 5.7)."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content.numbers import load_numbers
from cockpit.methods.chain import chain, chain_measure, enterprise, rivals
from cockpit.methods.exact import rounded
from cockpit.methods.numbers import Numbers
from cockpit.methods.reach import Via, best_path, influence_pairs, link
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.enums import Dept, LineKind, Role, Stance
from cockpit.model.people import InfluenceLine
from tests.methods.method_people import Someone, facts, roles

NUMBERS = load_numbers()
SEED_CHART = [
    Someone("ceo", roles=roles("A"), influence=100, rc=Fraction("24.5"), cc=Fraction("24.5")),
    Someone("cto", roles=roles("E"), influence=60, rc=Fraction("35.125"), sa=10, cc=Fraction("25.703125")),
    Someone("dir", roles=roles("EU"), influence=60, rc=Fraction("62.15"), sa=70, pa=60, cc=Fraction("64.075")),
    Someone("hr", roles=roles(""), influence=60, rc=Fraction("24.5"), cc=Fraction("24.5")),
    Someone("vp", roles=roles("D"), influence=80, rc=Fraction("68.475"), sa=75, pa=60, cc=Fraction("68.7375")),
]


def test_worked_example_of_the_chain(numbers: Numbers) -> None:
    """SC01: RC 48.7, SA 62.5 (coverage 60), PA 60.0 (60), CC 48.2."""
    four = chain(SEED_CHART, numbers.chain)
    shown = [
        facts(str(rounded(m.value, 1)), m.coverage) for m in (four.rc, four.sa, four.pa, four.cc) if m.value is not None
    ]
    assert shown == [("48.7", 90), ("62.5", 60), ("60.0", 60), ("48.2", 90)]
    assert (
        four.rc.value
        == (30 * Fraction("24.5") + 30 * Fraction("68.475") + 20 * Fraction("48.6375") + 10 * Fraction("62.15")) / 90
    )


def test_a_chain_without_an_approver(numbers: Numbers) -> None:
    """SC03: nobody has A, which counts 0: (0 x 30 + 24.5 x 30 + 47.625 x 10) / 70 = 17.3; SA and PA are unknown."""
    people = [
        Someone("zhou", roles=roles("U"), rc=Fraction("47.625"), cc=Fraction("47.625")),
        Someone("wu", roles=roles("D"), rc=Fraction("24.5"), cc=Fraction("24.5")),
    ]
    four = chain(people, numbers.chain)
    assert facts(str(rounded(four.rc.value or 0, 1)), four.rc.coverage) == ("17.3", 40)
    assert facts(four.sa.value, four.sa.coverage, four.pa.value) == (None, 0, None)
    assert [facts(part.role, part.mean) for part in four.rc.parts if not part.mean] == [(Role.A, 0)]


@pytest.mark.parametrize("people", [[], [Someone(rc=Fraction(90), sa=90, cc=Fraction(90))]])
def test_a_chain_with_nobody_in_any_role(people: list[Someone], numbers: Numbers) -> None:
    """Nobody in any role: RC and CC are 0 with coverage 0, SA and PA are not known."""
    four = chain(people, numbers.chain)
    assert facts(four.rc.value, four.rc.coverage, four.cc.value, four.sa.value) == (0, 0, 0, None)


def test_an_approver_without_the_value_is_left_out(numbers: Numbers) -> None:
    """A known approver whose acceptance is unknown is no hole: his role is left out, not counted 0."""
    people = [Someone("a", roles=roles("A")), Someone("d", roles=roles("D"), sa=80)]
    assert chain_measure(people, lambda p: p.sa, numbers.chain).value == 80


def test_influence_weighs_inside_a_role_and_zero_influence_is_a_plain_mean(numbers: Numbers) -> None:
    """Inside a role people weigh by influence; if all of it is 0 they weigh the same."""
    heavy = [Someone("x", roles=roles("AD"), influence=90, sa=100), Someone("y", roles=roles("AD"), influence=10, sa=0)]
    light = [Someone("x", roles=roles("AD"), influence=0, sa=100), Someone("y", roles=roles("AD"), influence=0, sa=0)]
    assert chain(heavy, numbers.chain).sa.value == 90
    assert chain(light, numbers.chain).sa.value == 50


PEOPLE = st.lists(
    st.builds(
        Someone,
        id=st.text("abc", min_size=1, max_size=2),
        roles=st.frozensets(st.sampled_from(Role)),
        influence=st.integers(0, 100),
        rc=st.fractions(0, 100, max_denominator=200),
        cc=st.fractions(0, 100, max_denominator=200),
        sa=st.none() | st.integers(0, 100),
        pa=st.none() | st.integers(0, 100),
    ),
    max_size=6,
)


@given(PEOPLE)
def test_every_measure_stays_in_range_and_its_parts_explain_it(people: list[Someone]) -> None:
    """Values are 0..100, coverage too, and a value is the weighted mean of its parts."""
    four = chain(people, NUMBERS.chain)
    for measured in (four.rc, four.sa, four.pa, four.cc):
        assert 0 <= measured.coverage <= 100
        if measured.value is not None and measured.coverage:
            weight = sum(part.weight for part in measured.parts)
            assert measured.value == sum(part.weight * part.mean for part in measured.parts) / weight
            assert 0 <= measured.value <= 100


@given(PEOPLE.filter(bool), st.integers(1, 20))
def test_more_closeness_never_lowers_the_chain(people: list[Someone], more: int) -> None:
    """If one person comes closer, the chain does not go farther."""
    better = [replace(people[0], rc=min(Fraction(100), people[0].rc + more)), *people[1:]]
    before, after = chain(people, NUMBERS.chain).rc.value, chain(better, NUMBERS.chain).rc.value
    assert before is not None
    assert after is not None
    assert after >= before


def test_enterprise_relation(numbers: Numbers) -> None:
    """Influence-weighted over key persons; acceptances over those who have them; breadth and single thread."""
    people = [
        Someone("x", influence=80, rc=Fraction(60), cc=Fraction(50), sa=70),
        Someone("y", influence=20, rc=Fraction(10), cc=Fraction(20)),
    ]
    found = enterprise(people, numbers.chain)
    assert not isinstance(found, Undefined)
    four = found.closeness
    assert facts(four.rc.value, four.cc.value, four.rc.coverage) == (50, 44, 100)
    assert facts(four.sa.value, four.sa.coverage, four.pa.value, four.pa.coverage) == (70, 80, None, 0)
    assert facts(found.breadth, found.single_thread) == (Fraction(1, 2), True)


def test_enterprise_relation_at_its_edges(numbers: Numbers) -> None:
    """No key persons: undefined. No influence at all: plain means. Two carriers: no single thread."""
    assert enterprise([], numbers.chain) == Undefined(Why.NO_KEY_PERSONS)
    people = [Someone("x", influence=0, rc=Fraction(60), sa=50), Someone("y", influence=0, rc=Fraction(80))]
    found = enterprise(people, numbers.chain)
    assert not isinstance(found, Undefined)
    assert facts(found.closeness.rc.value, found.closeness.sa.coverage, found.single_thread) == (70, 50, False)
    assert found.breadth == 1


def test_acceptance_is_covered_by_influence_where_there_is_any(numbers: Numbers) -> None:
    """Of 80 and 0 the one with influence covers all of it."""
    people = [Someone("x", influence=80, sa=50), Someone("y", influence=0)]
    found = enterprise(people, numbers.chain)
    assert not isinstance(found, Undefined)
    assert facts(found.closeness.sa.value, found.closeness.sa.coverage) == (50, 100)


def test_the_best_rival_is_the_one_closest_to_the_chain(numbers: Numbers) -> None:
    """Each rival's chain by the same formula; the lead is ours less the best one's."""
    people = [
        Someone("a", roles=roles("A"), competitor_closeness={"Acme": 60, "Best": 62}),
        Someone("d", roles=roles("D"), competitor_closeness={"Acme": 60, "Best": 62}),
        Someone("x", competitor_closeness={"Nobody": 99}),
    ]
    found = rivals(people, Fraction(50), numbers.chain)
    assert facts(found.best, found.gap, dict(found.closeness)) == ("Best", -12, {"Acme": 60, "Best": 62})
    assert rivals(people, None, numbers.chain).gap is None
    assert rivals([], Fraction(50), numbers.chain).best is None


def line(start: str, end: str, **more: Any) -> InfluenceLine:
    return InfluenceLine(from_id=start, to_id=end, **more)


TARGET = Someone("t", "T", dept=Dept.TECH, reports_to="boss")


@pytest.mark.parametrize(
    ("via", "lines", "factor"),
    [
        (Someone("p", standing=Stance.PS), [], "1"),
        (Someone("p", standing=Stance.SP), [line("p", "t")], "1"),
        (Someone("p"), [line("p", "t", strength=0)], "0.3"),
        (Someone("p"), [line("p", "t", kind=LineKind.CONFLICT)], "0.3"),
        (Someone("p"), [line("t", "p", strength=1)], "0.3"),
        (Someone("boss"), [], "1"),
        (Someone("p", reports_to="t"), [], "1"),
        (Someone("p", standing=Stance.SN, dept=Dept.TECH), [], "0.8"),
        (Someone("p", standing=Stance.SP, dept=Dept.TECH), [], "0.6"),
        (Someone("p", dept=Dept.HR), [], "0.3"),
    ],
)
def test_links(via: Someone, lines: list[InfluenceLine], factor: str, numbers: Numbers) -> None:
    """The best link that applies: power sponsor, line or reporting, sponsor, department, nothing."""
    assert link(via, TARGET, influence_pairs(lines), numbers.reach) == Fraction(factor)


def test_two_unknown_departments_are_not_one(numbers: Numbers) -> None:
    """People without a department are not in the same department."""
    assert link(Someone("p"), Someone("t"), frozenset(), numbers.reach) == Fraction("0.3")


def known(key: str, rc: int, **more: Any) -> Someone:
    return Someone(key, more.pop("name", key), contacted=more.pop("contacted", True), rc=Fraction(rc), **more)


@pytest.mark.parametrize(
    ("people", "kind", "who"),
    [
        ([], Via.NOBODY, None),
        ([TARGET], Via.NOBODY, None),
        ([known("t", 90, att=4)], Via.NOBODY, None),
        ([known("p", 90, att=1, attitude_raw=None)], Via.NOBODY, None),
        ([known("p", 90, att=2, contacted=False)], Via.NOBODY, None),
        ([known("p", 50, att=2), known("q", 90, att=1, attitude_raw=2)], Via.SUPPORTER, "p"),
        ([known("p", 50, att=0, attitude_raw=1), known("q", 40, att=0, attitude_raw=2)], Via.INTERESTED, "p"),
        ([known("p", 50, att=2), known("q", 60, att=2)], Via.SUPPORTER, "q"),
        ([known("p", 50, att=2, influence=40), known("q", 50, att=2, influence=60)], Via.SUPPORTER, "q"),
        ([known("p", 50, att=2, name="B"), known("q", 50, att=2, name="A")], Via.SUPPORTER, "q"),
        ([known("q", 50, att=2, name="A"), known("p", 50, att=2, name="A")], Via.SUPPORTER, "p"),
        ([known("p", 50, att=2, standing=Stance.SN), known("q", 90, att=4)], Via.SUPPORTER, "p"),
    ],
)
def test_best_path(people: list[Someone], kind: Via, who: str | None, numbers: Numbers) -> None:
    """A contacted supporter first, else somebody interested, else nobody; ties by influence, name, id."""
    path = best_path(TARGET, people, frozenset(), numbers.reach)
    assert (path.kind, path.person.id if path.person else None) == (kind, who)
    assert (path.reach > 0) is (who is not None)
    assert path.reach >= 0


def test_worked_reach(numbers: Numbers) -> None:
    """SC01: the VP reaches the CEO with 68.475 x 0.8 = 54.8."""
    vice = Someone("vp", "VP", contacted=True, rc=Fraction("68.475"), att=3, standing=Stance.SN)
    path = best_path(Someone("ceo"), [vice], frozenset(), numbers.reach)
    assert str(rounded(path.reach, 1)) == "54.8"
