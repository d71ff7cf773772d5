"""Every rule fires where its condition holds and stays silent where one part of it does not (method.md 10)."""

import pytest

from cockpit.advice.rule import RULES, Rule
from tests.advice.case_files import Case, along_the_points, cases, tables
from tests.advice.rule_runner import outcome, reasons_for

TABLES = tables()
ALL = list(cases(TABLES))
IDS = {rule.id for rule in RULES}


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_rule_fires_exactly_where_its_condition_holds(case: Case) -> None:
    """One fact beside the limit is enough to silence a rule, and an unknown one too (method.md 9.1)."""
    said = outcome(case.id, case.spec)
    assert bool(said) is case.fires
    if case.fires and "facts" in case.spec:
        assert said == {key: tuple(v) if isinstance(v, list) else v for key, v in case.spec["facts"].items()}
    elif case.fires:
        assert said is True or set(said or {}) <= {"miss", "unconf", "obst", "dos", "ms", "sync"}


@pytest.mark.parametrize("rule", sorted(IDS))
def test_a_rule_speaks_at_its_sync_points_alone(rule: str) -> None:
    """The same book moved from point to point: the rule fires at those its condition names and at no other."""
    fired = [point for point, spec in along_the_points(TABLES[rule]) if outcome(rule, spec)]
    assert " ".join(fired) == TABLES[rule]["points"]


@pytest.mark.parametrize("rule", list(RULES), ids=lambda rule: rule.id)
def test_a_rule_has_the_family_and_base_of_the_method(rule: Rule) -> None:
    """What decides its place in the ranking (method.md 10)."""
    assert f"{rule.family} {rule.base}" == TABLES[rule.id]["is"]


@pytest.mark.parametrize("rule", sorted(IDS))
def test_a_rule_gives_its_reasons(rule: str) -> None:
    """The facts that its condition names, in their order, in the book in which it fires."""
    (book,) = (case.spec for case in ALL if case.id == rule and case.label == "as it stands")
    assert " ".join(reasons_for(rule, book)) == TABLES[rule]["why"]


def test_every_rule_has_its_cases() -> None:
    """All 86 rules have a book in which they fire and a near miss; no case is of a rule that is not there."""
    assert len(IDS) == 86
    assert {case.id for case in ALL if case.fires} == IDS
    assert {case.id for case in ALL if not case.fires} == IDS


@pytest.mark.parametrize("rule", list(RULES), ids=lambda rule: rule.id)
def test_a_rule_says_what_it_means(rule: Rule) -> None:
    """The docstring of its function is the condition in one sentence."""
    meaning = rule.condition.__doc__
    assert meaning
    assert meaning.endswith(".")
    assert "\n" not in meaning
