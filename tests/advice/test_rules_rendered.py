"""Whatever a book holds, its advice reads as whole sentences in both languages."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cockpit.advice.engine import BookNumbers, evaluate
from cockpit.content.texts import Texts
from tests.advice.rule_runner import NUMBERS
from tests.advice.small_book import TODAY, dossier

LANGUAGES = (Texts("en"), Texts("zh"))


def facts(**choices: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping in which every fact may be missing."""
    return st.fixed_dictionaries({}, optional=choices)


PEOPLE = facts(
    roles=st.sampled_from(["", "A", "D", "E", "I", "U", "A+D", "E+U", "D+E"]),
    stance=st.sampled_from(["SP", "SN", "PS", "N", "NS", "H"]),
    att=st.integers(-4, 4),
    before=st.integers(-4, 4),
    confidence=st.sampled_from(["CONFIRMED", "OBSERVED", "CLAIMED", "GUESSED"]),
    assessed=st.integers(0, 90),
    met=st.integers(0, 60),
    meeting=st.integers(0, 20),
    need=st.sampled_from(["SAFETY", "BELONGING", "ESTEEM", "SELF_ACTUALIZATION"]),
    style=st.sampled_from(["CONCEPT", "DIRECT", "SOCIAL", "ANALYTICAL"]),
    dept=st.sampled_from(["MANAGEMENT", "PROCUREMENT", "TECH", "USER_DEPT", "FINANCE", "HR"]),
    layer=st.sampled_from(["DECISION", "MANAGEMENT", "EXECUTION"]),
    level=st.sampled_from(["TOP", "VP", "DIRECTOR", "MANAGER", "STAFF"]),
    sa=st.integers(0, 100),
    pa=st.integers(0, 100),
    veto=st.booleans(),
    depth=st.integers(0, 4),
    placeholder=st.booleans(),
)
DEALS = facts(
    sync=st.sampled_from(["F", "E", "D", "C", "B", "A", "IMPL"]),
    selling_stage=st.sampled_from(["ASSESSMENT", "SOLUTION", "PROOF", "AGREEMENT"]),
    status=st.sampled_from(["OPEN", "WON", "LOST"]),
    closed=st.integers(-90, 0),
    clear=st.sampled_from(["", "35", "12345", "123456789"]),
    coach=st.sampled_from(["p", "q"]),
    win=st.booleans(),
    milestone_in=st.integers(-5, 40),
    signing_in=st.integers(-5, 90),
    start_in=st.integers(-60, -30),
    entered=st.integers(-200, 0),
    fit=st.sampled_from(["GOOD", "POOR"]),
    obstacles=st.lists(st.sampled_from([{"text": "rival attack"}, {"text": "funds"}]), max_size=2),
    without=st.lists(st.sampled_from(["criteria", "value_proposition", "budget_known", "buying_stage"]), unique=True),
)
ACCOUNTS = facts(
    expectation=st.integers(0, 10),
    experience=st.integers(0, 10),
    is_new=st.booleans(),
    annual_category_spend=st.integers(0, 10_000_000),
    our_annual_revenue=st.integers(0, 10_000_000),
)
BOOKS = st.fixed_dictionaries(
    {"p": PEOPLE, "q": PEOPLE, "deal": DEALS, "account": ACCOUNTS},
    optional={
        "r": PEOPLE,
        "finance": st.just([{"price": 100, "cost": 70, "stock": 1400, "weekly": 100, "annual": 5200}]),
        "visits": st.just([{"ago": 2, "promise": "NONE"}]),
        "objections": st.just([{"ago": 20}]),
        "history": st.just([{"milestones": {"START": 0, "TENDER": 40}}]),
    },
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BOOKS)
def test_no_placeholder_is_left(book: dict[str, Any]) -> None:
    """Every suggestion and warning of a random book renders without a gap, from what the cache would hold."""
    advice = evaluate(dossier(book), TODAY, NUMBERS, BookNumbers())
    suggestions = [one for deal in advice.deals for one in deal.raw] + list(advice.own)
    warnings = [one for deal in advice.deals for one in deal.warnings] + list(advice.warnings)
    for texts in LANGUAGES:
        for one in suggestions:
            cached = json.loads(json.dumps(one.as_dict()))
            whole = [texts.action(cached), texts.reason(one.rule), texts.source(one.rule), texts.title(one.rule)]
            beside = [texts.first(cached), texts.via(cached), texts.how(cached["style"]), texts.message(cached["need"])]
            beside.append(texts.content(cached["dept"], cached["layer"]))
            check(whole + [line for line in beside if line is not None] + texts.why(cached["why"]))
        check([texts.warning(json.loads(json.dumps(one.as_dict()))) for one in warnings])


def check(lines: list[str]) -> None:
    for line in lines:
        assert line.strip()
        assert not set(line) & set("{}")
        assert "None" not in line
