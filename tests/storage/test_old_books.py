"""Books of every released schema: each opens with this program and holds what it held."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cockpit.desk.desk import Desk
from cockpit.desk.exporting import export_book
from cockpit.storage import journal
from cockpit.storage.identity import APPLICATION

OLD = sorted((Path(__file__).parent / "old").glob("*.sql"))


@pytest.mark.parametrize("dump", OLD, ids=lambda path: path.stem)
def test_an_old_book_opens_and_holds_what_it_held(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dump made when the schema was released is brought up, exported as then, and can still be undone."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "book.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(dump.read_text("utf-8"))
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {int(dump.stem)}")
    path.chmod(0o600)
    with Desk(path) as desk:
        export_book(desk, tmp_path / "now.json", form="json")
        undone = journal.undo(desk.book)
    assert json.loads((tmp_path / "now.json").read_text("utf-8")) == json.loads(dump.with_suffix(".json").read_text("utf-8"))
    assert len(undone) == 1
