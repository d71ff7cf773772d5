"""The act of importing: all or nothing, dry, strict, stopped, backed up, and its report."""

import json
import signal
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from cockpit.desk.book_numbers import book_numbers
from cockpit.desk.desk import Desk
from cockpit.desk.importing import ImportCancelled, write_rejects
from cockpit.errors import RequestWrong
from cockpit.exchange import book_file as reading
from cockpit.exchange.rejects import check_rejects
from cockpit.paths import backups_folder
from tests.exchange.exchange_help import arrays, book_file, counts, exported, take, text_file

A = {"id": "a", "name": "Meridian"}


def deals(count: int, **more: Any) -> list[dict[str, Any]]:
    return [{"id": f"o{n:04}", "account_id": "a", "name": f"Deal {n}", **more} for n in range(count)]


def test_a_dry_run_reports_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    """The report is that of the real import; the book is untouched, and no backup is made."""
    take(desk, book_file(tmp_path, accounts=[A]))
    before = exported(desk)
    path = book_file(tmp_path, accounts=[{"id": "a", "name": "x"}], opportunities=deals(3), targets=[{"id": "t"}])
    dry = take(desk, path, dry_run=True)
    assert (exported(desk), dry.act) == (before, None)
    assert not backups_folder().exists()
    assert counts(dry) == counts(take(desk, path))


def test_strict_writes_nothing_if_a_row_fails(desk: Desk, tmp_path: Path) -> None:
    """With one bad row nothing is written, and every bad row is told; without any, all is."""
    bad = take(desk, book_file(tmp_path, accounts=[A, {"id": "b"}, {"id": "c"}]), strict=True)
    assert (bad.refused, bad.act, len(bad.rejects)) == (True, None, 2)
    assert arrays(desk) == {}
    good = take(desk, book_file(tmp_path, accounts=[A]), strict=True)
    assert not good.refused
    assert good.act


def test_a_book_that_is_not_empty_is_backed_up_first(desk: Desk, tmp_path: Path) -> None:
    """The backup holds the book as it was before the import."""
    take(desk, book_file(tmp_path, accounts=[A]))
    assert not backups_folder().exists()
    take(desk, book_file(tmp_path, accounts=[{"id": "b", "name": "Orion"}]))
    (backup,) = backups_folder().rglob("*.db")
    with sqlite3.connect(backup) as db:
        assert db.execute("SELECT id FROM accounts").fetchall() == [("a",)]
    db.close()


def test_an_import_has_the_numbers_of_the_book_fixed_anew(desk: Desk, tmp_path: Path) -> None:
    """Whoever imports, screen or command: the medians of the day are those of the book as it is then."""
    take(desk, book_file(tmp_path, accounts=[{**A, "annual_category_spend": "100"}]))
    assert book_numbers(desk).capacity_threshold == {"CNY": 100}
    path = book_file(tmp_path, accounts=[{"id": "b", "name": "B", "annual_category_spend": "300"}])
    take(desk, path, dry_run=True)
    assert book_numbers(desk).capacity_threshold == {"CNY": 100}
    take(desk, path)
    assert book_numbers(desk).capacity_threshold == {"CNY": 200}


@pytest.mark.parametrize("way", ["stopped", "interrupted"])
def test_a_stopped_import_leaves_the_book_as_it_was(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Cancelling and ctrl+c take back the batches that were written already."""
    monkeypatch.setattr(reading, "BATCH", 10)
    path = book_file(tmp_path, accounts=[A], opportunities=deals(100))
    calls: list[int] = []

    def cancelled() -> bool:
        calls.append(1)
        if len(calls) == 5 and way == "interrupted":
            signal.raise_signal(signal.SIGINT)
        return len(calls) == 5

    with pytest.raises(ImportCancelled if way == "stopped" else KeyboardInterrupt):
        take(desk, path, cancelled=cancelled)
    assert len(calls) == 5
    assert arrays(desk) == {}
    assert counts(take(desk, path))["opportunities"] == (100, 0, 0, 0)


def test_progress_goes_up_to_the_end(desk: Desk, tmp_path: Path) -> None:
    """Progress counts bytes, never goes back and ends at the total, over all files and arrays."""
    steps: list[tuple[int, int]] = []
    book = book_file(tmp_path, opportunities=deals(2_500), accounts=[A])
    table = text_file(tmp_path, "targets.csv", "id,month,amount\n" + "".join(f"t{n},2026-01,5\n" for n in range(2_500)))
    take(desk, book, table, progress=lambda done, total: steps.append((done, total)))
    assert [done for done, _total in steps] == sorted(done for done, _total in steps)
    assert {total for _done, total in steps} == {steps[0][1]}
    assert steps[-1][0] <= steps[-1][1]
    assert steps[-1][0] > steps[-1][1] * 0.95


def test_nothing_of_a_wrong_file_is_written(desk: Desk, tmp_path: Path) -> None:
    """A file that turns out wrong at its end keeps out what stands before it, and other files of the command."""
    good = book_file(tmp_path, "good.json", accounts=[A])
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": "cockpit-book", "version": 1, "accounts": [{"id": "b", "name": "B"}, {]}')
    with pytest.raises(RequestWrong, match=r"wrong\.json, line 1"):
        take(desk, good, wrong)
    assert arrays(desk) == {}


def test_the_report_has_the_shape_of_the_contract(desk: Desk, tmp_path: Path) -> None:
    """``import --json`` prints arrays with four counts, rejects with six keys, unknown as a list."""
    result = take(desk, book_file(tmp_path, accounts=[A, {"id": "b", "name": "B", "expectation": 11}], cats=[]))
    assert json.loads(json.dumps(result.as_dict)) == {
        "arrays": {"accounts": {"new": 1, "changed": 0, "same": 0, "rejected": 1}},
        "rejects": [
            {
                "file": "book.json", "row": 2, "array": "accounts", "field": "expectation", "value": "11",
                "reason": "must be at most 10",
            }
        ],
        "unknown": ["cats"],
    }  # fmt: skip


def test_the_reject_file_holds_every_rejected_row(desk: Desk, tmp_path: Path) -> None:
    """It is a table, or JSON by its name, for the owner only; a formula in a value sleeps."""
    result = take(desk, book_file(tmp_path, accounts=[{"id": "a", "name": "A", "currency": "=1+1"}]))
    table, listed = tmp_path / "r.csv", tmp_path / "r.json"
    write_rejects(table, result.rejects)
    write_rejects(listed, result.rejects)
    assert table.read_text("utf-8").splitlines() == [
        "file,row,array,field,value,reason",
        "book.json,1,accounts,currency,'=1+1,is no ISO 4217 currency",
    ]
    assert json.loads(listed.read_text("utf-8")) == [one.as_dict for one in result.rejects]
    assert table.stat().st_mode & 0o777 == 0o600
    write_rejects(listed, [])
    assert json.loads(listed.read_text("utf-8")) == []
    write_rejects(listed, [*result.rejects, *result.rejects])
    assert len(json.loads(listed.read_text("utf-8"))) == 2


def test_a_reject_file_replaces_only_its_like(tmp_path: Path) -> None:
    """An earlier reject file gives way, any other file, folder or link stays."""
    precious = text_file(tmp_path, "x.csv", "id,name\n")
    with pytest.raises(RequestWrong, match="is no reject file"):
        check_rejects(precious)
    (tmp_path / "link.csv").symlink_to(precious)
    for path in (tmp_path, tmp_path / "link.csv"):
        with pytest.raises(RequestWrong, match="no ordinary file"):
            check_rejects(path)
    check_rejects(tmp_path / "new.csv")
    check_rejects(text_file(tmp_path, "empty.csv", ""))


def test_rows_without_an_account_go_under_the_one_for_them(desk: Desk, tmp_path: Path) -> None:
    """New rows whose account is missing or unknown go under the named account, made once, found again by name."""
    homeless = [{"id": "x", "account_id": None, "name": "X"}, {"id": "y", "account_id": "z", "name": "Y"}]
    path = book_file(tmp_path, accounts=[A], opportunities=[*deals(1), *homeless])
    assert counts(take(desk, path, dry_run=True))["opportunities"] == (1, 0, 0, 2)
    result = take(desk, path, unassigned="Later")
    assert counts(result) == {"accounts": (2, 0, 0, 0), "opportunities": (3, 0, 0, 0)}
    assert counts(take(desk, path, unassigned=" later ")) == {"accounts": (0, 0, 1, 0), "opportunities": (0, 0, 3, 0)}
    names = {row["id"]: row["name"] for row in arrays(desk)["accounts"]}
    assert [names[row["account_id"]] for row in arrays(desk)["opportunities"]] == ["Meridian", "Later", "Later"]


def test_an_account_of_the_book_is_not_left_for_the_shelter(desk: Desk, tmp_path: Path) -> None:
    """A deal that has its account keeps it when a later file has none for it; the rest of the row is taken."""
    take(desk, book_file(tmp_path, accounts=[A], opportunities=deals(1)))
    update = [{"id": "o0000", "account_id": "gone", "name": "New"}]
    result = take(desk, book_file(tmp_path, opportunities=update), unassigned="Later")
    assert counts(result)["opportunities"] == (0, 1, 0, 0)
    with pytest.raises(RequestWrong, match="--unassigned: “” is blank"):
        take(desk, book_file(tmp_path, opportunities=[{"id": "n", "name": "New"}]), unassigned=" ")
    assert [(row["account_id"], row["name"]) for row in arrays(desk)["opportunities"]] == [("a", "New")]
