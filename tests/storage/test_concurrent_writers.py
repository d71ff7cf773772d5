"""Several programs at one book: nothing lost, nobody refused, readers see one state."""

import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

from cockpit.model.account import Account
from cockpit.model.changes import Change, Kind
from cockpit.storage import advice_cache, journal, records
from cockpit.storage.dossiers import read_dossier
from cockpit.storage.opening import Book, open_book

WRITER = """
import sys
from datetime import date
from cockpit.model.account import Account
from cockpit.model.changes import Change, Kind
from cockpit.storage import journal, records
from cockpit.storage.opening import open_book

name, count = sys.argv[2], int(sys.argv[3])
with open_book(sys.argv[1]) as book:
    for i in range(count):
        id_ = f"{name}-{i:03}"
        with journal.act(book, "Add {name}", {"name": id_}):
            records.write(book, [Change(Kind.ADD, "accounts", (id_,), Account(id=id_, name=id_))])
        print(id_, flush=True)
"""


def add(book: Book, id_: str) -> None:
    with journal.act(book, "add"):
        records.write(book, [Change(Kind.ADD, "accounts", (id_,), Account(id=id_, name=id_))])


def test_two_tight_writers_lose_nothing_and_refuse_nobody(path: Path) -> None:
    """Every act that was acknowledged is there once, and the history holds each."""
    open_book(path).close()
    started = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name, "60"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for name in ("x", "y")
    ]
    told = []
    for process in started:
        out, errors = process.communicate(timeout=120)
        assert (process.returncode, errors) == (0, "")
        told += out.split()
    with open_book(path) as book:
        assert [key[0] for key in records.ids(book, "accounts")] == sorted(told)
        acts = [act for act in journal.history(book, 1000) if act.kind == "ACT"]
        assert sorted(act.values["name"] for act in acts) == sorted(told)
        assert book.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_reader_sees_one_state_while_others_write(path: Path) -> None:
    """Inside ``reading`` nothing moves; a writer waits at most for its end."""
    with open_book(path) as book, open_book(path) as other:
        add(book, "a")
        with other.reading():
            assert list(records.ids(other, "accounts")) == [("a",)]
            holder = sqlite3.connect(path, isolation_level=None, timeout=0)
            holder.execute("BEGIN IMMEDIATE")
            assert list(records.ids(other, "accounts")) == [("a",)]
            holder.execute("ROLLBACK")
            holder.close()
        add(book, "b")
        assert list(records.ids(other, "accounts")) == [("a",), ("b",)]
        assert read_dossier(other, "b").revision == 2


def test_pages_that_are_being_read_do_not_hold_a_writer_up(book: Book, path: Path) -> None:
    """A slow consumer of a list keeps no lock between two pages."""
    with journal.act(book, "many"):
        records.write_rows(book, "accounts", [{"id": f"{i:04}", "name": "x"} for i in range(1200)])
    with open_book(path) as other:
        slow = records.rows(other, "accounts")
        next(slow)
        add(book, "zzz")
        assert len(list(slow)) == 1200


def test_an_act_sees_what_others_wrote_before_it_began(path: Path) -> None:
    """Checks inside an act are made on the state that it changes: two of the same name can't both be the first."""
    with open_book(path) as book, open_book(path) as other:
        with journal.act(book, "first"):
            if records.read(book, "accounts", ("a",)) is None:
                records.write(book, [Change(Kind.ADD, "accounts", ("a",), Account(id="a", name="first"))])
        with journal.act(other, "second") as running:
            if records.read(other, "accounts", ("a",)) is None:
                records.write(other, [Change(Kind.ADD, "accounts", ("a",), Account(id="a", name="second"))])
        assert running.done is None
        assert advice_cache.due_count(other, date(2026, 1, 1)) == 1
