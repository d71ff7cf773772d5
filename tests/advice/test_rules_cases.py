"""Every rule fires where its condition holds and stays silent where one part of it does not (method.md 10)."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cockpit.advice.rule import RULES, Rule
from tests.advice.rule_runner import outcome
from tests.advice.small_book import Spec, merged

CASES = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """A rule, a book, and whether the rule fires in it for the person ``p``, the deal, the account."""

    rule: str
    label: str
    spec: Spec
    fires: bool

    def __str__(self) -> str:
        return f"{self.rule} {'' if self.fires else 'not '}{self.label}"


def cases() -> Iterator[Case]:
    for file in sorted(CASES.glob("*.toml")):
        if file.stem in ("warnings", "hints"):
            continue
        for rule, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
            base = {key: value for key, value in table.items() if key not in ("also", "not")}
            yield Case(rule, "as it stands", base, True)
            for fires, changes in ((True, table.get("also", [])), (False, table["not"])):
                for change in changes:
                    yield Case(rule, _label(change), merged(base, change), fires)


def _label(change: dict[str, Any]) -> str:
    return ", ".join(f"{who} {what}" for who, what in change.items()).replace("'", "")


ALL = list(cases())


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_rule_fires_exactly_where_its_condition_holds(case: Case) -> None:
    """One fact beside the limit is enough to silence a rule, and an unknown one too (method.md 9.1)."""
    said = outcome(case.rule, case.spec)
    assert bool(said) is case.fires
    if case.fires and "facts" in case.spec:
        assert said == {key: tuple(v) if isinstance(v, list) else v for key, v in case.spec["facts"].items()}
    elif case.fires:
        assert said is True or set(said or {}) <= {"miss", "unconf", "obst", "dos", "ms", "sync"}


def test_every_rule_has_its_cases() -> None:
    """No rule without a book in which it fires and a near miss."""
    assert {case.rule for case in ALL if case.fires} == {rule.id for rule in RULES}
    assert {case.rule for case in ALL if not case.fires} == {rule.id for rule in RULES}


@pytest.mark.parametrize("rule", list(RULES), ids=lambda rule: rule.id)
def test_a_rule_says_what_it_means(rule: Rule) -> None:
    """The docstring of its function is the condition in one sentence."""
    meaning = rule.condition.__doc__
    assert meaning
    assert meaning.endswith(".")
    assert "\n" not in meaning
