"""Book files are strict JSON: what isn't is refused with its position before anything is read."""

import json
from pathlib import Path

import pytest

from cockpit.errors import RequestWrong
from cockpit.exchange import json_scanner, limits
from cockpit.exchange.book_file import open_book_file
from cockpit.exchange.strict_json import Unreadable, decode_whole

HEAD = '{"format": "cockpit-book", "version": 1'

REFUSED = [
    ("", "line 1, column 1: “{” is missing"),
    ("[]", "line 1, column 1: “{” is missing"),
    ("{", "line 1, column 2: expecting value"),
    ("{1: 2}", "a name in quotation marks is missing"),
    ("{}", "is no cockpit book: its “format” isn't “cockpit-book”"),
    ('{"format": "cockpit-book"}', "has “version” “null”; this program reads version 1"),
    ('{"format": "cockpit-book", "version": 2}', "has “version” “2”"),
    ('{"format": "cockpit-book", "version": true}', "has “version” “True”"),
    (HEAD + ', "currency": "EURO"}', "“currency” “EURO” is no ISO 4217 currency"),
    (HEAD + ', "currency": 5}', "“currency” “5” is no ISO 4217 currency"),
    (HEAD + ', "accounts": {}}', "“accounts” is no list"),
    (HEAD + ',\n"accounts": [{"id": "a"},\n {"id": "b", "id": "c"}]}', "line 3, column 2: the key “id” stands twice"),
    (HEAD + ', "version": 1}', "the key “version” stands twice"),
    (HEAD + ', "accounts": [{"id": NaN}]}', "NaN is no number"),
    (HEAD + ', "accounts": [{"id": -Infinity}]}', "-Infinity is no number"),
    (HEAD + ', "accounts": [' + "1" * 5_000 + "]}", "holds a number of thousands of digits"),
    (HEAD + ', "accounts": [' + "[" * 100_000, "is nested more than 50 deep"),
    (HEAD + ', "accounts": [' + "[" * 60 + "]" * 60 + "]}", "is nested more than 50 deep"),
    (HEAD + ', "accounts": [' + '{"a":' * 60 + "1" + "}" * 60 + "]}", "is nested more than 50 deep"),
    (HEAD + ', "accounts": [{"id": "a"},]}', "expecting value"),
    (HEAD + ', "accounts": [{"id": "a"} {"id": "b"}]}', "“]” is missing"),
    (HEAD + ', "accounts": [{"id": "a}]}', "unterminated string"),
    (HEAD + ', "accounts": [{"id" "a"}]}', "expecting ':' delimiter"),
    (HEAD + "} x", "the file goes on after its end"),
    (HEAD + ' "x": 1}', "“}” is missing"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[reason[:40] for _text, reason in REFUSED])
def test_what_is_no_book_is_refused_with_its_place(tmp_path: Path, text: str, reason: str) -> None:
    """The message names the file and says where and why."""
    path = tmp_path / "b.json"
    path.write_text(text, "utf-8")
    with pytest.raises(RequestWrong) as caught:
        open_book_file(path)
    assert reason in str(caught.value)
    assert "b.json" in str(caught.value)


def test_bytes_that_are_no_utf8_are_refused(tmp_path: Path) -> None:
    """Another encoding is not guessed: the format is UTF-8."""
    path = tmp_path / "b.json"
    path.write_bytes(HEAD.encode() + b', "accounts": [{"id": "\xff"}]}')
    with pytest.raises(RequestWrong, match="is no UTF-8 from here on"):
        open_book_file(path)


def test_a_mark_and_null_arrays_and_unknown_parts_are_taken(tmp_path: Path) -> None:
    """UTF-8's mark is skipped, a null array is a missing one, and unknown parts are named."""
    path = tmp_path / "b.json"
    path.write_text("\ufeff" + HEAD + ', "accounts": null, "cats": [1, [2]], "made_by": {"x": 1}}', "utf-8")
    book = open_book_file(path)
    assert book.unknown == ["cats", "made_by"]
    assert book.sources() == []


@pytest.mark.parametrize("chunk", [1, 2, 7, 64])
def test_rows_come_out_whole_however_the_file_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    """Rows are the same whether the file is read in one piece or byte by byte, and so are lines and columns."""
    monkeypatch.setattr(json_scanner, "_CHUNK", chunk)
    rows = [{"id": f"a{n}", "name": "é\\\"“\n" * n, "tags": ["x", 1.5, -12, True, None]} for n in range(12)]
    path = tmp_path / "b.json"
    path.write_text(json.dumps({"accounts": rows, "version": 1, "format": "cockpit-book"}, ensure_ascii=False, indent=1))
    (source,) = open_book_file(path).sources()
    read = [row for batch in source.batches({}) for row in batch.rows]
    assert [row["name"] or "" for row in read] == [row["name"] for row in rows]
    path.write_text('{"format": "cockpit-book",\n\n "version": 1, "accounts": [1, 2,\n   x]}')
    with pytest.raises(RequestWrong, match="line 4, column 4: expecting value"):
        open_book_file(path)


def test_a_row_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record that never ends isn't read into memory for ever, and a file has at most so many rows."""
    monkeypatch.setattr(json_scanner, "ROW_CHARACTERS", 100)
    monkeypatch.setattr(json_scanner, "_CHUNK", 50)
    path = tmp_path / "b.json"
    path.write_text(HEAD + ', "accounts": [{"id": "' + "x" * 10_000)
    with pytest.raises(RequestWrong, match="unterminated string"):
        open_book_file(path)
    monkeypatch.setattr("cockpit.exchange.book_file.ROWS", 3)
    path.write_text(HEAD + ', "accounts": [1, 2, 3, 4]}')
    with pytest.raises(RequestWrong, match="more than 3 rows"):
        open_book_file(path)


def test_cells_hold_strict_json_too() -> None:
    """A cell's JSON is one value and nothing behind it."""
    assert decode_whole(' {"a": [1]} ') == {"a": [1]}
    for text in ("", "[1] 2", '{"a": 1, "a": 2}'):
        with pytest.raises((ValueError, Unreadable)):
            decode_whole(text)
    assert limits.DEPTH == 50
