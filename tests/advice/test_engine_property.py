"""What holds for the advice of any dossier."""

from hypothesis import HealthCheck, given, settings

from cockpit.advice.engine import BookNumbers, advise, evaluate, situation_of
from cockpit.model.dossier import Dossier
from tests.advice.advice_dossiers import NUMBERS, TODAY
from tests.advice.advice_random import dossiers


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_the_order_is_total_and_parts_add_up(book: Dossier) -> None:
    """No two actions of a list are equal in all by which it is sorted; every score is the sum of its parts."""
    advice = evaluate(book, TODAY, NUMBERS, BookNumbers())
    for listed in (*(found.raw for found in advice.deals), advice.own):
        keys = [(-one.score, -one.parts["base"], one.rule, one.target_name, one.target_id) for one in listed]
        assert keys == sorted(set(keys))
        assert all(one.score == sum(one.parts.values()) for one in listed)
        assert len({one.id for one in listed}) == len(listed)
    for found in advice.deals:
        assert len(found.shown) <= 3
        assert all(one in found.raw for one in found.shown)
        assert len({one.family for one in found.shown}) == len(found.shown)
        people = [one.person.id for one in found.shown if one.person]
        assert len(set(people)) == len(people)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_advice_is_the_same_with_figures_of_closed_deals(book: Dossier) -> None:
    """A look at the account, which needs the people of closed deals too, says what the evaluation says."""
    evaluated = evaluate(book, TODAY, NUMBERS, BookNumbers())
    assert advise(situation_of(book, TODAY, NUMBERS, BookNumbers())) == evaluated
