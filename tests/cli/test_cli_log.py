"""`cockpit log`: one line becomes one act; what is unclear writes nothing."""

import json

from tests.cli.cli_run import Cockpit

LINE = "met @Li+ @Wang-: pilot ok, budget frozen to May; c4 ok; >+6 send TCO; ]"


def test_a_line_is_one_act(small: Cockpit) -> None:
    """Contact, attitudes, item, stage and step are written together, said, and taken back by one undo."""
    before = small("export", "-", "--format", "json").out
    ended = small("log", LINE, "--account", "acc", "--today", "2026-11-21")
    assert ended.status == 0, ended.err
    assert "visit, Sat 2026-11-21, today: Li Wei, Wang Fang" in ended.out
    assert "Li Wei: attitude ? to +1" in ended.out
    assert json.loads(small("opportunity", "show", "opp", "--json").out)["facts"]["buying_stage"] == "FEASIBILITY"
    assert small("undo").status == 0
    assert small("export", "-", "--format", "json").out == before


def test_the_people_tell_the_account_and_the_deal(small: Cockpit) -> None:
    """Without options the named people lead to their account and to its only open deal; JSON says what was written."""
    document = json.loads(small("log", "call @Li+2: likes it", "--json", "--today", "2026-11-21").out)
    assert (document["account_id"], document["opportunity_id"], document["unknown"]) == ("acc", "opp", [])
    contact, part = document["changes"]
    assert (contact["array"], contact["channel"], contact["note"]) == ("interactions", "CALL", "likes it")
    assert (part["stakeholder_id"], part["attitudes"][-1]["value"]) == ("li", 2)


def test_a_dry_run_writes_nothing(small: Cockpit) -> None:
    """The preview is the same, the book is as it was."""
    before = small("export", "-", "--format", "json").out
    ended = small("log", LINE, "--dry-run")
    assert (ended.status, small("export", "-", "--format", "json").out) == (0, before)
    assert "send TCO" in ended.out


def test_an_unknown_name_writes_nothing(small: Cockpit) -> None:
    """Status 1, the name and what may be meant, and nothing half written."""
    before = small("export", "-", "--format", "json").out
    ended = small("log", "met @Li and @Bob: ok", "--account", "acc")
    assert (ended.status, ended.out) == (1, "")
    assert "“@Bob” is nobody of this account." in ended.err
    document = json.loads(small("log", "met @Bob: ok", "--account", "acc", "--json").out)
    assert document["unknown"][0]["text"] == "@Bob"
    assert small("export", "-", "--format", "json").out == before


def test_the_account_must_be_clear(small: Cockpit) -> None:
    """Nobody named and several accounts, or a name in two accounts: the line asks for the account."""
    assert "--account" in small("log", "budget frozen").err
    small("stakeholder", "add", "--account_id", "acc2", "--name", "Li Bo")
    ended = small("log", "met @Li: ok")
    assert ended.status == 1
    assert "Acme, 华润电力" in ended.err
    assert small("log", "met @Li @Wang: ok").status == 0


def test_a_deal_of_another_account_is_refused(small: Cockpit) -> None:
    """An opportunity and an account that don't belong together are named."""
    ended = small("log", "ok", "--account", "acc2", "--opportunity", "opp")
    assert (ended.status, "another account" in ended.err) == (1, True)


def test_an_empty_line_says_nothing(small: Cockpit) -> None:
    """Nothing to write is said, with status 1."""
    ended = small("log", " ; ", "--account", "acc")
    assert (ended.status, ended.out) == (1, "")
    assert "nothing was written" in ended.err


def test_chinese_finds_the_person_in_the_sentence(small: Cockpit) -> None:
    """A Chinese name ends where the person's name ends."""
    small("stakeholder", "add", "--id", "na", "--account_id", "acc2", "--name", "李娜")
    document = json.loads(small("--lang", "zh", "log", "电话@李娜觉得可以", "--json").out)
    assert document["account_id"] == "acc2"
    assert document["changes"][0]["people"][0]["stakeholder_id"] == "na"
