"""Where the other figures of a deal, a person and an action come from."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cockpit.advice.engine import advise
from cockpit.advice.people import situation_of
from cockpit.advice.situation import DealSituation
from cockpit.content.texts import Texts
from cockpit.desk.derivation import (
    action_score,
    assessment,
    attention,
    behaviour,
    course,
    dimensions,
    effective,
    five_arrows,
    graded,
    influence,
    map_of,
    resources,
)
from cockpit.desk.explaining import named
from cockpit.model.account import PastProject
from cockpit.model.library import Action
from cockpit.model.opportunity import Opportunity, ResourceRequest
from cockpit.model.people import Attitude
from tests.desk.test_derivation import BOOK, EN, NUMBERS, TODAY, account_with

DEAL = {"opportunity_id": "opp"}


def deal_with(facts: Mapping[str, Any] | None = None, without: str = "", **arrays: Any) -> DealSituation:
    """The seed's deal with these facts of the deal and records of other arrays."""
    seen = account_with(without=without)
    deal = Opportunity.model_validate({**seen.dossier.opportunities[0].model_dump(by_alias=True), **(facts or {})})
    return situation_of(replace(seen.dossier, opportunities=(deal,), **arrays), TODAY, NUMBERS, BOOK).deals[0]


def request(id_: str, status: str, **facts: Any) -> ResourceRequest:
    return ResourceRequest.model_validate({"id": id_, **DEAL, "status": status, **facts})


REQUESTS = (
    request("1", "GRANTED"),
    request("2", "USED"),
    request("3", "WANTED", kind="EXPERT", who="Anna"),
    request("4", "REFUSED"),
)
PROJECTS = tuple(
    PastProject.model_validate({"id": str(n), "account_id": "acc", "name": "p", "budget": b, "award_amount": a, "winner": "Vantor",
     "milestones": {"START": "2025-01-01", "TENDER": "2025-02-20"}, "rivals": [{"name": "Vantor", "quote": a}]})
    for n, (b, a) in enumerate(((100, 92), (200, 178)))
)  # fmt: skip


def test_resources_are_granted_of_all() -> None:
    """Two of four given: 50; each one more is worth 25, called by what and who it is (method.md 5.6)."""
    found = resources(deal_with(resource_requests=REQUESTS), EN)
    assert found.result == 50
    assert [(gain.text, gain.to) for gain in found.gains] == [
        ("granted: expert Anna", Fraction(75)),
        ("granted: ?", Fraction(75)),
    ]
    nothing = resources(deal_with(), EN)
    assert (nothing.result, nothing.gains, len(nothing.notes)) == (None, (), 1)


def test_past_projects_say_what_they_predict() -> None:
    """Budget 150 × mean 0.905; start to tender 50 days; one element more is worth 20 points (method.md 5.7)."""
    facts = {"budget_amount": "150", "project_start_at": "2026-10-01"}
    found = behaviour(deal_with(facts, project_history=PROJECTS), EN)
    assert found.result == 60
    assert {gain.by for gain in found.gains} == {20}
    assert found.notes[0] == "expected award: 136"
    assert "usual winner: Vantor" in found.notes
    assert any("tender expected on 2026-11-20, 50 days after project start" in note for note in found.notes)
    one = behaviour(deal_with(facts, project_history=PROJECTS[:1]), EN)
    assert one.notes[-1] == "only one past project: little to go by"
    assert behaviour(deal_with(), EN).notes == ()


def test_five_dimensions_stand_side_by_side() -> None:
    """Each is a figure of its own; what is not known is a question mark."""
    found = dimensions(deal_with(resource_requests=REQUESTS), EN)
    assert found.result is None
    assert found.said.endswith("TAS 32 · ECM 48 · MCI 50 · PBM 0")
    assert found.notes == ("lowest: ESP 0",)
    assert "MCI ?" in dimensions(deal_with(), EN).said


def test_the_weakest_arrow_is_named() -> None:
    """The lowest known arrow; below the limit the family that lifts it is said."""
    done = Action.model_validate(
        {"id": "x", "rule": "S01", "account_id": "acc", **DEAL, "state": "DONE", "on": "2026-11-10"}
    )
    rich: dict[str, Any] = {
        "project_history": tuple(p.model_copy(update={"chain_snapshot": "x", "key_points": "y"}) for p in PROJECTS)
    }
    found = five_arrows(deal_with(actions=(done,), **rich), EN)
    assert found.said == "weakest: connection advantage 49"
    assert found.notes == ()
    assert found.terms[3].value == 100
    assert "1 of 1 actions" in found.terms[3].how
    alone = five_arrows(deal_with(without="vp", **rich), EN)
    assert (alone.said, alone.notes) == (
        "weakest: solution advantage 25",
        (f"below 40: actions about {EN.name('Family', 'SOLUTION')} come first",),
    )


@pytest.mark.parametrize(
    ("facts", "gap", "terms"),
    [
        ({"selling_stage": "PROOF", "entered_point_at": "2026-11-01"}, 1, [19, 30]),
        ({"selling_stage": None}, None, [30]),
        ({"buying_stage": None, "selling_stage": "PROOF"}, None, [30]),
    ],
)
def test_the_gap_is_explained(facts: Mapping[str, Any], gap: int | None, terms: list[int]) -> None:
    """Selling step less buying step, and the days in the point beside the usual ones (method.md 3.1)."""
    found = course(deal_with(facts), EN)
    assert found.result == gap
    assert [term.value for term in found.terms if term.value is not None] == terms
    assert bool(found.notes) is (facts.get("buying_stage", "") is None)


@pytest.mark.parametrize(("without", "status"), [("", "GREEN"), ("vp", "AMBER")])
def test_the_map_names_whom_to_win(without: str, status: str) -> None:
    """The colour in words, the key players with their attitudes, and who would make it green."""
    found = map_of(deal_with(without=without), EN)
    assert found.said == EN.name("MapStatus", status)
    assert found.notes == ("green with CEO at +2",)
    assert {term.label for term in found.terms} >= {"CEO", "HEAD", "CTO"}


def test_attention_counts_contacts() -> None:
    """Two of three contacts in 30 days with supporters, one with an opponent: 33% is above the limit (method.md 4.5)."""
    found = attention(deal_with(), EN)
    assert found.result == Fraction(2, 3)
    assert [term.how for term in found.terms] == [
        "2 contacts; the aim is 60%",
        "0 contacts; the aim is 30%",
        "1 contacts; the aim is 10%",
    ]
    assert found.notes == ("more than 30% on opponents",)
    assert found.gains[0].to == Fraction(3, 4)
    nothing = attention(deal_with(interactions=()), EN)
    assert (nothing.result, nothing.terms) == (None, ())


def test_the_assessment_shows_the_weakest_question() -> None:
    """A no turned into a yes adds two; red questions and the advice are said (method.md 5.3)."""
    answers = {"real project": 1, "solution fit": -1, "formal criteria known": -1, "short-term revenue": 1}
    found = assessment(deal_with({"assessment": answers, "buying_stage": "FEASIBILITY"}), EN)
    assert found.result == 0
    assert [gain.by for gain in found.gains] == [2, 2, 1]
    assert found.notes == ("4 of 20 answered", "red: Can we compete?", "advice: qualify out or change")


def test_the_grade_weighs_amount_and_index() -> None:
    """One open deal is at 50 of 100: 0.5 × 50 + 0.5 × 32 = 41, a C; a better index lifts it by half."""
    found = graded(deal_with(), (Decimal(1_000_000),), EN)
    assert (found.result, found.said) == (Fraction(41), "C (41.0)")
    assert (found.gains[0].text, found.gains[0].by) == ("the Win", Fraction(12))
    assert sum(term.product for term in found.terms if term.product is not None) == 41
    without = graded(deal_with({"amount": None}), (), EN)
    assert (without.result, without.said, without.notes) == (None, "?", ("no grade without an amount",))


def test_an_attitude_tells_its_age_and_trend() -> None:
    """When it was assessed, what stood before, and that an old one is to be asked again (method.md 4.6)."""
    seen = account_with()
    old = (
        Attitude.model_validate({"on": "2026-01-01", "value": 4}),
        Attitude.model_validate({"on": "2026-02-01", "value": 2}),
    )
    parts = tuple(
        p.model_copy(update={"attitudes": old}) if p.stakeholder_id == "vp" else p for p in seen.dossier.participations
    )
    deal = situation_of(replace(seen.dossier, participations=parts), TODAY, NUMBERS, BOOK).deals[0]
    found = effective(next(one for one in deal.people if one.id == "vp"), EN)
    assert found.notes == (
        "assessed on 2026-02-01, 292 days ago", "older than 60 days: ask again", "before that +4, so the trend is -2",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "value", "how"),
    [
        ({"influence": 70}, 70, "as entered"),
        ({"influence": None, "level": "VP"}, 80, "by the level"),
        ({"influence": None}, 40, "the level is not known either"),
    ],
)
def test_influence_says_whether_it_is_estimated(facts: Mapping[str, Any], value: int, how: str) -> None:
    """As entered, else by level, else the number for nobody knows (method.md 1.2)."""
    seen = account_with()
    people = tuple(one.model_copy(update=dict(facts)) if one.id == "vp" else one for one in seen.dossier.stakeholders)
    deal = situation_of(replace(seen.dossier, stakeholders=people), TODAY, NUMBERS, BOOK).deals[0]
    found = influence(next(one for one in deal.people if one.id == "vp"), EN)
    assert found.result == value
    assert found.terms[0].how.startswith(how)
    assert found.notes[0] == "class K1: ally"
    assert len(found.notes) == 2


def suggestions() -> list[dict[str, Any]]:
    account = account_with(new_market=True)
    return [one.as_dict() for deal in advise(account).deals for one in deal.raw]


def test_score_parts_add_up_and_name_their_facts() -> None:
    """Every part that is not 0 has its points, and the fact it comes from where the account is known (method.md 9.3)."""
    account = account_with(new_market=True)
    raw = suggestions()
    assert raw
    for one in raw:
        found = action_score(one, account, EN)
        assert sum(term.product for term in found.terms if term.product is not None) == one["score"] == found.result
        assert all(term.how for term in found.terms), one
        assert all(gain.to == one["score"] + gain.by for gain in found.gains)


def test_a_milestone_that_nears_is_a_part_with_its_name() -> None:
    """The day's distance stands beside the points, under the milestone's own name or as the next one."""
    for name in ("tender", None):
        deal = deal_with({"next_milestone": name, "next_milestone_at": "2026-11-25", "buying_stage": "EVALUATION"})
        one = next(one.as_dict() for found in advise(deal.account).deals for one in found.raw)
        said = {term.label: term.how for term in action_score(one, deal.account, EN).terms}
        assert said["milestone"] == f"{name or 'next milestone'} in 5 days"


def test_a_score_of_another_account_shows_its_parts() -> None:
    """Of the daily list only the parts are kept: they are shown, with the rule's own words."""
    one = suggestions()[0] | {"parts": {"base": 54, "stake": 3, "overdue": 0}, "score": 57}
    found = action_score(one, None, EN)
    assert [int(term.product or 0) for term in found.terms] == [54, 3]
    assert found.notes[0].startswith(f"rule {one['rule']}, ")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_figure_of_a_deal_says_where_it_comes_from(language: str) -> None:
    """Title, formula, mark of the source, and a page of the method, in both languages."""
    texts, deal = Texts(language), deal_with(resource_requests=REQUESTS, project_history=PROJECTS)
    makers = (course, map_of, attention, assessment, dimensions, five_arrows, resources, behaviour)
    found = [one(deal, texts) for one in makers] + [graded(deal, (), texts), influence(deal.people[0], texts)]
    found += [action_score(one, deal.account, texts) for one in suggestions()[:3]]
    assert all(one.title and one.formula and one.source.startswith("[") for one in found)
    assert all(named(one.topic) == one.topic for one in found)
