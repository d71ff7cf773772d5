"""From what stands in a form to a plan: only what was changed, every fault at its field."""

from dataclasses import replace
from typing import Any

import pytest

from cockpit.content.numbers import load_numbers
from cockpit.desk.guides import price_points
from cockpit.model.changes import Kind
from cockpit.model.dossier import Dossier
from cockpit.model.people import Stakeholder
from cockpit.model.record import Record
from cockpit.tui.forms.context import FormContext, Option
from cockpit.tui.forms.drafts import Drafts
from cockpit.tui.forms.sheet import Faulty, Sheet
from cockpit.tui.forms.values import UNMATCHED, State, seat
from tests.tui.form_world import CONTEXT, DEAL, DOSSIER, PART, PEOPLE, TODAY, written


def filled(sheet: Sheet, **states: State) -> dict[str, State]:
    return {**sheet.start, **states}


def faults(sheet: Sheet, **states: State) -> dict[str, str]:
    with pytest.raises(Faulty) as caught:
        sheet.plan(filled(sheet, **states))
    return dict(caught.value.messages)


def test_a_new_person_belongs_to_the_account() -> None:
    """What was filled in is written under a new id; what was left is unknown."""
    sheet = Sheet("stakeholders", CONTEXT)
    assert sheet.title == "New person"
    plan = sheet.plan(filled(sheet, name="Wu Min", level="VP", influence="80", veto_holder="true", tags="a, b"))
    [person] = written(plan)
    assert person.pop("id")
    assert person == {
        "account_id": "acc", "name": "Wu Min", "level": "VP", "influence": 80, "veto_holder": True, "tags": ["a", "b"],
    }  # fmt: skip


def test_an_edit_names_only_what_was_changed() -> None:
    """Two people who edit different fields of one record both keep their edit."""
    sheet = Sheet("opportunities", CONTEXT, DEAL)
    assert sheet.title == "Edit opportunity: MES rollout"
    assert sheet.start["amount"] == "1,250,000"
    [change] = sheet.plan(filled(sheet, amount="130万", notes="new")).changes
    assert change.kind is Kind.EDIT
    assert change.fields == {"amount", "notes"}


def test_an_untouched_form_changes_nothing() -> None:
    """Saving without a change is no act."""
    for array, record in (("opportunities", DEAL), ("participations", PART), ("stakeholders", PEOPLE[0])):
        sheet = Sheet(array, CONTEXT, record)
        assert not sheet.plan(sheet.start)


@pytest.mark.parametrize(
    ("array", "record", "states", "expected"),
    [
        ("stakeholders", None, {}, {"name": "Name is missing"}),
        ("stakeholders", None, {"name": "  "}, {"name": "Name is missing"}),
        (
            "stakeholders", None, {"influence": "many", "reports_to": UNMATCHED + "Bo"},
            {
                "name": "Name is missing",
                "influence": "Influence: “many” is no whole number",
                "reports_to": "Reports to: “Bo” is none of the choices",
            },
        ),
        ("stakeholders", None, {"name": "A", "influence": "120"}, {"influence": "Influence: “120” must be at most 100"}),
        (
            "opportunities", DEAL, {"amount": "1,5"},
            {"amount": "Amount: “1,5” could be read in two ways; write 1250.50 or 1,250.50"},
        ),
        ("opportunities", DEAL, {"name": ""}, {"name": "Name is missing"}),
        (
            "opportunities", DEAL, {"criteria": "price | 1\ncost | x"},
            {"criteria": "Criteria: “x” in line 2 is no number; write digits with a point, such as 1250.50 or 1,250.50"},
        ),
        ("targets", None, {"month": "2026-13", "amount": "5"}, {"month": "Month: “2026-13” is no month; write it as YYYY-MM"}),
        ("accounts", None, {"name": "A", "segment_override": "ATTACK"}, {"segment_reason": "Reason for it is needed with segment_override"}),
    ],
)  # fmt: skip
def test_every_fault_stands_at_its_field(
    array: str, record: Record | None, states: dict[str, State], expected: dict[str, str]
) -> None:
    """A fault names the field by its label and quotes what was typed."""
    assert faults(Sheet(array, CONTEXT, record), **states) == expected


NEW_PART = {"stakeholder_id": "li", "opportunity_id": "mes"}


def test_a_new_part_may_bring_its_attitude() -> None:
    """The first assessment is typed with the part, as of today, with what it rests on."""
    sheet = Sheet("participations", CONTEXT, None, NEW_PART)
    typed = {"attitude": "+2", "attitude_evidence": "asked for a price", "attitude_confidence": "CONFIRMED"}
    [part] = written(sheet.plan(filled(sheet, **typed)))
    assert part["attitudes"] == [
        {"on": "2026-11-20", "value": 2, "confidence": "CONFIRMED", "evidence": "asked for a price"}
    ]
    assert faults(sheet, attitude_evidence="smiled") == {"attitude": "Attitude is missing"}


def test_an_edited_part_leaves_the_attitude_to_its_board() -> None:
    """There is one road to an attitude that is there already: the form neither asks for it nor touches it."""
    sheet = Sheet("participations", CONTEXT, PART)
    assert "attitude" not in sheet.fields
    [part] = written(sheet.plan(filled(sheet, decision_point="price")))
    assert [one["value"] for one in part["attitudes"]] == [0]


@pytest.mark.parametrize(("typed", "points"), [("1.10m / 1.00m", 67), ("90万／100万", 100), ("140/100", 0), ("50", 50)])
def test_two_prices_are_a_price_acceptance(typed: str, points: int) -> None:
    """Our quote / the price they expect: 10% above of the 30% that are tolerated leaves 66.7 (method.md 5.4)."""
    context = replace(CONTEXT, price_helper=lambda quote, expected: price_points(quote, expected, load_numbers()))
    sheet = Sheet("participations", context, PART)
    [part] = written(sheet.plan(filled(sheet, price_acceptance=typed)))
    assert part["price_acceptance"] == points


@pytest.mark.parametrize(
    ("typed", "why"), [("1,5 / 2", "could be read in two ways"), ("5 / 0", "needs an expected price")]
)
def test_a_pair_that_is_none_is_refused(typed: str, why: str) -> None:
    """What is no pair of prices is named; without the helper a slash is no number."""
    context = replace(CONTEXT, price_helper=lambda quote, expected: price_points(quote, expected, load_numbers()))
    sheet = Sheet("participations", context, PART)
    assert why in faults(sheet, price_acceptance=typed)["price_acceptance"]
    assert (
        "no whole number" in faults(Sheet("participations", CONTEXT, PART), price_acceptance="1/1")["price_acceptance"]
    )


def test_a_coach_changes_nothing_else_of_the_board() -> None:
    """Naming another coach keeps what C139 knows."""
    sheet = Sheet("opportunities", CONTEXT, DEAL)
    assert sheet.start["coach"] == "sun"
    [deal] = written(sheet.plan(filled(sheet, coach="li")))
    assert deal["c139"] == {"coach_id": "li", "win": False}
    [deal] = written(sheet.plan(filled(sheet, coach="")))
    assert deal["c139"] == {"win": False}


def test_what_is_given_can_be_taken_back() -> None:
    """A deal that was preset in a contact's form may be cleared; today stands there already."""
    given: dict[str, Any] = {"opportunity_id": "mes"}
    sheet = Sheet("interactions", CONTEXT, None, given)
    assert sheet.start["on"] == "2026-11-20"
    [contact] = written(sheet.plan(filled(sheet, people=(seat("li", 1),), opportunity_id="")))
    assert contact.get("opportunity_id") is None
    assert contact["people"] == [{"stakeholder_id": "li", "trust_delta": 1}]


def test_acts_are_named_by_people() -> None:
    """The history calls a contact by its people, a part in a deal by person and deal."""
    sheet = Sheet("interactions", CONTEXT)
    plan = sheet.plan(filled(sheet, people=(seat("li"), seat("qian"))))
    assert plan.values["name"] == "Li Na, 钱浩"
    assert Sheet("participations", CONTEXT, PART).title == "Edit part in the deal: 钱浩 / MES rollout"


def test_drafts_are_kept_by_form() -> None:
    """A draft comes back in the form it was typed in and in no other; an empty one is none."""
    drafts = Drafts()
    new, edit = Sheet("stakeholders", CONTEXT), Sheet("stakeholders", CONTEXT, PEOPLE[0])
    drafts.keep(new.key, new.changed(filled(new, name="Wu")))
    drafts.keep(edit.key, edit.changed(edit.start))
    assert drafts.get(new.key) == {"name": "Wu"}
    assert drafts.get(edit.key) == {}
    drafts.drop(new.key)
    assert drafts.get(new.key) == {}


def test_nobody_is_offered_as_his_own_superior() -> None:
    """Of those a person may report to, he himself and all below him are left out; so of parent companies."""
    people = tuple(
        Stakeholder(id=id, account_id="acc", name=id, reports_to=above)
        for id, above in (("top", None), ("mid", "top"), ("low", "mid"), ("side", "top"))
    )
    sheet = Sheet("stakeholders", FormContext(TODAY, Dossier(DOSSIER.account, stakeholders=people)), people[1])
    offered = sheet.context.options(sheet.fields["reports_to"])
    assert {option.code for option in offered} == {"top", "side"}
    accounts = tuple(Option(id, id) for id in ("acc", "child", "grandchild", "other"))
    parents = {"acc": None, "child": "acc", "grandchild": "child", "other": None}
    context = FormContext(TODAY, None, lambda: accounts, lambda: parents)
    sheet = Sheet("accounts", context, DOSSIER.account)
    assert [option.code for option in sheet.context.options(sheet.fields["parent_id"])] == ["other"]
