"""Figures of meetings, objections, contacts and needs, and what they say in words (method.md 2.2, 2.5, 4.4)."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from cockpit.advice.book import BookNumbers
from cockpit.advice.people import situation_of
from cockpit.content import words
from cockpit.content.numbers import load_numbers
from cockpit.content.texts import Texts
from cockpit.desk.figures.meeting import meeting_figures
from cockpit.desk.figures.talk import contact_figures, need_figures, objection_figures
from cockpit.desk.talk_readings import listening_line, need_line
from cockpit.methods.needs import QUESTIONS, Listening, investigated
from cockpit.model.account import Account
from cockpit.model.contact import Interaction, Meeting, Need
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import Objection, Opportunity
from cockpit.model.people import Participation, Stakeholder

TODAY = dt.date(2026, 11, 20)
NUMBERS = load_numbers()
TEXTS = Texts("en")


@pytest.fixture
def _in_chinese() -> Iterator[None]:
    before = words.language()
    words.use("zh")
    yield
    words.use(before)


def objection(**values: Any) -> Objection:
    return Objection.model_validate({"id": "j", "opportunity_id": "o", "on": "2026-11-10", "text": "dear", **values})


def person(id: str, **values: Any) -> Stakeholder:
    return Stakeholder.model_validate({"id": id, "account_id": "a", "name": id.upper(), **values})


def part(id: str, roles: str, att: int | None = None, **values: Any) -> Participation:
    attitudes = [] if att is None else [{"on": "2026-11-19", "value": att}]
    return Participation.model_validate(
        {"stakeholder_id": id, "opportunity_id": "o", "roles": [*roles], "attitudes": attitudes, **values}
    )


def meeting(**values: Any) -> Meeting:
    return Meeting.model_validate({"id": "m", "account_id": "a", "opportunity_id": "o", "on": "2026-11-25", **values})


def dossier(**lists: Any) -> Dossier:
    needs = (
        Need.model_validate({"id": "n", "account_id": "a", "text": "fewer stops", "confirmed": True}),
        Need.model_validate({"id": "open", "account_id": "a", "text": "less scrap"}),
    )
    people = (person("ann", layer="DECISION"), person("bob", layer="EXECUTION"), person("cat"))
    return Dossier(
        account=Account(id="a", name="Acme"),
        stakeholders=people,
        opportunities=(Opportunity.model_validate({"id": "o", "account_id": "a", "name": "Line 3"}),),
        needs=needs,
        **lists,
    )


def figures(one: Meeting, **lists: Any) -> dict[str, Any]:
    found = situation_of(dossier(meetings=(one,), **lists), TODAY, NUMBERS, BookNumbers(currency="CNY"))
    return meeting_figures(one, found, TEXTS)


WHOLE = {
    "what": "sign pilot", "number": "1", "unit": "pilot", "feasible_because": "approved", "due": "2026-12-10",
    "customer_topic": "spring",
}  # fmt: skip


def test_an_empty_meeting_says_where_to_begin() -> None:
    """Nothing planned: no step begun, SMART 1 of 5, no close, and undefined what has nothing to divide."""
    found = figures(meeting())
    assert (found["focus"], found["smart"]["score"], found["smart"]["missing"]) == (1, 1, ["S", "M", "A", "T"])
    assert [step["status"] for step in found["steps"]] == ["NOT_STARTED"] * 6
    assert found["funnel"]["open_share"] == {"value": None, "why": "no questions"}
    assert found["close"] == {"method": None, "reason": "ATTITUDE_UNKNOWN", "person": None}
    assert (found["offer"], found["ask"]) == ([], [])
    assert found["readings"][0] == "Next: step 1 of 6, set the objective."


def test_a_planned_meeting_is_read_in_words() -> None:
    """Each part says what is good and what is missing, first what must not be done yet."""
    questions = [{"level": level, "text": "?"} for level in ("OPEN", "OPEN", "EXPLORE", "SPECIFIC", "CLOSED")]
    proposals = [{"feature": "x", "benefit": "y", "need_id": "n"}, {"feature": "z", "need_id": "open"}]
    checks = {"2.1": "2026-11-20", "3.1": "FAILED", "5.2": "2026-11-21"}
    found = figures(meeting(objective=WHOLE, questions=questions, proposals=proposals, checks=checks))
    assert found["readings"] == [
        "Don't propose yet: confirm the needs first.",
        "Next: step 2 of 6, understand the needs.",
        "Objective: SMART 5 of 5",
        "Questions: 5, a well-formed funnel",
        "Feature without a confirmed need: row 2",
    ]
    assert found["steps"][0] == {
        "step": 1,
        "status": "DONE",
        "checks": [{"check": f"1.{n}", "state": "DONE", "by": "FACT"} for n in range(1, 6)],
    }
    assert found["steps"][4]["checks"] == [
        {"check": "5.1", "state": "DONE", "by": "FACT"},
        {"check": "5.2", "state": "OPEN", "by": "HAND"},
    ]
    assert found["offer"][1] == {
        "row": 2,
        "without_need": True,
        "faults": ["NO_HOW", "NO_BENEFIT", "NEED_NOT_CONFIRMED"],
    }
    assert found["funnel"]["counts"] == {"OPEN": 2, "EXPLORE": 1, "SPECIFIC": 1, "CLOSED": 1}
    assert (found["funnel"]["open_share"], found["funnel"]["without_answer"]) == (0.4, [1, 2, 3, 4, 5])


def test_a_meeting_that_was_held_is_done() -> None:
    """Its objective is measured on its own day, its contact answers step 6, and nothing is left."""
    marks = [f"{step}.{item}" for step, items in ((2, 4), (3, 2), (4, 4), (5, 2)) for item in range(1, items + 1)]
    held = meeting(
        on="2026-11-02",
        objective={**WHOLE, "due": "2026-11-02"},
        interaction_id="i",
        checks=dict.fromkeys(marks, "2026-11-02"),
    )
    contact = Interaction.model_validate(
        {"id": "i", "account_id": "a", "on": "2026-11-02", "customer_promise": "ORAL", "next_appointment": "2026-11-30"}
    )
    found = figures(held, interactions=(contact,))
    assert (found["focus"], found["smart"]["score"], found["readings"][0]) == (None, 5, "All six steps are done.")


@pytest.mark.parametrize(
    ("questions", "line"),
    [
        ("OPEN OPEN CLOSED", "Questions: missing: explore, specific"),
        ("OPEN EXPLORE SPECIFIC CLOSED", "Questions: too few open questions"),
        ("OPEN EXPLORE OPEN SPECIFIC CLOSED", "Questions: a question goes back to a level before"),
        ("CLOSED OPEN", "Questions: missing: explore, specific, a question goes back to a level before"),
    ],
)
def test_what_is_wrong_with_questions_is_said(questions: str, line: str) -> None:
    """Missing levels by their names, then the other faults."""
    asked = [{"level": level, "text": "?"} for level in questions.split()]
    assert line in figures(meeting(questions=asked))["readings"]


def test_flaws_beside_the_score_are_said() -> None:
    """A higher aim below the objective, and no topic of the customer."""
    objective = {**WHOLE, "number": "2", "stretch": "1", "customer_topic": None}
    said = figures(meeting(objective={k: v for k, v in objective.items() if v}))["readings"]
    assert said[1:] == [
        "Objective: SMART 5 of 5",
        "Objective: say it as a topic of the customer",
        "Objective: the higher aim is below the objective",
    ]


@pytest.mark.parametrize(
    ("attendees", "parts", "objections", "close"),
    [
        (["ann", "bob"], [part("ann", "E", 2), part("bob", "D", 3)], [], ("ASSUMPTIVE", "FIRM_SUPPORT", "bob")),
        (["ann"], [part("ann", "E", 2), part("bob", "D", 3)], [], ("CHOICE", "INTEREST_AND_OPTIONS", "ann")),
        (["ann"], [part("ann", "E", 0, price_acceptance=59)], [], ("SPECIAL_BENEFIT", "PRICE_NOT_ACCEPTED", "ann")),
        (
            ["ann"],
            [part("ann", "E", 0, buying_cycle="CONCERN_RESOLUTION")],
            [],
            ("SPECIAL_BENEFIT", "HESITATES", "ann"),
        ),
        (
            ["ann"],
            [part("ann", "E", 0)],
            [{"class": "STALL", "stakeholder_id": "ann"}],
            ("SPECIAL_BENEFIT", "HESITATES", "ann"),
        ),
        (
            ["ann"],
            [part("ann", "E", 0)],
            [{"class": "STALL", "stakeholder_id": "bob"}],
            (None, "NOT_INTERESTED", "ann"),
        ),
        (
            ["ann"],
            [part("ann", "E", 0)],
            [{"class": "PRICE", "stakeholder_id": "ann"}],
            (None, "NOT_INTERESTED", "ann"),
        ),
        (
            ["ann"],
            [part("ann", "E", 0)],
            [{"class": "STALL", "stakeholder_id": "ann", "resolved_at": "2026-11-12"}],
            (None, "NOT_INTERESTED", "ann"),
        ),
        (
            ["ann"],
            [part("ann", "E", 0)],
            [{"class": "STALL", "stakeholder_id": "ann", "on": "2026-11-21"}],
            (None, "NOT_INTERESTED", "ann"),
        ),
        (["ann", "cat"], [part("ann", "E"), part("cat", "E", 4)], [], (None, "ATTITUDE_UNKNOWN", "ann")),
    ],
)
def test_the_close_is_for_whom_we_ask(
    attendees: list[str], parts: list[Participation], objections: list[dict[str, Any]], close: tuple[Any, ...]
) -> None:
    """Of those who attend the one with most weight in the deal; two features with confirmed needs are two options."""
    proposals = [{"feature": name, "need_id": "n"} for name in "xy"]
    found = figures(
        meeting(attendees=attendees, proposals=proposals),
        participations=tuple(parts),
        objections=tuple(objection(**one) for one in objections),
    )
    assert tuple(found["close"][name] for name in ("method", "reason", "person")) == close


def test_each_attendee_is_asked_by_layer() -> None:
    """Three elements for a known layer; nobody's layer is guessed, and who is gone is passed over."""
    asked = figures(meeting(attendees=["bob", "cat", "gone", "ann"]))["ask"]
    assert [(one["stakeholder_id"], one["layer"]) for one in asked] == [("bob", "EXECUTION"), ("ann", "DECISION")]
    assert asked[0]["elements"] == ["WORKLOAD", "HABITS", "SERVICE"]


def test_a_meeting_without_a_deal_has_no_close() -> None:
    """Whoever attends: without a deal nobody's attitude in it is known."""
    one = meeting(attendees=["ann"])
    found = figures(one.model_copy(update={"opportunity_id": None}), participations=(part("ann", "D", 4),))
    assert found["close"] == {"method": None, "reason": "ATTITUDE_UNKNOWN", "person": None}


COACH = "Does it not suit the company, or not suit the person? Ask the coach."


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ({}, ["The answer is locked: first make it clear, show concern, and define its kind.", COACH]),
        ({"class": "PRICE", "fit_problem": "ME"}, ["The answer is locked: first make it clear."]),
        ({"clarified": "x", "fit_problem": "ME"}, ["The answer is locked: first show concern and define its kind."]),
        (
            {"clarified": "x", "response": "y", "fit_problem": "ME"},
            ["Answered too early: first show concern and define its kind."],
        ),
        (
            {"clarified": "x", "class": "PRICE", "fit_problem": "ME"},
            ["Next: deal with it: value before price; trade terms."],
        ),
        (
            {"clarified": "x", "class": "PRICE", "response": "y", "fit_problem": "ME"},
            ["Next: ask whether that settles it."],
        ),
        (
            {"clarified": "x", "class": "PRICE", "response": "y", "agreed": True, "fit_problem": "ME"},
            ["All steps are done: enter the day it was resolved."],
        ),
        ({"resolved_at": "2026-11-12"}, ["Resolved; days it took: 2."]),
        ({"resolved_at": "2026-11-01"}, []),
    ],
)
def test_an_objection_says_its_next_step(values: dict[str, Any], lines: list[str]) -> None:
    """What the answer waits for, then what helps against its kind, then the agreement."""
    assert objection_figures(objection(**values), TODAY, TEXTS)["readings"] == lines


def test_an_objection_in_json() -> None:
    """Steps, lock, age and hint by their agreed names."""
    assert objection_figures(objection(**{"class": "COMPETITOR", "fit_problem": "ME"}), TODAY, TEXTS) == {
        "open": True,
        "days": 10,
        "steps": [
            {"step": "CLARIFY", "state": "OPEN"},
            {"step": "SHOW_CONCERN", "state": "UNRECORDED"},
            {"step": "DEFINE", "state": "DONE"},
            {"step": "RESPOND", "state": "LOCKED"},
            {"step": "AGREE", "state": "LOCKED"},
        ],
        "next": "CLARIFY",
        "respond_locked": True,
        "locked_by": ["CLARIFY"],
        "answered_early": False,
        "ask_the_coach": False,
        "hint": "compare on the criteria, don't attack",
        "readings": ["The answer is locked: first make it clear."],
    }


@pytest.mark.parametrize(
    ("ticks", "found", "said"),
    [
        ([], None, "Listening: not checked yet"),
        (
            ["RIGHT2", "RIGHT7", "RIGHT8", "WRONG7", "WRONG6"],
            {"score": 1, "right": 3, "wrong": 2},
            "Listening: +1 (3 right, 2 wrong)",
        ),
        (["RIGHT2", "WRONG1"], {"score": 0, "right": 1, "wrong": 1}, "Listening: 0 (1 right, 1 wrong)"),
        (["WRONG1"], {"score": -1, "right": 0, "wrong": 1}, "Listening: -1 (0 right, 1 wrong)"),
    ],
)
def test_how_one_listened(ticks: list[str], found: dict[str, int] | None, said: str) -> None:
    """Ticks right less ticks wrong; without a tick it is unknown, not 0."""
    contact = Interaction.model_validate({"id": "i", "account_id": "a", "on": TODAY, "listening": ticks})
    assert contact_figures(contact) == {"listening": found}
    assert listening_line(Listening(found["right"], found["wrong"]) if found else None) == said


def test_how_far_a_need_is_investigated() -> None:
    """Four of seven questions are 57.1 %, not clear; five are clear; confirmed counts by today."""
    known = dict.fromkeys(QUESTIONS[:4], "x")
    need = Need.model_validate(
        {"id": "n", "account_id": "a", "text": "x", "confirmed": True, "confirmed_at": "2026-11-21", **known}
    )
    assert need_figures(need, TODAY, NUMBERS.account) == {
        "confirmed": False,
        "investigated": {"share": 0.571429, "answered": 4, "missing": [*QUESTIONS[4:]], "clear": False},
    }
    assert need_line(investigated(need, NUMBERS.account)) == "Investigated: 4 of 7 questions; not clear yet"
    more = need.model_copy(update={QUESTIONS[4]: "x"})
    assert need_line(investigated(more, NUMBERS.account)) == "Investigated: 5 of 7 questions; clear"


@pytest.mark.usefixtures("_in_chinese")
def test_what_figures_say_is_said_in_chinese() -> None:
    """No English is left in what a meeting and an objection say."""
    one = meeting(
        objective={"what": "x"},
        questions=[{"level": "CLOSED", "text": "?"}],
        proposals=[{"feature": "z"}],
        checks={"2.1": "FAILED"},
    )
    found = situation_of(dossier(meetings=(one,)), TODAY, NUMBERS, BookNumbers(currency="CNY"))
    lines = [
        *meeting_figures(one, found, Texts("zh"))["readings"],
        *objection_figures(objection(), TODAY, Texts("zh"))["readings"],
    ]
    assert len(lines) == 8
    plain = "".join(lines).replace("SMART", "")
    assert not [sign for sign in plain if sign.isascii() and sign.isalpha() and sign not in "SMAT"]
