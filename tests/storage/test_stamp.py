"""The stamp of the kept advice: other rules or numbers of the method are noticed, whatever the version says."""

import os
from pathlib import Path

import pytest

from cockpit.storage import stamp as stamps
from cockpit.storage.opening import Book
from cockpit.storage.stamp import Stamp, stamp, stamp_of, stamped_with

DAY = "2026-11-20"


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A rule in a folder of folders that stands for the program's own."""
    file = tmp_path / "rules" / "family" / "one.py"
    file.parent.mkdir(parents=True)
    file.write_text("score = 90")
    os.utime(file, ns=(1, 1))
    monkeypatch.setattr(stamps, "_FOLDERS", (str(tmp_path / "rules"), str(tmp_path / "absent")))
    return file


def test_changed_rules_make_another_stamp(rules: Path) -> None:
    """Also where the version and the size of the file are the same."""
    before = stamp_of(None, DAY, "")
    rules.write_text("score = 80")
    now = stamp_of(before, DAY, "")
    assert now.made_of != before.made_of


def test_files_that_were_only_touched_are_the_same_rules(rules: Path) -> None:
    """A checkout that gives every file another time makes no advice old."""
    before = stamp_of(None, DAY, "")
    os.utime(rules, ns=(2, 2))
    now = stamp_of(before, DAY, "")
    assert now.files != before.files
    assert now.made_of == before.made_of


@pytest.mark.usefixtures("rules")
def test_own_numbers_and_the_day_are_part_of_the_stamp() -> None:
    """Other own numbers make the advice old, another day does not."""
    before = stamp_of(None, DAY, "")
    assert stamp_of(before, DAY, "") == before
    assert stamp_of(before, DAY, "other").made_of != before.made_of
    assert stamp_of(before, "2026-11-21", "").made_of == before.made_of


def test_the_programs_own_rules_are_looked_at() -> None:
    """Rules, methods, their numbers and the model: all that decides what is advised."""
    names = {Path(entry.path).name for entry in stamps._files()}
    assert {"score.py", "coach.py", "closeness.py", "advice.toml", "enums.py"} <= names


def test_a_stamp_is_read_as_it_was_written(book: Book) -> None:
    """A book that was never evaluated has none; what an older program wrote counts as none."""
    assert stamped_with(book) is None
    made = stamp_of(None, DAY, "")
    stamp(book, made)
    assert stamped_with(book) == made
    with book.writing():
        book.db.execute("UPDATE meta SET value = '2026-11-20 0.1.0' WHERE name = 'advice_made_with'")
    assert stamped_with(book) is None
    assert isinstance(made, Stamp)
