"""Merging: nothing that either record knew is lost, what referred to the second refers to the first, one undo parts them."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cockpit.desk import acts, plans, records
from cockpit.desk.demo import make_demo
from cockpit.desk.desk import Desk
from cockpit.desk.exporting import export_book
from cockpit.desk.facts import facts
from cockpit.desk.labels import act_said
from cockpit.desk.merging import merge
from cockpit.errors import RequestWrong
from cockpit.model.faults import Refused
from cockpit.model.record import Record
from cockpit.paths import backups_folder
from cockpit.storage.referring import referring

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("merging") / "demo.db"
    make_demo(path, TODAY)
    return path


@pytest.fixture
def desk(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on a copy of the demo book."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "demo.db"
    path.write_bytes(made.read_bytes())
    with Desk(path, today=TODAY) as opened:
        yield opened


def exported(desk: Desk) -> bytes:
    stream = io.BytesIO()
    export_book(desk, stream)
    return stream.getvalue()


def record(desk: Desk, array: str, *key: str) -> Record:
    return records.find(desk, array, key)


def shown(desk: Desk, array: str, *key: str) -> dict[str, Any]:
    return facts(record(desk, array, *key))


def add(desk: Desk, array: str, **values: Any) -> None:
    acts.perform(desk, plans.add_record(array, values))


PAIRS = [
    ("accounts", "meridian", "orion"),
    ("accounts", "lanchuan", "ludao"),
    ("stakeholders", "qian-hao", "zhao-lei"),
    ("stakeholders", "sun-li", "li-na"),
    ("opportunities", "mes-rollout", "energy"),
    ("interactions", "contact-02", "contact-04"),
]


@pytest.mark.parametrize(("array", "keep", "other"), PAIRS)
def test_a_merge_is_one_act_that_leaves_nothing_behind(desk: Desk, array: str, keep: str, other: str) -> None:
    """Nothing refers to the second any more, it is gone, and one undo brings everything back, byte for byte."""
    before, count = exported(desk), len(acts.history(desk))
    hung = [(name, type(one)) for name, one in referring(desk.book, array, other) if name != "influence_lines"]
    act, id_, losses = merge(desk, array, keep, other)
    assert (id_, len(acts.history(desk))) == (keep, count + 1)
    assert act is not None
    assert list(referring(desk.book, array, other)) == []
    with pytest.raises(RequestWrong):
        record(desk, array, other)
    there = [(name, type(one)) for name, one in referring(desk.book, array, keep)]
    assert all(one in there for one in hung)
    assert all(loss.kept != loss.lost for loss in losses)
    acts.undo(desk)
    assert exported(desk) == before
    acts.redo(desk)
    assert list(referring(desk.book, array, other)) == []


def test_what_the_first_does_not_know_the_second_tells(desk: Desk) -> None:
    """Unknown fields are filled, lists united, notes put below each other; only what contradicts gives way, and is told."""
    add(desk, "accounts", id="a", name="Acme", notes="first", tags=["vip", "old"], industry="Food")
    add(desk, "accounts", id="b", name="ACME Ltd", notes="second", tags=["old", "new"], website="acme.example", our_annual_revenue="5.00")
    _act, _id, losses = merge(desk, "accounts", "a", "b")
    merged = shown(desk, "accounts", "a")
    assert (merged["notes"], merged["tags"], merged["industry"]) == ("first\nsecond", ["vip", "old", "new"], "Food")
    assert (merged["website"], merged["our_annual_revenue"]) == ("acme.example", "5.00")
    assert [(loss.field, loss.kept, loss.lost) for loss in losses] == [("name", "Acme", "ACME Ltd")]


def test_amounts_of_two_currencies_are_never_mixed(desk: Desk) -> None:
    """Those of the first stay as they are; where it has none it gets those of the second, with their currency."""
    add(desk, "accounts", id="a", name="A", annual_profit="1.00", currency="CNY")
    add(desk, "accounts", id="b", name="B", annual_profit="2.00", our_annual_revenue="3.00", currency="EUR")
    add(desk, "accounts", id="c", name="C", currency="JPY")
    _act, _id, losses = merge(desk, "accounts", "a", "b")
    assert (shown(desk, "accounts", "a")["annual_profit"], shown(desk, "accounts", "a")["our_annual_revenue"]) == ("1.00", None)
    assert {"annual_profit", "our_annual_revenue"} <= {loss.field for loss in losses}
    acts.undo(desk)
    merge(desk, "accounts", "c", "b")
    assert [shown(desk, "accounts", "c")[name] for name in ("annual_profit", "our_annual_revenue", "currency")] == ["2.00", "3.00", "EUR"]


def test_two_parts_in_one_deal_become_one_with_all_attitudes(desk: Desk) -> None:
    """In the order of their days; roles of both, a stance that contradicts gives way."""
    first, second = (shown(desk, "participations", one, "mes-rollout") for one in ("qian-hao", "li-na"))
    merge(desk, "stakeholders", "qian-hao", "li-na")
    part = shown(desk, "participations", "qian-hao", "mes-rollout")
    assert sorted(part["attitudes"], key=str) == sorted(first["attitudes"] + second["attitudes"], key=str)
    assert [one["on"] for one in part["attitudes"]] == sorted(one["on"] for one in part["attitudes"])
    assert set(part["roles"]) == {*first["roles"], *second["roles"]}


def test_a_contact_with_both_is_a_contact_with_one(desk: Desk) -> None:
    """Nobody stands twice in a list."""
    people = [{"stakeholder_id": "qian-hao", "trust_delta": 1}, {"stakeholder_id": "li-na", "two_way": True}]
    add(desk, "interactions", id="both", account_id="meridian", on="2026-11-19", people=people)
    add(desk, "meetings", id="plan", account_id="meridian", on="2026-11-25", attendees=["li-na", "qian-hao"])
    merge(desk, "stakeholders", "qian-hao", "li-na")
    (one,) = shown(desk, "interactions", "both")["people"]
    assert (one["stakeholder_id"], one["two_way"]) == ("qian-hao", True)
    assert shown(desk, "meetings", "plan")["attendees"] == ["qian-hao"]


@pytest.mark.parametrize(("keep", "other"), [("boss", "clerk"), ("clerk", "boss")])
def test_nobody_becomes_his_own_superior_or_adviser(desk: Desk, keep: str, other: str) -> None:
    """A line from the one to the other goes, and so does the influence between them."""
    add(desk, "stakeholders", id="boss", account_id="meridian", name="Boss")
    add(desk, "stakeholders", id="clerk", account_id="meridian", name="Clerk", reports_to="boss")
    add(desk, "influence_lines", from_id="boss", to_id="clerk")
    merge(desk, "stakeholders", keep, other)
    assert shown(desk, "stakeholders", keep)["reports_to"] is None
    assert [line for line in referring(desk.book, "stakeholders", keep) if line[0] == "influence_lines"] == []


def test_the_book_is_backed_up_first_and_the_act_is_named(desk: Desk) -> None:
    """Whoever merged the wrong two finds them again."""
    act, _id, _losses = merge(desk, "stakeholders", "Qian", "Zhao")
    assert act is not None
    assert act_said(act) == "Merge person: Zhao Lei into Qian Hao"
    assert [file.name.endswith("-merge.db") for file in backups_folder().rglob("*.db")] == [True]


def test_a_merge_with_itself_or_with_nobody_is_refused(desk: Desk) -> None:
    """Before anything is written, also a backup."""
    with pytest.raises(Refused, match="is the same record"):
        merge(desk, "accounts", "meridian", "Meridian")
    with pytest.raises(RequestWrong, match="names no record"):
        merge(desk, "accounts", "meridian", "nobody")
    assert not backups_folder().exists()
