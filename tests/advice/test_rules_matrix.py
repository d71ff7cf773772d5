"""The quick matrix of method.md 9.6: role x stance, the main rules by sync point, each seen to fire."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.advice.rule_runner import outcome
from tests.advice.small_book import merged

POINTS = (("F", "E"), ("D",), ("C",), ("B", "A"))
ROWS: dict[str, tuple[dict[str, Any], str]] = {
    "A/D not met": ({"roles": "A"}, "S53(F) S02(E) | S02 | S01 | S03"),
    "A/D PS": ({"roles": "D", "stance": "PS", "met": 3}, "S09 | S08 | S08 S12 | S08(B) S09 S12(B)"),
    "A/D SN": ({"roles": "D", "stance": "SN", "met": 3}, "S09 | S10 S11 | S10 S11 S13 | S09 S13"),
    "A/D SP": ({"roles": "A", "stance": "SP", "met": 3}, "S14 S17 | S14 S17 | S14 S20 | S14 S16 S20"),
    "A/D N": ({"roles": "A", "stance": "N", "met": 3}, "S25 | S25 S24 | S22 S24 | S22(B)"),
    "A/D NS": ({"roles": "D", "stance": "NS", "met": 3}, "S27 | S27 | S28 | S28"),
    "A/D H": ({"roles": "D", "stance": "H", "met": 3}, "S31 | S31 | S31 | S31"),
    "E SP": ({"roles": "E", "stance": "SP", "met": 3}, "S14 S17 | S41 S42 | S41 S42 S20 | S16"),
    "E N": ({"roles": "E", "stance": "N", "met": 3}, "S23 | S23 S24 | S23 S24 | S23"),
    "E NS": ({"roles": "E", "stance": "NS", "met": 3}, "S27 | S27 S30 | S28 | S28"),
    "E H": ({"roles": "E", "stance": "H", "met": 3}, "S32 S34 | S32 S34 | S32 S34 | S32 S34"),
    "I/U SP": ({"roles": "U", "stance": "SP", "met": 3}, "S14 S17 | S14 S17 | S17 S42 | S16"),
    "I/U N": ({"roles": "I", "stance": "N", "met": 3}, "S23 | S23 | S23 | S23"),
    "I/U NS": ({"roles": "I+U", "stance": "NS", "met": 3}, "S26 S30 | S26 S30 | S26 S30 | S26 S30"),
    "I/U H": ({"roles": "I+U", "stance": "H", "met": 3}, "S33 | S33 | S33 S34 | S33"),
    "any, attitude fell": ({"before": 2, "att": 1}, "S19 | S19 | S19 | S19"),
    "any, unknown attitude": ({"roles": "U", "met": 3}, "S04 | S04 | S04 | S04"),
    "any, support only in words": (
        {"roles": "E", "att": 2, "confidence": "CLAIMED", "met": 3},
        "S52 S21 | S52 S21 | S20 | S20",
    ),
    "veto, CC < 50": ({"veto": True}, "S48 | S48 | S48 | S48"),
}
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


def cells() -> Iterator[tuple[str, str, str]]:
    for row, (_, line) in ROWS.items():
        for points, cell in zip(POINTS, line.split("|"), strict=True):
            for entry in cell.split():
                rule, _, only = entry.rstrip(")").partition("(")
                for point in points if not only else (only,):
                    yield row, point, rule


@pytest.mark.parametrize(("row", "point", "rule"), list(cells()))
def test_every_cell_of_the_quick_matrix(row: str, point: str, rule: str) -> None:
    """The rule that a cell names fires for such a person at that point."""
    spec = merged({"deal": {"sync": point}, "p": ROWS[row][0]}, BESIDE.get(rule, {}))
    assert outcome(rule, spec)
