"""The quick matrix of method.md 9.6: role x stance, the main rules by sync point, each seen to fire."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.advice.rule_runner import outcome
from tests.advice.small_book import merged

METHOD = Path(__file__).parents[2].parent / "shared" / "method.md"
POINTS = (("F", "E"), ("D",), ("C",), ("B", "A"))
MATRIX = """
| A/D not met | S53 (F), S02 (E) | S02 | S01 | S03 |
| A/D PS | S09 | S08 | S08, S12 | S08 (B), S09, S12 (B) |
| A/D SN | S09 | S10, S11 | S10, S11, S13 | S09, S13 |
| A/D SP | S14, S17 | S14, S17 | S14, S20 | S14, S16, S20 |
| A/D N | S25 | S25, S24 | S22, S24 | S22 (B) |
| A/D NS | S27 | S27 | S28 | S28 |
| A/D H | S31 | S31 | S31 | S31 |
| E SP | S14, S17 | S41/S42 | S41/S42, S20 | S16 |
| E N | S23 | S23, S24 | S23, S24 | S23 |
| E NS | S27 | S27, S30 | S28 | S28 |
| E H | S32, S34 | S32, S34 | S32, S34 | S32, S34 |
| I/U SP | S14, S17 | S14, S17 | S17, S42 | S16 |
| I/U N | S23 | S23 | S23 | S23 |
| I/U NS | S26/S30 | S26/S30 | S26/S30 | S26/S30 |
| I/U H | S33 | S33 | S33, S34 | S33 |
| any, attitude fell | S19 | S19 | S19 | S19 |
| any, unknown attitude | S04 | S04 | S04 | S04 |
| any, support only in words | S52, S21 (influence >= 80) | S52, S21 (influence >= 80) | S20 (A/D/E) | S20 (A/D/E) |
| veto, CC < 50 | S48 | S48 | S48 | S48 |
""".strip()
PERSON: dict[str, dict[str, Any]] = {
    "any, attitude fell": {"before": 2, "att": 1},
    "any, unknown attitude": {"met": 3},
    "any, support only in words": {"att": 2, "confidence": "CLAIMED", "met": 3},
    "veto, CC < 50": {"veto": True},
}
"""The person of a row that names no stance."""
BESIDE: dict[str, dict[str, Any]] = {
    "S08": {"q": {"roles": "E"}},
    "S09": {"p": {"met": 31}},
    "S11": {"q": {"roles": "A", "met": 9, "att": 0}},
    "S13": {"deal": {"milestone_in": 7}},
    "S16": {"p": {"met": 31}},
    "S20": {"p": {"att": 2, "assessed": 61}},
    "S21": {"p": {"influence": 80}},
    "S24": {"p": {"need": "SAFETY"}},
    "S26": {"p": {"influence": 20}},
    "S41": {"p": {"dept": "TECH", "sa": 50}},
    "S42": {"p": {"dept": "USER_DEPT", "sa": 50}},
}
"""What a rule needs beside role, stance and point."""


class Entry(NamedTuple):
    """One rule of one cell, at one point, for a person with one role."""

    row: str
    role: str
    point: str
    rule: str


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


def entries() -> Iterator[Entry]:
    for row, *cells in rows(MATRIX):
        kind = row.split(",")[0].split()[0]
        for points, cell in zip(POINTS, cells, strict=True):
            for names, only in re.findall(r"(S\d\d(?:/S\d\d)?)(?: \(([^)]*)\))?", cell):
                roles = (only if only == "A/D/E" else kind if kind in ("A/D", "E", "I/U") else "A/D/E/I/U").split("/")
                at = (only,) if only in points else points
                yield from (Entry(row, role, p, rule) for role in roles for p in at for rule in names.split("/"))


def person(entry: Entry) -> dict[str, Any]:
    stance = entry.row.split()[-1]
    of_row = PERSON.get(entry.row, {} if stance == "met" else {"stance": stance, "met": 3})
    return {"roles": entry.role, **of_row}


@pytest.mark.parametrize("entry", list(entries()), ids=" ".join)
def test_every_cell_of_the_quick_matrix(entry: Entry) -> None:
    """The rule that a cell names fires for such a person, whatever role of the row he has, at each of its points."""
    spec = merged({"deal": {"sync": entry.point}, "p": person(entry)}, BESIDE.get(entry.rule, {}))
    assert outcome(entry.rule, spec)


def test_no_cell_is_passed_over() -> None:
    """19 rows of four cells, and every rule that a cell names is walked."""
    named = {(row, rule) for row, *cells in rows(MATRIX) for rule in re.findall(r"S\d\d", " ".join(cells))}
    assert [len(row) for row in rows(MATRIX)] == [5] * 19
    assert {(entry.row, entry.rule) for entry in entries()} == named
    assert {(entry.row, entry.point) for entry in entries()} == {
        (row[0], point) for row in rows(MATRIX) for points in POINTS for point in points
    } - {("A/D N", "A")}


@pytest.mark.skipif(not METHOD.exists(), reason="the method is not beside the checkout")
def test_the_matrix_is_that_of_the_method() -> None:
    """Word for word, but for the bold print."""
    section = METHOD.read_text(encoding="utf-8").split("### 9.6")[1].split("### 9.7")[0]
    written = [line.replace("**", "") for line in section.splitlines() if line.startswith("|")][2:]
    assert rows("\n".join(written)) == rows(MATRIX)
