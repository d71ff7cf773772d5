"""The score of 9.3: each part by its own line of the table, and the parts add up."""

from typing import Any

import pytest

from cockpit.advice.engine import BookNumbers, situation_of
from cockpit.advice.person import PersonInDeal
from cockpit.advice.rule import Kind, Rule
from cockpit.advice.score import NAMES, DealParts, deal_parts, milestone_points, person_parts, total, wide_parts
from cockpit.advice.situation import DealSituation
from cockpit.model.enums import Segment
from tests.advice.advice_dossiers import NUMBERS, TODAY, contact, day, deal, dossier, part, person

SCORE = NUMBERS.advice.score
NOTHING = DealParts(0, 0, 0)


def rule(base: int = 40, kind: Kind = Kind.PERSON) -> Rule:
    return Rule("X", kind, "ACCESS", base, lambda *_: True)


def situation(**fields: Any) -> DealSituation:
    """A deal with one person ``p`` whose fields are given; ``met`` days ago."""
    met, roles, stance = fields.pop("met", None), fields.pop("roles", ""), fields.pop("stance", None)
    book = dossier(
        stakeholders=[person("p", **fields)],
        opportunities=[deal("C")],
        participations=[part("p", roles, stance=stance)],
        interactions=[contact("p", met)] if met is not None else [],
    )
    return situation_of(book, TODAY, NUMBERS, BookNumbers()).deals[0]


def someone(**fields: Any) -> PersonInDeal:
    return situation(**fields).people[0]


@pytest.mark.parametrize(
    ("roles", "points"), [("A", 12), ("D", 12), ("E", 8), ("I", 5), ("U", 4), ("", 0), ("UE", 8), ("IU", 5)]
)
def test_role_counts_the_highest(roles: str, points: int) -> None:
    """The highest of the person's roles gives the points."""
    assert person_parts(rule(), someone(roles=roles), NOTHING, SCORE)["role"] == points


@pytest.mark.parametrize(("veto", "points"), [(True, 4), (False, 0), (None, 0)])
def test_veto(veto: bool | None, points: int) -> None:
    """Whoever can stop the deal alone counts 4 more."""
    assert person_parts(rule(), someone(veto_holder=veto), NOTHING, SCORE)["veto"] == points


@pytest.mark.parametrize(
    ("days", "points"), [(None, 0), (0, 0), (10, 0), (11, 1), (15, 5), (16, 6), (19, 9), (20, 10), (300, 10)]
)
def test_overdue_counts_steps_of_the_cadence(days: int | None, points: int) -> None:
    """min(10, floor(10 x (days - cadence) / cadence)) with a cadence of 10 days."""
    assert person_parts(rule(), someone(cadence_days=10, met=days), NOTHING, SCORE)["overdue"] == points


def test_overdue_rounds_down() -> None:
    """22 days at a cadence of 14 are 5.7 steps: 5 points."""
    assert person_parts(rule(), someone(roles="D", met=22), NOTHING, SCORE)["overdue"] == 5


def test_hostile_people_are_never_overdue() -> None:
    """H is watched only."""
    assert person_parts(rule(), someone(stance="H", met=300), NOTHING, SCORE)["overdue"] == 0


@pytest.mark.parametrize(
    ("days", "base", "points"), [(0, 49, -8), (2, 49, -8), (3, 49, 0), (None, 49, 0), (2, 50, 0), (2, 6, -8)]
)
def test_fatigue(days: int | None, base: int, points: int) -> None:
    """-8 for somebody contacted within 2 days, unless the rule is strong."""
    assert person_parts(rule(base), someone(met=days), NOTHING, SCORE)["fatigue"] == points


@pytest.mark.parametrize(
    ("days", "points"), [(None, 0), (-1, 0), (0, 8), (7, 8), (8, 6), (14, 6), (15, 0)]
)
def test_milestone(days: int | None, points: int) -> None:
    """+8 within 7 days, +6 within 14, else 0, also when it is past."""
    assert milestone_points(days, SCORE) == points


@pytest.mark.parametrize(
    ("point", "stage"), [("F", 0), ("E", 2), ("D", 4), ("C", 8), ("B", 10), ("A", 10), ("IMPL", 2), (None, 0)]
)
def test_stage(point: str | None, stage: int) -> None:
    """By sync point; an unknown stage is F."""
    book = dossier(opportunities=[deal(point, next_milestone_at=day(5))])
    (found,) = situation_of(book, TODAY, NUMBERS, BookNumbers()).deals
    assert deal_parts(found, None, SCORE) == DealParts(stage, 8, 0)


@pytest.mark.parametrize(
    ("segment", "points"),
    [(Segment.ATTACK, 4), (Segment.DEFEND, 4), (Segment.MAINTAIN, 1), (Segment.DROP, -15), (None, 0)],
)
def test_segment(segment: Segment | None, points: int) -> None:
    """By segment of the account, with and without a deal."""
    assert deal_parts(None, segment, SCORE) == DealParts(0, 0, points)


def test_closed_deals_have_no_stage_and_no_milestone() -> None:
    """O26 is asked with stage and milestone 0 (9.4.1)."""
    book = dossier(opportunities=[deal("A", status="WON", next_milestone_at=day(3))])
    (found,) = situation_of(book, TODAY, NUMBERS, BookNumbers()).deals
    assert deal_parts(found, Segment.ATTACK, SCORE) == DealParts(0, 0, 4)


@pytest.mark.parametrize(("miss", "points"), [((), 0), (("1",), 2), (tuple("12345"), 10), (tuple("123456"), 10)])
def test_missing_counts_items(miss: tuple[str, ...], points: int) -> None:
    """min(10, 2 x missing items), for the rule that names them."""
    assert wide_parts(rule(kind=Kind.DEAL), {"miss": miss}, NOTHING, SCORE)["missing"] == points


def test_other_deal_rules_have_no_part_missing() -> None:
    """Only what names missing items has the part."""
    assert "missing" not in wide_parts(rule(kind=Kind.DEAL), {}, NOTHING, SCORE)


def test_a_deal_rule_is_deal_wide() -> None:
    """+8, no role, no overdue, no fatigue; and all of its deal's parts."""
    parts = wide_parts(rule(38, Kind.DEAL), {}, DealParts(8, 6, 4), SCORE)
    assert parts == dict.fromkeys(NAMES, 0) | {
        "base": 38, "deal_wide": 8, "stage": 8, "milestone": 6, "segment": 4,
    }  # fmt: skip
    assert total(parts) == 64


def test_the_example_of_the_method() -> None:
    """SC05, S19 on VP Shen: 54 + 12 + 10 + 10 + 4 = 90."""
    shen = someone(roles="D", cadence_days=5, met=16)
    parts = person_parts(rule(54), shen, DealParts(10, 0, 4), SCORE)
    assert {name: value for name, value in parts.items() if value} == {
        "base": 54, "role": 12, "stage": 10, "overdue": 10, "segment": 4,
    }  # fmt: skip
    assert total(parts) == 90
