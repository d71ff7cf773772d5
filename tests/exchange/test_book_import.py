"""Importing a book file: what becomes of each row, and that the same file again changes nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cockpit.desk import acts
from cockpit.desk.desk import Desk
from tests.exchange.exchange_help import arrays, book_file, counts, exported, reasons, take

A = {"id": "a", "name": "Meridian"}
B = {"id": "b", "name": "Orion"}
P = {"id": "p", "account_id": "a", "name": "Li Wei"}
Q = {"id": "q", "account_id": "a", "name": "Wang"}
O = {"id": "o", "account_id": "a", "name": "Rollout"}  # noqa: E741 - the deal
BASE: dict[str, Any] = {"accounts": [A], "stakeholders": [P], "opportunities": [O]}
ABSENT = "is not in the book"


def test_the_same_file_again_adds_nothing(desk: Desk, tmp_path: Path) -> None:
    """A second import of the same file finds everything the same and leaves no entry in the history."""
    path = book_file(tmp_path, **BASE, participations=[{"stakeholder_id": "p", "opportunity_id": "o", "roles": ["D"]}])
    first = take(desk, path)
    assert counts(first)["participations"] == (1, 0, 0, 0)
    assert first.act
    assert first.act.text == "Import of book.json"
    before = exported(desk)
    again = take(desk, path)
    assert counts(again) == dict.fromkeys(("accounts", "stakeholders", "opportunities", "participations"), (0, 0, 1, 0))
    assert again.act is None
    assert exported(desk) == before


def test_an_update_keeps_clears_and_replaces(desk: Desk, tmp_path: Path) -> None:
    """A missing field stays, an explicit null clears, a list replaces, and a null for a list empties it."""
    account = {**A, "industry": "Food", "phone": "1", "tags": ["x", "y"], "our_annual_revenue": "10"}
    take(desk, book_file(tmp_path, accounts=[account], opportunities=[{**O, "status": "WON", "tags": ["t"]}], stakeholders=[P]))
    update = {"id": "a", "industry": None, "tags": ["z"], "notes": ""}
    result = take(desk, book_file(tmp_path, accounts=[update], opportunities=[{"id": "o", "status": None, "tags": None}]))
    assert counts(result) == {"accounts": (0, 1, 0, 0), "opportunities": (0, 1, 0, 0)}
    book = arrays(desk)
    assert book["accounts"] == [
        {"id": "a", "name": "Meridian", "phone": "1", "our_annual_revenue": "10.00", "currency": "CNY", "tags": ["z"]}
    ]
    assert book["opportunities"] == [{**O, "currency": "CNY", "status": "OPEN"}]


def test_nulls_inside_lists_and_maps_are_not_known(desk: Desk, tmp_path: Path) -> None:
    """Null and empty text inside an object, and null in a map, are as if they were missing."""
    deal = {
        **O,
        "c139": {"coach_id": None, "clear": {"1": {"state": None, "evidence": ""}, "2": None}, "first": {"1": None}},
        "obstacles": [{"text": "budget", "closed_at": None}],
    }
    assert not take(desk, book_file(tmp_path, accounts=[A], opportunities=[deal])).rejects
    stored = arrays(desk)["opportunities"][0]
    assert stored["obstacles"] == [{"text": "budget"}]
    assert stored.get("c139", {}).get("clear") in (None, {"1": {"state": "UNKNOWN"}})


def test_unknown_parts_are_told_and_kept_out(desk: Desk, tmp_path: Path) -> None:
    """Arrays and fields that the format doesn't know, also inside lists, are named once each."""
    accounts = [{**A, "colour": 1}, {**B, "colour": 2}]
    talk = {"id": "i", "account_id": "a", "on": "2026-01-01", "people": [{"stakeholder_id": "p", "mood": 3}]}
    deal = {**O, "c139": {"clear": {"1": {"state": "CLAIMED", "who": 1}}}}
    path = book_file(tmp_path, accounts=accounts, stakeholders=[P], opportunities=[deal], interactions=[talk], cats=[1])
    result = take(desk, path)
    assert result.unknown == ["cats", "accounts.colour", "opportunities.c139.clear.who", "interactions.people[].mood"]
    assert not result.rejects


def test_not_every_unknown_field_of_a_hostile_file_is_named(desk: Desk, tmp_path: Path) -> None:
    """A file with another unknown field in every row doesn't fill the report."""
    accounts = [{"id": f"a{n}", "name": "N", f"x{n}": 1} for n in range(1_200)]
    result = take(desk, book_file(tmp_path, accounts=accounts))
    assert len(result.unknown) == 1_000
    assert counts(result) == {"accounts": (1_200, 0, 0, 0)}


def test_records_without_an_id_get_one_from_their_content(desk: Desk, tmp_path: Path) -> None:
    """The same rows again add none, twins are two records, and an id that must be there is asked for."""
    talks = [{"account_id": "a", "on": "2026-01-01", "hours": hours} for hours in (1, 1, 2)]
    path = book_file(tmp_path, accounts=[A], interactions=talks)
    assert counts(take(desk, path))["interactions"] == (3, 0, 0, 0)
    assert counts(take(desk, path))["interactions"] == (0, 0, 3, 0)
    ids = [row["id"] for row in arrays(desk)["interactions"]]
    assert sorted(ids)[1] == sorted(ids)[0] + "-2" or sorted(ids)[2] == sorted(ids)[1] + "-2"
    without = take(desk, book_file(tmp_path, accounts=[{"name": "x"}]))
    assert reasons(without) == [(1, "accounts", "id", "", "is missing")]


def test_an_id_twice_in_a_file_is_an_error_of_the_second(desk: Desk, tmp_path: Path) -> None:
    """An id is unique in its array; the first row stands."""
    result = take(desk, book_file(tmp_path, accounts=[A, {**A, "name": "x"}, B]))
    assert reasons(result) == [(2, "accounts", "id", "a", "stands twice in this import")]
    assert [row["name"] for row in arrays(desk)["accounts"]] == ["Meridian", "Orion"]


REFERENCES: list[tuple[dict[str, Any], tuple[int, str, str, str, str]]] = [
    ({"accounts": [{**A, "parent_id": "z"}]}, (1, "accounts", "parent_id", "z", ABSENT)),
    ({"stakeholders": [{**P, "account_id": "z"}]}, (1, "stakeholders", "account_id", "z", ABSENT)),
    ({"stakeholders": [{**P, "reports_to": "z"}]}, (1, "stakeholders", "reports_to", "z", ABSENT)),
    ({"opportunities": [{**O, "c139": {"coach_id": "z"}}]}, (1, "opportunities", "c139.coach_id", "z", ABSENT)),
    ({"participations": [{"stakeholder_id": "p", "opportunity_id": "z"}]}, (1, "participations", "opportunity_id", "z", ABSENT)),
    ({"influence_lines": [{"from_id": "p", "to_id": "z"}]}, (1, "influence_lines", "to_id", "z", ABSENT)),
    (
        {"interactions": [{"id": "i", "account_id": "a", "on": "2026-01-01", "people": [{"stakeholder_id": "z"}]}]},
        (1, "interactions", "people[].stakeholder_id", "z", ABSENT),
    ),
    (
        {"meetings": [{"id": "m", "account_id": "a", "on": "2026-01-01", "attendees": ["p", "z"]}]},
        (1, "meetings", "attendees[]", "z", ABSENT),
    ),
    (
        {"meetings": [{"id": "m", "account_id": "a", "on": "2026-01-01", "proposals": [{"need_id": "z"}]}]},
        (1, "meetings", "proposals[].need_id", "z", ABSENT),
    ),
    (
        {"next_steps": [{"id": "n", "account_id": "a", "due": "2026-01-01", "text": "x", "interaction_id": "z"}]},
        (1, "next_steps", "interaction_id", "z", ABSENT),
    ),
]


@pytest.mark.parametrize(("more", "told"), REFERENCES, ids=[told[2] for _more, told in REFERENCES])
def test_a_reference_to_nothing_is_an_error_of_its_row(
    desk: Desk, tmp_path: Path, more: dict[str, Any], told: tuple[int, str, str, str, str]
) -> None:
    """Every reference, also inside lists and maps, must lead to a row of the file or the book."""
    result = take(desk, book_file(tmp_path, **{**BASE, **more}))
    assert told in reasons(result)


def test_references_may_lead_to_the_book_and_to_later_rows(desk: Desk, tmp_path: Path) -> None:
    """A manager below his people in the file is found, and so is a record that only the book holds."""
    people = [{**P, "reports_to": "q"}, Q]
    assert not take(desk, book_file(tmp_path, stakeholders=people, accounts=[{**A, "parent_id": "b"}, B])).rejects
    later = take(desk, book_file(tmp_path, opportunities=[{**O, "c139": {"coach_id": "q"}}]))
    assert counts(later) == {"opportunities": (1, 0, 0, 0)}


def test_a_rejected_parent_takes_its_children_along(desk: Desk, tmp_path: Path) -> None:
    """Rows that refer to a rejected row are rejected too, over as many steps as there are."""
    path = book_file(
        tmp_path,
        accounts=[{**A, "resource_points": 11}, B],
        stakeholders=[P, {**Q, "account_id": "b", "reports_to": "p"}, {"id": "r", "account_id": "b", "name": "R", "reports_to": "q"}],
        opportunities=[O],
        participations=[{"stakeholder_id": "p", "opportunity_id": "o"}],
    )
    result = take(desk, path)
    assert counts(result) == {
        "accounts": (1, 0, 0, 1),
        "stakeholders": (0, 0, 0, 3),
        "opportunities": (0, 0, 0, 1),
        "participations": (0, 0, 0, 1),
    }
    assert list(arrays(desk)) == ["accounts"]


def test_circles_are_rejected(desk: Desk, tmp_path: Path) -> None:
    """Nobody is his own superior, directly or through others, in the file or together with the book."""
    people = [{**P, "reports_to": "q"}, {**Q, "reports_to": "p"}, {"id": "r", "account_id": "a", "name": "R", "reports_to": "r"}]
    result = take(desk, book_file(tmp_path, accounts=[A], stakeholders=people))
    assert sorted((row, field, reason) for row, _a, field, _v, reason in reasons(result)) == [
        (row, "reports_to", "leads back to this record itself") for row in (1, 2, 3)
    ]
    assert counts(result)["stakeholders"] == (0, 0, 0, 3)
    take(desk, book_file(tmp_path, accounts=[A], stakeholders=[P, {**Q, "reports_to": "p"}]))
    closing = take(desk, book_file(tmp_path, stakeholders=[{"id": "p", "name": "Li", "reports_to": "q"}]))
    assert counts(closing)["stakeholders"] == (0, 0, 0, 1)
    assert [row["name"] for row in arrays(desk)["stakeholders"]] == ["Li Wei", "Wang"]


VALUES: list[tuple[str, dict[str, Any], str, str]] = [
    ("accounts", {**A, "segment_override": "ATTACK"}, "segment_reason", "is needed with segment_override"),
    ("accounts", {**A, "annual_profit": "1.234"}, "annual_profit", "has more decimals than CNY has"),
    ("accounts", {**A, "annual_profit": 1e300}, "annual_profit", "is no number; write digits with a point, such as 1250.50"),
    ("accounts", {**A, "annual_profit": 2**63}, "annual_profit", "is beyond 10,000,000,000,000"),
    ("accounts", {**A, "annual_profit": "１２"}, "annual_profit", "is no number; write digits with a point, such as 1250.50"),
    ("accounts", {**A, "name": "x\x00"}, "name", "holds characters that no text may hold"),
    ("accounts", {**A, "name": ["x"]}, "name", "is no text"),
    ("accounts", {"id": 5, "name": "x"}, "id", "is no text"),
    ("accounts", {**A, "satisfaction_at": "2026-02-30"}, "satisfaction_at", "is no day of the calendar"),
    ("accounts", {**A, "tags": {"x": 1}}, "tags", "is no list"),
    ("actions", {"id": "x", "rule": "S01", "state": "SNOOZED", "on": "2026-01-01"}, "until", "is needed with SNOOZED"),
    ("stakeholders", {**P, "influence": 101}, "influence", "must be at most 100"),
    ("opportunities", {**O, "criteria": [{"weight": 1}]}, "criteria[0].name", "is missing"),
    ("opportunities", {**O, "c139": []}, "c139", "is no object"),
    ("accounts", {"id": "n", "name": None}, "name", "is missing"),
]  # fmt: skip


@pytest.mark.parametrize(("array", "row", "field", "reason"), VALUES, ids=[f"{a}.{f}" for a, _r, f, _t in VALUES])
def test_a_value_that_cannot_be_is_told(
    desk: Desk, tmp_path: Path, array: str, row: dict[str, Any], field: str, reason: str
) -> None:
    """Every check of the model holds for imports, also those across the fields of a record."""
    result = take(desk, book_file(tmp_path, **{**BASE, array: [row, "no row"]}))
    told = [(number, name, why) for number, where, name, _value, why in reasons(result) if where == array]
    assert told[:2] in ([(2, "", "is no object"), (1, field, reason)], [(1, field, reason), (2, "", "is no object")])


def test_lone_surrogates_never_reach_the_book_or_the_report(desk: Desk, tmp_path: Path) -> None:
    """A broken escape is refused with a report that can be written as UTF-8."""
    path = tmp_path / "b.json"
    text = json.dumps({"accounts": [{"id": "\ud800", "name": "x", "\udc00": 1}], "\ud801": [], "format": "cockpit-book", "version": 1})
    path.write_text(text, "utf-8")
    result = take(desk, path)
    assert counts(result)["accounts"] == (0, 0, 0, 1)
    json.dumps(result.as_dict, ensure_ascii=False).encode("utf-8")


def test_currencies_of_a_file(new_desk: Callable[[], Desk], tmp_path: Path) -> None:
    """The file's currency becomes an empty book's own; in another book it is that of the file's new rows."""
    rows = {"accounts": [{**A, "annual_profit": "5"}, {**B, "annual_profit": "5", "currency": "JPY"}]}
    empty = new_desk()
    take(empty, book_file(tmp_path, currency="EUR", **rows))
    assert json.loads(exported(empty))["currency"] == "EUR"
    assert [row["annual_profit"] for row in arrays(empty)["accounts"]] == ["5.00", "5"]
    full = new_desk()
    take(full, book_file(tmp_path, accounts=[{"id": "x", "name": "x", "annual_profit": 1}]))
    take(full, book_file(tmp_path, currency="KWD", accounts=[{"id": "x", "annual_profit": 2}, A]))
    assert json.loads(exported(full))["currency"] == "CNY"
    assert [(row["id"], row["currency"], row.get("annual_profit")) for row in arrays(full)["accounts"]] == [
        ("a", "KWD", None),
        ("x", "CNY", "2.00"),
    ]


def test_a_rival_quotes_in_the_currency_of_the_deal(desk: Desk, tmp_path: Path) -> None:
    """A rival's amounts without currency are in the deal's, whatever the file's."""
    deal = {**O, "currency": "JPY", "amount": 100}
    rival = {"id": "r", "opportunity_id": "o", "name": "Rival", "quote_low": 90}
    take(desk, book_file(tmp_path, accounts=[A], opportunities=[deal], competitors=[rival]))
    assert arrays(desk)["competitors"][0]["currency"] == "JPY"


def test_one_import_is_one_undo(desk: Desk, tmp_path: Path) -> None:
    """Undo takes all of an import back, redo brings all of it, also an update and the book's currency."""
    take(desk, book_file(tmp_path, accounts=[A]))
    before = exported(desk)
    take(desk, book_file(tmp_path, "more.json", **{**BASE, "accounts": [{**A, "name": "New"}, B]}))
    after = exported(desk)
    acts.undo(desk)
    assert exported(desk) == before
    acts.redo(desk)
    assert exported(desk) == after
    acts.undo(desk, 2)
    assert arrays(desk) == {}


def test_several_files_are_one_import(desk: Desk, tmp_path: Path) -> None:
    """Files of one command refer to each other and make one entry, named after the first."""
    deals = book_file(tmp_path, "deals.json", opportunities=[O])
    accounts = book_file(tmp_path, "accounts.json", accounts=[A])
    result = take(desk, deals, accounts)
    assert counts(result) == {"accounts": (1, 0, 0, 0), "opportunities": (1, 0, 0, 0)}
    assert result.act
    assert result.act.text == "Import of deals.json +1"
    twice = take(desk, deals, deals)
    assert counts(twice)["opportunities"] == (0, 0, 1, 1)
