"""The seller: own style by pairs, and four measures of success (method.md 2.6, 5.1)."""

import datetime as dt
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.methods.numbers import Numbers
from cockpit.methods.satisfaction import Word
from cockpit.methods.self_style import PAIRS, UNANSWERED, answered, are_answers, own_style
from cockpit.methods.success import forecast_errors, mean_closeness, point_before, satisfied, won_against_target
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.enums import Style
from cockpit.model.library import Target
from cockpit.model.opportunity import Opportunity
from tests.methods.method_people import facts

TODAY = dt.date(2026, 11, 20)
STYLES = tuple(Style)
ANSWERS = st.text("AB-", min_size=12, max_size=12)


def for_style(style: Style) -> str:
    """Answers that choose a style wherever it stands, and the first sentence elsewhere."""
    return "".join("B" if pair[1] is style else "A" for pair in PAIRS)


def test_every_style_meets_every_other_twice() -> None:
    """Six pairs of styles, each two times, once in either order, so that the place decides nothing."""
    assert Counter(PAIRS) == Counter([*combinations(STYLES, 2), *((b, a) for a, b in combinations(STYLES, 2))])


@pytest.mark.parametrize("style", Style)
def test_the_style_with_most_choices_is_ones_own(style: Style) -> None:
    """Chosen wherever it stands, a style has all of its 6 points of 12."""
    found = own_style(for_style(style))
    assert (found.points[style], found.style, found.highest) == (6, style, (style,))
    assert sum(found.points.values()) == found.answered == 12


def test_a_tie_is_mixed_and_a_part_is_no_answer() -> None:
    """Always the first sentence gives each style 3 points: all four tie; with one pair open nothing is said yet."""
    tie = own_style("A" * 12)
    assert (tie.style, tie.highest, {*tie.points.values()}) == (None, tuple(Style), {3})
    part = own_style(answered(for_style(Style.SOCIAL), 0, "-"))
    assert (part.style, part.highest, part.answered) == (None, (), 11)
    assert own_style(UNANSWERED).answered == 0


@given(ANSWERS)
def test_each_choice_is_one_point(answers: str) -> None:
    """Points are 0..6 a style and as many as there are answers; the style stands among the highest."""
    found = own_style(answers)
    assert all(0 <= points <= 6 for points in found.points.values())
    assert sum(found.points.values()) == found.answered == 12 - answers.count("-")
    assert bool(found.highest) == (found.answered == 12)
    assert all(found.points[one] == max(found.points.values()) for one in found.highest)


@given(ANSWERS, st.integers(0, 11), st.sampled_from("AB-"))
def test_one_answer_changes_one_pair(answers: str, number: int, answer: str) -> None:
    """The others stay as they were."""
    new = answered(answers, number, answer)
    assert are_answers(new)
    assert [a for n, a in enumerate(new) if n != number] == [a for n, a in enumerate(answers) if n != number]
    assert new[number] == answer


@pytest.mark.parametrize("text", ["", "A" * 11, "A" * 13, "a" * 12, "AAAAAA AAAAA", "AAAAAACAAAAA"])
def test_what_is_no_row_of_answers(text: str) -> None:
    """Twelve of A, B and -, nothing else."""
    assert not are_answers(text)


# -- success ----------------------------------------------------------------------------------------------


def deal(**values: Any) -> Opportunity:
    return Opportunity.model_validate(
        {
            "id": "o",
            "account_id": "a",
            "name": "o",
            "status": "WON",
            "amount": "100",
            "currency": "CNY",
            "closed_at": "2026-11-03",
            **values,
        }
    )


def target(month: str, amount: str, currency: str | None = "CNY") -> Target:
    return Target.model_validate({"id": month, "month": month, "amount": amount, "currency": currency})


def test_won_amounts_are_held_against_targets() -> None:
    """This month, and the year up to and with it; other months, lost deals and those without day or amount don't count."""
    deals = [
        deal(), deal(closed_at="2026-11-20", amount="50"), deal(closed_at="2026-02-01", amount="300"),
        deal(closed_at="2026-11-21"), deal(closed_at="2025-12-31"), deal(status="LOST"), deal(closed_at=None), deal(amount=None),
        deal(status="OPEN"),
    ]  # fmt: skip
    targets = [target("2026-11", "200"), target("2026-01", "400"), target("2026-12", "999"), target("2025-12", "9")]
    found = won_against_target(deals, targets, TODAY, "CNY")
    assert [*found] == ["CNY"]
    month, year = found["CNY"].month, found["CNY"].year
    assert facts(month.won, month.target, month.ratio) == (150, 200, Fraction(3, 4))
    assert facts(year.won, year.target, year.ratio) == (450, 600, Fraction(3, 4))


def test_currencies_are_never_added() -> None:
    """Each has its own line; a record without a currency has the book's; without a target, or one of 0, no ratio."""
    found = won_against_target(
        [deal(currency="EUR"), deal(currency=None, amount="7")],
        [target("2026-11", "14", None), target("2026-01", "0", "USD")],
        TODAY,
        "CNY",
    )
    assert [*found] == ["CNY", "EUR", "USD"]
    assert facts(found["CNY"].month.won, found["CNY"].month.ratio) == (7, Fraction(1, 2))
    assert facts(found["EUR"].year.won, found["EUR"].year.target) == (100, None)
    assert found["EUR"].year.ratio == found["USD"].year.ratio == Undefined(Why.NO_TARGET)
    assert facts(found["USD"].month.target, found["USD"].year.target, found["USD"].year.won) == (None, 0, 0)
    assert won_against_target([], [target("2026-12", "1")], TODAY, "CNY") == {}


MOVES = [
    {"on": "2026-09-01", "buying_stage": "EVALUATION"},
    {"on": "2026-10-04", "buying_stage": "DECISION"},
    {"on": "2026-10-04", "buying_stage": "EVALUATION"},
    {"on": "2026-10-05", "buying_stage": "APPROVAL"},
]


@pytest.mark.parametrize(
    ("values", "point"),
    [
        ({"stage_history": MOVES}, "C"),
        ({"stage_history": MOVES[1:2]}, "B"),
        ({"stage_history": MOVES[3:], "buying_stage": "APPROVAL", "entered_point_at": "2026-10-05"}, None),
        ({"buying_stage": "APPROVAL", "entered_point_at": "2026-10-04"}, "A"),
        ({"buying_stage": "APPROVAL"}, None),
        ({"entered_point_at": "2026-10-04"}, None),
        ({"stage_history": MOVES[:1], "buying_stage": "APPROVAL", "entered_point_at": "2026-09-20"}, "C"),
    ],
)
def test_where_a_deal_stood_before_its_end(values: dict[str, Any], point: str | None) -> None:
    """The last move up to 30 days before 3 November, of one day the later line; else the day of the present point."""
    assert point_before(deal(**values), dt.date(2026, 11, 3), 30) == point


def test_the_forecast_is_held_against_what_was_won(numbers: Numbers) -> None:
    """At B and at C, half a year ago: 0.75 x 100 + 0.50 x 200 = 175 forecast, 100 won: 75 % too hopeful."""
    at = {"closed_at": "2026-11-03"}
    deals = [
        deal(stage_history=MOVES[1:2], **at),
        deal(stage_history=MOVES[:1], amount="200", status="LOST", **at),
        deal(status="OPEN"), deal(closed_at="2026-11-21"), deal(closed_at="2025-11-19"), deal(closed_at=None),
        deal(amount=None, stage_history=MOVES[:1], **at), deal(**at),
    ]  # fmt: skip
    found = forecast_errors(deals, TODAY, "CNY", numbers.success, numbers.forecast)
    assert [*found] == ["CNY"]
    one = found["CNY"]
    assert facts(one.forecast, one.won, one.deals, one.unknown, one.error) == (175, 100, 2, 2, Fraction(3, 4))


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"stage_history": [{"on": "2026-01-01", "buying_stage": "IMPLEMENTATION"}]}, Fraction(0)),
        ({"stage_history": MOVES[:1]}, Fraction(-1, 2)),
        ({"stage_history": MOVES[:1], "status": "LOST"}, Undefined(Why.NOTHING_WON)),
        ({}, Undefined(Why.NO_CLOSED_DEAL)),
        ({"closed_at": "2026-11-20", "stage_history": MOVES[:1]}, Fraction(-1, 2)),
        ({"closed_at": "2025-11-20", "buying_stage": "NEED", "entered_point_at": "2025-01-01"}, Fraction(-9, 10)),
    ],
)
def test_a_forecast_may_have_no_error(values: dict[str, Any], error: object, numbers: Numbers) -> None:
    """Delivery was sure; where nothing was won, or no stage is known, there is a reason instead; 365 days ago still counts."""
    (found,) = forecast_errors([deal(currency=None, **values)], TODAY, "EUR", numbers.success, numbers.forecast).items()
    assert (found[0], found[1].error) == ("EUR", error)


def test_mean_closeness_of_the_chains() -> None:
    """Over the open deals with a value; without any there is a reason."""
    assert mean_closeness([Fraction(40), None, 60]) == 50
    assert mean_closeness([None]) == Undefined(Why.NO_OPEN_DEAL)


@pytest.mark.parametrize(
    ("asked", "gap", "word", "words"),
    [
        ([(8, Decimal("6.5")), (7, 7), (6, 8), (None, 3), (4, None)], Fraction(-1, 6), Word.DELIGHTED, (1, 1, 1)),
        ([(8, 6), (6, 8)], Fraction(0), Word.SATISFIED, (1, 0, 1)),
        ([(9, 8)], Fraction(1), Word.DISSATISFIED, (1, 0, 0)),
        ([(None, None)], Undefined(Why.NO_SATISFACTION), None, (0, 0, 0)),
    ],
)
def test_satisfaction_of_all_accounts(
    asked: list[tuple[Any, Any]], gap: object, word: Word | None, words: tuple[int, ...]
) -> None:
    """The mean of expectation less experience where both are known, its sign literal, and how many of each word."""
    found = satisfied(asked)
    assert (found.gap, found.word, tuple(found.words.values())) == (gap, word, words)
    assert found.accounts == sum(words)
