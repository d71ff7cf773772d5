"""The random accounts are worth their name: what is said of all of them is said of nearly every rule."""

import pytest

from cockpit.advice.engine import evaluate
from cockpit.advice.hints import HINTS
from cockpit.advice.suggestion import Advice, DealAdvice
from cockpit.advice.warnings import WARNINGS
from tests.advice.advice_dossiers import NUMBERS, TODAY
from tests.advice.advice_random import BOOK, later, random_dossier


@pytest.fixture(scope="module")
def advices() -> list[Advice]:
    return [evaluate(random_dossier(seed), TODAY, NUMBERS, BOOK) for seed in range(200)]


def test_nearly_every_rule_fires_in_two_hundred_books(advices: list[Advice]) -> None:
    """At least 80 of the 86 rules, and eight actions a book."""
    fired = [one.rule for advice in advices for listed in (advice.own, *(d.raw for d in advice.deals)) for one in listed]
    assert len(set(fired)) >= 80
    assert len(fired) >= 8 * len(advices)


def test_every_warning_and_hint_is_given_in_two_hundred_books(advices: list[Advice]) -> None:
    """N01..N10 and M01..M14."""
    told: list[Advice | DealAdvice] = [*advices, *(deal for advice in advices for deal in advice.deals)]
    assert {one.id for said in told for one in said.warnings} == set(WARNINGS)
    assert {one.id for said in told for one in said.hints} == set(HINTS)


def test_advice_is_kept_for_days_in_many_books(advices: list[Advice]) -> None:
    """A third of the books and more can wait until the day after tomorrow: keeping them is no empty promise."""
    waiting = [one for one in advices if one.revisit_on is None or one.revisit_on > later(1)]
    assert 3 * len(waiting) >= len(advices)
