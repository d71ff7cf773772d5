"""Every worked number of method.md 2-6 and 9.2 in one table, each under the section or number it has there."""

import re
from pathlib import Path

import pytest

from tests.methods import worked_deals, worked_people
from tests.methods.worked import Worked

METHOD = Path(__file__).parents[2].parent / "shared" / "method.md"
ELSEWHERE = {"9.3"}
"""Worked in tests/advice, where scores are."""
ALL = [
    *worked_deals.in_finance(),
    *worked_deals.in_talks(),
    *worked_deals.in_deals(),
    *worked_people.in_people(),
    *worked_people.in_relations(),
    *worked_people.in_accounts(),
    *worked_people.in_cadence(),
]


@pytest.mark.parametrize("worked", ALL, ids=lambda worked: worked.id)
def test_a_worked_example_comes_out_as_printed(worked: Worked) -> None:
    """The program gives the number that the method gives."""
    assert worked.says() == worked.printed


@pytest.mark.skipif(not METHOD.exists(), reason="the method is not beside the checkout")
def test_no_worked_example_of_the_method_is_left_out() -> None:
    """Every section with a test of its own, and FIN1 to FIN12, stand in the table."""
    section, wanted = "", set()
    for line in METHOD.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"#{2,3} (\d+(?:\.\d+)?)", line):
            section = heading[1]
        if re.search(r"\bTests?( \(seed chart\))?:|^Example \(", line) and section[0] in "234569":
            wanted.add(section)
        wanted |= set(re.findall(r"^\| (FIN\d+)", line))
    assert wanted - {"2.3"} - ELSEWHERE == {worked.id.split()[0] for worked in ALL} - {"5.4"}
    assert "Worked examples" in METHOD.read_text(encoding="utf-8").split("### 5.4")[1].split("### 5.5")[0]
