"""Plans for records: what would be written, and what is refused before anything is."""

from datetime import date

import pytest

from cockpit.desk.facts import array_of, facts, name_of
from cockpit.desk.plans import add_record, delete_record, edit_record, set_buying
from cockpit.model.account import Account
from cockpit.model.changes import Kind
from cockpit.model.enums import BuyingStage
from cockpit.model.faults import Refused
from cockpit.model.opportunity import Objection, Opportunity
from cockpit.model.people import Participation, Stakeholder

TODAY = date(2026, 11, 20)


def account(**fields: object) -> Account:
    return Account.model_validate({"id": "acc", "name": "Acme", **fields})


def deal(**fields: object) -> Opportunity:
    return Opportunity.model_validate({"id": "opp", "account_id": "acc", "name": "Line 3", **fields})


def test_adding_makes_one_change_named_for_the_history() -> None:
    """The label says kind and name, the change holds the whole record."""
    plan = add_record("accounts", {"id": "acc", "name": "Acme", "tags": ["big"]})
    (change,) = plan.changes
    assert (change.kind, change.array, change.key) == (Kind.ADD, "accounts", ("acc",))
    assert change.record == account(tags=("big",))
    assert plan.label.format(**plan.values) == "Add account: Acme"


def test_a_record_without_an_id_gets_a_new_one() -> None:
    """Two records added without ids never share one."""
    keys = {add_record("accounts", {"name": "Acme"}).changes[0].key for _ in range(10)}
    assert len(keys) == 10


def test_none_stands_for_the_default_of_a_field() -> None:
    """A cleared status is OPEN again, a cleared list is empty."""
    plan = add_record("opportunities", {"id": "o", "account_id": "a", "name": "x", "status": None, "tags": None})
    record = plan.changes[0].record
    assert isinstance(record, Opportunity)
    assert (record.status, record.tags) == ("OPEN", ())


def test_an_edit_names_only_what_it_changes() -> None:
    """Two people who edit different fields both keep their edit."""
    (change,) = edit_record(account(notes="old"), {"notes": "new", "name": "Acme"}, TODAY).changes
    assert change.fields == {"notes"}
    assert change.record == account(notes="new")


@pytest.mark.parametrize("values", [{}, {"name": "Acme"}, {"notes": None}, {"id": "acc"}])
def test_an_edit_without_a_difference_is_an_empty_plan(values: dict[str, object]) -> None:
    """Nothing changes, so nothing enters the history."""
    assert not edit_record(account(), values, TODAY)


def test_an_edit_can_clear_a_field_and_a_field_named_otherwise_in_files() -> None:
    """``class`` of an objection is edited under its name in files."""
    objection = Objection.model_validate(
        {"id": "x", "opportunity_id": "o", "on": "2026-11-01", "text": "dear", "class": "PRICE"}
    )
    (change,) = edit_record(objection, {"class": None}, TODAY).changes
    assert change.fields == {"objection_class"}
    assert facts(objection)["class"] == "PRICE"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"id": "other"}, "id"),
        ({"name": None}, "name"),
        ({"name": ""}, "name"),
        ({"resource_points": "11"}, "resource_points"),
        ({"nonsense": "1"}, "nonsense"),
        ({"name": "\udcff"}, "name"),
    ],
)
def test_a_wrong_edit_is_refused_by_field(values: dict[str, object], field: str) -> None:
    """The key stays, must-fields can't be cleared, values are checked, unknown fields are named."""
    with pytest.raises(Refused) as refused:
        edit_record(account(), values, TODAY)
    assert refused.value.faults[0].field == field


def test_editing_the_buying_stage_sets_the_day_and_adds_to_its_history() -> None:
    """A change of the sync point sets entered_point_at to that day and is kept in stage_history."""
    (change,) = edit_record(deal(buying_stage="NEED"), {"buying_stage": "FEASIBILITY"}, TODAY).changes
    assert change.fields == {"buying_stage", "entered_point_at", "stage_history"}
    assert isinstance(change.record, Opportunity)
    assert change.record.entered_point_at == TODAY
    assert [(m.on, m.buying_stage, m.forced_reason) for m in change.record.stage_history] == [
        (TODAY, "FEASIBILITY", None)
    ]


def test_a_day_given_with_the_stage_is_kept() -> None:
    """``entered_point_at`` typed together with the stage is the day that counts."""
    values = {"buying_stage": "FEASIBILITY", "entered_point_at": "2026-11-02"}
    record = edit_record(deal(buying_stage="NEED"), values, TODAY).changes[0].record
    assert isinstance(record, Opportunity)
    assert record.entered_point_at == record.stage_history[0].on == date(2026, 11, 2)


def test_an_edited_stage_gives_the_same_record_as_the_move() -> None:
    """Editing the field and moving by key are one act with one result."""
    before = deal(buying_stage="NEED")
    edit = edit_record(before, {"buying_stage": "DECISION"}, TODAY, forced_reason="the board asked").changes
    move = set_buying(before, BuyingStage.DECISION, TODAY, "the board asked").changes
    assert edit == move


def test_a_delete_names_the_record() -> None:
    """The history can say what was deleted, after it is gone."""
    plan = delete_record(account())
    assert plan.changes[0].kind is Kind.DELETE
    assert plan.label.format(**plan.values) == "Delete account: Acme"


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (account(), "Acme"),
        (Stakeholder(id="p", account_id="a", name="李伟"), "李伟"),
        (Participation(stakeholder_id="p", opportunity_id="o"), "p / o"),
        (
            Objection.model_validate({"id": "x", "opportunity_id": "o", "on": "2026-11-01", "text": "dear\nvery"}),
            "dear",
        ),
    ],
)
def test_every_record_has_a_name_for_people(record: Account, name: str) -> None:
    """A record is called by its name or text, in one line, else by its key."""
    assert name_of(record) == name


def test_facts_hold_every_field_and_no_float() -> None:
    """Unknown is None, dates and decimals are text, identifiers are those of files."""
    known = facts(deal(amount="1250000.00", buying_stage="NEED", expected_signing_date="2026-12-01"))
    assert list(known) == [info.alias or name for name, info in Opportunity.model_fields.items()]
    assert (known["amount"], known["buying_stage"], known["expected_signing_date"]) == (
        "1250000.00",
        "NEED",
        "2026-12-01",
    )
    assert known["notes"] is None
    assert array_of(deal()) == "opportunities"
