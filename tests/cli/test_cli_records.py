"""Records by the command line: list, show, add, edit and delete of every array."""

import json
from pathlib import Path

import pytest

from cockpit.cli.naming import KEYS, TARGETS
from cockpit.cli.root import COMMANDS
from cockpit.desk.facts import facts
from cockpit.model.account import Account
from cockpit.model.arrays import ARRAYS
from tests.cli.cli_run import Cockpit


def test_every_array_has_its_group() -> None:
    """The groups of records are the arrays of the book in the singular."""
    groups = {name: place.partition(":")[2] for name, (place, _help) in COMMANDS.items() if "cli.records:" in place}
    assert groups == {array.singular: name for name, array in ARRAYS.items()}


def test_records_are_named_by_the_keys_of_the_model() -> None:
    """What the command line knows of keys without the model is what the model says."""
    keys = {name: array.key for name, array in ARRAYS.items() if array.key != ("id",)}
    assert keys == KEYS
    for name, key in keys.items():
        assert {f: t for f, t in ARRAYS[name].references.items() if f in key} == {
            f: t for f, t in TARGETS.items() if f in key
        }


@pytest.mark.parametrize(
    ("words", "typed", "names"),
    [
        ("account show", "Ac", ["Acme"]),
        ("stakeholder edit", "W", ["Li Wei", "Wang Fang"]),
        ("actions --opportunity", "Line", ["Line 3"]),
        ("participation show --stakeholder_id", "Li", ["Li Wei"]),
        ("product show", "x", []),
    ],
)
def test_names_are_completed_from_the_book(
    small: Cockpit, monkeypatch: pytest.MonkeyPatch, words: str, typed: str, names: list[str]
) -> None:
    """Accounts, people and deals by a part of their name."""
    monkeypatch.setenv("_COCKPIT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"cockpit {words} {typed}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) + 1))
    found = [line.partition(",")[2] for line in small().out.splitlines() if line]
    assert sorted(found) == names


def test_add_prints_the_id_that_list_then_has(cockpit: Cockpit) -> None:
    """The id is on stdout alone, the book's making is said on stderr."""
    added = cockpit("account", "add", "--name", "Acme", "--tags", "big, old")
    assert added.status == 0
    assert "Made a new book" in added.err
    assert cockpit("account", "list", "--ids").out == added.out
    (shown,) = cockpit("account", "list", "--json").json
    assert shown == facts(
        Account.model_validate({"id": added.out.strip(), "name": "Acme", "tags": ["big", "old"], "currency": "CNY"})
    )


def test_the_book_is_private(cockpit: Cockpit, book: Path) -> None:
    """Only its owner may read it."""
    cockpit("account", "list")
    assert book.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("spelling", ["--buying_stage", "--buying-stage"])
def test_a_field_is_an_option_by_its_name(small: Cockpit, spelling: str) -> None:
    """Underscores may be hyphens; the sync point's day and history come with the stage."""
    ended = small("opportunity", "edit", "Line", spelling, "evaluation", "--today", "2026-11-20")
    assert (ended.status, "open exit checks: profile, potential_need, c139" in ended.err) == (0, True)
    (deal,) = small("opportunity", "list", "--json").json
    assert (deal["buying_stage"], deal["entered_point_at"]) == ("EVALUATION", "2026-11-20")
    assert deal["stage_history"] == [
        {"on": "2026-11-20", "buying_stage": "EVALUATION", "forced_reason": "profile, potential_need, c139"}
    ]


def test_an_edit_writes_only_what_it_names_and_can_clear(small: Cockpit) -> None:
    """An empty value clears the field, all others stay."""
    small("opportunity", "edit", "opp", "--fit", "GOOD", "--notes", "x")
    small("opportunity", "edit", "opp", "--notes", "")
    (deal,) = small("opportunity", "list", "--json").json
    assert (deal["fit"], deal["notes"], deal["amount"]) == ("GOOD", None, "1250000.00")


def test_an_edit_without_a_difference_writes_nothing(small: Cockpit) -> None:
    """It says so, ends with 0 and leaves no entry in the history."""
    before = len(small("history", "--json").json)
    ended = small("account", "edit", "acc", "--name", "Acme")
    assert (ended.status, "Nothing is different" in ended.err) == (0, True)
    assert len(small("history", "--json").json) == before


def test_json_and_lists_are_typed_as_they_stand_in_files(small: Cockpit) -> None:
    """A map and a list of objects are JSON, a list of words takes commas."""
    board = {"coach_id": "li", "clear": {"3": {"state": "CLAIMED", "evidence": "told", "updated_at": "2026-11-01"}}}
    assert small("opportunity", "edit", "opp", "--c139", json.dumps(board), "--obstacles", "late, dear").status == 0
    (deal,) = small("opportunity", "list", "--json").json
    assert deal["c139"]["clear"]["3"]["state"] == "CLAIMED"
    assert [o["text"] for o in deal["obstacles"]] == ["late", "dear"]


def test_an_interaction_names_its_people_by_part_of_their_names(small: Cockpit) -> None:
    """References are ids or parts of names, also inside lists."""
    ended = small("interaction", "add", "--account_id", "Acme", "--on", "2026-11-19", "--people", "Li, Wang")
    assert ended.status == 0
    (met,) = small("interaction", "list", "--stakeholder", "Wang", "--json").json
    assert [p["stakeholder_id"] for p in met["people"]] == ["li", "wang"]


@pytest.mark.parametrize(
    "key",
    ["Li opp", "li Line", "--stakeholder_id li --opportunity_id opp", "li --opportunity-id opp", "opp --stakeholder_id li"],
)
def test_a_part_in_a_deal_is_named_in_turn_or_by_options(small: Cockpit, key: str) -> None:
    """By person and deal, and its figures are those that the person has in this deal."""
    shown = small("participation", "show", *key.split(), "--json").json
    assert (shown["facts"]["stakeholder_id"], shown["facts"]["opportunity_id"]) == ("li", "opp")
    assert [shown["figures"]] == small("stakeholder", "show", "li", "--json").json["figures"]["participations"]


def test_an_influence_line_is_named_in_turn(small: Cockpit) -> None:
    """From, to, and the kind where it is no influence; what `list --ids` prints is understood."""
    assert small("influence-line", "add", "--from_id", "li", "--to_id", "wang", "--kind", "conflict").status == 0
    (named,) = small("influence-line", "list", "--ids").out.splitlines()
    assert small("influence-line", "show", *named.split(), "--json").json["facts"]["kind"] == "CONFLICT"
    assert small("influence-line", "delete", "li", "wang").status == 1
    assert small("influence-line", "delete", "li", "wang", "CONFLICT").status == 0


@pytest.mark.parametrize(("key", "fault"), [("li", "--opportunity_id missing"), ("li opp x", "“x” names nothing more")])
def test_a_key_in_pieces_is_named_wholly_and_no_more(small: Cockpit, key: str, fault: str) -> None:
    """Status 2, with the usage."""
    ended = small("participation", "show", *key.split())
    assert (ended.status, fault in ended.err, "Usage:" in ended.err) == (2, True, True)


def test_an_attitude_is_added_to_those_that_are_there(small: Cockpit) -> None:
    """A participation is named by person and deal; value, day, confidence and evidence are kept."""
    key = ("--stakeholder_id", "Li", "--opportunity_id", "opp")
    more = ("--on", "2026-11-02", "--confidence", "claimed", "--evidence", "said so")
    assert small("participation", "edit", *key, "--attitude", "2", *more).status == 0
    assert (
        small("participation", "edit", *key, "--attitude", "-1", "--today", "2026-11-20", "--stance", "NS").status == 0
    )
    (part,) = small("participation", "list", "--json").json
    assert part["attitudes"] == [
        {"on": "2026-11-02", "value": 2, "confidence": "CLAIMED", "evidence": "said so"},
        {"on": "2026-11-20", "value": -1, "confidence": "OBSERVED", "evidence": None},
    ]
    assert part["stance"] == "NS"


def test_delete_takes_all_below_and_undo_brings_it_back(small: Cockpit) -> None:
    """A deleted account takes its people and deals along, and comes back with them."""
    before = small("participation", "list", "--json").json
    ended = small("account", "delete", "Acme")
    assert (ended.status, "cockpit undo" in ended.err) == (0, True)
    assert small("participation", "list", "--json").json == []
    assert small("undo").out == "Undo: Delete account: Acme\n"
    assert small("participation", "list", "--json").json == before


@pytest.mark.parametrize(
    ("where", "ids"),
    [(("--account", "Acme"), ["li", "wang"]), (("--account", "华润"), []), (("--opportunity", "Line"), ["li"])],
)
def test_a_list_can_be_limited(small: Cockpit, where: tuple[str, ...], ids: list[str]) -> None:
    """To an account, an opportunity or a person, by id or part of the name."""
    assert small("stakeholder", "list", "--ids", *where).out.split() == ids


def test_a_table_is_aligned_by_cells(small: Cockpit) -> None:
    """A Chinese name takes two cells a sign, so the next column begins where the heading says."""
    from rich.cells import cell_len

    lines = small("account", "list").out.splitlines()
    place = lines[0].index("industry")
    assert all(cell_len(line[: line.rindex("CNY")]) > place for line in lines[1:])
    assert {cell_len(line) for line in lines[1:]} == {cell_len(lines[1])}


@pytest.mark.parametrize(
    ("command", "named"),
    [
        ("stakeholder add --account_id nowhere --name x", "account_id: “nowhere”"),
        ("stakeholder add --account_id acc", "name is missing"),
        ("account add --name x --resource_points 11", "resource_points: “11” must be at most 10"),
        ("account add --name x --is_new perhaps", "is_new: “perhaps” is neither true nor false"),
        ("account add --id acc --name x", "acc"),
        ("account show nobody", "“nobody” names no record"),
        ("stakeholder edit w --name x", "Li Wei"),
        ("stakeholder list --account x", "“x” names no record"),
        ("account edit acc --id other", "No such option"),
        ("opportunity edit opp --amount 12.345", "amount: “12.345” has more decimals than CNY has"),
        ("stakeholder edit li --reports_to li", "reports_to: “li” is the person's own id"),
        ("participation show --stakeholder_id wang --opportunity_id opp", "There is no participation"),
        ("participation edit --stakeholder_id li --opportunity_id opp --attitude 5", "attitude: “5” must be at most 4"),
        ("participation edit --stakeholder_id li --opportunity_id opp --on 2026-11-01", "belong to --attitude"),
        ("account list --today 20-11-2026", "today: “20-11-2026” is no day"),
    ],
)
def test_a_wrong_request_names_the_field_and_the_value(small: Cockpit, command: str, named: str) -> None:
    """Status 1 (2 for a wrong use of options), one sentence, and nothing was written."""
    before = small("history", "--json").json
    ended = small(*command.split())
    assert ended.status == (2 if named in ("No such option", "belong to --attitude") else 1)
    assert named in ended.err
    assert ended.out == ""
    assert small("history", "--json").json == before


def test_a_name_that_is_no_utf8_is_refused(cockpit: Cockpit) -> None:
    """Broken bytes never enter the book nor reach the terminal."""
    ended = cockpit("account", "add", "--name", "\udcff")
    assert (ended.status, "holds characters that no text may hold" in ended.err) == (1, True)
    assert "\udcff" not in ended.err


def test_control_characters_of_a_name_never_reach_the_terminal(small: Cockpit) -> None:
    """They are stored as they were and shown as marks."""
    evil = "\x1b]0;owned\x07[bold]"
    small("account", "edit", "acc2", "--name", evil)
    assert "\x1b" not in small("account", "list").out
    listed = small("account", "list", "--json")
    assert "\x1b" not in listed.out
    assert evil in [account["name"] for account in listed.json]


def test_two_records_of_one_thing_become_one(small: Cockpit) -> None:
    """The id that is kept on stdout, what gives way on stderr; undo parts them again."""
    ended = small("account", "merge", "Acme", "华润")
    assert (ended.status, ended.out) == (0, "acc\n")
    assert ended.err == (
        "name: Acme is kept, 华润电力 is left out\n"
        "Merge account: 华润电力 into Acme. “cockpit undo” parts them again.\n"
    )
    assert small("account", "list", "--ids").out == "acc\n"
    assert small("undo").status == 0
    assert small("stakeholder", "merge", "li", "wang", "--json").json == {
        "id": "li",
        "left_out": [{"array": "stakeholders", "field": "name", "kept": "Li Wei", "left_out": "Wang Fang"}],
    }
    assert small("account", "merge", "acc", "acc").status == 1
