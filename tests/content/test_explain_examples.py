"""The worked examples of the explanations are those of the method, as long as nobody changes its numbers."""

from fractions import Fraction

import pytest

from cockpit.content import explain
from cockpit.content.numbers import load_numbers
from cockpit.desk.examples import example

NUMBERS = load_numbers()
WORKED: list[tuple[str, dict[str, object]]] = [
    ("overview", {"base": 66, "deal_wide": 8, "stage": 8, "milestone": 6, "segment": 4, "score": 92}),
    ("attitude", {"suggested": 2, "trend": -2}),
    ("effective-attitude", {"confirmed": 2, "observed": 2, "claimed": 1, "guessed": 0, "one_claimed": 0, "negative": -2}),
    ("stances", {"by_evidence": "SN", "by_attitude": "SN", "by_top_attitude_power": "PS", "mismatch": True}),
    ("non-supporters", {"early": ("CONVERT",), "late": ("NEUTRALISE", "ISOLATE"), "weak": ("IGNORE", "MONITOR")}),
    ("org-chart", {"without_sponsor": "RED", "with_evaluator": "AMBER", "with_decider": "GREEN"}),
    ("key-person-classes", {"sponsor": "K1", "sponsor_weakest": "PA", "opponent": "K5", "nobody": "K0"}),
    ("styles", {"direct": Fraction(4, 7), "analytical": Fraction(1, 6), "style": "DIRECT", "mixed": "MIXED"}),
    ("personal-needs", {"safety": Fraction(3, 5), "esteem": Fraction(1, 4), "need": "SAFETY"}),
    ("relationship-closeness", {"T": 54, "V": Fraction("87.5"), "D": 50, "R": 100, "RC": Fraction("68.475"), "late": 25, "unmet": Fraction("24.5")}),
    ("acceptance", {"above": Fraction(200, 3), "below": 100, "nothing": 1_300_000}),
    ("composite-closeness", {"cc": Fraction("68.7375"), "head_rc": Fraction("35.125"), "head_cc": Fraction("25.703125"), "head_coverage": 80}),
    ("decision-chain", {"evaluators": Fraction("48.6375"), "sa": Fraction("62.5"), "sa_coverage": 60}),
    ("influence-reach", {"vice_reach": Fraction("54.78"), "best": "VP"}),
    ("cadence", {"approver": 21, "sponsor": 10, "sponsor_late": 5, "supporter_late": 7, "hostile": 30}),
    ("seller-type", {"people": 5, "type": "GROWING", "few": 4, "few_type": "TOO_FEW"}),
    ("sync-points", {"behind": "C", "behind_gap": -1, "ahead": "E", "ahead_gap": 2, "stalled_last": False, "stalled_next": True}),
    ("buying-cycle", {"deal": "CONCERN_RESOLUTION", "lagging": True, "next": False, "later": "CHANGE_OVER_TIME"}),
    ("c139", {"index": 54, "band": "OPEN", "full": 100}),
    ("coach", {"good": True, "weak": False}),
    ("forecast", {"product": Fraction("0.5775"), "cap": Fraction("0.3"), "probability": Fraction("0.3")}),
    ("attention", {"contacts": 5, "opponents": Fraction(3, 5), "alarm": True}),
    ("decision-team", {"share": Fraction(1, 2)}),
    ("opportunity-assessment", {"opportunity": 4, "compete": -2, "total": 5, "red": True, "verdict": "QUALIFY_OUT"}),
    ("five-dimensions", {"weakest": "law", "weak": True}),
    ("project-behaviour", {"award": Fraction("135.75"), "gap": 50, "tender": "2026-12-21", "unsure": False}),
    ("resource-requests", {"score": 50}),
    ("segments", {"strong_large": "DEFEND", "strong_small": "MAINTAIN", "promoted": "ATTACK", "weak_large": "MAINTAIN", "weak_small": "DROP", "new": "ATTACK"}),
    ("pareto", {"keys": 2, "share": Fraction(4, 5), "accounts": Fraction(2, 5)}),
    ("satisfaction", {"below": Fraction(3, 2), "below_word": "DISSATISFIED", "met_word": "SATISFIED", "met_only": True, "above": -2, "above_word": "DELIGHTED"}),
    ("resources", {"ATTACK": 5, "DEFEND": 3, "MAINTAIN": 2, "DROP": 0, "shift": True}),
    ("finance", {"gross_margin": 30, "gross_margin_rate": Fraction(1, 4), "turnover": 13, "roi": Fraction("0.16"), "ex_tax": 100}),
    ("days-of-supply", {"days": 24, "days_of_seven": 28, "level": "GREEN", "much": 84, "much_level": "AMBER"}),
    ("gmroii", {"gmroii": Fraction(13, 3), "margin_year": 468_000, "stock_cost": 108_000}),
    ("information-template", {"completeness": Fraction(3, 5), "freshness": Fraction(3, 4)}),
    ("account-plan", {"score": Fraction(170, 3)}),
    ("needs", {"first": 4, "first_clear": False, "then": 6, "then_clear": True}),
    ("next-best-actions", {"rules": 86, "people": 53, "deals": 26, "accounts": 7}),
    ("score", {"base": 54, "role": 12, "stage": 10, "overdue": 10, "segment": 4, "score": 90}),
    ("daily-list", {"ten": 4, "twice": 1, "same": 0, "small": -8, "sum": 78}),
]  # fmt: skip


@pytest.mark.parametrize(("topic", "values"), WORKED)
def test_the_example_is_the_one_of_the_method(topic: str, values: dict[str, object]) -> None:
    """What the program computes for the page is what the method's own examples give."""
    found = example(topic, NUMBERS)
    assert {name: found[name] for name in values} == values


@pytest.mark.parametrize("topic", [topic for _group, topic in explain.topics()])
def test_no_example_computes_what_no_page_shows(topic: str) -> None:
    """Every value of an example stands on its page, and the page asks for no other."""
    asked = {name.partition(".")[2] for name, _spec in explain.placeholders(explain.raw(topic, "en")) if name.startswith("example.")}
    assert asked == set(example(topic, NUMBERS))
