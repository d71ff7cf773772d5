"""Housekeeping: each hint holds exactly where its condition does, and says what there is to do (method.md 10.4)."""

from decimal import Decimal
from typing import Any

import pytest

from cockpit.advice.engine import BookNumbers, advise, situation_of
from cockpit.advice.hints import HINTS, account_hints, deal_hints
from cockpit.advice.situation import AccountSituation
from cockpit.advice.suggestion import Hint
from cockpit.content.texts import Texts
from cockpit.methods.pareto import KeyLine
from cockpit.model.opportunity import ASSESSMENT
from tests.advice.advice_dossiers import deal
from tests.advice.advice_dossiers import dossier as rows
from tests.advice.case_files import Case, cases, tables
from tests.advice.rule_runner import NUMBERS
from tests.advice.small_book import TODAY, Spec, dossier, merged

ALL = list(cases(tables("hints")))


def book_of(spec: Spec) -> BookNumbers:
    """What the whole book is said to hold."""
    whole = spec.get("book", {})
    line = whole.get("key")
    planned = whole.get("planned", "?")
    return BookNumbers(
        key_lines={whole.get("currency", "CNY"): KeyLine(line[0], Decimal(line[1]), line[2])} if line else {},
        planned=None if planned == "?" else planned,
        hours=Decimal(whole.get("hours", 0)),
    )


def situation(spec: Spec) -> AccountSituation:
    deal = spec.get("deal", {})
    if deal.get("assessment") == "ALL":
        answers = {criterion: -1 for criteria in ASSESSMENT.values() for criterion in criteria}
        spec = merged(spec, {"deal": {"assessment": answers}})
    return situation_of(dossier(spec), TODAY, NUMBERS, book_of(spec))


def hints_in(spec: Spec) -> dict[str, Hint]:
    account = situation(spec)
    found = [hint for deal in account.deals for hint in deal_hints(deal)]
    return {one.id: one for one in (*found, *account_hints(account))}


def plain(value: Any) -> Any:
    return [plain(item) for item in value] if isinstance(value, tuple) else "?" if value is None else value


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_hint_holds_exactly_where_its_condition_does(case: Case) -> None:
    """One fact beside the limit silences it, and an unknown one too (method.md 9.1); what it names is right."""
    said = hints_in(case.spec).get(case.id)
    assert (said is not None) is case.fires
    if said is not None:
        assert said.variant == case.spec.get("variant")
        expected = {name: value for name, value in case.spec.get("facts", {}).items() if value != "?"}
        assert {name: plain(value) for name, value in said.facts.items()} == expected


def test_every_hint_has_its_cases() -> None:
    """M01..M14 all hold in some book and not in a near one."""
    assert tuple(f"M{number:02}" for number in range(1, 15)) == HINTS
    assert {case.id for case in ALL if case.fires} == set(HINTS)
    assert {case.id for case in ALL if not case.fires} == set(HINTS)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", [case for case in ALL if case.fires], ids=str)
def test_every_hint_reads_as_a_whole_sentence(case: Case, language: str) -> None:
    """From what the cache keeps: no gap, no identifier, no list in brackets, in both languages."""
    said = hints_in(case.spec)[case.id].as_dict()
    text = Texts(language).hint(said)
    assert text.endswith("." if language == "en" else "。")
    assert not set("{}[]_") & set(text)
    assert "None" not in text
    for value in said["facts"].values():
        for name in value if isinstance(value, list) and isinstance(value[0], str) else ():
            assert name in text or name.isupper() or name.islower()


SENTENCES = [
    ("M01", None, {"keys": ["budget", "needs"]}, "Fill the template: budget, needs.", "补全客户信息模板：预算、需求。"),
    (
        "M02",
        "both",
        {"single": ["budget"], "old": ["size"]},
        "Check it with a second channel: budget; ask the customer: size.",
        "通过第二渠道核实：预算；直接询问客户：规模。",
    ),
    ("M06", None, {"n": 3}, "Do step 3: analyse the competition.", "完成赢单六步第3步：分析竞争。"),
    (
        "M07",
        None,
        {"requests": [["EXPERT", "Dr Li"], [None, "Wu"], ["BUDGET", None], [None, None]]},
        "Escalate or trade for it: Dr Li (expert), Wu, budget, a resource.",
        "升级或置换资源：Dr Li（专家）、Wu、预算、一项资源。",
    ),
    (
        "M14",
        None,
        {"name": "Sun", "reasons": ["NOT_SUPPORTER", "NOT_RECENT"]},
        "Strengthen or replace the coach Sun: no supporter, no recent contact.",
        "强化或更换教练Sun：不是支持者、近期没有接触。",
    ),
]


@pytest.mark.parametrize(("id", "variant", "facts", "english", "chinese"), SENTENCES)
def test_sentences(id: str, variant: str | None, facts: dict[str, Any], english: str, chinese: str) -> None:
    """Keys, steps, resources and reasons are named by their words."""
    hint = {"id": id, "variant": variant, "facts": facts}
    assert (Texts("en").hint(hint), Texts("zh").hint(hint)) == (english, chinese)


def test_hints_come_with_the_advice_by_id() -> None:
    """Those of the deal with the deal, those of the account with the account; a closed deal has none."""
    spec = {
        "account": {"is_new": False, "expectation": 7, "experience": 7, "exclusive": False},
        "deal": {"sync": "C"},
        "requests": [{"status": "REFUSED"}],
    }
    advice = advise(situation(spec))
    (deal,) = advice.deals
    assert [one.id for one in deal.hints] == ["M01", "M06", "M07"]
    assert [one.id for one in advice.hints] == ["M09", "M11"]
    (closed,) = advise(situation(merged(spec, {"deal": {"status": "LOST"}}))).deals
    assert closed.hints == ()


def test_one_deal_won_makes_a_repeat_customer() -> None:
    """M09 needs one of the deals, not all of them."""
    book = rows(opportunities=[deal(id="a", status="WON"), deal(id="b")])
    assert [one.id for one in account_hints(situation_of(book, TODAY, NUMBERS, BookNumbers()))] == ["M09"]


def test_other_book_wide_numbers_can_be_asked_about() -> None:
    """Figures hold the account against the book as it is now, the kept advice against that of the day."""
    account = situation({"account": {"annual_profit": 5}})
    assert account_hints(account) == ()
    now = BookNumbers(key_lines={"CNY": KeyLine(True, 5, "acc")})
    assert [one.id for one in account_hints(account, now)] == ["M10"]
