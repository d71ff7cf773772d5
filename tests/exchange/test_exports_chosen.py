"""Exports of a choice: one account, without opinions, as tables for a spreadsheet or exact."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cockpit.desk.desk import Desk
from cockpit.desk.exporting import export_book
from cockpit.errors import RequestWrong
from cockpit.exchange import opinions
from cockpit.exchange.forms import forms_of
from cockpit.model.arrays import ARRAYS
from tests.exchange.exchange_help import arrays, book_file, exported, take, text_file

BOOK: dict[str, Any] = {
    "accounts": [
        {"id": "group", "name": "Group", "annual_profit": 5},
        {"id": "a", "name": "Meridian", "parent_id": "group"},
        {"id": "b", "name": "Orion"},
    ],
    "stakeholders": [
        {"id": "p", "account_id": "a", "name": "Li", "reports_to": "q", "style": "DIRECT", "notes": "OPINION", "tags": ["OPINION"]},
        {"id": "q", "account_id": "b", "name": "Wang", "title": "Head"},
        {"id": "r", "account_id": "b", "name": "Zhao"},
    ],
    "influence_lines": [{"from_id": "p", "to_id": "q", "kind": "CONFLICT", "note": "OPINION"}],
    "opportunities": [
        {"id": "o", "account_id": "a", "name": "Rollout", "amount": 7, "c139": {"coach_id": "p", "win": True}},
        {"id": "x", "account_id": "b", "name": "Other"},
    ],
    "participations": [
        {"stakeholder_id": "p", "opportunity_id": "o", "roles": ["A"], "stance": "SP", "attitudes": [{"on": "2026-01-01", "value": 2, "evidence": "OPINION"}]},
        {"stakeholder_id": "q", "opportunity_id": "o", "roles": ["U"]},
        {"stakeholder_id": "r", "opportunity_id": "x"},
    ],
    "interactions": [
        {"id": "i", "account_id": "a", "opportunity_id": "x", "on": "2026-01-01", "note": "OPINION", "listening": ["WRONG1"], "people": [{"stakeholder_id": "p", "trust_delta": 2}]},
        {"id": "j", "account_id": "b", "on": "2026-01-01"},
    ],
    "needs": [
        {"id": "n", "account_id": "a", "text": "OPINION", "level": "PERSONAL", "stakeholder_id": "p"},
        {"id": "m", "account_id": "a", "text": "faster", "level": "PRIMARY"},
    ],
    "project_history": [{"id": "h", "account_id": "a", "name": "Old", "chain_snapshot": "OPINION"}],
    "actions": [{"id": "act", "rule": "S01", "account_id": "a", "state": "DONE", "on": "2026-01-01", "result": "OPINION"}],
    "targets": [{"id": "t", "month": "2026-01", "amount": 5}],
}  # fmt: skip


@pytest.fixture
def full(desk: Desk, tmp_path: Path) -> Desk:
    assert not take(desk, book_file(tmp_path, **BOOK)).rejects
    return desk


def test_one_account_brings_what_it_refers_to_and_no_more(full: Desk) -> None:
    """The account's own records are whole; a parent, a guest and a foreign deal come with what they must have."""
    book = arrays(full, account="a")
    assert [row["id"] for row in book["accounts"]] == ["a", "b", "group"]
    assert book["accounts"][1:] == [{"id": "b", "name": "Orion"}, {"id": "group", "name": "Group"}]
    assert book["stakeholders"][1] == {"id": "q", "account_id": "b", "name": "Wang"}
    assert book["opportunities"][1] == {"id": "x", "account_id": "b", "name": "Other"}
    assert [row["id"] for row in book["interactions"]] == ["i"]
    assert len(book["participations"]) == 2
    assert "targets" not in book


def test_one_account_can_be_imported_anywhere(full: Desk, new_desk: Callable[[], Desk], tmp_path: Path) -> None:
    """Its export is taken by an empty book without a reject, and changes nothing in its own."""
    (tmp_path / "one.json").write_bytes(exported(full, account="a"))
    other = new_desk()
    assert not take(other, tmp_path / "one.json").rejects
    assert arrays(other, account="a")["stakeholders"][0]["name"] == "Li"
    assert take(full, tmp_path / "one.json").act is None


def test_an_account_that_is_not_there_is_refused(full: Desk, tmp_path: Path) -> None:
    """Nothing is written for an account that the book doesn't hold."""
    with pytest.raises(RequestWrong, match="accounts z is not in the book"):
        export_book(full, tmp_path / "z.json", account="z")
    assert not (tmp_path / "z.json").exists()


def test_without_opinions_no_judgement_is_left(full: Desk, tmp_path: Path) -> None:
    """Of participations stay person, deal and roles; style, notes, trust, coach and all computed words are gone."""
    text = exported(full, opinions=False).decode()
    assert "OPINION" not in text
    book = arrays(full, opinions=False)
    assert book["participations"][0] == {"stakeholder_id": "p", "opportunity_id": "o", "roles": ["A"]}
    assert book["stakeholders"][0] == {"id": "p", "account_id": "a", "name": "Li", "reports_to": "q"}
    assert book["interactions"][0]["people"] == [{"stakeholder_id": "p", "two_way": True}]
    assert book["opportunities"][0]["c139"] == {"win": True}
    assert {"influence_lines", "actions"}.isdisjoint(book)
    assert [row["id"] for row in book["needs"]] == ["m"]
    export_book(full, tmp_path / "csv", form="csv", opinions=False)
    assert "OPINION" not in "".join(path.read_text("utf-8") for path in (tmp_path / "csv").iterdir())


def test_opinions_name_real_fields() -> None:
    """What is left out is checked against the model, so that a renamed field can't slip through."""
    for name, fields in {**opinions._FIELDS, **opinions._ONLY}.items():
        assert set(fields) <= set(forms_of(name)), name
    assert set(ARRAYS) >= opinions._WHOLE


def test_tables_for_a_spreadsheet_hold_no_formula(desk: Desk, tmp_path: Path) -> None:
    """Each array with rows has its file, private, and only the exact flavour holds the text as it is."""
    take(desk, book_file(tmp_path, accounts=[{"id": "a", "name": "=cmd|' /C calc'!A0", "phone": "+49 30", "annual_profit": "-5"}]))
    export_book(desk, tmp_path / "sheet", form="csv")
    export_book(desk, tmp_path / "exact", form="csv", exact=True)
    sheet, exact = ((tmp_path / name / "accounts.csv").read_bytes() for name in ("sheet", "exact"))
    assert sheet.startswith(b"\xef\xbb\xbfid,name,")
    assert b"a,'=cmd|' /C calc'!A0,,,,'+49 30,,,,,,-5.00,CNY," in sheet
    assert b"a,=cmd|' /C calc'!A0,,,,+49 30,,,,,,-5.00,CNY," in exact
    assert [path.name for path in (tmp_path / "sheet").iterdir()] == ["accounts.csv"]
    assert (tmp_path / "sheet" / "accounts.csv").stat().st_mode & 0o777 == 0o600


def test_nothing_is_overwritten_without_force(full: Desk, tmp_path: Path) -> None:
    """One taken name keeps the whole folder untouched; with force a table without rows now is emptied."""
    stale = text_file(tmp_path / "out", "competitors.csv", "id,name\nold,Old\n")
    with pytest.raises(RequestWrong, match="--force replaces it"):
        export_book(full, tmp_path / "out", form="csv")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["competitors.csv"]
    export_book(full, tmp_path / "out", form="csv", force=True)
    assert stale.read_text("utf-8-sig").startswith("id,opportunity_id,name,")
    assert "old" not in stale.read_text("utf-8-sig")
    with pytest.raises(RequestWrong, match="is a file; name a folder"):
        export_book(full, stale, form="csv", force=True)
    with pytest.raises(RequestWrong, match="is a folder; name a file"):
        export_book(full, tmp_path / "out", force=True)
