"""Every fact that the book can hold can be entered and corrected, in the screen and on the command line.

What there is to enter is read from the record types; so a new field fails here until it has a place.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cockpit.cli.record_write import command
from cockpit.desk.facts import facts
from cockpit.desk.fields import values_of
from cockpit.desk.plans import boards, past
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Plan
from cockpit.model.contact import Interaction, Need
from cockpit.model.enums import ClearState, Confidence, SyncPoint
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Participation
from cockpit.model.record import Record
from cockpit.tui.commands import catalogue
from cockpit.tui.commands.about_entry import ENTRIES
from cockpit.tui.forms.elsewhere import BOARDS, GIVEN, hidden
from cockpit.tui.forms.sheet import Sheet
from cockpit.tui.forms.values import empty, state_of
from tests.tui.entry_leaves import TEXT, Leaf, leaves, smallest
from tests.tui.form_world import CONTEXT, DEAL, DOSSIER, PART

EVERY = [leaf for array in ARRAYS for leaf in leaves(array)]
CALL = Interaction.model_validate({"id": "call", "account_id": "acc", "on": "2026-11-02"})
SPEED = Need.model_validate({"id": "speed", "account_id": "acc", "text": "speed"})
HERE = replace(CONTEXT, dossier=replace(DOSSIER, needs=(SPEED,), interactions=(CALL,)))
BESIDE: dict[str, dict[str, Any]] = {"segment_override": {"segment_reason": "seen"}}
"""Fields that another one needs beside it."""


def record_of(array: str, **values: Any) -> Record:
    return ARRAYS[array].record.model_validate({**smallest(array), **values})


def in_forms(leaf: Leaf) -> bool:
    return leaf.field not in hidden(leaf.array)


def written(plan: Plan) -> Record:
    record = plan.changes[0].record
    assert record is not None
    return record


@pytest.mark.parametrize("leaf", [one for one in EVERY if in_forms(one)], ids=str)
def test_a_fact_is_entered_in_a_form(leaf: Leaf) -> None:
    """Typed into the form of a new record, or into that of one there is, it is what the record holds."""
    beside = BESIDE.get(leaf.field, {})
    expected = record_of(leaf.array, **beside, **{leaf.field: leaf.value})
    names_it = leaf.field in ARRAYS[leaf.array].key
    sheet = Sheet(leaf.array, HERE, None if names_it else record_of(leaf.array, **beside))
    start = dict(sheet.start)
    if names_it:
        known = {name: value for name, value in smallest(leaf.array).items() if name in sheet.fields}
        start |= {name: state_of(sheet.fields[name], value) for name, value in known.items()}
    made = written(sheet.plan({**start, leaf.field: state_of(sheet.fields[leaf.field], facts(expected)[leaf.field])}))
    attribute = ARRAYS[leaf.array].fields[leaf.field]
    assert getattr(made, attribute) == getattr(expected, attribute)


@pytest.mark.parametrize("leaf", [one for one in EVERY if in_forms(one)], ids=str)
def test_a_fact_is_cleared_in_a_form(leaf: Leaf) -> None:
    """An emptied field is unknown again, unless a record can't be without it."""
    spec = ARRAYS[leaf.array]
    attribute = spec.fields[leaf.field]
    if spec.record.model_fields[attribute].is_required() or leaf.field in spec.key:
        return
    full = record_of(leaf.array, **BESIDE.get(leaf.field, {}), **{leaf.field: leaf.value})
    if full == record_of(leaf.array, **BESIDE.get(leaf.field, {})):
        return
    sheet = Sheet(leaf.array, HERE, full)
    if leaf.array == "actions" and leaf.field == "until":
        return
    emptied = written(sheet.plan({**sheet.start, leaf.field: empty(sheet.fields[leaf.field])}))
    assert getattr(emptied, attribute) == spec.record.model_fields[attribute].get_default(call_default_factory=True)


C, DAY = SyncPoint.C, date(2026, 11, 2)
SURE = Confidence.GUESSED
ON_BOARDS: dict[str, Callable[[], Plan]] = {
    "opportunities.exit_checks[].point": lambda: _check(TEXT, DAY, None),
    "opportunities.exit_checks[].check": lambda: _check(TEXT, DAY, None),
    "opportunities.exit_checks[].done_at": lambda: _check("process", DAY, None),
    "opportunities.exit_checks[].evidence": lambda: _check("process", None, TEXT),
    "opportunities.assessment{}": lambda: boards.answer_criterion(DEAL, "short-term revenue", -1),
    "opportunities.c139.coach_id": lambda: boards.name_coach(DEAL, "zhao"),
    "opportunities.c139.clear{}.state": lambda: boards.set_clear(DEAL, "9", ClearState.CONFIRMED, DAY),
    "opportunities.c139.clear{}.evidence": lambda: boards.note_clear(DEAL, "9", TEXT, DAY),
    "opportunities.c139.clear{}.updated_at": lambda: boards.note_clear(DEAL, "9", TEXT, DAY),
    "opportunities.c139.first{}": lambda: boards.set_first(DEAL, "3", True),
    "opportunities.c139.win": lambda: boards.set_win(DEAL, True),
    "participations.attitudes[].on": lambda: past.correct_attitude(PART, 0, 1, DAY, SURE, TEXT, ""),
    "participations.attitudes[].value": lambda: past.correct_attitude(PART, 0, 1, DAY, SURE, TEXT, ""),
    "participations.attitudes[].confidence": lambda: past.correct_attitude(PART, 0, 1, DAY, SURE, TEXT, ""),
    "participations.attitudes[].evidence": lambda: past.correct_attitude(PART, 0, 1, DAY, SURE, TEXT, ""),
}
"""What each board writes, by the fact: its own plan, with the value that the types give the fact."""


def _check(check: str, done_at: date | None, evidence: str | None) -> Plan:
    point = list(SyncPoint)[-1]
    return boards.mark_check(DEAL, point, check, done_at=done_at, evidence=evidence)


def on_boards(leaf: Leaf) -> bool:
    return (leaf.array, leaf.field) in BOARDS


@pytest.mark.parametrize("leaf", [one for one in EVERY if on_boards(one)], ids=str)
def test_a_fact_is_entered_on_its_board(leaf: Leaf) -> None:
    """What no form asks for has a board, found by its command, that writes it."""
    assert catalogue.by_id(BOARDS[leaf.array, leaf.field]).title
    made = facts(written(ON_BOARDS[str(leaf)]()))
    assert holds(made[leaf.field], leaf.path, leaf.value), made[leaf.field]


def holds(value: Any, path: str, wanted: Any) -> bool:
    """Whether the fact at the end of the path is in a field's value, wherever in its lists and maps."""
    inner = path.split(".")[-1].rstrip("[]{}")
    return inner_values(wanted, inner) <= inner_values(value, inner)


def inner_values(value: Any, name: str) -> set[str]:
    if isinstance(value, list):
        return {one for part in value for one in inner_values(part, name)}
    if isinstance(value, dict):
        named = {str(value[name])} if name in value and not isinstance(value[name], list | dict) else set()
        return named | {one for part in value.values() for one in inner_values(part, name)}
    return set()


def test_what_nobody_types_has_a_reason() -> None:
    """Every fact is in a form, on a board, or given for a reason that is written down; nothing is in two of them."""
    assert {leaf.field for leaf in EVERY if not in_forms(leaf) and not on_boards(leaf)} == set(GIVEN)
    assert all(reason for reason in GIVEN.values())
    assert set(ON_BOARDS) == {str(leaf) for leaf in EVERY if on_boards(leaf)}


def test_every_array_has_its_list() -> None:
    """Accounts have the first pane; every other array is listed under its name, from the palette and from the key."""
    assert set(ENTRIES) == set(ARRAYS) - {"accounts"}
    assert {f"entry.{array}" for array in ENTRIES} <= {one.id for one in catalogue.COMMANDS}


@pytest.mark.parametrize("array", ARRAYS)
def test_every_field_is_an_option(array: str) -> None:
    """``add`` takes every field by its name, ``edit`` every one but those that name the record."""
    spec = ARRAYS[array]
    names = {verb: {param.name for param in command(verb, array).params} for verb in ("add", "edit")}
    assert set(spec.fields) <= names["add"]
    assert set(spec.fields) - set(spec.key) <= names["edit"]


@pytest.mark.parametrize("leaf", EVERY, ids=str)
def test_a_fact_is_typed_on_the_command_line(leaf: Leaf) -> None:
    """A text as it is, a list or map as JSON, becomes the same value of the record; an empty text clears it."""
    beside = BESIDE.get(leaf.field, {})
    expected = record_of(leaf.array, **beside, **{leaf.field: leaf.value})
    text = json.dumps(leaf.value, ensure_ascii=False) if isinstance(leaf.value, list | dict) else str(leaf.value)
    typed = values_of(leaf.array, {leaf.field: text}, DAY)
    assert record_of(leaf.array, **beside, **typed) == expected
    assert values_of(leaf.array, {leaf.field: ""}, DAY) == {leaf.field: None}


def test_the_walk_finds_what_is_nested() -> None:
    """The list of facts is not empty by mistake: parts of parts are in it, by their paths."""
    paths = {str(leaf) for leaf in EVERY}
    assert len(paths) == len(EVERY) > 250
    assert {
        "opportunities.c139.clear{}.evidence", "meetings.questions[].expected_answer", "project_history.rivals[].quote",
        "project_history.milestones{}", "interactions.people[].trust_delta", "participations.competitor_closeness{}",
        "opportunities.stage_history[].forced_reason", "products.features[].for_need_level", "meetings.checks{}",
    } <= paths  # fmt: skip
    assert isinstance(record_of("opportunities"), Opportunity)
    assert isinstance(record_of("participations"), Participation)
