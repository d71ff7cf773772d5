"""The journal: every act can be taken back and done again, exactly, in any order of starts."""

import random
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cockpit.errors import BookUnusable, CockpitError
from cockpit.model.account import Account
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind
from cockpit.model.faults import Refused
from cockpit.model.people import Stakeholder
from cockpit.storage import journal, records
from cockpit.storage.journal import OthersWrote
from cockpit.storage.opening import Book, open_book
from cockpit.storage.reading import read

Dump = dict[str, list[tuple[Any, ...]]]


def add(book: Book, *ids: str, label: str = "Add {name}") -> journal.Act:
    with journal.act(book, label, {"name": ids[0]}) as running:
        records.write(book, [Change(Kind.ADD, "accounts", (i,), Account(id=i, name=f"Account {i}")) for i in ids])
    assert running.done is not None
    return running.done


def accounts(book: Book) -> list[str]:
    return [key[0] for key in records.ids(book, "accounts")]


class Rep:
    """Does random things to a book, some of them refused."""

    def __init__(self, book: Book, inventor: Any, rnd: random.Random) -> None:
        self.book, self.inventor, self.random = book, inventor, rnd

    def ids(self, array: str) -> list[str]:
        return [key[0] for key in records.ids(self.book, array)]

    def act(self) -> None:
        try:
            with journal.act(self.book, "something"):
                for _ in range(self.random.randint(1, 4)):
                    self.random.choice((self.add, self.add, self.add, self.edit, self.edit, self.delete, self.upsert))()
        except (CockpitError, Refused):
            pass

    def add(self) -> None:
        array = self.random.choice([*ARRAYS, "accounts", "stakeholders", "opportunities", "participations"])
        if record := self.inventor.record(array, self.ids):
            records.write(self.book, [Change(Kind.ADD, array, ARRAYS[array].key_of(record), record)])

    def edit(self) -> None:
        array = self.random.choice(list(ARRAYS))
        keys = list(records.ids(self.book, array))
        if keys:
            key = self.random.choice(keys)
            fixed = dict(zip(ARRAYS[array].key, key, strict=True))
            if new := self.inventor.record(array, self.ids, **fixed):
                names = [name for name in ARRAYS[array].fields.values() if name not in ARRAYS[array].key]
                fields = frozenset(self.random.sample(names, min(len(names), self.random.randint(1, 5))))
                records.write(self.book, [Change(Kind.EDIT, array, key, new, fields)])

    def delete(self) -> None:
        array = self.random.choice(list(ARRAYS))
        keys = list(records.ids(self.book, array))
        if keys and (array != "accounts" or self.random.random() < 0.3):
            records.write(self.book, [Change(Kind.DELETE, array, self.random.choice(keys))])

    def upsert(self) -> None:
        array = self.random.choice(("accounts", "stakeholders", "opportunities", "participations", "interactions", "meetings"))
        rows = []
        keys = list(records.ids(self.book, array))
        for _ in range(self.random.randint(1, 6)):
            fixed = {}
            if keys and self.random.random() < 0.5:
                fixed = dict(zip(ARRAYS[array].key, self.random.choice(keys), strict=True))
            if record := self.inventor.record(array, self.ids, **fixed):
                rows.append({name: getattr(record, attribute) for name, attribute in ARRAYS[array].fields.items()
                             if attribute in record.model_fields_set})
        records.write_rows(self.book, array, rows)


@pytest.mark.parametrize("seed", range(4))
def test_undo_of_everything_is_the_first_book_and_redo_of_everything_the_last(
    path: Path, seed: int, dump: Callable[[Book], Dump], inventor: Callable[[int], Any]
) -> None:
    """Random acts with cascades, moves and upserts go back and forth step by step, also with a new start between."""
    rnd = random.Random(seed)  # noqa: S311 - not for secrets
    book = open_book(path)
    rep = Rep(book, inventor(seed), rnd)

    def again() -> None:
        nonlocal book
        if rnd.random() < 0.2:
            book.close()
            book = rep.book = open_book(path)

    states = [dump(book)]
    for _ in range(40):
        before = len(journal.history(book, 10_000))
        rep.act()
        again()
        if len(journal.history(book, 10_000)) > before:
            states.append(dump(book))
        else:
            assert dump(book) == states[-1]
    assert len(states) > 20
    for state in reversed(states[:-1]):
        assert len(journal.undo(book)) == 1
        assert dump(book) == state
        again()
    assert journal.undo(book) == ()
    for state in states[1:]:
        assert len(journal.redo(book)) == 1
        assert dump(book) == state
        again()
    assert journal.redo(book) == ()
    assert len(journal.undo(book, 10_000)) == len(states) - 1
    assert dump(book) == states[0]
    assert book.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert book.db.execute("PRAGMA foreign_key_check").fetchall() == []
    book.close()


def test_an_act_that_changes_nothing_leaves_no_entry(book: Book) -> None:
    """Writing what is there already is no act."""
    add(book, "a")
    same = read(book, "accounts", ("a",))
    with journal.act(book, "nothing") as running:
        records.write(book, [Change(Kind.EDIT, "accounts", ("a",), same, frozenset({"name", "notes"}))])
    assert running.done is None
    assert len(journal.history(book)) == 1


def test_an_undo_that_changes_nothing_is_still_an_entry(book: Book) -> None:
    """An act that made and removed a record is undone once, not for ever."""
    add(book, "a")
    with journal.act(book, "there and back"):
        records.write(book, [Change(Kind.ADD, "accounts", ("b",), Account(id="b", name="B")), Change(Kind.DELETE, "accounts", ("b",))])
    assert [act.label for act in journal.undo(book)] == ["there and back"]
    assert [act.text for act in journal.undo(book)] == ["Add a"]
    assert journal.undo(book) == ()


def test_a_failed_act_leaves_nothing(book: Book, dump: Callable[[Book], Dump]) -> None:
    """Whatever goes wrong inside, the book is as it was and can be written again."""
    before = dump(book)

    def break_off() -> None:
        with journal.act(book, "broken"):
            records.write(book, [Change(Kind.ADD, "accounts", ("a",), Account(id="a", name="A"))])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert dump(book) == before
    assert journal.history(book) == ()
    add(book, "a")


def test_history_names_acts_in_words_that_both_languages_can_say(book: Book) -> None:
    """An entry keeps the template and its values; undo and redo carry the words of what they reverse."""
    first = add(book, "a")
    second = add(book, "b", "c")
    (undone,) = journal.undo(book)
    acts = journal.history(book)
    assert [act.seq for act in acts] == [3, 2, 1]
    assert [act.kind for act in acts] == ["UNDO", "ACT", "ACT"]
    assert acts[0] == undone
    assert (undone.label, undone.values, undone.reverses) == ("Add {name}", {"name": "b"}, second.seq)
    assert undone.text == "Add b"
    assert acts[1:] == (second, first)
    assert (first.changes, second.changes) == (1, 2)
    assert first.at.endswith("+00:00")
    assert journal.history(book, 1) == (undone,)
    assert journal.history(book, 1, before=3) == (second,)
    assert journal.history(book, 5, before=2) == (first,)
    assert journal.history(book, 5, before=1) == ()


def test_undo_is_last_in_first_out_and_a_new_act_ends_redo(book: Book) -> None:
    """A, B, undo, undo, redo, C: undo takes back C and then A, and nothing is left to redo but C."""
    add(book, "a")
    add(book, "b")
    assert [act.text for act in journal.undo(book, 2)] == ["Add b", "Add a"]
    assert [act.text for act in journal.redo(book)] == ["Add a"]
    assert journal.next_redo(book) is not None
    add(book, "c")
    assert journal.redo(book) == ()
    assert journal.next_redo(book) is None
    assert [act.text for act in journal.undo(book, 5)] == ["Add c", "Add a"]
    assert accounts(book) == []
    assert journal.next_undo(book) is None
    assert [act.text for act in journal.redo(book, 5)] == ["Add a", "Add c"]
    assert accounts(book) == ["a", "c"]


def test_an_unknown_act_is_never_taken_back(book: Book, path: Path) -> None:
    """The person undoes what they know of, not what another program has done meanwhile; it is named instead."""
    mine = add(book, "a")
    with open_book(path) as other:
        theirs = add(other, "b")
    known = {mine.seq}
    with pytest.raises(OthersWrote, match="Add b") as refused:
        journal.undo(book, known=known.__contains__)
    assert refused.value.act == theirs
    assert accounts(book) == ["a", "b"]
    known.add(theirs.seq)
    assert [act.text for act in journal.undo(book, 2, known=known.__contains__)] == ["Add b", "Add a"]


def test_what_another_program_did_and_took_back_itself_is_no_hindrance(book: Book, path: Path) -> None:
    """The act to take back is the person's own again."""
    mine = add(book, "a")
    with open_book(path) as other:
        add(other, "b")
        journal.undo(other)
    assert [act.text for act in journal.undo(book, known={mine.seq}.__contains__)] == ["Add a"]


def test_an_unknown_undo_is_never_done_again(book: Book, path: Path) -> None:
    """Redo names it likewise."""
    mine = add(book, "a")
    with open_book(path) as other:
        (undone,) = journal.undo(other)
    with pytest.raises(OthersWrote, match="Add a"):
        journal.redo(book, known={mine.seq}.__contains__)
    assert [act.text for act in journal.redo(book, known={undone.seq}.__contains__)] == ["Add a"]


def test_a_person_who_moved_survives_the_undo_of_the_account_moved_to(book: Book) -> None:
    """What an act made is removed only after what it changed is back where it was."""
    add(book, "old")
    person = Stakeholder(id="p", account_id="old", name="P")
    with journal.act(book, "person"):
        records.write(book, [Change(Kind.ADD, "stakeholders", ("p",), person)])
    with journal.act(book, "move to a new account"):
        moved = person.model_copy(update={"account_id": "new"})
        records.write(book, [
            Change(Kind.ADD, "accounts", ("new",), Account(id="new", name="New")),
            Change(Kind.EDIT, "stakeholders", ("p",), moved, frozenset({"account_id"})),
        ])
    journal.undo(book)
    assert read(book, "stakeholders", ("p",)) == person
    assert accounts(book) == ["old"]


def test_an_import_of_ten_thousand_rows_is_one_undo(book: Book, dump: Callable[[Book], Dump]) -> None:
    """However much an act writes, it is one entry and one step back."""
    empty = dump(book)
    with journal.act(book, "Import {file}", {"file": "many.csv"}) as running:
        records.write_rows(book, "accounts", ({"id": f"a{i}", "name": f"Account {i}"} for i in range(500)))
        rows = ({"id": f"o{i}", "account_id": f"a{i % 500}", "name": f"Deal {i}", "tags": ["x"]} for i in range(9_500))
        outcomes = records.write_rows(book, "opportunities", rows)
    assert {outcome.state for outcome in outcomes} == {"new"}
    full = dump(book)
    assert running.done is not None
    assert running.done.changes == 10_000
    assert len(journal.undo(book)) == 1
    assert dump(book) == empty
    journal.redo(book)
    assert dump(book) == full


def test_revisions_only_rise(book: Book) -> None:
    """An account's revision is the number of the last operation that touched it, undo among them."""
    add(book, "a", "b")
    revision = dict(book.db.execute("SELECT id, revision FROM accounts"))
    assert revision == {"a": 1, "b": 1}
    with journal.act(book, "edit"):
        records.write(book, [Change(Kind.EDIT, "accounts", ("a",), Account(id="a", name="AA"), frozenset({"name"}))])
    journal.undo(book)
    assert dict(book.db.execute("SELECT id, revision FROM accounts")) == {"a": 3, "b": 1}


def test_acts_do_not_nest(book: Book) -> None:
    """One act is one transaction; an act inside another is a mistake of ours, and the outer one is taken back."""
    with pytest.raises(RuntimeError, match="one transaction"), journal.act(book, "outer"), journal.act(book, "inner"):
        pass
    assert journal.history(book) == ()


def test_a_history_that_names_what_the_book_does_not_have_is_not_replayed(book: Book, dump: Callable[[Book], Dump]) -> None:
    """Names in the journal enter SQL only when the schema knows them."""
    add(book, "a")
    book.db.execute("UPDATE changes SET tbl = 'accounts; DROP TABLE accounts'")
    before = dump(book)
    with pytest.raises(BookUnusable, match="names what it doesn't have"):
        journal.undo(book)
    assert dump(book) == before


@pytest.fixture
def fail_commits(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets the next commits reach the file and then fail, as when only the last sync of a folder goes wrong."""
    commit = Book._patiently

    def arm(times: int) -> None:
        left = [times]

        def failing(self: Book, statement: str) -> None:
            commit(self, statement)
            if statement == "COMMIT" and left[0]:
                left[0] -= 1
                raise sqlite3.OperationalError("disk I/O error")

        monkeypatch.setattr(Book, "_patiently", failing)

    return arm


@pytest.mark.parametrize("what", ["act", "undo", "redo"])
def test_a_commit_that_fails_at_its_very_end_is_taken_back(
    book: Book, dump: Callable[[Book], Dump], fail_commits: Callable[[int], None], what: str
) -> None:
    """A failure always means an unchanged book, also where the change had reached the file."""
    add(book, "a")
    add(book, "b")
    if what == "redo":
        journal.undo(book)
    before = dump(book)
    fail_commits(1)
    again: dict[str, Callable[[], object]] = {"act": lambda: add(book, "c"), "undo": partial(journal.undo, book, 2), "redo": partial(journal.redo, book)}
    with pytest.raises(BookUnusable, match="disk I/O error"):
        again[what]()
    assert dump(book) == before
    add(book, "d")
    assert [act.text for act in journal.undo(book)] == ["Add d"]
    assert dump(book) == before


def test_where_even_taking_back_fails_it_is_said(book: Book, fail_commits: Callable[[int], None]) -> None:
    """Not "not changed", when that isn't known."""
    fail_commits(2)
    with pytest.raises(BookUnusable, match="may be in it or not"):
        add(book, "a")


def test_a_history_can_begin_with_the_book_as_it_stands(book: Book, dump: Callable[[Book], Dump]) -> None:
    """What was there before can't be undone, and what comes after can, also for accounts touched before."""
    add(book, "a")
    journal.begin_afresh(book)
    before = dump(book)
    assert journal.undo(book) == ()
    add(book, "b")
    assert len(journal.undo(book)) == 1
    assert dump(book) == before
