"""Sentences made from cached advice: names and numbers in, no gap left."""

from datetime import date
from typing import Any

import pytest

from cockpit.content.texts import Texts


def suggestion(rule: str, name: str = "GM Zhao", **changes: Any) -> dict[str, Any]:
    """A suggestion as the cache holds it."""
    return {
        "rule": rule,
        "target": {"kind": "stakeholder", "id": "p1", "name": name},
        "person": None,
        "names": None,
        "via": None,
        "facts": {},
    } | changes


def via(kind: str, name: str | None = None) -> dict[str, str | None]:
    return {"kind": kind, "id": name and name.lower(), "name": name}


EN, ZH = Texts("en"), Texts("zh")


@pytest.mark.parametrize(
    ("rule", "changes", "sentence"),
    [
        (
            "S01",
            {"via": via("supporter", "Engineer Sun")},
            "Meet GM Zhao now, through Engineer Sun; sync point C is the last moment to see the decision-makers "
            "before the short-list is fixed.",
        ),
        ("S10", {}, "Ask sponsor GM Zhao to take you into an internal project meeting to show value."),
        (
            "S53",
            {"via": via("interested", "Manager Zhou")},
            "Ask Manager Zhou (asking is also a test of their support) who GM Zhao is and for an introduction.",
        ),
        (
            "S03",
            {"via": via("interested", "Li")},
            "Emergency: bring our own executive to GM Zhao this week "
            "(through Li [asking is also a test of their support]).",
        ),
        (
            "S06",
            {"via": via("interested", "Li")},
            "Learn GM Zhao's personal need through a supporter (Li [asking is also a test of their support]).",
        ),
        (
            "S02",
            {"via": via("nobody")},
            "Get introduced to GM Zhao by own executive / a third party; prepare one page on direction, benefit and "
            "risk.",
        ),
        ("O04", {"facts": {"miss": ["1", "2", "9"]}}, "Clear C139 item(s) 1, 2, 9 before moving on."),
        (
            "O05",
            {"facts": {"unconf": ["3", "4", "5"]}},
            "Sit with the coach and confirm C139 items 3, 4, 5.",
        ),
        (
            "O13",
            {"facts": {"obst": ["rival attack: price leak", "funds"]}},
            "Clear the last obstacle: rival attack: price leak; funds.",
        ),
        (
            "O01",
            {"names": "cand", "person": {"id": "q", "name": "Director Qian"}},
            "Find a sponsor now: No Sponsor = No Sales. Best candidate: Director Qian.",
        ),
        (
            "O02",
            {"names": "cand"},
            "Win a first supporter inside. Best candidate: nobody yet: name the people in this deal.",
        ),
        (
            "O21",
            {"names": "swing", "person": {"id": "w", "name": "Wei"}},
            "Build the majority: next vote to win is Wei.",
        ),
        ("O25", {"facts": {"ms": "TENDER"}}, "Prepare for the predicted milestone tender."),
        (
            "AC03",
            {"facts": {"dos": "84.0"}},
            "Bring a sell-through plan: 84.0 days of supply is too much; do not push more stock.",
        ),
    ],
)
def test_english_actions(rule: str, changes: dict[str, Any], sentence: str) -> None:
    """The sentences of method.md 9.5 and 11, with the note of a person only interested in the right brackets."""
    assert EN.action(suggestion(rule, **changes)) == sentence


@pytest.mark.parametrize(
    ("rule", "changes", "sentence"),
    [
        (
            "S01",
            {"via": via("supporter", "孙工")},
            "现在就通过孙工见到赵总；C点是见决策人的最后时间。",
        ),
        (
            "S02",
            {"via": via("interested", "周经理")},
            "请周经理（请其帮忙也是对其支持的检验）引荐赵总，准备一页纸：方向、收益、风险。",
        ),
        (
            "S03",
            {"via": via("interested", "周经理")},
            "紧急：本周由我方高层拜访赵总（由周经理［请其帮忙也是对其支持的检验］安排）。",
        ),
        (
            "S22",
            {"via": via("nobody")},
            "争取赵总：中立者起决定性作用；与我方高层或第三方一起会面，回应其关键决策点。",
        ),
        ("O04", {"facts": {"miss": ["1", "2"]}}, "推进前弄清C139第1、2项。"),
        ("O13", {"facts": {"obst": ["撤资", "谈判"]}}, "扫清最后障碍：撤资；谈判。"),
        ("O21", {"names": "swing"}, "争取多数：下一个要争取的是尚无人选：先列出本项目的相关人。"),
        ("O25", {"facts": {"ms": "OPEN_BID"}}, "为预测的关键时点开标做准备。"),
    ],
)
def test_chinese_actions(rule: str, changes: dict[str, Any], sentence: str) -> None:
    """The same in Chinese, joined by Chinese marks."""
    assert ZH.action(suggestion(rule, "赵总", **changes)) == sentence


def test_a_name_is_only_ever_a_name() -> None:
    """Braces and brackets in a name are text, not placeholders."""
    said = EN.action(suggestion("S10", "{via} [x] {0}"))
    assert "{via} [x] {0}" in said


def test_first_names_a_person_and_never_a_third_party() -> None:
    """The line "first: …" holds the name alone, without the note, and is absent where there is nobody."""
    assert EN.first(suggestion("S02", via=via("interested", "Li"))) == "first: Li"
    assert ZH.first(suggestion("S02", via=via("supporter", "李"))) == "先找：李"
    assert EN.first(suggestion("S02", via=via("nobody"))) is None
    assert EN.first(suggestion("S10")) is None


def test_via_on_its_own() -> None:
    """Whom to go through, with the note; None where the action names nobody."""
    assert EN.via(suggestion("S03", via=via("interested", "Li"))) == "Li (asking is also a test of their support)"
    assert EN.via(suggestion("S02", via=via("nobody"))) == "own executive / a third party"
    assert EN.via(suggestion("S10")) is None


def test_how_by_style() -> None:
    """One line a style; a mixed one gives both; an unknown one no line at all."""
    assert EN.how("DIRECT") == (
        "open with: the result and the ask; show: one page, options, numbers that matter; length: 10-15 min; "
        "avoid: small talk, hesitating; close: assumptive or choice"
    )
    both = EN.how(["CONCEPT", "SOCIAL"])
    assert both is not None
    assert both.startswith("concept: open with: the vision")
    assert " / social: open with: the person" in both
    assert EN.how(None) is None
    assert EN.how([]) is None


def test_message_by_need() -> None:
    """What to say, do and not do; an unknown need gives no line."""
    assert (
        ZH.message("ESTEEM")
        == "说：“需要您的指导”；做：请他主导，把功劳给他，按他的规矩办；不要：当众反驳，把老供应商说成理所当然"
    )
    assert EN.message(None) is None


@pytest.mark.parametrize(
    ("dept", "layer", "starts"),
    [
        ("MANAGEMENT", None, "what this does for your direction"),
        (None, "DECISION", "what this does for your direction"),
        ("TECH", "EXECUTION", "it fits what you run"),
        ("HR", "EXECUTION", "less work"),
        (None, "EXECUTION", "less work"),
    ],
)
def test_content_by_department_then_layer(dept: str | None, layer: str | None, starts: str) -> None:
    """The department's row, else the layer's (method.md 4.2)."""
    said = EN.content(dept, layer)
    assert said is not None
    assert said.startswith(f'first sentence: "{starts}')


@pytest.mark.parametrize(("dept", "layer"), [(None, None), ("OTHER", None), ("HR", "MANAGEMENT"), (None, "MANAGEMENT")])
def test_no_content_is_guessed(dept: str | None, layer: str | None) -> None:
    """Where neither has a row there is no line."""
    assert EN.content(dept, layer) is None


@pytest.mark.parametrize(
    ("warning", "english", "chinese"),
    [
        (
            {"id": "N01", "facts": {"p": ["Qian"], "a": ["Zhao", "Wu"]}},
            "Don't go past Qian to Zhao, Wu without Qian's knowledge.",
            "不要在Qian不知情时越过Qian去找Zhao、Wu。",
        ),
        (
            {"id": "N09", "facts": {"p": ["Shen"], "n": 16}},
            "Don't relax: Shen has waited 16 days.",
            "不要松懈：Shen已经等了16天。",
        ),
        (
            {"id": "N06", "facts": {"dos": "84.0"}},
            "No new order, volume discount or new product: 84.0 days of supply are still there.",
            "不要压新订单、给数量折扣或推新品：库存还够84.0天。",
        ),
    ],
)
def test_warnings(warning: dict[str, Any], english: str, chinese: str) -> None:
    """Everybody a warning is about is named."""
    assert EN.warning(warning) == english
    assert ZH.warning(warning) == chinese


def test_what_stands_beside_a_warning_and_a_rule() -> None:
    """Title, reason and source of both."""
    assert EN.title("S01") == "Meet the decision-maker at the last moment"
    assert EN.reason("O01").startswith("No Sponsor = No Sales")
    assert EN.source("S11") == "seed 003 + seed 004"
    assert ZH.source("S11") == "资料003 + 资料004"
    assert EN.warning_title("N02") == "Don't cut the price"
    assert ZH.warning_reason("N07").startswith("不能在一棵树上吊死")
    assert EN.warning_source("N05") == "seed 002"


def test_a_person_without_advice_is_told_when_to_be_met() -> None:
    """The next contact's date, or that the person was never met (method.md 9.5)."""
    assert EN.nothing_due(date(2026, 12, 1)) == "nothing due; next contact by 2026-12-01"
    assert ZH.nothing_due(date(2026, 12, 1)) == "暂无待办；下次联系不晚于2026-12-01"
    assert EN.nothing_due(None) == "not met yet"
    assert ZH.nothing_due(None) == "尚未接触"


def test_words_for_identifiers() -> None:
    """An identifier is shown as a word of the language."""
    assert EN.name("Stance", "SN") == "sponsor"
    assert ZH.name("Attitude", "0") == "中立（观点一致）"
    assert ZH.name("Milestone", "AWARD") == "定标"
    assert EN.line("estimated_stage") == "ask the customer what they are deciding now"


@pytest.mark.parametrize(
    ("code", "values", "english", "chinese"),
    [
        ("no_sponsor", {}, "nobody in this deal is a sponsor (SN or PS)", "本项目没有赞助者（SN或PS）"),
        ("point", {"sync": "C"}, "you are at point C: evaluation and proof", "现处同步点C：评估与论证"),
        ("roles", {"roles": "A+D"}, "role: approver + decision-maker", "项目角色：批准者 + 决定者"),
        ("fell", {"before": 4, "now": 0}, "attitude fell from +4 to 0", "态度从+4降到0"),
        ("milestone_named", {"name": "tender", "on": "2026-11-30"}, "tender in 10 days", "tender：10天后"),
        ("milestone", {"on": "2026-11-20"}, "milestone today", "时点：今天"),
        (
            "last_contact",
            {"on": "2026-11-15", "cadence": 10},
            "last contact 5 days ago, target every 10 days",
            "上次联系：5天前，目标每10天一次",
        ),
        ("meeting", {"on": "2026-11-21"}, "meeting tomorrow", "会面：明天"),
        ("closed", {"status": "LOST", "on": "2026-11-19"}, "lost yesterday", "输单：昨天"),
    ],
)
def test_reasons_count_days_when_they_are_shown(code: str, values: dict[str, Any], english: str, chinese: str) -> None:
    """A kept reason stays true: its days are counted from the day it is read."""
    today = date(2026, 11, 20)
    assert EN.why([(code, values)], today) == [english]
    assert ZH.why([(code, values)], today) == [chinese]


def test_without_a_today_reasons_name_the_day() -> None:
    """A document that outlives the day holds dates."""
    assert EN.why([("meeting", {"on": "2026-11-21"})]) == ["meeting 2026-11-21"]
