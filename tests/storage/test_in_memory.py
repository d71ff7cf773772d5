"""The book in memory: everything can be done with it, and no file is made or changed."""

import os
from pathlib import Path

import pytest

from cockpit.errors import BookUnusable
from cockpit.model.account import Account
from cockpit.model.changes import Change, Kind
from cockpit.storage import journal, records
from cockpit.storage.opening import Book, open_book
from cockpit.storage.snapshot import in_memory


def add(book: Book, name: str) -> None:
    with journal.act(book, "add"):
        records.write(book, [Change(Kind.ADD, "accounts", (name,), Account(id=name, name=name))])


def test_what_is_done_in_memory_never_reaches_the_file(path: Path) -> None:
    """It begins with what is in the book, can be written and undone, and is gone at the end."""
    with open_book(path) as book:
        add(book, "a")
    before = path.read_bytes(), os.listdir(path.parent)
    with in_memory(path) as copy:
        add(copy, "b")
        assert list(records.ids(copy, "accounts")) == [("a",), ("b",)]
        journal.undo(copy, 2)
        assert list(records.ids(copy, "accounts")) == []
    assert (path.read_bytes(), os.listdir(path.parent)) == before


def test_of_no_book_there_is_an_empty_one_in_memory(path: Path) -> None:
    """Nothing is made on the disk, not even for a moment."""
    with in_memory(path) as copy:
        add(copy, "a")
        assert list(records.ids(copy, "accounts")) == [("a",)]
        assert os.listdir(path.parent) == []


def test_what_is_no_book_is_refused_in_memory_too(path: Path) -> None:
    """By the same sentence as when it is opened."""
    path.write_text("customer,amount\n" * 500, "utf-8")
    with pytest.raises(BookUnusable, match="no cockpit book"):
        in_memory(path)
