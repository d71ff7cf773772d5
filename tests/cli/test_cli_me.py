"""`cockpit me` and what is entered of a talk on the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.cli_run import Cockpit


def test_me_of_a_small_book(small: Cockpit) -> None:
    """One JSON document with style, seller and the four measures; the same in words, with the way to the pairs."""
    found = small("me", "--json").json
    assert list(found) == ["style", "seller", "measures"]
    assert (found["style"]["answered"], found["seller"]["people"], found["seller"]["type"]) == (0, 1, "TOO_FEW")
    assert list(found["measures"]) == ["won", "undated", "forecast_error", "chain_CC", "satisfaction"]
    said = small("me")
    assert "Which seller I am: too few data" in said.out
    assert said.err == "cockpit me --pairs asks what tells your own style.\n"


def test_money_of_two_currencies_is_two_lines(small: Cockpit) -> None:
    """Won amounts and targets by currency, never added."""
    small("target", "add", "--month", "2026-11", "--amount", "100", "--currency", "EUR")
    small("opportunity", "edit", "opp", "--status", "WON", "--closed_at", "2026-11-03")
    won = small("--today", "2026-11-20", "me", "--json").json["measures"]["won"]
    assert [one["currency"] for one in won] == ["CNY", "EUR"]
    assert won[0]["month"] == {"won": "1250000.00", "target": None, "ratio": {"value": None, "why": "no target"}}
    assert won[1]["year"] == {"won": "0.00", "target": "100.00", "ratio": 0.0}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_pairs_are_asked_and_answered(cockpit: Cockpit, tmp_path: Path, language: str) -> None:
    """Answers are kept in the settings, shown beside the pairs, and tell the style; the next run knows them."""
    asked = cockpit("--lang", language, "me", "--pairs", "--json").json
    assert [(one["pair"], one["answer"]) for one in asked] == [(number, None) for number in range(1, 13)]
    assert cockpit("me", "--answers", "baaaaaaaabab", "--json").json["style"]["style"] == "DIRECT"
    assert cockpit("me", "--pairs", "--json").json[0]["answer"] == "B"
    told = cockpit("--lang", language, "me", "--pairs").out.splitlines()
    assert sum(" * " in line for line in told) == 12
    assert cockpit("me", "--answers", "-aaaaaaaabab", "--json").json["style"]["answered"] == 11
    assert cockpit("me", "--answers", "", "--json").json["style"]["answered"] == 0
    assert not list(tmp_path.rglob("*.new"))


def test_answers_that_are_none_are_refused(cockpit: Cockpit) -> None:
    """Exit 1, a sentence with field and value, and the kept ones stay."""
    cockpit("me", "--answers", "B" * 12)
    ended = cockpit("me", "--answers", "abc")
    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "me.pairs: “abc” must be 12 signs, each A, B or - for not answered\n"
    assert cockpit("me", "--json").json["style"]["answered"] == 12


def test_answers_in_the_settings_that_are_none_are_told(cockpit: Cockpit, tmp_path: Path) -> None:
    """The figures are shown all the same."""
    cockpit("me", "--answers", "B" * 12)
    (file,) = tmp_path.rglob("config.toml")
    file.write_text('[me]\npairs = "AB"\n', encoding="utf-8")
    ended = cockpit("me", "--json")
    assert (ended.status, ended.json["style"]["answered"]) == (0, 0)
    assert ended.err.startswith("config.toml: me.pairs: “AB” must be 12 signs")


def figures(cockpit: Cockpit, *command: str) -> Any:
    return cockpit("--today", "2026-11-20", *command, "--json").json["figures"]


def test_listening_is_entered_and_scored(small: Cockpit) -> None:
    """Ticks in small letters or large; the score stands in the figures."""
    id = small(
        "interaction", "add", "--account_id", "acc", "--on", "2026-11-19", "--listening", "right2,RIGHT7,wrong1"
    ).out.strip()
    assert figures(small, "interaction", "show", id) == {"listening": {"score": 1, "right": 2, "wrong": 1}}
    small("interaction", "edit", id, "--listening", "")
    assert figures(small, "interaction", "show", id) == {"listening": None}
    assert "Figures" not in small("interaction", "show", id).out
    assert small("interaction", "edit", id, "--listening", "RIGHT9").status == 1


def test_an_objection_is_handled_step_by_step(small: Cockpit) -> None:
    """Locked until it is clear and of a kind; the format allows an answer before, which is told and not refused."""
    id = small("objection", "add", "--opportunity_id", "opp", "--on", "2026-11-10", "--text", "too dear").out.strip()
    assert figures(small, "objection", "show", id)["next"] == "CLARIFY"
    assert small("objection", "edit", id, "--response", "cheaper over five years").status == 0
    early = figures(small, "objection", "show", id)
    assert (early["answered_early"], early["respond_locked"], early["days"]) == (True, True, 10)
    small("objection", "edit", id, "--clarified", "compared with a rival", "--class", "competitor")
    assert figures(small, "objection", "show", id)["next"] == "AGREE"
    assert "  - Next: ask whether that settles it." in small("objection", "show", id).out.splitlines()


def test_a_meeting_is_planned_on_the_command_line(small: Cockpit) -> None:
    """Objective, questions and checks as JSON; the steps say what comes next."""
    objective = (
        '{"what": "sign pilot", "number": 1, "unit": "pilot", "feasible_because": "approved", "due": "2026-12-10"}'
    )
    id = small(
        "meeting", "add", "--account_id", "acc", "--opportunity_id", "opp", "--on", "2026-12-02",
        "--objective", objective, "--attendees", "li", "--checks", '{"2.1": "2026-11-20", "3.1": "FAILED"}',
    ).out.strip()  # fmt: skip
    found = figures(small, "meeting", "show", id)
    assert (found["smart"], found["focus"]) == ({"score": 5, "missing": [], "flaws": ["NO_CUSTOMER_TOPIC"]}, 2)
    assert [step["status"] for step in found["steps"]][:3] == ["DONE", "NOT_STARTED", "CHECK_FAILED"]
    assert found["readings"][0] == "Don't propose yet: confirm the needs first."


def test_a_need_says_how_far_it_is_investigated(small: Cockpit) -> None:
    """Four of seven questions are entered as options and counted."""
    answers = ("--raised_by", "--reason", "--goal", "--time_requirement")
    options = [word for option in answers for word in (option, "known")]
    id = small("need", "add", "--account_id", "acc", "--text", "fewer stops", *options).out.strip()
    found = figures(small, "need", "show", id)["investigated"]
    assert (found["share"], found["clear"]) == (0.571429, False)
    assert found["missing"] == ["strategy_link", "target_market_user", "new_or_iteration"]
