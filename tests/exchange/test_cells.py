"""Cells: every value comes back from its cell, and no cell of a spreadsheet is a formula."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.exchange.cells import asleep, awake, cell_of, exact, reader_of, words
from cockpit.exchange.forms import Form, Kind

TEXTS = st.text() | st.builds(str.__add__, st.sampled_from(["'", "''", "=", "'=", "'-", "＝", "\t", "\r", "@", "+4"]), st.text())


@given(TEXTS)
def test_both_flavours_come_back(text: str) -> None:
    """What was put to sleep for a spreadsheet, or written exactly, is read as the same text."""
    assert awake(asleep(text)) == text
    assert awake(exact(text)) == text


@given(TEXTS)
def test_no_spreadsheet_cell_begins_a_formula(text: str) -> None:
    """A cell that could be read as a formula begins with an apostrophe; plain numbers stay numbers."""
    cell = asleep(text)
    begins = cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
    assert not begins or cell.replace("-", "", 1).replace(".", "", 1).isdigit()


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-3, "-3"),
        (0.25, "0.25"),
        ("12.50", "12.50"),
        (["a,b", "c"], '["a,b","c"]'),
        ({"1": {"state": "CLAIMED"}}, '{"1":{"state":"CLAIMED"}}'),
    ],
)
def test_values_as_cells(value: Any, cell: str) -> None:
    """Unknown is an empty cell, flags are words, lists and maps are JSON."""
    assert cell_of(value) == cell


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("a", ["a"]),
        ("A;D", ["A", "D"]),
        (" A, D ,", ["A", "D"]),
        ("客户，重点；老", ["客户", "重点", "老"]),
        ('["a;b", "c"]', ["a;b", "c"]),
        (";", []),
    ],
)
def test_lists_in_cells(cell: str, items: list[str]) -> None:
    """A list is JSON, or words separated by commas or semicolons."""
    assert words(cell) == items


def test_flags_in_cells() -> None:
    """The usual words for yes and no are read; any other is refused with the reason."""
    flag = reader_of(Form(Kind.FLAG))
    assert flag
    assert [flag(word) for word in ("true", "YES", " 1 ", "是")] == [True] * 4
    assert [flag(word) for word in ("False", "no", "0", "否")] == [False] * 4
    with pytest.raises(ValueError, match="neither true nor false"):
        flag("maybe")


def test_json_in_cells() -> None:
    """An object is JSON; what isn't is refused; a text needs no reading."""
    read = reader_of(Form(Kind.MAP, Form(Kind.WHOLE)))
    assert read
    assert read(json.dumps({"a": 1})) == {"a": 1}
    with pytest.raises(ValueError, match="is no JSON"):
        read("a=1")
    with pytest.raises(ValueError, match="is no JSON"):
        words("[1")
    assert reader_of(Form(Kind.TEXT)) is None
