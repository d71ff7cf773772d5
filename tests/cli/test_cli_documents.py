"""Documents from the command line: every format, both languages, and one clear sentence for a wrong request."""

from pathlib import Path

import pytest

from tests.cli.cli_run import Cockpit

SCENARIOS = Path(__file__).parents[2].parent / "shared" / "scenarios"


@pytest.mark.parametrize(
    "command",
    ["brief --opportunity opp", "brief --opportunity opp --with li", "plan acc", "winloss opp", "mutual opp", "week"],
)
def test_each_document_in_each_format(small: Cockpit, command: str) -> None:
    """Markdown by default, a page, or JSON with its kind."""
    arguments = command.split()
    assert small(*arguments).out.startswith("# ")
    assert small(*arguments, "--format", "html").out.startswith("<!doctype html>")
    assert small(*arguments, "--format", "json").json["kind"] == arguments[0]


def test_the_summary_of_a_contact_is_neutral(small: Cockpit) -> None:
    """People, promise and next step; the note stays with the rep."""
    line = "call @Li+: thinks the boss is weak; promise: a sample; >fri send sample; next: 3 dec"
    logged = small("log", line, "--json", "--today", "2026-11-21").json
    contact = next(one["id"] for one in logged["changes"] if one["array"] == "interactions")
    text = small("summary", contact).out
    assert text.startswith("# Call of 2026-11-21, Acme")
    assert "we promised: a sample" in text
    assert "2026-11-27: send sample" in text
    assert "next appointment: 2026-12-03" in text
    assert "weak" not in text


def test_opinions_are_left_out_where_asked(small: Cockpit) -> None:
    """The same brief without stance and attitude."""
    assert "neutral" in small("brief", "--opportunity", "opp").out
    assert "neutral" not in small("brief", "--opportunity", "opp", "--no-opinions").out
    assert small("mutual", "opp", "--no-opinions").out == small("mutual", "opp").out


def test_a_wrong_request_is_said(small: Cockpit) -> None:
    """Neither or both of meeting and deal, people with a meeting, names of nothing."""
    assert small("brief").status == 2
    assert small("brief", "--meeting", "m", "--opportunity", "opp").status == 2
    assert small("brief", "--meeting", "m", "--with", "li").status == 2
    assert (small("plan", "nosuch").status, "nosuch" in small("plan", "nosuch").err) == (1, True)


@pytest.mark.skipif(not SCENARIOS.exists(), reason="the scenario files are not beside this checkout")
@pytest.mark.parametrize("name", ["SC01", "SC02", "SC03", "SC04", "SC05", "SC06"])
def test_a_brief_asks_only_what_these_people_can_answer(cockpit: Cockpit, name: str) -> None:
    """Two people of the deal: each question names who can answer it or suits both; open items of the point come first."""
    assert cockpit("import", SCENARIOS / f"{name}.json").status == 0
    people = cockpit("participation", "list", "--opportunity", "opp", "--json").json
    two = [one["stakeholder_id"] for one in people][:2]
    brief = cockpit("brief", "--opportunity", "opp", "--with", two[0], "--with", two[1], "--format", "json").json
    titles = [section["title"] for section in brief["sections"]]
    assert {"Purpose", "Who comes", "Questions"} <= set(titles)
    asked = brief["sections"][titles.index("Questions")]["blocks"][0]["items"]
    assert 4 <= len(asked) <= 9
    assert all(item["details"] for item in asked)
