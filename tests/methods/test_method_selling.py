"""Structured selling: SMART, funnel, offer, close, the six steps, objections (method.md 2.5)."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content.numbers import load_numbers
from cockpit.methods.numbers import Numbers
from cockpit.methods.selling.closing import close, hesitates
from cockpit.methods.selling.funnel import ELEMENTS, Element, funnel
from cockpit.methods.selling.offer import offer
from cockpit.methods.selling.smart import first_number, smart
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.contact import Need, Objective, Proposal, Question
from cockpit.model.enums import BuyingCycle, Layer, QuestionLevel
from cockpit.model.opportunity import Objection
from tests.methods.method_talks import TODAY, objective

NUMBERS = load_numbers().selling
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))

# -- the objective ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "score", "missing"),
    [
        ({}, 5, ""),
        ({"due": None}, 4, "T"),
        ({"due": TODAY}, 5, ""),
        ({"due": TODAY - dt.timedelta(days=1)}, 4, "T"),
        ({"what": " "}, 4, "S"),
        ({"what": None}, 4, "S"),
        ({"number": None}, 4, "M"),
        ({"unit": None}, 4, "M"),
        ({"unit": " "}, 4, "M"),
        ({"number": "0"}, 5, ""),
        ({"feasible_because": None}, 4, "A"),
        ({"what": None, "unit": None, "feasible_because": " ", "due": None}, 1, "SMAT"),
    ],
)
def test_smart_names_what_is_missing(changed: dict[str, Any], score: int, missing: str) -> None:
    """A pilot, feasible, linked, due in 20 days is 5 of 5; without a date 4 of 5, "T missing"."""
    found = smart(objective(**changed), linked=True, today=TODAY)
    assert (found.score, "".join(found.missing), found.begun) == (score, missing, True)


def test_an_objective_of_no_deal_or_account_is_not_relevant() -> None:
    """R is the link, whatever else is entered; without an objective only the link can be there."""
    assert smart(objective(), linked=False, today=TODAY).missing == ("R",)
    for nothing in (None, Objective()):
        linked, loose = (smart(nothing, linked=link, today=TODAY) for link in (True, False))
        assert (linked.score, loose.score, linked.begun) == (1, 0, False)
        assert "".join(loose.missing) == "SMART"
        assert linked.flaws == loose.flaws == ("NO_CUSTOMER_TOPIC",)


@pytest.mark.parametrize(
    ("changed", "flaws"),
    [
        ({}, ()),
        ({"customer_topic": " "}, ("NO_CUSTOMER_TOPIC",)),
        ({"customer_topic": None}, ("NO_CUSTOMER_TOPIC",)),
        ({"stretch": "1 pilot"}, ()),
        ({"stretch": "3 pilots on all lines"}, ()),
        ({"number": "2", "stretch": "1 pilot and a half"}, ("STRETCH_BELOW",)),
        ({"stretch": "all lines"}, ("STRETCH_WITHOUT_NUMBER",)),
        ({"stretch": "  "}, ()),
        ({"number": None, "stretch": "all lines"}, ()),
        ({"number": "1250000", "stretch": "150万元"}, ()),
        ({"number": "1250000", "stretch": "100万元", "customer_topic": None}, ("NO_CUSTOMER_TOPIC", "STRETCH_BELOW")),
    ],
)
def test_aiming_high_and_the_customers_topic_stand_beside_the_score(
    changed: dict[str, Any], flaws: tuple[str, ...]
) -> None:
    """A higher aim isn't below the objective, and the customer's topic is there; neither changes the score."""
    found = smart(objective(**changed), linked=True, today=TODAY)
    assert found.flaws == flaws
    assert found.score == (5 if changed.get("number", "1") is not None else 4)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", "2"), ("sign 1,250 seats", "1250"), ("12.5万", "125000"), ("１２万", "120000"), ("3m", "3000000"),
        ("3 m", "3"), ("3 months", "3"), ("3k seats", "3000"), ("2 亿", "200000000"), ("5千", "5000"), ("no", None), ("", None),
    ],
)  # fmt: skip
def test_the_first_number_of_a_text(text: str, number: str | None) -> None:
    """As people write amounts: thousands apart, wide signs, 万 and m; a unit is no multiple."""
    assert first_number(text) == (None if number is None else Decimal(number))


@given(DAYS, DAYS)
def test_every_day_from_today_on_is_timely(today: dt.date, due: dt.date) -> None:
    """T is there exactly where the day is today or later."""
    assert ("T" in smart(objective(due=due), linked=True, today=today).missing) == (due < today)


# -- questions --------------------------------------------------------------------------------------------

LETTERS = {"O": "OPEN", "E": "EXPLORE", "S": "SPECIFIC", "C": "CLOSED"}


def questions(levels: str) -> list[Question]:
    return [Question.model_validate({"level": LETTERS[one], "text": "?", "expected_answer": "!"}) for one in levels]


@pytest.mark.parametrize(
    ("levels", "share", "faults", "missing", "back_at"),
    [
        ("OOESC", Fraction(2, 5), "", "", None),
        ("OESC", Fraction(1, 4), "TOO_FEW_OPEN", "", None),
        ("OOOESSC", Fraction(3, 7), "", "", None),
        ("OOOEESSC", Fraction(3, 8), "TOO_FEW_OPEN", "", None),
        ("OOES", Fraction(1, 2), "LEVEL_MISSING", "CLOSED", None),
        ("OOSEC", Fraction(2, 5), "GOES_BACK", "", 4),
        ("OEOSC", Fraction(2, 5), "GOES_BACK", "", 3),
        ("COO", Fraction(2, 3), "LEVEL_MISSING GOES_BACK", "EXPLORE SPECIFIC", 2),
        ("C", Fraction(0), "LEVEL_MISSING TOO_FEW_OPEN", "OPEN EXPLORE SPECIFIC", None),
        ("", Undefined(Why.NO_QUESTIONS), "LEVEL_MISSING TOO_FEW_OPEN", "OPEN EXPLORE SPECIFIC CLOSED", None),
    ],
)
def test_a_funnel_goes_from_open_to_closed(
    levels: str, share: object, faults: str, missing: str, back_at: int | None
) -> None:
    """At least one question of each level, none going back, 40 % or more open; what is wrong is named with its place."""
    found = funnel(questions(levels), NUMBERS)
    assert found.open_share == share
    assert (" ".join(found.faults), " ".join(found.missing), found.back_at) == (faults, missing, back_at)
    assert found.well_formed == (not faults)
    assert sum(found.counts.values()) == len(levels)


def test_each_question_has_the_answer_we_expect() -> None:
    """Questions without one are named by their number; the funnel may be well-formed all the same."""
    asked = questions("OOESC")
    asked[1] = Question(level=QuestionLevel.OPEN, text="?", expected_answer=" ")
    asked[4] = Question(level=QuestionLevel.CLOSED, text="?")
    assert funnel(asked, NUMBERS).without_answer == (2, 5)
    assert funnel(asked, NUMBERS).well_formed


@given(st.text("OESC", max_size=12))
def test_a_funnel_is_well_formed_exactly_by_its_three_rules(levels: str) -> None:
    """Every level is there, the levels never fall, two of five are open."""
    rules = (
        {*levels} == {*"OESC"}
        and [*levels] == sorted(levels, key="OESC".index)
        and 5 * levels.count("O") >= 2 * len(levels)
    )
    assert funnel(questions(levels), NUMBERS).well_formed == rules


def test_each_layer_has_questions_of_its_own() -> None:
    """Three elements for each layer of the customer, none twice (method.md 2.5, own table)."""
    assert [*ELEMENTS] == [*Layer]
    assert [element for layer in Layer for element in ELEMENTS[layer]] == [*Element]


# -- feature, benefit, need -------------------------------------------------------------------------------


def need(id: str, **more: Any) -> Need:
    return Need.model_validate({"id": id, "account_id": "a", "text": "fewer stops", **more})


NEEDS = {
    "yes": need("yes", confirmed=True, confirmed_at=TODAY),
    "no": need("no"),
    "later": need("later", confirmed=True, confirmed_at=TODAY + dt.timedelta(days=1)),
}
ROW: Mapping[str, Any] = {"feature": "dashboard", "how_it_works": "reads the line", "benefit": "fewer stops"}


def rows(*given: Mapping[str, Any]) -> list[Proposal]:
    return [Proposal.model_validate(one) for one in given]


@pytest.mark.parametrize(
    ("row", "faults", "flagged", "answers"),
    [
        ({**ROW, "need_id": "yes"}, (), False, True),
        ({**ROW}, ("NO_NEED",), True, False),
        ({**ROW, "need_id": "gone"}, ("NO_NEED",), True, False),
        ({**ROW, "need_id": "no"}, ("NEED_NOT_CONFIRMED",), True, False),
        ({**ROW, "need_id": "later"}, ("NEED_NOT_CONFIRMED",), True, False),
        ({"feature": "dashboard", "need_id": "yes"}, ("NO_HOW", "NO_BENEFIT"), False, True),
        ({"benefit": "fewer stops", "how_it_works": " "}, ("NO_FEATURE", "NO_HOW", "NO_NEED"), False, False),
    ],
)
def test_a_feature_needs_a_confirmed_need(
    row: dict[str, Any], faults: tuple[str, ...], flagged: bool, answers: bool
) -> None:
    """A feature without a linked need that is confirmed by today is flagged "feature without need"."""
    (found,) = offer(rows(row), NEEDS, TODAY).rows
    assert (found.number, found.faults, found.without_need, found.answers_a_need) == (1, faults, flagged, answers)


@pytest.mark.parametrize(
    ("given_rows", "match", "options"),
    [
        ((), None, 0),
        (({"feature": "x", "need_id": "yes"},), None, 1),
        (({**ROW, "need_id": "yes"}, {**ROW, "need_id": "yes"}), True, 2),
        (({**ROW, "need_id": "yes"}, {"feature": "x"}), True, 1),
        (({**ROW, "need_id": "yes"}, {**ROW, "need_id": "no"}), False, 1),
        (({"benefit": "b", "need_id": "yes"},), True, 0),
    ],
)
def test_benefits_are_held_against_needs(
    given_rows: tuple[dict[str, Any], ...], match: bool | None, options: int
) -> None:
    """Each stressed benefit is linked to a confirmed need (check 5.1); features that answer one can be chosen from."""
    found = offer(rows(*given_rows), NEEDS, TODAY)
    assert (found.benefits_match, found.options) == (match, options)


# -- the close --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("att", "price", "options", "hesitates", "method", "reason"),
    [
        (4, 0, 0, True, "ASSUMPTIVE", "FIRM_SUPPORT"),
        (3, None, 0, False, "ASSUMPTIVE", "FIRM_SUPPORT"),
        (2, 10, 2, True, "CHOICE", "INTEREST_AND_OPTIONS"),
        (1, None, 3, False, "CHOICE", "INTEREST_AND_OPTIONS"),
        (2, 59, 1, False, "SPECIAL_BENEFIT", "PRICE_NOT_ACCEPTED"),
        (0, 59, 2, False, "SPECIAL_BENEFIT", "PRICE_NOT_ACCEPTED"),
        (None, 0, 2, True, "SPECIAL_BENEFIT", "PRICE_NOT_ACCEPTED"),
        (2, 60, 1, True, "SPECIAL_BENEFIT", "HESITATES"),
        (None, None, 0, True, "SPECIAL_BENEFIT", "HESITATES"),
        (2, 60, 1, False, None, "TOO_FEW_OPTIONS"),
        (0, 60, 2, False, None, "NOT_INTERESTED"),
        (-4, None, 2, False, None, "NOT_INTERESTED"),
        (None, 60, 2, False, None, "ATTITUDE_UNKNOWN"),
    ],
)
def test_the_close_follows_attitude_options_and_price(
    att: int | None, price: int | None, options: int, hesitates: bool, method: str | None, reason: str
) -> None:
    """+3 and above assumptive; +1 or +2 with two options choice; price below 60 or hesitating special benefit; else none."""
    found = close(att, price, options, hesitates=hesitates, numbers=NUMBERS)
    assert (found.method, found.reason) == (method, reason)


@pytest.mark.parametrize(
    ("kind", "who", "on", "resolved", "cycle", "hesitating"),
    [
        ("STALL", "ann", "2026-11-20", None, None, True),
        ("STALL", "ann", "2026-11-21", None, None, False),
        ("STALL", "bob", "2026-11-10", None, None, False),
        ("STALL", None, "2026-11-10", None, None, False),
        ("STALL", "ann", "2026-11-10", "2026-11-20", None, False),
        ("STALL", "ann", "2026-11-10", "2026-11-21", None, True),
        ("PRICE", "ann", "2026-11-10", None, None, False),
        ("PRICE", "ann", "2026-11-10", None, "CONCERN_RESOLUTION", True),
        ("PRICE", "ann", "2026-11-10", None, "PURCHASE_DECISION", False),
    ],
)
def test_who_stalls_hesitates(
    kind: str, who: str | None, on: str, resolved: str | None, cycle: str | None, hesitating: bool
) -> None:
    """An open objection of that person that stalls, once it was raised, or concerns marked for the person."""
    one = Objection.model_validate(
        {
            "id": "j",
            "opportunity_id": "o",
            "text": "later",
            "class": kind,
            "stakeholder_id": who,
            "on": on,
            "resolved_at": resolved,
        }
    )
    assert hesitates([one], "ann", BuyingCycle(cycle) if cycle else None, TODAY) == hesitating
    assert not hesitates([], "ann", None, TODAY)


def test_the_numbers_fit_together(numbers: Numbers) -> None:
    """40 % open, +3 and +1, two options, price 60."""
    own = numbers.selling
    assert (own.open_share, own.assumptive, own.choice, own.options, own.price) == (Fraction(2, 5), 3, 1, 2, 60)
