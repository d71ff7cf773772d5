"""The capture line: the examples write exactly what they say, nothing is guessed, no text breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.desk.capture.planning import capture
from tests.desk.capture.examples import EXAMPLES, UNCLEAR
from tests.desk.capture.world import context, told


@pytest.mark.parametrize("line", EXAMPLES)
def test_examples(line: str) -> None:
    """Each line plans exactly these changes, and nothing of it is unclear."""
    known = context()
    captured = capture(line, known)
    assert told(captured.plan, known) == EXAMPLES[line]
    assert captured.unclear == ()


@pytest.mark.parametrize("line", UNCLEAR)
def test_what_is_unclear_is_asked_about(line: str) -> None:
    """An unknown name, a missing day, an end of the track: the piece is named, and the line isn't ready."""
    captured = capture(line, context())
    assert [(one.text, one.template) for one in captured.unclear] == [UNCLEAR[line]]
    assert not captured.ready


def test_half_of_the_examples_are_chinese() -> None:
    """The table documents both languages alike."""
    chinese = [line for line in EXAMPLES if any("\u4e00" <= sign <= "\u9fff" or sign in "］｝＠" for sign in line)]
    assert len(EXAMPLES) >= 60
    assert abs(2 * len(chinese) - len(EXAMPLES)) <= len(EXAMPLES) // 5


def test_the_example_of_the_help_is_short() -> None:
    """A visit with two people, an item, a step and a stage fits in ninety signs."""
    assert max(len(line) for line in list(EXAMPLES)[:1]) <= 90


@pytest.mark.parametrize("line", ["@Li+", "c4 ok", "f1 yes", "w yes", "coach @Li", "]", "}", "objection: too dear"])
def test_what_belongs_to_a_deal_needs_one(line: str) -> None:
    """Without a deal nothing is written, and the line says so."""
    captured = capture(line, context(None))
    assert [one.template for one in captured.unclear] == ["belongs to a deal; choose one"]
    assert not captured.ready


def test_a_new_person_is_added_in_the_same_act() -> None:
    """A name that the rep said is new becomes a person, and was there."""
    known = context(new_people={"bob": "b-1"})
    captured = capture("met @Bob+: nice", known)
    assert told(captured.plan, known) == [
        "new Bob",
        "contact 11-21 VISIT b-1: nice",
        "b-1 +1 OBSERVED 11-21: nice",
    ]


def test_a_name_may_be_plain_text() -> None:
    """What the rep said is no person stays in the note as it was typed."""
    known = context(as_text=frozenset({"home"}))
    assert told(capture("mail @Li: works @home", known).plan, known) == ["contact 11-21 MESSAGE li: works @home"]


def test_open_checks_are_kept_with_a_forced_move() -> None:
    """A deal that moves on with open exit checks keeps them as what was forced; a second step has none."""
    captured = capture("]]", context(open_checks=("proof", "coach")))
    deal = captured.plan.changes[0].record
    assert [move.forced_reason for move in deal.stage_history] == ["proof, coach", None]  # type: ignore[union-attr]


def test_a_next_step_knows_where_it_came_from() -> None:
    """A step of a line with a contact refers to it; a step alone to none."""
    together = capture("met @Li: ok; >fri send", context()).plan.changes
    assert together[1].record.interaction_id == together[0].record.id  # type: ignore[union-attr]
    assert capture(">fri send", context()).plan.changes[0].record.interaction_id is None  # type: ignore[union-attr]


def test_too_long_a_text_is_refused() -> None:
    """A note beyond what a note can be is unclear, not cut."""
    captured = capture("met @Li: " + "x" * 200_000, context())
    assert captured.unclear
    assert not captured.ready


_PIECES = st.sampled_from([*"@+-><[]{};:?!=cfw4 \n，；：＠", "@Li", "@李", "c4", " ok", "met ", ">fri ", "promise:", "next:"])


@given(st.lists(_PIECES | st.text(max_size=8), max_size=12).map("".join))
def test_no_text_raises(text: str) -> None:
    """Any text is read; a line with something unclear is never ready, and the same line says the same again."""
    known = context()
    first, again = capture(text, known), capture(text, known)
    assert first.parts == again.parts
    assert told(first.plan, known) == told(again.plan, known)
    assert not (first.ready and first.unclear)
