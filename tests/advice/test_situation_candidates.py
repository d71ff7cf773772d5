"""Whom a text names: {cand}, {swing} and the best person to develop as coach (method.md 9.5)."""

from typing import Any

import pytest

from cockpit.advice.engine import BookNumbers, situation_of
from cockpit.advice.situation import AccountSituation
from cockpit.content.numbers import load_numbers
from cockpit.model.dossier import Dossier
from tests.advice.advice_dossiers import NUMBERS, TODAY, Row, contact, deal, dossier, part, person


def situation(book: Dossier) -> AccountSituation:
    return situation_of(book, TODAY, NUMBERS, BookNumbers())


def named(found: Any) -> str | None:
    return found.id if found else None


def candidates(**people: Row) -> Any:
    """A deal of people given as fields of person and part; all contacted 5 days ago unless ``met`` is False."""
    stakeholders = [person(id, influence=row.get("influence", 50), name=row.get("name", id)) for id, row in people.items()]
    parts = [
        part(id, row.get("roles", ""), stance=row.get("stance"), **({"att": row["att"]} if "att" in row else {}))
        for id, row in people.items()
    ]
    met = [contact(id, 5) for id, row in people.items() if row.get("met", True)]
    book = dossier(stakeholders=stakeholders, opportunities=[deal()], participations=parts, interactions=met)
    return situation(book).deals[0]


@pytest.mark.parametrize(
    ("people", "candidate"),
    [
        ({}, None),
        ({"a": {"att": 0, "met": False}}, None),
        ({"a": {"att": -1}}, None),
        ({"a": {}}, None),
        ({"a": {"att": 1, "stance": "NS"}, "b": {"att": 1, "stance": "H"}}, None),
        ({"a": {"att": 0}, "b": {"att": 1}}, "b"),
        ({"a": {"att": 0, "influence": 40}, "b": {"att": 4, "influence": 39}}, "a"),
        ({"a": {"att": 0, "influence": 39}, "b": {"att": 1, "influence": 20}}, "b"),
        ({"a": {"att": 0, "influence": 90}, "b": {"att": 0, "influence": 91}}, "b"),
        ({"a": {"att": 1, "name": "Y"}, "b": {"att": 1, "name": "X"}}, "b"),
        ({"a": {"att": 1, "name": "X"}, "b": {"att": 1, "name": "X"}}, "a"),
        ({"a": {"att": 0, "influence": 100}, "b": {"att": 1, "influence": 41}}, "a"),
    ],
)
def test_the_candidate(people: dict[str, Row], candidate: str | None) -> None:
    """Contacted, att >= 0, not NS or H, influence from 40 if there is any; highest of 20 att + RC + influence / 2."""
    assert named(candidates(**people).candidate) == candidate


@pytest.mark.parametrize(
    ("people", "coach"),
    [
        ({"a": {"att": 1}}, None),
        ({"a": {"att": 2, "met": False}}, None),
        ({"a": {"att": 2}}, "a"),
        ({"a": {"att": 2, "influence": 10}, "b": {"att": 2, "influence": 30}}, "b"),
        ({"a": {"influence": 100}, "b": {"att": 2, "influence": 10}}, "b"),
    ],
)
def test_the_best_candidate_for_a_coach(people: dict[str, Row], coach: str | None) -> None:
    """The same formula among those who are met, at +2 or more, with RC from 40."""
    assert named(candidates(**people).coach_candidate) == coach


def test_the_weights_of_candidates_are_the_user_s() -> None:
    """Every number of the formula can be changed."""
    book = dossier(
        stakeholders=[person("a", influence=90), person("b", influence=50)],
        opportunities=[deal()],
        participations=[part("a", att=0), part("b", att=1)],
        interactions=[contact("a", 5), contact("b", 5)],
    )
    for change, candidate in (({}, "b"), ({"advice.candidate.attitude": 2}, "a")):
        (found,) = situation_of(book, TODAY, load_numbers(change), BookNumbers()).deals
        assert named(found.candidate) == candidate


def test_a_coach_must_be_close() -> None:
    """Below RC 40 nobody is a candidate."""
    book = dossier(
        stakeholders=[person("a", trust_base=0, contact_depth=0)],
        opportunities=[deal()],
        participations=[part("a", att=2)],
        interactions=[contact("a", 100)],
    )
    assert situation(book).deals[0].coach_candidate is None


@pytest.mark.parametrize(
    ("people", "swing"),
    [
        ({}, None),
        ({"a": {"roles": "U", "att": 0}}, None),
        ({"a": {"roles": "A", "att": 2}, "b": {"roles": "D", "att": -3}}, None),
        ({"a": {"roles": "E", "att": 1}, "b": {"roles": "A", "att": -2}}, "b"),
        ({"a": {"roles": "E"}, "b": {"roles": "E", "att": 1}}, "b"),
        ({"a": {"roles": "E", "att": -1}, "b": {"roles": "E"}}, "b"),
        ({"a": {"roles": "E", "att": -1}, "b": {"roles": "E", "att": 0}}, "b"),
        ({"a": {"roles": "E", "met": False}, "b": {"roles": "E", "influence": 10}}, "b"),
        ({"a": {"roles": "E", "influence": 50}, "b": {"roles": "E", "influence": 60}}, "b"),
        ({"a": {"roles": "E", "name": "Y"}, "b": {"roles": "E", "name": "X"}}, "b"),
        ({"a": {"roles": "E", "name": "X"}, "b": {"roles": "E", "name": "X"}}, "a"),
    ],
)
def test_the_swing(people: dict[str, Row], swing: str | None) -> None:
    """A/D/E below +2 and above -3: role points, att (unknown 0), contacted first, influence, name, id."""
    assert named(candidates(**people).swing) == swing
