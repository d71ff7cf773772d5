"""The worked cases of the method, from import to the JSON that the command line prints."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.cli_run import Cockpit

SCENARIOS = Path(__file__).parents[2].parent / "shared" / "scenarios"
NAMES = ("SC01", "SC02", "SC03", "SC04", "SC05", "SC06", "SC07")

pytestmark = pytest.mark.skipif(not SCENARIOS.exists(), reason="the scenario files are not beside this checkout")


@pytest.fixture(params=NAMES)
def case(request: pytest.FixtureRequest, cockpit: Cockpit) -> tuple[Cockpit, dict[str, Any]]:
    """A scenario's book, imported on its day, and its answers."""
    ended = cockpit("import", SCENARIOS / f"{request.param}.json")
    assert ended.status == 0, ended.err
    return cockpit, json.loads((SCENARIOS / f"{request.param}.expected.json").read_text("utf-8"))


def test_the_three_actions_stand_as_the_method_says(case: tuple[Cockpit, dict[str, Any]]) -> None:
    """Same rules, targets, scores and texts in the same order; the parts add up to the score."""
    cockpit, expected = case
    actions = cockpit("actions", "--opportunity", "opp", "--json", "--today", expected["today"]).json
    found = [
        {
            "score": one["score"],
            "rule": one["rule"],
            "target": one["target"]["id"] if one["target"]["kind"] == "stakeholder" else "deal",
            "says": one["text"],
        }
        for one in actions
    ]
    assert found == expected["top"]
    assert all(sum(one["parts"].values()) == one["score"] for one in actions)


def test_the_figures_of_the_deal_are_those_of_the_method(case: tuple[Cockpit, dict[str, Any]]) -> None:
    """Chain, C139 index, probability and warnings."""
    cockpit, expected = case
    figures = cockpit("opportunity", "show", "opp", "--json", "--today", expected["today"]).json["figures"]
    assert {name: measure["value"] for name, measure in figures["chain"].items()} == expected["chain"]
    assert figures["c139"]["index"] == expected["c139_index"]
    assert round(figures["forecast"]["probability"] * 100, 4) == expected["probability"]
    assert [warning["id"] for warning in figures["avoid"]] == expected["avoid"]


def test_the_figures_of_each_person_are_those_of_the_method(case: tuple[Cockpit, dict[str, Any]]) -> None:
    """Closeness and effective attitude."""
    cockpit, expected = case
    for person, values in expected["people"].items():
        shown = cockpit("stakeholder", "show", person, "--json", "--today", expected["today"]).json
        (figures,) = shown["figures"]["participations"]
        found = {"RC": figures["RC"]["value"], "CC": figures["CC"]["value"]}
        assert found | {"effective_attitude": figures["effective_attitude"]} == values
