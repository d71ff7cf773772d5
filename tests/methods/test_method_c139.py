"""C139: counts, index, bands, coach quality, suggestions and readings (method.md 3.6)."""

from fractions import Fraction
from typing import Any

import pytest

from cockpit.methods import c139 as method
from cockpit.methods.numbers import Numbers
from cockpit.model.enums import Confidence, SyncPoint
from cockpit.model.opportunity import C139
from tests.methods.method_people import Someone, facts, roles


def board(claimed: int, confirmed: int, first: int, win: bool | None) -> C139:
    states = ["CONFIRMED"] * confirmed + ["CLAIMED"] * claimed
    raw: dict[str, Any] = {"clear": {str(i): {"state": s} for i, s in enumerate(states, 1)}, "win": win}
    raw["first"] = {str(i): i <= first for i in range(1, 4)}
    return C139.model_validate(raw)


@pytest.mark.parametrize(
    ("coach", "claimed", "confirmed", "first", "win", "index"),
    [
        (True, 0, 9, 3, True, 100),
        (True, 1, 8, 1, False, 54),
        (False, 3, 0, 0, False, 6),
        (True, 2, 2, 1, False, 32),
        (False, 0, 0, 0, False, 0),
        (False, 0, 9, 3, True, 63),
        (True, 0, 0, 0, None, 10),
    ],
)
def test_index(
    coach: bool, claimed: int, confirmed: int, first: int, win: bool | None, index: int, numbers: Numbers
) -> None:
    """The tests of 3.6; without a coach First and Win count half and confirmed items keep their points."""
    values = method.counts(board(claimed, confirmed, first, win))
    assert (len(values.claimed), len(values.confirmed), values.first, values.win) == (
        claimed,
        confirmed,
        first,
        win is True,
    )
    assert method.index_of(values, coach, numbers.c139) == index


@pytest.mark.parametrize(
    ("index", "band"),
    [(100, "STRONG"), (80, "STRONG"), (79, "GOOD"), (60, "GOOD"), (40, "OPEN"), (39, "WEAK"), (0, "WEAK")],
)
def test_bands_of_the_index(index: int, band: str, numbers: Numbers) -> None:
    """Strong from 80, good from 60, open from 40, weak below."""
    assert method.band(Fraction(index), numbers.c139) == band


@pytest.mark.parametrize(
    ("att", "confidence", "rc", "days", "reasons"),
    [
        (2, Confidence.CONFIRMED, 60, 30, ()),
        (4, Confidence.OBSERVED, 99, 0, ()),
        (1, Confidence.OBSERVED, 60, 30, ("NOT_SUPPORTER",)),
        (None, None, 60, 30, ("NOT_SUPPORTER", "ONLY_WORDS")),
        (3, Confidence.CLAIMED, 60, 30, ("ONLY_WORDS",)),
        (3, Confidence.OBSERVED, 59, 31, ("NOT_CLOSE", "NOT_RECENT")),
        (3, Confidence.OBSERVED, 80, None, ("NOT_RECENT",)),
    ],
)
def test_coach_quality(
    att: int | None,
    confidence: Confidence | None,
    rc: int,
    days: int | None,
    reasons: tuple[str, ...],
    numbers: Numbers,
) -> None:
    """A high-quality coach passes all four tests; each failed one is named."""
    assert method.weak_coach_reasons(att, confidence, Fraction(rc), days, numbers.c139) == reasons


@pytest.mark.parametrize(
    ("values", "coach", "point", "said"),
    [
        (board(9, 0, 0, True), True, "B", ("TOP_ONLY",)),
        (board(9, 0, 2, False), True, "B", ("WORK_TOP",)),
        (board(9, 0, 2, None), False, "B", ("WORK_TOP", "ONLY_CLAIMS")),
        (board(9, 0, 0, False), True, "B", ()),
        (board(4, 0, 1, False), True, "C", ("BLIND",)),
        (board(5, 0, 1, False), True, "C", ()),
        (board(0, 0, 1, False), True, "D", ()),
        (board(0, 0, 1, False), True, "IMPL", ()),
        (board(9, 0, 3, True), True, "A", ()),
    ],
)
def test_readings(values: C139, coach: bool, point: str, said: tuple[str, ...], numbers: Numbers) -> None:
    """What a pattern of values says, in the method's order; nothing is blind before C or after the sale."""
    assert method.readings(method.counts(values), coach, SyncPoint(point), numbers.c139) == said


@pytest.mark.parametrize(
    ("people", "top"),
    [
        ([], None),
        ([("E", 100, "e")], None),
        ([("D", 80, "d"), ("A", 20, "a")], "a"),
        ([("A", 20, "b"), ("A", 90, "a")], "a"),
        ([("D", 80, "y"), ("D", 80, "x"), ("D", 70, "a")], "x"),
        ([("D", 80, "y", "Ada"), ("D", 80, "x", "Bea")], "y"),
        ([("D", 80, "y", "Ada"), ("D", 80, "x", "Ada")], "x"),
    ],
)
def test_top_decision_maker(people: list[Any], top: str | None) -> None:
    """The approver with most influence, else the decision-maker; ties by name, then id."""
    found = method.top_decision_maker([Someone(k, (*n, k)[0], roles=roles(held), influence=i) for held, i, k, *n in people])
    assert (found.id if found else None) == top


def person(held: str, influence: int, att: int | None, sa: int | None = None) -> Someone:
    return Someone(held, held, roles=roles(held), influence=influence, att=att, sa=sa)


@pytest.mark.parametrize(
    ("people", "first", "win"),
    [
        ([], (False, False, False), False),
        ([person("A", 50, 3, 75), person("D", 10, 2, 80)], (True, False, True), True),
        ([person("A", 100, 2, 74), person("D", 80, 3, 80)], (False, True, True), False),
        ([person("A", 100, 2, None), person("E", 60, 0, 80)], (False, False, False), False),
        ([person("A", 50, 2, 75), person("E", 59, 4, None)], (True, False, True), False),
        ([person("A", 50, 2, 75), person("D", 10, 2, 74)], (False, False, True), False),
        ([person("A", 50, 2, 75), person("E", 60, 4, 74)], (False, True, True), False),
        ([person("U", 90, 4, 90), person("I", 90, 4, 90)], (False, False, False), False),
        (
            [person("A", 50, 2), person("D", 50, 2), person("E", 50, 0), person("E", 50, 1)],
            (False, False, False),
            False,
        ),
        ([person("E", 60, 3, 90)], (True, True, True), False),
    ],
)
def test_suggested_first_and_win(
    people: list[Someone], first: tuple[bool, bool, bool], win: bool, numbers: Numbers
) -> None:
    """F1 by acceptance of all, F2 by one weighty helper, F3 by strict majority, W by the top man."""
    found = method.suggested(people, numbers.c139)
    assert facts(found.first, found.win) == (first, win)
