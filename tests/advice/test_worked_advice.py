"""The worked examples of method.md 3.1, 4.5, 4.6, 5.7 and 9.3 that end in a rule or a score."""

from typing import Any

import pytest

from cockpit.advice.engine import evaluate
from tests.advice.advice_random import BOOK
from tests.advice.rule_runner import NUMBERS, outcome
from tests.advice.small_book import TODAY, dossier

RIVAL = {"roles": "A+D", "trust_base": 25, "benefit": 4, "depth": 1, "met": 9}
"""CC is 55.0 to the unit."""
RULES: list[tuple[str, str, dict[str, Any], bool]] = [
    ("3.1 signing 31 working days ahead", "O14", {"deal": {"sync": "A", "signing_in": 45}}, True),
    ("3.1 signing 30 working days ahead", "O14", {"deal": {"sync": "A", "signing_in": 42}}, False),
    (
        "4.5 three of five contacts on opponents",
        "O18",
        {"p": {"stance": "NS", "met": 2}, "q": {"stance": "H", "met": 2}, "r": {"stance": "NS", "met": 2},
         "s": {"att": 2, "met": 2}, "t": {"att": 2, "met": 2}},
        True,
    ),
    ("4.6 from +3 to +1", "S19", {"p": {"before": 3, "att": 1}}, True),
    ("5.7 rival 12 closer", "O20", {"p": RIVAL | {"rivals": {"Rival": 67}}}, True),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "spec", "fires"), [row[1:] for row in RULES], ids=[row[0] for row in RULES])
def test_a_worked_example_fires_its_rule(rule: str, spec: dict[str, Any], fires: bool) -> None:
    """Where the method's own numbers lead to a rule, it fires."""
    assert bool(outcome(rule, spec)) is fires


def test_9_3_score_of_vp_shen() -> None:
    """9.3: S19 on VP Shen is 54 + 12 + 10 + min(10, floor(10 x (16 - 5) / 5) = 22) + 4 = 90, computed from the facts."""
    spec = {
        "account": {"segment_override": "DEFEND", "segment_reason": "renewal"},
        "deal": {"sync": "A"},
        "p": {"roles": "D", "stance": "SN", "before": 4, "att": 3, "met": 16},
    }
    (deal,) = evaluate(dossier(spec), TODAY, NUMBERS, BOOK).deals
    (alarm,) = (one for one in deal.raw if one.rule == "S19")
    assert {name: value for name, value in alarm.parts.items() if value} == {
        "base": 54, "role": 12, "stage": 10, "overdue": 10, "segment": 4,
    }  # fmt: skip
    assert alarm.score == 90
