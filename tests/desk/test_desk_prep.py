"""Preparing a meeting: what is proposed to be asked, offered and expected, and the plans behind the keys."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from cockpit.advice.book import BookNumbers
from cockpit.advice.people import situation_of
from cockpit.advice.situation import AccountSituation
from cockpit.content.numbers import load_numbers
from cockpit.content.texts import Texts
from cockpit.desk.plans import meetings
from cockpit.desk.prep.objections import Because
from cockpit.desk.prep.offers import fitting_proofs, offers
from cockpit.desk.prep.preparation import Preparation, prepared
from cockpit.desk.prep.questions import About, Ask, all_asks, asks
from cockpit.desk.prep.wording import question_of, worded
from cockpit.model.account import Account
from cockpit.model.contact import Interaction, Meeting, Need, Proposal, Question
from cockpit.model.dossier import Dossier
from cockpit.model.enums import PersonalNeed, QuestionLevel
from cockpit.model.faults import Refused
from cockpit.model.library import Product, Proof
from cockpit.model.opportunity import Objection, Opportunity
from cockpit.model.people import Participation, Stakeholder

TODAY = dt.date(2026, 11, 20)
NUMBERS = load_numbers()
LEVELS = list(QuestionLevel)


def person(id: str, **values: Any) -> Stakeholder:
    return Stakeholder.model_validate({"id": id, "account_id": "a", "name": id.title(), **values})


def part(id: str, roles: str, att: int | None = None, **values: Any) -> Participation:
    attitudes = [] if att is None else [{"on": "2026-11-19", "value": att}]
    row = {"stakeholder_id": id, "opportunity_id": "o", "roles": [*roles], "attitudes": attitudes, **values}
    return Participation.model_validate(row)


def meeting(**values: Any) -> Meeting:
    row = {"id": "m", "account_id": "a", "opportunity_id": "o", "on": "2026-11-27", "attendees": ["boss", "buyer"]}
    return Meeting.model_validate({**row, **values})


def account(
    parts: tuple[Participation, ...] | None = None, deal: dict[str, Any] | None = None, **more: Any
) -> AccountSituation:
    """A boss who decides, a buyer from procurement, an engineer who is for us; the deal at point C."""
    people = (
        person("boss", level="TOP"), person("buyer", dept="PROCUREMENT"), person("engineer", dept="TECH"),
    )  # fmt: skip
    row = {"id": "o", "account_id": "a", "name": "Deal", "buying_stage": "EVALUATION", "selling_stage": "PROOF"}
    dossier = Dossier(
        Account(id="a", name="Acme"),
        stakeholders=people,
        opportunities=(Opportunity.model_validate({**row, **(deal or {})}),),
        participations=parts or (part("boss", "A"), part("buyer", "E", 0), part("engineer", "U", 3)),
        **more,
    )
    return situation_of(dossier, TODAY, NUMBERS, BookNumbers())


def proposed(situation: AccountSituation, *ids: str, most: int = 8) -> tuple[Ask, ...]:
    deal = situation.deals[0]
    return asks(deal, [one for one in deal.people if one.id in ids], most)


def test_nothing_is_asked_that_nobody_can_answer() -> None:
    """The inner map is asked of the engineer who is for us, never of boss and buyer."""
    inside = {"1", "3", "4", "7", "8", "F1", "F2", "F3", "W"}
    assert not {ask.key for ask in proposed(account(), "boss", "buyer")} & inside
    found = proposed(account(), "boss", "engineer", most=40)
    assert {ask.key for ask in found if ask.about is About.ITEM} & inside
    assert all(ask.people == ("engineer",) and ask.alone for ask in found if ask.key in inside)
    assert not any(ask.alone for ask in proposed(account(), "engineer", most=40))


def test_price_and_proof_are_not_talked_about_with_a_hostile_person() -> None:
    """Whoever hands things to rivals is asked neither for a proof event nor about the price."""
    for att, talked in ((-3, False), (-2, True)):
        situation = account((part("boss", "AE", att), part("buyer", "E", att), part("engineer", "U", 3)))
        deal = situation.deals[0]
        found = list(all_asks(deal, [one for one in deal.people if one.id in ("boss", "buyer")]))
        assert any(ask.key == "proof_event" for ask in found) is talked
        assert any(ask.about is About.PRICE for ask in found) is talked


def test_the_proposal_is_a_funnel() -> None:
    """Open before explore before specific before closed, at least two fifths open, what the point needs first."""
    found = proposed(account(), "boss", "buyer")
    levels = [LEVELS.index(ask.level) for ask in found]
    assert levels == sorted(levels)
    assert set(levels) == {0, 1, 2, 3}
    assert sum(level == 0 for level in levels) * 5 >= len(levels) * 2
    assert found[0].needed
    prep = prepared(meeting(questions=[question_of(ask, Texts("en")).model_dump() for ask in found]), account())
    assert prep.funnel.well_formed


def test_a_claimed_item_is_confirmed_by_the_coach_only() -> None:
    """What we believe to know is put to the coach as a closed question."""
    board = {"c139": {"coach_id": "engineer", "clear": {"2": {"state": "CLAIMED"}, "9": {"state": "CONFIRMED"}}}}
    found = list(all_asks(account(deal=board).deals[0], account(deal=board).deals[0].people))
    confirm = [ask for ask in found if ask.about is About.CONFIRM]
    assert [(ask.key, ask.people, ask.level) for ask in confirm] == [("2", ("engineer",), QuestionLevel.CLOSED)]
    assert "9" not in {ask.key for ask in found}
    assert not [ask for ask in all_asks(account(deal=board).deals[0], ()) if ask.about is About.CONFIRM]


def test_needs_and_objections_of_those_who_come_are_asked_about() -> None:
    """An open need is confirmed, a thin one researched, an unclear objection clarified; of others nothing."""
    needs = (
        Need(id="n1", account_id="a", opportunity_id="o", stakeholder_id="boss", text="speed"),
        Need(id="n2", account_id="a", stakeholder_id="buyer", text="price", confirmed=True, confirmed_at=TODAY),
        Need(id="n3", account_id="a", opportunity_id="other", text="elsewhere"),
        Need(id="n4", account_id="a", text="nobody's", relevant_to_sale=True),
        Need(id="n5", account_id="a", text="not for sale", relevant_to_sale=False),
    )
    objections = tuple(
        Objection.model_validate({"id": id, "opportunity_id": "o", "on": "2026-11-18", "text": id, **values})
        for id, values in (
            ("unclear", {"stakeholder_id": "boss"}), ("clear", {"stakeholder_id": "boss", "clarified": "yes"}),
            ("of nobody", {}), ("done", {"stakeholder_id": "boss", "resolved_at": "2026-11-19"}),
        )
    )  # fmt: skip
    situation = account(needs=needs, objections=objections)
    people = [one for one in situation.deals[0].people if one.id in ("boss", "engineer")]
    found = list(all_asks(situation.deals[0], people))
    assert {(ask.about, ask.key) for ask in found if ask.about in (About.NEED, About.OBJECTION)} == {
        (About.NEED, "n1"), (About.NEED, "n4"), (About.OBJECTION, "unclear"),
    }  # fmt: skip
    assert {ask.values["text"] for ask in found if ask.about is About.RESEARCH} == {"speed", "nobody's"}


def test_without_gaps_the_opening_questions_remain() -> None:
    """Somebody without any gap is asked what his layer cares about."""
    full = {
        "buying_stage": "IMPLEMENTATION", "selling_stage": "CUSTOMER_MGMT",
        "c139": {"clear": {str(n): {"state": "CONFIRMED"} for n in range(1, 10)}},
        "exit_checks": [{"point": "IMPL", "check": check, "done_at": "2026-11-01"} for check in ("value_reported", "new_seed")],
    }  # fmt: skip
    situation = account(parts=(part("buyer", "I", 0),), deal=full)
    found = proposed(situation, "buyer")
    assert {ask.about for ask in found} == {About.ELEMENT}
    assert [ask.key for ask in found] == ["HABITS", "SERVICE", "WORKLOAD"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("values", ["x", "{name}", "{item} {text}", "{{}}"])
def test_every_proposal_has_words(language: str, values: str) -> None:
    """Each kind is worded in both languages, and braces of a need's text stay as they are."""
    needs = (Need(id="n1", account_id="a", text=values),)
    objections = (Objection(id="j", opportunity_id="o", on=TODAY, text=values, stakeholder_id="boss"),)
    board = {"c139": {"coach_id": "engineer", "clear": {"2": {"state": "CLAIMED"}}}}
    situation = account(deal=board, needs=needs, objections=objections)
    for ask in all_asks(situation.deals[0], situation.deals[0].people):
        question, expected = worded(ask, Texts(language))
        assert question
        assert expected
        if "text" in ask.values:
            assert values in question


def test_the_preparation_knows_whom_to_ask_and_what_to_expect() -> None:
    """The weightiest attendee is asked for the yes; raised objections come before likely ones."""
    parts = (
        part("boss", "A", 3), part("buyer", "E", -1, price_acceptance=40, solution_acceptance=40),
        part("engineer", "U", 3),
    )  # fmt: skip
    raised = Objection.model_validate(
        {
            "id": "j",
            "opportunity_id": "o",
            "on": "2026-11-18",
            "text": "dear",
            "class": "PRICE",
            "stakeholder_id": "buyer",
        }
    )
    prep = prepared(meeting(), account(parts=parts, objections=(raised,)))
    assert prep.to_ask is not None
    assert (prep.to_ask.id, prep.close.method) == ("boss", "ASSUMPTIVE")
    assert [(one.person_id, one.because) for one in prep.objections] == [
        ("buyer", Because.RAISED), ("buyer", Because.NO_INTEREST), ("buyer", Because.SOLUTION_LOW),
    ]  # fmt: skip


def test_likely_objections_have_their_reason() -> None:
    """Safety waits, technique wants proof, a rival is nearer, who has no say points to others."""
    situation = account(parts=(part("engineer", "I", 0, competitor_closeness={"Rival": 99}),))
    prep = prepared(meeting(attendees=["engineer"]), situation)
    assert [one.because for one in prep.objections] == [Because.RIVAL_NEARER, Because.WANTS_PROOF]
    waits = account(parts=(part("boss", "A", 1),), deal={})
    boss = waits.dossier.person["boss"].model_copy(update={"personal_need": PersonalNeed.SAFETY})
    careful = Dossier(
        waits.dossier.account, stakeholders=(boss,), opportunities=waits.dossier.opportunities,
        participations=waits.dossier.participations,
    )  # fmt: skip
    prep = prepared(meeting(attendees=["boss"]), situation_of(careful, TODAY, NUMBERS, BookNumbers()))
    assert [one.because for one in prep.objections] == [Because.AVOIDS_RISK]


def test_a_meeting_without_a_deal_can_be_prepared() -> None:
    """Its steps are there, nothing is proposed."""
    prep = prepared(meeting(opportunity_id=None), account())
    assert (prep.deal, prep.proposed, prep.objections, prep.to_ask) == (None, (), (), None)
    assert prep.plan.focus == 1


def test_the_library_answers_confirmed_needs_first() -> None:
    """A feature stands behind the confirmed needs of its level, else behind none; proofs of the industry come first."""
    needs = [
        Need.model_validate({"id": "n1", "account_id": "a", "text": "speed", "level": "PRIMARY", "confirmed": True}),
        Need.model_validate({"id": "n2", "account_id": "a", "text": "cost", "level": "SECONDARY"}),
    ]
    product = Product.model_validate(
        {"id": "p", "name": "Line", "features": [
            {"feature": "cheap", "for_need_level": "SECONDARY"}, {"feature": "fast", "for_need_level": "PRIMARY"},
            {"feature": "nice"},
        ]}
    )  # fmt: skip
    found = list(offers([product], needs, TODAY))
    assert [(one.row.feature, one.row.need_id) for one in found] == [("fast", "n1"), ("cheap", None), ("nice", None)]
    proofs = [
        Proof(id="1", name="Other"), Proof(id="2", name="Level", for_need_level=needs[0].level),
        Proof(id="3", name="Food", industry="FOOD"),
    ]  # fmt: skip
    assert [one.name for one in fitting_proofs(proofs, "food", needs)] == ["Food", "Level", "Other"]


def prep_of(one: Meeting) -> Preparation:
    return prepared(one, account())


def test_plans_of_a_meeting() -> None:
    """Objective, questions, rows and checks are one edit of the meeting each; what changes nothing is no plan."""
    one = meeting()
    questions = [
        Question(level=QuestionLevel.CLOSED, text="yes?"), Question(level=QuestionLevel.OPEN, text="what?"),
    ]  # fmt: skip

    def after(plan: Any) -> Meeting:
        (change,) = plan.changes
        record = change.record
        assert isinstance(record, Meeting)
        return record

    asked = after(meetings.add_questions(one, questions))
    assert [question.text for question in asked.questions] == ["what?", "yes?"]
    assert not meetings.add_questions(asked, questions)
    assert after(meetings.set_question(asked, 0, {"answer": "this"})).questions[0].answer == "this"
    assert [question.text for question in after(meetings.drop_question(asked, 0)).questions] == ["yes?"]
    with pytest.raises(Refused):
        meetings.set_question(asked, 0, {"text": None})
    aimed = after(meetings.set_objective(one, {"what": "sign", "number": "1", "unit": "pilot", "due": TODAY}))
    assert aimed.objective is not None
    assert (aimed.objective.what, aimed.objective.number) == ("sign", Decimal(1))
    offered = after(meetings.add_offers(one, [Proposal(feature="fast")]))
    assert not meetings.add_offers(offered, [Proposal(feature="fast")])
    assert after(meetings.set_offer(offered, 0, {"benefit": "time"})).proposals[0].benefit == "time"
    assert after(meetings.drop_offer(offered, 0)).proposals == ()
    ticked = after(meetings.mark_meeting_check(one, "4.3", TODAY))
    assert ticked.checks == {"4.3": TODAY}
    assert after(meetings.mark_meeting_check(ticked, "4.3", meetings.FAILED)).checks == {"4.3": "FAILED"}
    assert after(meetings.mark_meeting_check(ticked, "4.3", None)).checks == {}
    with pytest.raises(Refused):
        meetings.mark_meeting_check(one, "9.9", TODAY)


def test_the_outcome_belongs_to_the_meeting() -> None:
    """What was captured and that it came of the meeting is one act; without a contact nothing is tied."""
    contact = Interaction(id="i", account_id="a", on=TODAY)
    from cockpit.desk.plans.making import added, plan

    tied = meetings.with_outcome(meeting(), plan("x", (added(contact),)))
    assert tied.changes[1].record.interaction_id == "i"  # type: ignore[union-attr]  # a meeting
    alone = plan("x", ())
    assert meetings.with_outcome(meeting(), alone) is alone


def test_a_need_is_confirmed_and_opened_again() -> None:
    """The same key twice leads back."""
    need = Need(id="n", account_id="a", text="speed")
    sure = meetings.confirm_need(need, TODAY).changes[0].record
    assert isinstance(sure, Need)
    assert (sure.confirmed, sure.confirmed_at) == (True, TODAY)
    again = meetings.confirm_need(sure, TODAY).changes[0].record
    assert isinstance(again, Need)
    assert (again.confirmed, again.confirmed_at) == (False, None)


def test_a_meeting_is_planned_with_its_people() -> None:
    """A day, a deal and who comes."""
    made = meetings.plan_meeting("a", "o", TODAY, ["boss"]).changes[0].record
    assert isinstance(made, Meeting)
    assert (made.on, made.attendees) == (TODAY, ("boss",))
