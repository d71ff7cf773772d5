"""Why an action is suggested: every reason has a code of the list, and says what made the rule fire."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from cockpit.advice import why_deal, why_person
from cockpit.advice.engine import BookNumbers, evaluate, situation_of
from cockpit.advice.rule import RULES
from cockpit.advice.suggestion import Why
from cockpit.advice.why import CODES, reasons
from cockpit.model.dossier import Dossier
from tests.advice.advice_dossiers import NUMBERS, SCENARIOS, TODAY, contact, day, deal, dossier, part, person, scenario
from tests.advice.advice_random import dossiers
from tests.advice.small_book import Spec
from tests.advice.small_book import dossier as small


def why(book: Dossier, rule: str) -> list[Why]:
    """The reasons of the first action of a rule."""
    advice = evaluate(book, TODAY, NUMBERS, BookNumbers())
    found = [one for listed in advice.deals for one in listed.raw if one.rule == rule]
    return [(code, dict(values)) for code, values in found[0].why]


def test_a_missing_sponsor_in_full() -> None:
    """No sponsor; you are at point C, tender in 10 days."""
    book = dossier(opportunities=[deal("C", next_milestone="tender", next_milestone_at=day(10))])
    assert why(book, "O01") == [
        ("no_sponsor", {}),
        ("point", {"sync": "C"}),
        ("milestone_named", {"name": "tender", "on": day(10)}),
    ]


CASES: list[tuple[str, Spec, Why]] = [
    ("S01", {"p": {"roles": "A+D"}, "deal": {"sync": "C"}}, ("roles", {"roles": "A+D"})),
    ("S01", {"p": {"roles": "A"}, "deal": {"sync": "C"}}, ("never_met", {})),
    ("S05", {"p": {"influence": 70}, "deal": {"sync": "C"}}, ("no_roles", {})),
    ("S05", {"p": {"influence": 70}, "deal": {"sync": "C"}}, ("influence", {"influence": 70})),
    ("S04", {"p": {"roles": "U", "met": 3}}, ("att_unknown", {})),
    ("S04", {"p": {"roles": "U", "met": 3}}, ("last_contact", {"on": day(-3), "cadence": 30})),
    ("S14", {"p": {"roles": "U", "met": 3, "stance": "SP"}}, ("att_inferred", {"att": 2})),
    ("S14", {"p": {"roles": "U", "met": 3, "att": 2}}, ("att", {"att": 2})),
    ("S06", {"p": {"roles": "E", "met": 3}}, ("need_unknown", {})),
    ("S07", {"p": {"roles": "A", "meeting": 5}}, ("style_unknown", {})),
    ("S07", {"p": {"roles": "A", "meeting": 5}}, ("meeting", {"on": day(5)})),
    ("S08", {"p": {"roles": "D", "stance": "PS", "att": 4}, "q": {"roles": "A"}}, ("not_won", {"name": "Q", "n": 1})),
    (
        "S08",
        {"p": {"roles": "D", "stance": "PS", "att": 4}, "q": {"roles": "E", "influence": 90},
         "r": {"roles": "A", "met": 3, "att": 1, "influence": 20}, "s": {"roles": "I", "att": 0},
         "t": {"roles": "D", "met": 3, "att": 2}, "u": {"roles": "E", "att": 3, "influence": 10}},
        ("not_won", {"name": "R", "n": 3}),
    ),
    ("S08", {"p": {"roles": "D", "stance": "PS"}, "q": {"roles": "E", "name": "Zed"}, "r": {"roles": "E", "name": "Amy"}},
     ("not_won", {"name": "Amy", "n": 2})),
    ("S10", {"p": {"roles": "D", "stance": "SN", "met": 3}}, ("stance", {"stance": "SN"})),
    (
        "S11",
        {"p": {"stance": "SN", "att": 3}, "q": {"roles": "A", "met": 4}, "r": {"roles": "D", "met": 4, "influence": 90}},
        ("not_won", {"name": "R", "n": 2}),
    ),
    (
        "S11",
        {"p": {"stance": "SN", "att": 3}, "q": {"roles": "A", "met": 4, "att": 1}, "r": {"roles": "D"},
         "s": {"roles": "E", "met": 4, "att": 0}, "t": {"roles": "D", "met": 4, "att": 2}},
        ("not_won", {"name": "Q", "n": 1}),
    ),
    ("S17", {"p": {"roles": "U", "met": 3, "att": 2}}, ("no_coach", {})),
    ("S17", {"p": {"roles": "U", "met": 3, "att": 2}}, ("rc", {"rc": "50.8"})),
    ("S19", {"p": {"att": 1, "before": 3}}, ("fell", {"before": 3, "now": 1})),
    ("S19", {"p": {"att": 1, "before": 3}}, ("assessed", {"att": 1, "confidence": "OBSERVED", "on": day(-10)})),
    ("S37", {"p": {"roles": "E", "need": "BELONGING"}, "q": {"roles": "A", "att": 2}}, ("won", {"name": "Q", "n": 1})),
    (
        "S37",
        {"p": {"roles": "E", "need": "BELONGING"}, "q": {"roles": "A", "att": 2}, "r": {"roles": "D", "att": 1},
         "s": {"roles": "E", "att": 4}},
        ("won", {"name": "Q", "n": 1}),
    ),
    ("S36", {"p": {"roles": "E", "need": "SAFETY", "att": 1, "met": 3}}, ("need", {"need": "SAFETY"})),
    ("S41", {"p": {"dept": "TECH", "sa": 50}}, ("dept", {"dept": "TECH"})),
    ("S41", {"p": {"dept": "TECH", "sa": 50}}, ("sa", {"sa": 50})),
    ("S43", {"p": {"dept": "FINANCE"}}, ("pa_unknown", {})),
    ("S43", {"p": {"dept": "FINANCE"}}, ("funds_unclear", {})),
    ("S47", {"p": {"sa": 60, "pa": 40, "met": 2}}, ("pa", {"pa": 40})),
    ("S48", {"p": {"veto": True}}, ("cc", {"cc": "24.5", "weakest": "RC"})),
    ("S50", {"p": {"att": 3}, "deal": {"sync": "IMPL"}, "account": {"expectation": 7, "experience": 7.5}},
     ("satisfaction", {"gap": "-0.5"})),
    ("S51", {"p": {"stance": "PS", "influence": 10}}, ("ps_without_power", {})),
    ("S51", {"p": {"stance": "NS", "att": 2}}, ("mismatch", {"stance": "NS", "att": 2})),
    ("O03", {}, ("no_supporter", {})),
    ("O04", {"deal": {"sync": "E", "clear": "3"}}, ("unclear", {"n": 2, "sync": "E"})),
    ("O05", {"p": {}, "deal": {"coach": "p", "clear": "123"}}, ("unconfirmed", {"n": 3})),
    ("O07", {"deal": {"sync": "C", "selling_stage": "SOLUTION"}}, ("gap", {"buying": "EVALUATION", "selling": "SOLUTION"})),
    ("O13", {"deal": {"sync": "B", "obstacles": [{"text": "x"}]}}, ("obstacles", {"n": 1})),
    ("O14", {"deal": {"sync": "A"}}, ("signing_unknown", {})),
    ("O14", {"deal": {"sync": "A", "signing_in": -2}}, ("signing", {"on": day(-2)})),
    ("O16", {"p": {"met": 3}, "q": {}}, ("contacted", {"n": 1, "of": 2})),
    ("O17", {"p": {"met": 3, "dept": "TECH"}, "q": {"met": 3, "dept": "TECH"}}, ("one_department", {"dept": "TECH"})),
    ("O18", {"p": {"met": 3, "stance": "NS"}, "q": {"met": 3}}, ("opponents", {"percent": "50.0"})),
    ("O19", {"deal": {"sync": "C", "entered": -61}}, ("stalled", {"on": day(-61), "usual": 30, "sync": "C"})),
    ("O20", {"p": {"roles": "D", "rivals": {"Rival": 90}}}, ("rival", {"points": "32.8"})),
    ("O21", {"p": {"roles": "D", "att": 2}, "q": {"roles": "A", "att": 1}}, ("majority", {"n": 1, "of": 2})),
    ("O23", {"objections": [{"ago": 8}, {"ago": 20}]}, ("objection", {"on": day(-20)})),
    ("O24", {"visits": [{"ago": 5, "promise": "NONE"}]}, ("no_promise", {"on": day(-5)})),
    ("O26", {"deal": {"status": "LOST", "closed": -3}}, ("closed", {"status": "LOST", "on": day(-3)})),
    ("AC01", {"account": {"expectation": 8, "experience": 6.5}}, ("satisfaction", {"gap": "1.5"})),
    ("AC02", {"finance": [{"stock": 100, "weekly": 50}]}, ("supply_low", {"dos": "12.0", "limit": "15"})),
    ("AC03", {"finance": [{"stock": 1400, "weekly": 100}]}, ("supply_high", {"dos": "84.0", "limit": "60"})),
    ("AC04", {"finance": [{"price": 100, "cost": 70, "stock": 1400, "annual": 5200}]},
     ("gmroii", {"gmroii": "159.2", "target": "300.0"})),
    ("AC06", {"account": {"segment_override": "DEFEND", "segment_reason": "x"}}, ("account_never", {})),
    ("AC05", {"account": {"segment_override": "DROP", "segment_reason": "x"}, "p": {"met": 3}},
     ("account_contact", {"on": day(-3)})),
    ("AC07", {"account": {"segment_override": "DROP", "segment_reason": "x"}}, ("segment", {"segment": "DROP"})),
    ("O10", {"deal": {"sync": "C", "without": ["criteria"], "milestone_in": 14}}, ("milestone", {"on": day(14)})),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "spec", "reason"), CASES, ids=lambda value: str(value)[:30])
def test_a_rule_says_what_made_it_fire(rule: str, spec: Spec, reason: Why) -> None:
    """The code and its values stand among the action's reasons."""
    assert reason in why(small(spec), rule)


def test_an_estimated_point_says_so() -> None:
    """The customer's stage is not known."""
    assert ("point_estimated", {"sync": "F"}) in why(dossier(opportunities=[deal(None)]), "O02")


def test_a_predicted_milestone_names_its_base() -> None:
    """The milestone, its day, and how many past projects have both dates."""
    book = dossier(
        opportunities=[deal("C", project_start_at=day(-45))],
        project_history=[
            {"id": "h", "account_id": "acc", "name": "x", "milestones": {"START": "2025-01-01", "TENDER": "2025-02-20"}}
        ],
    )
    assert ("predicted", {"ms": "TENDER", "on": day(5), "n": 1}) in why(book, "O25")


@pytest.mark.parametrize(("ahead", "says"), [(-1, False), (0, True), (14, True), (15, False)])
def test_only_a_milestone_that_counts_is_a_reason(ahead: int, says: bool) -> None:
    """Within 14 days, as in the score."""
    spec = {"deal": {"sync": "C", "without": ["criteria"], "milestone_in": ahead}}
    assert (("milestone", {"on": day(ahead)}) in why(small(spec), "O10")) is says


@pytest.mark.parametrize(("lines", "says"), [(1, False), (2, True)])
def test_an_influencer_not_won_is_named_as_one(lines: int, says: bool) -> None:
    """Two or more influence lines, and below +2 (method.md 5.5)."""
    book = dossier(
        stakeholders=[person("p"), person("q"), person("r")],
        opportunities=[deal("C")],
        participations=[part("p", "E", att=0)],
        interactions=[contact("p", 3)],
        influence_lines=[{"from_id": "p", "to_id": to} for to in ("q", "r")[:lines]],
    )
    assert [values for code, values in why(book, "S23") if code == "influences"] == ([{"n": 2}] if says else [])


@pytest.mark.parametrize(("att", "says"), [(None, True), (1, True), (2, False)])
def test_an_influencer_who_is_won_is_not_named_as_one(att: int | None, says: bool) -> None:
    """From +2 on there is nothing to win."""
    lines = [{"from_id": "p", "to_id": to} for to in ("q", "r")]
    seat = part("p") if att is None else part("p", att=att)
    book = dossier(stakeholders=[person("p")], opportunities=[deal()], participations=[seat], influence_lines=lines)
    (found,) = situation_of(book, TODAY, NUMBERS, BookNumbers()).deals
    assert (why_person.influences(found.people[0]) is not None) is says


def test_a_first_assessment_neither_falls_nor_is_a_stance_one() -> None:
    """Without a previous value nothing fell; an attitude read from the stance was never assessed."""
    book = small({"p": {"att": 1}, "q": {"stance": "SP"}, "r": {"att": 1, "confidence": "CLAIMED"}})
    (found,) = situation_of(book, TODAY, NUMBERS, BookNumbers()).deals
    p, q, _ = found.people
    assert (why_person.fell(p), why_person.assessed(q)) == (None, None)


def test_a_rule_beside_the_method_has_no_reasons_of_its_own() -> None:
    """Nothing is invented for it."""
    (found,) = evaluate(small({"p": {}}), TODAY, NUMBERS, BookNumbers()).deals
    assert found is not None
    assert reasons("X", None, None, None) == ()  # type: ignore[arg-type]  # nothing of it is read


PERSON_FACTS = (
    why_person.stance, why_person.fell, why_person.assessed, why_person.style, why_person.department,
    why_person.meeting, why_person.sa, why_person.influences, why_person.not_won, why_person.deciders_not_won,
    why_person.deciders_won, why_person.no_coach, why_person.item_six,
)  # fmt: skip
DEAL_FACTS = (
    why_deal.milestone, why_deal.gap, why_deal.one_department, why_deal.opponents, why_deal.stalled, why_deal.rival,
    why_deal.objection, why_deal.last_visit, why_deal.predicted, why_deal.closed,
)  # fmt: skip
ACCOUNT_FACTS = (
    why_deal.satisfaction, why_deal.lowest_supply, why_deal.highest_supply, why_deal.lowest_gmroii, why_deal.segment,
)  # fmt: skip


def test_what_is_not_known_is_no_reason() -> None:
    """A fact that says nothing is left out."""
    book = dossier(
        stakeholders=[person("p", style="DIRECT")],
        opportunities=[deal(None, c139={"coach_id": "p", "clear": {"6": {"state": "CLAIMED"}}})],
        participations=[part("p")],
    )
    account = situation_of(book, TODAY, NUMBERS, BookNumbers())
    (found,) = account.deals
    assert [fact(found.people[0]) for fact in PERSON_FACTS] == [None] * len(PERSON_FACTS)
    assert [fact(found) for fact in DEAL_FACTS] == [None] * len(DEAL_FACTS)
    assert [fact(account) for fact in ACCOUNT_FACTS] == [None] * len(ACCOUNT_FACTS)


def _checked(book: Dossier, today: dt.date = TODAY) -> set[str]:
    """The rules that spoke; each reason has a code of the list with exactly its values."""
    advice = evaluate(book, today, NUMBERS, BookNumbers())
    spoke: set[str] = set()
    for one in (*(one for found in advice.deals for one in found.raw), *advice.own):
        spoke.add(one.rule)
        for code, values in one.why:
            assert CODES[code] == tuple(values), (one.rule, code)
    return spoke


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_reasons_are_of_the_list(book: Dossier) -> None:
    """Whatever fires, content has a sentence for it."""
    _checked(book)


@pytest.mark.skipif(not SCENARIOS.is_dir(), reason="the scenarios lie beside the checkout")
def test_reasons_of_the_scenarios_are_of_the_list() -> None:
    """The same for the worked scenarios."""
    for number in range(1, 8):
        book, expected = scenario(f"SC0{number}")
        assert _checked(book, dt.date.fromisoformat(expected["today"]))


def test_every_rule_has_reasons() -> None:
    """No rule of the method is without at least one fact of its own."""
    from cockpit.advice import why as tables

    known: dict[str, Any] = {**tables._PERSON, **tables._DEAL, **tables._ACCOUNT}
    assert set(known) == {rule.id for rule in RULES}
