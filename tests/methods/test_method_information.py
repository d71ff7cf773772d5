"""Information template, needs, listening, account plan and signs (method.md 2.1, 2.2, 2.6, 4.3, 4.4, 5.2)."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from cockpit.methods import needs as need_method
from cockpit.methods.esp import Components, components
from cockpit.methods.exact import rounded
from cockpit.methods.information import NEEDED_KEYS, information, outdated, with_one_source
from cockpit.methods.numbers import Numbers
from cockpit.methods.signs import NEED_ITEMS, STYLE_ITEMS, need, style
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.account import INFO_KEYS, AccountGoal, InfoItem
from cockpit.model.contact import Need
from cockpit.model.enums import PersonalNeed, Segment, Style, SyncPoint
from cockpit.model.people import NEED_SIGNS, STYLE_SIGNS
from tests.methods.method_people import facts

TODAY = dt.date(2026, 11, 20)


def item(key: str, days_ago: int | None = 1, source: str | None = "PUBLIC", value: str | None = "x") -> InfoItem:
    on = None if days_ago is None else TODAY - dt.timedelta(days=days_ago)
    raw = {"id": "i", "account_id": "a", "key": key, "value": value, "source": source, "collected_at": on}
    return InfoItem.model_validate(raw)


def test_worked_template(numbers: Numbers) -> None:
    """12 filled, 9 fresh, 3 sources: 60.0 %, 75.0 %, 3."""
    sources = ["PUBLIC", "COACH", "PARTNER"] * 4
    items = [item(key, 1 if i < 9 else 200, sources[i]) for i, key in enumerate(INFO_KEYS[:12])]
    found = information(items, TODAY, numbers.account)
    assert facts(found.completeness, found.freshness, found.channel_breadth) == (Fraction(3, 5), Fraction(3, 4), 3)
    assert found.missing == INFO_KEYS[12:]


def test_an_empty_template(numbers: Numbers) -> None:
    """Nothing filled: completeness 0, freshness undefined, every key missing."""
    found = information([], TODAY, numbers.account)
    assert facts(found.completeness, found.freshness, found.channel_breadth, found.missing) == (
        0,
        Undefined(Why.NOTHING_FILLED),
        0,
        INFO_KEYS,
    )


def test_what_counts_as_filled(numbers: Numbers) -> None:
    """Blank values, other keys and tomorrow's items don't count; several items of a key are one, the newest dates it."""
    items = [
        item("budget", 200),
        item("budget", 179, "COACH"),
        item("budget", None, None),
        item("size", 180),
        item("hobby", 1),
        item("strategy", -1),
        item("needs", None),
        item("industry", 1, value=" "),
        item("industry", 1, value=None),
    ]
    found = information(items, TODAY, numbers.account)
    assert list(found.filled) == ["size", "budget", "needs"]
    assert facts(found.freshness, found.channel_breadth) == (Fraction(1, 3), 2)
    assert (found.filled["budget"].days, found.filled["needs"].days) == (179, None)


def test_items_to_verify(numbers: Numbers) -> None:
    """An item that matters at the point with one source only, or older than 180 days, is to be checked."""
    items = [
        item("budget", 180),
        item("budget", 300, "COACH"),
        item("size", 1),
        item("departments", 181),
        item("departments", 182, "COACH"),
        item("industry", 999),
        item("needs", None),
    ]
    found = information(items, TODAY, numbers.account)
    assert with_one_source(found, SyncPoint.E) == ("size", "needs")
    assert outdated(found, SyncPoint.E, numbers.account) == ("departments",)
    assert (with_one_source(found, SyncPoint.IMPL), outdated(found, SyncPoint.IMPL, numbers.account)) == ((), ())


@pytest.mark.parametrize(
    ("sources", "one"),
    [
        (["COACH"], True),
        (["COACH", "COACH"], True),
        (["COACH", "PUBLIC"], False),
        ([None], False),
        (["COACH", None], False),
    ],
)
def test_an_unknown_source_may_be_another(sources: list[str | None], one: bool, numbers: Numbers) -> None:
    """One source only is said where it is known; a missing value never speaks (method.md 9.1)."""
    found = information([item("size", 1, source) for source in sources], TODAY, numbers.account)
    assert with_one_source(found, SyncPoint.E) == (("size",) if one else ())


def test_keys_that_matter_are_keys_of_the_template() -> None:
    """Every point names keys of the template only."""
    assert {point.value: " ".join(keys) for point, keys in NEEDED_KEYS.items()} == {
        "F": "company_profile present_state needs",
        "E": "size budget funds_source org_structure departments price_tolerance needs",
        "D": "budget budget_approval_time project_start decision_structure",
        "C": "tender_date competitors_present competitor_relations decision_structure decision_process",
        "B": "budget competitor_relations decision_process",
        "A": "budget_approval_time implementation_date",
        "IMPL": "",
    }
    assert {key for keys in NEEDED_KEYS.values() for key in keys} <= set(INFO_KEYS)


def needed(key: str = "n", **known: Any) -> Need:
    return Need.model_validate({"id": key, "account_id": "a", "text": "x", **known})


def test_confirmed_ratio() -> None:
    """Confirmed relevant needs over relevant ones, from the day they were confirmed on."""
    table = [
        needed(relevant_to_sale=True, confirmed=True),
        needed(relevant_to_sale=True, confirmed=True, confirmed_at="2026-11-21", level="PRIMARY"),
        needed(relevant_to_sale=True, confirmed=True, confirmed_at="2026-11-20"),
        needed(relevant_to_sale=True),
        needed(confirmed=True, level="SECONDARY"),
    ]
    found = need_method.needs(table, TODAY)
    assert facts(found.confirmed_ratio, found.relevant, found.confirmed, found.primary_confirmed) == (
        Fraction(1, 2),
        4,
        2,
        False,
    )
    assert need_method.needs([needed(level="PRIMARY", confirmed=True)], TODAY).primary_confirmed
    one_of_two = [needed(level="PRIMARY"), needed(level="PRIMARY", confirmed=True)]
    assert need_method.needs(one_of_two, TODAY).primary_confirmed


def test_no_relevant_need_is_undefined() -> None:
    """Without a relevant need there is no ratio."""
    assert need_method.needs([needed()], TODAY).confirmed_ratio == Undefined(Why.NO_RELEVANT_NEED)


def test_order_of_the_needs_table() -> None:
    """Strategic drivers, primary, secondary, personal, then those without a level."""
    levels = [None, "PERSONAL", "PRIMARY", "STRATEGIC_DRIVER", "SECONDARY", "PRIMARY"]
    table = [needed(str(9 - i), level=level) for i, level in enumerate(levels)]
    ordered = need_method.in_order(table)
    assert [n.level for n in ordered] == ["STRATEGIC_DRIVER", "PRIMARY", "PRIMARY", "SECONDARY", "PERSONAL", None]
    assert [n.id for n in ordered[1:3]] == ["4", "7"]


@pytest.mark.parametrize(("answered", "share", "clear"), [(0, "0.0", False), (4, "57.1", False), (5, "71.4", True)])
def test_investigated(answered: int, share: str, clear: bool, numbers: Numbers) -> None:
    """4 of 7 is 57.1 % and not clear; 5 is clear; what is missing is named."""
    found = need_method.investigated(
        needed(**dict.fromkeys(need_method.QUESTIONS[:answered], "x"), time_requirement=" "), numbers.account
    )
    assert (str(rounded(100 * found.share, 1)), found.clear) == (share, clear)
    assert found.missing == need_method.QUESTIONS[answered:]


def test_listening() -> None:
    """Ticks right less ticks wrong, each once."""
    found = need_method.listening(["RIGHT1", "RIGHT2", "RIGHT2", "WRONG8"])
    assert found is not None
    assert (found.right, found.wrong, found.score) == (2, 1, 1)
    assert need_method.listening([]) is None


@pytest.mark.parametrize(("habit", "score"), [("RIGHT", 8), ("WRONG", -8)])
def test_listening_has_its_ends(habit: str, score: int) -> None:
    """All eight of a kind are -8 or +8 (method.md 2.2)."""
    found = need_method.listening(f"{habit}{n}" for n in range(1, 9))
    assert found is not None
    assert found.score == score


def test_worked_account_plan() -> None:
    """100, 50, 60, 33.3 and 40 make 56.7; unknown components are left out."""
    plan = Components(Fraction(100), Fraction(50), Fraction(60), Fraction(100, 3), Fraction(40))
    assert str(rounded(plan.score or 0, 1)) == "56.7"
    assert Components(None, None, None, None, None).score is None
    assert Components(Fraction(100), None, Fraction(0), None, None).score == 50


def goal(task: str | None, due: str | None) -> AccountGoal:
    return AccountGoal.model_validate({"id": "g", "account_id": "a", "task": task, "text": "x", "due": due})


def test_components_of_an_account_plan(numbers: Numbers) -> None:
    """Segment, contacted key persons, completeness, evaluations under 90 days, tasks with a dated goal."""
    goals = [
        goal("PRICE", "2027-01-01"),
        goal("PRICE", "2027-02-01"),
        goal("INCUBATE", "2027-02-01"),
        goal("SOLUTIONS", None),
        goal(None, "2027-01-01"),
    ]
    found = components(
        Segment.ATTACK,
        [None, 89],
        Fraction(3, 5),
        dt.date(2026, 8, 22),
        dt.date(2026, 11, 21),
        goals,
        TODAY,
        numbers.account,
    )
    assert found == Components(Fraction(100), Fraction(50), Fraction(60), Fraction(100, 3), Fraction(40))


def test_the_plan_is_evaluated_by_the_last_contact_with_any_key_person(numbers: Numbers) -> None:
    """One of them met within 90 days is enough, however long ago the others were."""
    found = components(None, [300, 89], Fraction(0), None, None, [], TODAY, numbers.account)
    assert found.evaluate == Fraction(100, 3)


def test_an_account_without_key_persons(numbers: Numbers) -> None:
    """Nobody to cover: the cover is unknown, not 0; no segment is 0."""
    found = components(None, [], Fraction(0), dt.date(2026, 8, 23), None, [], TODAY, numbers.account)
    assert facts(found.identify, found.cover, found.evaluate, found.plan) == (0, None, Fraction(100, 3), 0)


@pytest.mark.parametrize(
    ("signs", "found", "top"),
    [
        ("DIRECT1 DIRECT2 DIRECT3 DIRECT4 ANALYTICAL1", Style.DIRECT, ("DIRECT", "ANALYTICAL")),
        ("CONCEPT1 CONCEPT2 SOCIAL1 SOCIAL2", None, ("CONCEPT", "SOCIAL")),
        ("", None, ()),
        ("SOCIAL1", None, ("SOCIAL",)),
        ("SOCIAL1 SOCIAL1", None, ("SOCIAL",)),
        ("SOCIAL1 SOCIAL2", Style.SOCIAL, ("SOCIAL",)),
        ("ANALYTICAL1 ANALYTICAL2 SOCIAL1 SOCIAL2", None, ("ANALYTICAL", "SOCIAL")),
        ("ANALYTICAL1 ANALYTICAL2 SOCIAL1 SOCIAL2 DIRECT1", None, ("ANALYTICAL", "SOCIAL")),
    ],
)
def test_style_from_signs(signs: str, found: Style | None, top: tuple[str, ...], numbers: Numbers) -> None:
    """At least two ticks and a lead of 0.10, else mixed; the top two are named."""
    got = style(signs.split(), numbers.signs)
    assert (got.style, got.top) == (found, top)


@pytest.mark.parametrize(
    ("signs", "found", "candidates"),
    [
        ("SAFETY1 SAFETY2", PersonalNeed.SAFETY, 1),
        ("SAFETY1 SAFETY2 BELONGING1 BELONGING2", PersonalNeed.BELONGING, 1),
        ("BELONGING1 BELONGING2 SELF_ACTUALIZATION1 SELF_ACTUALIZATION3", None, 2),
        ("ESTEEM1", None, 0),
        ("", None, 0),
    ],
)
def test_need_from_signs(signs: str, found: PersonalNeed | None, candidates: int, numbers: Numbers) -> None:
    """The highest share with two ticks at least; a tie names its candidates instead."""
    got = need(signs.split(), numbers.signs)
    assert (got.need, len(got.candidates)) == (found, candidates)


def test_sign_counts_are_those_of_the_model() -> None:
    """The method counts as many signs as the book can hold."""
    assert [f"{s}{i}" for s, n in STYLE_ITEMS.items() for i in range(1, n + 1)] == list(STYLE_SIGNS)
    assert [f"{s}{i}" for s, n in NEED_ITEMS.items() for i in range(1, n + 1)] == list(NEED_SIGNS)
