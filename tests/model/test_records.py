"""Records: what is accepted, what is refused, and that a refusal names the field and the value."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from cockpit.model.account import Account
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import Fault, Refused, asked_as, faults_by_row, faults_of, shown


def refusal(array: str, **fields: Any) -> Fault:
    with pytest.raises(ValidationError) as caught:
        ARRAYS[array].record.model_validate(fields)
    return faults_of(caught.value)[0]


ACCOUNT = {"id": "a", "name": "Meridian"}
DEAL = {"id": "o", "account_id": "a", "name": "Rollout"}
PERSON = {"id": "p", "account_id": "a", "name": "Li Wei"}
PART = {"stakeholder_id": "p", "opportunity_id": "o"}

REFUSED = [
    ("accounts", {"id": "", "name": "x"}, "id", "is empty"),
    ("accounts", {"id": "x" * 201, "name": "x"}, "id", "is longer than 200 characters"),
    ("accounts", {"id": " ", "name": "x"}, "id", "is blank"),
    ("accounts", {"id": "a"}, "name", "is missing"),
    ("accounts", {"id": "a", "name": "\ud800"}, "name", "holds characters that no text may hold"),
    ("accounts", {"id": "a", "name": "x\0"}, "name", "holds characters that no text may hold"),
    ("accounts", {**ACCOUNT, "colour": "red"}, "colour", "is not a field of this record"),
    ("accounts", {**ACCOUNT, "is_new": "yes"}, "is_new", "is neither true nor false"),
    ("accounts", {**ACCOUNT, "is_new": 1}, "is_new", "is neither true nor false"),
    ("accounts", {**ACCOUNT, "resource_points": 11}, "resource_points", "must be at most 10"),
    ("accounts", {**ACCOUNT, "expectation": True}, "expectation", "is no number"),
    ("accounts", {**ACCOUNT, "expectation": "1e3"}, "expectation", "is no number; write digits with a point, such as 1250.50"),
    ("accounts", {**ACCOUNT, "expectation": float("nan")}, "expectation", "is no number; write digits with a point, such as 1250.50"),
    ("accounts", {**ACCOUNT, "expectation": 10**400}, "expectation", "is no number; write digits with a point, such as 1250.50"),
    ("accounts", {**ACCOUNT, "expectation": []}, "expectation", "is no number"),
    ("accounts", {**ACCOUNT, "currency": "EURO"}, "currency", "is no ISO 4217 currency"),
    ("accounts", {**ACCOUNT, "currency": "JPY", "annual_profit": "1.5"}, "annual_profit", "has more decimals than JPY has"),
    ("accounts", {**ACCOUNT, "annual_profit": "10000000000000"}, "annual_profit", "is beyond 10,000,000,000,000"),
    ("accounts", {**ACCOUNT, "segment_override": "ATTACK"}, "segment_reason", "is needed with segment_override"),
    ("accounts", {**ACCOUNT, "satisfaction_at": "2026-02-30"}, "satisfaction_at", "is no day of the calendar"),
    ("accounts", {**ACCOUNT, "satisfaction_at": "20.11.2026"}, "satisfaction_at", "is no date; write it as YYYY-MM-DD"),
    ("accounts", {**ACCOUNT, "satisfaction_at": 20261120}, "satisfaction_at", "is no date; write it as YYYY-MM-DD"),
    ("accounts", {**ACCOUNT, "tags": "a"}, "tags", "is no list"),
    ("stakeholders", {**PERSON, "influence": 101}, "influence", "must be at most 100"),
    ("stakeholders", {**PERSON, "influence": 50.5}, "influence", "is no whole number"),
    ("stakeholders", {**PERSON, "influence": "many"}, "influence", "is no whole number"),
    ("stakeholders", {**PERSON, "reports_to": "p"}, "reports_to", "is the person's own id"),
    ("stakeholders", {**PERSON, "cadence_days": 0}, "cadence_days", "must be at least 1"),
    ("stakeholders", {**PERSON, "style_signs": ["CONCEPT8"]}, "style_signs[0]", "is none of CONCEPT1 … ANALYTICAL6"),
    ("stakeholders", {**PERSON, "style": "LOUD"}, "style", "must be one of 'CONCEPT', 'DIRECT', 'SOCIAL', 'ANALYTICAL'"),
    ("participations", {**PART, "attitudes": [{"on": "2026-01-01", "value": 5}]}, "attitudes[0].value", "must be at most 4"),
    ("participations", {**PART, "competitor_closeness": []}, "competitor_closeness", "is no map"),
    ("opportunities", {**DEAL, "c139": []}, "c139", "is no object"),
    ("opportunities", {**DEAL, "amount": -1}, "amount", "must be at least 0"),
    ("opportunities", {**DEAL, "assessment": {"real project": 2}}, "assessment.real project", "must be one of -1, 0, 1"),
    ("actions", {"id": "x", "rule": "S01", "state": "SNOOZED", "on": "2026-01-01"}, "until", "is needed with SNOOZED"),
    ("interactions", {"id": "i", "account_id": "a", "on": "2026-01-01", "hours": "0.1234567890123456"}, "hours",
     "is no number; write digits with a point, such as 1250.50"),
    ("interactions", {"id": "i", "account_id": "a", "on": "2026-01-01", "hours": "12345678.12345678"}, "hours", "has more than 15 digits"),
    ("meetings", {"id": "m", "account_id": "a", "on": "2026-01-01", "starts_at": "2026-01-01T10:00:00"}, "starts_at",
     "has no time zone; add Z or an offset such as +08:00"),
    ("meetings", {"id": "m", "account_id": "a", "on": "2026-01-01", "starts_at": "noon"}, "starts_at",
     "is no date and time; write it as RFC 3339"),
    ("meetings", {"id": "m", "account_id": "a", "on": "2026-01-01", "starts_at": 5}, "starts_at",
     "is no date and time; write it as RFC 3339"),
    ("meetings", {"id": "m", "account_id": "a", "on": "2026-01-01", "checks": {"9.1": "FAILED"}}, "checks.9.1.[key]", "has the wrong form"),
    ("actions", {"id": "x", "rule": "S01", "state": "DONE", "on": "2026-01-01", "until": "never"}, "until", "is no date; write it as YYYY-MM-DD"),
    ("targets", {"id": "t", "month": "2026-13", "amount": 1}, "month", "is no month; write it as YYYY-MM"),
]  # fmt: skip


@pytest.mark.parametrize(("array", "fields", "field", "reason"), REFUSED)
def test_a_refusal_names_the_field_and_the_reason(
    array: str, fields: dict[str, Any], field: str, reason: str
) -> None:
    """Every wrong value is refused in words that name its field."""
    fault = refusal(array, **fields)
    assert (fault.field, fault.reason) == (field, reason)


def test_a_refusal_quotes_the_value() -> None:
    """The message of a refusal holds the value as it came, cut where it is long."""
    fault = refusal("stakeholders", **PERSON, influence="x" * 100)
    assert str(Refused(fault)) == f"influence: “{'x' * 57}…” is no whole number"
    assert shown(None) == "“null”"


def test_amounts_are_exact_decimals() -> None:
    """A float amount is read by its shortest text, never by its binary value."""
    deal = ARRAYS["opportunities"].record.model_validate({**DEAL, "amount": 19.99, "currency": "EUR"})
    assert str(deal.amount) == "19.99"  # type: ignore[attr-defined]  # the record type is chosen by name


def test_values_in_their_own_types_are_taken_as_they_are() -> None:
    """Dates, moments and decimals of Python are accepted as well as their texts."""
    meeting = {
        "id": "m",
        "account_id": "a",
        "on": dt.date(2026, 1, 1),
        "starts_at": dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC),
    }
    assert ARRAYS["meetings"].record.model_validate(meeting).model_dump()["starts_at"] == meeting["starts_at"]
    assert ARRAYS["accounts"].record.model_validate({**ACCOUNT, "is_new": True}).model_dump()["is_new"] is True
    target = {"id": "t", "month": "2026-12", "amount": Decimal("5.50"), "currency": "EUR"}
    assert ARRAYS["targets"].record.model_validate(target).model_dump() == target
    snoozed = {"id": "x", "rule": "S01", "state": "SNOOZED", "on": "2026-01-01", "until": "2026-01-08"}
    assert ARRAYS["actions"].record.model_validate(snoozed).model_dump()["until"] == dt.date(2026, 1, 8)


def test_every_array_knows_its_way_to_an_account() -> None:
    """All arrays but the library's lead to an account."""
    without = [a.name for a in ARRAYS.values() if a.parent is None]
    assert without == ["accounts", "proofs", "targets", "products"]


def test_keys_and_file_names_of_fields() -> None:
    """A record's key is read from its attributes; files say ``class`` where the attribute is objection_class."""
    line = ARRAYS["influence_lines"].record.model_validate({"from_id": "a", "to_id": "b"})
    assert ARRAYS["influence_lines"].key_of(line) == ("a", "b", "INFLUENCE")
    assert ARRAYS["objections"].fields["class"] == "objection_class"
    assert ARRAYS["opportunities"].money == ("amount", "budget_amount")


def test_rows_that_are_refused_are_told_by_their_place() -> None:
    """Of a list of rows each refused one is named with its first fault."""
    rows = TypeAdapter(list[Account])
    with pytest.raises(ValidationError) as caught:
        rows.validate_python([ACCOUNT, {"id": "b"}, ACCOUNT, {"id": "", "name": ""}])
    assert {row: (f.field, f.reason) for row, f in faults_by_row(caught.value).items()} == {
        1: ("name", "is missing"),
        3: ("id", "is empty"),
    }


def asked(*fields: str) -> None:
    with asked_as(value="attitude"):
        raise Refused(*(Fault(field, 9, "is too much") for field in fields))


def test_a_fault_is_named_as_the_person_was_asked() -> None:
    """Also inside a list; a field that was asked for by its own name keeps it."""
    with pytest.raises(Refused) as refused:
        asked("value", "attitudes[2].value", "on")
    assert [fault.field for fault in refused.value.faults] == ["attitude", "attitude", "on"]
    with asked_as(value="attitude"):
        pass
