"""CSV files that break parsers: each row is read rightly, or its number and the reason are told."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.errors import RequestWrong
from cockpit.exchange import csv_records
from cockpit.exchange.csv_layout import layout_of
from cockpit.exchange.csv_records import Reading
from cockpit.exchange.csv_rows import rows_below
from cockpit.exchange.csv_writer import csv_pieces
from tests.exchange.exchange_help import SHARED, text_file

TORTURE = SHARED / "data" / "csv-torture"

Told = tuple[list[tuple[int, list[str]]], list[tuple[int, str]]]


def read(text: str, delimiter: str = ",", size: int = 1_000) -> Told:
    """All rows with their numbers, and what is no row."""
    rows: list[tuple[int, list[str]]] = []
    broken: list[tuple[int, str]] = []
    for batch in Reading(io.StringIO(text, newline=""), delimiter).batches(size):
        rows += zip(batch.numbers, batch.cells, strict=True)
        broken += batch.broken
    return rows, broken


OPEN = "has a quotation mark that is never closed"
STRAY = "has a quotation mark in the middle of a cell"

BROKEN = [
    ('a,b\n1,"open\n2,3\n4,5\n', [(1, ["a", "b"]), (3, ["2", "3"]), (4, ["4", "5"])], [(2, OPEN)]),
    ('a,b\n1,"x"y\n2,3\n', [(1, ["a", "b"]), (3, ["2", "3"])], [(2, STRAY)]),
    ('"a\nb\n"c\nd\n', [(2, ["b"]), (4, ["d"])], [(1, STRAY), (3, OPEN)]),
    ('a\n"1"" 2"\n5" pipe\n', [(1, ["a"]), (2, ['1" 2']), (3, ['5" pipe'])], []),
    ("a,b\r\n\r\n1,2\r\n", [(1, ["a", "b"]), (3, ["1", "2"])], []),
    ("a,b\r1,2\r", [(1, ["a", "b"]), (2, ["1", "2"])], []),
    ('a,b\n1,"two\nlines"\n2,x', [(1, ["a", "b"]), (2, ["1", "two\nlines"]), (3, ["2", "x"])], []),
    ("a\n\0\n", [(1, ["a"]), (2, ["\0"])], []),
]


@pytest.mark.parametrize("size", [1, 2, 1_000])
@pytest.mark.parametrize(("text", "rows", "broken"), BROKEN)
def test_a_broken_row_takes_no_other_with_it(
    text: str, rows: list[tuple[int, list[str]]], broken: list[tuple[int, str]], size: int
) -> None:
    """Rows after an unclosed or stray quotation mark are read, whatever the size of a batch."""
    assert read(text, size=size) == (rows, broken)


def test_a_huge_cell_is_a_broken_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell beyond the limit costs its row, and a quotation mark in it no more than that."""
    monkeypatch.setattr(csv_records, "CELL_CHARACTERS", 100)
    rows, broken = read("a,b\n1," + "x" * 200 + "\n2,3\n")
    assert rows == [(1, ["a", "b"]), (3, ["2", "3"])]
    assert broken == [(2, "has a cell of more than a million characters")]


def test_more_rows_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file with too many rows ends the import instead of the machine's memory."""
    monkeypatch.setattr(csv_records, "ROWS", 2)
    path = text_file(tmp_path, "x.csv", "a\n1\n2\n3\n")
    layout = layout_of(path, ["a"])
    with pytest.raises(RequestWrong, match="more than 2 rows"):
        list(rows_below(path, layout))


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@given(st.lists(st.lists(TEXT, min_size=2, max_size=3)))
def test_what_is_written_is_read(rows: list[list[str]]) -> None:
    """Any table comes back cell by cell, with line breaks, quotation marks and delimiters in its cells."""
    import csv

    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    assert [cells for _number, cells in read(stream.getvalue(), size=3)[0]] == rows


LAYOUTS = [
    ("id,name\n1,a\n", ",", 1, ("id", "name")),
    ("id;name\n1;a,b\n2;c,d\n", ";", 1, ("id", "name")),
    ("ID\tName\n1\ta\n", "\t", 1, ("ID", "Name")),
    ("id|name\n1|a\n", "|", 1, ("id", "name")),
    ("sep=;\r\nid;name\r\n1;a\r\n", ";", 2, ("id", "name")),
    ("\n\n id , name \n1,2\n", ",", 3, ("id", "name")),
    ("x;y\n1;2\n", ";", 1, ("x", "y")),
    ("id\n1\n", ",", 1, ("id",)),
    ('id,"na\nme"\n', ",", 1, ("id", "na\nme")),
]


@pytest.mark.parametrize(("text", "delimiter", "row", "names"), LAYOUTS)
def test_layouts(tmp_path: Path, text: str, delimiter: str, row: int, names: tuple[str, ...]) -> None:
    """The delimiter is the one under which the wanted names are found; empty rows above the header are passed."""
    layout = layout_of(text_file(tmp_path, "x.csv", text), ["id", "name"])
    assert (layout.delimiter, layout.header_row, layout.names) == (delimiter, row, names)


def test_a_header_below_a_preamble(tmp_path: Path) -> None:
    """Where a mapping asks, the header is the row of the first twenty that has most of its columns."""
    path = text_file(tmp_path, "x.csv", 'Notes:\n"some, words"\n\nFirst,Last\nLi,Wei\n')
    layout = layout_of(path, ["first", "last"], preamble=True)
    assert (layout.header_row, layout.names) == (4, ("First", "Last"))
    ((records, faults, _position),) = rows_below(path, layout)
    assert (records.numbers, records.cells, faults) == ([5], [["Li", "Wei"]], [])


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "is empty"), ("\n\n", "is empty"), (",".join(f"c{n}" for n in range(501)), "has 501 columns; at most 500")],
)
def test_no_header_and_too_many_columns_are_refused(tmp_path: Path, text: str, reason: str) -> None:
    """A file without a header, or a very wide one, is refused by its name."""
    with pytest.raises(RequestWrong, match=reason):
        layout_of(text_file(tmp_path, "x.csv", text), ["id"])


@pytest.mark.parametrize("encoding", ["no-such", "utf-16"])
def test_an_encoding_that_does_not_fit_is_refused(tmp_path: Path, encoding: str) -> None:
    """An encoding that a mapping names wrongly is one sentence."""
    path = text_file(tmp_path, "x.csv", "id,name\n")
    with pytest.raises(RequestWrong, match=f"can't be read as {encoding}"):
        layout_of(path, ["id"], encoding=encoding)


def test_ragged_rows_are_told_and_empty_ends_cut(tmp_path: Path) -> None:
    """Too few and too many cells are errors of their rows; empty cells beyond the last column say nothing."""
    path = text_file(tmp_path, "x.csv", "a,b\n1\n1,2,3\n1,2,,\n,,,\n ,\n4,5\n")
    ((records, faults, _position),) = rows_below(path, layout_of(path, ["a", "b"]))
    assert records.numbers == [4, 7]
    assert [(number, fault.reason) for number, fault in faults] == [
        (2, "has 1 cells where the header has 2"),
        (3, "has 3 cells where the header has 2"),
    ]


@pytest.mark.skipif(not TORTURE.exists(), reason="the shared files are not beside this checkout")
def test_csv_spectrum_is_read_rightly() -> None:
    """The spectrum's files give the rows that its JSON files hold."""
    for path in sorted((TORTURE / "csv-spectrum" / "csvs").glob("*.csv")):
        told = (TORTURE / "csv-spectrum" / "json" / f"{path.stem}.json").read_text("utf-8")
        expected = json.loads(told.replace("\\r\\n", "\\n"))  # these copies of the CSV files hold no CRLF
        layout = layout_of(path, list(expected[0]) if expected else ["a"])
        rows = [cells for records, faults, _at in rows_below(path, layout) for cells in records.cells if not faults]
        assert [dict(zip(layout.names, row, strict=True)) for row in rows] == expected, path.name


@pytest.mark.skipif(not TORTURE.exists(), reason="the shared files are not beside this checkout")
def test_no_torture_loses_a_row_in_silence() -> None:
    """Of every file each row with content is read or told, or the file is refused by a sentence."""
    refused: dict[str, str] = {}
    for path in sorted(TORTURE.glob("*/*.csv")):
        try:
            layout = layout_of(path, ["id", "name"])
        except RequestWrong as refusal:
            refused[path.name] = str(refusal)
            continue
        told = [number for records, faults, _at in rows_below(path, layout) for number in records.numbers]
        faults = [number for _records, found, _at in rows_below(path, layout) for number, _fault in found]
        assert not set(told) & set(faults)
        assert len(told) == len(set(told))
    assert set(refused) == {"empty.csv", "wide.csv"}
    assert all(name in reason for name, reason in refused.items())


def test_a_spreadsheet_file_is_marked_and_quoted() -> None:
    """The spreadsheet flavour begins with UTF-8's mark; both end lines as RFC 4180 says."""
    rows = [{"id": "t", "month": "2026-01", "amount": "5.00"}]
    assert "".join(csv_pieces("targets", rows, plain=False)).startswith("\ufeffid,month,amount,currency\r\n")
    assert "".join(csv_pieces("targets", rows, plain=True)) == "id,month,amount,currency\r\nt,2026-01,5.00,\r\n"
    many = [{"id": f"t{n}", "month": "x" * 1_000} for n in range(200)]
    assert len(list(csv_pieces("targets", many, plain=True))) > 2
