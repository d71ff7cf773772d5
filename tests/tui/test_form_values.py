"""What is typed in a form: days, numbers, choices, parts one a line; and every field of every array has words."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.desk.demo import demo_document
from cockpit.desk.facts import facts
from cockpit.model.arrays import ARRAYS
from cockpit.tui.forms.amounts import FORM, UNCLEAR, NoNumber, parse_number, shown_number
from cockpit.tui.forms.context import FormContext, Option, matching
from cockpit.tui.forms.elsewhere import hidden
from cockpit.tui.forms.extras import EXTRAS
from cockpit.tui.forms.fields import words_of
from cockpit.tui.forms.kinds import Field, Kind, fields_of
from cockpit.tui.forms.layouts import LAYOUTS, layout_of
from cockpit.tui.forms.values import UNMATCHED, Wrong, seat, seated, state_of, value_of

TODAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("array", "name", "text", "day"),
    [
        ("interactions", "on", "wed", "2026-11-18"),
        ("meetings", "on", "wed", "2026-11-25"),
        ("interactions", "next_appointment", "周三", "2026-11-25"),
        ("info_items", "collected_at", "last week", "2026-11-09"),
        ("opportunities", "expected_signing_date", "end of may", "2027-05-31"),
        ("opportunities", "budget_approved_at", "12 may", "2026-05-12"),
        ("stakeholders", "left_on", "１０月１日", "2026-10-01"),
        ("accounts", "satisfaction_at", "3 days ago", "2026-11-17"),
    ],
)
def test_days_of_what_was_look_back(array: str, name: str, text: str, day: str) -> None:
    """A weekday or a day without a year is the last one where the field tells what was, else the next."""
    assert value_of(fields_of(array)[name], text, TODAY) == day


@pytest.mark.parametrize(
    ("array", "name", "text", "day"),
    [
        ("opportunities", "obstacles", "frozen | mon", [{"text": "frozen", "closed_at": "2026-11-16"}]),
        ("project_history", "milestones", "sign = 1 dec", {"SIGN": "2025-12-01"}),
        ("meetings", "objective", "due = 1 dec", {"due": "2026-12-01"}),
        ("meetings", "checks", "4.3 = thu", {"4.3": "2026-11-19"}),
    ],
)
def test_days_within_lines_lean_too(array: str, name: str, text: str, day: Any) -> None:
    """A day in a table, a map or a part is read like a day of its own."""
    assert value_of(fields_of(array)[name], text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1250", "1250"), ("1,250,000.50", "1250000.50"), ("１，２５０", "1250"), ("125万", "1250000"),
        ("1.2亿", "120000000"), ("1.25m", "1250000"), ("80K", "80000"), ("-3.5", "-3.5"), ("+2", "2"),
        (" 1 250 ", "1250"), ("0.1", "0.1"),
    ],
)  # fmt: skip
def test_numbers(text: str, number: str) -> None:
    """Thousands may be marked; 万, 亿, k and m multiply; nothing passes through binary fractions."""
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1,5", UNCLEAR), ("1.234,56", UNCLEAR), ("12,34,567", UNCLEAR), ("", FORM), ("abc", FORM), ("1e5", FORM),
        ("1..2", FORM), ("٣", FORM), ("--1", FORM), ("万", FORM), ("NaN", FORM), ("1_000", FORM),
    ],
)  # fmt: skip
def test_no_number_is_guessed(text: str, why: str) -> None:
    """A comma that may be a decimal one is asked about; everything else is no number."""
    with pytest.raises(NoNumber) as caught:
        parse_number(text)
    assert str(caught.value) == why


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_a_shown_number_is_read_as_itself(number: Decimal) -> None:
    """What a form shows for a number, it reads as the same number."""
    assert parse_number(shown_number(number)) == number


DEMO: dict[str, list[dict[str, Any]]] = {name: rows for name, rows in demo_document(TODAY).items() if name in ARRAYS}


@pytest.mark.parametrize("array", DEMO)
def test_every_value_survives_its_form(array: str) -> None:
    """Opening a record in a form and saving it untouched would write what is there, field by field."""
    for row in DEMO[array]:
        record = ARRAYS[array].record.model_validate(row)
        known = facts(record)
        for name, field in fields_of(array).items():
            if name in hidden(array) or known[name] is None:
                continue
            again = {**known, name: value_of(field, state_of(field, known[name]), TODAY)}
            assert ARRAYS[array].record.model_validate(again) == record, name


CRITERIA = fields_of("opportunities")["criteria"]
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.tuples(LINES, st.one_of(st.none(), st.decimals(0, 1, places=2))), max_size=4))
def test_parts_survive_their_lines(parts: list[tuple[str, Decimal | None]]) -> None:
    """Whatever stands in a part, also the marks between columns, comes back from its line."""
    value = [{"name": name} | ({"weight": str(weight)} if weight is not None else {}) for name, weight in parts]
    again = value_of(CRITERIA, state_of(CRITERIA, value), TODAY)
    assert [row["name"] for row in again] == [row["name"] for row in value]
    assert [Decimal(row["weight"]) if "weight" in row else None for row in again] == [w for _, w in parts]


@pytest.mark.parametrize(
    ("array", "name", "text", "value"),
    [
        ("opportunities", "criteria", "price | 0.4\n\ntechnology", [{"name": "price", "weight": "0.4"}, {"name": "technology"}]),
        ("opportunities", "obstacles", "budget frozen | tomorrow", [{"text": "budget frozen", "closed_at": "2026-11-21"}]),
        ("participations", "competitor_closeness", "Vantor = 60\n东方 = 5", {"Vantor": "60", "东方": "5"}),
        ("project_history", "milestones", "start = 2026-1-2", {"START": "2026-01-02"}),
        ("meetings", "objective", "what = agree the pilot\nnumber = 3", {"what": "agree the pilot", "number": "3"}),
        ("accounts", "tags", "key， food、 EU", ["key", "food", "EU"]),
        ("accounts", "tags", "", []),
        ("accounts", "our_annual_revenue", "125万", "1250000"),
        ("accounts", "industry", "  ", None),
        ("accounts", "is_new", "false", False),
        ("stakeholders", "notes", "two\nlines\n", "two\nlines"),
        ("interactions", "on", "今天", "2026-11-20"),
        ("participations", "solution_acceptance", "75", "75"),
    ],
)  # fmt: skip
def test_typed_values(array: str, name: str, text: str, value: Any) -> None:
    """Each kind of field is read into what the file format writes."""
    assert value_of(fields_of(array)[name], text, TODAY) == value


@pytest.mark.parametrize(
    ("array", "name", "text", "typed"),
    [
        ("opportunities", "criteria", "price | much", "much"),
        ("participations", "competitor_closeness", "Vantor 60", "Vantor 60"),
        ("project_history", "milestones", "PARTY = 2026-01-02", "PARTY"),
        ("meetings", "objective", "hope = high", "hope"),
        ("participations", "solution_acceptance", "7.5", "7.5"),
        ("interactions", "on", "3/4", "3/4"),
        ("next_steps", "due", "31 feb", "31 feb"),
        ("stakeholders", "reports_to", UNMATCHED + "nobody", "nobody"),
    ],
)
def test_a_wrong_text_is_named(array: str, name: str, text: str, typed: str) -> None:
    """What can't be read is quoted as it was typed, down to the cell of a line."""
    with pytest.raises(Wrong) as caught:
        value_of(fields_of(array)[name], text, TODAY)
    assert caught.value.typed == typed


@given(st.text(min_size=1), st.integers(-2, 2), st.booleans())
def test_a_seat_keeps_person_trust_and_direction(person: str, trust: int, both: bool) -> None:
    """Any id, any trust: what a contact says of a person survives its state."""
    assert seated(seat(person, trust, both=both)) == (person, trust, both)


@pytest.mark.parametrize("array", ARRAYS)
def test_every_field_has_words_and_a_place(array: str) -> None:
    """No field of the book is nameless or out of reach, and no layout names a field that isn't there."""
    known = {**fields_of(array), **{field.name: field for field in EXTRAS.get(array, ())}}
    layout = layout_of(array, known)
    placed = [name for section in (*layout.first, *layout.more) for name in section.fields]
    assert sorted(placed) == sorted(set(known) - hidden(array))
    assert all(words_of(array, name)[0] != name for name in placed)
    declared = {f for section in (*LAYOUTS[array].first, *LAYOUTS[array].more) for f in section.fields}
    assert declared <= known.keys()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_choice_has_a_word(language: str) -> None:
    """Each code of each closed list is said in both languages."""
    from cockpit.content.words import use

    use(language)
    try:
        context = FormContext(TODAY)
        for array in ARRAYS:
            for field in (*fields_of(array).values(), *EXTRAS.get(array, ())):
                if field.codes:
                    assert all(option.label.strip() for option in context.options(field)), field.name
    finally:
        use("en")


OPTIONS = tuple(
    Option(code, label)
    for code, label in (
        ("1", "Li Na (Buyer)"),
        ("2", "Li Wei (CTO)"),
        ("3", "钱浩 (技术总监)"),
        ("4", "Max Liebig (CFO)"),
    )
)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [("", "1234"), ("li", "124"), ("wei", "2"), ("cto", "2"), ("钱", "3"), ("总监", "3"), ("LI WEI (CTO)", "2"), ("x", "4"), ("zz", "")],
)  # fmt: skip
def test_typing_narrows_choices(typed: str, codes: str) -> None:
    """A choice is found by the start of its words, then by any part; the likeliest comes first."""
    assert "".join(option.code for option in matching(OPTIONS, typed)) == codes


def test_kinds_follow_the_model() -> None:
    """Each kind of value gets its own input."""
    found = {field.kind for array in ARRAYS for field in fields_of(array).values()}
    assert found == set(Kind)
    assert fields_of("competitors")["quote_low"] == Field("quote_low", Kind.MONEY)
    assert fields_of("meetings")["attendees"].array == "stakeholders"
