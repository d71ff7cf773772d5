"""Exporting: the book, or one account of it, as a book file or as CSV files."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cockpit.content.words import N_
from cockpit.errors import Listed, RequestWrong
from cockpit.exchange.book_writer import book_lines
from cockpit.exchange.csv_writer import csv_pieces
from cockpit.exchange.files import new_file, new_folder, refuse_taken
from cockpit.exchange.forms import forms_of
from cockpit.exchange.json_form import json_row
from cockpit.exchange.opinions import without_opinions
from cockpit.exchange.references import references_of
from cockpit.exchange.rows import Row
from cockpit.model.arrays import ARRAYS
from cockpit.storage import records
from cockpit.storage.book import Book
from cockpit.storage.snapshot import snapshot

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk

Arrays = Iterable[tuple[str, Iterable[Row]]]

FORMS = ("json", "csv", "ics")


def export_book(
    desk: "Desk",
    target: Path | BinaryIO,
    *,
    form: str = "json",
    account: str | None = None,
    exact: bool = False,
    force: bool = False,
    opinions: bool = True,
) -> None:
    """Write the book, or the account with this id, to a file, a folder (``form`` csv) or a stream (json).

    A file appears whole or not at all; one that is there is replaced only with ``force``. CSV is for spreadsheets
    unless ``exact``; both are imported as the same data. Without ``opinions`` no judgement of a person is in it
    (design.md 8). One account brings the bare records that it refers to, such as its parent, so that the file
    can be imported anywhere. Raises RequestWrong where the account isn't there or the target can't be written.
    """
    if form not in FORMS:
        raise RequestWrong(N_("{form} is no form of export; the forms: {known}"), form=form, known=Listed(FORMS))
    if form == "ics":
        _write_whole(_reminders(desk, account), target, force)
        return
    with snapshot(desk.book) as book:
        arrays = _account(book, account) if account is not None else _whole(book)
        if not opinions:
            arrays = ((name, _judged_out(name, rows)) for name, rows in arrays)
        if form == "json":
            _write_json(records.default_currency(book), arrays, target, force)
        else:
            _write_csv(arrays, target, exact, force)


def _reminders(desk: "Desk", account: str | None) -> bytes:
    from cockpit.desk.reminders import reminder_file

    return reminder_file(desk, account)


def _write_whole(data: bytes, target: Path | BinaryIO, force: bool) -> None:
    if isinstance(target, Path):
        with new_file(target, force=force) as file:
            file.write(data)
    else:
        target.write(data)


def _write_json(currency: str, arrays: Arrays, target: Path | BinaryIO, force: bool) -> None:
    lines = book_lines(currency, arrays)
    if isinstance(target, Path):
        with new_file(target, force=force) as file:
            _pour(lines, file)
    else:
        _pour(lines, target)


def _write_csv(arrays: Arrays, target: Path | BinaryIO, exact: bool, force: bool) -> None:
    """One file for each array that has rows; a file of an earlier export without rows now keeps its header only."""
    if not isinstance(target, Path):
        raise RequestWrong(N_("CSV has one file for each array; name a folder for them"))
    if target.exists() and not target.is_dir():
        raise RequestWrong(N_("{path} is a file; name a folder for the CSV files"), path=target)
    for name in ARRAYS:
        refuse_taken(target / f"{name}.csv", force)
    new_folder(target)
    for name, rows in arrays:
        path, left = target / f"{name}.csv", iter(rows)
        first = next(left, None)
        if first is not None or path.exists():
            with new_file(path, force=force) as file:
                _pour(csv_pieces(name, _with(first, left), plain=exact), file)


def _pour(pieces: Iterable[str], file: BinaryIO) -> None:
    for piece in pieces:
        file.write(piece.encode())


def _with(first: Row | None, rest: Iterable[Row]) -> Iterator[Row]:
    if first is not None:
        yield first
    yield from rest


def _whole(book: Book) -> Arrays:
    return ((name, (json_row(name, record) for record in records.rows(book, name))) for name in ARRAYS)


def _judged_out(name: str, rows: Iterable[Row]) -> Iterator[Row]:
    return (kept for row in rows if (kept := without_opinions(name, row)))


def _account(book: Book, account: str) -> Arrays:
    """The rows of one account, and the bare records that they refer to."""
    if records.read(book, "accounts", (account,)) is None:
        raise RequestWrong(N_("{array} {key} is not in the book."), array="accounts", key=account)
    arrays: dict[str, dict[tuple[str, ...], Row]] = {}
    for name, spec in ARRAYS.items():
        if name == "accounts" or spec.parent:
            found = records.rows(book, name, account=account)
            arrays[name] = {spec.key_of(record): json_row(name, record) for record in found}
    _add_bare(book, arrays)
    return ((name, (rows[key] for key in sorted(rows))) for name, rows in arrays.items())


def _add_bare(book: Book, arrays: dict[str, dict[tuple[str, ...], Row]]) -> None:
    """Add what rows refer to, with the fields that it must have and no more, until nothing is missing."""
    wanted = [found for name, rows in arrays.items() for row in rows.values() for found in references_of(name, row)]
    while wanted:
        array, id_ = wanted.pop()
        if (id_,) in arrays[array]:
            continue
        record = records.read(book, array, (id_,))
        if record is None:
            continue
        bare = {name: value for name, value in json_row(array, record).items() if forms_of(array)[name].must}
        arrays[array][(id_,)] = bare
        wanted += references_of(array, bare)

