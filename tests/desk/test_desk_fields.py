"""What a person types for a field becomes the value that files hold, or is refused by name."""

import datetime as dt

import pytest

from cockpit.desk.fields import Kind, typed, values_of
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import Refused

TODAY = dt.date(2026, 11, 21)
"""A Saturday."""


@pytest.mark.parametrize(
    ("array", "field", "kind"),
    [
        ("accounts", "name", Kind.TEXT),
        ("accounts", "is_new", Kind.FLAG),
        ("meetings", "on", Kind.DAY),
        ("accounts", "tags", Kind.LIST),
        ("accounts", "annual_profit", Kind.TEXT),
        ("opportunities", "c139", Kind.MAP),
        ("opportunities", "assessment", Kind.MAP),
        ("opportunities", "obstacles", Kind.OBJECTS),
        ("participations", "roles", Kind.LIST),
        ("participations", "competitor_closeness", Kind.MAP),
        ("meetings", "objective", Kind.MAP),
        ("meetings", "attendees", Kind.LIST),
        ("objections", "class", Kind.TEXT),
    ],
)
def test_a_field_is_typed_as_its_record_type_says(array: str, field: str, kind: Kind) -> None:
    """A list of words takes commas, lists of objects and maps take JSON, all else is text."""
    assert typed(array, field).kind is kind


def test_every_field_of_every_array_has_a_kind() -> None:
    """No field of the book is left without a way to type it."""
    for name, array in ARRAYS.items():
        assert all(typed(name, field).kind in Kind for field in array.fields)


@pytest.mark.parametrize(
    ("array", "texts", "value"),
    [
        ("accounts", {"name": "Acme"}, {"name": "Acme"}),
        ("accounts", {"is_new": "yes"}, {"is_new": True}),
        ("accounts", {"is_new": "FALSE"}, {"is_new": False}),
        ("accounts", {"is_new": "否"}, {"is_new": False}),
        ("accounts", {"tags": "a, b ,c"}, {"tags": ["a", "b", "c"]}),
        ("accounts", {"tags": "甲，乙"}, {"tags": ["甲", "乙"]}),
        ("accounts", {"tags": '["a, b", "c"]'}, {"tags": ["a, b", "c"]}),
        ("accounts", {"tags": ""}, {"tags": None}),
        ("accounts", {"notes": "  "}, {"notes": None}),
        ("opportunities", {"obstacles": "late, dear"}, {"obstacles": [{"text": "late"}, {"text": "dear"}]}),
        ("interactions", {"people": "li"}, {"people": [{"stakeholder_id": "li"}]}),
        ("opportunities", {"buying_stage": "need"}, {"buying_stage": "NEED"}),
        ("opportunities", {"buying_stage": "never"}, {"buying_stage": "never"}),
        ("participations", {"roles": "a,e"}, {"roles": ["A", "E"]}),
        ("next_steps", {"due": "2026-12-01"}, {"due": "2026-12-01"}),
        ("next_steps", {"due": "fri"}, {"due": "2026-11-27"}),
        ("next_steps", {"done_at": "Fri"}, {"done_at": "2026-11-20"}),
        ("meetings", {"on": "周五"}, {"on": "2026-11-27"}),
        ("interactions", {"on": "周五"}, {"on": "2026-11-20"}),
        ("interactions", {"on": " "}, {"on": None}),
        ("opportunities", {"c139": '{"win": true}'}, {"c139": {"win": True}}),
        (
            "opportunities",
            {"criteria": '[{"name": "price", "weight": 0.4}]'},
            {"criteria": [{"name": "price", "weight": "0.4"}]},
        ),
    ],
)
def test_typed_text_becomes_the_value_of_files(array: str, texts: dict[str, str], value: dict[str, object]) -> None:
    """Days may be typed in words, what was looks back; numbers stay text for the record's own check, decimals never pass through a float."""
    assert values_of(array, texts, TODAY) == value


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ({"budget_known": "perhaps"}, "neither true nor false"),
        ({"obstacles": "[late"}, "no JSON list"),
        ({"c139": "win"}, "no JSON object"),
        ({"tags": "[1"}, "no JSON list"),
        ({"closed_at": "3/4"}, "is no day"),
        ({"closed_at": "2026-02-30"}, "no day of the calendar"),
        ({"c139": "[" * 100_000}, "no JSON object"),
    ],
)
def test_a_text_of_the_wrong_form_is_refused_by_field(texts: dict[str, str], reason: str) -> None:
    """The refusal names the field and says what is wrong with the value."""
    with pytest.raises(Refused) as refused:
        values_of("opportunities", texts, TODAY)
    assert refused.value.faults[0].field == next(iter(texts))
    assert reason in refused.value.faults[0].reason


def test_all_wrong_fields_are_named_at_once() -> None:
    """Two wrong texts are two faults of one refusal."""
    with pytest.raises(Refused) as refused:
        values_of("opportunities", {"budget_known": "?", "c139": "x", "name": "ok"}, TODAY)
    assert [fault.field for fault in refused.value.faults] == ["budget_known", "c139"]
