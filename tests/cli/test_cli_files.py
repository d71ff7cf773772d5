"""Files in and out by the command line: import, export, backup, restore, doctor, the demo book, the screen's stand-in."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from cockpit.cli import opening
from cockpit.cli.progress import Progress
from cockpit.cli.session import has_terminal
from tests.cli.cli_run import TODAY, Cockpit


def book_file(folder: Path, **arrays: object) -> Path:
    path = folder / "some.json"
    path.write_text(json.dumps({"format": "cockpit-book", "version": 1, **arrays}), encoding="utf-8")
    return path


ACCOUNTS = [{"id": "a", "name": "Acme"}, {"id": "b", "name": "Bolt", "resource_points": 99}]


def test_an_import_counts_and_tells_its_rejects(cockpit: Cockpit, tmp_path: Path) -> None:
    """Good rows are in, the rest is counted on stderr with its reason; status 0; one undo takes it back."""
    ended = cockpit("import", book_file(tmp_path, accounts=ACCOUNTS, colours=[]))
    assert ended.status == 0
    assert "some.json:2 accounts.resource_points: “99” must be at most 10" in ended.err
    assert "colours" in ended.err
    assert cockpit("account", "list", "--ids").out == "a\n"
    assert cockpit("undo").out == "Undo: Import of some.json\n"
    assert cockpit("account", "list", "--ids").out == ""


def test_an_import_in_json_has_the_agreed_shape(cockpit: Cockpit, tmp_path: Path) -> None:
    """Counts by array, rejects with file, row, array, field, value and reason, unknown names."""
    file = book_file(tmp_path, accounts=ACCOUNTS)
    assert cockpit("import", file, "--json").json == {
        "arrays": {"accounts": {"new": 1, "changed": 0, "same": 0, "rejected": 1}},
        "rejects": [
            {
                "file": "some.json", "row": 2, "array": "accounts", "field": "resource_points", "value": "99",
                "reason": "must be at most 10",
            }
        ],
        "unknown": [],
    }  # fmt: skip
    assert cockpit("import", file, "--json").json["arrays"]["accounts"]["same"] == 1


@pytest.mark.parametrize(("option", "status"), [("--dry-run", 0), ("--strict", 1)])
def test_an_import_can_be_tried_or_be_all_or_nothing(
    cockpit: Cockpit, tmp_path: Path, option: str, status: int
) -> None:
    """Nothing is written, and that is said."""
    ended = cockpit("import", book_file(tmp_path, accounts=ACCOUNTS), option)
    assert (ended.status, "othing was written" in ended.err) == (status, True)
    assert cockpit("account", "list", "--ids").out == ""


def test_rejects_go_to_a_file(cockpit: Cockpit, tmp_path: Path) -> None:
    """With every row that was kept out; a name that can't take them is refused before anything is read."""
    rejects = tmp_path / "rejects.json"
    ended = cockpit("import", book_file(tmp_path, accounts=ACCOUNTS), "--rejects", rejects)
    assert str(rejects) in ended.err
    (one,) = json.loads(rejects.read_text("utf-8"))
    assert one["field"] == "resource_points"
    assert cockpit("import", book_file(tmp_path, accounts=ACCOUNTS), "--rejects", tmp_path).status == 1


def test_what_can_not_be_imported_is_named(cockpit: Cockpit, tmp_path: Path) -> None:
    """A missing file ends with 1."""
    ended = cockpit("import", tmp_path / "none.json")
    assert (ended.status, "none.json" in ended.err) == (1, True)


def test_the_book_goes_out_and_in_unchanged(cockpit: Cockpit, tmp_path: Path) -> None:
    """Export, import into an empty book, export: byte-identical, to a file and to stdout."""
    keep = tmp_path / "demo.db"
    assert cockpit("demo", "--keep", keep, "--today", TODAY).status == 0
    out = tmp_path / "out.json"
    assert cockpit("--book", keep, "export", out).status == 0
    cockpit("--book", tmp_path / "second.db", "import", out)
    again = cockpit("--book", tmp_path / "second.db", "export", "-")
    assert again.out == out.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("taken.json",), 1, "taken.json"),
        (("taken.json", "--force"), 0, ""),
        (("folder", "--format", "csv"), 0, ""),
        (("-", "--account", "nobody"), 1, "nobody"),
        (("x.md", "--format", "md"), 2, "md"),
    ],
)
def test_an_export_goes_where_it_is_sent_or_says_why_not(
    cockpit: Cockpit,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    status: int,
    said: str,
) -> None:
    """Nothing that is there is replaced without --force."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken.json").write_text("mine")
    cockpit("account", "add", "--id", "a", "--name", "Acme")
    ended = cockpit("export", *arguments)
    assert (ended.status, said in ended.err) == (status, True)
    if status:
        assert (tmp_path / "taken.json").read_text() == "mine"


def test_a_backup_is_restored_and_the_book_is_kept(cockpit: Cockpit, tmp_path: Path) -> None:
    """The backup's path is the result; restoring says where the book as it was is kept."""
    cockpit("account", "add", "--id", "a", "--name", "Acme")
    own = Path(cockpit("backup").out.strip())
    assert own.exists()
    assert own.stat().st_mode & 0o077 == 0
    target = tmp_path / "copy.db"
    assert cockpit("backup", target, "--json").json == {"file": str(target)}
    assert cockpit("backup", target).status == 1
    assert cockpit("backup", target, "--force").status == 0
    cockpit("account", "delete", "a")
    ended = cockpit("restore", target)
    assert (ended.status, "is kept in" in ended.err) == (0, True)
    assert cockpit("account", "list", "--ids").out == "a\n"
    assert list(cockpit("restore", target, "--json").json) == ["restored", "kept"]
    assert cockpit("restore", tmp_path / "none.db").status == 1


def test_the_doctor_finds_a_sound_book_sound(cockpit: Cockpit, book: Path) -> None:
    """Status 0; a warning about its surroundings is said and is no fault; a missing book can't be examined."""
    assert cockpit("doctor").status == 3
    cockpit("account", "list")
    assert (cockpit("doctor").status, cockpit("doctor", "--json").json) == (0, {"findings": []})
    book.chmod(0o644)
    (finding,) = cockpit("doctor", "--json").json["findings"]
    assert (finding["level"], finding["code"]) == ("WARNING", "readable-by-others")
    assert cockpit("doctor").status == 0


def test_the_doctor_names_settings_that_can_t_be_used(cockpit: Cockpit, book: Path) -> None:
    """Unknown settings and refused numbers are warnings beside those about the book."""
    cockpit("account", "list")
    folder = book.parent / "home" / "cockpit"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text('colour = "red"\n[numbers]\n"closeness.rc.weights.T" = 0.9\n', encoding="utf-8")
    findings = cockpit("doctor", "--json").json["findings"]
    assert [one["code"] for one in findings] == ["settings", "settings"]
    assert ["colour" in findings[0]["text"], "must add up to 1" in findings[1]["text"]] == [True, True]
    assert cockpit("doctor").status == 0


def test_a_damaged_book_is_a_finding_or_refused(cockpit: Cockpit, book: Path) -> None:
    """Status 1 or 3, one sentence, no traceback."""
    cockpit("account", "add", "--id", "a", "--name", "Acme")
    data = bytearray(book.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4000] = bytes(4000)
    book.write_bytes(data)
    assert cockpit("doctor").status in (1, 3)


def test_without_a_terminal_the_screen_is_todays_actions(cockpit: Cockpit) -> None:
    """cockpit, cockpit open and cockpit demo print plain text and end with 0; the demo's copy is gone then."""
    demo = cockpit("demo", "--today", TODAY)
    assert (demo.status, "[" in demo.out) == (0, True)
    assert not Path(demo.err.split(": ", 1)[1].strip()).exists()
    assert [cockpit().status, cockpit("open").status] == [0, 0]


def test_the_demo_never_replaces_a_book(cockpit: Cockpit, book: Path) -> None:
    """--keep of a name that is taken is refused."""
    cockpit("account", "list")
    ended = cockpit("demo", "--keep", book)
    assert (ended.status, "is there already" in ended.err) == (1, True)


@pytest.mark.parametrize(
    ("term", "tty", "screen"), [("xterm", True, True), ("dumb", True, False), ("xterm", False, False)]
)
def test_a_screen_needs_a_terminal_that_can_move_the_cursor(
    monkeypatch: pytest.MonkeyPatch, term: str, tty: bool, screen: bool
) -> None:
    """Input and output both, and TERM isn't dumb."""

    class Stream(io.StringIO):
        def isatty(self) -> bool:
            return tty

    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys, "stdin", Stream())
    monkeypatch.setattr(sys, "stdout", Stream())
    assert has_terminal() is screen


def test_with_a_terminal_the_screen_opens_on_the_book(
    cockpit: Cockpit, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen gets path, day and language, and its status is the command's."""
    from cockpit.tui import app

    called: list[object] = []

    def run(path: Path, *, today: object, language: str, demo: bool) -> int:
        called.extend([path, str(today), language, demo])
        return 143

    monkeypatch.setattr(opening, "has_terminal", lambda: True)
    monkeypatch.setattr(app, "run", run)
    assert cockpit("--today", TODAY, "--lang", "zh").status == 143
    assert called == [book, TODAY, "zh", False]
    assert book.exists()
    called.clear()
    assert cockpit("demo", "--today", TODAY).status == 143
    assert (called[1:], called[0] != book) == ([TODAY, "en", True], True)


@pytest.mark.parametrize("tty", [True, False])
def test_progress_is_said_in_place_or_once(monkeypatch: pytest.MonkeyPatch, tty: bool) -> None:
    """On a terminal the line is written over; elsewhere one line, and only when it takes long."""

    class Stream(io.StringIO):
        def isatty(self) -> bool:
            return tty

    err, now = Stream(), [0.0]
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr("cockpit.cli.progress.time.monotonic", lambda: now[0])
    progress = Progress("at {done} of {total}", least=10)
    for done in range(0, 101, 10):
        progress(done, 100)
        now[0] += 1.0
    progress(1, 5)
    progress.end()
    said = err.getvalue()
    assert said.count("\r" if tty else "\n") == (10 if tty else 1)
    assert ("at 100 of 100\n" in said) is tty


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_every_file_is_private_whatever_the_umask(cockpit: Cockpit, book: Path, tmp_path: Path) -> None:
    """Book, backups and exports are 0600."""
    before = os.umask(0)
    try:
        cockpit("account", "add", "--id", "a", "--name", "Acme")
        cockpit("backup")
        cockpit("export", tmp_path / "out.json")
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert [path for path in files if path.stat().st_mode & 0o077] == []
    finally:
        os.umask(before)
