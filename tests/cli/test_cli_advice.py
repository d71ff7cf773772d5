"""today, actions and action by the command line: shapes, order, and what an answer writes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cockpit.advice.engine import evaluate
from cockpit.advice.suggestion import Advice
from cockpit.cli import quick
from cockpit.cli.session import Session
from cockpit.desk.demo import make_demo
from cockpit.model.dossier import Dossier
from tests.cli.cli_run import TODAY, Cockpit

SHAPE = [
    "id", "rule", "family", "target", "account_id", "opportunity_id", "score", "parts", "first", "text", "how", "message",
    "content", "via", "reason", "source",
]  # fmt: skip


@pytest.fixture
def demo(cockpit: Cockpit, book: Path) -> Cockpit:
    """The command line on the demo book on a fixed day."""
    make_demo(book, date.fromisoformat(TODAY))
    return lambda *arguments: cockpit("--today", TODAY, *arguments)


def test_an_action_has_the_agreed_shape(demo: Cockpit) -> None:
    """Names and order of the keys, the target as an object, parts that add up to the score, stake among them."""
    actions = demo("today", "--json").json
    assert len(actions) == 7
    for one in actions:
        assert list(one) == SHAPE
        assert list(one["target"]) == ["kind", "id", "name"]
        assert sum(one["parts"].values()) == one["score"]
        assert "stake" in one["parts"]
        assert one["text"]
        assert one["reason"]
    assert max(sum(other["rule"] == one["rule"] for other in actions) for one in actions) <= 2


def test_n_limits_the_list(demo: Cockpit) -> None:
    """-n 3 is the first three of the seven."""
    assert demo("today", "-n", "3", "--json").json == demo("today", "--json").json[:3]


def test_the_advice_of_a_deal_is_three_and_with_all_the_raw_list(demo: Cockpit) -> None:
    """No stake in it; the raw list is sorted by score and holds the three."""
    three = demo("actions", "--opportunity", "mes-rollout", "--json").json
    raw = demo("actions", "--opportunity", "MES", "--all", "--json").json
    assert len(three) == 3
    assert {one["id"] for one in three} < {one["id"] for one in raw}
    assert [one["score"] for one in raw] == sorted((one["score"] for one in raw), reverse=True)
    assert all("stake" not in one["parts"] for one in raw)


def test_the_advice_of_an_account_is_that_of_its_deals(demo: Cockpit) -> None:
    """Every open deal brings its three, deal by deal."""
    of_account = demo("actions", "--account", "meridian", "--json").json
    deals = list(dict.fromkeys(one["opportunity_id"] for one in of_account))
    for deal in deals:
        ours = [one for one in of_account if one["opportunity_id"] == deal]
        assert ours == demo("actions", "--opportunity", deal, "--json").json


def test_a_persons_advice_is_their_own_part_of_the_raw_lists(demo: Cockpit) -> None:
    """Also what others keep out of the three; only actions whose target the person is."""
    found = demo("actions", "--stakeholder", "qian-hao", "--json").json
    assert found
    assert {one["target"]["id"] for one in found} == {"qian-hao"}
    in_deal = demo("actions", "--stakeholder", "Qian", "--opportunity", "mes-rollout", "--json").json
    assert in_deal == [one for one in found if one["opportunity_id"] == "mes-rollout"]
    raw = demo("actions", "--opportunity", "mes-rollout", "--all", "--json").json
    assert in_deal == [one for one in raw if one["target"]["id"] == "qian-hao"]


def test_the_advice_of_the_book_is_that_of_its_best_deals(demo: Cockpit) -> None:
    """-n counts deals, 0 means all; --account and --opportunity of different accounts have nothing in common."""
    everything = demo("actions", "-n", "0", "--json").json
    assert demo("actions", "--json").json == everything
    assert demo("actions", "-n", "1", "--json").json == everything[:3]
    assert demo("actions", "--account", "orion", "--opportunity", "mes-rollout", "--json").json == []


@pytest.mark.parametrize(
    "arguments", [("today",), ("actions", "--account", "orion"), ("actions", "--stakeholder", "qian-hao")]
)
def test_people_read_lines_with_the_id_to_answer_by(demo: Cockpit, arguments: tuple[str, ...]) -> None:
    """Every action of the JSON stands there with its score and id."""
    lines = demo(*arguments).out
    for one in demo(*arguments, "--json").json:
        assert f"[{one['id']}]" in lines
        assert one["text"] in lines


def test_done_goes_and_comes_back_with_undo(demo: Cockpit) -> None:
    """A done action is out of today's advice; one undo brings it back."""
    first = demo("today", "--json").json[0]
    ended = demo("action", "done", first["id"], "--result", "went well")
    assert (ended.status, ended.out) == (0, "")
    assert first["id"] not in [one["id"] for one in demo("actions", "--all", "-n", "0", "--json").json]
    demo("undo")
    assert demo("today", "--json").json[0] == first


def test_an_outcome_is_written_with_the_answer(demo: Cockpit) -> None:
    """Contact, attitude and trust in the same act: one undo for all of it."""
    action = demo("actions", "--stakeholder", "qian-hao", "--json").json[0]
    before = [demo(group, "list", "--json").json for group in ("interaction", "participation", "done-action")]
    ended = demo(
        "action", "done", action["id"], "--contact", "call", "--attitude", "2", "--trust", "1", "--result", "ok"
    )
    assert ended.status == 0, ended.err
    met = demo("interaction", "list", "--stakeholder", "qian-hao", "--json").json
    (new,) = [one for one in met if one not in before[0]]
    assert (new["on"], new["channel"], new["opportunity_id"]) == (TODAY, "CALL", "mes-rollout")
    assert new["people"] == [{"stakeholder_id": "qian-hao", "two_way": True, "trust_delta": 1}]
    shown = demo("participation", "show", "--stakeholder_id", "qian-hao", "--opportunity_id", "mes-rollout", "--json")
    last = shown.json["facts"]["attitudes"][-1]
    assert last == {"on": TODAY, "value": 2, "confidence": "OBSERVED", "evidence": "ok"}
    demo("undo")
    assert before == [demo(group, "list", "--json").json for group in ("interaction", "participation", "done-action")]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("done", "S99:mes-rollout:qian-hao"), 1, "There is no action"),
        (("done", "nonsense"), 1, "There is no action"),
        (("snooze", "O01:mes-rollout"), 2, "--until"),
        (("snooze", "O01:mes-rollout", "--until", TODAY), 1, f"until: “{TODAY}” must be after {TODAY}"),
        (("snooze", "O01:mes-rollout", "--until", "soon"), 1, "until: “soon”"),
        (("done", "S22:mes-rollout:qian-hao", "--contact", "fax"), 1, "contact: “FAX”"),
        (("done", "S22:mes-rollout:qian-hao", "--attitude", "x"), 1, "attitude: “x” is no whole number"),
        (("done", "S22:mes-rollout:qian-hao", "--attitude", "9"), 1, "attitude: “9” must be at most 4"),
        (("done", "S22:mes-rollout:qian-hao", "--trust", "3"), 1, "trust: “3”"),
        (("forget", "O01:mes-rollout"), 2, "forget"),
    ],
)
def test_a_wrong_answer_writes_nothing(demo: Cockpit, arguments: tuple[str, ...], status: int, said: str) -> None:
    """The message names what is wrong."""
    before = demo("history", "--json").json
    ended = demo("action", *arguments)
    assert (ended.status, ended.out) == (status, "")
    assert said in ended.err
    assert demo("history", "--json").json == before


@pytest.mark.parametrize("state", ["snooze", "dismiss"])
def test_snoozed_and_dismissed_are_gone_for_their_time(demo: Cockpit, state: str) -> None:
    """A snoozed one is back on its day."""
    more = ("--until", "2026-11-25") if state == "snooze" else ("--reason", "not now")
    assert demo("action", state, "O01:mes-rollout", *more).status == 0

    def shown(day: str) -> bool:
        found = demo("actions", "--opportunity", "mes-rollout", "--all", "--json", "--today", day).json
        return "O01:mes-rollout" in [one["id"] for one in found]

    assert [shown(day) for day in ("2026-11-24", "2026-11-25")] == [False, state == "snooze"]


def test_an_empty_book_says_what_to_do(cockpit: Cockpit) -> None:
    """An empty array in JSON, a hint on stderr for people."""
    assert cockpit("today", "--json").json == []
    assert "add accounts" in cockpit("today").err
    assert "Nothing is due." in cockpit("actions").err


@pytest.mark.parametrize(
    "arguments",
    [
        ["today", "--json"],
        ["today", "--json", "-n", "2", "--lang", "zh"],
        ["--lang", "en", "actions", "--json"],
        ["actions", "--json", "--all", "--opportunity", "mes-rollout"],
        ["actions", "--stakeholder", "Qian", "--json"],
    ],
)
def test_the_short_way_prints_what_click_prints(
    demo: Cockpit, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plainest spelling is answered without click, byte for byte the same."""
    short = demo(*arguments).out
    monkeypatch.setattr(quick, "_words", lambda _arguments: None)
    assert demo(*arguments).out == short


@pytest.mark.parametrize(
    "arguments",
    [
        ["today"], ["today", "--json", "--help"], ["today", "--json", "-n", "x"], ["today", "--json", "-n", "0"],
        ["today", "--json", "--all"], ["today", "--json", "--account", "a"], ["--json", "today", "more"],
        ["actions", "--json", "--lang", "fr"], ["actions", "--json", "--account"], ["history", "--json"],
        ["actions", "--json", "--book", "--lang"],
    ],
)  # fmt: skip
def test_everything_else_is_left_to_click(arguments: list[str]) -> None:
    """Mistakes and rarer spellings are not guessed at."""
    assert not quick.answered(arguments, Session())


def test_the_day_can_come_from_the_environment(cockpit: Cockpit, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """COCKPIT_TODAY sets the clock where --today doesn't."""
    make_demo(book, date.fromisoformat(TODAY))
    there: Any = cockpit("today", "--json", "--today", TODAY).json
    monkeypatch.setenv("COCKPIT_TODAY", TODAY)
    assert cockpit("today", "--json").json == there
    monkeypatch.setenv("COCKPIT_TODAY", "tomorrow")
    assert cockpit("today", "--json").status == 1


def test_a_change_of_one_account_evaluates_that_account_alone(small: Cockpit, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are; the list of the whole book is that of the new facts."""
    on = ("--today", TODAY)
    before = small("today", "--json", *on).json
    asked: list[str] = []

    def counted(dossier: Dossier, *more: Any) -> Advice:
        asked.append(dossier.account.id)
        return evaluate(dossier, *more)

    monkeypatch.setattr("cockpit.desk.renewal.evaluate", counted)
    small("participation", "edit", "--stakeholder_id", "li", "--opportunity_id", "opp", "--attitude", "3", *on)
    after = small("today", "--json", *on).json
    assert asked == ["acc"]
    assert [one["id"] for one in after] != [one["id"] for one in before]
    assert small("today", "--json", *on).json == after
    assert asked == ["acc"]
